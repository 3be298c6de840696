import { t } from '../../../domain/language.ts';
import { extentOf } from '../../../charts/signed/signed.ts';
import { SignedMap } from '../../../charts/signed/SignedMap.tsx';
import { ScrollTable } from '../../../charts/tables/ScrollTable.tsx';
import { memoryNames } from '../../../domain/model/memories.ts';
import type { OptimizerSpec } from '../../../domain/model/model.ts';
import type { StepLayer, StepWeights } from '../../../state/inside/questions.ts';
import results from '../../results/results.module.css';
import styles from '../Inside.module.css';
import { SizesPlot } from './SizesPlot.tsx';
import { memoryWords, optimizerWords } from './step-words.ts';
import { signed, significant } from '../../../domain/numbers.ts';

interface OneArrayProps {
  readonly layer: StepLayer;
  readonly weights: StepWeights;
  readonly optimizer: OptimizerSpec;
}

/** One array of weights: its gradient as pictures and by size, and single weights with their update. */
export function OneArray({ layer, weights, optimizer }: OneArrayProps) {
  const { pictures, shape, samples } = weights;
  const extent = extentOf(...pictures.map(({ values }) => values));
  const name = `${layer.name} ${weights.name}`;
  const units = shape.at(-1) ?? 1;
  return (
    <>
      <div className={styles.pair}>
        {pictures.length > 0 && (
          <figure className={styles.figure}>
            <div className={pictures.length > 1 ? styles.gradients : undefined}>
              {pictures.map(({ values, height, width }, at) => (
                <SignedMap
                  key={at}
                  {...{ values, height, width, extent }}
                  label={
                    pictures.length > 1
                      ? t('Gradient of unit {at}', { at })
                      : t('Gradient of {name} as a matrix', { name })
                  }
                />
              ))}
            </div>
            <figcaption>
              {pictures.length > 1
                ? t(
                    'The gradient of {what} units, laid out as what they look at. Where it is blue more weight would raise the loss, where it is red lower it.',
                    {
                      what:
                        pictures.length < units
                          ? t('the first {count} of {units}', { count: pictures.length, units })
                          : t('all {units}', { units }),
                    },
                  )
                : t(
                    'Inputs from top to bottom, units from left to right; of what is too fine to see the strongest.',
                  )}
            </figcaption>
          </figure>
        )}
        <SizesPlot {...{ weights, name }} />
      </div>
      <Samples {...{ samples, optimizer, name }} />
    </>
  );
}

interface SamplesProps {
  readonly samples: StepWeights['samples'];
  readonly optimizer: OptimizerSpec;
  readonly name: string;
}

/** Single weights from the largest gradient to the smallest, down to their new values. */
function Samples({ samples, optimizer, name }: SamplesProps) {
  const memories = memoryNames(optimizer);
  if (samples.length === 0) {
    return (
      <p className={results.note}>{t('None of these weights has a gradient in this step.')}</p>
    );
  }
  return (
    <>
      <p className={results.note}>{optimizerWords(optimizer)}</p>
      <ScrollTable label={t('Single weights of {name}', { name })}>
        <caption className={results.caption}>
          {t('Single weights, from the largest gradient to the smallest')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('weight')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('gradient')}</th>
            {memories.map((memory) => (
              <th key={memory} scope="col">
                {memoryWords[memory]}
              </th>
            ))}
            <th scope="col">{t('change')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {samples.map(({ at, before, gradient, memories: old, newMemories, change }) => (
            <tr key={at}>
              <th scope="row">{t('no. {at}', { at })}</th>
              <td>{signed(before)}</td>
              <td>{signed(gradient)}</td>
              {memories.map((memory, place) => (
                <td key={memory}>{`${short(old[place]!)} → ${short(newMemories[place]!)}`}</td>
              ))}
              <td>{signed(change)}</td>
              <td>{signed(before + change)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  );
}

const short = (value: number) => significant(value, 2);
