import { t } from '../../domain/language.ts';
import { Columns2, Pause, Play, Square } from 'lucide-react';
import { useState } from 'react';
import type { Value, Variable, VariedNumber } from '../../domain/compare/variables.ts';
import { readValue, valueText, writeValues } from '../../domain/compare/variables.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { TwinRuns } from '../../state/compare/twins.ts';
import { controlTwins, trainTwin, useTwins, useTwinsRunning } from '../../state/compare/twins.ts';
import { useLastTraining } from '../../state/runs/last-trainings.ts';
import { useRun } from '../../state/runs/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextInput } from '../../ui/fields/TextInput.tsx';
import { duration } from '../../domain/numbers.ts';
import styles from './Compare.module.css';
import { changeWords } from './twin-plot.ts';
import { TwinView } from './TwinView.tsx';

interface TwinPanelProps {
  readonly lessonId: LessonId;
  readonly variable: Variable;
}

/** The lesson and a changed copy of it, trained side by side. */
export function TwinPanel({ lessonId, variable }: TwinPanelProps) {
  const pair = useTwins(lessonId);
  return (
    <>
      <p className={styles.prose}>
        {t(
          'The lesson as it is and a copy with this one thing changed are trained in turn, a few steps of one and then a few of the other, from the same seed and with the same images in the same order. Both are runs like any other: the pad reads with both, and both are kept.',
        )}
      </p>
      <TwinForm key={variable.id} {...{ lessonId, variable, pair }} />
      {pair?.failure && <FailureNote failure={pair.failure} />}
      {pair && pair.ids[0] !== null && (
        <>
          <p className={styles.note}>
            {t('What is changed:')} <strong>{changeWords(pair.changes)}</strong>
          </p>
          <TwinView pair={pair} />
        </>
      )}
    </>
  );
}

interface TwinFormProps extends TwinPanelProps {
  readonly pair: TwinRuns | null;
}

function TwinForm({ lessonId, variable, pair }: TwinFormProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Value | null>(null);
  const running = useTwinsRunning();
  const last = useLastTraining(lessonId);
  const here = pair !== null && ['starting', 'training', 'measuring'].includes(pair.status);
  if (here) return <TwinControls pair={pair} />;
  const offered = otherValue(variable);
  const read =
    variable.kind === 'number'
      ? readValue(variable, typed ?? writeValues(variable, [offered]))
      : { value: chosen ?? offered, problem: null };
  const { value, problem } = read;
  return (
    <>
      {variable.kind === 'number' ? (
        <NumberValue
          {...{ variable, problem }}
          text={typed ?? writeValues(variable, [offered])}
          onType={setTyped}
        />
      ) : (
        <SelectField
          label={t('The copy has')}
          value={String(value)}
          options={variable.options
            .filter((option) => option.value !== variable.present)
            .map((option) => ({ value: String(option.value), label: option.label }))}
          onChange={(text) =>
            setChosen(
              variable.options.find((option) => String(option.value) === text)?.value ?? null,
            )
          }
          className={styles.select}
        />
      )}
      <div className={styles.row}>
        <Button
          icon={<Columns2 />}
          disabled={running || problem !== null || value === null}
          onClick={() => {
            if (value !== null) void trainTwin(lessonId, (before) => variable.apply(before, value));
          }}
        >
          {t('Train both side by side')}
        </Button>
        <span className={styles.note}>
          {running
            ? t('Another pair is training.')
            : last
              ? t(
                  'The last training of this lesson took {seconds}; two take about twice as long.',
                  { seconds: duration(last.seconds) },
                )
              : t('Two trainings take about twice as long as one.')}
        </span>
      </div>
    </>
  );
}

/** The offered value next to the present one. */
function otherValue({ offered, present }: Variable): Value {
  const at = present === null ? -1 : offered.indexOf(present);
  return offered[at + 1] ?? offered[at - 1] ?? present ?? 0;
}

interface NumberValueProps {
  readonly variable: VariedNumber;
  readonly text: string;
  readonly problem: string | null;
  readonly onType: (text: string) => void;
}

function NumberValue({ variable, text, problem, onType }: NumberValueProps) {
  const now =
    variable.present === null
      ? ''
      : t(' instead of {variable}', { variable: valueText(variable, variable.present) });
  return (
    <TextInput
      label={t('The copy has{what}{now}', { what: variable.share ? ', in %,' : '', now })}
      value={text}
      problem={problem}
      onChange={onType}
      className={styles.select}
    />
  );
}

/** Pauses, resumes and stops both at once. */
function TwinControls({ pair: { ids, status } }: { readonly pair: TwinRuns }) {
  const [as, copy] = [useRun(ids[0]), useRun(ids[1])];
  const paused = as?.status === 'paused' || copy?.status === 'paused';
  const ready = [as, copy].some((run) => run?.status === 'running' || run?.status === 'paused');
  if (status !== 'training') {
    return (
      <p className={styles.note} role="status">
        {status === 'measuring'
          ? t('Both are measured on the test images.')
          : t('Loading the data.')}
      </p>
    );
  }
  return (
    <div className={styles.row} role="group" aria-label={t('Both trainings')}>
      <Button
        look="primary"
        icon={paused ? <Play /> : <Pause />}
        disabled={!ready}
        onClick={() => void controlTwins(paused ? 'resume' : 'pause')}
      >
        {paused ? t('Resume both') : t('Pause both')}
      </Button>
      <Button icon={<Square />} disabled={!ready} onClick={() => void controlTwins('stop')}>
        {t('Stop both')}
      </Button>
    </div>
  );
}
