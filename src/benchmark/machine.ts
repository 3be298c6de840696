import type { Failure } from '../domain/failure.ts';
import { LabError, toFailure } from '../domain/failure.ts';
import { flopsPerStep } from '../domain/model/flops.ts';
import { tilesInWords } from '../engine/index.ts';
import { threadsHere } from '../processor/index.ts';
import type { Contestant, Side } from './contestant.ts';
import { engineContestant, processorContestant } from './contestants.ts';
import type {
  AdapterFigures,
  MachineFigures,
  MeasuringNow,
  NetworkFigures,
  SideFigure,
} from './figures.ts';
import { measureMatmul } from './matmul.ts';
import { measureBlocks, median, timeBlock } from './measure.ts';
import type { NetworkName } from './networks.ts';
import { networks, stepsOfStock, syntheticData } from './networks.ts';
import plan from './plan.json' with { type: 'json' };
import { TimeRoom, within } from './time-room.ts';

/** A device that is the measurement's alone; who gives it destroys it. */
export interface MeasuredGpu {
  readonly device: GPUDevice;
  readonly info: GPUAdapterInfo;
  readonly software: boolean;
}

interface Measuring {
  /** Null where there is no WebGPU. */
  readonly gpu: MeasuredGpu | null;
  readonly reason: Failure | null;
  readonly signal: AbortSignal;
  readonly tell: (now: MeasuringNow) => void;
}

const measured: readonly NetworkName[] = ['a', 'b', 'c', 'd'];

/** What the app itself can compute with. */
const withGpu: readonly Side[] = ['engine', 'tfjs'];
/** Where the processor plays the adapter, it may be faster itself. */
const onSoftware: readonly Side[] = ['engine', 'processor', 'tfjs'];
const withoutGpu: readonly Side[] = ['processor', 'webgl'];

/** All parts together; each has its share of it, and what finds none left is left out. */
const budget = 27_000; // milliseconds

/** With less a part is not begun: building it alone takes as long. */
const least = 300; // milliseconds

/** Images of the test part: it is not measured here, but no data are without it. */
const tests = 1;

/**
 * The benchmark of this computer: a bare product, and the documented networks a to d by the engine and
 * by stock TensorFlow.js (without WebGPU by the processor and TensorFlow.js on WebGL), on noise of the
 * documented sizes and batches. Takes half a minute at most where a single step is soon over; nothing else should compute meanwhile.
 * @throws LabError 'cancelled', 'webgpu-device-lost'
 */
export async function measureMachine(setup: Measuring): Promise<MachineFigures> {
  const { gpu, reason, tell } = setup;
  const device = deviceOf(setup);
  const sides = !gpu ? withoutGpu : gpu.software ? onSoftware : withGpu;
  const of = measured.length * sides.length + (gpu ? 1 : 0);
  const time = new TimeRoom(budget, of);
  let done = 0;
  const begin = (now: MeasuringNow['now']) => {
    device.check();
    tell({ done: done++, of, now });
  };
  if (gpu) begin('product');
  const product =
    gpu && (await device.alive(measureMatmul(gpu.device, 1, device.check, time.next())));
  const found: NetworkFigures[] = [];
  for (const name of measured) {
    const figures: SideFigure[] = [];
    for (const side of sides) {
      begin({ side, network: name });
      const room = time.next();
      const leave = room < least || isSlow(side, name, setup);
      const none = { side, ms: null, failure: null };
      figures.push(leave ? none : await device.alive(measureSide(side, name, setup, room)));
    }
    found.push({ ...about(name), sides: figures, tiles: gpu ? await tilesOf(gpu, name) : [] });
  }
  return {
    ...{ adapter: gpu && describe(gpu), reason, threads: threadsHere() },
    product: product && { gflops: product.gflops, kernel: product.kernel },
    networks: found,
  };
}

const about = (name: NetworkName) => {
  const { model, batchSize } = networks[name];
  return { name, batchSize, flops: flopsPerStep(model, batchSize) };
};

const tilesOf = ({ device }: MeasuredGpu, name: NetworkName) =>
  tilesInWords(device, networks[name]);

/** A step of TensorFlow.js would take longer than the whole measurement. */
function isSlow(side: Side, name: NetworkName, { gpu }: Measuring): boolean {
  const slow: Partial<Record<Side, readonly string[]>> = plan.slow;
  if (side === 'tfjs') return (gpu?.software ?? false) && (slow[side]?.includes(name) ?? false);
  const known: readonly string[] = plan.withoutWebgpu[name];
  return side === 'webgl' && !known.includes(side);
}

async function measureSide(
  side: Side,
  name: NetworkName,
  { gpu, signal }: Measuring,
  room: number,
): Promise<SideFigure> {
  const began = performance.now();
  try {
    const contestant = await contestantFor(side, name, gpu);
    try {
      const left = Math.max(least, room - (performance.now() - began));
      const effort = within(plan.efforts.page, left);
      const { blocks } = await measureBlocks(contestant, effort, (one, steps) => {
        stopIf(signal);
        return timeBlock(one, steps);
      });
      return { side, ms: median(blocks.map(({ ms }) => ms)), failure: null };
    } finally {
      await contestant.dispose();
    }
  } catch (thrown) {
    stopIf(signal);
    return { side, ms: null, failure: toFailure(thrown) };
  }
}

type Ended = Omit<Contestant, 'dispose'> & { dispose(): void | Promise<void> };

async function contestantFor(
  side: Side,
  name: NetworkName,
  gpu: MeasuredGpu | null,
): Promise<Ended> {
  const experiment = networks[name];
  if (side === 'engine' && gpu) return engineContestant(gpu.device, experiment, tests);
  if (side === 'processor') return processorContestant(experiment, tests);
  const [{ lendStockBackend }, { stockTraining }] = await Promise.all([
    import('../tf/stock/stock-backend.ts'),
    import('../tf/stock/stock-training.ts'),
  ]);
  const giveBack = await lendStockBackend(side === 'tfjs' ? gpu : null);
  try {
    const training = stockTraining(experiment, syntheticData(experiment, stepsOfStock, tests));
    return {
      ...training,
      async dispose() {
        training.dispose();
        await giveBack();
      },
    };
  } catch (thrown) {
    await giveBack();
    throw thrown;
  }
}

function stopIf({ aborted }: AbortSignal): void {
  if (aborted) throw new LabError('cancelled', 'The measurement was stopped.');
}

/** Ends what waits for a device that is lost. */
function deviceOf({ gpu, signal }: Measuring) {
  const lost = gpu?.device.lost.then(({ message }): never => {
    throw new LabError('webgpu-device-lost', message || 'The graphics device went away.');
  });
  lost?.catch(() => undefined);
  return {
    check: () => stopIf(signal),
    alive: <T>(work: Promise<T>): Promise<T> => (lost ? Promise.race([work, lost]) : work),
  };
}

/** The limits that the engine and TensorFlow.js choose their kernels by. */
const told = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxStorageBuffersPerShaderStage',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
] as const;

function describe({ device, info, software }: MeasuredGpu): AdapterFigures {
  const { vendor, architecture, description } = info;
  return {
    ...{ vendor, architecture, description, software },
    limits: Object.fromEntries(told.map((name) => [name, device.limits[name]])),
    features: [...device.features].sort(),
  };
}
