import { t } from '../../domain/language.ts';
import { Download, Play } from 'lucide-react';
import { useState } from 'react';
import { ScrollTable } from '../../charts/tables/ScrollTable.tsx';
import type { WriterResult } from '../../domain/compare/writers.ts';
import { standsOut, standsOutAt, together } from '../../domain/compare/writers.ts';
import { findLesson } from '../../lessons/index.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { Hands } from '../../state/compare/hands.ts';
import { tryHands, useHands, writersOf } from '../../state/compare/hands.ts';
import { stopBatch, useBatchRunning, useBatchShare } from '../../state/compare/unattended.ts';
import { useDataset } from '../../state/data/datasets.ts';
import { useExperiment, useSession } from '../../state/notebook/notebook.ts';
import { useKeptDrawings } from '../../state/pad/kept-drawings.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Toggle } from '../../ui/fields/Toggle.tsx';
import { count, percent, wholePercent } from '../../domain/numbers.ts';
import { saveFile } from '../../ui/save-file.ts';
import { StoppableProgress } from '../../ui/StoppableProgress.tsx';
import styles from './Compare.module.css';
import { classesOf, divergedWords, handsCsv, handsWords, misreadWords } from './hands-words.ts';

/** For each writer of the kept drawings: how a network reads them that has never seen their hand. */
export function HandsPanel({ lessonId }: { readonly lessonId: LessonId }) {
  const hands = useHands(lessonId);
  return (
    <>
      <p className={styles.prose}>
        {t(
          'A network reads best those who wrote what it learned from. With digits of several writers, kept under their names, each is left out once: the network learns from all others and is tested on the one it has never seen. Whose hand can it not read, and what would have to be in the training images?',
        )}
      </p>
      {hands?.status === 'running' ? (
        <HandsProgress hands={hands} />
      ) : (
        <HandsForm lessonId={lessonId} />
      )}
      {hands && <HandsResult lessonId={lessonId} hands={hands} />}
    </>
  );
}

function HandsProgress({ hands }: { readonly hands: Hands }) {
  const share = useBatchShare();
  const { writers, results, diverged } = hands;
  const under = Math.min(results.length + diverged.length, writers.length - 1);
  return (
    <StoppableProgress
      label={t('Trainings, each without one writer')}
      share={share}
      stop={t('Stop')}
      onStop={() => void stopBatch()}
    >
      <span className={styles.note}>
        {t('{at} of {count}: without {writer}', {
          at: under + 1,
          count: writers.length,
          writer: writers[under],
        })}
      </span>
    </StoppableProgress>
  );
}

function HandsForm({ lessonId }: { readonly lessonId: LessonId }) {
  const drawings = useKeptDrawings();
  const dataset = useDataset(useSession(lessonId, (session) => session.datasetId));
  const experiment = useExperiment(lessonId);
  const running = useBatchRunning();
  const [withData, setWithData] = useState(true);
  const writers = writersOf(drawings);
  const title = findLesson(lessonId)?.title ?? '';
  if (writers.length < 2) {
    return (
      <p className={styles.note}>
        {t(
          '{what} Two writers or more are needed: fill in forms (For a class, “Make your own MNIST”), or name whose hand it is where the pad keeps drawings (My test set).',
          {
            what:
              writers.length === 0
                ? t('No kept drawing has a writer’s name yet.')
                : t('All kept drawings with a name are by {it}.', { it: writers[0] }),
          },
        )}
      </p>
    );
  }
  if (!dataset) return <p className={styles.note}>{t('Load the data first.')}</p>;
  const named = drawings.filter(({ writer }) => writer !== undefined);
  return (
    <>
      <Toggle
        label={t('Also learn from the training images of {name}', { name: dataset.name })}
        checked={withData}
        onChange={setWithData}
      />
      <div className={styles.row}>
        <Button
          icon={<Play />}
          disabled={running}
          onClick={() =>
            void tryHands({ lessonId, title, dataset, experiment, drawings: named, withData })
          }
        >
          {t('Train {count} times', { count: writers.length })}
        </Button>
        <span className={styles.note}>
          {running
            ? t('Another batch of trainings is under way.')
            : t(
                '{count} drawings of {count2} writers, with the settings of this lesson as they are now.',
                { count: count(named.length), count2: writers.length },
              )}
        </span>
      </div>
    </>
  );
}

interface HandsResultProps {
  readonly lessonId: LessonId;
  readonly hands: Hands;
}

function HandsResult({ lessonId, hands }: HandsResultProps) {
  const { results, status, failure } = hands;
  const save = () => saveFile(`${lessonId}-writers.csv`, 'text/csv', handsCsv(hands));
  const lost = divergedWords(hands);
  return (
    <>
      {failure && <FailureNote failure={failure} />}
      {lost && (
        <p className={styles.note} role="status">
          {lost}
        </p>
      )}
      {results.length > 0 && (
        <>
          <p className={styles.note} role="status">
            {status === 'stopped' && t('Stopped; the writers so far are kept. ')}
            {status !== 'running' && handsWords(hands)}
          </p>
          <WriterTable results={results} />
          <DigitTable results={results} />
          <div className={styles.row}>
            <Button small look="quiet" icon={<Download />} onClick={save}>
              {t('Save as CSV')}
            </Button>
            <span className={styles.note}>
              {t(
                'The interval holds the writer’s true accuracy 19 times in 20 (Wilson): few digits leave much to chance. Each training has its record under Runs; its network is not kept.',
              )}
            </span>
          </div>
        </>
      )}
    </>
  );
}

function WriterTable({ results }: { readonly results: readonly WriterResult[] }) {
  const ordered = [...results].sort((one, other) => one.accuracy - other.accuracy);
  return (
    <ScrollTable label={t('Writers, the worst read first')}>
      <thead>
        <tr>
          <th scope="col">{t('writer left out')}</th>
          <th scope="col">{t('digits')}</th>
          <th scope="col">{t('read rightly')}</th>
          <th scope="col">{t('interval')}</th>
          <th scope="col">{t('than the others')}</th>
          <th scope="col">{t('most often taken for')}</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((result) => (
          <tr key={result.writer}>
            <th scope="row">{result.writer}</th>
            <td>{count(result.count)}</td>
            <td>{percent(result.accuracy)}</td>
            <td>
              {t('{low} to {high}', { low: percent(result.low), high: percent(result.high) })}
            </td>
            <td>{standsOut(results, result) ?? '–'}</td>
            <td>{misreadWords(result)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('all')}</th>
          <td>{count(results.reduce((sum, one) => sum + one.count, 0))}</td>
          <td>{percent(together(results))}</td>
          <td colSpan={3} />
        </tr>
      </tfoot>
    </ScrollTable>
  );
}

/** Which digit of whose hand: rows are writers, columns what they meant. */
function DigitTable({ results }: { readonly results: readonly WriterResult[] }) {
  const labels = classesOf(results);
  return (
    <>
      <p className={styles.note}>
        {t(
          'Digit by digit, with the interval. An arrow marks what is read worse (↓) or better (↑) than the others’ same digit by more than chance, of so many cells.',
        )}
      </p>
      <ScrollTable label={t('Writers by digit')}>
        <thead>
          <tr>
            <th scope="col">{t('writer left out')}</th>
            {labels.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr key={result.writer}>
              <th scope="row">{result.writer}</th>
              {labels.map((label) => (
                <td key={label}>
                  <DigitCell {...{ results, result, label }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  );
}

interface DigitCellProps {
  readonly results: readonly WriterResult[];
  readonly result: WriterResult;
  readonly label: number;
}

function DigitCell({ results, result, label }: DigitCellProps) {
  const share = result.byClass.find((one) => one.label === label);
  if (!share) return '–';
  const { right, count: of, low, high } = share;
  const mark = { worse: ' ↓', better: ' ↑' };
  const out = standsOutAt(results, result, label);
  return (
    <>
      {wholePercent(right / of)}
      {out && <span aria-label={out}>{mark[out]}</span>}
      <br />
      <span className={styles.note}>
        {t('{low} to {high}', { low: wholePercent(low), high: wholePercent(high) })}
      </span>
    </>
  );
}
