import { t } from '../../domain/language.ts';
import type { EarlyStoppingSpec } from '../../domain/experiment/experiment.ts';
import { newEarlyStopping, stepEarlyStopping } from '../../domain/experiment/callbacks.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import { rate } from '../../domain/numbers.ts';
import type { PlotMark } from './plot.ts';

/** Where the learning rate became another one: at the end of the epoch before it. */
export function rateMarks(history: readonly EpochLog[]): PlotMark[] {
  return history.flatMap((log, index) => {
    const before = history[index - 1]?.learningRate ?? log.learningRate;
    if (Math.abs(log.learningRate - before) <= 1e-6 * Math.abs(before)) return [];
    return [
      {
        x: log.epoch - 1,
        text: t('rate {learningRate}', { learningRate: rate(log.learningRate) }),
      },
    ];
  });
}

/** The epoch that early stopping held to be the best, and the one after which it ended the run. */
export function stoppingMarks(
  history: readonly EpochLog[],
  spec: EarlyStoppingSpec | null,
): PlotMark[] {
  if (!spec || history.length === 0) return [];
  let state = newEarlyStopping;
  for (const log of history) state = stepEarlyStopping(spec, state, log).state;
  const { bestEpoch, stoppedEpoch } = state;
  return [
    ...(bestEpoch === null ? [] : [{ x: bestEpoch, text: t('best {bestEpoch}', { bestEpoch }) }]),
    ...(stoppedEpoch === null
      ? []
      : [{ x: stoppedEpoch, text: t('stopped {stoppedEpoch}', { stoppedEpoch }) }]),
  ];
}

/** One mark for each place: what is said of the same epoch stands beside each other. */
export function joinMarks(marks: readonly PlotMark[]): PlotMark[] {
  const places = [...new Set(marks.map(({ x }) => x))];
  return places.map((place) => {
    const texts = marks.filter(({ x }) => x === place).map(({ text }) => text);
    return { x: place, text: texts.join(', ') };
  });
}
