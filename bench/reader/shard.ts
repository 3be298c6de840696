import { imageAt } from '../../src/domain/data/dataset.ts';
import type { LabelledImages } from '../../src/domain/data/dataset.ts';
import type { Random } from '../../src/domain/random/random.ts';
import { createRandom, mixSeed } from '../../src/domain/random/random.ts';
import { generateDigit } from '../../src/data/generator/digit.ts';
import {
  letterNames,
  paintOther,
  signNames,
  writeOther,
} from '../../src/data/generator/other/index.ts';
import { rasterize } from '../../src/draw/rasterize.ts';
import type { Play } from './augment.ts';
import { imageAnew, strokesAnew } from './augment.ts';
import type { PenDigit } from './pen-strokes.ts';

/** The class of what is no digit. */
export const noDigit = 10;

/** How many images of each kind one epoch has; every epoch has others. */
export interface Mixture {
  readonly mnist: number;
  readonly builtin: number;
  readonly pens: number;
  readonly others: number;
}

const mnistPlay: Play = { rotation: 7, shear: 0.09, aspect: 0.07, bend: 0.11 };
const penPlay: Play = { rotation: 11, shear: 0.18, aspect: 0.15, bend: 0.16 };

/** The sources of the training images. */
export interface Sources {
  readonly mnist: LabelledImages;
  /** Of the writers that are not kept aside. */
  readonly pens: readonly PenDigit[];
}

/** What is no digit, from a pen of any width or from the pad's. */
export function drawOther(random: Random): Uint8Array {
  const names = random() < 0.6 ? letterNames : signNames;
  const name = names[Math.floor(names.length * random())];
  if (random() < 0.5) return paintOther(name, random);
  return rasterize(writeOther(name, random).map(({ points }) => points));
}

/** One example: its label and its 28x28 bytes. */
type Example = readonly [label: number, pixels: Uint8Array];

function* examples(
  sources: Sources,
  mixture: Mixture,
  epoch: number,
  seed: number,
): Generator<Example> {
  const random = createRandom(mixSeed(seed, epoch));
  const { mnist, pens } = sources;
  for (let index = 0; index < mixture.mnist; index++) {
    const at = (epoch * mixture.mnist + index) % mnist.count;
    yield [mnist.labels[at], imageAnew(imageAt(mnist, at), mnistPlay, random)];
  }
  for (let index = 0; index < mixture.builtin; index++) {
    const { label, pixels } = generateDigit(
      mixSeed(seed, 77),
      epoch * mixture.builtin + index,
      'digits',
    );
    yield [label, random() < 0.5 ? pixels : imageAnew(pixels, mnistPlay, random)];
  }
  for (let index = 0; index < mixture.pens; index++) {
    const { label, strokes } = pens[(epoch * mixture.pens + index) % pens.length];
    yield [label, strokesAnew(strokes, penPlay, random)];
  }
  for (let index = 0; index < mixture.others; index++) yield [noDigit, drawOther(random)];
}

/** The training images of one epoch: a function of the seed and the epoch alone. */
export function drawShard(
  sources: Sources,
  mixture: Mixture,
  epoch: number,
  seed: number,
): LabelledImages {
  const count = mixture.mnist + mixture.builtin + mixture.pens + mixture.others;
  const pixels = new Uint8Array(784 * count);
  const labels = new Uint8Array(count);
  let row = 0;
  for (const [label, image] of examples(sources, mixture, epoch, seed)) {
    labels[row] = label;
    pixels.set(image, 784 * row);
    row++;
  }
  return { count, height: 28, width: 28, pixels, labels };
}
