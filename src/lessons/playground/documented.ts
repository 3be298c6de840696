import { nothingDocumented } from '../figures.ts';
import type { DocumentedResults } from '../lesson.ts';

/** The playground has no document. */
export const documented: DocumentedResults = {
  ...nothingDocumented,
  document: '',
  trainedOn: 'nothing yet',
  samples: { train: 54_000, validation: 6000, test: 10_000 },
  stepsPerEpoch: 844,
};
