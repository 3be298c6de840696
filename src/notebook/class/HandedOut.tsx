import { t } from '../../domain/language.ts';
import { Check, Circle } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Task } from '../../classroom/handout/handout.ts';
import { goalInWords } from '../../classroom/handout/goals.ts';
import { changedSettings } from '../../domain/experiment/differences.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { trainingsFor } from '../../state/class/follow-goals.ts';
import { showClass } from '../../state/class/class-shown.ts';
import type { TaskState } from '../../state/class/tasks.ts';
import { longestAnswer, noteTask, useOpenTasks, useWork } from '../../state/class/tasks.ts';
import { leaveHandout } from '../../state/notebook/address.ts';
import { useHandout } from '../../state/notebook/handout.ts';
import { isEdited, useSession } from '../../state/notebook/notebook.ts';
import { useEndedRuns } from '../../state/runs/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/toast/toast.ts';
import { resetWithUndo } from '../parts/reset.ts';
import styles from './HandedOut.module.css';

/** What a teacher has handed out with the lesson: words, tasks, and how far the reader is. */
export function HandedOut({ lesson }: { readonly lesson: Lesson }) {
  const handout = useOpenTasks();
  const work = useWork();
  useTelling(work?.tasks);
  if (!handout || !work) return null;
  const paragraphs = handout.text.split(/\n\s*\n/).filter((text) => text.trim() !== '');
  const done = work.tasks.filter(({ reached }) => reached).length;
  const minutes = handout.tasks.reduce((sum, task) => sum + (task.minutes ?? 0), 0);
  return (
    <section className={styles.handout} aria-label={t('What was handed out')}>
      {paragraphs.map((text, at) => (
        <p key={at} className={styles.text}>
          {text}
        </p>
      ))}
      {handout.tasks.length > 0 && (
        <>
          <p className={styles.count} role="status">
            {handout.tasks.length === 1
              ? t('{done} of 1 task done', { done })
              : t('{done} of {count} tasks done', { done, count: handout.tasks.length })}
            {minutes > 0 && <span>{t(', {minutes} minutes in all', { minutes })}</span>}
          </p>
          <ol className={styles.tasks}>
            {handout.tasks.map((task, at) => {
              const state = work.tasks[at];
              return state && <TaskItem key={at} {...{ task, at, state }} />;
            })}
          </ol>
        </>
      )}
      <Copy lesson={lesson} />
    </section>
  );
}

/** Says by a message what has just been reached; what was before is not said again. */
function useTelling(tasks: readonly TaskState[] | undefined): void {
  const before = useRef(tasks);
  useEffect(() => {
    tasks?.forEach(({ reached, answer, guess }, at) => {
      const was = before.current?.[at];
      if (!reached || !was || was.reached || answer !== '' || guess !== null) return;
      toast({ title: t('Task {at} is done', { at: at + 1 }), description: reached.by });
    });
    before.current = tasks;
  }, [tasks]);
}

interface TaskItemProps {
  readonly task: Task;
  readonly at: number;
  readonly state: TaskState;
}

function TaskItem({ task, at, state }: TaskItemProps) {
  const { goal, minutes, text } = task;
  const { reached } = state;
  return (
    <li className={styles.task} data-reached={reached ? '' : undefined}>
      <span className={styles.mark} aria-hidden="true">
        {reached ? <Check /> : <Circle />}
      </span>
      <div>
        <p>
          {text}
          {minutes !== null && (
            <span className={styles.minutes}>{t('  {minutes} min', { minutes })}</span>
          )}
        </p>
        {goal && <p className={styles.goal}>{goalInWords(goal)}.</p>}
        {goal?.kind === 'answer' && <Answer {...{ at, state, text }} />}
        {goal?.kind === 'guess' && <Guess {...{ at, state }} />}
        {!goal && <Ticked {...{ at, state }} />}
        {reached && <p className={styles.reached}>{t('Done: {by}', { by: reached.by })}</p>}
      </div>
    </li>
  );
}

function Answer({ at, state, text }: Omit<TaskItemProps, 'task'> & { readonly text: string }) {
  const put = (answer: string) =>
    noteTask(at, {
      answer,
      reached: answer.trim() === '' ? null : (state.reached ?? { at: Date.now(), by: 'answered' }),
    });
  return (
    <textarea
      className={styles.answer}
      aria-label={t('Answer: {text}', { text })}
      maxLength={longestAnswer}
      rows={3}
      value={state.answer}
      onChange={({ target }) => put(target.value)}
    />
  );
}

/** A guess holds from the first training on: it cannot be put right afterwards. */
function Guess({ at, state }: Omit<TaskItemProps, 'task'>) {
  useEndedRuns();
  const handout = useOpenTasks();
  const late = handout !== null && trainingsFor(handout).length > 0;
  const put = (text: string) => {
    const value = Number(text);
    const guess = text !== '' && value >= 0 && value <= 100 ? value / 100 : null;
    const by = t('guessed {value} of 100', { value });
    noteTask(at, { guess, reached: guess === null ? null : { at: Date.now(), by } });
  };
  return (
    <label className={styles.guess}>
      <input
        type="number"
        min={0}
        max={100}
        inputMode="numeric"
        disabled={late}
        value={state.guess === null ? '' : String(Math.round(1000 * state.guess) / 10)}
        onChange={({ target }) => put(target.value)}
      />
      {t('of 100')}
      {late && (state.guess === null ? t(', too late now') : t(', and that stands'))}
    </label>
  );
}

/** Where only people can tell whether it is done. */
function Ticked({ at, state }: Omit<TaskItemProps, 'task'>) {
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        checked={state.reached !== null}
        onChange={({ target }) =>
          noteTask(at, { reached: target.checked ? { at: Date.now(), by: t('ticked off') } : null })
        }
      />
      {t('We have done this')}
    </label>
  );
}

/** Whether the reader's copy is another than what was handed out, in what, and the way back. */
function Copy({ lesson }: { readonly lesson: Lesson }) {
  const start = useHandout(lesson.id)?.start;
  const session = useSession(lesson.id, (whole) => whole);
  if (!start) return null;
  const changed = changedSettings(start.experiment, session.experiment);
  const edited =
    isEdited(lesson, session) ||
    session.variantId !== start.variantId ||
    session.datasetChoice !== start.datasetChoice;
  const reset = () => void resetWithUndo(lesson, t('The lesson is as it was handed out'));
  return (
    <p className={styles.copy}>
      {edited
        ? t('This is your changed copy{what}.', {
            what: changed.length > 0 ? `: ${changed.join(', ')}` : '',
          })
        : t('This is as it was handed out.')}
      <span className={styles.tools}>
        <Button small onClick={() => showClass('handIn')}>
          {t('Hand in')}
        </Button>
        {edited && (
          <Button small onClick={reset}>
            {t('Reset to what was handed out')}
          </Button>
        )}
        <Button small look="quiet" onClick={() => leaveHandout(lesson.id)}>
          {t('Leave the handout')}
        </Button>
      </span>
    </p>
  );
}
