import type { DatasetSource } from '../../src/domain/data/dataset-source.ts';
import type { DataWork, DataWorkDone } from './worker.ts';

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

function ask(work: DataWork): Promise<DataWorkDone> {
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<DataWorkDone | { error: string }>) => {
      if ('error' in data) reject(new Error(data.error));
      else resolve(data);
    };
    worker.postMessage(work);
  });
}

/** Called by bench/data.mjs. */
const bench = {
  draw: (style: 'digits' | 'houseNumbers', train: number, test: number) => {
    const source: DatasetSource = { kind: 'builtin', seed: 7, train, test, style };
    return ask({ kind: 'draw', source });
  },
  /** Reads the files that were picked in the page's only field. */
  read: () => ask({ kind: 'read', files: [...(document.querySelector('input')?.files ?? [])] }),
};

export type DataBench = typeof bench;
Object.assign(globalThis, { bench });
