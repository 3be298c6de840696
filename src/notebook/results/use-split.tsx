import { t } from '../../domain/language.ts';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { SplitName } from '../../domain/data/dataset.ts';
import { useDataset } from '../../state/data/datasets.ts';
import { useRun } from '../../state/runs/runs.ts';
import { Segments } from '../../ui/fields/Toggle.tsx';
import type { DocumentedResults } from '../../lessons/lesson.ts';
import { documentedSplit } from './results.ts';

const splits = [
  { value: 'test', label: t('Test images') },
  { value: 'validation', label: t('Validation images') },
] as const;

export interface ChosenSplit {
  readonly split: SplitName;
  /** Whether it is the split that the document measured on. */
  readonly asDocumented: boolean;
  /** The switch, where there is something to choose. */
  readonly control: ReactNode;
}

/**
 * On which images a result cell measures: as the document did, until the reader chooses. Data
 * without test images leave the validation images only.
 */
export function useSplit(runId: string | null, documented: DocumentedResults): ChosenSplit {
  const run = useRun(runId);
  const dataset = useDataset(run?.datasetId ?? null);
  const [chosen, setChosen] = useState<SplitName | null>(null);
  const validationCount = run?.validationCount ?? 0;
  const tested = dataset === null || dataset.testLabels.length > 0;
  const original = tested ? documentedSplit(documented, validationCount) : 'validation';
  const split = chosen ?? original;
  const both = tested && validationCount > 0 && run?.experiment.validation.kind !== 'testSet';
  const control = both && (
    <div>
      <Segments
        label={t('Measured on')}
        value={split === 'validation' ? 'validation' : 'test'}
        options={splits}
        onChange={setChosen}
      />
    </div>
  );
  return { split, asDocumented: split === original, control };
}
