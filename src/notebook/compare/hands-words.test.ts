import { describe, expect, it } from 'vitest';
import { writerResult } from '../../domain/compare/writers.ts';
import type { Hands } from '../../state/compare/hands.ts';
import { divergedWords, handsCsv, handsWords, misreadWords } from './hands-words.ts';

const of = (writer: string, right: number, count = 100) => {
  const meant = Array.from({ length: count }, () => 4);
  return writerResult(
    writer,
    meant,
    meant.map((label, at) => (at < right ? label : 9)),
  );
};

const hands = (results: Hands['results'], diverged: Hands['diverged'] = []): Hands => ({
  ...{ datasetName: 'MNIST', withData: true, writers: [], results, diverged },
  ...{ status: 'done', failure: null },
});

describe('what the table of writers says', () => {
  it('names who is read worse by more than chance', () => {
    const words = handsWords(hands([of('ada', 95), of('bo', 60), of('cy', 96)]));
    expect(words).toMatch(/reads 83.7 % rightly.*and MNIST\. bo is read worse than the others/);
  });

  it('says chance where it may be chance', () => {
    const words = handsWords(hands([of('ada', 95), of('bo', 93)]));
    expect(words).toMatch(/Worst read is bo \(93.0 % of 100 digits\), but .* chance/);
  });

  it('says which digits were taken for which', () => {
    expect(misreadWords(of('bo', 98))).toBe('4 for 9 (2)');
    expect(misreadWords(of('ada', 100))).toBe('none');
  });

  it('says whose training came to nothing', () => {
    expect(divergedWords(hands([of('ada', 95)]))).toBeNull();
    expect(divergedWords(hands([of('ada', 95)], ['bo', 'cy']))).toMatch(/^Without bo and cy /);
    expect(handsCsv(hands([], ['bo']))).toContain('bo,,,,,,diverged');
  });

  it('leaves as a table in which no name is a formula', () => {
    expect(handsCsv(hands([of('=1+1', 100)])).split('\r\n')[1]).toMatch(/^'=1\+1,100,100,1,0\.96/);
  });
});
