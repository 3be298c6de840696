import { BuiltinSets } from '../../src/data/builtin.ts';
import { readFiles } from '../../src/data/files/read-files.ts';
import type { DatasetSource } from '../../src/domain/data/dataset-source.ts';

/** One piece of work in a worker as the app's, timed there. */
export type DataWork =
  | { readonly kind: 'draw'; readonly source: Extract<DatasetSource, { kind: 'builtin' }> }
  | { readonly kind: 'read'; readonly files: readonly File[] };

export interface DataWorkDone {
  readonly seconds: number;
  readonly pixelBytes: number;
}

async function run(work: DataWork): Promise<DataWorkDone> {
  const start = performance.now();
  const { train, test } =
    work.kind === 'draw'
      ? await new BuiltinSets().draw(work.source)
      : (await readFiles(work.files)).dataset;
  const seconds = (performance.now() - start) / 1000;
  return { seconds, pixelBytes: train.pixels.length + test.pixels.length };
}

self.onmessage = ({ data }: MessageEvent<DataWork>) => {
  run(data).then(
    (done) => self.postMessage(done),
    (thrown: unknown) => self.postMessage({ error: String(thrown) }),
  );
};
