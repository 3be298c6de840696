import { t } from '../../../domain/language.ts';
import type { OptimizerSpec } from '../../../domain/model/model.ts';
import type { StepLayer, StepTaken } from '../../../state/inside/questions.ts';
import { count as countText, figure, percent } from '../../../domain/numbers.ts';

const count = (value: number, one: string) =>
  `${countText(value)} ${value === 1 ? one : `${one}s`}`;

/** What the optimizer does with a gradient, and what it remembers. */
export function optimizerWords(optimizer: OptimizerSpec): string {
  switch (optimizer.kind) {
    case 'adam':
      return t(
        'Adam keeps two memories of every weight: m, a running mean of its gradients (of which {beta1} stays at each step), and v, one of their squares ({beta2} stays). The step is m divided by the root of v, times the rate: so a weight whose gradients agree takes a full step however small they are, and one whose gradients disagree hardly moves.',
        { beta1: optimizer.beta1, beta2: optimizer.beta2 },
      );
    case 'rmsprop':
      return t(
        'RMSprop keeps one memory of every weight: v, a running mean of the squares of its gradients (of which {rho} stays at each step). The step is the gradient divided by the root of v, times the rate: so that large and small gradients make steps of about the same size.{what}',
        {
          rho: optimizer.rho,
          what:
            optimizer.momentum > 0
              ? t(' Momentum adds {momentum} of the step before.', { momentum: optimizer.momentum })
              : '',
        },
      );
    case 'sgd':
      return optimizer.momentum > 0
        ? t(
            'SGD with momentum keeps the step before: {momentum} of it, and the rate times the gradient, make the new one. What many gradients agree on builds up, what they disagree on cancels out.',
            { momentum: optimizer.momentum },
          )
        : t('SGD keeps no memory: the step is the gradient times the rate, against its direction.');
  }
}

/** What a column of memories is called. */
export const memoryWords: Readonly<Record<string, string>> = {
  m: 'm, mean',
  v: t('v, mean square'),
  velocity: t('last step'),
};

/** Units of a layer that cannot learn from these images, counted and explained; null if there are none. */
export function unitsWords({ name, units }: StepLayer, images: number): string | null {
  if (!units || units.dead + units.saturated === 0) return null;
  const of = images === 1 ? t('this image') : t('all {images} images', { images });
  const parts: string[] = [];
  if (units.dead > 0) {
    const share = units.dead === 1 ? t('gives 0') : t('give 0');
    parts.push(
      t(
        '{dead} of {units} of {name} {share} for {of}: their slope is 0 there, so nothing comes back through them and their own weights learn nothing from this step.{what}',
        {
          dead: units.dead,
          units: count(units.units, 'unit'),
          name,
          share,
          of,
          what:
            images === 1
              ? t(
                  ' On another image others are silent; only a unit that is silent on all images is dead.',
                )
              : '',
        },
      ),
    );
  }
  if (units.saturated > 0) {
    parts.push(
      t(
        '{saturated} of {units} of {name} {what} at a flat end of the curve: hardly a hundredth of the gradient gets through.',
        {
          saturated: units.saturated,
          units: count(units.units, 'unit'),
          name,
          what: units.saturated === 1 ? t('is') : t('are'),
        },
      ),
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
    return t('The step changes the weights by {relative} of their size.', {
      relative: share(most.relative),
    });
  }
  return t(
    'The step changes the weights of {name} by {relative} of their size, those of {name2} by {relative2}.',
    {
      name: most.name,
      relative: share(most.relative),
      name2: least.name,
      relative2: share(least.relative),
    },
  );
}

/** What became of the loss at the chosen length of the step. */
export function walkWords({ walk, images }: StepTaken, at: number): string {
  const [before, now] = [walk[0], walk[at]];
  if (!before || !now) return '';
  const best = walk.reduce((least, one) => (one.loss < least.loss ? one : least), before);
  const what = images === 1 ? t('this image') : t('these {images} images', { images });
  if (now.share === 0)
    return t('Before the step the loss of {what} is {loss}.', { what, loss: figure(before.loss) });
  const change = t('{share} changes the loss of {what} from {loss} to {loss2}', {
    share: lengthText(now.share),
    what,
    loss: figure(before.loss),
    loss2: figure(now.loss),
  });
  if (!Number.isFinite(now.loss))
    return t('{share} is too far: the loss is no number.', { share: lengthText(now.share) });
  if (now.loss > before.loss) {
    return t(
      '{change}: too far. The gradient is the slope at one point only; beyond the valley it goes up again.',
      { change },
    );
  }
  if (best.share === 0) return `${change}.`;
  return best.share === now.share
    ? t(
        '{change}; of the lengths tried it is the best for {what}. Training still takes smaller steps, because the next batch wants something else.',
        { change, what: images === 1 ? t('it') : t('them') },
      )
    : t('{change}. {share} would have brought it to {loss}.', {
        change,
        share: lengthText(best.share),
        loss: figure(best.loss),
      });
}

export function lengthText(share: number): string {
  if (share === 0) return t('No step');
  if (share === 1) return t('The step');
  return share < 1
    ? t('1/{it} of the step', { it: 1 / share })
    : t('A step {share} times as long', { share });
}
