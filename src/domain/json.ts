import { t } from './language.ts';
import { LabError } from './failure.ts';

/** Reading JSON that somebody else wrote: every access is checked. */

export type JsonRecord = Readonly<Record<string, unknown>>;

export const invalidModelFile = (message: string, cause?: unknown) =>
  new LabError('model-file-invalid', message, { cause });

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws LabError 'model-file-invalid'. */
export function requireRecord(value: unknown, what: string): JsonRecord {
  if (isRecord(value)) return value;
  throw invalidModelFile(t('{what} is missing from the model file.', { what }));
}

/** @throws LabError 'model-file-invalid'. */
export function requireArray(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  throw invalidModelFile(t('{what} is missing from the model file.', { what }));
}

/** @throws LabError 'model-file-invalid'. */
export function requireNumber(value: unknown, what: string): number {
  if (typeof value === 'number') return value;
  throw invalidModelFile(
    t('{what} must be a number in the model file, not {value}.', { what, value: describe(value) }),
  );
}

/** A whole number, and none below 0. @throws LabError 'model-file-invalid'. */
export function requireCount(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw invalidModelFile(
    t('{what} must be a count in the model file, not {value}.', { what, value: describe(value) }),
  );
}

/** @throws LabError 'model-file-invalid' if the text is not JSON. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw invalidModelFile(t('{what} is not JSON.', { what }), cause);
  }
}

/** A value as it would stand in the file, for a message. */
export const describe = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
