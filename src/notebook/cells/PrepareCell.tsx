import type { Experiment, ValidationSpec } from '../../domain/experiment.ts';
import type { Shape } from '../../domain/model.ts';
import type { Scaling } from '../../domain/scaling.ts';
import { sizeOf } from '../../domain/shapes.ts';
import { useScaling } from '../../state/answers.ts';
import type { DatasetInfo } from '../../state/datasets.ts';
import { useDataset } from '../../state/datasets.ts';
import { editExperiment, useSession } from '../../state/notebook.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { shapeText } from '../../ui/format.ts';
import type { Option } from '../../ui/SelectField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { CellProps } from '../cell-props.ts';
import styles from './cells.module.css';
import { fitted, inputForms, inputShapeOf, rangeText, validationOptions } from './prepare.ts';

const scalings = [
  { value: 'unit', label: 'Divide by 255', note: 'Every value between 0 and 1' },
  { value: 'minMax', label: 'Min-max per pixel', note: 'Range of each training pixel to 0 … 1' },
] as const satisfies readonly Option<Scaling>[];

/** Scaling and shape of the inputs, and where the validation data come from. */
export function PrepareCell({ lesson, datasetId }: CellProps) {
  const experiment = useSession(lesson.id, (session) => session.experiment);
  const dataset = useDataset(datasetId);
  const change = (changed: Partial<Experiment>) =>
    editExperiment(lesson.id, (before) => ({ ...before, ...changed }));
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <SelectField
          label="Scaling"
          className={styles.select}
          value={experiment.scaling}
          options={scalings}
          onChange={(scaling) => change({ scaling })}
        />
        <InputForm
          shape={experiment.model.inputShape}
          side={dataset?.height ?? Math.sqrt(sizeOf(experiment.model.inputShape))}
          onChange={(inputShape) => change({ model: { ...experiment.model, inputShape } })}
        />
        <ValidationChoice
          validation={experiment.validation}
          original={lesson.experiment.validation}
          onChange={(validation) => change({ validation })}
        />
      </div>
      {dataset && sizeOf(experiment.model.inputShape) !== dataset.height * dataset.width && (
        <FailureNote
          mild
          failure={{
            code: 'model-input-differs',
            message: `The network takes ${shapeText(experiment.model.inputShape)}, but the pictures are ${dataset.height} × ${dataset.width}.`,
          }}
        >
          <Button small onClick={() => change({ model: fitted(experiment.model, dataset.height) })}>
            Fit the network to the pictures
          </Button>
        </FailureNote>
      )}
      {dataset && <BeforeAndAfter dataset={dataset} experiment={experiment} />}
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
    label: { flat: 'One long row', rows: 'Rows of pixels', image: 'Picture with a channel' }[value],
    note: shapeText(inputShapeOf(value, side)),
  }));
  return (
    <SelectField
      label="Shape for the network"
      className={styles.select}
      value={form ?? 'flat'}
      options={options}
      onChange={(kind) => onChange(inputShapeOf(kind, side))}
    />
  );
}

interface ValidationChoiceProps {
  readonly validation: ValidationSpec;
  readonly original: ValidationSpec;
  readonly onChange: (validation: ValidationSpec) => void;
}

function ValidationChoice({ validation, original, onChange }: ValidationChoiceProps) {
  const options = validationOptions(validation, original);
  return (
    <SelectField
      label="Validation data"
      className={styles.select}
      value={validation.kind}
      options={options}
      onChange={(kind) => {
        const chosen = options.find(({ value }) => value === kind);
        if (chosen) onChange(chosen.spec);
      }}
    />
  );
}

interface BeforeAndAfterProps {
  readonly dataset: DatasetInfo;
  readonly experiment: Experiment;
}

/** Shapes and value ranges of both sets, as they come and as the network gets them. */
function BeforeAndAfter({ dataset, experiment }: BeforeAndAfterProps) {
  const { scaling, model } = experiment;
  const { value: info, failure } = useScaling(dataset.id, scaling);
  if (failure) return <FailureNote failure={failure} />;
  const { height, width, trainLabels, testLabels } = dataset;
  const rows = [
    ['Training', trainLabels.length, info?.trainRange, info?.scaledTrainRange],
    ['Test', testLabels.length, info?.testRange, info?.scaledTestRange],
  ] as const;
  const outside = info !== null && info.scaledTestRange[1] > 1.001;
  return (
    <>
      <div className={styles.tableFrame} tabIndex={0} role="region" aria-label="Before and after">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Images</th>
              <th scope="col">Shape before</th>
              <th scope="col">Values before</th>
              <th scope="col">Shape after</th>
              <th scope="col">Values after</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, images, before, after]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{shapeText([images, height, width])}</td>
                <td>{rangeText(before, 0)}</td>
                <td>{shapeText([images, ...model.inputShape])}</td>
                <td>{rangeText(after, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {outside && (
        <p className={styles.note}>
          The scaler knows the training images only. Where a test image has ink in a pixel that was
          almost empty in all of them, its value goes beyond 1, here up to{' '}
          {info.scaledTestRange[1].toFixed(1)}. That is right: peeking at the test set to avoid it
          would be cheating.
        </p>
      )}
    </>
  );
}
