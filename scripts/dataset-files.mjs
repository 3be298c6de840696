// The published data sets: their files, the hashes of their uncompressed content, their mirrors.
// The list itself is shared with the app, which downloads from the same mirrors.
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

const list = new URL('../src/domain/data/published-sets.json', import.meta.url);

/** id -> { name, mirrors, files: [{ name, bytes, gzipBytes, sha256 and/or packedSha256 }], ... } */
export const publishedSets = JSON.parse(readFileSync(list, 'utf8'));

/** SVHN as the documents have it, 42,000 + 18,000 digits. Taken as it is: no hash is published. */
export const documentedSvhn = 'SVHN_single_grey1.h5';

async function firstBytes(path, count) {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** SHA-256 of a file's content, unpacked if it is gzipped; null if it does not unpack. */
async function contentHash(path) {
  const hash = createHash('sha256');
  const gzipped = (await firstBytes(path, 2)).equals(Buffer.of(0x1f, 0x8b));
  try {
    await pipeline([createReadStream(path), ...(gzipped ? [createGunzip()] : []), hash]);
  } catch (error) {
    if (gzipped && error.code?.startsWith('Z_')) return null;
    throw error;
  }
  return hash.digest('hex');
}

async function packedHash(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Whether a file is the published one, by every hash that is published of it. */
export async function isRight(path, { sha256, packedSha256 }) {
  if (packedSha256 && (await packedHash(path)) !== packedSha256) return false;
  const content = await contentHash(path);
  return sha256 ? content === sha256 : content !== null;
}

export async function isHdf5(path) {
  return (await firstBytes(path, 8)).equals(Buffer.from('\x89HDF\r\n\x1a\n', 'latin1'));
}
