import { beforeEach, describe, expect, it } from 'vitest';
import type { Handout } from '../../classroom/handout/handout.ts';
import { writeHandout } from '../../classroom/handout/handout-code.ts';
import { putHandout } from '../notebook/handout.ts';
import {
  editExperiment,
  getSession,
  isEdited,
  lessonOf,
  patchSession,
  resetLesson,
} from '../notebook/notebook.ts';
import { readHash } from '../notebook/url.ts';
import { readHandedOut } from './opening.ts';
import { forgetTasks, getWork, noteTask, readWorks } from './tasks.ts';

const handout: Handout = {
  ...{ lesson: 'hidden-layer', settings: 'epochs=3&seed=7', title: 'Ours', text: '', cells: null },
  controls: { seed: 'fixed', optimizer: 'hidden' },
  tasks: [{ text: 'Why?', minutes: 5, goal: { kind: 'answer' } }],
};
const id = 'hidden-layer';

/** Opens the handout as the address does. */
function open(handedOut: Handout, address = '') {
  const configuration = readHandedOut(writeHandout(handedOut), readHash(address));
  patchSession(configuration.lessonId, configuration);
  return configuration;
}

beforeEach(() => {
  putHandout(null);
  forgetTasks();
  resetLesson(id);
});

describe('a lesson that was handed out', () => {
  it('begins as it was set', () => {
    expect(open(handout).experiment).toMatchObject({ epochs: 3, seed: 7 });
    expect(isEdited(lessonOf(id), getSession(id))).toBe(false);
  });

  it('lets free settings be changed, and others not, by controls or by the address', () => {
    open(handout, `#lesson=${id}&epochs=4&seed=8`);
    expect(getSession(id).experiment).toMatchObject({ epochs: 4, seed: 7 });
    editExperiment(id, (before) => ({ ...before, epochs: 5, seed: 9 }));
    expect(getSession(id).experiment).toMatchObject({ epochs: 5, seed: 7 });
    expect(isEdited(lessonOf(id), getSession(id))).toBe(true);
  });

  it('is reset to what was handed out, not to the lesson', () => {
    open(handout);
    editExperiment(id, (before) => ({ ...before, epochs: 5 }));
    resetLesson(id);
    expect(getSession(id).experiment).toMatchObject({ epochs: 3, seed: 7 });
  });

  it('of a lesson or cells that are not here is refused, or shows all cells', () => {
    expect(() => open({ ...handout, lesson: 'unheard-of' })).toThrow(
      expect.objectContaining({ code: 'address-unclear' }),
    );
    open({ ...handout, cells: ['no-such-cell'] });
  });

  it('goes on with its tasks where they were left', () => {
    open(handout);
    noteTask(0, { answer: 'Because', reached: { at: 1, by: 'answered' } });
    open({ ...handout, title: 'Another' });
    expect(getWork()?.tasks[0].answer).toBe('');
    open(handout);
    expect(getWork()?.tasks[0].answer).toBe('Because');
  });
});

it('works of another form are not taken for works', () => {
  const work = { code: '1x', openedAt: 5, tasks: [{ reached: null, answer: '', guess: null }] };
  expect(readWorks({ works: [work] })).toEqual({ works: [work] });
  expect(readWorks({ works: [{ ...work, tasks: [{ answer: 3 }] }] })).toBeNull();
  expect(readWorks([])).toBeNull();
});
