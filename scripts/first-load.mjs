// node scripts/first-load.mjs, after a build: which scripts and styles the page needs before its
// notebook can be used (the entry, the page that it fetches, and all that both import at once), and
// how large they are compressed. Fails where the scripts are larger than they may be.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');

/** Of all scripts together, gzip, in bytes. */
export const scriptLimit = 120_000;

/** Files that a built script imports before it runs. */
export function staticImports(code) {
  const found = code.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[^"'`();]*?\bfrom\s*)?["'`]\.\/([\w.-]+\.js)["'`]/g,
  );
  return [...new Set(Array.from(found, ([, name]) => name))];
}

/** Files that a built script fetches when it has run. */
export function dynamicImports(code) {
  const found = code.matchAll(/import\(\s*["'`]\.\/([\w.-]+\.js)["'`]\s*\)/g);
  return [...new Set(Array.from(found, ([, name]) => name))];
}

/** The entry that index.html names, the page, and everything that they pull in, largest first. */
export function firstLoad(folder = dist) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = (pattern) => Array.from(html.matchAll(pattern), ([, name]) => name);
  const scripts = new Set(named(/(?:src|href)="[^"]*?([\w.-]+\.js)"/g));
  // Another language than English comes where the reader has chosen it.
  const language = /^(?:de|es)-/;
  // The first sheet is the entry; it fetches the page at once, and nothing else.
  for (const name of [...scripts]) {
    const code = readFileSync(join(folder, 'assets', name), 'utf8');
    for (const imported of dynamicImports(code))
      if (!language.test(imported)) scripts.add(imported);
  }
  // A set hears of what is added while it is gone through.
  for (const name of scripts) {
    const code = readFileSync(join(folder, 'assets', name), 'utf8');
    for (const imported of staticImports(code)) scripts.add(imported);
  }
  const styles = new Set(named(/href="[^"]*?([\w.-]+\.css)"/g));
  const measured = (names) =>
    [...names]
      .map((name) => ({ name, gzip: gzipSync(readFileSync(join(folder, 'assets', name))).length }))
      .sort((one, other) => other.gzip - one.gzip);
  const [script, style] = [measured(scripts), measured(styles)];
  const sum = (files) => files.reduce((total, { gzip }) => total + gzip, 0);
  return { scripts: script, styles: style, script: sum(script), style: sum(style) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { scripts, styles, script, style } = firstLoad();
  for (const { name, gzip } of [...scripts, ...styles]) {
    console.log(`${(gzip / 1000).toFixed(1).padStart(7)} kB  ${name}`);
  }
  console.log(
    `First load, gzip: ${(script / 1000).toFixed(1)} kB of script, ${(style / 1000).toFixed(1)} kB of style.`,
  );
  if (script > scriptLimit) {
    console.error(
      `More script than ${scriptLimit / 1000} kB: load lazily what the first view does not need.`,
    );
    process.exitCode = 1;
  }
}
