import { t } from '../../domain/language.ts';
import { joinBytes } from '../../domain/bytes.ts';
import { imageAt } from '../../domain/data/dataset.ts';
import { LabError } from '../../domain/failure.ts';
import { tooLargeMessage } from '../formats/bytes/byte-stream.ts';
import { classesOfNames } from '../formats/names/classes-of-names.ts';
import { fitImages } from '../formats/fit-images.ts';
import { maxPixelBytes } from '../formats/bytes/limits.ts';
import type { Part, ReadImages } from '../formats/arrays/read-part.ts';
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
  add(path: string, picture: Picture): Promise<void>;
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

const stemOf = (path: string): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, '');

/** Names that only number their files: "12.png" beside "7.png". */
const onlyNumbers = (paths: readonly string[]): boolean =>
  paths.some((path) => /^\d{2,}$/.test(stemOf(path))) &&
  !paths.every((path) => stemOf(path) === '10');

/**
 * The class that a file's own name begins with: "7.png", "7_crop.png", "0a.png", "7 (2).png",
 * "0.5_meter.png"; "10_scan.png" is SVHN's 0. Null where the name says nothing.
 */
function classOfName(path: string, numbered: boolean): string | null {
  const stem = stemOf(path);
  if (numbered && /^\d+$/.test(stem)) return null;
  const found =
    /^(?:(?:digit|class|label|number)[ _-]?)?(10|\d(?:\.\d)?|N(?:aN)?(?=_))(?![\d.])/i.exec(stem);
  if (found) return found[1] ?? null;
  // "img_012_label7.png": said somewhere in the name.
  return /[ _-](?:label|class|digit)[ _=-]?(10|\d)(?!\d)/i.exec(stem)?.[1] ?? null;
}

/** The folders that all paths share say nothing about one of them. */
function withoutCommonFolders(paths: readonly string[]): string[] {
  const [first = [], ...others] = paths.map((path) => path.split('/'));
  const differs = first.findIndex(
    (folder, depth) =>
      depth === first.length - 1 || others.some((other) => other[depth] !== folder),
  );
  return paths.map((path) => path.split('/').slice(Math.max(0, differs)).join('/'));
}

/** What all pictures of a set have in common. */
type Form = Omit<ReadImages, 'count' | 'pixels'>;

function joinImages(placed: readonly Placed[], form: Form): ReadImages {
  return { ...form, count: placed.length, pixels: joinBytes(placed.map((one) => one.pixels)) };
}

type Described = Placed & ReturnType<typeof readPath>;

function partsOf(placed: readonly Described[], form: Form): Part[] {
  const named = placed.filter((one) => one.className !== null);
  const found = [...new Set(named.map((one) => one.className ?? ''))];
  const { classNames, labels: numbers } = classesOfNames(found);
  const labelOf = new Map(found.map((name, at) => [name, numbers[at]]));
  const parts: Part[] = [];
  for (const split of ['train', 'test', null] as const) {
    const own = named.filter((one) => one.split === split);
    if (own.length === 0) continue;
    const labels = Uint8Array.from(own, (one) => labelOf.get(one.className ?? '') ?? 0);
    const images = joinImages(own, form);
    parts.push({ kind: 'labelled', name: t('the pictures'), split, images, labels, classNames });
  }
  const unnamed = placed.filter((one) => one.className === null);
  if (unnamed.length > 0) {
    const images = joinImages(unnamed, form);
    parts.push({ kind: 'images', name: t('the pictures'), split: 'unlabelled', images });
  }
  return parts;
}

/** Collects pictures of any size in squares of `side` (that of the first picture if 28 or 32). */
export function createPictureSet(wantedSide: number | undefined): PictureSet {
  let side = wantedSide;
  const placed: Placed[] = [];
  const samples = createPictureSamples();
  let resized = false;

  async function add(path: string, image: Picture): Promise<void> {
    side ??= image.height === 32 && image.width === 32 ? 32 : 28;
    if ((placed.length + 1) * side * side > maxPixelBytes) {
      throw new LabError('file-too-large', tooLargeMessage(t('The folder'), maxPixelBytes));
    }
    resized ||= image.height !== side || image.width !== side;
    const pixels = imageAt(await fitImages(image, side), 0);
    placed.push({ path, pixels });
    await samples.add(path, image, pixels);
  }

  function parts(): ReturnType<PictureSet['parts']> {
    if (placed.length === 0 || side === undefined) return { parts: [], notes: [] };
    const paths = withoutCommonFolders(placed.map((one) => one.path));
    const numbered = onlyNumbers(paths);
    const described = placed.map((one, index) => {
      const { split, className } = readPath(paths[index] ?? one.path);
      return { ...one, split, className: className ?? classOfName(one.path, numbered) };
    });
    const shown = samples.stack(side);
    const changed = resized || shown.rgb !== undefined;
    return {
      parts: partsOf(described, {
        height: side,
        width: side,
        ...(changed && { samples: shown }),
      }),
      notes: resized
        ? [t('Pictures of other sizes were fitted into {side} x {side}.', { side })]
        : [],
    };
  }

  return { add, parts };
}
