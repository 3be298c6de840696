import { t } from '../../../domain/language.ts';
import { useState } from 'react';
import { XyPlot } from '../../../charts/xy/XyPlot.tsx';
import type { Experiment } from '../../../domain/experiment/experiment.ts';
import { outputScaleOf, sharesOf } from '../../../domain/experiment/shares.ts';
import type { StepTaken } from '../../../state/inside/questions.ts';
import { RangeField } from '../../../ui/fields/RangeField.tsx';
import { Section } from '../../results/Section.tsx';
import results from '../../results/results.module.css';
import styles from '../Inside.module.css';
import { lengthText, walkWords } from './step-words.ts';
import { decimals, percent, significant } from '../../../domain/numbers.ts';

interface StepWalkProps {
  readonly step: StepTaken;
  readonly experiment: Experiment;
  readonly classNames: readonly string[];
  readonly truth: number;
  readonly augmented: boolean;
}

/** The loss along the step, and this image before and after it; how far one goes is a slider. */
export function StepWalk({ step, experiment, classNames, truth, augmented }: StepWalkProps) {
  const { walk, images, rate } = step;
  const [chosen, setChosen] = useState(() => walk.findIndex(({ share }) => share === 1));
  const at = Math.min(chosen, walk.length - 1);
  const [start, now] = [walk[0], walk[at]];
  if (!start || !now) return null;
  const finite = walk.map(({ loss }) => loss).filter(Number.isFinite);
  const top = Math.min(Math.max(...finite), 4 * start.loss + 0.1);
  const points = walk.map(
    ({ loss }, place) => [place, Number.isFinite(loss) ? loss : top] as const,
  );
  const what = images === 1 ? t('this image') : t('{images} images, this one first', { images });
  const dropped = experiment.model.layers.some(({ kind }) => /dropout/i.test(kind))
    ? t(' Dropout draws its gaps anew, by the same rule as in training.')
    : '';
  const left = augmented ? t(' The random shifts and turns of the augmentation are left out.') : '';
  return (
    <Section
      title={t('One step on {what}', {
        what: images === 1 ? t('this image') : t('{images} images', { images }),
      })}
      note={t(
        'The loss of {what}, while the weights are moved along the step at a learning rate of {rate}. The run’s own network stays as it is.{dropped}{left}',
        { what, rate, dropped, left },
      )}
    >
      <div className={styles.pair}>
        <XyPlot
          words={t('Loss along the step: {count}', {
            count: walk
              .map(({ share, loss }) => `${lengthText(share)} ${decimals(loss, 3)}`)
              .join(', '),
          })}
          across={t('length of the step')}
          up="loss"
          x={[0, walk.length - 1]}
          y={[0, top]}
          lines={[{ label: 'loss', points, colour: '--series-train', dots: true }]}
          mark={at}
          xText={(place) => shareText(walk[place]?.share)}
          yText={(value) => significant(value, 2)}
        />
        <div className={styles.readings}>
          <RangeField
            label={t('How far')}
            min={0}
            max={walk.length - 1}
            value={at}
            text={lengthText(now.share)}
            onChange={setChosen}
          />
          <p className={results.note} aria-live="polite">
            {walkWords(step, at)}
          </p>
          <BeforeAfter {...{ start, now, experiment, classNames, truth }} />
        </div>
      </div>
    </Section>
  );
}

function shareText(share: number | undefined): string {
  if (share === undefined) return '';
  return share < 1 && share > 0 ? `1/${1 / share}` : `${share} ×`;
}

type BeforeAfterProps = Pick<StepWalkProps, 'experiment' | 'classNames' | 'truth'> & {
  readonly start: StepTaken['walk'][number];
  readonly now: StepTaken['walk'][number];
};

/** What the network says of this image before and after: the classes that have a say. */
function BeforeAfter({ start, now, experiment, classNames, truth }: BeforeAfterProps) {
  const scale = outputScaleOf(experiment);
  const before = sharesOf(start.outputs, scale);
  const after = sharesOf(now.outputs, scale);
  const shown = classNames
    .map((name, label) => ({ name, label, before: before[label] ?? 0, after: after[label] ?? 0 }))
    .sort((one, other) => Math.max(other.before, other.after) - Math.max(one.before, one.after))
    .filter(({ label }, place) => place < 4 || label === truth);
  return (
    <table className={styles.table}>
      <caption className={results.caption}>{t('This image, asked before and after')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('class')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ name, label, before: first, after: then }) => (
          <tr key={name} data-marked={label === truth}>
            <th scope="row">
              {name}
              {label === truth && t(' (the label)')}
            </th>
            <td>{percent(first)}</td>
            <td>{percent(then)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
