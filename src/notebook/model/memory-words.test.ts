import { expect, test } from 'vitest';
import { memoryNeed } from '../../domain/model/memory-need.ts';
import { conv2d, dense, flatten } from '../../domain/model/layers.ts';
import { smallExperiment } from '../../training/testing.ts';
import { memoryWords } from './memory-words.ts';

const MB = 1e6;

test('says what a training takes and of what, and warns where that is more than there is', () => {
  const need = { weights: 12 * MB, layers: 60 * MB, images: 12 * MB, total: 84 * MB };
  const said = memoryWords(need, 256 * MB);
  expect(said.need).toContain('about 84.0 MB of memory here');
  expect(said.parts).toContain('12.0 MB for the weights');
  expect(said.warning).toBeNull();
  const { warning } = memoryWords(need, 50 * MB);
  expect(warning).toMatch(/more than the 50.0 MB .* smaller batch, fewer filters/);
});

test('two convolutions of 512 filters are too much for a phone, and not with few filters', () => {
  const warningWith = (filters: number) => {
    const model = {
      inputShape: [28, 28, 1],
      layers: [conv2d(filters, 7), conv2d(filters, 7), flatten(), dense(10, 'softmax')],
    };
    const need = memoryNeed(smallExperiment({ model, batchSize: 128 }), 70_000);
    return memoryWords(need, 256 * 2 ** 20).warning;
  };
  expect(warningWith(512)).not.toBeNull();
  expect(warningWith(4)).toBeNull();
});
