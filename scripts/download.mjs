// Downloads one file from the first mirror that gives it right: resumed, checked, never half there.
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** How often a mirror may cut a file off before the next one is asked. */
const cutsPerMirror = 5;

async function sizeOf(path) {
  return stat(path).then(
    (found) => found.size,
    () => 0,
  );
}

/** Aborts a request that has been silent for `milliseconds`. */
function watchSilence(milliseconds) {
  const stop = new AbortController();
  const give = () => stop.abort(new Error(`silent for ${milliseconds / 1000} s`));
  let timer = setTimeout(give, milliseconds);
  return {
    signal: stop.signal,
    heard() {
      clearTimeout(timer);
      timer = setTimeout(give, milliseconds);
    },
    end: () => clearTimeout(timer),
  };
}

/** Asks for the file from byte `have` on. */
async function request(url, have, signal) {
  const headers = have > 0 ? { range: `bytes=${have}-` } : {};
  const response = await fetch(url, { headers, signal });
  if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
  return response;
}

/** Appends what comes to `part`, or starts it anew where the server knows no ranges. */
async function save(response, part, { heard, onProgress }) {
  const resumed = response.status === 206;
  const file = await open(part, resumed ? 'a' : 'w');
  try {
    let done = (await file.stat()).size;
    for await (const piece of response.body) {
      heard();
      await file.write(piece);
      onProgress((done += piece.length));
    }
  } finally {
    await file.close();
  }
}

/** Fetches one file from one mirror, going on where it was cut off. */
async function fetchWhole(part, url, { silence, onProgress, say }) {
  for (let cuts = 0; ; cuts++) {
    const watch = watchSilence(silence);
    try {
      const response = await request(url, await sizeOf(part), watch.signal);
      try {
        return await save(response, part, { heard: watch.heard, onProgress });
      } catch (error) {
        if (cuts === cutsPerMirror || watch.signal.aborted) throw error;
        say(`  ${url} was cut off (${reason(error)}); going on.`);
      }
    } finally {
      watch.end();
    }
  }
}

/** Node hides why a fetch failed in its cause. */
function reason(error) {
  return error.cause?.code ?? error.cause?.message ?? error.message;
}

/**
 * Fetches `${mirror}${file}` to `target` from the first mirror whose content passes `check`.
 * Parts are kept per mirror, since two mirrors may have packed the same content differently.
 * Returns the mirror, or null when none gave it; says why each one failed.
 */
export async function download(file, mirrors, target, options) {
  const { check, say, silence = 30_000, onProgress = () => {} } = options;
  await mkdir(dirname(target), { recursive: true });
  for (const [index, mirror] of mirrors.entries()) {
    const part = `${target}.part${index}`;
    const url = `${mirror}${file}`;
    try {
      await fetchWhole(part, url, { silence, onProgress, say });
    } catch (error) {
      say(`  ${url} did not give the file: ${reason(error)}.`);
      continue;
    }
    if (await check(part)) {
      await rename(part, target);
      await Promise.all(mirrors.map((_, other) => rm(`${target}.part${other}`, { force: true })));
      return mirror;
    }
    await rm(part);
    say(`  ${url} gave another content than was published; not used.`);
  }
  return null;
}
