/** What a comparison says, in sentences, and whether it is more than luck. */
import { t } from '../../domain/language.ts';
import type { ComparedPoint, ComparedTraining } from '../../domain/compare/comparison.ts';
import type { Apart } from '../../domain/compare/luck.ts';
import { apart } from '../../domain/compare/luck.ts';
import type { Value } from '../../domain/compare/variables.ts';
import { valueText } from '../../domain/compare/variables.ts';
import type { Sweep } from '../../state/compare/sweeps.ts';
import { count, percent, points, signedPoints } from '../../domain/numbers.ts';

/** "Paired by seed …": what was computed, so that it can be computed again. */
function testWords({ seeds, low, high, sure }: Apart, pairs: number): string {
  const among = pairs > 1 ? t(', widened for {pairs} pairs of values', { pairs }) : '';
  const how = t(
    'Paired over {seeds} seeds, the difference lies between {low} and {high} (t interval, 95 %{among})',
    { seeds, low: signedPoints(low), high: signedPoints(high), among },
  );
  return sure
    ? t('{how}: this is more than luck.', { how })
    : t('{how}: that holds 0, so this may be luck{what}.', {
        how,
        what: seeds < 5 ? t(', and more seeds could tell') : '',
      });
}

const oneSeed = t(
  'One seed cannot say whether that is more than luck: train 3 times or more at each.',
);

/** Whether a difference that was asked for beforehand is more than luck. */
function luckOf(trainings: readonly ComparedTraining[], one: Value, other: Value): string {
  const found = apart(trainings, one, other);
  return found ? testWords(found, 1) : oneSeed;
}

/** What a curve of sizes says about getting more data. */
function sizeVerdict({ trainings }: Sweep, before: ComparedPoint, last: ComparedPoint): string {
  const gain = last.testAccuracy - before.testAccuracy;
  const gap = last.trueAccuracy - last.testAccuracy;
  const step = t('From {count} to {count2} images the test accuracy {what} {gain}. {trainings}', {
    count: count(Number(before.value)),
    count2: count(Number(last.value)),
    what: gain >= 0 ? 'gained' : 'lost',
    gain: points(gain),
    trainings: luckOf(trainings, last.value, before.value),
  });
  if (gap > 0.02) {
    return t(
      '{step} The training images are still known {gap} better than the test images: this network would learn from more of them.',
      { step, gap: points(gap) },
    );
  }
  if (gain > 0.01) {
    return t(
      '{step} It is still rising: larger sets bring more images and, with the same epochs, more steps. Which of the two it is, as many steps for every size will tell.',
      { step },
    );
  }
  return t(
    '{step} Training and test have met: more of the same images would bring little, a larger network or a longer training might.',
    { step },
  );
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
      ? t(
          'It contradicts many of the wrong labels it was trained on: it has learned the rule, not the exceptions.',
        )
      : t('It has learned the wrong labels by heart, and repeats them.');
  return t(
    'With {last} wrong labels the test accuracy is {loss} {what} than with {first}. {trainings} {memory}',
    {
      last: text(last),
      loss: points(loss),
      what: loss >= 0 ? 'lower' : 'higher',
      first: text(first),
      trainings: luckOf(trainings, first.value, last.value),
      memory,
    },
  );
}

const listed = (texts: readonly string[]): string =>
  texts.length < 2
    ? texts.join('')
    : t('{count} and {at}', { count: texts.slice(0, -1).join(', '), at: texts.at(-1) });

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
      : t(
          ' At {listed} the loss was no number any more in {what} training: too much for this network.',
          { listed: listed(lost.map(({ value }) => text(value))), what: once ? 'the' : 'a' },
        );
  const ranked = all
    .filter((point) => point.trainings > 0 && point.diverged === 0)
    .sort((one, other) => other.testAccuracy - one.testAccuracy);
  const [best, next, ...others] = ranked;
  if (!best || !next) return diverged.trim();
  const lead = best.testAccuracy - next.testAccuracy;
  const came = t(
    '{value} came out best, {testAccuracy} against {testAccuracy2} at {value2}{what}.',
    {
      value: text(best.value),
      testAccuracy: percent(best.testAccuracy, 2),
      testAccuracy2: percent(next.testAccuracy, 2),
      value2: text(next.value),
      what: best.value === variable.present ? t(' (it is what this lesson has)') : '',
    },
  );
  const pairs = (ranked.length * (ranked.length - 1)) / 2;
  const found = apart(trainings, best.value, next.value, pairs);
  const head =
    lead === 0
      ? t('{value} and {value2} came out the same.', {
          value: text(best.value),
          value2: text(next.value),
        })
      : came;
  if (!found) return `${head} ${oneSeed}${diverged}`;
  const worse = others.filter(({ value }) => apart(trainings, best.value, value, pairs)?.sure);
  const rest =
    worse.length === 0
      ? ''
      : t(' By the same test {listed} {what} worse.', {
          listed: listed(worse.map(({ value }) => text(value))),
          what: worse.length === 1 ? 'is' : 'are',
        });
  return t(
    '{head} {found}{rest} It is about these {tested} images, which were the same for all.{diverged}',
    { head, found: testWords(found, pairs), rest, tested: count(best.tested), diverged },
  );
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
