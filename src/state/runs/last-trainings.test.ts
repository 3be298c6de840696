import { expect, it } from 'vitest';
import { readLastTrainings } from './last-trainings.ts';

it('takes back what it wrote, and nothing else', () => {
  const trainings = { 'single-layer': { seconds: 12.5, images: 48_000, epochs: 5 } };
  expect(readLastTrainings({ trainings })).toEqual({ trainings });
  expect(readLastTrainings({ trainings: {} })).toEqual({ trainings: {} });
  for (const seconds of ['12', 0, Infinity, null]) {
    const spoiled = { 'single-layer': { seconds, images: 48_000, epochs: 5 } };
    expect(readLastTrainings({ trainings: spoiled })).toBeNull();
  }
  expect(readLastTrainings(null)).toBeNull();
});
