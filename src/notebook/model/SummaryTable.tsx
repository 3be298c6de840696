import { t } from '../../domain/language.ts';
import type { ModelSummary } from '../../domain/model/shapes.ts';
import { shapeText } from '../../ui/format.ts';
import { count } from '../../domain/numbers.ts';
import { Rest } from '../frame/Rest.tsx';
import styles from './Model.module.css';
import { descriptionOf } from '../../domain/layers/layers.ts';

interface SummaryTableProps {
  readonly summary: ModelSummary;
  /** The document's count of parameters, where it gives one. */
  readonly documented: number | null;
}

/** What Keras's `model.summary()` prints: every layer's output shape and parameters, and the sums. */
export function SummaryTable({ summary, documented }: SummaryTableProps) {
  const { totalParameters, trainableParameters, nonTrainableParameters } = summary;
  return (
    <div
      className={styles.tableFrame}
      tabIndex={0}
      role="region"
      aria-label={t('Summary of the model')}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('Layer (type)')}</th>
            <th scope="col">{t('Output shape')}</th>
            <th scope="col">{t('Parameters')}</th>
          </tr>
        </thead>
        <tbody>
          {summary.layers.map((layer) => (
            <tr key={layer.name}>
              <th scope="row">
                {layer.name}{' '}
                <span className={styles.type}>({descriptionOf(layer.spec.kind).className})</span>
              </th>
              <td>{shapeText(['None', ...layer.outputShape])}</td>
              <td>{count(layer.parameters)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('Total parameters')}
            </th>
            <td>{count(totalParameters)}</td>
          </tr>
          <Rest name={t('how many are trained')}>
            <tr>
              <th scope="row" colSpan={2}>
                {t('Trainable')}
              </th>
              <td>{count(trainableParameters)}</td>
            </tr>
            <tr>
              <th scope="row" colSpan={2}>
                {t('Not trainable')}
              </th>
              <td>{count(nonTrainableParameters)}</td>
            </tr>
          </Rest>
          {documented !== null && documented !== totalParameters && (
            <tr className={styles.documented}>
              <th scope="row" colSpan={2}>
                {t('Total in the document')}
              </th>
              <td>{count(documented)}</td>
            </tr>
          )}
        </tfoot>
      </table>
    </div>
  );
}
