import { t } from '../../domain/language.ts';
import { Play } from 'lucide-react';
import { useState } from 'react';
import type { ComparisonSetting } from '../../domain/compare/comparison.ts';
import { comparisonRepeats } from '../../domain/compare/comparison.ts';
import type { Value, Variable } from '../../domain/compare/variables.ts';
import { curveSizes, readValues, valueText, writeValues } from '../../domain/compare/variables.ts';
import { findLesson } from '../../lessons/index.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { Sweep } from '../../state/compare/sweeps.ts';
import { stopBatch, useBatchRunning, useBatchShare } from '../../state/compare/unattended.ts';
import { runSweep, useSweepPair } from '../../state/compare/sweeps.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import { useExperiment } from '../../state/notebook/notebook.ts';
import { useLastTraining } from '../../state/runs/last-trainings.ts';
import { Button } from '../../ui/Button.tsx';
import { count, duration } from '../../domain/numbers.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextInput } from '../../ui/fields/TextInput.tsx';
import { Toggle } from '../../ui/fields/Toggle.tsx';
import { StoppableProgress } from '../../ui/StoppableProgress.tsx';
import styles from './Compare.module.css';
import { secondsOf, timeWords } from './estimate.ts';

const repeatOptions = comparisonRepeats.map((repeats) => ({
  value: String(repeats),
  label: repeats === 1 ? '1' : t('{repeats}, with other seeds', { repeats }),
}));

interface SweepFormProps {
  readonly lessonId: LessonId;
  readonly variable: Variable;
  readonly dataset: DatasetInfo;
}

/** Curves are looked at whole; single settings are told apart by their seeds. */
const usualRepeats = ({ id }: Variable): number => (id === 'size' || id === 'noise' ? 1 : 3);

/** What is tried, its start and its stop, and how far it is. */
export function SweepForm({ lessonId, variable, dataset }: SweepFormProps) {
  const experiment = useExperiment(lessonId);
  const { current } = useSweepPair(lessonId, variable.id);
  const running = useBatchRunning();
  const last = useLastTraining(lessonId);
  const [equalSteps, setEqualSteps] = useState(false);
  const [repeats, setRepeats] = useState(usualRepeats(variable));
  const [wanted, setWanted] = useState<Wanted>(asOffered);
  const { values, problem } = valuesOf(variable, wanted);
  const setting: ComparisonSetting = { variable, values, equalSteps, repeats };
  const available = { train: dataset.trainLabels.length, test: dataset.testLabels.length };
  const title = findLesson(lessonId)?.title ?? '';
  if (current?.status === 'running') return <SweepProgress sweep={current} />;
  return (
    <>
      <div className={styles.inputs}>
        <ValueFields {...{ variable, wanted, setWanted, problem }} images={available.train} />
        <SelectField
          label={t('Trainings at each')}
          value={String(repeats)}
          options={repeatOptions}
          onChange={(chosen) => setRepeats(Number(chosen))}
          className={styles.select}
        />
        {variable.id === 'size' && (
          <Toggle
            label={t('As many steps for every size')}
            checked={equalSteps}
            onChange={setEqualSteps}
          />
        )}
      </div>
      <div className={styles.row}>
        <Button
          icon={<Play />}
          disabled={running || problem !== null}
          onClick={() => void runSweep({ lessonId, title, dataset, experiment, setting })}
        >
          {t('Train {count} times', { count: values.length * repeats })}
        </Button>
        <span className={styles.note}>
          {running
            ? t('Another batch of trainings is under way.')
            : `${orderWords(setting)} ${timeWords(setting, secondsOf(setting, experiment, available, last))}`}
        </span>
      </div>
    </>
  );
}

function orderWords({ variable, values, repeats }: ComparisonSetting): string {
  const at = values.map((value) => valueText(variable, value)).join(', ');
  const seeds =
    repeats > 1
      ? t(
          ', with the same {repeats} seeds for each: how far trainings of one value lie apart is luck',
          { repeats },
        )
      : '';
  return t(
    '{what}{at}, each from the start with the settings of this lesson as they are now{seeds}.',
    { what: variable.kind === 'number' ? 'At ' : '', at, seeds },
  );
}

/** What a reader wants to try; null is what is offered. */
interface Wanted {
  readonly typed: string | null;
  readonly chosen: readonly Value[] | null;
}

const asOffered: Wanted = { typed: null, chosen: null };

function valuesOf(variable: Variable, { typed, chosen }: Wanted) {
  if (variable.kind === 'number') {
    const text = typed ?? writeValues(variable, variable.offered);
    return readValues(variable, text) as { values: readonly Value[]; problem: string | null };
  }
  const values = chosen ?? variable.offered;
  return { values, problem: values.length < 2 ? t('Choose two or more.') : null };
}

interface ValueFieldsProps {
  readonly variable: Variable;
  readonly wanted: Wanted;
  readonly setWanted: (wanted: Wanted) => void;
  readonly problem: string | null;
  readonly images: number;
}

/** The values that are tried: typed numbers, or choices that are switched on. */
function ValueFields({ variable, wanted, setWanted, problem, images }: ValueFieldsProps) {
  if (variable.kind === 'choice') {
    const chosen = wanted.chosen ?? variable.offered;
    const toggle = (value: Value, on: boolean) =>
      variable.options
        .map((option) => option.value)
        .filter((one) => (one === value ? on : chosen.includes(one)));
    return (
      <div className={styles.choices} role="group" aria-label={t('Values')}>
        {variable.options.map(({ value, label }) => (
          <Toggle
            key={String(value)}
            label={label}
            checked={chosen.includes(value)}
            onChange={(on) => setWanted({ ...wanted, chosen: toggle(value, on) })}
          />
        ))}
        {problem && (
          <span className={styles.note} role="status">
            {problem}
          </span>
        )}
      </div>
    );
  }
  return (
    <>
      {variable.id === 'size' && <LargestField {...{ variable, images, setWanted }} />}
      <TextInput
        label={variable.share ? t('Values, in %') : t('Values')}
        value={wanted.typed ?? writeValues(variable, variable.offered)}
        problem={problem}
        onChange={(typed) => setWanted({ ...wanted, typed })}
        className={styles.values}
      />
    </>
  );
}

interface LargestFieldProps {
  readonly variable: Variable;
  readonly images: number;
  readonly setWanted: (wanted: Wanted) => void;
}

/** How far a curve of sizes goes: the values follow, and may be edited then. */
function LargestField({ variable, images, setWanted }: LargestFieldProps) {
  const [largest, setLargest] = useState(images);
  const options = curveSizes(images).map((size) => ({
    value: String(size),
    label:
      size === images
        ? t('all {size} images', { size: count(size) })
        : t('{size} images', { size: count(size) }),
  }));
  const choose = (size: string) => {
    setLargest(Number(size));
    if (variable.kind !== 'number') return;
    setWanted({ chosen: null, typed: writeValues(variable, curveSizes(Number(size))) });
  };
  return (
    <SelectField
      label={t('Up to')}
      value={String(largest)}
      options={options}
      onChange={choose}
      className={styles.select}
    />
  );
}

function SweepProgress({ sweep }: { readonly sweep: Sweep }) {
  const share = useBatchShare();
  const { setting, trainings } = sweep;
  const { values, variable, repeats } = setting;
  const total = values.length * repeats;
  const under = Math.min(trainings.length, total - 1);
  const value = values[under % values.length];
  const at = value === undefined ? '' : valueText(variable, value);
  const unit = { size: ' images', noise: t(' wrong labels') }[variable.id] ?? '';
  return (
    <StoppableProgress
      label={t('Comparison')}
      share={share}
      stop={t('Stop the batch')}
      onStop={() => void stopBatch()}
    >
      <span role="status">
        {t('Training {under} of {total}, at {at}{unit}{sweep}', {
          under: under + 1,
          total,
          at,
          unit,
          sweep: leftWords(sweep, total),
        })}
      </span>
    </StoppableProgress>
  );
}

/** Each value has been trained once: so long do the others take. */
function leftWords({ trainings, setting }: Sweep, total: number): string {
  const round = setting.values.length;
  if (trainings.length < round || setting.repeats === 1) return '';
  const whole = trainings.slice(0, round).reduce((sum, { seconds }) => sum + seconds, 0);
  return t(', about {duration} left', {
    duration: duration((whole / round) * (total - trainings.length)),
  });
}
