import { describe, expect, it } from 'vitest';
import { lessons } from '../../lessons/index.ts';
import { lessonNotebook } from './lesson-notebook.ts';

interface NotebookFile {
  cells: { id: string; cell_type: string; source: string[] }[];
}

const notebookOf = async (id: string, changes = {}): Promise<NotebookFile> => {
  const lesson = lessons.find((one) => one.id === id)!;
  const context = {
    experiment: { ...lesson.experiment, ...changes },
    dataset: lesson.dataset,
  };
  return JSON.parse(await lessonNotebook(lesson, context)) as NotebookFile;
};

const codeOf = ({ cells }: NotebookFile) =>
  cells
    .filter(({ cell_type }) => cell_type === 'code')
    .map(({ source }) => source.join(''))
    .join('\n');

describe('the notebook of a lesson', () => {
  it.each(lessons.map(({ id }) => id))('%s has valid, unique cell ids', async (id) => {
    const ids = (await notebookOf(id)).cells.map((cell) => cell.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of ids) expect(one).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
  });

  it('tells what the lesson tells, in its order', async () => {
    const lesson = lessons[0];
    const text = (await notebookOf(lesson.id)).cells.map(({ source }) => source.join(''));
    expect(text[0]).toContain(`# ${lesson.title}`);
    const titles = text.filter((one) => one.startsWith('## ')).map((one) => one.split('\n')[0]);
    expect(titles).toEqual(lesson.cells.map(({ title }) => `## ${title}`));
  });

  it('trains with the settings of now', async () => {
    const code = codeOf(await notebookOf('single-layer', { epochs: 17, seed: 5 }));
    expect(code).toContain('epochs=17');
    expect(code).toContain('set_random_seed(5)');
  });

  it('draws the curves, the heat map and the activations, and writes the predictions', async () => {
    const code = codeOf(await notebookOf('kaggle-cnn'));
    expect(code).toContain('history.history');
    expect(code).toContain('cmap="Blues"');
    expect(code).toContain('cmap="viridis"');
    expect(code).toContain('prediction.csv');
  });
});
