import { t } from '../../../domain/language.ts';
import { Copy, Download, QrCode as QrIcon } from 'lucide-react';
import { useState } from 'react';
import { qrCode } from '../../../classroom/qr/qr.ts';
import { qrSvg } from '../../../classroom/qr/qr-svg.ts';
import type { PocketLink } from '../../../state/class/pocket-making.ts';
import { makePocketLink } from '../../../state/class/pocket-making.ts';
import { useLesson } from '../../../state/notebook/notebook.ts';
import { isTrained, runName, useEndedRuns } from '../../../state/runs/runs.ts';
import { Button } from '../../../ui/Button.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { count, percent } from '../../../domain/numbers.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { toast } from '../../../ui/toast/toast.ts';
import { useAttempt } from '../../../ui/use-attempt.ts';
import styles from '../class.module.css';
import { QrPicture } from '../QrPicture.tsx';

/** The newest network of the lesson as a QR code: whoever scans it draws digits that it reads. */
export function Pocket() {
  const lesson = useLesson();
  const run = useEndedRuns().findLast((one) => one.lessonId === lesson.id && isTrained(one));
  const [made, setMade] = useState<PocketLink | null>(null);
  const [busy, setBusy] = useState(false);
  const { failure, attempt } = useAttempt();
  const make = async (runId: string) => {
    setBusy(true);
    try {
      setMade(await makePocketLink(runId));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.form}>
      <p className={styles.note}>
        {t(
          'A single layer has 7,850 numbers. Rounded to 3 or 4 bits, and written as briefly as it can be foretold, it fits into one QR code: a phone that scans it reads digits with your network, without fetching anything else but this page. Larger networks travel as files (Write cell).',
        )}
      </p>
      {run ? (
        <div>
          <Button
            look="primary"
            icon={<QrIcon />}
            disabled={busy}
            onClick={() => void attempt(() => make(run.id))}
          >
            {busy
              ? t('Rounding and measuring…')
              : t('Put “{run}” into a code', { run: runName(run) })}
          </Button>
        </div>
      ) : (
        <p className={styles.note}>
          {t('There is no network yet: train one in this lesson first.')}
        </p>
      )}
      {failure && <FailureNote failure={failure} />}
      {made && <PocketCode made={made} />}
    </div>
  );
}

function PocketCode({ made }: { readonly made: PocketLink }) {
  const code = qrCode(made.link, 40);
  const copy = async () => {
    await navigator.clipboard.writeText(made.link);
    toast({ title: t('Link copied'), description: t('It opens the pad with this network.') });
  };
  const { attempt, failure } = useAttempt();
  return (
    <>
      <p className={styles.note} role="status">
        {t(
          '{bytes} bytes instead of {count}. Of the same {count2} images it reads {accuracy} rightly, and {wholeAccuracy} before it was rounded.{it}',
          {
            bytes: count(made.bytes),
            count: count(7850 * 4),
            count2: count(made.count),
            accuracy: percent(made.accuracy, 2),
            wholeAccuracy: percent(made.wholeAccuracy, 2),
            it: code ? t(' QR version {version} of 40.', { version: code.version }) : '',
          },
        )}
      </p>
      {code && <QrPicture code={code} label={t('QR code of the network')} />}
      <div className={styles.row}>
        <Button small icon={<Copy />} onClick={() => void attempt(copy)}>
          {t('Copy the link')}
        </Button>
        {code && (
          <Button
            small
            icon={<Download />}
            onClick={() => saveFile('network-qr.svg', 'image/svg+xml', qrSvg(code))}
          >
            {t('Save the code')}
          </Button>
        )}
        <Button small onClick={() => window.open(made.link, '_blank', 'noopener')}>
          {t('Try it in a new tab')}
        </Button>
      </div>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
