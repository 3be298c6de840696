/** What of a project file is taken in beside what is here: pure, and nothing that is here changes. */
import { t } from '../../domain/language.ts';
import type { KeptDrawing } from '../../draw/kept/kept.ts';
import { readStored } from '../../draw/kept/kept.ts';
import type { ProjectFileContent } from '../../worker/protocol/project.ts';
import { longestName } from '../ledger/ledger-record.ts';
import type { RunRecord } from '../ledger/ledger-record.ts';

/** A run that is taken in; `id` is the one that it has in the file. */
export interface TakenRun {
  readonly id: string;
  readonly name: string;
  readonly record: RunRecord;
  readonly network: boolean;
}

interface MergeSetup {
  /** A record as it was written, or null for anything else. */
  readonly read: (value: unknown) => RunRecord | null;
  readonly newId: () => string;
  /** So many records may come in. */
  readonly room: number;
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Under another id and name, beside the one that is here. */
function copyOf(record: RunRecord, id: string): RunRecord {
  const name = t('{name} (from a file)', { name: record.name || record.title });
  return { ...record, id, name: name.slice(0, longestName) };
}

export function mergeRuns(
  found: ProjectFileContent['runs'],
  here: readonly RunRecord[],
  { read, newId, room }: MergeSetup,
) {
  const taken: TakenRun[] = [];
  const problems: string[] = [];
  /** Those that are here already, and whose networks the file has. */
  const again: { readonly id: string; readonly name: string }[] = [];
  let [known, copies] = [0, 0];
  for (const { id, name, record: value, network } of found) {
    const record = read(value);
    if (!record) {
      problems.push(t('The run “{name}” has a form that this version does not know.', { name }));
      continue;
    }
    const own = [...here, ...taken.map((run) => run.record)].find((one) => one.id === record.id);
    if (own && same(own, record)) {
      known++;
      if (network) again.push({ id, name });
    } else if (taken.length >= room) {
      problems.push(t('There is no room for the run “{name}”: delete some first.', { name }));
    } else {
      if (own) copies++;
      taken.push({ id, name, network, record: own ? copyOf(record, newId()) : record });
    }
  }
  return { taken, again, known, copies, problems };
}

/** Drawings are the same where they mean the same and look the same, whatever they are called. */
const looks = ({ label, pixels, crop }: KeptDrawing): string =>
  `${label}:${pixels.join(',')}:${crop?.join(',') ?? ''}`;

export function mergeDrawings(
  found: readonly unknown[],
  here: readonly KeptDrawing[],
  newId: () => string,
) {
  const read = found.map(readStored);
  const seen = new Set(here.map(looks));
  const taken: KeptDrawing[] = [];
  let known = 0;
  for (const drawing of read) {
    if (!drawing) continue;
    const look = looks(drawing);
    if (seen.has(look)) known++;
    else taken.push({ ...drawing, id: newId() });
    seen.add(look);
  }
  const unread = read.filter((one) => one === null).length;
  const problems =
    unread === 0
      ? []
      : [
          t('{what} could not be read.', {
            what: unread === 1 ? t('One drawing') : t('{unread} drawings', { unread }),
          }),
        ];
  return { taken, known, problems };
}
