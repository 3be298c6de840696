import { splitName } from '../../domain/data/split-name.ts';
import { t } from '../../domain/language.ts';
import { Download } from 'lucide-react';
import { historyCsv, outputsCsv } from '../../domain/figures/csv.ts';
import type { ModelFileKind } from '../../domain/experiment/left-out.ts';
import { leftOutWords } from '../../domain/experiment/left-out.ts';
import { useDataset } from '../../state/data/datasets.ts';
import { useSession } from '../../state/notebook/notebook.ts';
import { predictUnlabelled } from '../../state/runs/predictions.ts';
import { writeModel } from '../../state/runs/run-files.ts';
import type { Run } from '../../state/runs/runs.ts';
import { evaluateRun, isTrained, isTraining, useRun } from '../../state/runs/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { count } from '../../domain/numbers.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import type { CellProps } from './cell-props.ts';
import { codeContext } from '../parts/code-context.ts';
import { lessonNotebook } from '../../keras/code/lesson-notebook.ts';
import { OpenModel } from '../train/OpenModel.tsx';
import styles from '../parts/cells.module.css';

interface FileOffer {
  readonly name: string;
  readonly what: string;
  readonly ready: boolean;
  readonly write: () => Promise<void>;
}

/** Everything that can be taken home from a lesson, each as one file. */
export function WriteCell({ lesson }: CellProps) {
  const { busy, failure, attempt } = useAttempt();
  const run = useRun(useSession(lesson.id, (session) => session.runId));
  const offers = useOffers(lesson, run);
  return (
    <div className={styles.stack}>
      <ul className={styles.files}>
        {offers.map(({ name, what, ready, write }) => (
          <li key={name}>
            <div>
              <code>{name}</code>
              <p>{what}</p>
            </div>
            <Button
              small
              icon={<Download />}
              aria-label={t('Save {name}', { name })}
              disabled={!ready || busy}
              onClick={() => attempt(write)}
            >
              {t('Save')}
            </Button>
          </li>
        ))}
      </ul>
      {failure && <FailureNote failure={failure} />}
      {!isTraining(run) && (
        <section className={styles.back}>
          <h3>{t('Read one back')}</h3>
          <p className={styles.note}>
            {t(
              'A model that was saved here, by Keras (.h5, .keras, or .json with its weights), for TensorFlow.js (the zip, or its model.json and .bin files), or as ONNX. It takes the place of the trained network in this lesson.',
            )}
          </p>
          <OpenModel lessonId={lesson.id} />
        </section>
      )}
    </div>
  );
}

function useOffers(lesson: CellProps['lesson'], run: Run | null): readonly FileOffer[] {
  const session = useSession(lesson.id, (whole) => whole);
  const trained = run !== null && isTrained(run);
  const runId = run?.id ?? '';
  const dataset = useDataset(run?.datasetId ?? null);
  const unlabelled = dataset?.unlabelledCount ?? 0;
  const tested = (dataset?.testLabels.length ?? 0) > 0;
  const measured = tested || (run?.validationCount ?? 0) > 0;
  const model = (format: Parameters<typeof writeModel>[1]) => async () => {
    const { name, mimeType, bytes } = await writeModel(runId, format);
    saveFile(`${lesson.id}-${name}`, mimeType, new Uint8Array(bytes));
  };
  const text = (name: string, mimeType: string, make: () => Promise<string> | string) =>
    async function save() {
      saveFile(name, mimeType, await make());
    };
  const open = useDataset(session.datasetId);
  const context = codeContext(lesson, session, open);
  const learned = trained && run.history.length > 0;
  const left = (kind: ModelFileKind) => (learned ? leftOutWords(run.experiment, kind) : '');
  const predictions =
    unlabelled > 0
      ? t('ImageId and Label for the {unlabelled} unlabelled images, as Kaggle wants them', {
          unlabelled: count(unlabelled),
        })
      : t('Needs images without labels: load Kaggle’s test.csv beside the training file');
  return [
    offer(
      'model.h5',
      t('The network with its weights, for Keras{left}', { left: left('compiled') }),
      trained,
      model('keras'),
    ),
    offer(
      'model.json',
      t('Its layers alone, for Keras{left}', { left: left('network') }),
      trained,
      model('json'),
    ),
    offer(
      'model-tfjs.zip',
      t('The network for TensorFlow.js{left}', { left: left('network') }),
      trained,
      model('tfjs'),
    ),
    offer(
      'model.onnx',
      t('The network for ONNX Runtime and other programs{left}', { left: left('network') }),
      trained,
      model('onnx'),
    ),
    offer(
      'history.csv',
      t('Loss and accuracy of every epoch'),
      learned,
      text('history.csv', 'text/csv', () => historyCsv(run?.history ?? [])),
    ),
    offer(
      'outputs.csv',
      t('Label, prediction and every output for each {split} image', {
        split: splitName(tested ? 'test' : 'validation'),
      }),
      trained && measured,
      text('outputs.csv', 'text/csv', async () =>
        outputsCsv(
          await evaluateRun(runId, tested ? 'test' : 'validation'),
          dataset?.classNames ?? [],
        ),
      ),
    ),
    offer(
      'prediction.csv',
      predictions,
      trained && unlabelled > 0,
      text('prediction.csv', 'text/csv', () =>
        predictUnlabelled(runId, run?.datasetId ?? '', unlabelled),
      ),
    ),
    offer(
      `${lesson.id}.ipynb`,
      t('This lesson with your settings, as a Jupyter notebook in Keras'),
      true,
      text(`${lesson.id}.ipynb`, 'application/x-ipynb+json', () => lessonNotebook(lesson, context)),
    ),
  ];
}

const offer = (
  name: string,
  what: string,
  ready: boolean,
  write: () => Promise<void>,
): FileOffer => ({ name, what, ready, write });
