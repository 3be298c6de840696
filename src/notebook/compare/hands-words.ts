import { t } from '../../domain/language.ts';
import type { WriterResult } from '../../domain/compare/writers.ts';
import { standsOut, together } from '../../domain/compare/writers.ts';
import { tableCsv } from '../../domain/figures/csv.ts';
import type { Hands } from '../../state/compare/hands.ts';
import { count, percent } from '../../domain/numbers.ts';

/** "4 for 9 (3), 7 for 1": the commonest mistakes of a writer's digits. */
export function misreadWords({ misread }: WriterResult): string {
  if (misread.length === 0) return 'none';
  return misread
    .slice(0, 3)
    .map(({ meant, read, times }) =>
      t('{meant} for {read}{what}', { meant, read, what: times > 1 ? ` (${times})` : '' }),
    )
    .join(', ');
}

const named = (names: readonly string[]): string =>
  names.length < 2
    ? names.join('')
    : t('{count} and {at}', { count: names.slice(0, -1).join(', '), at: names.at(-1) });

/** What the table says, and how much of it is more than chance. */
export function handsWords({ results, withData, datasetName }: Hands): string {
  const all = t(
    'Of hands that it has never seen the network reads {percent} rightly, having learned from the others’ drawings{what}.',
    {
      percent: percent(together(results)),
      what: withData ? t(' and {datasetName}', { datasetName }) : ' alone',
    },
  );
  const [worst] = [...results].sort((one, other) => one.accuracy - other.accuracy);
  if (results.length < 2 || !worst) return all;
  const worse = results.filter((one) => standsOut(results, one) === 'worse');
  if (worse.length === 0) {
    return t(
      '{all} Worst read is {writer} ({accuracy} of {count} digits), but with so many writers and so few digits chance alone does as much.',
      { all, writer: worst.writer, accuracy: percent(worst.accuracy), count: count(worst.count) },
    );
  }
  const who = named(worse.map(({ writer }) => writer));
  return t(
    '{all} {who} {what} read worse than the others by more than chance: nobody among the training images writes so.',
    { all, who, what: worse.length === 1 ? t('is') : t('are') },
  );
}

/** Of whom nothing can be said, and what helps; null where every training went well. */
export function divergedWords({ diverged }: Hands): string | null {
  if (diverged.length === 0) return null;
  return t(
    'Without {diverged} the loss became no number: nothing can be said of that hand. A lower learning rate helps.',
    { diverged: named(diverged) },
  );
}

/** One row for each writer, as a spreadsheet opens it; without figures where the training diverged. */
export const handsCsv = ({ results, diverged }: Hands): string => {
  const labels = classesOf(results);
  const cell = ({ byClass }: WriterResult, label: number) =>
    byClass.find((share) => share.label === label);
  return tableCsv(
    [
      ...['writer', 'digits', 'right', 'accuracy', 'low', 'high', 'misread'],
      ...labels.flatMap((label) => [t('{label} digits', { label }), t('{label} right', { label })]),
    ],
    [
      ...results.map((one) => [
        ...[one.writer, one.count, one.right, one.accuracy, one.low, one.high],
        misreadWords(one),
        ...labels.flatMap((label) => [cell(one, label)?.count ?? 0, cell(one, label)?.right ?? 0]),
      ]),
      ...diverged.map((writer) => [
        ...[writer, '', '', '', '', '', 'diverged'],
        ...labels.flatMap(() => ['', '']),
      ]),
    ],
  );
};

/** All classes that somebody wrote. */
export const classesOf = (results: readonly WriterResult[]): readonly number[] =>
  [...new Set(results.flatMap(({ byClass }) => byClass.map(({ label }) => label)))].sort(
    (one, other) => one - other,
  );
