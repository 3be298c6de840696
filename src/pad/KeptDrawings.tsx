import { t } from '../domain/language.ts';
import { Download, Upload } from 'lucide-react';
import { useRef } from 'react';
import { toFailure } from '../domain/failure.ts';
import { readWriter, toCsv, toJson } from '../draw/kept/kept.ts';
import type { GreyPicture } from '../draw/photo/picture.ts';
import type { Stroke } from '../draw/stroke.ts';
import type { KeptDrawing, StoredDrawing } from '../state/pad/kept-drawings.ts';
import {
  importDrawings,
  keepDrawing,
  keepPicture,
  nameWriter,
  useKeptDrawings,
} from '../state/pad/kept-drawings.ts';
import { useWriterName } from '../state/pad/writer.ts';
import { Button } from '../ui/Button.tsx';
import { failureWords } from '../ui/failure-words.ts';
import { count } from '../domain/numbers.ts';
import { toast } from '../ui/toast/toast.ts';
import { KeptGallery } from './KeptGallery.tsx';
import styles from './KeptDrawings.module.css';
import { PadNote, PadSection } from './reading/PadSection.tsx';
import { saveText } from './save-text.ts';
import { WriterName } from './WriterName.tsx';
import type { Verdict } from './reading/use-verdicts.ts';
import { useVerdicts } from './reading/use-verdicts.ts';

const digits = Array.from({ length: 10 }, (_, digit) => digit);

interface KeptDrawingsProps {
  /** The digit that is on the pad and selected, or null. */
  readonly strokes: readonly Stroke[] | null;
  /** What the frame shows of a picture that lies on the pad; it is kept instead. */
  readonly picture: GreyPicture | null;
  /** The network whose mistakes are marked. */
  readonly chosenId: string | null;
}

/** What goes wrong with keeping is told where it was pressed. */
function reporting(kept: Promise<void>): void {
  kept.catch((thrown: unknown) => {
    const failure = toFailure(thrown);
    const { title, remedy } = failureWords[failure.code];
    toast({ title, description: `${failure.message} ${remedy}` });
  });
}

/** "My test set": drawings kept with what was meant, and how each network does on them. */
export function KeptDrawings({ strokes, picture, chosenId }: KeptDrawingsProps) {
  const drawings = useKeptDrawings();
  const verdicts = useVerdicts(drawings);
  const chosen = verdicts.find(({ runId }) => runId === chosenId);
  const keep = (digit: number) => {
    if (picture) reporting(keepPicture(digit, picture));
    else if (strokes) reporting(keepDrawing(digit, strokes));
  };
  return (
    <PadSection title={t('My test set')}>
      <div className={styles.labels} role="group" aria-label={t('Keep it as')}>
        <span className={styles.ask}>{picture ? t('Keep the picture as') : t('Keep it as')}</span>
        {digits.map((digit) => (
          <button
            key={digit}
            type="button"
            className={styles.label}
            aria-label={t('Keep the {what} as {digit}', {
              what: picture ? t('picture') : t('drawing'),
              digit,
            })}
            disabled={!strokes && !picture}
            onClick={() => keep(digit)}
          >
            {digit}
          </button>
        ))}
      </div>
      <Writer drawings={drawings} />
      {drawings.length === 0 ? (
        <PadNote>
          {t('Keep drawings with the digit you meant; then see how every network does on yours.')}
        </PadNote>
      ) : (
        <>
          <Scores verdicts={verdicts} total={drawings.length} />
          <KeptGallery drawings={drawings} said={chosen?.said ?? []} />
          <PadNote>
            {t(
              'They stay on this computer. In any lesson on digits, the first cell can train or test on them too.',
            )}
          </PadNote>
        </>
      )}
      <Files drawings={drawings} />
    </PadSection>
  );
}

/** Whose hand it is: of those that are kept from now on, and of those without a name. */
function Writer({ drawings }: { readonly drawings: readonly StoredDrawing[] }) {
  const name = useWriterName();
  const known = readWriter(name) !== null;
  const unnamed = drawings.filter(({ writer }) => writer === undefined).map(({ id }) => id);
  return (
    <div className={styles.writer}>
      <WriterName />
      {known && unnamed.length > 0 && (
        <Button small onClick={() => reporting(nameWriter(unnamed, name))}>
          {t('Also the {count} without a name', { count: count(unnamed.length) })}
        </Button>
      )}
    </div>
  );
}

function Scores({
  verdicts,
  total,
}: {
  readonly verdicts: readonly Verdict[];
  readonly total: number;
}) {
  return (
    <ul className={styles.scores}>
      {verdicts.map(({ runId, name, said, right }) => (
        <li key={runId}>
          <span>{name}</span>
          <strong>
            {said.every((digit) => digit === null)
              ? t('reads no digits')
              : t('{right} of {total} right', { right, total })}
          </strong>
        </li>
      ))}
    </ul>
  );
}

function Files({ drawings }: { readonly drawings: readonly KeptDrawing[] }) {
  const input = useRef<HTMLInputElement>(null);
  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      const count = await importDrawings(await file.text());
      toast({ title: t('{count} drawings added', { count }) });
    } catch (thrown) {
      toast({ title: t('Nothing was added'), description: toFailure(thrown).message });
    }
  }
  const none = drawings.length === 0;
  return (
    <div className={styles.files}>
      <Button
        small
        icon={<Download />}
        disabled={none}
        onClick={() => saveText('drawings.json', 'application/json', toJson(drawings))}
      >
        {t('JSON')}
      </Button>
      <Button
        small
        icon={<Download />}
        disabled={none}
        onClick={() => saveText('drawings.csv', 'text/csv', toCsv(drawings))}
      >
        {t('CSV')}
      </Button>
      <Button small icon={<Upload />} onClick={() => input.current?.click()}>
        {t('Import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,.csv"
        hidden
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
