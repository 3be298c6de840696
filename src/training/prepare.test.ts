import { describe, expect, it } from 'vitest';
import { prepareData } from './prepare.ts';
import { smallDataset, smallExperiment } from './testing.ts';

const dataset = smallDataset();

const prepare = (changes: Parameters<typeof smallExperiment>[0]) =>
  prepareData(dataset, smallExperiment(changes));

describe('wrong labels', () => {
  const labelNoise = { share: 0.25, seed: 3 };
  const validation = { kind: 'randomSplit', fraction: 0.2, seed: 42 } as const;

  it('are among those that are trained on, and nowhere else', () => {
    const clean = prepare({ validation });
    const noisy = prepare({ validation, labelNoise });
    const { labels } = clean.data.train;
    const wrong = noisy.data.train.labels.filter((label, row) => label !== labels[row]);
    expect(wrong).toHaveLength(20);
    expect(noisy.data.validation?.labels).toEqual(clean.data.validation?.labels);
    expect(noisy.data.test.labels).toEqual(dataset.test.labels);
  });

  it('leave the data set itself as it was', () => {
    const before = dataset.train.labels.slice();
    prepare({ labelNoise });
    expect(dataset.train.labels).toEqual(before);
  });

  it('are a share of the images that are used', () => {
    const { train } = prepare({ labelNoise, trainLimit: 40 }).data;
    expect(train.labels.filter((label, row) => label !== dataset.train.labels[row])).toHaveLength(
      10,
    );
  });

  it('can be no more than all', () => {
    expect(() => prepare({ labelNoise: { share: 1.5, seed: 3 } })).toThrow(/share of wrong labels/);
  });
});
