import { t } from '../domain/language.ts';
import type { ImageSet } from '../domain/data/dataset.ts';
import { imageAt, imageBytes } from '../domain/data/dataset.ts';
import { LabError } from '../domain/failure.ts';
import { sharesOf } from '../domain/experiment/shares.ts';
import type { ReaderHead } from './file.ts';
import { unpackReader } from './file.ts';
import { readLogits } from './forward.ts';

/**
 * The reader that ships with the app: a small network, trained beforehand by this project's own
 * engine (`npm run reader`), that reads drawn digits in plain JavaScript, without training code,
 * GPU or worker: about 10 ms a digit.
 *
 *     const reader = await fetchReader();
 *     const [answer] = reader.read(renderInput(drawing));
 *     if (answer.score < reader.about.threshold) … // "I don't know": probably no digit
 *     else … // answer.shares: the ten digits' shares, which add up to 1
 *
 * It reads what the pad's recipe makes of a drawing (`draw/rasterize.ts`), or any image of MNIST's
 * form. What it was trained on and how well it reads: `weights/reader.json`.
 */
export interface Reader {
  readonly about: ReaderHead;
  /** How it is called and what else is to be said of it, where it is not the one that ships. */
  readonly words?: { readonly name: string; readonly note: string };
  /**
   * Reads images of its side.
   * @throws LabError 'model-input-differs' for images of another size.
   */
  read(images: ImageSet): ReaderAnswer[];
}

export interface ReaderAnswer {
  /** Shares of the ten digits; they add up to 1. The greatest is how certain it is, calibrated. */
  readonly shares: readonly number[];
  /**
   * 0..1: how much this is the digit that it takes it for, and a digit at all. Letters, scribbles
   * and faces score low; below `about.threshold` the honest answer is "I don't know".
   */
  readonly score: number;
}

/** Logits as an answer; the last logit stands for everything that is no digit. */
export function answerOf(logits: ArrayLike<number>, temperature: number): ReaderAnswer {
  const all = sharesOf(
    Array.from(logits, (logit) => logit / temperature),
    'logits',
  );
  const digits = all.slice(0, -1);
  const total = digits.reduce((sum, share) => sum + share, 0);
  return {
    shares: digits.map((share) => (total > 0 ? share / total : 1 / digits.length)),
    score: Math.max(...digits),
  };
}

/** Of an image without ink: no digit is likelier than another, and it is none. */
const blankAnswer: ReaderAnswer = { shares: Array.from({ length: 10 }, () => 0.1), score: 0 };

const hasInk = (image: Uint8Array): boolean => image.some((value) => value > 0);

/**
 * A reader from the bytes of its file.
 * @throws LabError 'reader-damaged'.
 */
export function loadReader(bytes: Uint8Array): Reader {
  const network = unpackReader(bytes);
  const { imageSide: side, temperature } = network.head;
  const answer = rememberedAnswers((image) =>
    hasInk(image) ? answerOf(readLogits(network, image), temperature) : blankAnswer,
  );
  return {
    about: network.head,
    read(images) {
      if (imageBytes(images) !== side * side) {
        const size = `${images.height}×${images.width}`;
        throw new LabError(
          'model-input-differs',
          t('The reader reads {side}×{side}, not {size}.', { side, size }),
        );
      }
      return Array.from({ length: images.count }, (_, index) => answer(imageAt(images, index)));
    },
  };
}

/** So many images are remembered with their answers: of several digits only one is being drawn. */
const remembered = 8;

/** The same answers, without reading again what was read a moment ago. */
function rememberedAnswers(
  read: (image: Uint8Array) => ReaderAnswer,
): (image: Uint8Array) => ReaderAnswer {
  const known: { readonly image: Uint8Array; readonly answer: ReaderAnswer }[] = [];
  return (image) => {
    const same = known.find((one) => one.image.every((value, at) => value === image[at]));
    if (same) return same.answer;
    const answer = read(image);
    known.unshift({ image: image.slice(), answer });
    known.length = Math.min(known.length, remembered);
    return answer;
  };
}

/** Where the reader's file lies beside the app; hashed, so that it may be kept for ever. */
export const readerUrl = new URL('./weights/reader.bin', import.meta.url);

async function fetchIt(): Promise<Reader> {
  const response = await fetch(readerUrl);
  if (!response.ok) {
    throw new LabError(
      'reader-damaged',
      t("The reader's file is not there ({status}).", { status: response.status }),
    );
  }
  return loadReader(new Uint8Array(await response.arrayBuffer()));
}

let fetched: Promise<Reader> | null = null;

/**
 * Fetches the reader from the app's own origin and loads it, once for all who ask; after a failure
 * the next who asks has it fetched anew.
 * @throws LabError 'reader-damaged', also when it cannot be fetched.
 */
export function fetchReader(): Promise<Reader> {
  fetched ??= fetchIt().catch((thrown: unknown) => {
    fetched = null;
    throw thrown;
  });
  return fetched;
}

/** For tests: as before it was fetched. */
export function forgetReader(): void {
  fetched = null;
}
