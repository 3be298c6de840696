import { t } from '../../../domain/language.ts';
import type { PartFormat } from '../format.ts';

/** "PAR1", at both ends. */
const isParquet = ([first, second, third, fourth]: Uint8Array): boolean =>
  first === 0x50 && second === 0x41 && third === 0x52 && fourth === 0x31;

/** As Hugging Face publishes data sets; its reader is fetched when somebody brings one. */
export const parquetFormat: PartFormat = {
  words: t('Parquet file'),
  endings: ['.parquet'],
  sniff: isParquet,
  gives: 'part',
  read: async (file, options) => (await import('./read-parquet.ts')).readParquet(file, options),
};
