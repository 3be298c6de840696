import { describe, expect, it, test } from 'vitest';
import { atOnce } from '../../domain/slices.ts';
import { failures, relativeError } from '../../engine/parity/compare.ts';
import { evidenceIn } from '../evidence/evidence.ts';
import { gradCam } from '../evidence/grad-cam.ts';
import { integratedGradients } from '../evidence/integrated.ts';
import { placeLayers } from '../interpreter/interpreter.ts';
import { onPlane, principalPlane } from '../map/plane.ts';
import { goldenAttributions, goldenPlanes } from './golden.ts';

describe.each(goldenAttributions.map((golden) => [golden.name, golden] as const))(
  'what Keras says of %s',
  (_, golden) => {
    const { model, weights, image, label } = golden;
    const sites = placeLayers(model, weights);

    it('are the same logits, outputs and input times gradient of every class', () => {
      const found = atOnce(evidenceIn(sites, image));
      expect(
        failures([
          { what: 'logits', error: relativeError(found.logits, golden.logits) },
          { what: 'outputs', error: relativeError(found.outputs, golden.outputs) },
          ...golden.inputTimesGradient.map((expected, one) => ({
            what: `parts of class ${one}`,
            error: relativeError(found.parts[one], expected),
          })),
        ]),
      ).toEqual([]);
    });

    it('are the same integrated gradients, over as many parts of the way', () => {
      const blank = new Float64Array(image.length);
      const found = atOnce(integratedGradients(sites, image, blank, label));
      const expected = golden.integrated.get(found.steps)!;
      const finest = golden.integrated.get(256)!;
      const sum = finest.reduce((total, value) => total + value, 0);
      expect(
        failures([
          { what: 'parts', error: relativeError(found.parts, expected) },
          { what: 'logit', error: relativeError([found.logit], [golden.logits[label]]) },
          { what: 'blank', error: relativeError([found.blank], [golden.blank[label]]) },
        ]),
      ).toEqual([]);
      // As complete as it says it is, by Keras's finest sum.
      const whole = golden.logits[label] - golden.blank[label];
      const parts = found.parts.reduce((total, value) => total + value, 0);
      expect(found.remainder).toBeCloseTo(whole - parts, 5);
      expect(Math.abs(whole - sum)).toBeLessThan(0.002 * Math.abs(whole));
    });

    it('is the same Grad-CAM of the same layer, or none', () => {
      const found = gradCam(sites, image, label);
      expect(found?.layer).toBe(golden.gradCam?.layer);
      if (!found || !golden.gradCam) return;
      expect(relativeError(found.values, golden.gradCam.values)).toBeLessThan(1e-4);
    });
  },
);

test.each(goldenPlanes.map((golden) => [golden.name, golden] as const))(
  'the plane of %s is scikit-learn’s, with its directions’ signs',
  (_, { width, points, axes, shares, places }) => {
    const plane = atOnce(principalPlane(points, width));
    expect(
      failures([
        { what: 'first axis', error: relativeError(plane.axes[0], axes[0]) },
        { what: 'second axis', error: relativeError(plane.axes[1], axes[1]) },
        { what: 'shares', error: relativeError(plane.shares, shares) },
        { what: 'places', error: relativeError(onPlane(points, plane), places) },
      ]),
    ).toEqual([]);
  },
);
