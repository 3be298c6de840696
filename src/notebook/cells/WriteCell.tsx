import { Download } from 'lucide-react';
import { historyCsv } from '../../domain/export/csv.ts';
import { useDataset } from '../../state/datasets.ts';
import { useSession, wantedDataset } from '../../state/notebook.ts';
import { predictUnlabelled } from '../../state/predictions.ts';
import { useRun, writeModel } from '../../state/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { count } from '../../ui/format.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import type { CellProps } from '../cell-props.ts';
import { lessonNotebook } from '../lesson-notebook.ts';
import styles from './cells.module.css';

interface FileOffer {
  readonly name: string;
  readonly what: string;
  readonly ready: boolean;
  readonly write: () => Promise<void>;
}

/** Everything that can be taken home from a lesson, each as one file. */
export function WriteCell({ lesson, datasetId, runId }: CellProps) {
  const { busy, failure, attempt } = useAttempt();
  const offers = useOffers(lesson, datasetId, runId);
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
              aria-label={`Save ${name}`}
              disabled={!ready || busy}
              onClick={() => attempt(write)}
            >
              Save
            </Button>
          </li>
        ))}
      </ul>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}

function useOffers(
  lesson: CellProps['lesson'],
  datasetId: string | null,
  runId: string | null,
): readonly FileOffer[] {
  const session = useSession(lesson.id, (whole) => whole);
  const run = useRun(runId);
  const unlabelled = useDataset(datasetId)?.unlabelledCount ?? 0;
  const model = (format: Parameters<typeof writeModel>[1]) => async () => {
    const { name, mimeType, bytes } = await writeModel(runId ?? '', format);
    saveFile(`${lesson.id}-${name}`, mimeType, new Uint8Array(bytes));
  };
  const text = (name: string, mimeType: string, make: () => Promise<string> | string) =>
    async function save() {
      saveFile(name, mimeType, await make());
    };
  const context = { experiment: session.experiment, ...wantedDataset(lesson, session) };
  const trained = run !== null;
  const predictions =
    unlabelled > 0
      ? `ImageId and Label for the ${count(unlabelled)} unlabelled images, as Kaggle wants them`
      : 'Needs images without labels: load Kaggle’s test.csv beside the training file';
  return [
    offer('model.h5', 'The network with its weights, for Keras', trained, model('keras')),
    offer('model.json', 'Its layers alone, for Keras', trained, model('json')),
    offer('model-tfjs.zip', 'The network for TensorFlow.js', trained, model('tfjs')),
    offer(
      'history.csv',
      'Loss and accuracy of every epoch',
      trained,
      text('history.csv', 'text/csv', () => historyCsv(run?.history ?? [])),
    ),
    offer(
      'prediction.csv',
      predictions,
      trained && unlabelled > 0,
      text('prediction.csv', 'text/csv', () =>
        predictUnlabelled(runId ?? '', datasetId ?? '', unlabelled),
      ),
    ),
    offer(
      `${lesson.id}.ipynb`,
      'This lesson with your settings, as a Jupyter notebook in Keras',
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
