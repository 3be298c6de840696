import { t } from '../../domain/language.ts';
import { experimentSettings } from '../../domain/experiment/differences.ts';
import { tableCsv } from '../../domain/figures/csv.ts';
import type { RunRecord } from '../../state/ledger/ledger.ts';
import { nameOf } from './run-list.ts';

type Value = string | number | null;

function figures(record: RunRecord): Readonly<Record<string, Value>> {
  const { history, test, data, backend } = record;
  const last = history.at(-1);
  return {
    ...{ run: nameOf(record), lesson: record.title, began: new Date(record.at).toISOString() },
    ...{ data: data.name, data_id: data.id, 'training images': data.train },
    ...{ 'computed with': backend?.name ?? null, device: backend?.adapter ?? null },
    ...{ status: record.status, 'epochs done': history.length, seconds: record.seconds },
    ...{ loss: last?.loss ?? null, accuracy: last?.accuracy ?? null },
    ...{ val_loss: last?.validationLoss ?? null, val_accuracy: last?.validationAccuracy ?? null },
    ...{ test_loss: test?.loss ?? null, test_accuracy: test?.accuracy ?? null },
    note: record.note,
  };
}

/** A line per run: what it was, what came of it, and every setting in a column of its own. */
export function runsCsv(records: readonly RunRecord[]): string {
  const rows = records.map((record) => ({
    figures: figures(record),
    settings: new Map(
      experimentSettings(record.experiment).map(({ name, text }) => [name, text] as const),
    ),
  }));
  const measured = Object.keys(rows[0]?.figures ?? {});
  const settings = [...new Set(rows.flatMap((row) => [...row.settings.keys()]))];
  return tableCsv(
    [...measured, ...settings.map((name) => t('setting: {name}', { name }))],
    rows.map((row) => [
      ...measured.map((name) => row.figures[name] ?? null),
      ...settings.map((name) => row.settings.get(name) ?? null),
    ]),
  );
}
