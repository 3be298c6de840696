import { bytes as sizeText } from '../../../domain/numbers.ts';
import { t } from '../../../domain/language.ts';
import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { longestName, longestNotes } from '../../../classroom/report/report.ts';
import { writeReportFile } from '../../../classroom/report/report-file.ts';
import {
  gatherReport,
  modestState,
  setReportWords,
  stateBytes,
  useReportWords,
} from '../../../state/class/hand-in.ts';
import { useLesson } from '../../../state/notebook/notebook.ts';
import type { Run } from '../../../state/runs/runs.ts';
import { isTrained, runName, useEndedRuns } from '../../../state/runs/runs.ts';
import { Button } from '../../../ui/Button.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { Toggle } from '../../../ui/fields/Toggle.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { toast } from '../../../ui/toast/toast.ts';
import { useAttempt } from '../../../ui/use-attempt.ts';
import { reportCurves } from '../report-curves.ts';
import styles from '../class.module.css';

const fileName = (name: string, lesson: string): string =>
  `${[name.trim() || 'report', lesson].join('-').replaceAll(/[^\p{L}\p{N}-]+/gu, '-')}.html`;

/** Makes the report of a training: one file, to be handed in however the class does that. */
export function HandIn() {
  const lesson = useLesson();
  const runs = useEndedRuns().filter(
    (run) => run.lessonId === lesson.id && run.source === null && isTrained(run),
  );
  const [chosen, choose] = useState<string | null>(null);
  const words = useReportWords();
  const { failure, attempt } = useAttempt();
  const [busy, setBusy] = useState(false);
  const [asked, enclose] = useState<boolean | null>(null);
  const run = runs.find(({ id }) => id === chosen) ?? runs.at(-1);
  const state = useStateBytes(run ?? null);
  const withState = typeof state === 'number' && (asked ?? state <= modestState);
  const save = async (from: Run) => {
    setBusy(true);
    try {
      const { report, ...enclosed } = await gatherReport(from, withState);
      const bytes = writeReportFile(report, enclosed, reportCurves(from));
      saveFile(fileName(words.name, lesson.id), 'text/html', bytes as BlobPart);
      toast({
        title: t('The report is saved'),
        description: t('Hand the file in as your class does.'),
      });
    } finally {
      setBusy(false);
    }
  };
  if (!run) {
    return (
      <p className={styles.note}>
        {t('There is nothing to hand in yet: train a network in this lesson first.')}
      </p>
    );
  }
  return (
    <div className={styles.form}>
      <p className={styles.note}>
        {t(
          'A report is one file that any browser opens and prints. In it are the settings of your training, its curves, result and mistakes, what was handed out and what you have answered, the drawings that you kept since, and the network itself. It goes nowhere until you send it.',
        )}
      </p>
      {runs.length > 1 && (
        <SelectField
          label={t('Training')}
          value={run.id}
          options={runs.map((one) => ({ value: one.id, label: runName(one) }))}
          onChange={choose}
        />
      )}
      <label className={styles.field}>
        {t('Name or nickname, as you like')}
        <input
          type="text"
          value={words.name}
          maxLength={longestName}
          onChange={({ target }) => setReportWords({ name: target.value })}
        />
      </label>
      <label className={styles.field}>
        {t('Notes')}
        <textarea
          rows={5}
          value={words.notes}
          maxLength={longestNotes}
          onChange={({ target }) => setReportWords({ notes: target.value })}
        />
      </label>
      {state === null && (
        <p className={styles.note}>
          {t(
            'How the last epoch of this training began is not known any more (after a reload, or where its rate was changed by hand), so the report goes without it.',
          )}
        </p>
      )}
      {typeof state === 'number' && (
        <Toggle
          label={t(
            'Enclose the state in which the last epoch began ({sizeText}): your teacher’s page can then train it again and compare',
            { sizeText: sizeText((4 / 3) * state) },
          )}
          checked={withState}
          onChange={enclose}
        />
      )}
      <div>
        <Button
          look="primary"
          icon={<Download />}
          disabled={busy}
          onClick={() => void attempt(() => save(run))}
        >
          {busy ? t('Measuring and writing…') : t('Save the report')}
        </Button>
      </div>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}

/** The size of what can be enclosed of how the last epoch began; null where nothing can, undefined before it is known. */
function useStateBytes(run: Run | null): number | null | undefined {
  const [known, setKnown] = useState<{ readonly run: Run; readonly size: number | null } | null>(
    null,
  );
  useEffect(() => {
    let left = false;
    if (run) {
      void stateBytes(run)
        .catch(() => null)
        .then((size) => left || setKnown({ run, size }));
    }
    return () => {
      left = true;
    };
  }, [run]);
  return known !== null && known.run === run ? known.size : undefined;
}
