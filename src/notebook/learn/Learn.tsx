import { useEffect } from 'react';
import type { CellSpec, Lesson } from '../../lessons/lesson.ts';
import type { CellState } from '../../state/notebook/cell-machine.ts';
import { follow } from '../../state/learn/guesses.ts';
import { GuessPair } from './GuessPair.tsx';
import { GuessTraining } from './GuessTraining.tsx';

interface LearnProps {
  readonly lesson: Lesson;
  readonly cell: CellSpec;
  readonly state: CellState;
}

/** What a cell asks its reader: a guess before its result is there. */
export function Learn({ lesson, cell, state }: LearnProps) {
  useEffect(follow, []);
  if (cell.kind === 'train') return <GuessTraining lessonId={lesson.id} />;
  if (cell.kind === 'confusion') {
    return <GuessPair lessonId={lesson.id} shown={state.basis !== null} />;
  }
  return null;
}
