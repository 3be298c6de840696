import { Eraser, FolderOpen, PenLine } from 'lucide-react';
import { useState } from 'react';
import { FileButton } from '../../src/ui/fields/FileButton.tsx';
import { NumberInput } from '../../src/ui/fields/NumberInput.tsx';
import { RangeField } from '../../src/ui/fields/RangeField.tsx';
import { SelectField } from '../../src/ui/fields/SelectField.tsx';
import { Segments, Toggle } from '../../src/ui/fields/Toggle.tsx';
import { Row, Specimen } from '../Specimen.tsx';
import { nothing } from './data.ts';

const optimizers = [
  { value: 'adam', label: 'Adam', note: 'Steps of its own for each weight' },
  { value: 'sgd', label: 'SGD' },
  { value: 'rmsprop', label: 'RMSprop', disabled: true },
] as const;

const tools = [
  { value: 'pen', label: 'Pen', icon: <PenLine /> },
  { value: 'eraser', label: 'Eraser', icon: <Eraser /> },
] as const;

const splits = [
  { value: 'train', label: 'Training' },
  { value: 'test', label: 'Test' },
] as const;

/** Everything that takes a value. */
export function FieldSpecimens() {
  const [units, setUnits] = useState(100);
  const [share, setShare] = useState(30);
  const [on, setOn] = useState(true);
  const [optimizer, setOptimizer] = useState<'adam' | 'sgd' | 'rmsprop'>('adam');
  const [tool, setTool] = useState<'pen' | 'eraser'>('pen');
  const [split, setSplit] = useState<'train' | 'test'>('test');
  return (
    <>
      <Specimen name="NumberInput">
        <Row>
          <NumberInput label="Units" value={units} min={1} max={4096} onChange={setUnits} />
          <NumberInput label="Epochs" value={5} min={1} max={9} onChange={nothing} disabled />
        </Row>
      </Specimen>
      <Specimen name="RangeField">
        <RangeField
          label="“I don’t know” below"
          value={share}
          min={0}
          max={99}
          unit="%"
          onChange={setShare}
        />
      </Specimen>
      <Specimen name="SelectField">
        <SelectField
          label="Optimizer"
          value={optimizer}
          options={optimizers}
          onChange={setOptimizer}
        />
      </Specimen>
      <Specimen name="Toggle, Segments">
        <Row>
          <Toggle label="Shuffle" checked={on} onChange={setOn} />
          <Toggle label="Off for good" checked={false} onChange={nothing} disabled />
          <Segments label="Tool" value={tool} options={tools} onChange={setTool} />
          <Segments label="Split" value={split} options={splits} onChange={setSplit} />
        </Row>
      </Specimen>
      <Specimen name="FileButton">
        <Row>
          <FileButton icon={<FolderOpen />} onFiles={nothing} multiple>
            Choose files
          </FileButton>
        </Row>
      </Specimen>
    </>
  );
}
