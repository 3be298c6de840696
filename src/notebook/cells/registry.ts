import type { ComponentType } from 'react';
import { lazy } from 'react';
import type { CellKind } from '../../lessons/lesson.ts';
import type { CellProps } from '../cell-props.ts';
import { LoadCell } from './LoadCell.tsx';
import { ModelCell } from './ModelCell.tsx';
import { PrepareCell } from './PrepareCell.tsx';

interface CellKindEntry {
  readonly Component: ComponentType<CellProps>;
  /** Shown only once the cell has run: it has no controls that are needed before. */
  readonly afterRun: boolean;
}

const modules = import.meta.glob<Record<string, ComponentType<CellProps>>>('./*Cell.tsx');

/** A cell whose code comes when it is first shown, so that the page itself stays small. */
function later(name: string): ComponentType<CellProps> {
  return lazy(async () => ({ default: (await modules[`./${name}.tsx`]())[name] }));
}

const entry = (Component: ComponentType<CellProps>, afterRun: boolean): CellKindEntry => ({
  Component,
  afterRun,
});

/** What draws each kind of cell. */
export const cellKinds: Partial<Record<CellKind, CellKindEntry>> = {
  load: entry(LoadCell, false),
  look: entry(later('LookCell'), true),
  prepare: entry(PrepareCell, false),
  model: entry(ModelCell, false),
  train: entry(later('TrainCell'), false),
  evaluate: entry(later('EvaluateCell'), true),
  predict: entry(later('PredictCell'), true),
  confusion: entry(later('ConfusionCell'), true),
  errors: entry(later('ErrorsCell'), true),
  activations: entry(later('ActivationsCell'), true),
  engineRoom: entry(later('EngineRoomCell'), false),
};
