/** Which cells rest on which, by kind: pure functions over a lesson's list of cells. */
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { CellKind, CellSpec } from '../../lessons/lesson.ts';
import type { CellPhase, CellState } from './cell-machine.ts';

const needs: Record<CellKind, readonly CellKind[]> = {
  load: [],
  look: ['load'],
  prepare: ['load'],
  augment: ['load'],
  model: [],
  train: ['load', 'prepare', 'augment', 'model'],
  evaluate: ['train'],
  predict: ['train'],
  confusion: ['train'],
  errors: ['train'],
  activations: ['train'],
  inside: ['train'],
  write: ['train'],
  engineRoom: ['train'],
};

export type CellStates = Readonly<Record<string, CellState>>;

/** Kinds that `kind` rests on, directly or through others. */
function allNeeds(kind: CellKind): Set<CellKind> {
  const found = new Set<CellKind>();
  for (const need of needs[kind]) {
    found.add(need);
    for (const deeper of allNeeds(need)) found.add(deeper);
  }
  return found;
}

/** Whether the output of a `kind` cell changes when a cell of one of `changed` does. */
export function restsOn(kind: CellKind, changed: readonly CellKind[]): boolean {
  const rests = allNeeds(kind);
  return changed.some((cause) => rests.has(cause));
}

const settled: readonly CellPhase[] = ['done', 'running', 'queued'];

/** One that nobody has told anything yet is idle. */
const phaseIn = (states: CellStates, { id }: CellSpec): CellPhase => states[id]?.phase ?? 'idle';

/** The cells to run so that `target` has all that it needs: in order, itself last. */
export function cellsToRun(
  cells: readonly CellSpec[],
  states: CellStates,
  target: CellSpec,
): readonly string[] {
  const rests = allNeeds(target.kind);
  const missing = cells.filter(
    (cell) => rests.has(cell.kind) && !settled.includes(phaseIn(states, cell)),
  );
  return [...missing, target].map((cell) => cell.id);
}

/** Run all: everything that is not up to date; when everything is, everything once more. */
export function cellsToRunAll(cells: readonly CellSpec[], states: CellStates): readonly string[] {
  const open = cells.filter((cell) => !settled.includes(phaseIn(states, cell)));
  const busy = cells.some((cell) => ['running', 'queued'].includes(phaseIn(states, cell)));
  return (open.length > 0 || busy ? open : cells).map((cell) => cell.id);
}

/** The kinds of cells that an edit of the experiment belongs to; empty when nothing changed. */
export function editedKinds(before: Experiment, after: Experiment): readonly CellKind[] {
  const differs = (key: keyof Experiment) =>
    JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null);
  const owner: Partial<Record<keyof Experiment, CellKind>> = {
    scaling: 'prepare',
    validation: 'prepare',
    labelNoise: 'prepare',
    augmentation: 'augment',
  };
  const keys = Object.keys(after) as (keyof Experiment)[];
  return [...new Set(keys.filter(differs).map((key) => owner[key] ?? 'model'))];
}
