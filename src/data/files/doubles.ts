import { t } from '../../domain/language.ts';
import type { ImageSet } from '../../domain/data/dataset.ts';
import { imageAt } from '../../domain/data/dataset.ts';
import { pauseIfDue } from '../formats/bytes/byte-stream.ts';
import type { Part } from '../formats/arrays/read-part.ts';
import { count as countText, percent } from '../../domain/numbers.ts';

const pauseEvery = 1024; // images
/** More test images than this share in the training set are no accident of small images. */
const worthTelling = 0.01;

const imagesIn = (part: Part): ImageSet | null => ('images' in part ? part.images : null);
const labelsIn = (part: Part): Uint8Array | null => ('labels' in part ? part.labels : null);

/** Byte by byte, the machine's words at a time. */
function sameBytes(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** The same content under names that do not contradict each other. */
function isDouble(part: Part, other: Part): boolean {
  return (
    part.kind === other.kind &&
    (part.split === other.split || part.split === null || other.split === null) &&
    sameBytes(labelsIn(part), labelsIn(other)) &&
    sameBytes(imagesIn(part)?.pixels ?? null, imagesIn(other)?.pixels ?? null)
  );
}

/** Labels twice are doubles only where the images are not there twice, too. */
function labelsAreSpare(part: Part, parts: readonly Part[], kept: readonly Part[]): boolean {
  if (part.kind !== 'labels') return true;
  const count = part.labels.length;
  const sets = kept.concat(parts).filter((each) => each.kind === 'images');
  const open = new Set(sets.filter(({ images }) => images.count === count)).size;
  return kept.filter((each) => labelsIn(each)?.length === count).length >= open;
}

/** Leaves out what came twice, whatever it is called. Images first: labels go with theirs. */
export function withoutDoubles(parts: readonly Part[]): { parts: Part[]; notes: string[] } {
  const notes: string[] = [];
  const keep = (candidates: readonly Part[], others: readonly Part[]): Part[] =>
    candidates.reduce<Part[]>((kept, part) => {
      const twin = kept.find((other) => isDouble(part, other));
      if (!twin || !labelsAreSpare(part, others, kept)) return [...kept, part];
      notes.push(t('{name} came twice with the same content: once is used.', { name: part.name }));
      // The better name of the two is the one that says where it belongs.
      return twin.split === null && part.split !== null
        ? kept.map((each) => (each === twin ? part : each))
        : kept;
    }, []);
  const withImages = keep(
    parts.filter((part) => part.kind !== 'labels'),
    [],
  );
  const labels = keep(
    parts.filter((part) => part.kind === 'labels'),
    withImages,
  );
  const left = new Set<Part>([...withImages, ...labels]);
  return { parts: parts.filter((part) => left.has(part)), notes: [...new Set(notes)] };
}

/** FNV-1a of one image. */
function hashOf(image: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of image) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}

/** How many of the second set's images are in the first one, pixel by pixel. */
export async function countShared(train: ImageSet, test: ImageSet): Promise<number> {
  if (train.height !== test.height || train.width !== test.width) return 0;
  const known = new Map<number, number>();
  for (let index = 0; index < train.count; index++) {
    known.set(hashOf(imageAt(train, index)), index);
    if (index % pauseEvery === 0) await pauseIfDue();
  }
  let shared = 0;
  for (let index = 0; index < test.count; index++) {
    const image = imageAt(test, index);
    const twin = known.get(hashOf(image));
    if (twin !== undefined && sameBytes(imageAt(train, twin), image)) shared++;
    if (index % pauseEvery === 0) await pauseIfDue();
  }
  return shared;
}

/** What to say of test images that are training images; null where there are next to none. */
export async function sharedNote(train: ImageSet, test: ImageSet): Promise<string | null> {
  const shared = await countShared(train, test);
  if (test.count === 0 || shared <= worthTelling * test.count) return null;
  return t(
    '{shared} of the {count} test images ({percent}) are training images too: what is measured on them says little about images that the network has not seen.',
    {
      shared: countText(shared),
      count: countText(test.count),
      percent: percent(shared / test.count),
    },
  );
}
