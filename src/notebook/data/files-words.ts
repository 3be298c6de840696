import { t } from '../../domain/language.ts';
import type { BroughtFile, DataPreview } from '../../state/notebook/import-files.ts';
import { bytes, count } from '../../domain/numbers.ts';

type Formats = DataPreview['formats'];

/** "train.csv and test.csv, 128 MB: 2 CSV files." */
export function filesInWords(files: readonly BroughtFile[], formats: Formats): string {
  const [first] = files;
  if (!first) return '';
  const folder = first.path.includes('/') ? first.path.slice(0, first.path.indexOf('/')) : null;
  const more = files.length - 1;
  const single = files.length === 1 || folder === null;
  const named = single
    ? `${first.file.name}${more > 0 ? t(' and {more} more', { more: count(more) }) : ''}`
    : t('{count} files in “{folder}”', { count: count(files.length), folder });
  const size = files.reduce((sum, { file }) => sum + file.size, 0);
  const kinds = formats.map(
    ({ words, files: many }) => `${count(many)} ${words}${many > 1 ? 's' : ''}`,
  );
  return `${named}, ${bytes(size)}${kinds.length > 0 ? `: ${kinds.join(', ')}.` : '.'}`;
}
