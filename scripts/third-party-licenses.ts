import { createRequire } from 'node:module';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the notices lie in the build; the page's foot links there. */
export const noticesFile = 'third-party-licenses.txt';

/** A package of which something is in the build. */
export interface BundledPackage {
  readonly folder: string;
  /** Its files that were bundled. */
  readonly modules: readonly string[];
}

/**
 * Writes the notices of every package that is bundled into the build. Workers are bundled on their
 * own and before the page's chunks are written, so they have a plug-in of their own that only
 * remembers what they hold.
 */
export function thirdPartyLicenses(): { readonly page: Plugin; readonly worker: () => Plugin } {
  const modules = new Set(serviceWorkerModules());
  const remember = (bundle: Readonly<Record<string, object>>) => {
    for (const file of Object.values(bundle)) {
      if ('moduleIds' in file) for (const id of file.moduleIds as string[]) modules.add(id);
    }
  };
  return {
    page: {
      name: 'digit-lab:third-party-licenses',
      apply: 'build',
      generateBundle(_options, bundle) {
        remember(bundle);
        const source = noticesOf(packagesOf(modules));
        this.emitFile({ type: 'asset', fileName: noticesFile, source });
      },
    },
    worker: () => ({
      name: 'digit-lab:third-party-licenses-of-workers',
      generateBundle(_options, bundle) {
        remember(bundle);
      },
    }),
  };
}

/** What the service worker is made of: it is put together after the page's chunks are written. */
function serviceWorkerModules(): string[] {
  const packages = ['core', 'precaching', 'routing', 'strategies'];
  const resolve = createRequire(import.meta.resolve('workbox-build')).resolve;
  return packages.map((name) => resolve(`workbox-${name}`));
}

/** The packages that these modules belong to, by folder. */
export function packagesOf(modules: Iterable<string>): BundledPackage[] {
  const folders = new Map<string, string[]>();
  for (const id of modules) {
    const path = id.replace(/^\0/, '').replace(/\?.*$/, '');
    const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0];
    if (!folder || !existsSync(join(folder, 'package.json'))) continue;
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  return Array.from(folders, ([folder, files]) => ({ folder, modules: files }));
}

/**
 * One text with name, version, licence and notice of every package, sorted by name.
 * @throws where a package has neither a licence file nor a licence whose text is known.
 */
export function noticesOf(packages: readonly BundledPackage[]): string {
  const notices = packages.map(noticeOf).sort((a, b) => a.localeCompare(b, 'en'));
  return [
    'Digit Lab is under the MIT licence. It is built with the packages below, parts of which are in it.',
    ...notices,
  ].join(`\n\n${'='.repeat(80)}\n`);
}

function noticeOf({ folder, modules }: BundledPackage): string {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
    readonly homepage?: string;
  };
  const texts = ownTexts(folder);
  const license = about.license ?? 'see its text';
  const title = `${about.name} ${about.version} (${license})`;
  const body = texts.length > 0 ? texts : [...copyrightsIn(modules), ...standardTexts(about)];
  return [title, about.homepage ?? `https://www.npmjs.com/package/${about.name}`, ...body]
    .map((text) => text.trim())
    .join('\n\n');
}

/** What the package says itself: its licence and notice files. */
function ownTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)(\.(txt|md))?$/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** The lines in which its bundled files name who holds the rights, each once. */
function copyrightsIn(modules: readonly string[]): string[] {
  const lines = modules.flatMap((path) =>
    Array.from(
      readFileSync(path, 'utf8').matchAll(/^[\s*/]*(Copyright\b.*\d{4}.*?)[\s*/]*$/gm),
      ([, line]) => line,
    ),
  );
  return [[...new Set(lines)].sort().join('\n')].filter(Boolean);
}

/** The texts of the licences that a package names without bringing them. */
function standardTexts({ name, license }: { name: string; license?: string }): string[] {
  return (license ?? 'none').split(' AND ').map((id) => {
    const file = new URL(`./licenses/${id}.txt`, import.meta.url);
    if (!existsSync(file)) throw new Error(`${name} brings no text of its licence (${license}).`);
    return readFileSync(file, 'utf8');
  });
}
