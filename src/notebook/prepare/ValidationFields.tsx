import { t } from '../../domain/language.ts';
import type { ValidationSpec } from '../../domain/experiment/experiment.ts';
import { NumberInput } from '../../ui/fields/NumberInput.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import styles from '../parts/cells.module.css';
import { validationOptions } from './input-forms.ts';

interface ValidationFieldsProps {
  readonly validation: ValidationSpec;
  readonly original: ValidationSpec;
  readonly onChange: (validation: ValidationSpec) => void;
}

/** Where the validation data come from, how large their share is, and which draw it is. */
export function ValidationFields({ validation, original, onChange }: ValidationFieldsProps) {
  const options = validationOptions(validation, original);
  return (
    <>
      <SelectField
        label={t('Validation data')}
        className={styles.select}
        value={validation.kind}
        options={options}
        onChange={(kind) => {
          const chosen = options.find(({ value }) => value === kind);
          if (chosen) onChange(chosen.spec);
        }}
      />
      {'fraction' in validation && (
        <NumberInput
          label={t('Held back, %')}
          className={styles.number}
          value={Math.round(validation.fraction * 100)}
          {...{ min: 1, max: 90 }}
          onChange={(percent) => onChange({ ...validation, fraction: percent / 100 })}
        />
      )}
      {validation.kind === 'randomSplit' && (
        <NumberInput
          label={t('Seed of the split')}
          className={styles.number}
          value={validation.seed}
          {...{ min: 0, max: 0xffff_ffff }}
          onChange={(seed) => onChange({ ...validation, seed })}
        />
      )}
    </>
  );
}
