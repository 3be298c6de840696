import { t } from '../../../../domain/language.ts';
import { decimals, significant } from '../../../../domain/numbers.ts';
import { XyPlot } from '../../../../charts/xy/XyPlot.tsx';
import type { NormalisedChannel } from '../../../../state/inside/explain.ts';
import inside from '../../Inside.module.css';
import results from '../../../results/results.module.css';
import { facesWords, histogramLine, topOf } from './norm-words.ts';

const text = (value: number) => significant(value, 2);

/** A channel before it is normalised, and after, by the batch and by moving averages. */
export function FacesBoard({ channel }: { readonly channel: NormalisedChannel }) {
  const { name, before, byBatch, byMoving, batch, moving, gamma, beta, epsilon } = channel;
  const given = histogramLine(before, { label: 'before', colour: '--series-train' });
  const own = histogramLine(byBatch, { label: t('by the batch'), colour: '--series-train' });
  const kept = histogramLine(byMoving, {
    ...{ label: t('by moving averages'), colour: '--series-validation', dashed: true },
  });
  const words = facesWords(channel);
  return (
    <>
      <div className={inside.pair}>
        <figure className={inside.figure}>
          <XyPlot
            words={t(
              'Numbers of channel {channel} before {name}: mean {mean}, variance {variance}',
              {
                channel: channel.channel,
                name,
                mean: text(batch.mean),
                variance: text(batch.variance),
              },
            )}
            across="value"
            up={t('share of the numbers')}
            x={[before.low, before.high]}
            y={[0, topOf(given)]}
            lines={[given]}
            xText={text}
          />
          <figcaption>{t('Before it: what the layer is given')}</figcaption>
        </figure>
        <figure className={inside.figure}>
          <XyPlot
            words={t(
              'Numbers of channel {channel} after {name}, by the batch and by moving averages. {words}',
              { channel: channel.channel, name, words },
            )}
            across="value"
            up={t('share of the numbers')}
            x={[byBatch.low, byBatch.high]}
            y={[0, topOf(own, kept)]}
            lines={[own, kept]}
            xText={text}
          />
          <figcaption>{t('After it: as in training, and as when it answers')}</figcaption>
        </figure>
      </div>
      <p className={results.note} aria-live="polite">
        {words}
      </p>
      <table className={inside.table}>
        <thead>
          <tr>
            <th scope="col">
              {t('(value − mean) ⁄ √(variance + {epsilon}) · γ + β', { epsilon })}
            </th>
            <th scope="col">{t('mean')}</th>
            <th scope="col">{t('variance')}</th>
            <th scope="col">γ</th>
            <th scope="col">β</th>
          </tr>
        </thead>
        <tbody>
          {(
            [
              [t('by the batch'), batch],
              [t('by moving averages'), moving],
            ] as const
          ).map(([face, { mean, variance }]) => (
            <tr key={face}>
              <th scope="row">{face}</th>
              <td>{decimals(mean, 4)}</td>
              <td>{decimals(variance, 4)}</td>
              <td>{decimals(gamma, 4)}</td>
              <td>{decimals(beta, 4)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
