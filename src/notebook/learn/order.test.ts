import { expect, test } from 'vitest';
import { labelTask, shuffled } from './order.ts';

test('steps never come in their own order, and always in the same other one', () => {
  for (const steps of [
    ['a', 'b'],
    ['a', 'b', 'c', 'd', 'e'],
  ]) {
    expect(shuffled(steps)).not.toEqual(steps);
    expect([...shuffled(steps)].sort()).toEqual(steps);
    expect(shuffled(steps)).toEqual(shuffled(steps));
  }
});

test('exactly one image is shown with a label that is not its own', () => {
  const labels = Uint8Array.from({ length: 60 }, (_, at) => at % 10);
  for (let seed = 0; seed < 20; seed++) {
    const task = labelTask(labels, seed)!;
    expect(task.indices).toHaveLength(6);
    const others = task.indices.flatMap((index, at) =>
      labels[index] === task.labels[at] ? [] : [at],
    );
    expect(others).toEqual([task.wrong]);
  }
  expect(labelTask(Uint8Array.of(3, 3, 3), 1)).toBeNull();
});
