import type { ImageSet } from '../../domain/data/dataset.ts';
import { forward, logitsOf } from '../../inside/interpreter/interpreter.ts';
import { imageLoss } from '../../inside/interpreter/loss.ts';
import { sumAt } from '../../inside/sum/unit-sum.ts';
import type { ImageSum } from '../protocol/inside.ts';
import type { Run } from '../runs/run.ts';
import { subjectOf } from './subject.ts';

interface Wanted {
  readonly layer: number;
  readonly at: number;
  readonly label: number | null;
}

/** One number of a run's network for one image. A layer or place that is not there takes the last. */
export async function findSum(run: Run, image: ImageSet, wanted: Wanted): Promise<ImageSum> {
  const { sites, input, model } = await subjectOf(run, image);
  const trace = forward(sites, input);
  const layer = Math.min(wanted.layer, sites.length - 1);
  const { output, sums } = trace[layer]!;
  const at = Math.min(wanted.at, output.length - 1);
  const { loss } = run.setup.experiment;
  return {
    layers: sites.map(({ name, spec, inputShape, outputShape }) => ({
      ...{ name, kind: spec.kind, inputShape, outputShape },
    })),
    ...{ layer, at, unit: sumAt(sites, trace, layer, at) },
    ...{ outputs: output, sums, logits: logitsOf(trace) },
    loss: wanted.label === null ? null : imageLoss(loss, model, trace, wanted.label),
  };
}
