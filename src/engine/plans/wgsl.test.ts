import { beforeAll, expect, it } from 'vitest';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { lessons } from '../../lessons/index.ts';
import type { TileChooser } from '../kernels/product/tile.ts';
import { compileRecorded } from '../testing/compile-recorded.ts';
import { WgslParts } from '../testing/wgsl-parts.ts';
import { hardwareTiles, softwareTiles } from '../tiles/tiles.ts';

/*
 * The kernels of every documented network as committed text, so that a change to a template, to a
 * rule for tiles or to a layout shows what it does to them: one list of dispatches a lesson, and in
 * declarations.wgsl the code, each declaration once. `npm run update:wgsl` renews them.
 */

const documented = lessons.filter(({ id }) => id !== 'playground');
const parts = new WgslParts();
const texts = new Map<string, string>();

beforeAll(async () => {
  for (const { id, experiment } of documented) {
    const hardware = await kernelsOf('a GPU where nothing was measured', experiment, hardwareTiles);
    const software = await kernelsOf('a software adapter', experiment, softwareTiles(true));
    texts.set(id, `${hardware}\n\n${software}\n`);
  }
});

it.each(documented)('$id compiles to the kernels that are written down', async ({ id }) => {
  await expect(texts.get(id)).toMatchFileSnapshot(`../golden/wgsl/${id}.txt`);
});

it('their code is what is written down', async () => {
  await expect(parts.text()).toMatchFileSnapshot('../golden/wgsl/declarations.wgsl');
});

/** Dispatches of a training step, then what each kernel of it and of an evaluation is made of. */
async function kernelsOf(
  device: string,
  experiment: Experiment,
  tiles: TileChooser,
): Promise<string> {
  const { kernels, shaders } = await compileRecorded(experiment, tiles);
  const steps = kernels.map(({ label, workgroups: [x, y] }) => `${label} [${x}, ${y}]`);
  return [
    `On ${device}, a training step of ${experiment.batchSize} images:`,
    ...steps,
    ...shaders.map(({ label, code }) => `\n${label}\n${parts.summary(code)}`),
  ].join('\n');
}
