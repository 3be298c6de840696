import { t } from '../../domain/language.ts';
import { Download } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import type { Drawn } from './drawn.ts';
import styles from './SaveDrawn.module.css';

interface SaveDrawnProps {
  /** Of the file, and of what is saved, in words: "Save the matrix as PNG". */
  readonly name: string;
  readonly what: string;
  /** Draws it when it is asked for; null while there is nothing to draw. */
  readonly draw: () => Promise<Drawn | null>;
}

/** A chart that leaves as a picture; what draws it is loaded when somebody asks. */
export function SaveDrawn({ name, what, draw }: SaveDrawnProps) {
  const { busy, failure, attempt } = useAttempt();
  const save = (kind: 'PNG' | 'SVG') =>
    attempt(async () => {
      const { saveDrawnPng, saveDrawnSvg } = await import('./save-drawn.ts');
      const drawn = await draw();
      if (!drawn) return;
      if (kind === 'PNG') await saveDrawnPng(name, drawn);
      else saveDrawnSvg(name, drawn);
    });
  return (
    <span className={styles.saves}>
      <Download aria-hidden="true" />
      {(['PNG', 'SVG'] as const).map((kind) => (
        <Button
          key={kind}
          small
          look="quiet"
          disabled={busy}
          aria-label={t('Save {what} as {kind}', { what, kind })}
          onClick={() => save(kind)}
        >
          {kind}
        </Button>
      ))}
      {failure && <FailureNote failure={failure} />}
    </span>
  );
}
