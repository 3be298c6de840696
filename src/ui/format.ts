/** Texts that are no numbers: those are in domain/numbers.ts. */

/** As it stands within a sentence. */
export const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** A shape as Keras and NumPy print it: (60000, 28, 28), (784,). */
export const shapeText = (shape: readonly (number | string)[]): string =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
