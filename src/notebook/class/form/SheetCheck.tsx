import { t } from '../../../domain/language.ts';
import { Check } from 'lucide-react';
import { useMemo } from 'react';
import { DigitImage } from '../../../charts/images/DigitImage.tsx';
import type { KeptDrawing, Sheet } from '../../../state/class/sheets.ts';
import {
  callWriter,
  dropSheet,
  keepSheet,
  longestWriter,
  toggleDrawing,
} from '../../../state/class/sheets.ts';
import { Button } from '../../../ui/Button.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { toast } from '../../../ui/toast/toast.ts';
import { useAttempt } from '../../../ui/use-attempt.ts';
import classStyles from '../class.module.css';
import styles from './form.module.css';

/** What was read from one form: looked at before it is kept. */
export function SheetCheck({ sheet }: { readonly sheet: Sheet }) {
  const { id, file, code, writer, drawings, left, empty } = sheet;
  const { busy, failure, attempt } = useAttempt();
  const kept = drawings.length - left.length;
  const keep = async () => {
    const undo = await keepSheet(sheet);
    toast({
      title: t('{kept} digits are kept', { kept }),
      description: t('Written by {writer}.', { writer: writer || code }),
      undo,
    });
  };
  return (
    <section className={styles.sheet} aria-label={t('Form {code}', { code })}>
      <p className={classStyles.note}>
        {t('{file}: form {code}, {count} digits{it}. Press a digit to leave it out.', {
          file,
          code,
          count: drawings.length,
          it:
            empty > 0
              ? t(', {empty} {what} empty', {
                  empty,
                  what: empty === 1 ? t('box is') : t('boxes are'),
                })
              : '',
        })}
      </p>
      <label className={classStyles.field}>
        {t('Name of the writer')}
        <input
          type="text"
          value={writer}
          maxLength={longestWriter}
          onChange={({ target }) => callWriter(id, target.value)}
        />
      </label>
      <div className={styles.digits} role="group" aria-label={t('Digits of the form')}>
        {drawings.map((drawing) => (
          <Digit
            key={drawing.id}
            drawing={drawing}
            taken={!left.includes(drawing.id)}
            onPress={() => toggleDrawing(id, drawing.id)}
          />
        ))}
      </div>
      {failure && <FailureNote failure={failure} />}
      <div className={classStyles.row}>
        <Button
          look="primary"
          icon={<Check />}
          disabled={busy || kept === 0}
          onClick={() => attempt(keep)}
        >
          {t('Keep these {kept} digits', { kept })}
        </Button>
        <Button look="quiet" disabled={busy} onClick={() => dropSheet(id)}>
          {t('Keep none')}
        </Button>
      </div>
    </section>
  );
}

interface DigitProps {
  readonly drawing: KeptDrawing;
  readonly taken: boolean;
  readonly onPress: () => void;
}

function Digit({ drawing: { label, pixels }, taken, onPress }: DigitProps) {
  const bytes = useMemo(() => Uint8Array.from(pixels), [pixels]);
  return (
    <button
      type="button"
      className={styles.digit}
      aria-pressed={taken}
      aria-label={`A ${label}`}
      onClick={onPress}
    >
      <DigitImage pixels={bytes} height={28} width={28} label="" />
      {label}
    </button>
  );
}
