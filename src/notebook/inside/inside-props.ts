import type { ImageSet } from '../../domain/data/dataset.ts';
import type { Run } from '../../state/runs/runs.ts';

/** What every view of one image gets. */
export interface ImageViewProps {
  readonly run: Run;
  readonly classNames: readonly string[];
  /** Null when nothing is drawn. */
  readonly image: ImageSet | null;
  readonly caption: string;
  /** The right class, where it is known. */
  readonly truth: number | null;
}
