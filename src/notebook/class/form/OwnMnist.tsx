import { t } from '../../../domain/language.ts';
import { Camera, Printer } from 'lucide-react';
import { useCallback, useState } from 'react';
import { newCodes, readSheets, useSheets } from '../../../state/class/sheets.ts';
import { useKeptDrawings } from '../../../state/pad/kept-drawings.ts';
import { Button } from '../../../ui/Button.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { FileButton } from '../../../ui/fields/FileButton.tsx';
import { NumberInput } from '../../../ui/fields/NumberInput.tsx';
import { count } from '../../../domain/numbers.ts';
import classStyles from '../class.module.css';
import { PrintSheet } from '../print/PrintSheet.tsx';
import { SheetCheck } from './SheetCheck.tsx';
import { SheetPage } from './SheetPage.tsx';

const mostForms = 60;

/** A class makes its own MNIST, as NIST did: forms that people fill, photographs, labelled digits. */
export function OwnMnist() {
  return (
    <div className={classStyles.stack}>
      <p className={classStyles.note}>
        {t(
          'MNIST was made of forms that people filled. Print one for each writer, have it filled, and take a photo: what is in the boxes becomes a hundred labelled digits with their writer, on this computer. They join “My test set”, and any lesson on digits can train or test on them.',
        )}
      </p>
      <Print />
      <Read />
      <Writers />
    </div>
  );
}

function Print() {
  const [forms, setForms] = useState(1);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const done = useCallback(() => setCodes(null), []);
  return (
    <div className={classStyles.row}>
      <NumberInput
        label={t('Forms')}
        value={forms}
        min={1}
        max={mostForms}
        onChange={(value) => setForms(Math.round(value))}
      />
      <Button icon={<Printer />} onClick={() => setCodes(newCodes(forms))}>
        {forms === 1 ? t('Print a form') : t('Print {forms} forms', { forms })}
      </Button>
      {codes && (
        <PrintSheet onDone={done}>
          {codes.map((code) => (
            <SheetPage key={code} writer={code} />
          ))}
        </PrintSheet>
      )}
    </div>
  );
}

function Read() {
  const { sheets, unread, waiting } = useSheets();
  return (
    <>
      <div className={classStyles.row}>
        <FileButton
          multiple
          accept="image/*"
          icon={<Camera />}
          onFiles={(files) => void readSheets(files)}
        >
          {t('Read photos of filled forms')}
        </FileButton>
        {waiting > 0 && (
          <span role="status">
            {waiting === 1 ? t('Reading a photo…') : t('{waiting} photos to read…', { waiting })}
          </span>
        )}
      </div>
      {unread.map(({ file, failure }, at) => (
        <FailureNote key={at} failure={{ ...failure, message: `${file}: ${failure.message}` }} />
      ))}
      {sheets.map((sheet) => (
        <SheetCheck key={sheet.id} sheet={sheet} />
      ))}
    </>
  );
}

/** Whose drawings are kept, and how many. */
function Writers() {
  const drawings = useKeptDrawings();
  const counts = new Map<string, number>();
  for (const { writer } of drawings) {
    if (writer !== undefined) counts.set(writer, (counts.get(writer) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  return (
    <section>
      <h3 className={classStyles.heading}>{t('Writers')}</h3>
      <ul className={classStyles.answers}>
        {[...counts].map(([writer, many]) => (
          <li key={writer}>{t('{writer}: {many} digits', { writer, many: count(many) })}</li>
        ))}
      </ul>
    </section>
  );
}
