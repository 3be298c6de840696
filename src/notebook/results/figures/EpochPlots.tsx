import { t } from '../../../domain/language.ts';
import { lazy, Suspense, useState } from 'react';
import type { CurveStyle } from '../../../charts/curves/curve-strokes.ts';
import curveStyles from '../../../charts/curves/Curves.module.css';
import type { EpochFigures } from '../../../charts/plot/curves.ts';
import { EpochTable } from '../../../charts/curves/EpochTable.tsx';
import type { DocumentedResults } from '../../../lessons/lesson.ts';
import type { Run } from '../../../state/runs/runs.ts';
import { useEndedRuns } from '../../../state/runs/runs.ts';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { Segments } from '../../../ui/fields/Toggle.tsx';
import styles from '../results.module.css';
import { Section } from '../Section.tsx';

/** The chart brings its library with it: it comes when a training has been measured. */
const Curves = lazy(async () => ({
  default: (await import('../../../charts/curves/Curves.tsx')).Curves,
}));

const looks = [
  { value: 'line', label: t('Lines') },
  { value: 'pointsAndLine', label: t('Points') },
  { value: 'dashed', label: t('Dashed') },
  { value: 'table', label: t('Table') },
] as const;

type Look = CurveStyle | 'table';

/** As document 003 and 004 draw their plots; the others with plain lines. */
const documentedLooks: Readonly<Record<string, Look>> = { '003': 'pointsAndLine', '004': 'dashed' };

interface EpochPlotsProps {
  readonly run: Run;
  readonly documented: DocumentedResults;
}

/** Accuracy and loss of every epoch, beside those of the document or of another training. */
export function EpochPlots({ run, documented }: EpochPlotsProps) {
  const [look, setLook] = useState<Look>(documentedLooks[documented.document] ?? 'line');
  const { history } = run;
  const { epochs: figures, ghost, control } = useGhost(run, documented);
  const epochs = Math.max(history.length, figures.length);
  return (
    <Section title={t('Epoch by epoch')}>
      <div className={styles.toolbar}>
        <Segments label={t('Look of the curves')} value={look} options={looks} onChange={setLook} />
        {control}
      </div>
      {look === 'table' ? (
        <EpochTable {...{ history, documented: figures, ghost }} />
      ) : (
        <div className={curveStyles.pair}>
          {(['accuracy', 'loss'] as const).map((metric) => (
            <Suspense key={metric} fallback={<div className={curveStyles.room} />}>
              <Curves {...{ metric, history, epochs, look, ghost, documented: figures }} />
            </Suspense>
          ))}
        </div>
      )}
    </Section>
  );
}

/** Stands for the document among the trainings to compare with. */
const fromDocument = 'document';

const nameOf = ({ number, title }: Run): string => `${number} · ${title}`;

/** Whose epochs stand beside the run's: the document's, or those of another training here. */
function useGhost(run: Run, documented: DocumentedResults) {
  const [chosen, setChosen] = useState(fromDocument);
  const others = useEndedRuns().filter(({ id, history }) => id !== run.id && history.length > 0);
  const other = others.find(({ id }) => id === chosen);
  const options = [
    {
      value: fromDocument,
      label: documented.epochs.length > 0 ? t('The documented run') : t('Nothing'),
    },
    ...others.map((one) => ({ value: one.id, label: nameOf(one) })),
  ];
  const epochs: readonly EpochFigures[] = other?.history ?? documented.epochs;
  return {
    epochs,
    ghost: other && `${nameOf(other)},`,
    control: others.length > 0 && (
      <SelectField
        label={t('Compare with')}
        value={other ? chosen : fromDocument}
        options={options}
        onChange={setChosen}
        className={styles.select}
      />
    ),
  };
}
