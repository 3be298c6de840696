import { describe, expect, it } from 'vitest';
import { initialWeights } from '../../domain/model/weights.ts';
import { findLesson } from '../../lessons/index.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { featureModel, featureWeights } from './nearest-model.ts';

const modelOf = (id: LessonId) => findLesson(id)!.experiment.model;

describe('a network cut off behind its last hidden layer', () => {
  it.each([
    ['hidden-layer', 'dense', 100],
    ['dropout-mlp', 'dense_1', 512],
    ['first-cnn', 'dense', 20],
  ] as const)('%s ends with %s and gives %i numbers', (id, layer, width) => {
    expect(featureModel(modelOf(id))).toMatchObject({ layer, width });
  });

  it('has none where ten neurons look at the pixels themselves', () => {
    expect(featureModel(modelOf('single-layer'))).toBeNull();
  });

  it('flattens what a convolution gives', () => {
    const whole = modelOf('first-cnn');
    const [convolution, pooling, flatten, , output] = whole.layers;
    const cut = featureModel({ ...whole, layers: [convolution, pooling, flatten, output] });
    expect(cut).toMatchObject({ layer: 'max_pooling2d', width: 13 * 13 * 28 });
    expect(cut?.model.layers.at(-1)?.kind).toBe('flatten');
  });

  it('keeps the weights up to there, by name', () => {
    const cut = featureModel(modelOf('first-cnn'))!;
    const kept = featureWeights(initialWeights(modelOf('first-cnn'), 1), cut);
    expect(kept.map(({ layer, name }) => `${layer} ${name}`)).toEqual([
      'conv2d kernel',
      'conv2d bias',
      'dense kernel',
      'dense bias',
    ]);
  });
});
