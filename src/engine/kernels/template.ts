/**
 * A small template language for WGSL, because shaders must unroll their register tiles in text:
 *
 *     #for m in TM        repeats its lines with $m = 0, 1, … TM - 1
 *     #if NAME            keeps its lines where the parameter is neither 0, '' nor false
 *     #if NAME is value   … where it equals a word
 *     #else, #end
 *     $NAME               becomes the parameter's text; names have no underscore
 *     $(u*STEP+i)         becomes the value of a sum of products, to name variables by it
 *
 * Other arithmetic is left to WGSL's own constant expressions.
 */
export type TemplateValue = number | string | boolean;
export type TemplateParameters = Readonly<Record<string, TemplateValue>>;

interface Cursor {
  readonly lines: readonly string[];
  at: number;
}

/** Expands a template. @throws Error naming an unknown name or a block that is not closed. */
export function expandTemplate(source: string, parameters: TemplateParameters): string {
  const cursor = { lines: source.split('\n'), at: 0 };
  const text = expandBlock(cursor, parameters, true);
  if (cursor.at < cursor.lines.length) throw new Error(`A template closes what it did not open.`);
  return text.join('\n');
}

/** Whether a line begins with this word; the end of the template does not. */
const isDirective = (line: string | undefined, word: string): boolean =>
  line?.trimStart().startsWith(word) ?? false;

/** Expands lines up to the #else or #end that closes this block (not consumed). */
function expandBlock(cursor: Cursor, parameters: TemplateParameters, keep: boolean): string[] {
  const out: string[] = [];
  while (cursor.at < cursor.lines.length) {
    const line = cursor.lines[cursor.at]!;
    if (isDirective(line, '#end') || isDirective(line, '#else')) break;
    cursor.at++;
    if (isDirective(line, '#for ')) out.push(...expandLoop(cursor, line, parameters, keep));
    else if (isDirective(line, '#if ')) out.push(...expandChoice(cursor, line, parameters, keep));
    else if (keep) out.push(substitute(line, parameters));
  }
  return out;
}

function expandLoop(
  cursor: Cursor,
  line: string,
  parameters: TemplateParameters,
  keep: boolean,
): string[] {
  const [, name = '', , bound = ''] = line.trim().split(/\s+/);
  const count = keep ? Number(valueOf(bound, parameters)) : 0;
  const start = cursor.at;
  const out: string[] = [];
  for (let index = 0; index < count; index++) {
    cursor.at = start;
    out.push(...expandBlock(cursor, { ...parameters, [name]: index }, keep));
  }
  if (count === 0) expandBlock(cursor, parameters, false);
  close(cursor, line);
  return out;
}

function expandChoice(
  cursor: Cursor,
  line: string,
  parameters: TemplateParameters,
  keep: boolean,
): string[] {
  const [, name = '', , wanted] = line.trim().split(/\s+/);
  const value = keep ? valueOf(name, parameters) : false;
  const holds = wanted === undefined ? Boolean(value) : String(value) === wanted;
  const out = expandBlock(cursor, parameters, keep && holds);
  if (isDirective(cursor.lines[cursor.at], '#else')) {
    cursor.at++;
    out.push(...expandBlock(cursor, parameters, keep && !holds));
  }
  close(cursor, line);
  return out;
}

function close(cursor: Cursor, opened: string): void {
  if (!isDirective(cursor.lines[cursor.at], '#end')) {
    throw new Error(`"${opened.trim()}" is not closed by #end.`);
  }
  cursor.at++;
}

function valueOf(name: string, parameters: TemplateParameters): TemplateValue {
  if (/^\d+$/.test(name)) return Number(name);
  const value = parameters[name];
  if (value === undefined) throw new Error(`The template has no parameter ${name}.`);
  return value;
}

function substitute(line: string, parameters: TemplateParameters): string {
  return line.replace(
    /\$(?:([A-Za-z][A-Za-z0-9]*)|\(([\w*+]+)\))/g,
    (_, name: string | undefined, sum: string) =>
      String(name ? valueOf(name, parameters) : sumOf(sum, parameters)),
  );
}

/** The value of e.g. "u*STEP+i". */
function sumOf(text: string, parameters: TemplateParameters): number {
  const product = (factors: string) =>
    factors.split('*').reduce((value, name) => value * Number(valueOf(name, parameters)), 1);
  return text.split('+').reduce((sum, factors) => sum + product(factors), 0);
}
