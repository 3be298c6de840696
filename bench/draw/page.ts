import { createRandom, mixSeed } from '../../src/domain/random/random.ts';
import type { ImageSet } from '../../src/domain/data/dataset.ts';
import type { Experiment } from '../../src/domain/experiment/experiment.ts';
import { argmaxRows } from '../../src/domain/metrics/argmax.ts';
import { renderInput } from '../../src/draw/rasterize.ts';
import { allStages } from '../../src/draw/rasterize.ts';
import { separateDigits } from '../../src/draw/separation/separate.ts';
import { findLesson } from '../../src/lessons/index.ts';
import { padSize } from '../../src/draw/stroke.ts';
import { stack } from '../../src/state/pad/readings.ts';
import { createClient } from '../../src/worker/protocol/client.ts';
import type { Condition } from './conditions.ts';
import { conditions } from './conditions.ts';
import { testDigit } from './handwriting.ts';

/** What bench/draw.mjs asks for. */
export interface DrawRequest {
  readonly lessons: readonly ('hidden-layer' | 'first-cnn')[];
  readonly seed: number;
  readonly train: number;
  readonly test: number;
  readonly epochs: number;
}

declare global {
  interface Window {
    benchDraw: (request: DrawRequest) => Promise<unknown>;
    say?: (line: string) => void;
  }
}

const client = createClient();
const say = (line: string) => window.say?.(line);

interface Drawn {
  readonly labels: Uint8Array;
  readonly images: ImageSet;
  /** Drawings that were taken for more than one digit: counted as misread. */
  readonly split: readonly boolean[];
}

/** The first `count` test digits, drawn as the condition has it, through the pad's own pipeline. */
function drawAll({ draw, without }: Condition, seed: number, count: number): Drawn {
  const switches = without ? { ...allStages, [without]: false } : allStages;
  const labels = new Uint8Array(count);
  const split: boolean[] = [];
  const images = Array.from({ length: count }, (_, index) => {
    const digit = testDigit(seed, index);
    labels[index] = digit.label;
    const drawing = { ...draw(digit, createRandom(mixSeed(0xd2a3, index))), padSize };
    split.push(separateDigits(drawing.strokes).length !== 1);
    return renderInput(drawing, switches);
  });
  return { labels, images: stack(images), split };
}

/** Share of the drawings that a run reads right. */
async function accuracyOf(runId: string, { labels, images, split }: Drawn): Promise<number> {
  const outputs = await client.call({ kind: 'predict', runId, images });
  const said = argmaxRows(outputs, outputs.length / images.count);
  return said.filter((digit, at) => digit === labels[at] && !split[at]).length / labels.length;
}

async function trainNetwork(lesson: string, datasetId: string, request: DrawRequest) {
  const known = findLesson(lesson);
  if (!known) throw new Error(`There is no lesson ${lesson}.`);
  const experiment: Experiment = { ...known.experiment, epochs: request.epochs };
  const task = { runId: lesson, datasetId, experiment, choice: 'auto' } as const;
  const { seconds } = await client.call({ kind: 'train', ...task });
  const test = await client.call({ kind: 'evaluate', runId: lesson, split: 'test' });
  say(`${lesson}: ${seconds.toFixed(0)} s, ${(100 * test.accuracy).toFixed(2)} % as painted`);
  return { painted: test.accuracy, seconds };
}

/** Trains the networks on built-in digits and lets them read drawings of every kind. */
window.benchDraw = async (request) => {
  const { seed, train, test, lessons } = request;
  const source = { kind: 'builtin', seed, train, test, style: 'digits' } as const;
  const data = await client.call({ kind: 'openDataset', source });
  const backend = await client.call({ kind: 'probe', choice: 'auto' });
  const networks: Record<string, unknown> = {};
  for (const lesson of lessons) networks[lesson] = await trainNetwork(lesson, data.id, request);
  const rows = [];
  for (const condition of conditions) {
    const drawn = drawAll(condition, seed, test);
    if (drawn.labels.some((label, at) => label !== data.testLabels[at])) {
      throw new Error('The strokes are not those of the test digits.');
    }
    const accuracy: Record<string, number> = {};
    for (const lesson of lessons) accuracy[lesson] = await accuracyOf(lesson, drawn);
    const taken = drawn.split.filter(Boolean).length / test;
    rows.push({ condition: condition.name, accuracy, takenForSeveral: taken });
    say(
      `${condition.name}: ${Object.values(accuracy)
        .map((share) => (100 * share).toFixed(2))
        .join(', ')}`,
    );
  }
  return { data: data.name, backend, networks, rows };
};
