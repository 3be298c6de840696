import { t } from '../../domain/language.ts';
import { Check, PenLine } from 'lucide-react';
import { takePicture } from '../../pad/drawing/use-picture-input.ts';
import type { FileImport } from '../../state/notebook/import-files.ts';
import { acceptImport, cancelImport, useFileImport } from '../../state/notebook/import-files.ts';
import { useOpeningProgress } from '../../state/data/datasets.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Modal } from '../../ui/over/Modal.tsx';
import { Progress } from '../../ui/Progress.tsx';
import styles from './data.module.css';
import { filesInWords } from './files-words.ts';
import { MappingForm } from './MappingForm.tsx';
import { PreviewFigures } from './PreviewFigures.tsx';

/** What dropped or picked files hold, before they are used: nothing changes until they are accepted. */
export function FilesDialog() {
  const current = useFileImport();
  return (
    <Modal
      wide
      title={current && pictureIn(current) ? t('What is this picture for?') : t('Use these files?')}
      open={current !== null}
      onOpenChange={(open) => {
        if (!open) cancelImport();
      }}
    >
      {current && <Import current={current} />}
    </Modal>
  );
}

/** The file, where it is one picture itself: what an archive holds is data. */
function pictureIn({ files, preview }: FileImport): File | null {
  const [brought, ...others] = files;
  const [format, ...more] = preview?.formats ?? [];
  if (!brought || others.length > 0 || more.length > 0) return null;
  const whole = format?.format === 'picture' && format.bytes === brought.file.size;
  return whole ? brought.file : null;
}

function Import({ current }: { readonly current: FileImport }) {
  const { files, phase, preview, failure } = current;
  const wrong = failure ?? (phase === 'ready' ? preview?.failure : null);
  const picture = pictureIn(current);
  const asks = picture !== null || preview?.failure?.code === 'file-needs-mapping';
  return (
    <div className={styles.stack}>
      <p className={styles.note}>{filesInWords(files, preview?.formats ?? [])}</p>
      {phase === 'reading' && <Reading />}
      {picture && <OnPad file={picture} />}
      {wrong && <FailureNote failure={wrong} mild={asks} />}
      {preview?.info && (
        <div className={styles.stack} data-old={phase === 'reading' ? '' : undefined}>
          <PreviewFigures info={preview.info} samples={preview.samples} />
        </div>
      )}
      {preview && <MappingForm preview={preview} mapping={current.mapping} />}
      <Foot current={current} />
    </div>
  );
}

/** A single picture is rarely data: most likely its digits are to be read. */
function OnPad({ file }: { readonly file: File }) {
  const read = () => {
    cancelImport();
    void takePicture(file);
  };
  return (
    <div className={styles.stack}>
      <p className={styles.note}>
        {t(
          'The pad reads the digits in it, one by one. As data it would be one image of the lesson.',
        )}
      </p>
      <div>
        <Button look="primary" icon={<PenLine />} onClick={read}>
          {t('Read it on the pad')}
        </Button>
      </div>
    </div>
  );
}

function Reading() {
  const progress = useOpeningProgress('files');
  const share = progress && progress.total > 0 ? progress.done / progress.total : null;
  return (
    <div role="status">
      <Progress label={t('Reading the files')} share={share} />
      <p className={styles.note}>{t('Reading the files and checking them…')}</p>
    </div>
  );
}

function Foot({ current }: { readonly current: FileImport }) {
  const { phase, preview } = current;
  const usable = phase === 'ready' && preview?.info != null;
  const picture = pictureIn(current);
  return (
    <div className={styles.foot}>
      <p className={styles.note}>
        {t(
          'Read on this computer and sent nowhere. The data of the lesson stay as they are until you use these.',
        )}
      </p>
      <Button onClick={cancelImport} disabled={phase === 'using'}>
        {t('Cancel')}
      </Button>
      <Button
        look={picture ? 'plain' : 'primary'}
        icon={<Check />}
        disabled={!usable}
        onClick={() => void acceptImport()}
      >
        {picture ? t('Use it as data') : t('Use these')}
      </Button>
    </div>
  );
}
