import { t } from '../../../domain/language.ts';
import type { EpochLog } from '../../../domain/experiment/history.ts';
import type { DocumentedResults } from '../../../lessons/lesson.ts';
import type { FigurePair } from './compare.ts';
import { figure } from '../../../domain/numbers.ts';

type Measured = { readonly loss: number; readonly accuracy: number } | null | undefined;

export interface MeasuredFigures {
  readonly test: Measured;
  /** Null also where the test images served as validation images: those figures say nothing new. */
  readonly validation: Measured;
  readonly history: readonly EpochLog[];
}

function pairOf(
  name: string,
  kind: FigurePair['kind'],
  measured: Measured,
  documented: number | null | undefined,
): FigurePair {
  return { name, kind, measured: measured?.[kind] ?? null, documented: documented ?? null };
}

/** Epochs are documented with four digits, a final evaluation with all. */
const asPrinted = (value: number | null) => figure(value);

/** The final figures of a run beside those of the document; pairs that nobody has are left out. */
export function figurePairs(
  measured: MeasuredFigures,
  documented: DocumentedResults,
): FigurePair[] {
  const { test, validation, history } = measured;
  const last = history.at(-1);
  const documentedLast = documented.epochs.at(-1);
  // Where the test images served to validate too, a document gives the same figures twice.
  const twice =
    validation === null &&
    asPrinted(documented.validationLoss) === asPrinted(documented.testLoss) &&
    asPrinted(documented.validationAccuracy) === asPrinted(documented.testAccuracy);
  const held = twice ? null : documented;
  const pairs = [
    pairOf(t('Test loss'), 'loss', test, documented.testLoss),
    pairOf(t('Test accuracy'), 'accuracy', test, documented.testAccuracy),
    pairOf(t('Validation loss'), 'loss', validation, held?.validationLoss),
    pairOf(t('Validation accuracy'), 'accuracy', validation, held?.validationAccuracy),
    pairOf(t('Last training loss'), 'loss', last, documentedLast?.loss),
    pairOf(t('Last training accuracy'), 'accuracy', last, documentedLast?.accuracy),
  ];
  return pairs.filter((pair) => pair.measured !== null || pair.documented !== null);
}
