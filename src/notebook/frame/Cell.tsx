import { t } from '../../domain/language.ts';
import type { ReactNode } from 'react';
import { lazy, Suspense, use, useState } from 'react';
import type { CellSpec, DocumentedResults, Lesson } from '../../lessons/lesson.ts';
import type { CellState } from '../../state/notebook/cell-machine.ts';
import { idleCell } from '../../state/notebook/cell-machine.ts';
import { documentedOf, useSession } from '../../state/notebook/notebook.ts';
import { runCell } from '../../state/notebook/running.ts';
import { wordsOf } from '../../state/notebook/words.ts';
import { useCellOpen } from '../../state/reading/opened.ts';
import { useView } from '../../state/reading/view.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import styles from './Cell.module.css';
import { CellBoundary } from './CellBoundary.tsx';
import { CellFrame, Paragraph } from './CellFrame.tsx';
import { cellKinds } from './registry.ts';
import { MoreButton, Rest, RestContext } from './Rest.tsx';
import { restNames } from './rest-names.ts';
import { emptyWords } from './state-words.ts';

/** The code is folded away at first, and so is what writes it. */
const CodeFold = lazy(async () => ({ default: (await import('./code/CodeFold.tsx')).CodeFold }));

/** What a cell asks its reader: heavy enough to come after the page. */
const Learn = lazy(async () => ({ default: (await import('../learn/Learn.tsx')).Learn }));
/** Nobody waits for it: it comes when everything else is there. */
const Beforehand = lazy(async () => ({
  default: (await import('./Beforehand.tsx')).Beforehand,
}));

const Questions = lazy(async () => ({
  default: (await import('../learn/Questions.tsx')).Questions,
}));

const Glossed = lazy(async () => ({ default: (await import('../learn/Glossed.tsx')).Glossed }));

const TryButton = lazy(async () => ({
  default: (await import('../learn/TryButton.tsx')).TryButton,
}));

interface CellFrameProps {
  readonly lesson: Lesson;
  readonly cell: CellSpec;
  readonly number: number;
  /** All of the cell is shown, whatever the reader has opened. */
  readonly whole?: boolean;
  /** Its other parts are still to come: it has its frame and its text, and can be gone to and run. */
  readonly outlined?: boolean;
}

/**
 * The frame of every cell (it suspends until the lesson's words are there): title, prose, state, Run,
 * output, failure, code, and what to try. At first it shows the cell's point; further parts (Rest)
 * come when they are asked for, and when the cell has failed, since the remedy may be among them.
 */
export function Cell({ lesson, cell, number, whole = false, outlined = false }: CellFrameProps) {
  const state = useSession(lesson.id, (session) => session.cells[cell.id] ?? idleCell);
  const words = use(wordsOf(lesson))[cell.id];
  const [names] = useState(restNames);
  const open = useCellOpen(lesson.id, cell.id);
  const all = useView() === 'reading' || whole;
  const rest = { shown: open || all || state.phase === 'failed', names };
  const { appendix } = cellKinds[cell.kind];
  const output = <CellOutput lesson={lesson} cell={cell} state={state} />;
  return (
    <CellFrame {...{ cell, number, state }} onRun={() => void runCell(lesson.id, cell.id)}>
      <RestContext value={rest}>
        {words && (
          <Prose
            lesson={lesson}
            paragraphs={words.prose}
            first={appendix ? 0 : 1}
            shown={rest.shown}
          />
        )}
        {!outlined && (
          <>
            <div className={styles.result}>
              <Suspense fallback={null}>
                <Learn lesson={lesson} cell={cell} state={state} />
              </Suspense>
              {appendix ? <Rest name={cell.title}>{output}</Rest> : output}
              {state.failure && <FailureNote failure={state.failure} />}
            </div>
            <div className={styles.foot}>
              {!all && <MoreButton lessonId={lesson.id} cell={cell} {...rest} />}
              <Suspense fallback={<div className={styles.codeRoom} />}>
                <CodeFold lesson={lesson} cell={cell} />
              </Suspense>
              <Suspense fallback={null}>
                <Questions lesson={lesson} cell={cell} />
              </Suspense>
            </div>
            {words?.tryThis && (
              <Rest name={t('things to try')}>
                <TryThis items={words.tryThis} lessonId={lesson.id} cellId={cell.id} />
              </Rest>
            )}
          </>
        )}
      </RestContext>
    </CellFrame>
  );
}

interface ProseProps {
  readonly lesson: Lesson;
  readonly paragraphs: readonly string[];
  /** So many are there at first. */
  readonly first: number;
  readonly shown: boolean;
}

/** The first paragraph makes the cell's point; the others are further parts, but on paper. */
function Prose({ lesson, paragraphs, first, shown }: ProseProps) {
  return (
    <div className={styles.text}>
      {paragraphs.map((paragraph, index) => (
        <Paragraph key={paragraph} later={index >= first && !shown}>
          <Suspense fallback={paragraph}>
            <Glossed {...{ lesson, paragraphs, index }} />
          </Suspense>
        </Paragraph>
      ))}
      {paragraphs.length > first && <Rest name={t('the whole text')}>{null}</Rest>}
    </div>
  );
}

interface CellPartProps {
  readonly lesson: Lesson;
  readonly cell: CellSpec;
  readonly state: CellState;
}

/** The cell's own part: at once where it has controls, and else once there is something to show. */
function CellOutput({ lesson, cell, state }: CellPartProps) {
  const variantId = useSession(lesson.id, (session) => session.variantId);
  const documented = documentedOf(lesson, variantId);
  const { Component, afterRun } = cellKinds[cell.kind];
  if (afterRun && state.basis === null) {
    if (state.phase === 'running') return <p className={styles.empty}>{t('Working…')}</p>;
    return (
      <Suspense fallback={<p className={styles.empty}>{emptyWords}</p>}>
        <Documented by={documented}>
          {(figures) => <Beforehand {...{ lesson, cell, state }} documented={figures} />}
        </Documented>
      </Suspense>
    );
  }
  return (
    <CellBoundary title={cell.title}>
      <Suspense fallback={<p className={styles.empty}>{t('Loading…')}</p>}>
        <div
          className={styles.output}
          data-old={afterRun && state.phase === 'stale' ? '' : undefined}
        >
          <Documented by={documented}>
            {(figures) => (
              <Component
                lesson={lesson}
                cell={cell}
                state={state}
                datasetId={state.basis?.datasetId ?? null}
                runId={state.basis?.runId ?? null}
                documented={figures}
              />
            )}
          </Documented>
        </div>
      </Suspense>
    </CellBoundary>
  );
}

interface DocumentedProps {
  readonly by: Promise<DocumentedResults>;
  readonly children: (figures: DocumentedResults) => ReactNode;
}

/** Suspends until the figures of the lesson's document are there. */
function Documented({ by, children }: DocumentedProps) {
  return children(use(by));
}

interface TryThisProps {
  readonly items: readonly string[];
  readonly lessonId: Lesson['id'];
  readonly cellId: string;
}

function TryThis({ items, lessonId, cellId }: TryThisProps) {
  return (
    <div className={styles.try}>
      <h3>{t('Try this')}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>
            {item}
            <Suspense fallback={null}>
              <TryButton {...{ lessonId, cellId, item }} />
            </Suspense>
          </li>
        ))}
      </ul>
    </div>
  );
}
