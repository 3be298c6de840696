import { describe, expect, it } from 'vitest';
import { keepLatest } from './latest.ts';

/** Work that ends when the test says so. */
function controlled() {
  const started: string[] = [];
  const endings: ((outcome: 'well' | 'badly') => void)[] = [];
  const results: string[] = [];
  const latest = keepLatest<string, string>(
    (input) =>
      new Promise((resolve, reject) => {
        started.push(input);
        endings.push((outcome) =>
          outcome === 'well' ? resolve(input.toUpperCase()) : reject(new Error(input)),
        );
      }),
    {
      onResult: (output) => results.push(output),
      onError: (thrown) => results.push(`failed: ${(thrown as Error).message}`),
    },
  );
  const finish = async (outcome: 'well' | 'badly' = 'well') => {
    endings[endings.length - 1](outcome);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { latest, started, results, finish };
}

describe('keeping the latest', () => {
  it('has one call in flight and skips what is no longer the newest', async () => {
    const { latest, started, results, finish } = controlled();
    for (const input of ['a', 'b', 'c']) latest.submit(input);
    expect(started).toEqual(['a']);
    await finish();
    expect(started).toEqual(['a', 'c']);
    await finish();
    expect(results).toEqual(['A', 'C']);
  });

  it('goes on after a failure', async () => {
    const { latest, results, finish } = controlled();
    latest.submit('a');
    latest.submit('b');
    await finish('badly');
    await finish();
    expect(results).toEqual(['failed: a', 'B']);
  });

  it('says nothing more of what was cancelled, and takes new input', async () => {
    const { latest, started, results, finish } = controlled();
    latest.submit('a');
    latest.submit('b');
    latest.cancel();
    latest.submit('c');
    await finish();
    await finish();
    expect(started).toEqual(['a', 'c']);
    expect(results).toEqual(['C']);
  });
});
