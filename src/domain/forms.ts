/**
 * What data from outside must look like. A form gives null for a value that has it, and else says in
 * a few words what is wrong with it; `name` is how the value is called there.
 */
import { t } from './language.ts';

export type Form = (value: unknown, name: string) => string | null;

const firstOf = (problems: Iterable<string | null>): string | null => {
  for (const problem of problems) if (problem !== null) return problem;
  return null;
};

/** Any number but NaN and the infinities, which JSON cannot hold either. */
export const finiteForm: Form = (value, name) =>
  Number.isFinite(value) ? null : t('{name} must be a number', { name });

/** A number from `low` to `high`. */
export const numberForm =
  (low: number, high: number): Form =>
  (value, name) =>
    typeof value === 'number' && value >= low && value <= high
      ? null
      : t('{name} must be a number from {low} to {high}', { name, low, high });

export const wholeForm =
  (low: number, high: number): Form =>
  (value, name) =>
    Number.isInteger(value) && numberForm(low, high)(value, name) === null
      ? null
      : t('{name} must be a whole number from {low} to {high}', { name, low, high });

export const flagForm: Form = (value, name) =>
  typeof value === 'boolean' ? null : t('{name} must be true or false', { name });

export const textForm =
  (longest: number): Form =>
  (value, name) =>
    typeof value === 'string' && value.length <= longest
      ? null
      : t('{name} must be a text of at most {longest} characters', { name, longest });

export const oneOfForm =
  (...values: readonly string[]): Form =>
  (value, name) =>
    typeof value === 'string' && values.includes(value)
      ? null
      : t('{name} must be one of {count}', { name, count: values.join(', ') });

export const orNull =
  (form: Form): Form =>
  (value, name) =>
    value === null ? null : form(value, name);

/** Null, or left out: what files from before there was such a thing have. */
export const orNothing =
  (form: Form): Form =>
  (value, name) =>
    (value ?? null) === null ? null : form(value, name);

export const listForm =
  (form: Form, least: number, most: number): Form =>
  (value, name) =>
    Array.isArray(value) && value.length >= least && value.length <= most
      ? firstOf(value.map((item, at) => form(item, `${name}[${at}]`)))
      : t('{name} must be a list of {least} to {most}', { name, least, most });

export const fieldsForm =
  (fields: Readonly<Record<string, Form>>): Form =>
  (value, name) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? firstOf(
          Object.entries(fields).map(([key, form]) => {
            const field: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
            return form(field, `${name}.${key}`);
          }),
        )
      : t('{name} is missing', { name });

/** One of several forms, told apart by their `kind`. */
export const kindForm =
  (kinds: Readonly<Record<string, Form>>): Form =>
  (value, name) => {
    const kind: unknown = typeof value === 'object' && value !== null && Reflect.get(value, 'kind');
    const form = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return form
      ? form(value, name)
      : t('{name}.kind must be one of {count}', { name, count: Object.keys(kinds).join(', ') });
  };
