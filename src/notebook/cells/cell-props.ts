import type { CellSpec, DocumentedResults, Lesson } from '../../lessons/lesson.ts';
import type { CellState } from '../../state/notebook/cell-machine.ts';

/**
 * What every cell component gets. The frame (Cell.tsx) draws the title, prose, state, Run button,
 * folded code, failure and "try this"; a component draws its own controls and output.
 *
 * Result cells (look, evaluate, predict, confusion, errors, activations, …) are mounted only once
 * they have run; `datasetId` and `runId` then name what their results belong to, also while a newer
 * training makes them stale. Read with useDataset(datasetId), useRun(runId), useEvaluation(runId),
 * useImages(datasetId, split, indices), useActivations(runId, image).
 */
export interface CellProps {
  readonly lesson: Lesson;
  readonly cell: CellSpec;
  readonly state: CellState;
  /** The data set that the output shows; null before the cell has run. */
  readonly datasetId: string | null;
  /** The training that the output shows; null before one is there. */
  readonly runId: string | null;
  /** The documented figures of the lesson, or of its variant that is chosen. */
  readonly documented: DocumentedResults;
}
