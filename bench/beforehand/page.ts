import type { EpochLog } from '../../src/domain/experiment/history.ts';
import { findLesson } from '../../src/lessons/index.ts';
import type { LessonId } from '../../src/lessons/lesson.ts';
import { builtinSize } from '../../src/state/data/whole-set.ts';
import { createClient } from '../../src/worker/protocol/client.ts';

interface Trained {
  readonly trained: number;
  readonly seconds: number;
  readonly history: readonly EpochLog[];
  readonly accuracy: number;
  /** The network in TensorFlow.js's form, a zip. */
  readonly model: readonly number[];
}

declare global {
  interface Window {
    /** Trains a lesson with its own settings on built-in pictures, for at most so many epochs. */
    trainBeforehand: (id: LessonId, epochs: number) => Promise<Trained>;
  }
}

const client = createClient();
const runId = 'beforehand';
client.subscribe((event) => {
  if (event.kind !== 'runEpoch') return;
  const { epoch, seconds, accuracy } = event.log;
  window.say?.(`epoch ${epoch}: ${seconds.toFixed(0)} s, accuracy ${accuracy.toFixed(4)}`);
});

window.trainBeforehand = async (id, epochs) => {
  const lesson = findLesson(id);
  if (!lesson) throw new Error(`There is no lesson ${id}.`);
  const style = lesson.dataset === 'svhn' ? 'houseNumbers' : 'digits';
  const source = { kind: 'builtin', ...builtinSize, style } as const;
  const { id: datasetId } = await client.call({ kind: 'openDataset', source });
  const experiment = {
    ...lesson.experiment,
    epochs: Math.min(epochs, lesson.experiment.epochs),
    trainLimit: null,
  };
  const { history, seconds } = await client.call({
    ...{ kind: 'train', runId, datasetId, experiment, choice: 'auto' },
  });
  const { accuracy } = await client.call({ kind: 'evaluate', runId, split: 'test' });
  const { bytes } = await client.call({ kind: 'writeModel', runId, format: 'tfjs' });
  return { trained: builtinSize.train, seconds, history, accuracy, model: Array.from(bytes) };
};
