import type { ComponentType } from 'react';
import { lazy } from 'react';
import type { CellKind } from '../../lessons/lesson.ts';
import type { CellProps } from '../cells/cell-props.ts';

interface CellKindEntry {
  readonly Component: ComponentType<CellProps>;
  /** Shown only once the cell has run: it has no controls that are needed before. */
  readonly afterRun: boolean;
  /** Beside the thread of the lesson: at first its title alone. */
  readonly appendix?: boolean;
}

/** A cell whose code comes when it is first shown, so that the page itself stays small. */
const later = (
  load: () => Promise<ComponentType<CellProps>>,
  afterRun: boolean,
): CellKindEntry => ({
  Component: lazy(async () => ({ default: await load() })),
  afterRun,
});

/** What draws each kind of cell. */
export const cellKinds: Record<CellKind, CellKindEntry> = {
  load: later(async () => (await import('../cells/LoadCell.tsx')).LoadCell, false),
  look: later(async () => (await import('../cells/LookCell.tsx')).LookCell, true),
  prepare: later(async () => (await import('../cells/PrepareCell.tsx')).PrepareCell, false),
  augment: later(async () => (await import('../cells/AugmentCell.tsx')).AugmentCell, true),
  model: later(async () => (await import('../cells/ModelCell.tsx')).ModelCell, false),
  train: later(async () => (await import('../cells/TrainCell.tsx')).TrainCell, false),
  evaluate: later(async () => (await import('../cells/EvaluateCell.tsx')).EvaluateCell, true),
  predict: later(async () => (await import('../cells/PredictCell.tsx')).PredictCell, true),
  confusion: later(async () => (await import('../cells/ConfusionCell.tsx')).ConfusionCell, true),
  errors: later(async () => (await import('../cells/ErrorsCell.tsx')).ErrorsCell, true),
  activations: later(
    async () => (await import('../cells/ActivationsCell.tsx')).ActivationsCell,
    true,
  ),
  inside: later(async () => (await import('../cells/InsideCell.tsx')).InsideCell, true),
  // There from the start: the notebook needs no training, and a model can be read back before one.
  write: later(async () => (await import('../cells/WriteCell.tsx')).WriteCell, false),
  engineRoom: {
    ...later(async () => (await import('../cells/EngineRoomCell.tsx')).EngineRoomCell, false),
    appendix: true,
  },
};
