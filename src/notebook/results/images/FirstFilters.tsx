import { t } from '../../../domain/language.ts';
import { FilterGrid } from '../../../charts/images/FilterGrid.tsx';
import { useAnswer } from '../../../state/page/answers.ts';
import { ask } from '../../../state/page/link.ts';
import type { Run } from '../../../state/runs/runs.ts';
import { Section } from '../Section.tsx';

interface FirstFiltersProps {
  readonly run: Run;
  readonly imageHeight: number;
  readonly imageWidth: number;
}

/** What the first layer has learnt to look for. */
export function FirstFilters({ run, imageHeight, imageWidth }: FirstFiltersProps) {
  const { value } = useAnswer(`weights/${run.id}`, () => ask({ kind: 'weights', runId: run.id }));
  const kernel = value?.find(({ name }) => name === 'kernel');
  if (!kernel) return null;
  return (
    <Section
      title={t('Filters of the first layer')}
      note={t('The weights themselves: blue counts for, red against, white does not matter.')}
    >
      <FilterGrid {...{ kernel, layer: kernel.layer, imageHeight, imageWidth }} />
    </Section>
  );
}
