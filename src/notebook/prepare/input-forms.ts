import { t } from '../../domain/language.ts';
import type { ValidationSpec } from '../../domain/experiment/experiment.ts';
import type { ModelSpec, Shape } from '../../domain/model/model.ts';
import type { Option } from '../../ui/fields/SelectField.tsx';
import { chosenPercent, decimals } from '../../domain/numbers.ts';

/** The three forms in which a network may take a picture. */
export const inputForms = ['flat', 'rows', 'image'] as const;
export type InputForm = (typeof inputForms)[number];

/** The shape of one square picture of `side` pixels in a form. */
export function inputShapeOf(form: InputForm, side: number): Shape {
  switch (form) {
    case 'flat':
      return [side * side];
    case 'rows':
      return [side, side];
    case 'image':
      return [side, side, 1];
  }
}

/** The same model for square pictures of `side` pixels, in the form that it takes now. */
export function fitted(model: ModelSpec, side: number): ModelSpec {
  const form = inputForms.find((kind) => inputShapeOf(kind, 1).length === model.inputShape.length);
  return { ...model, inputShape: inputShapeOf(form ?? 'flat', side) };
}

/** "0 – 255" of bytes, "0.0 – 24.0" of inputs; an ellipsis while it is not known. */
export function rangeText(range: readonly [number, number] | undefined, digits: 0 | 1): string {
  return range ? range.map((value) => decimals(value, digits)).join(' – ') : '…';
}

interface ValidationOption extends Option<ValidationSpec['kind']> {
  readonly spec: ValidationSpec;
}

const share = (fraction: number): string => chosenPercent(fraction);

/** Every way to get validation data; the one in use and the lesson's own keep their numbers. */
export function validationOptions(
  current: ValidationSpec,
  original: ValidationSpec,
): readonly ValidationOption[] {
  const keep = <T extends ValidationSpec>(spec: T): T =>
    [current, original].find((known): known is T => known.kind === spec.kind) ?? spec;
  const random = keep({ kind: 'randomSplit', fraction: 0.1, seed: 42 });
  const last = keep({ kind: 'lastFraction', fraction: 0.2 });
  const option = (spec: ValidationSpec, label: string, note?: string): ValidationOption => ({
    ...{ value: spec.kind, spec, label, note },
  });
  return [
    option({ kind: 'none' }, t('None')),
    option(
      { kind: 'testSet' },
      t('The test set'),
      t('Then nothing unseen is left to be tested on'),
    ),
    option(
      random,
      t('A random {fraction}', { fraction: share(random.fraction) }),
      t('Drawn with seed {seed}', { seed: random.seed }),
    ),
    option(
      last,
      t('The last {fraction}', { fraction: share(last.fraction) }),
      t('As Keras’s validation_split takes it'),
    ),
  ];
}
