import type {
  Activation,
  Conv2dSpec,
  DenseSpec,
  Initializer,
  LayerSpec,
} from '../../domain/model/model.ts';
import { NumberInput } from '../../ui/fields/NumberInput.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';

interface LayerFieldsProps<T extends LayerSpec = LayerSpec> {
  readonly layer: T;
  readonly onChange: (layer: LayerSpec) => void;
}

const activations = [
  { value: 'linear', label: 'linear' },
  { value: 'relu', label: 'ReLU' },
  { value: 'leakyRelu', label: 'leaky ReLU' },
  { value: 'elu', label: 'ELU' },
  { value: 'sigmoid', label: 'sigmoid' },
  { value: 'tanh', label: 'tanh' },
  { value: 'softmax', label: 'softmax' },
] as const satisfies readonly { value: Activation; label: string }[];

const initializers = [
  { value: 'glorotUniform', label: 'Glorot uniform' },
  { value: 'glorotNormal', label: 'Glorot normal' },
  { value: 'heUniform', label: 'He uniform' },
  { value: 'heNormal', label: 'He normal' },
] as const satisfies readonly { value: Initializer; label: string }[];

const paddings = [
  { value: 'valid', label: 'valid' },
  { value: 'same', label: 'same' },
] as const;

const asOptions = <T extends string>(values: readonly T[]) =>
  values.map((value) => ({ value, label: value }));

const kernelSizes = asOptions(['1', '3', '5', '7'] as const);
const strides = asOptions(['1', '2'] as const);

/** The settings of one layer. */
export function LayerFields({ layer, onChange }: LayerFieldsProps) {
  switch (layer.kind) {
    case 'dense':
      return <DenseFields layer={layer} onChange={onChange} />;
    case 'conv2d':
      return <ConvFields layer={layer} onChange={onChange} />;
    case 'maxPooling2d':
    case 'averagePooling2d':
      return (
        <NumberInput
          label="Window"
          {...{ value: layer.poolSize, min: 1, max: 8 }}
          onChange={(poolSize) => onChange({ ...layer, poolSize })}
        />
      );
    case 'dropout':
      return (
        <NumberInput
          label="Rate"
          {...{ value: layer.rate, min: 0, max: 0.95, step: 0.05 }}
          onChange={(rate) => onChange({ ...layer, rate })}
        />
      );
    case 'leakyRelu':
      return (
        <NumberInput
          label="Slope below 0"
          {...{ value: layer.alpha, min: 0, max: 1, step: 0.05 }}
          onChange={(alpha) => onChange({ ...layer, alpha })}
        />
      );
    case 'activation':
      return (
        <SelectField
          label="Activation"
          value={layer.activation}
          options={activations}
          onChange={(activation) => onChange({ ...layer, activation })}
        />
      );
    case 'batchNormalization':
      return (
        <NumberInput
          label="Momentum"
          {...{ value: layer.momentum, min: 0, max: 1, step: 0.01 }}
          onChange={(momentum) => onChange({ ...layer, momentum })}
        />
      );
    case 'flatten':
      return null;
  }
}

function DenseFields({ layer, onChange }: LayerFieldsProps<DenseSpec>) {
  return (
    <>
      <NumberInput
        label="Units"
        {...{ value: layer.units, min: 1, max: 4096 }}
        onChange={(units) => onChange({ ...layer, units })}
      />
      <SelectField
        label="Activation"
        value={layer.activation}
        options={activations}
        onChange={(activation) => onChange({ ...layer, activation })}
      />
      <SelectField
        label="Start weights"
        value={layer.initializer}
        options={initializers}
        onChange={(initializer) => onChange({ ...layer, initializer })}
      />
    </>
  );
}

function ConvFields({ layer, onChange }: LayerFieldsProps<Conv2dSpec>) {
  return (
    <>
      <NumberInput
        label="Filters"
        {...{ value: layer.filters, min: 1, max: 1024 }}
        onChange={(filters) => onChange({ ...layer, filters })}
      />
      <SelectField
        label="Kernel"
        value={String(layer.kernelSize)}
        options={kernelSizes}
        onChange={(size) => onChange({ ...layer, kernelSize: Number(size) })}
      />
      <SelectField
        label="Stride"
        value={String(layer.strides)}
        options={strides}
        onChange={(stride) => onChange({ ...layer, strides: stride === '2' ? 2 : 1 })}
      />
      <SelectField
        label="Padding"
        value={layer.padding}
        options={paddings}
        onChange={(padding) => onChange({ ...layer, padding })}
      />
      <SelectField
        label="Activation"
        value={layer.activation}
        options={activations}
        onChange={(activation) => onChange({ ...layer, activation })}
      />
      <SelectField
        label="Start weights"
        value={layer.initializer}
        options={initializers}
        onChange={(initializer) => onChange({ ...layer, initializer })}
      />
    </>
  );
}
