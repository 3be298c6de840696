import { describe, expect, it } from 'vitest';
import { previewData } from './preview.ts';
import { fileOf, idxBytes, rampPixels } from '../testing/files.ts';
import { goldenFile } from '../testing/golden.ts';

const labels = (count: number) => Array.from({ length: count }, (_, index) => index % 10);
const pair = (count: number, side = 28) => [
  fileOf('images', idxBytes([count, side, side], rampPixels(count, side * side))),
  fileOf('labels', idxBytes([count], labels(count))),
];

describe('a preview of files', () => {
  it('shows the first image of each class, and what was chosen unasked', async () => {
    const { dataset, preview } = await previewData(pair(70), {});
    expect(dataset?.train.count).toBe(60);
    expect(preview.formats).toMatchObject([{ format: 'idx', files: 2 }]);
    expect(preview.applied).toEqual({ side: 28, invert: false, testShare: 1 / 7 });
    expect([...(preview.samples?.labels ?? [])]).toEqual(labels(10));
    expect(preview.failure).toBeNull();
  });

  it('shows images that had to be changed as they came and as they are used', async () => {
    const { dataset } = await previewData(pair(14, 14), { mapping: { invert: true } });
    const { original } = dataset ?? {};
    expect(original).toMatchObject({ count: 10, height: 14, used: { count: 10, height: 28 } });
    expect(original?.pixels[15]).toBe(15);
    expect(original?.used.pixels[2 * 28 + 2]).toBe(240);
    expect(original?.used.pixels).toEqual(dataset?.train.pixels.slice(0, 10 * 784));
  });

  it('shows colours as they were', async () => {
    const { dataset } = await previewData([goldenFile('svhn.mat')], {});
    const { original } = dataset ?? {};
    const [red, green, blue] = original?.rgb ?? [];
    expect(original?.rgb).toHaveLength(3 * (original?.pixels.length ?? 0));
    expect(original?.pixels[0]).toBe(Math.round(0.2989 * red + 0.587 * green + 0.114 * blue));
    expect(dataset?.problems?.join()).toContain('Colours became grey');
  });

  it('asks what arrays are where nobody can tell, and takes the answer', async () => {
    const files = [goldenFile('unclear.npz')];
    const { dataset, preview } = await previewData(files, {});
    expect(dataset).toBeNull();
    expect(preview.failure?.code).toBe('file-needs-mapping');
    expect(preview.arrays.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    const arrays = { trainImages: 'b', trainLabels: 'c' };
    const told = await previewData(files, { mapping: { arrays } });
    expect(told.preview.failure).toBeNull();
    expect(told.dataset?.train.count).toBeGreaterThan(0);
  });

  it('says what is wrong with files that cannot be used', async () => {
    const { dataset, preview } = await previewData([fileOf('notes.txt', 'hello')], {});
    expect(dataset).toBeNull();
    expect(preview).toMatchObject({ samples: null, failure: { code: 'file-unknown-format' } });
  });

  it('can be cancelled', async () => {
    const preview = previewData(pair(70), { signal: AbortSignal.abort() });
    await expect(preview).rejects.toMatchObject({ code: 'cancelled' });
  });
});
