import { t } from '../../domain/language.ts';
import { nameOfClass } from '../../domain/data/class-name.ts';
import { inkOn, palettes, shade, toCss } from '../images/palettes.ts';
import type { PaletteName } from '../images/palettes.ts';
import type { Drawn } from '../saved/drawn.ts';
import { escaped } from '../saved/drawn.ts';
import type { HeatMapMode, Matrix } from './heat-map.ts';
import { heatCells } from './heat-map.ts';

export interface DrawnMatrix {
  readonly values: Matrix;
  readonly mode: HeatMapMode;
  readonly palette: PaletteName;
  readonly classNames: readonly string[];
  readonly onlyMistakes?: boolean;
  /** What the matrix is, above it. */
  readonly title: string;
}

const cell = 52; // pixels
const top = 44;
/** Of a character in the headings, on average. */
const letter = 7.5;

const text = (x: number, y: number, words: string, more = '') =>
  `<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`;

/** A confusion matrix as a drawing on white, for print: Truth downwards, Predicted across. */
export function matrixSvg(matrix: DrawnMatrix): Drawn {
  const { values, mode, palette, classNames, onlyMistakes, title } = matrix;
  const size = values.length;
  const names = classNames.slice(0, size);
  const side = Math.ceil(letter * Math.max(...names.map((name) => name.length))) + 40;
  const parts: string[] = [text(8, 22, title, 'font-weight="600"')];
  heatCells(values, mode, onlyMistakes).forEach((row, truth) => {
    const y = top + truth * cell;
    parts.push(text(side - 8, y + cell / 2 + 5, nameOfClass(names, truth), 'text-anchor="end"'));
    row.forEach(({ predicted, text: words, share }) => {
      const x = side + predicted * cell;
      const colour = shade(palettes[palette], share);
      const place = `x="${x}" y="${y}" width="${cell}" height="${cell}"`;
      parts.push(`<rect ${place} fill="${toCss(colour)}" stroke="#fff"/>`);
      const ink = `text-anchor="middle" fill="${toCss(inkOn(colour))}"`;
      parts.push(text(x + cell / 2, y + cell / 2 + 5, words, ink));
    });
  });
  const below = top + size * cell;
  names.forEach((name, at) => {
    const [x, y] = [side + at * cell + cell / 2, below + 18];
    const turned = name.length > 6 ? ` transform="rotate(-45 ${x} ${y})"` : '';
    const anchor = turned ? 'end' : 'middle';
    parts.push(text(x, y, name, `text-anchor="${anchor}"${turned}`));
  });
  const longest = Math.max(...names.map((name) => name.length));
  const foot = longest > 6 ? Math.ceil(0.75 * letter * longest) : 0;
  const height = below + 52 + foot;
  const middle = `text-anchor="middle" fill="#555"`;
  parts.push(text(side + (size * cell) / 2, height - 10, t('Predicted'), middle));
  const across = top + (size * cell) / 2;
  parts.push(text(16, across, t('Truth'), `${middle} transform="rotate(-90 16 ${across})"`));
  return { width: Math.max(side + size * cell + 12, letter * title.length + 16), height, parts };
}
