import type { Experiment } from '../../src/domain/experiment/experiment.ts';
import { argmaxRows } from '../../src/domain/metrics/argmax.ts';
import { allClassMeasures } from '../../src/domain/metrics/class-measures.ts';
import { confusionMatrix, matrixAccuracy } from '../../src/domain/metrics/confusion.ts';
import type { LessonId } from '../../src/lessons/lesson.ts';
import { findLesson } from '../../src/lessons/index.ts';
import { createClient } from '../../src/worker/protocol/client.ts';
import type {
  BackendChoice,
  DatasetSource,
  WorkerEvent,
} from '../../src/worker/protocol/protocol.ts';

/** What scripts/reproduce.mjs asks for; every field but the lesson has the lesson's own default. */
export interface ReproduceRequest {
  readonly lesson: LessonId;
  readonly variant?: string;
  readonly seed?: number;
  readonly epochs?: number;
  /** Trains on the first so many images only. */
  readonly limit?: number;
  readonly backend?: BackendChoice;
  /** Trains on built-in digits and tests on the lesson's own data set. */
  readonly transfer?: { readonly train: number };
}

declare global {
  interface Window {
    reproduce: (request: ReproduceRequest) => Promise<unknown>;
    say?: (line: string) => void;
    /** Ends the training after the epoch it is in; what was measured until then is the result. */
    endSoon: () => void;
  }
}

const client = createClient();
const runId = 'reproduce';
let ending = false;
window.endSoon = () => {
  ending = true;
};

const say = (line: string) => window.say?.(line);
const short = (value: number | null) => value?.toFixed(4) ?? '-';

function narrate(event: WorkerEvent): void {
  if (event.kind === 'runStarted') {
    say(
      `on ${event.backend.backend}, ${event.backend.adapter}: ${event.stepsPerEpoch} steps an epoch`,
    );
  }
  if (event.kind === 'runEpoch') {
    const { epoch, loss, accuracy, validationLoss, validationAccuracy, seconds } = event.log;
    if (ending) void client.call({ kind: 'control', runId, action: 'stop' });
    say(
      `epoch ${epoch}: ${seconds.toFixed(0)} s, loss ${short(loss)}, accuracy ${short(accuracy)}, val_loss ${short(validationLoss)}, val_accuracy ${short(validationAccuracy)}`,
    );
  }
  if (event.kind === 'runNotice') say(event.text);
}

/** The lesson's experiment (or its variant's) with what the request changes. */
function plan(request: ReproduceRequest) {
  const lesson = findLesson(request.lesson);
  if (!lesson) throw new Error(`There is no lesson ${request.lesson}.`);
  const variant = lesson.variants.find(({ id }) => id === request.variant);
  if (request.variant && !variant)
    throw new Error(`${lesson.id} has no variant ${request.variant}.`);
  const chosen = variant ?? lesson;
  const base: Experiment = chosen.experiment;
  const experiment: Experiment = {
    ...base,
    seed: request.seed ?? base.seed,
    epochs: request.epochs ?? base.epochs,
    trainLimit: request.limit ?? base.trainLimit,
  };
  const dataset = variant?.dataset ?? lesson.dataset;
  return { experiment, base, dataset, documented: chosen.documented };
}

const round = (value: number | null) => (value === null ? null : Number(value.toFixed(6)));

/** Predicts the test set of `source` with a run that was trained on other data. */
async function testOn(source: DatasetSource) {
  const info = await client.call({ kind: 'openDataset', source });
  const { testLabels, classNames, id } = info;
  const predicted = new Uint8Array(testLabels.length);
  for (let start = 0; start < testLabels.length; start += 1000) {
    const count = Math.min(1000, testLabels.length - start);
    const indices = Array.from({ length: count }, (_, at) => start + at);
    const images = await client.call({
      kind: 'readImages',
      datasetId: id,
      split: 'test',
      indices,
    });
    const outputs = await client.call({ kind: 'predict', runId, images });
    predicted.set(argmaxRows(outputs, classNames.length), start);
  }
  const confusion = confusionMatrix(testLabels, predicted, classNames.length);
  return {
    testedOn: info.name,
    accuracy: matrixAccuracy(confusion),
    perClass: allClassMeasures(confusion).map(({ recall }) => round(recall)),
    confusion,
  };
}

window.reproduce = async (request) => {
  const { experiment, base, dataset, ...chosen } = plan(request);
  const documented = await chosen.documented();
  const stop = client.subscribe(narrate);
  const source: DatasetSource = request.transfer
    ? { kind: 'builtin', seed: 1, train: request.transfer.train, test: 2000, style: 'digits' }
    : { kind: dataset };
  const info = await client.call({ kind: 'openDataset', source });
  say(`${info.name}: ${info.trainLabels.length} + ${info.testLabels.length} images`);
  const backend = await client.call({ kind: 'probe', choice: request.backend ?? 'auto' });
  const result = await client.call({
    kind: 'train',
    runId,
    datasetId: info.id,
    experiment,
    choice: request.backend ?? 'auto',
  });
  const evaluationStart = performance.now();
  const test = await client.call({ kind: 'evaluate', runId, split: 'test' });
  const evaluationSeconds = (performance.now() - evaluationStart) / 1000;
  const transfer = request.transfer ? await testOn({ kind: dataset }) : undefined;
  stop();
  const last = result.history[result.history.length - 1];
  const lastDocumented = documented.epochs[documented.epochs.length - 1];
  const trained = experiment.trainLimit ?? info.trainLabels.length;
  return {
    documented: {
      trainLoss: lastDocumented?.loss ?? null,
      trainAccuracy: lastDocumented?.accuracy ?? null,
      validationLoss: documented.validationLoss,
      validationAccuracy: documented.validationAccuracy,
      testLoss: documented.testLoss,
      testAccuracy: documented.testAccuracy,
      epochs: documented.epochs.length,
    },
    measured: {
      trainLoss: round(last.loss),
      trainAccuracy: round(last.accuracy),
      validationLoss: round(last.validationLoss),
      validationAccuracy: round(last.validationAccuracy),
      testLoss: round(test.loss),
      testAccuracy: round(test.accuracy),
      epochs: result.history.length,
    },
    fraction:
      ((trained / info.trainLabels.length) * result.history.length) /
      (result.end === 'earlyStopped' ? result.history.length : base.epochs),
    end: result.end,
    seed: experiment.seed,
    dataset: info.name,
    backend: backend.backend,
    adapter: backend.adapter,
    seconds: round(result.seconds),
    evaluationSeconds: round(evaluationSeconds),
    history: result.history,
    ...(transfer && { transfer }),
  };
};
