import { t } from '../../domain/language.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { LossKind, OptimizerSpec } from '../../domain/model/model.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import { NumberInput } from '../../ui/fields/NumberInput.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { Toggle } from '../../ui/fields/Toggle.tsx';
import { GradientFields } from './GradientFields.tsx';
import { ScheduleFields } from './ScheduleFields.tsx';
import { Held } from '../parts/Held.tsx';
import styles from './Model.module.css';

interface TrainingFieldsProps {
  readonly experiment: Experiment;
  /** Images in the training set, as far as it is known. */
  readonly available: number;
  readonly onChange: (change: Partial<Experiment>) => void;
}

const optimizers = [
  { value: 'adam', label: t('Adam') },
  { value: 'rmsprop', label: 'RMSprop' },
  { value: 'sgd', label: 'SGD' },
] as const satisfies readonly { value: OptimizerSpec['kind']; label: string }[];

const losses = [
  { value: 'sparseCategoricalCrossentropy', label: t('Sparse categorical cross-entropy') },
  { value: 'categoricalCrossentropy', label: t('Categorical cross-entropy (one-hot)') },
  { value: 'meanSquaredError', label: t('Mean squared error') },
] as const satisfies readonly { value: LossKind; label: string }[];

/** How the model is trained: loss, optimizer, and how long on how much. */
export function TrainingFields({ experiment, available, onChange }: TrainingFieldsProps) {
  const { loss, epochs, batchSize, seed, trainLimit } = experiment;
  return (
    <>
      <div className={styles.fields} role="group" aria-label={t('Optimizer')}>
        <Held of="optimizer">
          <OptimizerFields
            optimizer={experiment.optimizer}
            onChange={(optimizer) => onChange({ optimizer })}
          />
        </Held>
      </div>
      <Held of="optimizer">
        <ScheduleFields experiment={experiment} onChange={onChange} />
        <GradientFields experiment={experiment} onChange={onChange} />
      </Held>
      <div className={styles.fields} role="group" aria-label={t('Loss')}>
        <Held of="loss">
          <SelectField
            label={t('Loss')}
            className={styles.wide}
            value={loss.kind}
            options={losses}
            onChange={(kind) => onChange({ loss: { ...loss, kind } })}
          />
          <Toggle
            label={t('outputs are logits')}
            checked={loss.fromLogits}
            disabled={loss.kind === 'meanSquaredError'}
            onChange={(fromLogits) => onChange({ loss: { ...loss, fromLogits } })}
          />
        </Held>
      </div>
      <div className={styles.fields} role="group" aria-label={t('Training')}>
        <Held of="epochs">
          <NumberInput
            label={t('Epochs')}
            {...{ value: epochs, min: 1, max: 1000 }}
            onChange={(value) => onChange({ epochs: value })}
          />
        </Held>
        <Held of="batch">
          <NumberInput
            label={t('Batch size')}
            {...{ value: batchSize, min: 1, max: 4096 }}
            onChange={(value) => onChange({ batchSize: value })}
          />
        </Held>
        <Held of="seed">
          <NumberInput
            label={t('Seed')}
            {...{ value: seed, min: 0, max: 0xffff_ffff }}
            onChange={(value) => onChange({ seed: value })}
          />
        </Held>
        <Held of="images">
          <NumberInput
            label={t('Training images')}
            {...{ value: Math.min(trainLimit ?? available, available), min: 1, max: available }}
            step={1000}
            onChange={(value) => onChange({ trainLimit: value >= available ? null : value })}
          />
        </Held>
      </div>
    </>
  );
}

interface OptimizerFieldsProps {
  readonly optimizer: OptimizerSpec;
  readonly onChange: (optimizer: OptimizerSpec) => void;
}

function OptimizerFields({ optimizer, onChange }: OptimizerFieldsProps) {
  return (
    <>
      <SelectField
        label={t('Optimizer')}
        value={optimizer.kind}
        options={optimizers}
        onChange={(kind) => onChange(optimizerDefaults[kind])}
      />
      <NumberInput
        label={t('Learning rate')}
        {...{ value: optimizer.learningRate, min: 0, max: 10, step: 0.001 }}
        onChange={(learningRate) => onChange({ ...optimizer, learningRate })}
      />
      {optimizer.kind === 'adam' ? (
        <>
          <NumberInput
            label="β₁"
            {...{ value: optimizer.beta1, min: 0, max: 0.9999, step: 0.01 }}
            onChange={(beta1) => onChange({ ...optimizer, beta1 })}
          />
          <NumberInput
            label="β₂"
            {...{ value: optimizer.beta2, min: 0, max: 0.99999, step: 0.001 }}
            onChange={(beta2) => onChange({ ...optimizer, beta2 })}
          />
        </>
      ) : (
        <NumberInput
          label={t('Momentum')}
          {...{ value: optimizer.momentum, min: 0, max: 0.999, step: 0.1 }}
          onChange={(momentum) => onChange({ ...optimizer, momentum })}
        />
      )}
      {optimizer.kind === 'rmsprop' && (
        <NumberInput
          label="ρ"
          {...{ value: optimizer.rho, min: 0, max: 0.9999, step: 0.01 }}
          onChange={(rho) => onChange({ ...optimizer, rho })}
        />
      )}
    </>
  );
}
