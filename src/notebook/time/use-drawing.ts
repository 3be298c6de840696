import { useEffect, useState } from 'react';
import type { ImageSet } from '../../domain/data/dataset.ts';
import { followDrawing } from '../../state/pad/drawing.ts';
import { join } from '../../state/runs/join.ts';
import type { Run } from '../../state/runs/runs.ts';
import { takeDrawing } from '../results/images/take-drawing.ts';

/** While somebody draws, networks of the past are asked so often at most. */
const often = 200; // milliseconds

/** The drawing as a run's network gets it, also while it grows; null while there is none. */
export function useDrawing(run: Run): ImageSet | null {
  const [image, setImage] = useState(() => takeDrawing(run));
  useEffect(() => {
    const joined = join(() => setImage(takeDrawing(run)), often);
    const stop = followDrawing(joined.ask);
    return () => {
      stop();
      joined.drop();
    };
  }, [run]);
  return image;
}
