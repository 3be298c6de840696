import type { PaletteName } from '../../charts/images/palettes.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';

/** The labelled images that the Look cell shows. */
export interface DataPart {
  readonly dataset: DatasetInfo;
  readonly split: 'train' | 'test';
  readonly labels: Uint8Array;
  readonly palette: PaletteName;
}

/** Indices of the images that carry `label`, in their order. */
export function indicesOf(labels: Uint8Array, label: number): number[] {
  const found: number[] = [];
  labels.forEach((one, index) => {
    if (one === label) found.push(index);
  });
  return found;
}
