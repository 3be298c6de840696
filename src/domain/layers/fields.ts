import { t } from '../language.ts';
import { LabError } from '../failure.ts';
import { activations, initializers } from './activations.ts';
import type { Activation, Initializer } from './activations.ts';
import type { Choice, Field, ImageShape, Shape } from './description.ts';
import { isImageShape } from './description.ts';

/** Settings that several layers have, and what is done with any of them. */

const optionsOf = <T extends string>(table: Record<T, { readonly label: string }>) =>
  (Object.keys(table) as T[]).map((value) => ({ value, label: table[value].label }));

export const asOptions = <T extends Choice>(values: readonly T[]) =>
  values.map((value) => ({ value, label: String(value) }));

export const activationField = {
  kind: 'choice',
  label: t('Activation'),
  words: t('The activation'),
  options: optionsOf<Activation>(activations),
} as const;

export const initializerField = {
  kind: 'choice',
  label: t('Start weights'),
  words: t('The initializer'),
  options: optionsOf<Initializer>(initializers),
} as const;

/** Without a bias the engine has no kernel: TensorFlow.js computes it. */
export const biasField = {
  kind: 'choice',
  label: t('Bias'),
  words: t('The use of a bias'),
  options: [
    { value: true, label: t('yes') },
    { value: false, label: t('no') },
  ],
  normal: true,
} as const;

export const invalid = (message: string) => new LabError('model-invalid', message);

/** An input that is an image. @throws LabError 'model-invalid'. */
export function requireImage(input: Shape, what: string): ImageShape {
  if (isImageShape(input)) return input;
  throw invalid(
    t('{what} needs an input of height x width x channels, not [{count}].', {
      what,
      count: input.join(', '),
    }),
  );
}

/** "1, 3, 5 or 7". */
function listed(values: readonly Choice[]): string {
  const texts = values.map(String);
  return texts.length < 2
    ? texts.join('')
    : t('{count} or {count2}', {
        count: texts.slice(0, -1).join(', '),
        count2: String(texts.at(-1)),
      });
}

/** Whether a setting may have this value. */
export function isWithin(field: Field, value: unknown): boolean {
  if (field.kind === 'choice') {
    return field.options.some((option) => option.value === (value ?? field.normal));
  }
  if (typeof value !== 'number' || !(value >= field.low && value <= field.high)) return false;
  return field.whole !== true || Number.isInteger(value);
}

/** @throws LabError 'model-invalid' where a setting is outside its limits, with both in words. */
export function checkFields(
  fields: Readonly<Record<string, Field>>,
  spec: Readonly<Record<string, unknown>>,
): void {
  for (const [name, field] of Object.entries(fields)) {
    const value = spec[name];
    if (isWithin(field, value)) continue;
    const allowed =
      field.kind === 'choice'
        ? listed(field.options.map((option) => option.value))
        : t('a{what} number from {low} to {high}', {
            what: field.whole ? ' whole' : '',
            low: field.low,
            high: field.high,
          });
    throw invalid(
      t('{words} must be {allowed}, not {slice}.', {
        words: field.words,
        allowed,
        slice: String(value).slice(0, 40),
      }),
    );
  }
}
