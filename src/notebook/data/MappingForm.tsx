import { t } from '../../domain/language.ts';
import { useState } from 'react';
import type { DataPreview, FileMapping } from '../../state/notebook/import-files.ts';
import { changeMapping } from '../../state/notebook/import-files.ts';
import { NumberInput } from '../../ui/fields/NumberInput.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { Toggle } from '../../ui/fields/Toggle.tsx';
import { ArrayRoles } from './ArrayRoles.tsx';
import styles from './data.module.css';
import { Questions } from './questions/Questions.tsx';

interface MappingFormProps {
  readonly preview: DataPreview;
  readonly mapping: FileMapping;
}

const change = (changes: Partial<FileMapping>) => void changeMapping(changes);

const sides = [
  { value: '28', label: t('28 × 28, as MNIST') },
  { value: '32', label: t('32 × 32, as SVHN') },
] as const;

/** What the files do not say themselves. Every change reads them again. */
export function MappingForm({ preview, mapping }: MappingFormProps) {
  const { applied, arrays, info, questions } = preview;
  return (
    <section aria-label={t('How to read these files')} className={styles.stack}>
      <h3 className={styles.heading}>{t('How to read them')}</h3>
      <Questions questions={questions} mapping={mapping} />
      <div className={styles.form}>
        {arrays.length > 1 && <ArrayRoles arrays={arrays} roles={mapping.arrays} />}
        {applied && applied.testShare !== null && (
          <NumberInput
            label={t('Held out for testing, in %')}
            value={Math.round(applied.testShare * 1000) / 10}
            min={0}
            max={90}
            onChange={(percent) => change({ testShare: percent / 100 })}
          />
        )}
        {applied && (
          <SelectField
            label={t('Size of the images')}
            value={applied.side === 32 ? '32' : '28'}
            options={sides}
            onChange={(side) => change({ side: side === '32' ? 32 : 28 })}
          />
        )}
        {applied && (
          <Toggle
            label={t('Turn dark into light')}
            checked={applied.invert}
            onChange={(invert) => change({ invert })}
          />
        )}
        {applied && !questions.some(({ id }) => id === 'turn') && (
          <Toggle
            label={t('Swap rows and columns')}
            checked={false}
            onChange={() => change({ readings: { ...mapping.readings, turn: 'turned' } })}
          />
        )}
        {(info ?? mapping.classNames) && (
          <ClassNames
            key={(mapping.classNames ?? info?.classNames ?? []).join()}
            names={mapping.classNames ?? info?.classNames ?? []}
          />
        )}
      </div>
    </section>
  );
}

function ClassNames({ names }: { readonly names: readonly string[] }) {
  const before = names.join(', ');
  const [text, setText] = useState(before);
  const take = () => {
    if (text === before) return;
    const given = text.split(',').map((name) => name.trim());
    change({ classNames: given.every((name) => name === '') ? undefined : given });
  };
  return (
    <label className={`${styles.field} ${styles.wide}`}>
      {t('Names of the classes, in the order of their labels from 0')}
      <input
        type="text"
        className={styles.input}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
        }}
      />
    </label>
  );
}
