import { t } from '../../../domain/language.ts';
import type { ModelSpec } from '../../../domain/model/model.ts';
import { summarize } from '../../../domain/model/shapes.ts';
import type { Damage } from '../../../state/inside/questions.ts';
import { wholePercent } from '../../../domain/numbers.ts';

export type DamageKind = Damage['kind'];

/** One way of damaging a network or its images, as the page offers it. */
export interface DamageWords {
  readonly kind: DamageKind;
  readonly of: Damage['of'];
  readonly label: string;
  /** What is done, and what to make of it. */
  readonly note: string;
  /** What is measured for the curve; the first is no damage at all. */
  readonly amounts: readonly number[];
  readonly step: number;
  readonly text: (amount: number) => string;
}

const share = (amount: number) => wholePercent(amount);

const fixed: readonly DamageWords[] = [
  {
    kind: 'noise',
    of: 'weights',
    label: t('Noise on the weights'),
    note: t(
      'Every weight is moved by chance, as many times as wide as the weights of its layer are spread. A network keeps what it knows in thousands of weights at once, so a little noise in all of them hardly shows.',
    ),
    amounts: [0, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2],
    step: 0.05,
    text: (amount) => t('{amount} × the spread', { amount }),
  },
  {
    kind: 'prune',
    of: 'weights',
    label: t('Smallest weights to 0'),
    note: t(
      'The smallest weights of each layer are taken out. Where half of them can go without harm, the network was larger than it had to be.',
    ),
    amounts: [0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99],
    step: 0.01,
    text: share,
  },
  {
    kind: 'units',
    of: 'weights',
    label: t('Weakest units out'),
    note: t(
      'Hidden units or channels are taken out with all their weights, the ones with the smallest weights first.',
    ),
    amounts: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
    step: 0.05,
    text: share,
  },
  {
    kind: 'bits',
    of: 'weights',
    label: t('Fewer bits a weight'),
    note: t(
      'Each weight is rounded to one of as many evenly spaced values as the bits can tell apart; a single bit keeps only its sign. Eight bits take a quarter of the room.',
    ),
    amounts: [8, 6, 5, 4, 3, 2, 1],
    step: 1,
    text: (amount) => `${amount} ${amount === 1 ? 'bit' : 'bits'}`,
  },
  {
    kind: 'biases',
    of: 'weights',
    label: t('Biases off'),
    note: t(
      'The biases are made smaller until none is left. They are what a unit believes before it looks; the weights alone must do.',
    ),
    amounts: [1, 0.75, 0.5, 0.25, 0],
    step: 0.05,
    text: (amount) => t('{amount} of them', { amount: share(amount) }),
  },
  {
    kind: 'shift',
    of: 'images',
    label: t('Images moved to the right'),
    note: t(
      'The network stays as it is; the images are moved. Units that look at fixed pixels do not find the stroke any more, windows that slide over the image do.',
    ),
    amounts: [0, 1, 2, 3, 4, 5, 6, 8],
    step: 1,
    text: (amount) => `${amount} ${amount === 1 ? 'pixel' : 'pixels'}`,
  },
  {
    kind: 'rotate',
    of: 'images',
    label: t('Images turned'),
    note: t(
      'Nothing in a network knows what turning is: it has seen leaning digits, or it has not.',
    ),
    amounts: [0, 10, 20, 30, 45, 60, 90, 135, 180],
    step: 5,
    text: (amount) => `${amount}°`,
  },
  {
    kind: 'pen',
    of: 'images',
    label: t('Another pen'),
    note: t(
      'The same strokes, drawn with a pen that is wider or narrower by so many pixels on each side. To you they are the same digits; to the network every sum changes.',
    ),
    amounts: [0, -1, -0.75, -0.5, -0.25, 0.5, 1, 1.5, 2],
    step: 0.25,
    text: (amount) =>
      amount === 0
        ? t('as it is')
        : `${Math.abs(amount)} ${Math.abs(amount) === 1 ? 'pixel' : 'pixels'} ${amount > 0 ? 'wider' : 'narrower'}`,
  },
  {
    kind: 'invert',
    of: 'images',
    label: t('Images inverted'),
    note: t(
      'Ink becomes paper. To you the digits are the same at once; at half of it every image is one even grey.',
    ),
    amounts: [0, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1],
    step: 0.05,
    text: share,
  },
  {
    kind: 'dim',
    of: 'images',
    label: t('Images dimmed'),
    note: t(
      'All ink is made paler. The stroke stays where it is, but every sum gets smaller, and the biases weigh more.',
    ),
    amounts: [0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95],
    step: 0.05,
    text: share,
  },
];

/** Layers that have a kernel, by name, in their order. */
export const kernelLayers = (model: ModelSpec): readonly string[] =>
  summarize(model)
    .layers.filter(({ weights }) => weights.some(({ name }) => name.endsWith('kernel')))
    .map(({ name }) => name);

function layerOut(layers: readonly string[]): DamageWords {
  return {
    kind: 'layer',
    of: 'weights',
    label: t('One layer out'),
    note: t(
      'All weights and biases of one layer become 0, so that it gives the same whatever comes in.',
    ),
    amounts: layers.map((_, at) => at),
    step: 1,
    text: (amount) => layers[amount] ?? '',
  };
}

/** What can be done to a network; one without hidden units has none to take out. */
export function damagesFor(model: ModelSpec): readonly DamageWords[] {
  const layers = kernelLayers(model);
  const able = fixed.filter(({ kind }) => kind !== 'units' || layers.length > 1);
  const ofWeights = able.filter(({ of }) => of === 'weights');
  return [...ofWeights, layerOut(layers), ...able.filter(({ of }) => of === 'images')];
}

export const damageOf = ({ of, kind }: DamageWords, amount: number): Damage =>
  ({ of, kind, amount }) as Damage;
