import { t } from '../../domain/language.ts';
import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { createElement, useMemo, useState } from 'react';
import type { Formula, Term } from '../../lessons/glossary.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { goToCell } from '../frame/go-to-cell.ts';
import { gloss } from './gloss.ts';
import styles from './Glossed.module.css';

interface GlossedProps {
  readonly lesson: Lesson;
  readonly paragraphs: readonly string[];
  readonly index: number;
}

/** A paragraph in which terms can be pressed that come first in their cell here. */
export function Glossed({ lesson, paragraphs, index }: GlossedProps) {
  const pieces = useMemo(() => gloss(paragraphs)[index] ?? [], [paragraphs, index]);
  return pieces.map(({ text, term }, at) =>
    term ? <Explained key={at} {...{ text, term, lesson }} /> : text,
  );
}

interface ExplainedProps {
  readonly text: string;
  readonly term: Term;
  readonly lesson: Lesson;
}

function Explained({ text, term, lesson }: ExplainedProps) {
  const [open, setOpen] = useState(false);
  const [kind, what] = term.see ?? [null, ''];
  const cell = lesson.cells.find((one) => one.kind === kind);
  const go = () => {
    setOpen(false);
    if (cell) goToCell(cell.id);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={styles.term} aria-label={t('{text}: what is that?', { text })}>
        {text}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} className={styles.positioner}>
          <Popover.Popup className={styles.popup}>
            <Popover.Title className={styles.title}>{text}</Popover.Title>
            <Popover.Description className={styles.text}>{term.text}</Popover.Description>
            {term.formula && (
              <div className={styles.formula}>
                {createElement('math', { display: 'block' }, mathOf(term.formula))}
              </div>
            )}
            {cell && (
              <button type="button" className={styles.see} onClick={go}>
                {t('See {what}: {title}', { what, title: cell.title })}
              </button>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function mathOf(formula: Formula): ReactNode {
  if (typeof formula === 'string') return formula;
  return createElement(formula.element, null, ...formula.children.map(mathOf));
}
