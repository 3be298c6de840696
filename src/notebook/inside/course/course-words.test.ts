import { describe, expect, it, test } from 'vitest';
import type { MeasuredMoment } from '../../../state/inside/course.ts';
import { coarseFirst } from '../../../state/inside/course.ts';
import type { Landscape } from '../../../state/inside/landscape.ts';
import { gridAround, gridSide } from '../../../state/inside/landscape.ts';
import {
  courseWords,
  epochsAt,
  landscapeWords,
  layerLines,
  placeOf,
  placeWords,
} from './course-words.ts';

const moment = (epochs: number) => ({ epoch: Math.floor(epochs) + 1, step: 0, epochs });

function measured(epochs: number, first: number, last: number): MeasuredMoment {
  const weights = { weightNorm: 3, units: null };
  return {
    moment: moment(epochs),
    gradients: {
      ...{ loss: 0.5, images: 64 },
      layers: [
        { layer: 'dense', norm: first, ...weights },
        { ...weights, layer: 'activation', norm: null, units: { units: 9, dead: 1, saturated: 0 } },
        { layer: 'dense_1', norm: last, ...weights },
      ],
    },
  };
}

test('moments come the ends first, then the middle of what lies between, each once', () => {
  expect(coarseFirst([0, 1, 2, 3, 4, 5, 6, 7, 8])).toEqual([0, 8, 4, 2, 6, 1, 3, 5, 7]);
  expect(coarseFirst([...Array(23).keys()]).sort((one, other) => one - other)).toEqual([
    ...Array(23).keys(),
  ]);
  expect(coarseFirst([5])).toEqual([5]);
  expect(coarseFirst([])).toEqual([]);
});

describe('gradients over a training', () => {
  it('are a line for each layer that learns, without what cannot stand on a logarithmic scale', () => {
    const lines = layerLines([measured(0, 0.1, 1), measured(1, 0, 0.5), measured(2, 0.2, 0.4)]);
    expect(lines.map(({ layer }) => layer)).toEqual(['dense', 'dense_1']);
    expect(lines[0].points).toEqual([
      [0, 0.1],
      [5, 0.2],
    ]);
  });

  it('have an axis on which the first epoch is as long as four others', () => {
    expect([0, 0.25, 1, 2].map(placeOf)).toEqual([0, 2, 4, 5]);
    for (const epochs of [0, 0.01, 0.5, 1, 7])
      expect(epochsAt(placeOf(epochs))).toBeCloseTo(epochs);
  });

  it('say whether all layers learn', () => {
    expect(courseWords(measured(2, 0.2, 0.4))).toBe(
      'After epoch 2: the loss of the 64 images is 0.5000; the gradient is longest in dense_1 (0.4) and shortest in dense (0.2): all layers learn.',
    );
    expect(courseWords(measured(2, 0.0002, 0.4))).toContain('dense gets hardly any of it.');
  });
});

const path = {
  moments: [moment(0), moment(1), moment(2)],
  places: Float64Array.of(4, 0, 1, 0.5, 0, 0),
  off: Float64Array.of(3, 0.5, 0),
  reach: Float64Array.of(5, 1.2, 0),
  shares: [0.8, 0.1] as const,
  images: 1000,
};
const landscape: Landscape = {
  path,
  own: Float64Array.of(2.3, 0.4, 0.2),
  onPlane: Float64Array.of(2.1, 0.45, 0.2),
  ...gridAround(path.places),
  losses: new Float64Array(gridSide * gridSide).fill(NaN).fill(0.7, 0, 3),
};

describe('a landscape', () => {
  it('is a grid that goes a quarter beyond the path, and is never too narrow', () => {
    const { across, up } = landscape;
    expect([across[0], across.at(-1)]).toEqual([-1, 5]);
    expect(up.at(-1)! - up[0]).toBeCloseTo(0.3 * 4 * 1.5);
    expect((up.at(-1)! + up[0]) / 2).toBeCloseTo(0.25);
  });

  it('says of a moment what its place on the plane lacks', () => {
    expect(placeWords(landscape, 0)).toBe(
      'Before the first step: loss 2.3000, at its place on the plane 2.1000: a remainder of −0.2000, since its weights lie 3 off the plane, 60 % of their distance 5 from the end.',
    );
    expect(placeWords(landscape, 2)).toContain('The plane goes through here');
    expect(landscapeWords(landscape)).toContain(
      'from 0.700 to 0.700; the path goes from 2.300 to 0.200',
    );
  });
});
