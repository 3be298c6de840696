import { t } from '../../domain/language.ts';
import { lazy, Suspense } from 'react';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { imagesOf, useDataset } from '../../state/data/datasets.ts';
import { chooseVariant, editExperiment, useSession } from '../../state/notebook/notebook.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { Segments } from '../../ui/fields/Toggle.tsx';
import type { CellProps } from './cell-props.ts';
import { CallbackFields } from '../model/CallbackFields.tsx';
import { MemoryLine } from '../model/MemoryLine.tsx';
import { LayerList } from '../model/LayerList.tsx';
import styles from '../model/Model.module.css';
import { checkModel } from '../model/model-edit.ts';
import { Rest } from '../frame/Rest.tsx';
import { Held } from '../parts/Held.tsx';
import { SummaryTable } from '../model/SummaryTable.tsx';
import { TrainingFields } from '../model/TrainingFields.tsx';

const ModelExplanations = lazy(async () => ({
  default: (await import('../inside/explain/ModelExplanations.tsx')).ModelExplanations,
}));

/** The network and how it is trained, both editable, with Keras's summary of it. */
export function ModelCell({ lesson, documented }: CellProps) {
  const { experiment, datasetId } = useSession(lesson.id, (session) => session);
  const dataset = useDataset(datasetId);
  const check = checkModel(experiment.model, dataset?.classNames.length ?? 10);
  const change = (changed: Partial<Experiment>) =>
    editExperiment(lesson.id, (before) => ({ ...before, ...changed }));
  const { model } = experiment;
  return (
    <div className={styles.stack}>
      {lesson.variants.length > 0 && (
        <Held of="variant">
          <VariantSwitch lesson={lesson} />
        </Held>
      )}
      <section className={styles.part}>
        <h3 className={styles.heading}>{t('Summary')}</h3>
        {check.summary ? (
          <>
            <SummaryTable summary={check.summary} documented={documented.totalParameters} />
            {dataset && <MemoryLine experiment={experiment} images={imagesOf(dataset)} />}
          </>
        ) : (
          <p className={styles.note}>
            {t('The summary comes back when the layer above is mended.')}
          </p>
        )}
      </section>
      <Rest name={t('layers to change, settings of the training')}>
        <section className={styles.part}>
          <h3 className={styles.heading}>{t('Layers')}</h3>
          <Held of="layers">
            <LayerList
              model={model}
              check={check}
              onChange={(layers) => change({ model: { ...model, layers } })}
            />
          </Held>
        </section>
        <section className={styles.part}>
          <h3 className={styles.heading}>{t('Training')}</h3>
          <TrainingFields
            experiment={experiment}
            available={dataset?.trainLabels.length ?? 60_000}
            onChange={change}
          />
          <Held of="callbacks">
            <CallbackFields experiment={experiment} onChange={change} />
          </Held>
        </section>
      </Rest>
      <Rest name={t('what its layers do, to play with')}>
        <Suspense fallback={null}>
          <ModelExplanations lesson={lesson} />
        </Suspense>
      </Rest>
    </div>
  );
}

/** Stands for the lesson itself among its variants. */
const own = 'own';

/** The document's own variants of the model. */
function VariantSwitch({ lesson }: Pick<CellProps, 'lesson'>) {
  const variantId = useSession(lesson.id, (session) => session.variantId);
  const variant = lesson.variants.find(({ id }) => id === variantId);
  const options = [
    { value: own, label: lesson.baseTitle ?? t('As documented') },
    ...lesson.variants.map(({ id, title }) => ({ value: id, label: title })),
  ];
  // Two or three stand side by side; more (the playground starts from any lesson) are a list.
  const Choice = options.length > 3 ? SelectField : Segments;
  return (
    <div className={styles.variant}>
      <Choice
        label={t('Start from')}
        value={variantId ?? own}
        options={options}
        onChange={(id) => chooseVariant(lesson.id, id === own ? null : id)}
      />
      {variant?.note && <p className={styles.note}>{variant.note}</p>}
    </div>
  );
}
