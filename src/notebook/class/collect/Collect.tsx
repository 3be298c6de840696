import { t } from '../../../domain/language.ts';
import { Download, FolderTree, Inbox } from 'lucide-react';
import { useMemo, useState } from 'react';
import { PlotFigure } from '../../../charts/plot/PlotFigure.tsx';
import { callName, collectionCsv } from '../../../classroom/report/collection.ts';
import { parametersOf } from '../../../classroom/report/report.ts';
import type { Collected } from '../../../state/class/collected.ts';
import {
  collectFiles,
  forgetReports,
  useRefused,
  useReports,
} from '../../../state/class/collected.ts';
import { Button } from '../../../ui/Button.tsx';
import { FileButton } from '../../../ui/fields/FileButton.tsx';
import { Toggle } from '../../../ui/fields/Toggle.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { toast } from '../../../ui/toast/toast.ts';
import { droppedFiles, pickedFiles } from '../../data/dropped-files.ts';
import styles from '../class.module.css';
import { Answers } from './Answers.tsx';
import { checkWords, lastEpochWords } from './check-words.ts';
import { collectedPlot } from './collected-plot.ts';
import { ReportTable } from './ReportTable.tsx';
import { ScatterFigure } from './ScatterFigure.tsx';
import { figure } from '../../../domain/numbers.ts';

/** What a class has handed in: read, checked, and side by side. Nothing of it is stored. */
export function Collect() {
  const reports = useReports();
  const [anonymous, setAnonymous] = useState(false);
  const clear = () => {
    const undo = forgetReports();
    toast({ title: t('The reports are gone from this page'), undo });
  };
  const saveCsv = () =>
    saveFile(
      'class.csv',
      'text/csv',
      collectionCsv(
        reports.map(({ report, whole, check }) => ({
          ...{ report, whole, checked: checkWords(check), lastEpoch: lastEpochWords(check) },
        })),
        anonymous,
      ),
    );
  return (
    <div className={styles.stack}>
      <Drop />
      <RefusedFiles />
      {reports.length > 0 && (
        <>
          <div className={styles.row}>
            <Toggle label={t('Without names')} checked={anonymous} onChange={setAnonymous} />
            <Button small icon={<Download />} onClick={saveCsv}>
              {t('Save as CSV')}
            </Button>
            <Button small look="quiet" onClick={clear}>
              {t('Empty the table')}
            </Button>
          </div>
          <ReportTable reports={reports} anonymous={anonymous} />
          <Figures reports={reports} anonymous={anonymous} />
          <Answers reports={reports.map(({ report }) => report)} anonymous={anonymous} />
        </>
      )}
    </div>
  );
}

function Drop() {
  const [over, setOver] = useState(false);
  const take = (files: readonly { file: File }[]) =>
    void collectFiles(files.map(({ file }) => file));
  return (
    <div
      className={styles.drop}
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.nativeEvent.stopPropagation();
        setOver(false);
        void droppedFiles(event.dataTransfer).then(take);
      }}
    >
      <p>{t('Drop the reports of your class here, as files or as a folder.')}</p>
      <div className={styles.row}>
        <FileButton
          multiple
          accept=".html"
          icon={<Inbox />}
          onFiles={(files) => take(pickedFiles(files))}
        >
          {t('Choose reports')}
        </FileButton>
        <FileButton folder icon={<FolderTree />} onFiles={(files) => take(pickedFiles(files))}>
          {t('Choose a folder')}
        </FileButton>
      </div>
      <p className={styles.note}>
        {t(
          'They are read in this page only, and are gone when it is closed. Each enclosed network is measured again here, on the same images, where these are here; where a report encloses the state in which its last epoch began, that epoch is trained again, too. On the same kind of device it comes out bit for bit, on others but for rounding.',
        )}
      </p>
    </div>
  );
}

function RefusedFiles() {
  const refused = useRefused();
  if (refused.length === 0) return null;
  return (
    <ul className={styles.answers} aria-label={t('Files that are no reports')}>
      {refused.map(({ file, failure }, at) => (
        <li key={at}>
          <span className={styles.bad}>{file}</span>: {failure.message}
        </li>
      ))}
    </ul>
  );
}

interface FiguresProps {
  readonly reports: readonly Collected[];
  readonly anonymous: boolean;
}

function Figures({ reports, anonymous }: FiguresProps) {
  const named = useMemo(
    () =>
      reports.map(({ report, whole }, at) => {
        const name = callName(report, at, anonymous);
        return { report, whole, name };
      }),
    [reports, anonymous],
  );
  const plot = useMemo(() => collectedPlot(named), [named]);
  const read = useMemo(() => () => plot, [plot]);
  const words = plot.lines.map(({ name, ys }) => `${name}: ${figure(ys.at(-1) ?? 0)}`).join('. ');
  return (
    <>
      <section>
        <h3 className={styles.heading}>{t('Curves together')}</h3>
        <PlotFigure
          title={t('Accuracy')}
          words={t('Accuracy by epoch. {words}.', { words })}
          plot={read}
          sync="class"
        />
      </section>
      <section>
        <h3 className={styles.heading}>{t('Accuracy against parameters')}</h3>
        <ScatterFigure
          points={named.map(({ report, whole, name }) => ({
            name,
            parameters: parametersOf(report),
            accuracy: report.figures.accuracy,
            altered: !whole,
          }))}
        />
      </section>
    </>
  );
}
