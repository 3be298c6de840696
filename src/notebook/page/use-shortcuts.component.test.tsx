import { afterEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { firstLesson } from '../../lessons/index.ts';
import { putHandout } from '../../state/notebook/handout.ts';
import { getSession } from '../../state/notebook/notebook.ts';
import { useShortcuts } from './use-shortcuts.ts';

const asked: string[] = [];

function Listening() {
  useShortcuts(firstLesson, {
    onHelp: () => asked.push('help'),
    onFind: () => asked.push('find'),
  });
  return null;
}

afterEach(() => putHandout(null));

it('keys work in a handout of words and tasks alone, in which no cell is shown', async () => {
  const { variantId, experiment, datasetChoice } = getSession(firstLesson.id);
  putHandout({
    ...{ code: '', lessonId: firstLesson.id, title: '', cells: [], rules: {} },
    ...{ start: { variantId, experiment, datasetChoice }, hold: (one) => one },
  });
  await render(<Listening />);
  const press = (key: string, more: KeyboardEventInit = {}) =>
    window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...more }));
  expect(press('Enter', { shiftKey: true })).toBe(true);
  press('?');
  expect(asked).toEqual(['help']);
});
