import { toFailure } from '../../domain/failure.ts';
import { openCache } from '../kept/cache.ts';
import { readFiles } from '../files/read-files.ts';

/** What the browser test asks of a worker: read these files, keep them, and open them again. */
export interface DataTask {
  readonly files: readonly File[];
  readonly paths: readonly string[];
  readonly testShare: number;
}

async function run({ files, paths, testShare }: DataTask) {
  const { dataset } = await readFiles(files, { paths, mapping: { testShare } });
  const cache = await openCache();
  await cache.write(dataset.id, dataset, 'a test');
  const again = await cache.read(dataset.id);
  const kept = await cache.list();
  await cache.delete(dataset.id);
  return { dataset, again, kept, left: (await cache.list()).length };
}

export type DataAnswer = Awaited<ReturnType<typeof run>>;

self.onmessage = ({ data }: MessageEvent<DataTask>) => {
  run(data).then(
    (answer) => self.postMessage({ answer }),
    (thrown: unknown) => self.postMessage({ failure: toFailure(thrown) }),
  );
};
