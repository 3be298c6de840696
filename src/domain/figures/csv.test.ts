import { expect, it } from 'vitest';
import { outputsCsv } from './csv.ts';

it('a class that a folder named like a formula leaves as a text', () => {
  const measured = {
    outputs: Float32Array.of(0.25, 0.75),
    labels: Uint8Array.of(0),
    indices: Uint32Array.of(4),
  };
  expect(outputsCsv(measured, ["=cmd|' calc'!A1", '@SUM(1,1)'])).toBe(
    [
      `image,label,prediction,'=cmd|' calc'!A1,"'@SUM(1,1)"`,
      `4,'=cmd|' calc'!A1,"'@SUM(1,1)",0.25,0.75`,
      '',
    ].join('\n'),
  );
});
