import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { LabelledImages } from '../../src/domain/data/dataset.ts';
import { datasetFile } from './pen-strokes.ts';

/** MNIST's images with their labels, from its gzipped IDX files. */
export function readMnist(part: 'train' | 't10k'): LabelledImages {
  const images = gunzipSync(readFileSync(datasetFile('mnist', `${part}-images-idx3-ubyte.gz`)));
  const labels = gunzipSync(readFileSync(datasetFile('mnist', `${part}-labels-idx1-ubyte.gz`)));
  return {
    count: labels.length - 8,
    height: 28,
    width: 28,
    pixels: new Uint8Array(images.subarray(16)),
    labels: new Uint8Array(labels.subarray(8)),
  };
}
