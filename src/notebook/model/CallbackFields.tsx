import { t } from '../../domain/language.ts';
import type {
  EarlyStoppingSpec,
  Experiment,
  MonitoredMetric,
  ReduceLearningRateSpec,
} from '../../domain/experiment/experiment.ts';
import { NumberInput } from '../../ui/fields/NumberInput.tsx';
import type { Option } from '../../ui/fields/SelectField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { Toggle } from '../../ui/fields/Toggle.tsx';
import styles from './Model.module.css';

interface CallbackFieldsProps {
  readonly experiment: Experiment;
  readonly onChange: (change: Partial<Experiment>) => void;
}

const metricNames: Record<MonitoredMetric, string> = {
  loss: t('Training loss'),
  accuracy: t('Training accuracy'),
  validationLoss: t('Validation loss'),
  validationAccuracy: t('Validation accuracy'),
};

/** The metrics to watch; without validation data two of them never come. */
function metricOptions({ validation }: Experiment): Option<MonitoredMetric>[] {
  const validated = validation.kind !== 'none';
  return (Object.keys(metricNames) as MonitoredMetric[]).map((value) => {
    const missing = !validated && value.startsWith('validation');
    const note = missing ? t('Needs validation data: see Prepare') : undefined;
    return { value, label: metricNames[value], note };
  });
}

/** What watches a training and acts on it: an end in time, and shorter steps on a plateau. */
export function CallbackFields({ experiment, onChange }: CallbackFieldsProps) {
  const { earlyStopping, reduceLearningRate, validation } = experiment;
  const metrics = metricOptions(experiment);
  const monitor = validation.kind === 'none' ? 'loss' : 'validationLoss';
  const stop = (spec: EarlyStoppingSpec | null) => onChange({ earlyStopping: spec });
  const reduce = (spec: ReduceLearningRateSpec | null) => onChange({ reduceLearningRate: spec });
  return (
    <div className={styles.callbacks}>
      <Toggle
        label={t('Stop early when it no longer improves')}
        checked={earlyStopping !== null}
        onChange={(on) =>
          stop(on ? { monitor, patience: 5, minDelta: 0, restoreBestWeights: false } : null)
        }
      />
      {earlyStopping && <StopFields spec={earlyStopping} metrics={metrics} onChange={stop} />}
      <Toggle
        label={t('Lower the learning rate on a plateau')}
        checked={reduceLearningRate !== null}
        disabled={reduceLearningRate === null && Boolean(experiment.schedule)}
        onChange={(on) => reduce(on ? { ...plateau, monitor } : null)}
      />
      {reduceLearningRate && (
        <ReduceFields spec={reduceLearningRate} metrics={metrics} onChange={reduce} />
      )}
    </div>
  );
}

/** What document 003 asks for, and Keras's own smallest change. */
const plateau = { patience: 3, factor: 0.5, minDelta: 1e-4, minLearningRate: 1e-5 };

interface SpecFieldsProps<T> {
  readonly spec: T;
  readonly metrics: readonly Option<MonitoredMetric>[];
  readonly onChange: (spec: T) => void;
}

function StopFields({ spec, metrics, onChange }: SpecFieldsProps<EarlyStoppingSpec>) {
  return (
    <div className={styles.fields} role="group" aria-label={t('Early stopping')}>
      <SelectField
        label={t('Watch')}
        value={spec.monitor}
        options={metrics}
        onChange={(monitor) => onChange({ ...spec, monitor })}
      />
      <NumberInput
        label={t('Patience (epochs)')}
        {...{ value: spec.patience, min: 0, max: 1000 }}
        onChange={(patience) => onChange({ ...spec, patience })}
      />
      <NumberInput
        label={t('Least improvement')}
        {...{ value: spec.minDelta, min: 0, max: 10, step: 0.001 }}
        onChange={(minDelta) => onChange({ ...spec, minDelta })}
      />
      <Toggle
        label={t('then take the best weights')}
        checked={spec.restoreBestWeights}
        onChange={(restoreBestWeights) => onChange({ ...spec, restoreBestWeights })}
      />
    </div>
  );
}

function ReduceFields({ spec, metrics, onChange }: SpecFieldsProps<ReduceLearningRateSpec>) {
  return (
    <div className={styles.fields} role="group" aria-label={t('Lower learning rate')}>
      <SelectField
        label={t('Watch')}
        value={spec.monitor}
        options={metrics}
        onChange={(monitor) => onChange({ ...spec, monitor })}
      />
      <NumberInput
        label={t('Patience (epochs)')}
        {...{ value: spec.patience, min: 0, max: 1000 }}
        onChange={(patience) => onChange({ ...spec, patience })}
      />
      <NumberInput
        label={t('Times')}
        {...{ value: spec.factor, min: 0.01, max: 0.99, step: 0.1 }}
        onChange={(factor) => onChange({ ...spec, factor })}
      />
      <NumberInput
        label={t('But not below')}
        {...{ value: spec.minLearningRate, min: 0, max: 1, step: 0.00001 }}
        onChange={(minLearningRate) => onChange({ ...spec, minLearningRate })}
      />
    </div>
  );
}
