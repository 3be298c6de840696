import type { Lesson, LessonWords } from '../../lessons/lesson.ts';
import { idleCell } from '../../state/notebook/cell-machine.ts';
import { CellFrame, Paragraph } from '../frame/CellFrame.tsx';
import { TrainFirst, FirstStepsBox } from '../frame/FirstStepsBox.tsx';
import { LessonHead } from '../frame/LessonHead.tsx';
import cells from '../frame/Cell.module.css';
import styles from '../frame/Notebook.module.css';

interface OpeningProps {
  readonly lesson: Lesson;
  readonly words: LessonWords;
}

/**
 * The first lesson as far as the first screen shows it: what index.html brings until the page is
 * there, of the same parts as frame/Notebook.tsx and in the same places.
 */
export function Opening({ lesson, words }: OpeningProps) {
  const [cell] = lesson.cells;
  const [paragraph] = (cell && words[cell.id]?.prose) ?? [];
  return (
    <article className={styles.notebook}>
      <LessonHead lesson={lesson}>
        <FirstStepsBox>
          <TrainFirst />
        </FirstStepsBox>
        <div className={styles.correctionsRoom} />
      </LessonHead>
      <div className={styles.cells}>
        {cell && (
          <CellFrame cell={cell} number={1} state={idleCell} still>
            <div className={cells.text}>
              <Paragraph>{paragraph}</Paragraph>
            </div>
          </CellFrame>
        )}
      </div>
    </article>
  );
}
