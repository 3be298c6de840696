import { formatOutput } from '../../charts/bars.ts';
import type { ImageCaption } from '../../charts/ImageGrid.tsx';
import type { ConfidentError } from '../../domain/metrics/errors.ts';

/** A mistake as document 003 titles it: predicted and true label, and how sure the network was. */
export function errorCaption(error: ConfidentError, classNames: readonly string[]): ImageCaption {
  const { predicted, truth, predictedProbability, truthProbability } = error;
  const outputs = `${formatOutput(predictedProbability)} − ${formatOutput(truthProbability)}`;
  return {
    text: `Predicted ${classNames[predicted]}, true ${classNames[truth]}`,
    detail: `${outputs} = ${formatOutput(error.margin)}`,
    wrong: true,
  };
}
