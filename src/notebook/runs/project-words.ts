import { t } from '../../domain/language.ts';
import type { OpenedProject, SavedProject } from '../../state/project/project.ts';
import { count } from '../../domain/numbers.ts';

const many = (number: number, one: string, others: string): string =>
  number === 1 ? `1 ${one}` : `${count(number)} ${others}`;

const runsWords = (runs: number, networks: number): string =>
  `${many(runs, 'run', 'runs')}, ${many(networks, 'network', 'networks')}`;

/** What a project file holds that was just written. */
export function savedWords({ runs, networks, drawings }: SavedProject): string {
  return t(
    'The file holds {runs} and {drawings}, with names and notes. The data sets are not in it: each run says which it learned from.',
    { runs: runsWords(runs, networks), drawings: many(drawings, 'drawing', 'drawings') },
  );
}

/** What came of opening one. */
export function openedWords({ runs, networks, copies, drawings, known }: OpenedProject): string {
  const beside =
    copies === 0
      ? ''
      : t(' {copies} from one of the same training that is here: both are kept.', {
          copies: many(copies, t('run differs'), t('runs differ')),
        });
  const before =
    known === 0
      ? ''
      : t(' {known} here already.', {
          known: many(known, t('that it holds was'), t('that it holds were')),
        });
  return t('Added {runs} and {drawings}.{beside}{before} Nothing that was here has changed.', {
    runs: runsWords(runs, networks),
    drawings: many(drawings, 'drawing', 'drawings'),
    beside,
    before,
  });
}
