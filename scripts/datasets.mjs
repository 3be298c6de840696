// Fills public/datasets/ from DATASETS_DIR, and with --download from public mirrors. Every file is
// checked by the hashes that are published of it. Run: npm run datasets -- [--download] [mnist ...]
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentedSvhn, isHdf5, isRight, publishedSets } from './dataset-files.mjs';
import { download } from './download.mjs';

const publicFolder = fileURLToPath(new URL('../public/datasets', import.meta.url));
const mebibytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

/** The file in `folder`, gzipped or not, whose content is right; says so where it is not. */
async function findRight(folder, file, say) {
  for (const name of [`${file.name}.gz`, file.name]) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    if (await isRight(path, file)) return name;
    say(`  ${path} is damaged or another file: its content is not the published one.`);
  }
  return null;
}

/** Copies so that the target is whole or not there at all. */
async function copyWhole(from, to) {
  await mkdir(dirname(to), { recursive: true });
  const half = `${to}.copying`;
  await copyFile(from, half);
  await rename(half, to);
}

/** Copies a checked file; a damaged one in its place goes, in either form. */
async function replaceFile(file, from, to, name) {
  for (const other of [file.name, `${file.name}.gz`]) await rm(join(to, other), { force: true });
  await copyWhole(join(from, name), join(to, name));
}

async function downloadFile(file, set, folder, { say, showProgress, silence }) {
  const started = Date.now();
  const mirror = await download(`${file.name}.gz`, set.mirrors, join(folder, `${file.name}.gz`), {
    check: (path) => isRight(path, file),
    onProgress: (done) => showProgress(file.name, done, file.gzipBytes),
    say,
    silence,
  });
  if (!mirror) return 'missing';
  say(`  ${file.name}.gz from ${mirror} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return 'downloaded';
}

/** One file: already there, copied, downloaded or missing. */
async function provideFile(file, id, options) {
  const { from, to, say, sets } = options;
  const folder = join(to, id);
  if (await findRight(folder, file, say)) return 'there';
  const found = from ? await findRight(join(from, id), file, say) : null;
  if (found) {
    await replaceFile(file, join(from, id), folder, found);
    return 'copied';
  }
  return options.download ? downloadFile(file, sets[id], folder, options) : 'missing';
}

async function provideSet(id, options) {
  const { name, files, mirrors } = options.sets[id];
  const wanted = options.download && mirrors.length > 0;
  if (wanted) {
    const total = files.reduce((sum, file) => sum + file.gzipBytes, 0);
    options.say(`${name}: at most ${mebibytes(total)} to fetch from ${new URL(mirrors[0]).host}.`);
  }
  const results = [];
  for (const file of files) results.push(await provideFile(file, id, options));
  return results;
}

function tell(name, results, say) {
  if (results.includes('missing')) return say(`${name}: not here.`);
  const fresh = results.find((result) => result !== 'there');
  return say(`${name}: ${fresh ?? 'there'}, checked.`);
}

/** The documents' own SVHN file has no published hash: it is taken as its owner's copy. */
async function provideDocumentedSvhn({ from, to, say }) {
  const source = from && join(from, 'svhn', documentedSvhn);
  const target = join(to, 'svhn', documentedSvhn);
  if (existsSync(target) || !source || !existsSync(source)) return;
  if (!(await isHdf5(source))) return say(`  ${source} is not an HDF5 file; left out.`);
  await copyWhole(source, target);
  return say(`SVHN as documented (${documentedSvhn}): copied.`);
}

function tellWayOut(missing, options) {
  const { say, sets } = options;
  const names = missing.map((id) => sets[id].name).join(', ');
  say(`Without ${names} the app works with its built-in digits and with files dropped on it.`);
  if (options.from) say(`  Looked in DATASETS_DIR=${options.from}.`);
  else say('  If you have the files: DATASETS_DIR=<folder> npm run datasets (mnist/, svhn/, ...).');
  const fetchable = missing.filter((id) => sets[id].mirrors.length > 0);
  if (fetchable.length > 0 && !options.download) {
    say(`  To fetch them: npm run datasets -- --download ${fetchable.join(' ')}`);
  }
}

/** On a terminal, one line that is written over; elsewhere nothing. */
function terminalProgress(name, done, total) {
  if (!process.stdout.isTTY) return;
  const share = Math.min(1, done / total);
  process.stdout.write(`\r  ${name} ${mebibytes(done)} ${Math.round(share * 100)} % `);
  if (share === 1) process.stdout.write('\n');
}

/**
 * Provides the data sets that can be found, and never fails for want of one.
 * Returns, for each set, 'there' or 'missing'.
 */
export async function provideDatasets(given = {}) {
  const options = {
    say: console.log,
    from: process.env.DATASETS_DIR || null,
    to: publicFolder,
    download: false,
    only: Object.keys(given.sets ?? publishedSets),
    sets: publishedSets,
    showProgress: terminalProgress,
    ...given,
  };
  const outcome = {};
  for (const id of options.only) {
    const results = await provideSet(id, options).catch((error) => {
      options.say(`  ${options.sets[id].name} could not be put in place: ${error.message}`);
      return ['missing'];
    });
    tell(options.sets[id].name, results, options.say);
    outcome[id] = results.includes('missing') ? 'missing' : 'there';
  }
  if (options.only.includes('svhn')) await provideDocumentedSvhn(options);
  const missing = options.only.filter((id) => outcome[id] === 'missing');
  if (missing.length > 0) tellWayOut(missing, options);
  return outcome;
}

async function main(words) {
  const fetching = words.includes('--download');
  const named = words.filter((word) => !word.startsWith('--'));
  const unknown = named.filter((word) => !(word in publishedSets));
  if (unknown.length > 0) {
    console.error(`No such data set: ${unknown.join(', ')}. Known: ${Object.keys(publishedSets)}.`);
    return 2;
  }
  const only = named.length > 0 ? named : Object.keys(publishedSets);
  const outcome = await provideDatasets({ download: fetching, only });
  const failed = only.some((id) => outcome[id] === 'missing' && publishedSets[id].mirrors.length);
  return fetching && failed ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2));
}
