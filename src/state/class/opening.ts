/** Opens what a link hands out: the lesson as it was set, its cells and controls, and its tasks. */
import { t } from '../../domain/language.ts';
import { keepFixed } from '../../classroom/handout/handout.ts';
import { readHandout } from '../../classroom/handout/handout-code.ts';
import { LabError } from '../../domain/failure.ts';
import { lessonOf } from '../notebook/notebook.ts';
import { putHandout } from '../notebook/handout.ts';
import type { Configuration } from '../notebook/url.ts';
import { readHash } from '../notebook/url.ts';
import { followGoals } from './follow-goals.ts';
import { beginTasks } from './tasks.ts';

/**
 * Makes the handout of `code` the open one, and gives the configuration to open: that of `asked`
 * where a reader has been at it before, with what is not free as it was handed out.
 * @throws LabError 'address-unclear'
 */
export function readHandedOut(code: string, asked: Configuration | null): Configuration {
  const handout = readHandout(code);
  const start = readHash(`#lesson=${handout.lesson}&${handout.settings}`);
  if (!start) {
    throw new LabError(
      'address-unclear',
      t('There is no lesson “{lesson}” here.', { lesson: handout.lesson }),
    );
  }
  const { lessonId } = start;
  const { controls, title } = handout;
  const known = lessonOf(lessonId).cells.map(({ id }) => id);
  const cells = handout.cells?.filter((id) => known.includes(id)) ?? [];
  const hold = (experiment: Configuration['experiment']) =>
    keepFixed(start.experiment, experiment, controls);
  putHandout({
    ...{ code, lessonId, title, start, hold, rules: controls },
    cells: cells.length > 0 ? cells : null,
  });
  beginTasks(code, handout);
  followGoals();
  if (asked?.lessonId !== lessonId) return start;
  return {
    lessonId,
    variantId: controls.variant ? start.variantId : asked.variantId,
    datasetChoice: controls.data ? start.datasetChoice : asked.datasetChoice,
    experiment: hold(asked.experiment),
  };
}
