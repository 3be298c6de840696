import type { BackendChoice as Choice } from '../../state/page/backend.ts';
import { chooseBackend } from '../../state/page/backend.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { backendOptions } from '../parts/backend-words.ts';
import styles from '../data/DataChoice.module.css';

/** What the reader would have compute. */
export function BackendChoice({ choice }: { readonly choice: Choice }) {
  return (
    <SelectField
      label="Compute with (from the next training on)"
      className={styles.choice}
      value={choice}
      options={backendOptions}
      onChange={(chosen) => void chooseBackend(chosen)}
    />
  );
}
