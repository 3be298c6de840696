import { t } from '../../../domain/language.ts';
import { useState } from 'react';
import { ScrollTable } from '../../../charts/tables/ScrollTable.tsx';
import type { OptimizerSpec } from '../../../domain/model/model.ts';
import type { StepTaken } from '../../../state/inside/questions.ts';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { Section } from '../../results/Section.tsx';
import results from '../../results/results.module.css';
import styles from '../Inside.module.css';
import { OneArray } from './OneArray.tsx';
import { flowWords, unitsWords } from './step-words.ts';
import { percent, significant } from '../../../domain/numbers.ts';

interface StepLayersProps {
  readonly step: StepTaken;
  readonly optimizer: OptimizerSpec;
}

/** How large the gradient is in each layer, and one array of weights from close by. */
export function StepLayers({ step, optimizer }: StepLayersProps) {
  const { layers, images, scale } = step;
  const arrays = layers.flatMap((layer) =>
    layer.weights.map((weights) => ({ key: `${layer.name} ${weights.name}`, layer, weights })),
  );
  const [wanted, setWanted] = useState<string | null>(null);
  const looked = arrays.find(({ key }) => key === wanted) ?? arrays[0];
  const silent = layers.map((layer) => unitsWords(layer, images)).filter((text) => text !== null);
  const most = Math.max(...arrays.map(({ weights }) => weights.gradientNorm));
  if (!looked) return null;
  return (
    <Section
      title={t('The gradient, layer by layer')}
      note={t(
        'How much the loss would rise with each weight. Its norm is the length of all a layer’s gradients together. {layers}{what}',
        {
          layers: flowWords(layers) ?? '',
          what:
            scale < 1
              ? t(' Together they were too long and were cut to {scale}.', {
                  scale: percent(scale),
                })
              : '',
        },
      )}
    >
      <ScrollTable label={t('Gradient norms by layer')}>
        <thead>
          <tr>
            <th scope="col">{t('weights')}</th>
            <th scope="col">{t('gradient norm')}</th>
            <th scope="col">{t('change ÷ weights')}</th>
          </tr>
        </thead>
        <tbody>
          {arrays.map(({ key, weights }) => (
            <tr key={key} data-marked={key === looked.key}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.source}
                  aria-pressed={key === looked.key}
                  onClick={() => setWanted(key)}
                >
                  {key}
                </button>
              </th>
              <td>
                {significant(weights.gradientNorm, 3)}
                <span className={styles.meter} aria-hidden>
                  <span
                    style={{ width: `${most > 0 ? (100 * weights.gradientNorm) / most : 0}%` }}
                  />
                </span>
              </td>
              <td>
                {weights.weightNorm > 0
                  ? percent(weights.changeNorm / weights.weightNorm, 2)
                  : t('from 0')}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {silent.map((text) => (
        <p key={text} className={results.note}>
          {text}
        </p>
      ))}
      {arrays.length > 1 && (
        <div className={results.toolbar}>
          <SelectField
            label={t('Looked at')}
            value={looked.key}
            options={arrays.map(({ key }) => ({ value: key, label: key }))}
            onChange={setWanted}
            className={styles.wide}
          />
        </div>
      )}
      <OneArray key={looked.key} {...{ layer: looked.layer, weights: looked.weights, optimizer }} />
    </Section>
  );
}
