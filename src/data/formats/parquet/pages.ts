import { t } from '../../../domain/language.ts';
import type { ColumnChunk, ColumnMetaData, FileMetaData, SchemaTree } from 'hyparquet';
import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';
import { getSchemaPath } from 'hyparquet/src/schema.js';
import { LabError } from '../../../domain/failure.ts';
import type { PageHeader, Unpack } from './runs.ts';
import { checkRuns } from './runs.ts';
import { checkThrift } from './thrift-walk.ts';

/** Packed or not, a column of one group of rows takes no more. */
const largestColumn = 2 ** 28; // bytes
const largestPage = 2 ** 27; // bytes
/** Values of one column of one group of rows: a list of 784 for each of 70,000 images. */
const mostValues = 2 ** 26;
/** MNIST's pixels have three a byte, packed; a file that claims more than this has none of them. */
const mostValuesPerByte = 64;
const anyValues = 2 ** 20;

/** So many values a column of so many packed bytes may claim: room is made for all of them. */
const valuesIn = ({ from, to }: Place): number =>
  Math.min(mostValues, anyValues + mostValuesPerByte * (to - from));

export const malformed = (name: string, problem: string, cause?: unknown): LabError =>
  new LabError('parquet-malformed', `${name} ${problem}`, { cause });

interface Place {
  readonly from: number;
  readonly to: number;
}

function placeOf({ meta_data: column }: ColumnChunk, name: string, size: number): Place {
  if (!column) throw malformed(name, t('is encrypted, or keeps its columns in other files.'));
  const { dictionary_page_offset: dictionary, data_page_offset: data } = column;
  const from = Number(dictionary !== undefined && dictionary > 0n ? dictionary : data);
  const to = from + Number(column.total_compressed_size);
  const unpacked = Number(column.total_uncompressed_size);
  if (!(from >= 4 && to > from && to <= size)) throw malformed(name, t('is damaged or cut off.'));
  if (to - from > largestColumn || unpacked > largestColumn) {
    throw new LabError(
      'file-too-large',
      t('{name}: a column of {unpacked} bytes is too large.', { name, unpacked }),
    );
  }
  return { from, to };
}

interface Column {
  readonly place: Place;
  readonly path: SchemaTree[];
  readonly meta: ColumnMetaData;
  readonly unpack: Unpack;
}

/** Reads the headers of a column's pages, and walks their runs: what they claim is what its reader would make room for. */
function checkPages(bytes: Uint8Array, column: Column, values: number, name: string): void {
  const { place, path, meta, unpack } = column;
  const { to } = place;
  let [at, left] = [place.from, values];
  let room = largestColumn;
  while (left > 0 && at < to) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, to - at);
    checkThrift(view);
    const reader = { view, offset: 0 };
    const header = deserializeTCompactProtocol(reader) as PageHeader;
    const { field_2: unpacked = -1, field_3: packed = -1 } = header;
    const isDictionary = header.field_7 !== undefined;
    const inner = header.field_5 ?? header.field_7 ?? header.field_8;
    const count = inner?.field_1 ?? -1;
    at += reader.offset + packed;
    room -= unpacked;
    const fits = unpacked >= 0 && unpacked <= largestPage && packed >= 0 && at <= to && room >= 0;
    if (!fits || count < 0 || count > valuesIn(place) || (!isDictionary && count > left)) {
      throw malformed(name, t('is damaged: its pages are not what their headers say.'));
    }
    if (isDictionary) continue;
    checkRuns(bytes.subarray(at - packed, at), header, path, meta, unpack);
    left -= count;
  }
  if (left > 0) throw malformed(name, t('is damaged: values are missing.'));
}

/**
 * Checks the description at the end of a file before the library makes room for what it claims.
 * @throws RangeError, or LabError 'parquet-malformed' where there is none.
 */
export function checkDescription(bytes: Uint8Array, name: string): void {
  const end = bytes.length - 8;
  const length = end > 4 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(end, true);
  if (!length || length > end - 4) throw malformed(name, t('is damaged or cut off.'));
  checkThrift(new DataView(bytes.buffer, bytes.byteOffset + end - length, length));
}

/**
 * Checks what a file says of its size before anything is unpacked: room for values is made by what
 * headers claim. `columns` are those that will be read; `unpack` opens a page as the library will.
 * @throws LabError 'parquet-malformed' or 'file-too-large'.
 */
export function checkColumns(
  metadata: FileMetaData,
  columns: readonly string[],
  bytes: Uint8Array,
  name: string,
  unpack: Unpack,
): void {
  for (const group of metadata.row_groups) {
    for (const chunk of group.columns) {
      const { meta_data: meta } = chunk;
      if (meta && !columns.includes(meta.path_in_schema[0] ?? '')) continue;
      const place = placeOf(chunk, name, bytes.length);
      if (!meta) continue;
      const values = Number(meta.num_values);
      if (values > valuesIn(place))
        throw malformed(name, t('claims {values} values in one column.', { values }));
      const path = getSchemaPath(metadata.schema, meta.path_in_schema);
      checkPages(bytes, { place, path, meta, unpack }, values, name);
    }
  }
}
