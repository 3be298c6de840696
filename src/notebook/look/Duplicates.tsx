import { t } from '../../domain/language.ts';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { DuplicateGroup } from '../../domain/lens/duplicates-groups.ts';
import { groupDuplicates } from '../../domain/lens/duplicates-groups.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import type { DuplicateSearch } from '../../state/data/duplicates.ts';
import {
  searchDuplicates,
  stopDuplicateSearch,
  useDuplicateSearch,
} from '../../state/data/duplicates.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { wholePercent } from '../../domain/numbers.ts';
import { StoppableProgress } from '../../ui/StoppableProgress.tsx';
import { Segments } from '../../ui/fields/Toggle.tsx';
import { Pager } from '../results/images/Pager.tsx';
import styles from '../results/results.module.css';
import { Section } from '../results/Section.tsx';
import { usePages } from '../results/images/use-pages.ts';
import { DuplicateGroupCard } from './DuplicateGroupCard.tsx';
import { flagsOf, searchWords } from './duplicate-view.ts';
import lens from './Look.module.css';

/** Images that are there twice or nearly so, in training and test images together. */
export function Duplicates({ dataset }: { readonly dataset: DatasetInfo }) {
  const { share, result, failure } = useDuplicateSearch(dataset.id);
  return (
    <Section
      title={t('Images that are there twice')}
      note={t(
        'A picture that is in the training and in the test set was no test. One that is there under two labels teaches two things at once. Every pair of images is compared; the page goes on meanwhile.',
      )}
    >
      {share === null ? (
        <div>
          <Button icon={<Search />} onClick={() => void searchDuplicates(dataset.id)}>
            {result ? t('Search again') : t('Search for near-duplicates')}
          </Button>
        </div>
      ) : (
        <StoppableProgress
          label={t('Searching for near-duplicates')}
          share={share}
          stop={t('Stop the search')}
          onStop={() => stopDuplicateSearch(dataset.id)}
        >
          <span>{t('Comparing, {share}', { share: wholePercent(share) })}</span>
        </StoppableProgress>
      )}
      {failure && <FailureNote failure={failure} />}
      {result && <Found {...{ dataset, result }} />}
    </Section>
  );
}

const filters = [
  { value: 'all', label: t('All') },
  { value: 'labels', label: t('Labels differ') },
  { value: 'sets', label: t('In both sets') },
] as const;

type Filter = (typeof filters)[number]['value'];

interface FoundProps {
  readonly dataset: DatasetInfo;
  readonly result: DuplicateSearch;
}

function Found({ dataset, result }: FoundProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const groups = useMemo(() => groupDuplicates(result.pairs), [result]);
  const kept = useMemo(
    () => groups.filter((group) => passes(group, filter, dataset)),
    [groups, filter, dataset],
  );
  const { shown, pager } = usePages(kept, 12);
  const choose = (next: Filter) => {
    setFilter(next);
    pager.onPage(0);
  };
  return (
    <>
      <p className={styles.note} role="status">
        {searchWords(result)}
      </p>
      {groups.length > 0 && (
        <div className={styles.toolbar}>
          <Segments label={t('Which')} value={filter} options={filters} onChange={choose} />
          <Pager {...pager} noun="group" />
        </div>
      )}
      <ul className={lens.groups} aria-label={t('Near-duplicates')}>
        {shown.map((group) => (
          <DuplicateGroupCard key={keyOf(group)} {...{ dataset, group }} />
        ))}
      </ul>
    </>
  );
}

const keyOf = ({ members }: DuplicateGroup): string =>
  members.map(({ set, index }) => `${set}/${index}`).join(' ');

function passes(group: DuplicateGroup, filter: Filter, dataset: DatasetInfo): boolean {
  const { labelsDiffer, inBothSets } = flagsOf(group, dataset);
  return filter === 'all' || (filter === 'labels' ? labelsDiffer : inBothSets);
}
