import { t } from '../../domain/language.ts';
import { Check } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useMemo, useRef } from 'react';
import { DigitImage } from '../../charts/images/DigitImage.tsx';
import { digitFromPicture } from '../../draw/photo/picture.ts';
import { useThreshold } from '../../state/pad/drawing.ts';
import type { FramedPicture } from '../../state/pad/drawing.ts';
import type { RowDigit } from '../../state/pad/photo-row.ts';
import { correct, keepRow, rowOf, toKeep, useSaid } from '../../state/pad/photo-row.ts';
import type { DrawingReading, RunReading } from '../../state/pad/readings.ts';
import { currentWriter } from '../../state/pad/writer.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { toast } from '../../ui/toast/toast.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { PadNote, PadSection } from '../reading/PadSection.tsx';
import { WriterName } from '../WriterName.tsx';
import styles from './PhotoRow.module.css';

const digits = Array.from({ length: 10 }, (_, digit) => digit);

const readsDigits = ({ form, foreign, digits: read }: RunReading): boolean =>
  form === 'digit' && !foreign && read.length > 0;

interface PhotoRowProps {
  readonly reading: DrawingReading;
  readonly framed: FramedPicture;
  /** Who reads; where that is no reader of digits, another one that is. */
  readonly chosen: RunReading | null;
  readonly selected: number;
  readonly onSelect: (digit: number) => void;
}

/** The digits of a photo in reading order, each to be corrected with a press, and then kept together. */
export function PhotoRow({ reading, framed, chosen, selected, onSelect }: PhotoRowProps) {
  const { found } = reading.moment;
  const threshold = useThreshold();
  const said = useSaid(framed.picture);
  const run = chosen && readsDigits(chosen) ? chosen : (reading.runs.find(readsDigits) ?? null);
  const row = useMemo(
    () => rowOf(found ?? [], run, said, threshold),
    [found, run, said, threshold],
  );
  if (row.length < 2) return null;
  const unsure = row.filter((digit) => digit.unsure).length;

  /** After an answer the next one to be looked at is at hand. */
  function label(at: number, value: number | null): void {
    const digit = row[at];
    if (!digit) return;
    correct(framed.picture, digit, value);
    const later = row.findIndex((one, place) => place > at && one.unsure);
    const next = later >= 0 ? later : row.findIndex((one, place) => place !== at && one.unsure);
    if (next >= 0) onSelect(next);
  }

  return (
    <PadSection title={t('Digits in the photo')}>
      <PadNote>
        {t(
          '{count} digits, line by line. {what}Press a digit and say what it is, or press its key; − leaves it out.',
          {
            count: row.length,
            what:
              unsure > 0
                ? t('{unsure} to look at: marked with a question mark. ', { unsure })
                : t('All were read with certainty, or by you. '),
          },
        )}
      </PadNote>
      <Tiles {...{ row, selected, onSelect }} onLabel={label} />
      <Palette row={row} selected={selected} onLabel={label} />
      <Keeping {...{ row, framed }} />
    </PadSection>
  );
}

interface TilesProps {
  readonly row: readonly RowDigit[];
  readonly selected: number;
  readonly onSelect: (digit: number) => void;
  readonly onLabel: (at: number, label: number | null) => void;
}

function Tiles({ row, selected, onSelect, onLabel }: TilesProps) {
  const group = useRef<HTMLDivElement>(null);
  // Who answers with keys goes on with keys: the focus follows what is to be answered next.
  useEffect(() => {
    if (!group.current?.contains(document.activeElement)) return;
    group.current.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }, [selected]);

  function press(event: KeyboardEvent, at: number): void {
    const { key } = event;
    if (/^\d$/.test(key)) onLabel(at, Number(key));
    else if (key === '-' || key === 'Delete' || key === 'Backspace') onLabel(at, null);
    else if (key === 'ArrowRight') onSelect(Math.min(row.length - 1, at + 1));
    else if (key === 'ArrowLeft') onSelect(Math.max(0, at - 1));
    else return;
    event.preventDefault();
  }

  return (
    <div ref={group} className={styles.tiles} role="group" aria-label={t('Digits of the photo')}>
      {row.map((digit, at) => (
        <div key={at} className={styles.cell}>
          <Tile
            digit={digit}
            number={at + 1}
            selected={at === selected}
            onSelect={() => onSelect(at)}
            onKey={(event) => press(event, at)}
          />
          {digit.unsure && digit.second !== null && (
            <button
              type="button"
              className={styles.second}
              aria-label={t('Digit {at} is a {second}', { at: at + 1, second: digit.second })}
              onClick={() => onLabel(at, digit.second)}
            >
              {digit.second}?
            </button>
          )}
        </div>
      ))}
    </div>
  );
}

interface TileProps {
  readonly digit: RowDigit;
  readonly number: number;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function words({ label, unsure, kept }: RowDigit): string {
  const read = label === null ? t('left out') : String(label);
  return `${read}${unsure ? ', unsure' : ''}${kept ? ', kept' : ''}`;
}

function Tile({ digit, number, selected, onSelect, onKey }: TileProps) {
  const { picture, label, unsure, kept } = digit;
  const pixels = useMemo(() => digitFromPicture(picture), [picture]);
  return (
    <button
      type="button"
      className={styles.tile}
      aria-pressed={selected}
      aria-label={t('Digit {number}: {digit}', { number, digit: words(digit) })}
      data-unsure={unsure}
      data-out={label === null || kept}
      onClick={onSelect}
      onKeyDown={onKey}
    >
      <DigitImage pixels={pixels} height={28} width={28} label="" />
      <span aria-hidden>
        {label ?? (unsure ? '' : '–')}
        {unsure && <span className={styles.mark}>?</span>}
        {kept && <Check size={12} />}
      </span>
    </button>
  );
}

interface PaletteProps {
  readonly row: readonly RowDigit[];
  readonly selected: number;
  readonly onLabel: (at: number, label: number | null) => void;
}

/** What the chosen digit may be: one press. */
function Palette({ row, selected, onLabel }: PaletteProps) {
  const digit = row[selected];
  if (!digit) return null;
  return (
    <div
      className={styles.palette}
      role="group"
      aria-label={t('Digit {selected} is a', { selected: selected + 1 })}
    >
      <span>{t('Digit {selected} is a', { selected: selected + 1 })}</span>
      {digits.map((value) => (
        <button
          key={value}
          type="button"
          aria-pressed={digit.label === value && !digit.unsure}
          onClick={() => onLabel(selected, value)}
        >
          {value}
        </button>
      ))}
      <button
        type="button"
        aria-label={t('No digit: leave it out')}
        aria-pressed={digit.label === null && !digit.unsure}
        onClick={() => onLabel(selected, null)}
      >
        −
      </button>
    </div>
  );
}

function Keeping({
  row,
  framed,
}: {
  readonly row: readonly RowDigit[];
  readonly framed: FramedPicture;
}) {
  const { busy, failure, attempt } = useAttempt();
  const count = toKeep(row).length;
  const keep = async () => {
    const writer = currentWriter();
    const undo = await keepRow(framed.picture, row);
    const by = writer === null ? '' : t(' Drawn by {writer}.', { writer });
    toast({
      title: t('{count} digits are kept', { count }),
      description: t('They stand in “My test set”.{by}', { by }),
      undo,
    });
  };
  return (
    <>
      <WriterName />
      {failure && <FailureNote failure={failure} />}
      <Button small icon={<Check />} disabled={busy || count === 0} onClick={() => attempt(keep)}>
        {count === 1 ? t('Keep this digit') : t('Keep these {count} digits', { count })}
      </Button>
    </>
  );
}
