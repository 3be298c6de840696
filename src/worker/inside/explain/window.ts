import type { ImageSet } from '../../../domain/data/dataset.ts';
import type { WindowForm, WindowMap } from '../../../inside/explain/window.ts';
import { mapWindow } from '../../../inside/explain/window.ts';
import type { Run } from '../../runs/run.ts';
import { subjectOf } from '../subject.ts';

/** @throws LabError 'model-input-differs' */
export async function windowOf(
  run: Run,
  image: ImageSet,
  form: WindowForm,
): Promise<WindowMap | null> {
  const { sites, input } = await subjectOf(run, image);
  return mapWindow(sites, input, form);
}
