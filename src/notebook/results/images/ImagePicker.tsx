import { t } from '../../../domain/language.ts';
import { Dices } from 'lucide-react';
import { useState } from 'react';
import { createRandom } from '../../../domain/random/random.ts';
import { Button } from '../../../ui/Button.tsx';
import { NumberInput } from '../../../ui/fields/NumberInput.tsx';
import { Rest } from '../../frame/Rest.tsx';
import styles from '../results.module.css';

interface ImagePickerProps {
  readonly label: string;
  readonly index: number;
  readonly count: number;
  readonly onChange: (index: number) => void;
}

/** An image by its number, or by the luck of a seed that can be noted down and used again. */
export function ImagePicker({ label, index, count, onChange }: ImagePickerProps) {
  const [seed, setSeed] = useState(1);
  const draw = () => {
    onChange(Math.floor(createRandom(seed)() * count));
    setSeed(seed + 1);
  };
  return (
    <>
      <Rest name={t('an image by its number')}>
        <NumberInput
          {...{ label, value: index, min: 0, max: Math.max(0, count - 1), onChange }}
          className={styles.number}
        />
      </Rest>
      <Button icon={<Dices />} onClick={draw}>
        {t('Random image, seed {seed}', { seed })}
      </Button>
    </>
  );
}
