import { t } from '../../domain/language.ts';
import type { FailureCode } from '../../domain/failure.ts';
import { LabError, toFailure } from '../../domain/failure.ts';
import { isRecord } from '../../domain/json.ts';
import { createBudget } from '../formats/archive/budget.ts';
import { crc32 } from '../formats/archive/crc32.ts';
import type { DataFile } from '../formats/bytes/data-file.ts';
import type { Archive, ZipEntry } from '../formats/zip.ts';
import { readEntry } from '../formats/zip.ts';
import { salvageArchive } from './salvage.ts';
import { ZipWriter } from './write-zip.ts';

/** A run as a project file has it: its record, and its whole state where that is stored. */
export interface ProjectRun {
  readonly id: string;
  /** As the reader calls it: for whatever cannot be read. */
  readonly name: string;
  readonly record: unknown;
  /** What is told of the state besides itself. */
  readonly state: { readonly datasetId: string; readonly end: string | null } | null;
}

/** What of a project file can be used, and what cannot. */
export interface ProjectContent {
  readonly runs: readonly (ProjectRun & { readonly network: boolean })[];
  readonly drawings: readonly unknown[];
  /** What is missing or damaged, in words. */
  readonly problems: readonly string[];
}

const indexPath = 'project.json';
const drawingsPath = 'drawings.json';
const runPath = (at: number) => `runs/${at + 1}.json`;
const networkPath = (at: number) => `networks/${at + 1}.safetensors`;

const format = 'digit-lab/project';
/** All states of a file together, and each text in it, are no larger than this. */
const mostNetworks = 1_000_000_000; // bytes
const longestText = 64 * 2 ** 20; // bytes
const mostBytes = 2_000_000_000;

/** The first file of all says what there should be: so what is missing has a name. */
interface Index {
  readonly files: readonly { readonly path: string; readonly what: string; readonly crc: number }[];
}

const encoder = new TextEncoder();
const json = (value: unknown): Uint8Array<ArrayBuffer> => encoder.encode(JSON.stringify(value));

interface Packed {
  readonly path: string;
  readonly what: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly deflate: boolean;
}

export interface WrittenProject {
  readonly file: Blob;
  readonly networks: number;
  /** Names of the runs whose networks found no room in it. */
  readonly left: readonly string[];
}

/** Runs and drawings as one zip. `stateOf` gives the bytes of a run's state, or null. */
export async function writeProject(
  runs: readonly ProjectRun[],
  drawings: readonly unknown[],
  stateOf: (run: ProjectRun) => Promise<Uint8Array<ArrayBuffer> | null>,
): Promise<WrittenProject> {
  const files: Packed[] = [
    { path: drawingsPath, what: t('the drawings'), bytes: json(drawings), deflate: true },
  ];
  const left: string[] = [];
  let room = mostNetworks;
  for (const [at, run] of runs.entries()) {
    const bytes = run.state && (await stateOf(run));
    const fits = bytes !== null && bytes.length <= room;
    if (bytes && !fits) left.push(run.name);
    const kept = { ...run, state: fits ? run.state : null };
    const what = t('the run “{name}”', { name: run.name });
    files.push({ path: runPath(at), what, bytes: json(kept), deflate: true });
    if (!bytes || !fits) continue;
    room -= bytes.length;
    const network = t('the network of “{name}”', { name: run.name });
    files.push({ path: networkPath(at), what: network, bytes, deflate: false });
  }
  const index = files.map(({ path, what, bytes }) => ({ path, what, crc: crc32(bytes) }));
  const zip = new ZipWriter();
  zip.add({ path: indexPath, bytes: json({ format, version: 1, files: index }), deflate: true });
  // Small and dear things first: what a cut takes is at the end.
  const order = [...files].sort((one, other) => Number(!one.deflate) - Number(!other.deflate));
  for (const file of order) zip.add(file);
  const networks = files.filter(({ deflate }) => !deflate).length;
  return { file: zip.finish(), networks, left };
}

/** An opened project file: what it lists, and what of that is there. */
class Project {
  private readonly archive: Archive;
  readonly index: Index | null;

  private constructor(archive: Archive, index: Index | null) {
    this.archive = archive;
    this.index = index;
  }

  static async open(file: DataFile): Promise<Project> {
    const archive = await salvageArchive(file, createBudget(mostBytes));
    const bytes = await firstWhole(archive, named(archive, indexPath), null);
    return new Project(archive, bytes && readIndex(bytes));
  }

  /** Whether anything in it is of a project at all. */
  get isProject(): boolean {
    return this.index !== null || this.archive.entries.some(({ path }) => isOwn(path));
  }

  /** The bytes of a file that is whole, and the one that was put in; null for others. */
  async read(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const listed = this.index?.files.find((one) => one.path === path);
    if (this.index && !listed) return null;
    return firstWhole(this.archive, named(this.archive, path), listed?.crc ?? null);
  }

  /** Numbers of the runs, from 0. */
  get runs(): readonly number[] {
    const paths = this.index?.files ?? this.archive.entries;
    const places = paths.flatMap(({ path }) => {
      const number = /^runs\/(\d{1,5})\.json$/.exec(path)?.[1];
      return number === undefined ? [] : [Number(number) - 1];
    });
    return [...new Set(places)].sort((one, other) => one - other);
  }
}

const isOwn = (path: string): boolean =>
  path === drawingsPath || /^(runs|networks)\/\d+\./.test(path);

const named = ({ entries }: Archive, path: string): readonly ZipEntry[] =>
  entries.filter((entry) => entry.path === path);

/** What an entry says wrong of itself, or what was altered in it, is no reason to end. */
const harmless: readonly FailureCode[] = ['zip-malformed', 'file-too-large'];

async function firstWhole(
  archive: Archive,
  entries: readonly ZipEntry[],
  crc: number | null,
): Promise<Uint8Array<ArrayBuffer> | null> {
  for (const entry of entries) {
    if (crc !== null && entry.crc !== crc) continue;
    const isNetwork = entry.path.startsWith('networks/');
    try {
      return await readEntry(archive, entry, isNetwork ? mostNetworks : longestText);
    } catch (thrown) {
      if (!harmless.includes(toFailure(thrown).code)) throw thrown;
    }
  }
  return null;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

function readIndex(bytes: Uint8Array): Index | null {
  const content = parse(bytes);
  if (!isRecord(content) || content.format !== format || !Array.isArray(content.files)) return null;
  const files = (content.files as unknown[]).filter(
    (file): file is Index['files'][number] =>
      isRecord(file) &&
      typeof file.path === 'string' &&
      typeof file.what === 'string' &&
      typeof file.crc === 'number',
  );
  return { files };
}

function readRun(bytes: Uint8Array | null): ProjectRun | null {
  const content = bytes && parse(bytes);
  if (!isRecord(content)) return null;
  const { id, name, record, state } = content;
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  const told = isRecord(state) && typeof state.datasetId === 'string' ? state : null;
  const end = typeof told?.end === 'string' ? told.end : null;
  return { id, name, record, state: told && { datasetId: String(told.datasetId), end } };
}

/**
 * What a project file holds, as much of it as is whole; networks are looked at and not given.
 * @throws LabError 'file-unreadable' where nothing in it is of a project.
 */
export async function readProject(file: DataFile): Promise<ProjectContent> {
  const project = await Project.open(file);
  if (!project.isProject) {
    throw new LabError(
      'file-unreadable',
      t('{name} is no project file of this page.', { name: file.name }),
    );
  }
  const problems: string[] = [];
  if (!project.index) problems.push(t('The list at the start of the file is damaged.'));
  const miss = (path: string, what: string) => {
    const said = project.index?.files.find((one) => one.path === path)?.what ?? what;
    problems.push(t('Missing or damaged: {said}.', { said }));
  };
  const listed = (path: string) => project.index?.files.some((one) => one.path === path) ?? true;
  const drawn = await project.read(drawingsPath);
  const drawings = drawn && parse(drawn);
  if (!Array.isArray(drawings) && listed(drawingsPath)) miss(drawingsPath, t('the drawings'));
  const runs: (ProjectRun & { network: boolean })[] = [];
  for (const at of project.runs) {
    const run = readRun(await project.read(runPath(at)));
    if (!run) {
      miss(runPath(at), t('run {at}', { at: at + 1 }));
      continue;
    }
    const network = run.state !== null && (await project.read(networkPath(at))) !== null;
    if (run.state && !network)
      miss(networkPath(at), t('the network of “{name}”', { name: run.name }));
    runs.push({ ...run, network });
  }
  return { runs, drawings: Array.isArray(drawings) ? drawings : [], problems };
}

/** Takes the states of these runs, by their ids, one after another; what is damaged is passed over. */
export async function readProjectStates(
  file: DataFile,
  ids: readonly string[],
  take: (run: ProjectRun, bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<void> {
  const project = await Project.open(file);
  for (const at of project.runs) {
    const run = readRun(await project.read(runPath(at)));
    if (!run?.state || !ids.includes(run.id)) continue;
    const bytes = await project.read(networkPath(at));
    if (bytes) await take(run, bytes);
  }
}
