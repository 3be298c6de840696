import { describe, expect, it } from 'vitest';
import type { DataFile } from '../formats/bytes/data-file.ts';
import { fileInMemory } from '../formats/bytes/data-file.ts';
import { openZip, readEntry } from '../formats/zip.ts';
import type { ProjectRun } from './project.ts';
import { readProject, readProjectStates, writeProject } from './project.ts';

const runs: readonly ProjectRun[] = ['a', 'b', 'c'].map((id, at) => ({
  ...{ id, name: `Run ${id}`, record: { id, note: 'n'.repeat(40), figures: [1, 2, at] } },
  state: id === 'b' ? null : { datasetId: 'mnist', end: 'completed' },
}));
const drawings = [{ label: 4 }, { label: 7 }];
const stateOf = ({ id }: ProjectRun) => new Uint8Array(150).fill(id.charCodeAt(0));

async function written(): Promise<Uint8Array<ArrayBuffer>> {
  const { file } = await writeProject(runs, drawings, (run) => Promise.resolve(stateOf(run)));
  return new Uint8Array(await file.arrayBuffer());
}

const fileOf = (bytes: Uint8Array<ArrayBuffer>): DataFile => fileInMemory('my.zip', bytes);

/** Everything that is usable of a file; null where it is refused as none of ours. */
async function usable(bytes: Uint8Array<ArrayBuffer>) {
  try {
    const { runs: found, drawings: drawn, problems } = await readProject(fileOf(bytes));
    const states = new Map<string, Uint8Array>();
    const ids = found.filter(({ network }) => network).map(({ id }) => id);
    await readProjectStates(fileOf(bytes), ids, (run, state) => {
      states.set(run.id, state);
      return Promise.resolve();
    });
    return { found, drawn, problems, states };
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'file-unreadable' });
    return null;
  }
}

/** What is given is as it was, and what is not given is named. */
function expectHonest(read: NonNullable<Awaited<ReturnType<typeof usable>>>): void {
  const { found, drawn, problems, states } = read;
  for (const { network, ...run } of found) {
    expect(run).toEqual(runs.find(({ id }) => id === run.id));
    if (network) expect(states.get(run.id)).toEqual(stateOf(run));
  }
  const said = problems.join(' ');
  const blind = said.includes('list at the start');
  for (const { id, name, state } of runs) {
    const one = found.find((run) => run.id === id);
    if (!one && !blind) expect(said).toContain(`the run “${name}”`);
    if (one && state && !one.network) expect(said).toContain(`the network of “${name}”`);
  }
  if (drawn.length > 0) expect(drawn).toEqual(drawings);
  else if (!blind) expect(said).toContain('the drawings');
}

describe('a project file', () => {
  it('gives back what was put in, and is a zip that others open', async () => {
    const bytes = await written();
    const read = await usable(bytes);
    expect(read?.problems).toEqual([]);
    expect(read?.found.map(({ id, network }) => [id, network])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
    expect(read?.drawn).toEqual(drawings);
    expect(read?.states.get('c')).toEqual(stateOf(runs[2]));
    const zip = await openZip(fileOf(bytes));
    const entry = zip.entries.find(({ path }) => path === 'networks/1.safetensors');
    expect(entry && (await readEntry(zip, entry))).toEqual(stateOf(runs[0]));
  });

  it('that was cut at any tenth byte gives what came before, and names the rest', async () => {
    const whole = await written();
    let most = 0;
    for (let length = 0; length < whole.length; length += 10) {
      const read = await usable(whole.slice(0, length));
      if (!read) continue;
      expectHonest(read);
      // More of the file is never less of what it holds.
      const many = read.found.length + read.drawn.length + read.states.size;
      expect(many).toBeGreaterThanOrEqual(most);
      most = many;
    }
    expect(most).toBe(7);
  }, 60_000);

  it('that was altered at any tenth byte gives nothing that is not as it was', async () => {
    const whole = await written();
    for (let at = 0; at < whole.length; at += 10) {
      const altered = whole.slice();
      altered[at] ^= 0x55;
      const read = await usable(altered);
      if (read) expectHonest(read);
      const gone = 7 - (read ? read.found.length + read.drawn.length + read.states.size : 0);
      // One byte costs one thing, or with a run its network, or both drawings; all is never lost.
      expect(gone).toBeLessThanOrEqual(2);
    }
  }, 60_000);

  it('is told from any other file', async () => {
    await expect(readProject(fileOf(new Uint8Array(0)))).rejects.toMatchObject({
      code: 'file-unreadable',
    });
    const text = new TextEncoder().encode('label,pixel0\n1,0\n');
    await expect(readProject(fileOf(text))).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});
