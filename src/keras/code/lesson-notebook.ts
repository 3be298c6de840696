import { notebookJson } from './notebook-json.ts';
import type { CellSpec, Lesson } from '../../lessons/lesson.ts';
import type { CodeContext } from './keras-code.ts';
import { kerasCode } from './keras-code.ts';
import { notebookSetup, pictureCode } from './notebook-pictures.ts';

function codeOf({ kind }: CellSpec, context: CodeContext): readonly string[] {
  const { experiment } = context;
  const setup = kind === 'load' ? [notebookSetup(experiment)] : [];
  const cells = [kerasCode(kind, context), pictureCode(kind, experiment)];
  return [...setup, ...cells.filter((code) => code !== null)];
}

/**
 * A lesson with the settings of now as a Jupyter notebook: its prose, its Keras code, its tasks, and
 * what its document got wrong.
 */
export async function lessonNotebook(lesson: Lesson, context: CodeContext): Promise<string> {
  const [words, { corrections }] = await Promise.all([lesson.words(), lesson.documented()]);
  return notebookJson({
    title: lesson.title,
    introduction: [lesson.summary, ...corrections],
    sections: lesson.cells.map((cell) => ({
      id: cell.id,
      title: cell.title,
      prose: words[cell.id]?.prose ?? [],
      tryThis: words[cell.id]?.tryThis ?? [],
      code: codeOf(cell, context),
    })),
  });
}
