import type { Dataset } from '../../domain/data/dataset.ts';
import { LabError } from '../../domain/failure.ts';
import type { Random } from '../../domain/random/random.ts';
import { createRandom } from '../../domain/random/random.ts';
import { readFiles } from '../files/read-files.ts';
import { fileOf } from './files.ts';

/** A damaged copy: bytes changed, cut off, taken out, doubled, zeroed or made large. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const below = (limit: number) => Math.floor(random() * limit);
  const from = below(bytes.length);
  const to = Math.min(bytes.length, from + 1 + below(random() < 0.5 ? 8 : bytes.length));
  const copy = bytes.slice();
  switch (below(7)) {
    case 0:
      for (let count = 1 + below(8); count > 0; count--) copy[below(copy.length)] = below(256);
      return copy;
    case 1:
      return copy.subarray(0, from);
    case 2:
      return Uint8Array.of(...copy.subarray(0, from), ...copy.subarray(to));
    case 3:
      return Uint8Array.of(...copy.subarray(0, to), ...copy.subarray(from));
    case 4:
      return copy.fill(0, from, to);
    case 5:
      return copy.fill(255, from, Math.min(to, from + 8));
    default:
      // Most formats say at their beginning how large everything is.
      copy[below(Math.min(256, copy.length))] ^= 1 << below(8);
      return copy;
  }
}

function isValid({ train, test, classNames, unlabelled }: Dataset): boolean {
  return (
    [train, test].every((set) => {
      const size = set.height * set.width;
      const labels = set.labels.every((label) => label < classNames.length);
      return set.pixels.length === set.count * size && set.labels.length === set.count && labels;
    }) &&
    (!unlabelled || unlabelled.pixels.length > 0)
  );
}

const stub = () => Promise.reject(new DOMException('not a picture', 'InvalidStateError'));

export interface FuzzResult {
  readonly read: number;
  readonly failed: Readonly<Record<string, number>>;
  /** Everything that is neither a valid data set nor a typed failure. */
  readonly wrong: readonly string[];
  readonly slowest: number;
}

/** Reads `count` damaged copies of a file, together with the files that belong to it. */
export async function fuzz(
  name: string,
  bytes: Uint8Array,
  count: number,
  seed: number,
  partners: readonly File[] = [],
): Promise<FuzzResult> {
  const random = createRandom(seed);
  const failed: Record<string, number> = {};
  const wrong: string[] = [];
  let read = 0;
  let slowest = 0;
  for (let round = 0; round < count; round++) {
    const file = fileOf(name, mutate(bytes, random));
    const start = performance.now();
    try {
      const { dataset } = await readFiles([file, ...partners], { decode: stub });
      read++;
      if (!isValid(dataset)) wrong.push(`round ${round}: a data set that does not hold together`);
    } catch (thrown) {
      if (thrown instanceof LabError) failed[thrown.code] = (failed[thrown.code] ?? 0) + 1;
      else wrong.push(`round ${round}: ${String(thrown)}`);
    }
    slowest = Math.max(slowest, performance.now() - start);
  }
  return { read, failed, wrong, slowest };
}

/** As Excel writes “Unicode text”. */
const inUtf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);

/** One small file of each format, and what has to lie beside it. */
export async function fuzzCases(
  golden: (name: string) => File,
): Promise<{ name: string; bytes: Uint8Array; partners: File[] }[]> {
  const { gzipped, idxBytes, rampPixels } = await import('./files.ts');
  const images = idxBytes([6, 8, 8], rampPixels(6, 64));
  const labels = idxBytes([6], [0, 1, 2, 3, 4, 5]);
  const row = (label: number) => [label, ...new Array<number>(16).fill(9)].join(',');
  const header = ['label', ...Array.from({ length: 16 }, (_, pixel) => `pixel${pixel}`)].join(',');
  const csv = [header, ...[1, 2, 3, 4, 5].map(row)].join('\n');
  const beside = (name: string, bytes: Uint8Array) => [fileOf(name, bytes)];
  const formats = ['mnist.npz', 'mnist-packed.npz', 'svhn.h5', 'svhn.mat', 'svhn-plain.mat'];
  const structures = ['emnist.mat', 'matlab4.mat'];
  const tables = ['train-00000-of-00001.parquet', 'lists.parquet', 'columns-gzip.parquet'];
  const own = await Promise.all(
    [...formats, ...structures, ...tables, 'pictures.zip'].map(async (name) => ({
      name,
      bytes: new Uint8Array(await golden(name).arrayBuffer()),
      partners: [],
    })),
  );
  return [
    { name: 'images', bytes: images, partners: beside('labels', labels) },
    { name: 'images.gz', bytes: gzipped(images), partners: beside('labels', labels) },
    { name: 'labels', bytes: labels, partners: beside('images', images) },
    { name: 'train.csv', bytes: new TextEncoder().encode(csv), partners: [] },
    { name: 'wide.csv', bytes: inUtf16(csv), partners: [] },
    ...own,
  ];
}
