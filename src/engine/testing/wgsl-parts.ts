/** Whether a line closes as many braces as it opens, or how many more it opens. */
const depthOf = (line: string): number =>
  [...line].reduce((depth, char) => depth + (char === '{' ? 1 : char === '}' ? -1 : 0), 0);

/** The declarations of a shader in order, each with the comments above it; blank lines go. */
export function declarations(code: string): string[] {
  const found: string[] = [];
  let open: string[] = [];
  let depth = 0;
  for (const line of code.split('\n').filter((text) => text.trim() !== '')) {
    open.push(line.trimEnd());
    depth += depthOf(line);
    if (depth === 0 && /[;}]\s*(\/\/.*)?$/.test(line)) {
      found.push(open.join('\n'));
      open = [];
    }
  }
  if (open.length > 0) found.push(open.join('\n'));
  return found;
}

const nameOf = (declaration: string): string =>
  /^(?:.*\s)?(?:fn|struct|var<[^>]*>|const|alias)\s+(\w+)/m.exec(
    declaration.replace(/\/\/.*$/gm, ''),
  )?.[1] ?? declaration.split(/\s/, 1)[0];

const constant = /^const (\w+) = ([^;]+);$/;

/** Shaders as lists of declarations, each of which is written out once, whoever uses it. */
export class WgslParts {
  /** Distinct declarations by name, in the order in which they were met. */
  private readonly versions = new Map<string, string[]>();

  /** A shader in two lines: its constants, and the names of its declarations: `main#2`. */
  summary(code: string): string {
    const all = declarations(code);
    const constants = all.map((text) => constant.exec(text)).filter((match) => match !== null);
    const others = all.filter((text) => !constant.test(text));
    return [
      constants.map(([, name, value]) => `${name}=${value}`).join(' '),
      others.map((text) => this.reference(text)).join(' '),
    ].join('\n');
  }

  /** Every declaration under its name. */
  text(): string {
    return [...this.versions]
      .flatMap(([name, texts]) => texts.map((text, at) => `// ${name}#${at + 1}\n${text}\n`))
      .join('\n');
  }

  private reference(declaration: string): string {
    const name = nameOf(declaration);
    const known = this.versions.get(name) ?? [];
    this.versions.set(name, known);
    if (!known.includes(declaration)) known.push(declaration);
    return `${name}#${known.indexOf(declaration) + 1}`;
  }
}
