/** The life of a notebook cell, apart from what it shows: a pure state machine. */
import type { Failure } from '../../domain/failure.ts';
import type { TrainStart } from './train-start.ts';

export type CellPhase = 'idle' | 'queued' | 'running' | 'done' | 'stale' | 'failed';

/** What a cell's output was made from; it stays while the cell is stale, so that old results show. */
export interface CellBasis {
  readonly datasetId: string | null;
  readonly runId: string | null;
}

export interface CellState {
  readonly phase: CellPhase;
  readonly failure: Failure | null;
  /** Null until the cell has run once. */
  readonly basis: CellBasis | null;
  /** Wall time of the last complete run. */
  readonly milliseconds: number | null;
  readonly startedAt: number | null;
  /** Something that it rests on changed while it waited or ran: its result will be stale at once. */
  readonly outdated: boolean;
  /** What the run that is queued or under way starts from; it goes with that run, whatever its end. */
  readonly start: TrainStart | null;
}

export type CellMessage =
  | { readonly kind: 'queue'; readonly start?: TrainStart }
  | { readonly kind: 'start'; readonly at: number }
  | { readonly kind: 'succeed'; readonly at: number; readonly basis: CellBasis }
  | { readonly kind: 'fail'; readonly failure: Failure }
  | { readonly kind: 'interrupt' }
  | { readonly kind: 'invalidate' }
  | { readonly kind: 'reset' };

export const idleCell: CellState = {
  phase: 'idle',
  failure: null,
  basis: null,
  milliseconds: null,
  startedAt: null,
  outdated: false,
  start: null,
};

/** Where a cell goes back to when its turn is taken from it. */
function withdrawn(cell: CellState): CellState {
  const fresh = cell.basis !== null && !cell.outdated && cell.phase === 'queued';
  const phase = cell.basis === null ? 'idle' : fresh ? 'done' : 'stale';
  return { ...cell, phase, outdated: false, startedAt: null, start: null };
}

function invalidated(cell: CellState): CellState {
  switch (cell.phase) {
    case 'done':
      return { ...cell, phase: 'stale' };
    case 'failed':
      return { ...cell, phase: cell.basis ? 'stale' : 'idle', failure: null };
    case 'queued':
    case 'running':
      return { ...cell, outdated: true };
    case 'idle':
    case 'stale':
      return cell;
  }
}

function queued(cell: CellState, start: TrainStart | null): CellState {
  if (cell.phase === 'running') return cell;
  if (cell.phase === 'queued') return start ? { ...cell, start } : cell;
  return { ...cell, phase: 'queued', failure: null, outdated: cell.phase === 'stale', start };
}

/** The cell after `message`. A message that makes no sense in its phase changes nothing. */
export function transitionCell(cell: CellState, message: CellMessage): CellState {
  const running = cell.phase === 'running';
  switch (message.kind) {
    case 'queue':
      return queued(cell, message.start ?? null);
    case 'start':
      if (cell.phase !== 'queued') return cell;
      return { ...cell, phase: 'running', startedAt: message.at, outdated: false };
    case 'succeed': {
      if (!running) return cell;
      const milliseconds = message.at - (cell.startedAt ?? message.at);
      const phase = cell.outdated ? 'stale' : 'done';
      return { ...idleCell, phase, basis: message.basis, milliseconds };
    }
    case 'fail':
      return running ? { ...withdrawn(cell), phase: 'failed', failure: message.failure } : cell;
    case 'interrupt':
      return running || cell.phase === 'queued' ? withdrawn(cell) : cell;
    case 'invalidate':
      return invalidated(cell);
    case 'reset':
      return idleCell;
  }
}
