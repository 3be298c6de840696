import { t } from '../../../domain/language.ts';
import { ScrollTable } from '../../../charts/tables/ScrollTable.tsx';
import { nameOfClass } from '../../../domain/data/class-name.ts';
import type { ImageSum, UnitPlace } from '../../../state/inside/questions.ts';
import results from '../../results/results.module.css';
import styles from '../Inside.module.css';
import { figure, signed, significant } from '../../../domain/numbers.ts';

interface LossTableProps {
  readonly loss: NonNullable<ImageSum['loss']>;
  readonly logits: Float64Array;
  readonly classNames: readonly string[];
  readonly truth: number;
  readonly layer: number;
  readonly onGo: (place: UnitPlace) => void;
}

/** From the logits to the loss of this image, every number in between. */
export function LossTable({ loss, logits, classNames, truth, layer, onGo }: LossTableProps) {
  const { by, compared, value } = loss;
  const powers = logits.map(Math.exp);
  const total = powers.reduce((sum, power) => sum + power, 0);
  const soft = by === 'softmax';
  return (
    <>
      <ScrollTable label={t('From the logits to the loss')}>
        <thead>
          <tr>
            <th scope="col">{t('class')}</th>
            <th scope="col">{t('logit')}</th>
            {soft && <th scope="col">{t('exp(logit)')}</th>}
            <th scope="col">{by === 'outputs' ? t('output') : t('share')}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from(logits, (logit, at) => (
            <tr key={classNames[at]} data-marked={at === truth}>
              <th scope="row">
                <button type="button" className={styles.source} onClick={() => onGo({ layer, at })}>
                  {classNames[at]}
                </button>
                {at === truth && t(' (the label)')}
              </th>
              <td>{signed(logit)}</td>
              {soft && <td>{significant(powers[at]!, 5)}</td>}
              <td>{figure(compared[at])}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p className={results.note}>
        {lossWords(loss, nameOfClass(classNames, truth), powers[truth]!, total)}
      </p>
      <p className={styles.sum}>
        <span>
          {by === 'outputs' ? t('Mean of the squares') : `−ln(${figure(compared[truth])})`}{' '}
          <strong>{figure(value)}</strong>
        </span>
      </p>
    </>
  );
}

function lossWords(
  { by }: NonNullable<ImageSum['loss']>,
  name: string,
  power: number,
  total: number,
): string {
  switch (by) {
    case 'softmax':
      return t(
        'The share of {name} is {power} divided by {total}, all of them added up. The loss is the negative natural logarithm of that share: 0 if it were certain, and the more the less it believed in {name}.',
        { name, power: significant(power, 5), total: significant(total, 5) },
      );
    case 'sum':
      return t(
        'Each output is divided by the sum of all, so that they are shares of one whole. The loss is the negative natural logarithm of the share of {name}.',
        { name },
      );
    case 'outputs':
      return t(
        'For {name} the output should be 1, for every other class 0. The loss is the mean of the squared distances from there.',
        { name },
      );
  }
}
