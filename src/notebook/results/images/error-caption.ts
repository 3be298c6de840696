import { formatOutput } from '../../../charts/tables/bars.ts';
import type { ImageCaption } from '../../../charts/images/ImageGrid.tsx';
import type { ConfidentError } from '../../../domain/metrics/errors.ts';

/** A mistake as document 003 titles it: predicted and true label, and how sure the network was. */
export function errorCaption(error: ConfidentError, classNames: readonly string[]): ImageCaption {
  const { predicted, truth, predictedProbability, truthProbability } = error;
  const outputs = `${formatOutput(predictedProbability)} − ${formatOutput(truthProbability)}`;
  return {
    text: `Predicted ${classNames[predicted]}\nTrue ${classNames[truth]}`,
    detail: `${outputs} = ${formatOutput(error.margin)}`,
    wrong: true,
  };
}

/** Truth, prediction and margin, for many small images. */
export function shortErrorCaption(
  error: ConfidentError | undefined,
  classNames: readonly string[],
): ImageCaption {
  if (!error) return { text: '' };
  return {
    text: `${classNames[error.truth]} → ${classNames[error.predicted]}`,
    detail: formatOutput(error.margin),
  };
}
