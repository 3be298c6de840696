import { joinBytes } from '../../domain/bytes.ts';
import { imageAt } from '../../domain/data/dataset.ts';
import { LabError } from '../../domain/failure.ts';
import { tooLargeMessage } from '../formats/byte-stream.ts';
import { digitNames } from '../published/class-names.ts';
import { fitImages } from '../formats/fit-images.ts';
import { maxClasses, maxPixelBytes } from '../formats/limits.ts';
import type { Part, ReadImages } from '../formats/read-part.ts';
import type { Picture } from '../formats/picture.ts';
import { createPictureSamples } from './picture-samples.ts';

type PictureSplit = 'train' | 'test';

/** A picture in the size of its set, with where it was found. */
interface Placed {
  readonly path: string;
  readonly pixels: Uint8Array;
}

/** Pictures as they come in, one by one; `parts` makes sets of them once all are there. */
export interface PictureSet {
  add(path: string, picture: Picture): void;
  /** The sets, with some pictures as they were where that is not how they are used. */
  parts(): { parts: Part[]; notes: string[] };
}

const splitNames = /^(train|test|val)/i;

/** What a path says: ".../train/7/scan.png" is a 7 of the training set. */
export function readPath(path: string): { split: PictureSplit | null; className: string | null } {
  const folders = path.split('/').slice(0, -1);
  const split = folders.findLast((folder) => splitNames.test(folder));
  const className = folders.findLast((folder) => !splitNames.test(folder)) ?? null;
  if (split === undefined) return { split: null, className };
  return { split: /^test/i.test(split) ? 'test' : 'train', className };
}

/** The class that a file's own name begins with: "7_scan.png". */
function classOfName(path: string): string | null {
  return /^(\d|10)[_-]/.exec(path.slice(path.lastIndexOf('/') + 1))?.[1] ?? null;
}

/** The folders that all paths share say nothing about one of them. */
function withoutCommonFolders(paths: readonly string[]): string[] {
  const [first, ...others] = paths.map((path) => path.split('/'));
  const differs = first.findIndex(
    (folder, depth) =>
      depth === first.length - 1 || others.some((other) => other[depth] !== folder),
  );
  return paths.map((path) => path.split('/').slice(Math.max(0, differs)).join('/'));
}

/** Class names in the order of their labels: digits where they are digits, else by the alphabet. */
export function orderClasses(found: ReadonlySet<string>): readonly string[] {
  const names = [...found];
  const numbers = names.map(Number);
  const digits = names.every((name) => /^\d+$/.test(name));
  if (digits && Math.max(...numbers) <= 9) return digitNames;
  // SVHN counts from 1 and writes 10 for the digit 0; labels are put right with all others.
  if (digits && Math.max(...numbers) === 10 && !numbers.includes(0)) return digitNames;
  if (names.length > maxClasses) {
    throw new LabError('labels-out-of-range', `There are ${names.length} folders of pictures.`);
  }
  return names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

function labelOf(className: string, classNames: readonly string[]): number {
  return classNames === digitNames ? Number(className) : classNames.indexOf(className);
}

/** What all pictures of a set have in common. */
type Form = Omit<ReadImages, 'count' | 'pixels'>;

function joinImages(placed: readonly Placed[], form: Form): ReadImages {
  return { ...form, count: placed.length, pixels: joinBytes(placed.map((one) => one.pixels)) };
}

type Described = Placed & ReturnType<typeof readPath>;

function partsOf(placed: readonly Described[], form: Form): Part[] {
  const named = placed.filter((one) => one.className !== null);
  const classNames = orderClasses(new Set(named.map((one) => one.className ?? '')));
  const parts: Part[] = [];
  for (const split of ['train', 'test', null] as const) {
    const own = named.filter((one) => one.split === split);
    if (own.length === 0) continue;
    const labels = Uint8Array.from(own, (one) => labelOf(one.className ?? '', classNames));
    const images = joinImages(own, form);
    parts.push({ kind: 'labelled', name: 'the pictures', split, images, labels, classNames });
  }
  const unnamed = placed.filter((one) => one.className === null);
  if (unnamed.length > 0) {
    const images = joinImages(unnamed, form);
    parts.push({ kind: 'images', name: 'the pictures', split: 'unlabelled', images });
  }
  return parts;
}

/** Collects pictures of any size in squares of `side` (that of the first picture if 28 or 32). */
export function createPictureSet(wantedSide: number | undefined): PictureSet {
  let side = wantedSide;
  const placed: Placed[] = [];
  const samples = createPictureSamples();
  let resized = false;

  function add(path: string, image: Picture): void {
    side ??= image.height === 32 && image.width === 32 ? 32 : 28;
    if ((placed.length + 1) * side * side > maxPixelBytes) {
      throw new LabError('file-too-large', tooLargeMessage('The folder', maxPixelBytes));
    }
    resized ||= image.height !== side || image.width !== side;
    const pixels = imageAt(fitImages(image, side), 0);
    placed.push({ path, pixels });
    samples.add(path, image, pixels);
  }

  function parts(): ReturnType<PictureSet['parts']> {
    if (placed.length === 0 || side === undefined) return { parts: [], notes: [] };
    const paths = withoutCommonFolders(placed.map((one) => one.path));
    const described = placed.map((one, index) => {
      const { split, className } = readPath(paths[index]);
      return { ...one, split, className: className ?? classOfName(one.path) };
    });
    const shown = samples.stack(side);
    const changed = resized || shown.rgb !== undefined;
    return {
      parts: partsOf(described, {
        height: side,
        width: side,
        ...(changed && { samples: shown }),
      }),
      notes: resized ? [`Pictures of other sizes were fitted into ${side} x ${side}.`] : [],
    };
  }

  return { add, parts };
}
