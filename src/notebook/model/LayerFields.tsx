import type { Choice, Field } from '../../domain/layers/description.ts';
import { fieldsOf, settingsOf } from '../../domain/layers/layers.ts';
import type { LayerSpec } from '../../domain/model/model.ts';
import { NumberInput } from '../../ui/fields/NumberInput.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';

interface LayerFieldsProps {
  readonly layer: LayerSpec;
  readonly onChange: (layer: LayerSpec) => void;
}

/** The settings of one layer. */
export function LayerFields({ layer, onChange }: LayerFieldsProps) {
  const values = settingsOf(layer);
  return Object.entries(fieldsOf(layer.kind)).map(([name, field]) => (
    <LayerField
      key={name}
      field={field}
      value={values[name]}
      onChange={(value) => onChange({ ...layer, [name]: value })}
    />
  ));
}

interface LayerFieldProps {
  readonly field: Field;
  readonly value: Choice | undefined;
  /** With undefined where the setting goes without saying. */
  readonly onChange: (value: Choice | undefined) => void;
}

function LayerField({ field, value, onChange }: LayerFieldProps) {
  if (field.kind === 'number') {
    const { label, low, high, step, hidden } = field;
    if (hidden) return null;
    return (
      <NumberInput {...{ label, step, onChange }} value={Number(value)} min={low} max={high} />
    );
  }
  const { label, options, normal } = field;
  const choose = (text: string) => {
    const chosen = options.find((option) => String(option.value) === text)?.value;
    onChange(chosen === normal ? undefined : chosen);
  };
  return (
    <SelectField
      label={label}
      value={String(value ?? normal)}
      options={options.map((option) => ({ value: String(option.value), label: option.label }))}
      onChange={choose}
    />
  );
}
