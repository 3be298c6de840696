import { t } from '../../domain/language.ts';
import { FolderOpen, FolderTree, X } from 'lucide-react';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import { isPart, useDataset, useOpeningProgress } from '../../state/data/datasets.ts';
import { bringFiles } from '../../state/notebook/import-files.ts';
import { interrupt } from '../../state/notebook/run-cells.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/fields/FileButton.tsx';
import { shapeText } from '../../ui/format.ts';
import { count } from '../../domain/numbers.ts';
import { Progress } from '../../ui/Progress.tsx';
import type { CellProps } from './cell-props.ts';
import { DataChoice } from '../data/DataChoice.tsx';
import { DrawingsChoice } from '../data/DrawingsChoice.tsx';
import { pickedFiles } from '../data/dropped-files.ts';
import { KeptButton } from '../data/KeptButton.tsx';
import { MissingData } from '../data/MissingData.tsx';
import { Problems } from '../data/PreviewFigures.tsx';
import { usePlannedSource } from '../data/use-planned-source.ts';
import { Rest } from '../frame/Rest.tsx';
import { Held } from '../parts/Held.tsx';
import { WholeSet } from '../data/WholeSet.tsx';
import styles from '../parts/cells.module.css';

/** Chooses and opens a data set, and says what is in it: the shapes of its four arrays. */
export function LoadCell({ lesson, state, datasetId }: CellProps) {
  const info = useDataset(datasetId);
  return (
    <div className={styles.stack}>
      {state.phase === 'running' && <Opening lesson={lesson} />}
      {info ? (
        <Arrays info={info} documentedOn={lesson.dataset} />
      ) : (
        state.phase !== 'running' && (
          <p className={styles.note}>
            {t('Here stand the shapes of the images and labels, once they are loaded.')}
          </p>
        )
      )}
      {info && info.problems.length > 0 && <Problems problems={info.problems} />}
      {info?.source.kind === 'files' && (
        <p className={styles.note}>
          {t('These files are not kept: they are here until the page is closed.')}
        </p>
      )}
      <Rest name={t('other data, your own files and drawings')}>
        <div className={styles.row}>
          <Held of="data">
            <DataChoice lesson={lesson} />
            <DrawingsChoice lesson={lesson} />
            <FileButton
              multiple
              icon={<FolderOpen />}
              onFiles={(files) => void bringFiles(lesson.id, pickedFiles(files))}
            >
              {t('Open your own files')}
            </FileButton>
            <FileButton
              folder
              icon={<FolderTree />}
              onFiles={(files) => void bringFiles(lesson.id, pickedFiles(files))}
            >
              {t('Open a folder')}
            </FileButton>
          </Held>
          <KeptButton />
        </div>
      </Rest>
      <Rest name={t('where the data come from')}>
        <Held of="data">
          <MissingData lesson={lesson} />
        </Held>
      </Rest>
      {info && isPart(info.source) && (
        <Rest name={t('the rest of the images')}>
          <WholeSet lessonId={lesson.id} source={info.source} />
        </Rest>
      )}
    </div>
  );
}

/** How far it has come, and a way out. */
function Opening({ lesson }: Pick<CellProps, 'lesson'>) {
  const kind = usePlannedSource(lesson);
  const progress = useOpeningProgress(kind);
  const share = progress && progress.total > 0 ? progress.done / progress.total : null;
  return (
    <div className={styles.row}>
      <div className={styles.grow}>
        <Progress label={t('Loading the data')} share={share} />
        <p className={styles.note}>
          {progress && kind === 'builtin'
            ? t('Drawing digits: {done} of {total}', {
                done: count(progress.done),
                total: count(progress.total),
              })
            : t('Reading the files and checking them…')}
        </p>
      </div>
      <Button small icon={<X />} onClick={() => void interrupt(lesson.id)}>
        {t('Cancel')}
      </Button>
    </div>
  );
}

interface ArraysProps {
  readonly info: DatasetInfo;
  readonly documentedOn: CellProps['lesson']['dataset'];
}

/** The four arrays as NumPy would describe them, and one sample of them. */
function Arrays({ info, documentedOn }: ArraysProps) {
  const { trainLabels, testLabels, height, width } = info;
  const images = (labels: Uint8Array) => shapeText([labels.length, height, width]);
  const arrays = [
    ['x_train', images(trainLabels), t('Training images')],
    ['y_train', shapeText([trainLabels.length]), t('Their labels')],
    ['x_test', images(testLabels), t('Test images')],
    ['y_test', shapeText([testLabels.length]), t('Their labels')],
  ];
  return (
    <>
      <dl className={styles.figures}>
        {arrays.map(([name, shape, meaning]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              {shape}
              <small>{meaning}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>
        {t(
          '{name}: {train} images to train on and {test} to be tested on, in {classes} classes{more}.',
          {
            name: info.name,
            train: count(trainLabels.length),
            test: count(testLabels.length),
            classes: info.classNames.length,
            more:
              info.unlabelledCount > 0
                ? t(', and {unlabelledCount} without labels', {
                    unlabelledCount: count(info.unlabelledCount),
                  })
                : '',
          },
        )}{' '}
        {t('One sample has the shape')} <code>{shapeText([height, width])}</code>
        {t(': {height} rows of {width} pixels, one byte each.', { height, width })}
      </p>
      {info.origin === 'generated' && (
        <Rest name={t('what these digits are')}>
          <p className={styles.warn}>
            {t(
              'These are digits that the page draws itself, because {what} is not here or was not chosen. They are good to learn with, but figures measured on them cannot be compared with the documented ones.',
              { what: documentedOn === 'svhn' ? 'SVHN' : 'MNIST' },
            )}
          </p>
        </Rest>
      )}
    </>
  );
}
