import type { ImageSet } from '../../../domain/data/dataset.ts';
import { lastAxis } from '../../../domain/layers/description.ts';
import { mostExciting, rightWithout, worthOfUnits } from '../../../inside/explain/units.ts';
import type { LastStep } from '../../../inside/explain/units.ts';
import type { Sites } from '../../../inside/interpreter/interpreter.ts';
import { outputsOf, runLayer, forward } from '../../../inside/interpreter/interpreter.ts';
import { weightOf } from '../../../inside/interpreter/layers.ts';
import type { HiddenUnits, WithoutUnits } from '../../protocol/explain.ts';
import type { Run } from '../../runs/run.ts';
import { featureModel } from '../../runs/nearest-model.ts';
import { describe, mappedImages } from '../map.ts';
import { sitesOf, subjectOf } from '../subject.ts';

/** So many images are asked about, and so many exciting ones are shown of each unit. */
const mostImages = 1000;
export const shownBest = 9;

interface Measured {
  readonly step: LastStep;
  readonly sites: Sites;
  /** Index of the hidden layer in the sites. */
  readonly hidden: number;
}

/** What was measured of a run last, so that switching a unit off measures nothing anew. */
const measured = new WeakMap<Run, Measured>();

/** The hidden layer, if nothing with weights but one dense layer comes behind it. */
function hiddenPlace(sites: Sites, run: Run): number | null {
  const cut = featureModel(run.setup.experiment.model);
  const at = sites.findIndex(({ name }) => name === cut?.layer);
  const [last, behind] = [sites.at(-1), sites.slice(at + 1, -1)];
  const plain = behind.every(({ spec }) => spec.kind === 'dropout');
  // Numbers of a picture are no units of their own.
  const flat = sites[at]?.outputShape.length === 1;
  return flat && last?.spec.kind === 'dense' && plain ? at : null;
}

/** @throws LabError 'cancelled' soon after `signal` is aborted. */
export async function hiddenUnits(run: Run, signal: AbortSignal): Promise<HiddenUnits | null> {
  const sites = await sitesOf(run);
  const hidden = hiddenPlace(sites, run);
  const last = sites.at(-1);
  if (hidden === null || !last) return null;
  const { shown, from, indices } = mappedImages(run, mostImages);
  const features = await describe(run, shown, signal);
  const classes = lastAxis(last.outputShape);
  const kernel = weightOf(last, 'kernel');
  const units = kernel.length / classes;
  const step = { features, labels: shown.labels, units, classes, kernel, bias: last.weights.bias };
  measured.set(run, { step, sites, hidden });
  const { best, values } = mostExciting(step, shownBest);
  return {
    layer: sites[hidden]!.name,
    ...{ units, count: shown.labels.length, ...worthOfUnits(step), from },
    best: best.map((image) => indices[image] ?? 0),
    bestValues: values,
    outgoing: Float32Array.from(kernel),
  };
}

/** Null before the units were measured. */
export async function withoutUnits(
  run: Run,
  off: readonly number[],
  image: ImageSet | null,
): Promise<WithoutUnits | null> {
  const known = measured.get(run);
  if (!known) return null;
  const gone = new Set(off);
  return {
    count: known.step.labels.length,
    right: rightWithout(known.step, gone),
    image: image && oneImage(known, (await subjectOf(run, image)).input, gone),
  };
}

function oneImage({ sites, hidden }: Measured, input: Float64Array, off: ReadonlySet<number>) {
  const trace = forward(sites, input);
  const values = trace[hidden]!.output;
  let left: Float64Array = values.map((value, unit) => (off.has(unit) ? 0 : value));
  for (const site of sites.slice(hidden + 1)) left = runLayer(site, left).output;
  return { values, outputs: left, whole: outputsOf(trace) };
}
