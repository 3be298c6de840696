import { t } from '../../../domain/language.ts';
import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { Goal, Task } from '../../../classroom/handout/handout.ts';
import { longest, mostMinutes, mostTasks } from '../../../classroom/handout/handout.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { NumberInput } from '../../../ui/fields/NumberInput.tsx';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import styles from './HandOut.module.css';

interface TaskFormsProps {
  readonly tasks: readonly Task[];
  readonly onChange: (tasks: readonly Task[]) => void;
}

type GoalKind = Goal['kind'] | 'none';

const kinds = [
  { value: 'none', label: t('Ticked off by the class') },
  { value: 'accuracy', label: t('A network that is good enough') },
  { value: 'misread', label: t('Drawings that it reads wrongly') },
  { value: 'overfit', label: t('A network that overfits') },
  { value: 'guess', label: t('A guess before the training') },
  { value: 'answer', label: t('An answer in words') },
] as const satisfies readonly { value: GoalKind; label: string }[];

/** A goal as it is offered first, with words that a teacher can keep. */
const fresh: Record<GoalKind, { goal: Goal | null; text: string }> = {
  none: { goal: null, text: '' },
  accuracy: {
    goal: { kind: 'accuracy', least: 0.95, parameters: 20_000 },
    text: t('Build a network that is small and still good.'),
  },
  misread: {
    goal: { kind: 'misread', count: 2 },
    text: t('Find two drawings that the network reads wrongly and you do not.'),
  },
  overfit: { goal: { kind: 'overfit', gap: 0.05 }, text: t('Make it overfit.') },
  guess: { goal: { kind: 'guess' }, text: t('How good will it be? Guess first.') },
  answer: { goal: { kind: 'answer' }, text: t('Which two digits does it confuse most, and why?') },
};

/** The tasks, each with a goal that the page can check and a time. */
export function TaskForms({ tasks, onChange }: TaskFormsProps) {
  const put = (at: number, task: Task) => onChange(tasks.map((one, i) => (i === at ? task : one)));
  const add = () =>
    onChange([...tasks, { text: fresh.accuracy.text, minutes: 10, goal: fresh.accuracy.goal }]);
  const up = (at: number) => {
    const [before, task] = [tasks[at - 1], tasks[at]];
    if (before && task) onChange(tasks.with(at - 1, task).with(at, before));
  };
  return (
    <section className={styles.tasks} aria-label={t('Tasks')}>
      {tasks.map((task, at) => (
        <fieldset key={at} className={styles.task}>
          <legend>{t('Task {at}', { at: at + 1 })}</legend>
          <TaskForm task={task} onChange={(changed) => put(at, changed)} />
          <div className={styles.taskTools}>
            <IconButton
              small
              label={t('Task {at}: earlier', { at: at + 1 })}
              icon={<ArrowUp />}
              disabled={at === 0}
              onClick={() => up(at)}
            />
            <IconButton
              small
              label={t('Remove task {at}', { at: at + 1 })}
              icon={<Trash2 />}
              onClick={() => onChange(tasks.filter((_, i) => i !== at))}
            />
          </div>
        </fieldset>
      ))}
      <div>
        <Button small icon={<Plus />} disabled={tasks.length >= mostTasks} onClick={add}>
          {t('Add a task')}
        </Button>
      </div>
    </section>
  );
}

interface TaskFormProps {
  readonly task: Task;
  readonly onChange: (task: Task) => void;
}

function TaskForm({ task, onChange }: TaskFormProps) {
  const kind: GoalKind = task.goal?.kind ?? 'none';
  const choose = (next: GoalKind) => {
    const { goal, text } = fresh[next];
    const own = task.text !== fresh[kind].text;
    onChange({ ...task, goal, text: own ? task.text : text });
  };
  return (
    <>
      <label className={styles.field}>
        {t('What to do')}
        <textarea
          rows={2}
          value={task.text}
          maxLength={longest.task}
          onChange={({ target }) => onChange({ ...task, text: target.value })}
        />
      </label>
      <div className={styles.row}>
        <SelectField
          className={styles.kind}
          label={t('Done when there is')}
          value={kind}
          options={kinds}
          onChange={choose}
        />
        <NumberInput
          label={t('Minutes')}
          {...{ value: task.minutes ?? 0, min: 0, max: mostMinutes }}
          onChange={(minutes) => onChange({ ...task, minutes: minutes === 0 ? null : minutes })}
        />
        {task.goal && (
          <GoalFields goal={task.goal} onChange={(goal) => onChange({ ...task, goal })} />
        )}
      </div>
    </>
  );
}

interface GoalFieldsProps {
  readonly goal: Goal;
  readonly onChange: (goal: Goal) => void;
}

const percentOf = (share: number): number => Math.round(1000 * share) / 10;

function GoalFields({ goal, onChange }: GoalFieldsProps) {
  switch (goal.kind) {
    case 'accuracy':
      return (
        <>
          <NumberInput
            label={t('Right at least, in %')}
            {...{ value: percentOf(goal.least), min: 0, max: 100, step: 0.5 }}
            onChange={(percent) => onChange({ ...goal, least: percent / 100 })}
          />
          <NumberInput
            label={t('Parameters below (0: any)')}
            {...{ value: goal.parameters ?? 0, min: 0, max: 1e9, step: 1000 }}
            onChange={(most) => onChange({ ...goal, parameters: most === 0 ? null : most })}
          />
        </>
      );
    case 'misread':
      return (
        <NumberInput
          label={t('Drawings')}
          {...{ value: goal.count, min: 1, max: 100 }}
          onChange={(count) => onChange({ ...goal, count })}
        />
      );
    case 'overfit':
      return (
        <NumberInput
          label={t('Points apart at least')}
          {...{ value: percentOf(goal.gap), min: 0, max: 100, step: 0.5 }}
          onChange={(points) => onChange({ ...goal, gap: points / 100 })}
        />
      );
    case 'guess':
    case 'answer':
      return null;
  }
}
