import { t } from '../../../domain/language.ts';
import type { ImageCaption } from '../../../charts/images/ImageGrid.tsx';
import type { ConfidentError } from '../../../domain/metrics/errors.ts';
import { figure } from '../../../domain/numbers.ts';

/** A mistake as document 003 titles it: predicted and true label, and how sure the network was. */
export function errorCaption(error: ConfidentError, classNames: readonly string[]): ImageCaption {
  const { predicted, truth, predictedProbability, truthProbability } = error;
  const outputs = `${figure(predictedProbability)} − ${figure(truthProbability)}`;
  return {
    text: t('Predicted {it}\nTrue {it2}', { it: classNames[predicted], it2: classNames[truth] }),
    detail: `${outputs} = ${figure(error.margin)}`,
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
    detail: figure(error.margin),
  };
}
