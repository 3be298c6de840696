import { describe, expect, it } from 'vitest';
import { importsOfWorkerEntries } from './one-worker-entry.ts';

const page = {
  name: 'assets/index-a1.js',
  code: 'new Worker(new URL(`/assets/worker-b2.js`,import.meta.url),{type:`module`})',
};
const worker = { name: 'assets/worker-b2.js', code: 'import{a}from"./lab-c3.js";' };

describe('the entry of a worker', () => {
  it('is imported by no chunk', () => {
    const lazy = { name: 'assets/engine-d4.js', code: 'import{t}from"./lab-c3.js";' };
    expect(importsOfWorkerEntries([page, worker, lazy])).toEqual([]);
  });

  it('is found where a lazy chunk imports it, statically or not', () => {
    const still = { name: 'assets/engine-d4.js', code: 'import{t}from"./worker-b2.js";' };
    const later = { name: 'assets/later-e5.js', code: 'await import(`./worker-b2.js`)' };
    const bare = { name: 'assets/bare-f6.js', code: 'import"./worker-b2.js";' };
    expect(importsOfWorkerEntries([page, worker, still, later, bare])).toEqual([
      'engine-d4.js imports worker-b2.js',
      'later-e5.js imports worker-b2.js',
      'bare-f6.js imports worker-b2.js',
    ]);
  });
});
