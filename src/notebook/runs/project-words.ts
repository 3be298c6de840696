import type { OpenedProject, SavedProject } from '../../state/project/project.ts';
import { count } from '../../domain/numbers.ts';

const many = (number: number, one: string, others: string): string =>
  number === 1 ? `1 ${one}` : `${count(number)} ${others}`;

const runsWords = (runs: number, networks: number): string =>
  `${many(runs, 'run', 'runs')}, ${many(networks, 'network', 'networks')}`;

/** What a project file holds that was just written. */
export function savedWords({ runs, networks, drawings }: SavedProject): string {
  return `The file holds ${runsWords(runs, networks)} and ${many(drawings, 'drawing', 'drawings')}, with names and notes. The data sets are not in it: each run says which it learned from.`;
}

/** What came of opening one. */
export function openedWords({ runs, networks, copies, drawings, known }: OpenedProject): string {
  const beside =
    copies === 0
      ? ''
      : ` ${many(copies, 'run differs', 'runs differ')} from one of the same training that is here: both are kept.`;
  const before =
    known === 0 ? '' : ` ${many(known, 'that it holds was', 'that it holds were')} here already.`;
  return `Added ${runsWords(runs, networks)} and ${many(drawings, 'drawing', 'drawings')}.${beside}${before} Nothing that was here has changed.`;
}
