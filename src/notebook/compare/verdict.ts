/** What a comparison says, in sentences, and whether it is more than luck. */
import type { ComparedPoint, ComparedTraining } from '../../domain/compare/comparison.ts';
import type { Apart } from '../../domain/compare/luck.ts';
import { apart } from '../../domain/compare/luck.ts';
import type { Value } from '../../domain/compare/variables.ts';
import { valueText } from '../../domain/compare/variables.ts';
import type { Sweep } from '../../state/compare/sweeps.ts';
import { count, percent, points, signedPoints } from '../../domain/numbers.ts';

/** "Paired by seed …": what was computed, so that it can be computed again. */
function testWords({ seeds, low, high, sure }: Apart, pairs: number): string {
  const among = pairs > 1 ? `, widened for ${pairs} pairs of values` : '';
  const how = `Paired over ${seeds} seeds, the difference lies between ${signedPoints(low)} and ${signedPoints(high)} (t interval, 95 %${among})`;
  return sure
    ? `${how}: this is more than luck.`
    : `${how}: that holds 0, so this may be luck${seeds < 5 ? ', and more seeds could tell' : ''}.`;
}

const oneSeed =
  'One seed cannot say whether that is more than luck: train 3 times or more at each.';

/** Whether a difference that was asked for beforehand is more than luck. */
function luckOf(trainings: readonly ComparedTraining[], one: Value, other: Value): string {
  const found = apart(trainings, one, other);
  return found ? testWords(found, 1) : oneSeed;
}

/** What a curve of sizes says about getting more data. */
function sizeVerdict({ trainings }: Sweep, before: ComparedPoint, last: ComparedPoint): string {
  const gain = last.testAccuracy - before.testAccuracy;
  const gap = last.trueAccuracy - last.testAccuracy;
  const step = `From ${count(Number(before.value))} to ${count(Number(last.value))} images the test accuracy ${gain >= 0 ? 'gained' : 'lost'} ${points(gain)}. ${luckOf(trainings, last.value, before.value)}`;
  if (gap > 0.02) {
    return `${step} The training images are still known ${points(gap)} better than the test images: this network would learn from more of them.`;
  }
  if (gain > 0.01) {
    return `${step} It is still rising: larger sets bring more images and, with the same epochs, more steps. Which of the two it is, as many steps for every size will tell.`;
  }
  return `${step} Training and test have met: more of the same images would bring little, a larger network or a longer training might.`;
}

function noiseVerdict(
  { setting, trainings }: Sweep,
  first: ComparedPoint,
  last: ComparedPoint,
): string {
  const text = ({ value }: ComparedPoint) => valueText(setting.variable, value);
  const loss = first.testAccuracy - last.testAccuracy;
  const memory =
    last.trueAccuracy > last.trainAccuracy
      ? 'It contradicts many of the wrong labels it was trained on: it has learned the rule, not the exceptions.'
      : 'It has learned the wrong labels by heart, and repeats them.';
  return `With ${text(last)} wrong labels the test accuracy is ${points(loss)} ${loss >= 0 ? 'lower' : 'higher'} than with ${text(first)}. ${luckOf(trainings, first.value, last.value)} ${memory}`;
}

const listed = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;

/** The best value, whether it stands apart from the next, and which are certainly worse. */
function bestVerdict({ setting, trainings }: Sweep, all: readonly ComparedPoint[]): string {
  const { variable } = setting;
  const text = (value: Value) => valueText(variable, value);
  const lost = all.filter(({ diverged }) => diverged > 0);
  const [only, ...more] = lost;
  const once = only && more.length === 0 && only.diverged + only.trainings === 1;
  const diverged =
    lost.length === 0
      ? ''
      : ` At ${listed(lost.map(({ value }) => text(value)))} the loss was no number any more in ${once ? 'the' : 'a'} training: too much for this network.`;
  const ranked = all
    .filter((point) => point.trainings > 0 && point.diverged === 0)
    .sort((one, other) => other.testAccuracy - one.testAccuracy);
  const [best, next, ...others] = ranked;
  if (!best || !next) return diverged.trim();
  const lead = best.testAccuracy - next.testAccuracy;
  const came = `${text(best.value)} came out best, ${percent(best.testAccuracy, 2)} against ${percent(next.testAccuracy, 2)} at ${text(next.value)}${best.value === variable.present ? ' (it is what this lesson has)' : ''}.`;
  const pairs = (ranked.length * (ranked.length - 1)) / 2;
  const found = apart(trainings, best.value, next.value, pairs);
  const head = lead === 0 ? `${text(best.value)} and ${text(next.value)} came out the same.` : came;
  if (!found) return `${head} ${oneSeed}${diverged}`;
  const worse = others.filter(({ value }) => apart(trainings, best.value, value, pairs)?.sure);
  const rest =
    worse.length === 0
      ? ''
      : ` By the same test ${listed(worse.map(({ value }) => text(value)))} ${worse.length === 1 ? 'is' : 'are'} worse.`;
  return `${head} ${testWords(found, pairs)}${rest} It is about these ${count(best.tested)} images, which were the same for all.${diverged}`;
}

/** What the comparison says, in words; empty while it has less than two points. */
export function verdict(sweep: Sweep, all: readonly ComparedPoint[]): string {
  const [first, before, last] = [all[0], all.at(-2), all.at(-1)];
  if (!first || !before || !last) return '';
  const { id } = sweep.setting.variable;
  const whole = all.every(({ trainings }) => trainings > 0);
  if (id === 'size' && whole) return sizeVerdict(sweep, before, last);
  if (id === 'noise' && whole) return noiseVerdict(sweep, first, last);
  return bestVerdict(sweep, all);
}
