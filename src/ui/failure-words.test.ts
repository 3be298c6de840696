import { expect, test } from 'vitest';
import { developerHint, failureWords } from './failure-words.ts';

test('tells failures apart: no two share a title', () => {
  const titles = Object.values(failureWords).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});

test('gives every failure a remedy: a whole sentence of what to do', () => {
  for (const { remedy } of Object.values(failureWords)) expect(remedy).toMatch(/^[A-Z].{15,}\.$/);
});

test('names no command to a student, and one to a developer on a machine of their own', () => {
  for (const words of Object.values(failureWords)) {
    expect(Object.values(words).join(' ')).not.toContain('npm');
  }
  const missing = { code: 'file-not-found' } as const;
  expect(developerHint(missing, 'localhost')).toContain('npm run datasets');
  expect(developerHint(missing, 'school.example')).toBeNull();
});
