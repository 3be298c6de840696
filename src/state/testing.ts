/** A worker's double for tests of the stores: answers at once, says what it is told to. */
import { LabError } from '../domain/failure.ts';
import type { FailureCode } from '../domain/failure.ts';
import { atOnce } from '../domain/steps.ts';
import { decodePicture } from '../draw/photo/decode-picture.ts';
import { digitsIn } from '../draw/photo/picture.ts';
import type { LabClient } from '../worker/protocol/client.ts';
import type { DatasetInfo, ReplyTo, Request, WorkerEvent } from '../worker/protocol/protocol.ts';
import { link } from './page/link.ts';
import { hearRunEvent } from './runs/runs.ts';

type Kind = Request['kind'];
type Answers = {
  [K in Kind]?: (request: Extract<Request, { kind: K }>) => ReplyTo[K] | Promise<ReplyTo[K]>;
};

export interface FakeWorker {
  /** Every request so far, by kind and in order. */
  readonly asked: Kind[];
  /** The signals of these requests; undefined where they came without. */
  readonly signals: (AbortSignal | undefined)[];
  /** MNIST as the double opens it. */
  usual(): Promise<DatasetInfo>;
  /** Changes how a kind of request is answered. */
  answer<K extends Kind>(kind: K, reply: NonNullable<Answers[K]>): void;
  /** Lets a kind of request fail. */
  fail(kind: Kind, code: FailureCode): void;
  say(event: WorkerEvent): void;
}

const labels = Uint8Array.from({ length: 20 }, (_, index) => index % 10);

const usual: Answers = {
  listDatasets: () => ['mnist', 'builtin'],
  openDataset: ({ source }) => ({
    id: source.kind,
    name: source.kind,
    origin: source.kind === 'builtin' ? 'generated' : 'files',
    classNames: [...'0123456789'],
    source,
    height: 28,
    width: 28,
    trainLabels: labels,
    testLabels: labels,
    unlabelledCount: 0,
    problems: [],
    original: null,
  }),
  train: () => ({ end: 'completed', history: [], seconds: 1 }),
  evaluate: ({ split }) => ({
    split,
    loss: 0.5,
    accuracy: 0.9,
    count: 20,
    outputs: new Float32Array(200),
    labels,
    indices: Uint32Array.from(labels),
    from: 'test',
  }),
  readPhoto: ({ photo }) => decodePicture(photo, 800),
  findDigits: ({ photo }) => atOnce(digitsIn(photo)),
  control: () => null,
  setLearningRate: () => null,
  disposeRun: () => null,
  report: () => ({
    backend: 'cpu',
    dispatchesPerStep: null,
    gpuBytes: null,
    flopsPerStep: null,
    kernels: [],
  }),
};

/** Links the stores with a double that answers like a worker on a good day. */
export function linkFakeWorker(): FakeWorker {
  const answers: Answers = { ...usual };
  const asked: Kind[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  const client: LabClient = {
    call(request, options) {
      asked.push(request.kind);
      signals.push(options?.signal);
      const answer = answers[request.kind] as ((asked: unknown) => unknown) | undefined;
      return new Promise((resolve) => {
        if (!answer) throw new LabError('unexpected', `Nobody answers ${request.kind}.`);
        resolve(answer(request) as never);
      });
    },
    subscribe: () => () => undefined,
    signs: () => ({ waiting: [], messages: asked.length }),
    restart: () => undefined,
    close: () => undefined,
  };
  link(client);
  return {
    asked,
    signals,
    usual: () => client.call({ kind: 'openDataset', source: { kind: 'mnist' } }),
    answer: (kind, reply) => Object.assign(answers, { [kind]: reply }),
    fail: (kind, code) =>
      Object.assign(answers, {
        [kind]: () => {
          throw new LabError(code, `${kind} failed.`);
        },
      }),
    say: hearRunEvent,
  };
}
