import { t } from '../../domain/language.ts';
import type { ClippingKind } from '../../domain/experiment/clipping.ts';
import { clippingLimits } from '../../domain/experiment/clipping.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { decayLimits, usualDecay } from '../../domain/experiment/weight-decay.ts';
import { NumberInput } from '../../ui/fields/NumberInput.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import styles from './Model.module.css';

interface GradientFieldsProps {
  readonly experiment: Experiment;
  readonly onChange: (change: Partial<Experiment>) => void;
}

const clippings: { value: ClippingKind | 'none'; label: string; note?: string }[] = [
  { value: 'none', label: t('None') },
  {
    value: 'norm',
    label: t('By their norm'),
    note: t('All are scaled down together: global_clipnorm'),
  },
  { value: 'value', label: t('By value'), note: t('Each number by itself: clipvalue') },
];

const { low: min, high: max } = clippingLimits;

/** What is done with gradients before the optimizer takes them. */
export function GradientFields({ experiment, onChange }: GradientFieldsProps) {
  const clipping = experiment.clipping ?? null;
  const decay = experiment.decay ?? 0;
  return (
    <>
      <div className={styles.fields} role="group" aria-label={t('Gradients')}>
        <NumberInput
          label={t('Weight decay (L2)')}
          {...{ value: decay, min: decayLimits.low, max: decayLimits.high, step: usualDecay }}
          onChange={(value) => onChange({ decay: value > 0 ? value : null })}
        />
        <SelectField
          label={t('Clip gradients')}
          value={clipping?.kind ?? 'none'}
          options={clippings}
          onChange={(kind) =>
            onChange({ clipping: kind === 'none' ? null : { kind, limit: clipping?.limit ?? 1 } })
          }
        />
        {clipping && (
          <NumberInput
            label={clipping.kind === 'norm' ? t('Largest norm') : t('Largest value')}
            {...{ value: clipping.limit, min, max, step: 0.1 }}
            onChange={(limit) => onChange({ clipping: { ...clipping, limit } })}
          />
        )}
      </div>
      {decay > 0 && (
        <p className={styles.note}>
          {t(
            '{decay} times the sum of all squared kernel weights is part of every loss, in training and when it is measured (Keras’s kernel_regularizer; not AdamW’s weight_decay).',
            { decay },
          )}
        </p>
      )}
    </>
  );
}
