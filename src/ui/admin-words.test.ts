import { expect, test } from 'vitest';
import { adminLine, adminWords } from './admin-words.ts';
import { failureWords } from './failure-words.ts';

const reasons = Object.keys(adminWords) as (keyof typeof adminWords)[];

test('every reason that lies with the set-up has a sentence for students and a line for its administrator', () => {
  expect(reasons).toHaveLength(9);
  for (const reason of reasons) {
    expect(adminLine(reason), reason).toMatch(/^\S.{40,}\.$/);
    if (reason === 'software-adapter') continue; // Not a failure: speedWords tells students.
    expect(failureWords[reason].remedy, reason).toMatch(/^[A-Z].{15,}\.$/);
    expect(failureWords[reason].remedy, reason).not.toMatch(/policy|chrome:\/\//);
  }
});

test('nobody is told what they cannot mend', () => {
  expect(adminLine('idx-truncated')).toBeNull();
});
