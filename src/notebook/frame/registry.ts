import type { ComponentType } from 'react';
import { lazy } from 'react';
import type { CellKind } from '../../lessons/lesson.ts';
import type { CellProps } from '../cells/cell-props.ts';
import { LoadCell } from '../cells/LoadCell.tsx';
import { ModelCell } from '../cells/ModelCell.tsx';
import { PrepareCell } from '../cells/PrepareCell.tsx';

interface CellKindEntry {
  readonly Component: ComponentType<CellProps>;
  /** Shown only once the cell has run: it has no controls that are needed before. */
  readonly afterRun: boolean;
}

/** Cells with controls, there from the start. */
const always = (Component: ComponentType<CellProps>): CellKindEntry => ({
  Component,
  afterRun: false,
});

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
  load: always(LoadCell),
  look: later(async () => (await import('../cells/LookCell.tsx')).LookCell, true),
  prepare: always(PrepareCell),
  augment: later(async () => (await import('../cells/AugmentCell.tsx')).AugmentCell, true),
  model: always(ModelCell),
  train: later(async () => (await import('../cells/TrainCell.tsx')).TrainCell, false),
  evaluate: later(async () => (await import('../cells/EvaluateCell.tsx')).EvaluateCell, true),
  predict: later(async () => (await import('../cells/PredictCell.tsx')).PredictCell, true),
  confusion: later(async () => (await import('../cells/ConfusionCell.tsx')).ConfusionCell, true),
  errors: later(async () => (await import('../cells/ErrorsCell.tsx')).ErrorsCell, true),
  activations: later(
    async () => (await import('../cells/ActivationsCell.tsx')).ActivationsCell,
    true,
  ),
  // There from the start: the notebook needs no training, and a model can be read back before one.
  write: later(async () => (await import('../cells/WriteCell.tsx')).WriteCell, false),
  engineRoom: later(
    async () => (await import('../cells/EngineRoomCell.tsx')).EngineRoomCell,
    false,
  ),
};
