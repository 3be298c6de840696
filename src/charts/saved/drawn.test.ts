import { expect, it } from 'vitest';
import { matrixSvg } from '../matrix/matrix-svg.ts';
import { svgText } from './drawn.ts';

const drawn = matrixSvg({
  values: [
    [90, 2],
    [7, 81],
  ],
  mode: 'counts',
  palette: 'blues',
  classNames: ['cat & <dog>', 'seven'],
  onlyMistakes: true,
  title: 'Test images',
});

it('a matrix leaves as one drawing with every figure and both names', () => {
  const svg = svgText(drawn);
  for (const value of ['>90<', '>2<', '>7<', '>81<', '>seven<', '>Truth<', '>Predicted<']) {
    expect(svg).toContain(value);
  }
  expect(svg.match(/<rect x=/g)).toHaveLength(4);
});

it('names from a file cannot become elements of the drawing', () => {
  expect(svgText(drawn)).toContain('cat &amp; &lt;dog&gt;');
  expect(svgText(drawn)).not.toContain('<dog>');
});

it('the diagonal is unshaded where mistakes alone are', () => {
  const fills = [...svgText(drawn).matchAll(/<rect x=.*? fill="([^"]+)"/g)].map(([, fill]) => fill);
  expect(fills[0]).toBe(fills[3]);
  expect(fills[2]).not.toBe(fills[0]);
});
