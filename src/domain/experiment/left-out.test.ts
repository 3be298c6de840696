import { expect, test } from 'vitest';
import { experimentDefaults } from './experiment.ts';
import { leftOutWords } from './left-out.ts';
import { describeSchedule } from './schedules.ts';

test('a plain training is in its model file whole', () => {
  expect(leftOutWords(experimentDefaults, 'compiled')).toBe('');
});

test('what a model file does not hold is named, and where it is', () => {
  const schedule = describeSchedule('cosine').fresh;
  expect(leftOutWords({ ...experimentDefaults, schedule }, 'compiled')).toBe(
    ' (the schedule of its learning rate is not in it, but in the notebook below)',
  );
  const all = { schedule, decay: 1e-4, clipping: { kind: 'norm', limit: 1 } } as const;
  expect(leftOutWords({ ...experimentDefaults, ...all }, 'compiled')).toBe(
    ' (the schedule of its learning rate, its weight decay and the clipping of its gradients are not in it, but in the notebook below)',
  );
});

test('files of layers and weights alone say that loss and optimizer are not in them either', () => {
  const schedule = describeSchedule('cosine').fresh;
  expect(leftOutWords({ ...experimentDefaults, schedule }, 'network')).toBe(
    ' (its loss, its optimizer and the schedule of its learning rate are not in it, but in the notebook below)',
  );
});
