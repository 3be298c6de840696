import { t } from '../../domain/language.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import {
  findDatasets,
  useAvailableDatasets,
  useDatasetsFailure,
} from '../../state/data/datasets.ts';
import { useSession, wantedDataset } from '../../state/notebook/notebook.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { fetchable } from './data-words.ts';
import styles from './data.module.css';
import { GetData } from './GetData.tsx';

const svhnFolder = 'http://ufldl.stanford.edu/housenumbers/';

/** How to get the data that a lesson is about, where they are not here. */
export function MissingData({ lesson }: { readonly lesson: Lesson }) {
  const session = useSession(lesson.id, (whole) => whole);
  const available = useAvailableDatasets();
  const wantsSvhn = wantedDataset(lesson, session).dataset === 'svhn';
  const failure = useDatasetsFailure();
  return (
    <>
      {failure && (
        <FailureNote mild failure={failure}>
          <p className={styles.note}>
            {t(
              'So the page does not know which data sets lie beside it, and offers what it draws itself.',
            )}
          </p>
          <Button small onClick={() => void findDatasets()}>
            {t('Look again')}
          </Button>
        </FailureNote>
      )}
      {fetchable(lesson, session, available).map((id) => (
        <GetData key={id} lessonId={lesson.id} id={id} />
      ))}
      {wantsSvhn && available && !available.includes('svhn') && (
        <p className={styles.note}>
          {t(
            'SVHN is not here, and no mirror lets a page fetch it. Get train_32x32.mat and test_32x32.mat (together about 250 MB, for non-commercial use) from',
          )}{' '}
          <a href={svhnFolder} target="_blank" rel="noreferrer">
            {svhnFolder}
          </a>{' '}
          {t('and drop both on this page; the document’s SVHN_single_grey1.h5 serves as well.')}
        </p>
      )}
    </>
  );
}
