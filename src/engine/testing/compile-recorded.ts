import type { Experiment } from '../../domain/experiment/experiment.ts';
import { Arena } from '../gpu/arena.ts';
import type { PieceLimits } from '../gpu/pieces.ts';
import { pieceLimits } from '../gpu/pieces.ts';
import type { Kernel } from '../kernels/kernel.ts';
import type { TileChooser } from '../kernels/product/tile.ts';
import { ActivationPlan, InferencePlan } from '../plans/inference.ts';
import { makeTrainer } from '../plans/trainer.ts';
import type { RecordingDevice } from './recording-device.ts';
import { recordingDevice } from './recording-device.ts';

/** What an experiment is compiled to. */
export interface Compiled {
  /** The dispatches of a training step. */
  readonly kernels: readonly Kernel[];
  /** Every shader of it and of an evaluation, each once. */
  readonly shaders: RecordingDevice['shaders'];
  /** Of all buffers, those of 100 images among them. */
  readonly bytes: number;
}

const images = 100;

/** What is cut is text that was there before (gpu/pieces.ts). */
const whole: PieceLimits = { ...pieceLimits, large: Infinity, slow: Infinity };

/**
 * Compiles an experiment on a device that computes nothing: its training step and an evaluation in
 * batches of `measured`; with `everyLayer`, also the plan that reads every layer's values.
 */
export async function compileRecorded(
  experiment: Experiment,
  tiles: TileChooser,
  { everyLayer = false, measured = experiment.batchSize } = {},
): Promise<Compiled> {
  const { device, shaders } = recordingDevice();
  const arena = new Arena(device);
  const { model, loss, augmentation } = experiment;
  const [height, width] = model.inputShape.length > 1 ? model.inputShape : [28, 28];
  const pixels = arena.storage('images', (images * height * width) / 4);
  const scaler = arena.storage('scaler', 2 * height * width);
  const labels = arena.storage('labels', images / 4);
  const source = { pixels, order: null, scaler, height, width, augmentation };
  const settings = { dropout: true, samples: images, readOutputs: false };
  const options = { ...experiment, ...settings, tiles, source, labels };
  const { plan, shared } = await makeTrainer(arena, options);
  const context = { device, guard: arena.guard, model, loss, shared, tiles, pieces: whole };
  const evaluation = await InferencePlan.make(context, measured, images, source, labels);
  const bytes = arena.bytes + evaluation.arena.bytes;
  evaluation.arena.dispose();
  if (everyLayer) (await ActivationPlan.make(context, 1, source)).arena.dispose();
  arena.dispose();
  return { kernels: plan.kernels, shaders, bytes };
}
