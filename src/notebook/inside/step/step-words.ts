import type { OptimizerSpec } from '../../../domain/model/model.ts';
import type { StepLayer, StepTaken } from '../../../state/inside/questions.ts';
import { count as countText, figure, percent } from '../../../domain/numbers.ts';

const count = (value: number, one: string) =>
  `${countText(value)} ${value === 1 ? one : `${one}s`}`;

/** What the optimizer does with a gradient, and what it remembers. */
export function optimizerWords(optimizer: OptimizerSpec): string {
  switch (optimizer.kind) {
    case 'adam':
      return `Adam keeps two memories of every weight: m, a running mean of its gradients (of which ${optimizer.beta1} stays at each step), and v, one of their squares (${optimizer.beta2} stays). The step is m divided by the root of v, times the rate: so a weight whose gradients agree takes a full step however small they are, and one whose gradients disagree hardly moves.`;
    case 'rmsprop':
      return `RMSprop keeps one memory of every weight: v, a running mean of the squares of its gradients (of which ${optimizer.rho} stays at each step). The step is the gradient divided by the root of v, times the rate: so that large and small gradients make steps of about the same size.${optimizer.momentum > 0 ? ` Momentum adds ${optimizer.momentum} of the step before.` : ''}`;
    case 'sgd':
      return optimizer.momentum > 0
        ? `SGD with momentum keeps the step before: ${optimizer.momentum} of it, and the rate times the gradient, make the new one. What many gradients agree on builds up, what they disagree on cancels out.`
        : 'SGD keeps no memory: the step is the gradient times the rate, against its direction.';
  }
}

/** What a column of memories is called. */
export const memoryWords: Readonly<Record<string, string>> = {
  m: 'm, mean',
  v: 'v, mean square',
  velocity: 'last step',
};

/** Units of a layer that cannot learn from these images, counted and explained; null if there are none. */
export function unitsWords({ name, units }: StepLayer, images: number): string | null {
  if (!units || units.dead + units.saturated === 0) return null;
  const of = images === 1 ? 'this image' : `all ${images} images`;
  const parts: string[] = [];
  if (units.dead > 0) {
    const share = units.dead === 1 ? 'gives 0' : 'give 0';
    parts.push(
      `${units.dead} of ${count(units.units, 'unit')} of ${name} ${share} for ${of}: their slope is 0 there, so nothing comes back through them and their own weights learn nothing from this step.${images === 1 ? ' On another image others are silent; only a unit that is silent on all images is dead.' : ''}`,
    );
  }
  if (units.saturated > 0) {
    parts.push(
      `${units.saturated} of ${count(units.units, 'unit')} of ${name} ${units.saturated === 1 ? 'is' : 'are'} at a flat end of the curve: hardly a hundredth of the gradient gets through.`,
    );
  }
  return parts.join(' ');
}

/** The gradients of the layers beside each other: do all of them learn? */
export function flowWords(layers: readonly StepLayer[]): string | null {
  const kernels = layers.flatMap(({ name, weights }) =>
    weights
      .filter(({ name: own }) => own.endsWith('kernel'))
      .map((weight) => ({ name, relative: weight.changeNorm / (weight.weightNorm || 1) })),
  );
  const [most, ...others] = kernels.sort((one, other) => other.relative - one.relative);
  if (!most) return null;
  const least = others.at(-1);
  const share = (value: number) => percent(value, 2);
  if (!least) {
    return `The step changes the weights by ${share(most.relative)} of their size.`;
  }
  return `The step changes the weights of ${most.name} by ${share(most.relative)} of their size, those of ${least.name} by ${share(least.relative)}.`;
}

/** What became of the loss at the chosen length of the step. */
export function walkWords({ walk, images }: StepTaken, at: number): string {
  const [before, now] = [walk[0], walk[at]];
  if (!before || !now) return '';
  const best = walk.reduce((least, one) => (one.loss < least.loss ? one : least), before);
  const what = images === 1 ? 'this image' : `these ${images} images`;
  if (now.share === 0) return `Before the step the loss of ${what} is ${figure(before.loss)}.`;
  const change = `${lengthText(now.share)} changes the loss of ${what} from ${figure(before.loss)} to ${figure(now.loss)}`;
  if (!Number.isFinite(now.loss))
    return `${lengthText(now.share)} is too far: the loss is no number.`;
  if (now.loss > before.loss) {
    return `${change}: too far. The gradient is the slope at one point only; beyond the valley it goes up again.`;
  }
  if (best.share === 0) return `${change}.`;
  return best.share === now.share
    ? `${change}; of the lengths tried it is the best for ${images === 1 ? 'it' : 'them'}. Training still takes smaller steps, because the next batch wants something else.`
    : `${change}. ${lengthText(best.share)} would have brought it to ${figure(best.loss)}.`;
}

export function lengthText(share: number): string {
  if (share === 0) return 'No step';
  if (share === 1) return 'The step';
  return share < 1 ? `1/${1 / share} of the step` : `A step ${share} times as long`;
}
