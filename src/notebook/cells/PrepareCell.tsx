import { t } from '../../domain/language.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { Shape } from '../../domain/model/model.ts';
import type { Scaling } from '../../domain/data/scaling.ts';
import { sizeOf } from '../../domain/model/shapes.ts';
import { useDataset } from '../../state/data/datasets.ts';
import { editExperiment, useSession } from '../../state/notebook/notebook.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { shapeText } from '../../ui/format.ts';
import type { Option } from '../../ui/fields/SelectField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import type { CellProps } from './cell-props.ts';
import { Rest } from '../frame/Rest.tsx';
import { Held } from '../parts/Held.tsx';
import { BeforeAndAfter } from '../prepare/BeforeAndAfter.tsx';
import { LabelForm } from '../prepare/LabelForm.tsx';
import { SplitCounts } from '../prepare/SplitCounts.tsx';
import { ValidationFields } from '../prepare/ValidationFields.tsx';
import styles from '../parts/cells.module.css';
import { fitted, inputForms, inputShapeOf } from '../prepare/input-forms.ts';

const scalings = [
  { value: 'unit', label: t('Divide by 255'), note: t('Every value between 0 and 1') },
  {
    value: 'minMax',
    label: t('Min-max per pixel'),
    note: t('Range of each training pixel to 0 … 1'),
  },
] as const satisfies readonly Option<Scaling>[];

/** Scaling and shape of the inputs, where the validation data come from, and the form of labels. */
export function PrepareCell({ lesson, datasetId }: CellProps) {
  const experiment = useSession(lesson.id, (session) => session.experiment);
  const dataset = useDataset(datasetId);
  const change = (changed: Partial<Experiment>) =>
    editExperiment(lesson.id, (before) => ({ ...before, ...changed }));
  return (
    <div className={styles.stack}>
      {dataset ? (
        <BeforeAndAfter dataset={dataset} experiment={experiment} />
      ) : (
        <p className={styles.note}>
          {t('Here stand shapes and values before and after, once there are images.')}
        </p>
      )}
      <Rest name="settings">
        <div className={styles.row}>
          <Held of="scaling">
            <SelectField
              label={t('Scaling')}
              className={styles.select}
              value={experiment.scaling}
              options={scalings}
              onChange={(scaling) => change({ scaling })}
            />
          </Held>
          <Held of="layers">
            <InputForm
              shape={experiment.model.inputShape}
              side={dataset?.height ?? Math.sqrt(sizeOf(experiment.model.inputShape))}
              onChange={(inputShape) => change({ model: { ...experiment.model, inputShape } })}
            />
          </Held>
          <Held of="validation">
            <ValidationFields
              validation={experiment.validation}
              original={lesson.experiment.validation}
              onChange={(validation) => change({ validation })}
            />
          </Held>
        </div>
      </Rest>
      {dataset && sizeOf(experiment.model.inputShape) !== dataset.height * dataset.width && (
        <FailureNote
          mild
          failure={{
            code: 'model-input-differs',
            message: t('The network takes {inputShape}, but the pictures are {height} × {width}.', {
              inputShape: shapeText(experiment.model.inputShape),
              height: dataset.height,
              width: dataset.width,
            }),
          }}
        >
          <Button small onClick={() => change({ model: fitted(experiment.model, dataset.height) })}>
            {t('Fit the network to the pictures')}
          </Button>
        </FailureNote>
      )}
      {dataset && (
        <Rest name={t('images by class, form of the labels')}>
          <SplitCounts dataset={dataset} experiment={experiment} />
          <LabelForm dataset={dataset} experiment={experiment} />
        </Rest>
      )}
    </div>
  );
}

interface InputFormProps {
  readonly shape: Shape;
  /** Of the square pictures, in pixels. */
  readonly side: number;
  readonly onChange: (shape: Shape) => void;
}

function InputForm({ shape, side, onChange }: InputFormProps) {
  const form = inputForms.find((kind) => inputShapeOf(kind, side).length === shape.length);
  const options = inputForms.map((value) => ({
    value,
    label: {
      flat: t('One long row'),
      rows: t('Rows of pixels'),
      image: t('Picture with a channel'),
    }[value],
    note: shapeText(inputShapeOf(value, side)),
  }));
  return (
    <SelectField
      label={t('Shape for the network')}
      className={styles.select}
      value={form ?? 'flat'}
      options={options}
      onChange={(kind) => onChange(inputShapeOf(kind, side))}
    />
  );
}
