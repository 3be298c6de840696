import { t } from '../../domain/language.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { useAvailableDatasets } from '../../state/data/datasets.ts';
import { useKeptData } from '../../state/data/kept-datasets.ts';
import { useHandout } from '../../state/notebook/handout.ts';
import { useSession } from '../../state/notebook/notebook.ts';
import { chooseData } from '../../state/notebook/run-cells.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { dataOptions } from './data-words.ts';
import styles from './DataChoice.module.css';

/** Which data set the lesson is to use. */
export function DataChoice({ lesson }: { readonly lesson: Lesson }) {
  const session = useSession(lesson.id, (whole) => whole);
  const available = useAvailableDatasets();
  const kept = useKeptData();
  const held = useHandout(lesson.id)?.rules.data !== undefined;
  return (
    <SelectField
      label={t('Data set')}
      className={styles.choice}
      value={session.datasetChoice}
      options={dataOptions(lesson, session, available ?? [], kept?.datasets)}
      onChange={(choice) => void chooseData(lesson.id, choice)}
      disabled={available === null || held}
    />
  );
}
