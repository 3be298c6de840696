import { t } from '../../../domain/language.ts';
import { ChevronRight } from 'lucide-react';
import type { Lesson } from '../../../lessons/lesson.ts';
import { Fold } from '../../../ui/Fold.tsx';
import { Toggle } from '../../../ui/fields/Toggle.tsx';
import styles from './HandOut.module.css';

interface CellChoiceProps {
  readonly lesson: Lesson;
  readonly cells: readonly string[] | null;
  readonly onChange: (cells: readonly string[] | null) => void;
}

/** Which cells are shown; what a shown cell rests on runs all the same. */
export function CellChoice({ lesson, cells, onChange }: CellChoiceProps) {
  const all = lesson.cells.map(({ id }) => id);
  const shown = cells ?? all;
  const toggle = (id: string, on: boolean) => {
    const next = all.filter((one) => (one === id ? on : shown.includes(one)));
    if (next.length > 0) onChange(next.length === all.length ? null : next);
  };
  return (
    <Fold
      icon={<ChevronRight />}
      look="line"
      label={t('Cells: {what}', {
        what:
          shown.length === all.length
            ? t('all')
            : t('{count} of {count2}', { count: shown.length, count2: all.length }),
      })}
    >
      <div className={styles.choices} role="group" aria-label={t('Cells that are shown')}>
        {lesson.cells.map(({ id, title }) => (
          <Toggle
            key={id}
            label={title}
            checked={shown.includes(id)}
            onChange={(on) => toggle(id, on)}
          />
        ))}
      </div>
      <p className={styles.note}>
        {t(
          'Cells that are not shown still run where others rest on them: a class that only looks at mistakes need not see how the data are loaded.',
        )}
      </p>
    </Fold>
  );
}
