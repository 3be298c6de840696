import { expect, test } from 'vitest';
import {
  activation,
  batchNormalization,
  conv2d,
  dense,
  dropout,
  flatten,
  leakyRelu,
  maxPooling2d,
} from '../../domain/model/layers.ts';
import type { LayerSpec, ModelSpec } from '../../domain/model/model.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { lower, unsupportedReason } from './lowering.ts';
import { mapParameters, packWeights, unpackWeights } from './parameters.ts';

const image = (...layers: LayerSpec[]): ModelSpec => ({ inputShape: [8, 8, 1], layers });
const kinds = (model: ModelSpec, training = true, everyLayer = false) =>
  lower(model, { training, everyLayer }).blocks.map(({ operation }) => operation.kind);

const small = image(
  conv2d(6, 3),
  leakyRelu(0.1),
  maxPooling2d(2),
  batchNormalization(),
  dropout(0.25),
  flatten(),
  dense(5, 'relu'),
  dropout(0.5),
  dense(3, 'softmax'),
);

test('activations and dropout join the block before them', () => {
  const { blocks, head } = lower(small, { training: true });
  expect(blocks.map(({ operation }) => operation.kind)).toEqual([
    'product',
    'maxPool',
    'batchNorm',
    'product',
    'product',
  ]);
  expect(blocks[0].epilogue.activation).toEqual({ kind: 'leakyRelu', alpha: 0.1 });
  expect(blocks[2].epilogue.dropout).toEqual({ rate: 0.25, layer: 4 });
  expect(blocks[3].epilogue).toMatchObject({
    activation: { kind: 'relu' },
    dropout: { rate: 0.5 },
  });
  expect(head.activation.kind).toBe('softmax');
});

test('inference drops nothing', () => {
  const { blocks } = lower(small, { training: false });
  expect(blocks.every(({ epilogue }) => epilogue.dropout === null)).toBe(true);
});

test('a second activation or a dropout before one needs a block of its own', () => {
  const model = image(conv2d(4, 3, { activation: 'relu' }), leakyRelu(0.1), flatten(), dense(2));
  expect(kinds(model)).toEqual(['product', 'elementwise', 'product']);
  const late = image(flatten(), dense(4), dropout(0.5), activation('tanh'), dense(2));
  expect(kinds(late)).toEqual(['product', 'elementwise', 'product']);
});

test('every layer can be shown: each has a tensor', () => {
  const { doneAfter, blocks } = lower(small, { training: false, everyLayer: true });
  expect(doneAfter).toHaveLength(small.layers.length);
  expect(doneAfter[doneAfter.length - 1]).toBe(blocks.length);
  expect(kinds(small, false, true).at(-1)).toBe('softmax');
});

test('what a convolution reads has a border as wide as its padding', () => {
  const { blocks } = lower(
    image(conv2d(4, 3), conv2d(4, 5, { padding: 'same' }), flatten(), dense(2)),
    {
      training: true,
    },
  );
  expect(blocks[0].output.border).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
  expect(blocks[1].output.border).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
});

test('weights come back from their padded places as they went in', () => {
  const map = mapParameters(lower(small, { training: true }));
  const weights = initialWeights(small, 5);
  const { trainable, moving } = packWeights(map, weights);
  expect(trainable.length % 64).toBe(0);
  expect(unpackWeights(map, trainable, moving)).toEqual(weights);
});

test('training and inference agree where the weights lie, also behind a first dropout', () => {
  const model = image(dropout(0.2), conv2d(3, 3), flatten(), dense(2));
  const offsets = (training: boolean) =>
    mapParameters(lower(model, { training })).views.map(({ positions }) => positions);
  expect(offsets(true)).toEqual(offsets(false));
});

test('weights of another model are refused', () => {
  const map = mapParameters(lower(small, { training: true }));
  expect(() => packWeights(map, [])).toThrow(expect.objectContaining({ code: 'state-mismatch' }));
});

test('says what it cannot run', () => {
  expect(unsupportedReason(small)).toBeNull();
  expect(unsupportedReason({ inputShape: [8, 8, 3], layers: [flatten(), dense(2)] })).toContain(
    'grey',
  );
  expect(unsupportedReason(image(conv2d(2, 3)))).toContain('flat output');
});
