import { t } from '../../domain/language.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import type { DrawingsUse } from '../../state/pad/drawings-use.ts';
import { useDrawingsUse } from '../../state/pad/drawings-use.ts';
import { useKeptDrawings } from '../../state/pad/kept-drawings.ts';
import { chooseDrawingsUse } from '../../state/notebook/kept-drawings-use.ts';
import { count } from '../../domain/numbers.ts';
import type { Option } from '../../ui/fields/SelectField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import styles from './DataChoice.module.css';

const options: readonly Option<DrawingsUse>[] = [
  { value: 'none', label: t('Leave them out') },
  {
    value: 'train',
    label: t('Also train on my drawings'),
    note: t('Few among many weigh little: take fewer training images and see'),
  },
  {
    value: 'test',
    label: t('Also test on my drawings'),
    note: t('Measured on, never learnt from'),
  },
];

/** Whether the lesson learns from the drawings that were kept, or is measured on them. */
export function DrawingsChoice({ lesson }: { readonly lesson: Lesson }) {
  const drawings = useKeptDrawings();
  const use = useDrawingsUse(lesson.id);
  if (drawings.length === 0 && use === 'none') return null;
  return (
    <SelectField
      label={
        drawings.length === 1
          ? t('My drawing')
          : t('My {count} drawings', { count: count(drawings.length) })
      }
      className={styles.choice}
      value={use}
      options={options}
      onChange={(chosen) => void chooseDrawingsUse(lesson.id, chosen)}
    />
  );
}
