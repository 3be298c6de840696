import { t } from '../domain/language.ts';
import { X } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { DigitImage } from '../charts/images/DigitImage.tsx';
import type { StoredDrawing } from '../state/pad/kept-drawings.ts';
import { dropDrawing, restoreDrawing } from '../state/pad/kept-drawings.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { count } from '../domain/numbers.ts';
import { toast } from '../ui/toast/toast.ts';
import styles from './KeptDrawings.module.css';

/** So many are shown at first: a thousand pictures would hold up every new one. */
const shownAtFirst = 60;

interface KeptGalleryProps {
  /** Oldest first. */
  readonly drawings: readonly StoredDrawing[];
  /** What the chosen network says of each; null where it cannot tell. */
  readonly said: readonly (number | null)[];
}

/** The kept drawings, each with its label; of many, the newest first of all. */
export function KeptGallery({ drawings, said }: KeptGalleryProps) {
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, drawings.length - shownAtFirst);
  return (
    <>
      {hidden > 0 && (
        <Button small look="quiet" onClick={() => setAll(true)}>
          {t('Show the {hidden} older ones too', { hidden: count(hidden) })}
        </Button>
      )}
      <ul className={styles.gallery}>
        {drawings.slice(hidden).map((drawing, index) => (
          <Item key={drawing.id} drawing={drawing} reading={said[hidden + index] ?? null} />
        ))}
      </ul>
    </>
  );
}

function drop(drawing: StoredDrawing): void {
  const undo = () => void restoreDrawing(drawing);
  void dropDrawing(drawing.id).then(() => toast({ title: t('Drawing deleted'), undo }));
}

interface ItemProps {
  readonly drawing: StoredDrawing;
  readonly reading: number | null;
}

/** Drawn anew only when its own reading changes. */
const Item = memo(function Item({ drawing, reading }: ItemProps) {
  const pixels = useMemo(() => Uint8Array.from(drawing.pixels), [drawing]);
  const wrong = reading !== null && reading !== drawing.label;
  return (
    <li className={styles.item} data-wrong={wrong} title={drawing.writer}>
      <DigitImage
        pixels={pixels}
        height={28}
        width={28}
        label={t('Your {label}', { label: drawing.label })}
      />
      <span className={styles.caption}>
        {drawing.label}
        {wrong && <span className={styles.wrong}>{t(' read as {reading}', { reading })}</span>}
      </span>
      <IconButton
        small
        className={styles.drop}
        label={t('Delete this {label}', { label: drawing.label })}
        icon={<X />}
        onClick={() => drop(drawing)}
      />
    </li>
  );
});
