import { describe, expect, test } from 'vitest';
import { layerKinds } from '../../domain/layers/layers.ts';
import { conv2d, dense, flatten } from '../../domain/model/layers.ts';
import { addLayer, checkModel, moveLayer, removeLayer } from './model-edit.ts';

const layers = [dense(100, 'relu'), dense(10, 'sigmoid')];

describe('editing', () => {
  test('a new layer goes before the one that gives the classes', () => {
    const kinds = addLayer(layers, 'dropout').map((layer) => layer.kind);
    expect(kinds).toEqual(['dense', 'dropout', 'dense']);
    expect(addLayer([], 'dense')).toHaveLength(1);
  });

  test('every kind of layer can be added', () => {
    for (const kind of layerKinds) {
      expect(addLayer(layers, kind)[1].kind).toBe(kind);
    }
  });

  test('a layer moves by one place, and stays at the ends', () => {
    expect(moveLayer(layers, 1, -1)).toEqual([layers[1], layers[0]]);
    expect(moveLayer(layers, 0, -1)).toBe(layers);
    expect(moveLayer(layers, 1, 1)).toBe(layers);
    expect(removeLayer(layers, 0)).toEqual([layers[1]]);
  });
});

describe('checking', () => {
  test('a sound model has its summary', () => {
    const { summary, problem } = checkModel({ inputShape: [784], layers }, 10);
    expect(problem).toBeNull();
    expect(summary?.totalParameters).toBe(79_510);
  });

  test('names the first wrong layer, and still shows the shapes before it', () => {
    const stack = [conv2d(8, 3), dense(10), flatten()];
    const check = checkModel({ inputShape: [28, 28, 1], layers: stack }, 10);
    expect(check.layers.map((layer) => layer?.outputShape ?? null)).toEqual([
      [26, 26, 8],
      null,
      null,
    ]);
    expect(check.problem?.index).toBe(1);
    expect(check.problem?.message).toContain('Flatten');
  });

  test('a last layer with another number of outputs than classes is wrong', () => {
    const check = checkModel({ inputShape: [784], layers: [dense(12)] }, 10);
    expect(check.problem?.message).toContain('10 classes');
    expect(check.layers[0]?.parameters).toBe(9_420);
  });

  test('no layers are no model', () => {
    expect(checkModel({ inputShape: [784], layers: [] }, 10).problem?.code).toBe('model-invalid');
  });
});
