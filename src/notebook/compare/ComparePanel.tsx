import { t } from '../../domain/language.ts';
import { useMemo, useState } from 'react';
import { variablesOf } from '../../domain/compare/variables.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { runningVariable } from '../../state/compare/sweeps.ts';
import { useDataset } from '../../state/data/datasets.ts';
import { useExperiment, useSession } from '../../state/notebook/notebook.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { Segments } from '../../ui/fields/Toggle.tsx';
import styles from './Compare.module.css';
import { HandsPanel } from './HandsPanel.tsx';
import { proseOf } from './prose.ts';
import { SweepForm } from './SweepForm.tsx';
import { SweepResult } from './SweepResult.tsx';
import { TwinPanel } from './TwinPanel.tsx';

const ways = [
  { value: 'several', label: t('Several values') },
  { value: 'two', label: t('Two side by side') },
  { value: 'hands', label: t('Writer by writer') },
] as const;

type Way = (typeof ways)[number]['value'];

/** One setting at several values, or changed in a copy that trains beside the lesson; or writers. */
export function ComparePanel({ lessonId }: { readonly lessonId: LessonId }) {
  const [way, setWay] = useState<Way>('several');
  return (
    <section className={styles.body} aria-label={t('Compare settings')}>
      <div>
        <Segments label={t('How it is compared')} value={way} options={ways} onChange={setWay} />
      </div>
      {way === 'hands' ? (
        <HandsPanel lessonId={lessonId} />
      ) : (
        <Settings lessonId={lessonId} twins={way === 'two'} />
      )}
    </section>
  );
}

interface SettingsProps {
  readonly lessonId: LessonId;
  readonly twins: boolean;
}

function Settings({ lessonId, twins }: SettingsProps) {
  const [id, setId] = useState(() => runningVariable(lessonId) ?? 'learningRate');
  const dataset = useDataset(useSession(lessonId, (session) => session.datasetId));
  const experiment = useExperiment(lessonId);
  const images = dataset?.trainLabels.length ?? 60_000;
  const variables = useMemo(() => variablesOf(experiment, images), [experiment, images]);
  const variable = variables.find((one) => one.id === id) ?? variables[0];
  if (!variable) return null;
  const options = variables.map(({ id: value, label }) => ({ value, label }));
  return (
    <>
      <SelectField
        label={t('What is varied')}
        value={variable.id}
        options={options}
        onChange={setId}
        className={styles.variable}
      />
      {twins ? (
        <TwinPanel {...{ lessonId, variable }} />
      ) : (
        <>
          <p className={styles.prose}>{proseOf(variable)}</p>
          {dataset ? (
            <SweepForm key={`${variable.id}/${dataset.id}`} {...{ lessonId, variable, dataset }} />
          ) : (
            <p className={styles.note}>{t('Load the data first.')}</p>
          )}
          <SweepResult {...{ lessonId, variable }} />
        </>
      )}
    </>
  );
}
