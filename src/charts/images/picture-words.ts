import { t } from '../../domain/language.ts';
import { counted, figure, signed } from '../../domain/numbers.ts';
import type { LayerValues } from './activation-grid.ts';
import { channelCount, channelOf, isSpatial, statistics } from './activation-grid.ts';
import type { FilterTiles } from './filters.ts';

/** Pictures in a sentence, made from what they show, for those who do not see them. */

interface Captioned {
  readonly text: string;
  readonly wrong?: boolean;
}

/** What stands most often among texts, and how often: the first of equals. */
function mostFrequent(texts: readonly string[]): readonly [text: string, times: number] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), ['', 0]);
}

/** "20 images, 4 of them got wrong. The most frequent is 7, there 3 times." */
export function gridWords(captions: readonly Captioned[]): string {
  const wrong = captions.filter((caption) => caption.wrong).length;
  const [most, times] = mostFrequent(captions.map(({ text }) => text.replaceAll('\n', ', ')));
  const mistakes = wrong > 0 ? t(', {wrong} of them got wrong', { wrong }) : '';
  const frequent =
    times < 2
      ? ''
      : times === captions.length
        ? t(' All are {most}.', { most })
        : t(' The most frequent is {most}, there {times} times.', { most, times });
  return `${counted(captions.length, 'image')}${mistakes}.${frequent}`;
}

/** "3 of 32 channels are the same everywhere; the strongest is channel 4, mean 0.3121." */
export function layerWords(activation: LayerValues): string {
  const { shape, values } = activation;
  if (!isSpatial(shape)) return unitWords(values);
  const all = Array.from({ length: channelCount(shape) }, (_, channel) =>
    statistics(channelOf(activation, channel)),
  );
  const blank = all.filter(({ low, high }) => low === high).length;
  if (blank === all.length) return t('Every channel is the same everywhere.');
  const strongest = all.reduce((at, { mean }, channel) => (mean > all[at]!.mean ? channel : at), 0);
  const same =
    blank === 0
      ? t('No channel is the same everywhere')
      : t('{blank} of {count} {what} the same everywhere', {
          blank,
          count: counted(all.length, 'channel'),
          what: blank === 1 ? t('is') : t('are'),
        });
  return t('{same}; the strongest is channel {strongest}, mean {mean}.', {
    same,
    strongest,
    mean: figure(all[strongest]!.mean),
  });
}

/** "41 of 128 units are silent; the largest is unit 17, 3.2040." */
function unitWords(values: Float32Array): string {
  const largest = values.reduce((at, value, unit) => (value > values[at]! ? unit : at), 0);
  const silent = values.filter((value) => value === 0).length;
  const quiet =
    silent > 0
      ? t('{silent} of {count} {what} silent; the', {
          silent,
          count: counted(values.length, 'unit'),
          what: silent === 1 ? t('is') : t('are'),
        })
      : t('The');
  return t('{quiet} largest is unit {largest}, {figure}.', {
    quiet,
    largest,
    figure: figure(values[largest]),
  });
}

/** "Weights from −0.4102 to +0.5233; the largest is in filter 7." */
export function filterWords({ filters }: FilterTiles): string {
  const all = filters.map(statistics);
  const low = Math.min(...all.map((one) => one.low));
  const high = Math.max(...all.map((one) => one.high));
  const size = Math.max(-low, high);
  const largest = all.findIndex((one) => Math.max(-one.low, one.high) === size);
  return t('Weights from {low} to {high}; the largest is in filter {largest}.', {
    low: signed(low),
    high: signed(high),
    largest,
  });
}

const rowNames = ['upper', 'middle', 'lower'];
const columnNames = ['left', 'middle', 'right'];

/** A ninth of a picture by name: "the upper left", "the middle". */
function ninthName(ninth: number): string {
  const [row, column] = [rowNames[Math.floor(ninth / 3)], columnNames[ninth % 3]];
  return row === column ? t('the middle') : t('the {row} {column}', { row, column });
}

/** "ink in the upper left speaks for it, in the middle against it"; empty where all weights are 0. */
export function stencilSentence(values: Float32Array, height: number, width: number): string {
  const [speaksFor, against] = [new Float64Array(9), new Float64Array(9)];
  values.forEach((value, pixel) => {
    const [row, column] = [Math.floor(pixel / width), pixel % width];
    const ninth = 3 * Math.floor((3 * row) / height) + Math.floor((3 * column) / width);
    const side = value > 0 ? speaksFor : against;
    side[ninth] = side[ninth]! + Math.abs(value);
  });
  const most = (sums: Float64Array) => {
    const at = sums.reduce((best, sum, ninth) => (sum > sums[best]! ? ninth : best), 0);
    return sums[at]! > 0 ? ninthName(at) : null;
  };
  const [good, bad] = [most(speaksFor), most(against)];
  if (good && bad)
    return t('ink in {good} speaks most for it, in {bad} most against it', { good, bad });
  if (good) return t('ink in {good} speaks most for it, nowhere against it', { good });
  return bad ? t('ink in {bad} speaks most against it, nowhere for it', { bad }) : '';
}
