import type { LabelledImages } from '../../domain/data/dataset.ts';
import { breathe } from '../formats/bytes/byte-stream.ts';
import type { Block } from './digit.ts';
import { drawBlock } from './digit.ts';

/** Draws one block of digits at a time. */
export interface Pen {
  draw(block: Block): Promise<LabelledImages>;
  putDown(): void;
}

/** More gain little: the digits have to be collected, too. */
const mostPens = 8;

/** How many pens draw side by side here: one for each processor, or one where there are no workers. */
export function pensHere(): number {
  if (!('Worker' in globalThis)) return 1;
  return Math.min(mostPens, Math.max(1, navigator.hardwareConcurrency));
}

/** A pen in this thread, which lets messages come through before each block. */
export function penHere(): Pen {
  return {
    async draw(block) {
      await breathe();
      return drawBlock(block);
    },
    putDown: () => undefined,
  };
}

/** A pen in a worker of its own; if that cannot start or dies, it goes on in this thread. */
export function penApart(): Pen {
  const worker = new Worker(new URL('./pen-worker.ts', import.meta.url), { type: 'module' });
  let spare: Pen | null = null;
  const ask = (block: Block) =>
    new Promise<LabelledImages>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<LabelledImages>) => resolve(data);
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      };
      worker.postMessage(block);
    });
  return {
    async draw(block) {
      if (spare) return spare.draw(block);
      try {
        return await ask(block);
      } catch {
        spare = penHere();
        return spare.draw(block);
      }
    },
    putDown: () => worker.terminate(),
  };
}
