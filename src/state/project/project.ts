/** Project files: runs with their networks, and drawings, to be carried to another computer or year. */
import { t } from '../../domain/language.ts';
import type { ProjectFileContent } from '../../worker/protocol/project.ts';
import type { RunRecord } from '../ledger/ledger.ts';
import { addRecords, getRecords, mostRecords, openLedger } from '../ledger/ledger.ts';
import { listStates } from '../ledger/stored-states.ts';
import { readRecord } from '../ledger/ledger-record.ts';
import { addDrawings, getKeptDrawings, openKeptDrawings } from '../pad/kept-drawings.ts';
import { ask } from '../page/link.ts';
import { newId } from '../page/new-id.ts';
import { mergeDrawings, mergeRuns } from './merge.ts';

export interface SavedProject {
  readonly file: Blob;
  readonly runs: number;
  readonly networks: number;
  readonly drawings: number;
  /** Names of the runs whose networks found no room in it. */
  readonly left: readonly string[];
}

/** These runs, and every kept drawing, as one file. */
export async function saveProject(records: readonly RunRecord[]): Promise<SavedProject> {
  await openKeptDrawings();
  const drawings = getKeptDrawings();
  const runs = records.map((record) => ({
    ...{ id: record.id, record },
    name: record.name || record.title,
  }));
  const { file, networks, left } = await ask({ kind: 'writeProject', runs, drawings });
  return { file, networks, left, runs: runs.length, drawings: drawings.length };
}

export interface OpenedProject {
  readonly runs: number;
  /** Networks that came with the file. */
  readonly networks: number;
  /** Of the runs, those that stand beside another state of themselves. */
  readonly copies: number;
  readonly drawings: number;
  /** Runs and drawings that were here already. */
  readonly known: number;
  /** What could not be used, in sentences. */
  readonly problems: readonly string[];
}

/**
 * Adds what a project file holds to what is here. Nothing that is here is changed or makes room.
 * @throws LabError 'file-unreadable' where it is no project file.
 */
export async function openProject(file: File): Promise<OpenedProject> {
  const content: ProjectFileContent = await ask({ kind: 'readProject', file });
  await Promise.all([openLedger(), openKeptDrawings()]);
  const here = getRecords();
  const room = Math.max(0, mostRecords - here.length);
  const runs = mergeRuns(content.runs, here, { read: readRecord, newId, room });
  const drawn = mergeDrawings(content.drawings, getKeptDrawings(), newId);
  await addRecords(runs.taken.map(({ record }) => record));
  if (drawn.taken.length > 0) await addDrawings(drawn.taken);
  const networks = await storeNetworks(file, await missingNetworks(runs));
  return {
    ...{ runs: runs.taken.length, networks: networks.stored, copies: runs.copies },
    ...{ drawings: drawn.taken.length, known: runs.known + drawn.known },
    problems: [...content.problems, ...runs.problems, ...drawn.problems, ...networks.problems],
  };
}

interface WantedNetwork {
  /** Of the run, in the file. */
  readonly id: string;
  readonly name: string;
  /** What it is to be stored under. */
  readonly key: string;
}

/** Those of runs that are taken in, and those that runs which were here have lost since. */
async function missingNetworks({
  taken,
  again,
}: Pick<ReturnType<typeof mergeRuns>, 'taken' | 'again'>): Promise<readonly WantedNetwork[]> {
  const stored = again.length > 0 ? await listStates() : [];
  const lost = again.filter(({ id }) => stored.every(({ key }) => key !== id));
  return [
    ...taken
      .filter(({ network }) => network)
      .map(({ id, name, record }) => ({ id, name, key: record.id })),
    ...lost.map(({ id, name }) => ({ id, name, key: id })),
  ];
}

async function storeNetworks(file: File, wanted: readonly WantedNetwork[]) {
  const keys = wanted.map(({ id, key }) => ({ id, key }));
  const stored = keys.length > 0 ? await ask({ kind: 'storeNetworks', file, keys }) : [];
  const problems = wanted
    .filter(({ id }) => !stored.includes(id))
    .map(({ name }) =>
      t('There is no room for the network of “{name}”, or it cannot be read.', { name }),
    );
  return { stored: stored.length, problems };
}
