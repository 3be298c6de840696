/** Which modules of a build lie in one file: what is needed together, and no way to the server twice. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface ModuleInfo {
  readonly code: string | null;
  readonly importedIds: readonly string[];
}

type Info = (id: string) => ModuleInfo | null;

const source = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

const icons = /lucide-react\/dist\/esm\/lucide-react\.mjs$/;

/** An index that names every icon: each importer needs those alone that it names. */
function namedIcons(importer: ModuleInfo, index: string): string[] {
  const wanted = (importer.code ?? '').matchAll(
    /import\s*\{([^}]*)\}\s*from\s*["']lucide-react["']/g,
  );
  const names = Array.from(wanted, ([, list = '']) => list.split(',')).flat();
  const files = new Map(
    readFileSync(index, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const file = /from '\.(\/icons\/[^']+)'/.exec(line)?.[1];
        const exported = Array.from(line.matchAll(/default as (\w+)/g), ([, name]) => name);
        return file ? exported.map((name) => [name, file] as const) : [];
      }),
  );
  return names.flatMap((name) => {
    const file = files.get(name.trim().split(/\s/)[0] ?? '');
    return file ? [index.replace(/\/[^/]*$/, file)] : [];
  });
}

/** All that a module imports before it runs, and what that imports. */
function imports(id: string, infoOf: Info): readonly string[] {
  const info = infoOf(id);
  return (info?.importedIds ?? []).flatMap((one) =>
    info && icons.test(one) ? namedIcons(info, one) : [one],
  );
}

const known = new Map<string, Set<string>>();

/** The modules that a file of src needs to start, but for itself; none in a build without it. */
function neededBy(path: string, infoOf: Info): ReadonlySet<string> {
  const entry = source(path);
  const found = known.get(entry) ?? new Set<string>();
  if (known.has(entry) || !infoOf(entry)) return found;
  const next = [entry];
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    next.push(...imports(one, infoOf));
  }
  found.delete(entry);
  known.set(entry, found);
  return found;
}

interface Group {
  readonly debugName: string;
  readonly name: (id: string, context: { getModuleInfo: Info }) => string | null;
  readonly includeDependenciesRecursively: false;
  readonly priority: number;
}

/** What the entry `path` needs at once is one file, `name`; of two groups the one of higher priority has a module. */
export const atOnce = (
  path: string,
  name: string,
  priority: number,
  ...others: RegExp[]
): Group => ({
  debugName: name,
  name: (id, context) =>
    neededBy(path, (one) => context.getModuleInfo(one)).has(id) ||
    others.some((other) => other.test(id))
      ? name
      : null,
  includeDependenciesRecursively: false,
  priority,
});
