import { t } from '../../domain/language.ts';
import type { OpenedModel } from '../../state/notebook/run-cells.ts';

const holdsWords = {
  weights: t('is this lesson’s network now. Run the cells that show results to question it.'),
  layers: t('holds layers without weights. They are in the Model cell now, to be trained.'),
};

/** What became of a model's file, and what is not as it stands in it. */
export const openedModelWords = (name: string, { holds, notes }: OpenedModel): string =>
  [`${name} ${holdsWords[holds]}`, ...notes].join(' ');
