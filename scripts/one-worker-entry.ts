import type { Plugin } from 'vite';

/**
 * Fails a build in which a chunk imports the entry file of a worker. WebKit does not find a
 * worker's main script in its module map: an import of it evaluates the file a second time, and the
 * second copy takes the worker over with an empty shelf.
 */
export function oneWorkerEntry(): Plugin {
  return {
    name: 'digit-lab:one-worker-entry',
    apply: 'build',
    writeBundle(_options, bundle) {
      const codes = Object.values(bundle).map((file) => ({
        name: file.fileName,
        code: file.type === 'chunk' ? file.code : textOf(file.source),
      }));
      const found = importsOfWorkerEntries(codes);
      if (found.length > 0) {
        throw new Error(`WebKit would run a worker twice: ${found.join('; ')}.`);
      }
    },
  };
}

interface BuiltFile {
  readonly name: string;
  readonly code: string;
}

/** Which files import which worker entries: `engine.js imports worker.js`. */
export function importsOfWorkerEntries(files: readonly BuiltFile[]): string[] {
  const scripts = files.filter(({ name }) => name.endsWith('.js'));
  const entries = new Set(scripts.flatMap(({ code }) => workersStartedBy(code)));
  return scripts.flatMap(({ name, code }) =>
    importsOf(code)
      .filter((imported) => entries.has(imported))
      .map((imported) => `${baseName(name)} imports ${imported}`),
  );
}

const workersStartedBy = (code: string): string[] =>
  Array.from(
    code.matchAll(/new Worker\(\s*new URL\([^)]*?([\w.-]+\.js)/g),
    ([, name = '']) => name,
  );

const importsOf = (code: string): string[] =>
  Array.from(
    code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`][^"'`]*?([\w.-]+\.js)["'`]/g),
    ([, name = '']) => name,
  );

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const textOf = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);
