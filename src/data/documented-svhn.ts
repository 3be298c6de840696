import { t } from '../domain/language.ts';
import type { Dataset } from '../domain/data/dataset.ts';
import { LabError } from '../domain/failure.ts';
import type { ReadOptions } from './formats/bytes/byte-stream.ts';
import { readAll, readBytes } from './formats/bytes/byte-stream.ts';
import { fetchFile, fileExists } from './published/fetch-file.ts';
import { maxPixelBytes } from './formats/bytes/limits.ts';
import { readFiles } from './files/read-files.ts';

/** SVHN as its document has it: 42,000 + 18,000 grey digits in one HDF5 file. */
const fileName = 'SVHN_single_grey1.h5';

export function documentedSvhnExists(folder: string, signal?: AbortSignal): Promise<boolean> {
  return fileExists(`${folder}${fileName}`, signal);
}

/** @throws LabError 'file-not-found', and as readFiles does. */
export async function fetchDocumentedSvhn(folder: string, options: ReadOptions): Promise<Dataset> {
  const source = await fetchFile(`${folder}${fileName}`, options.signal);
  if (!source)
    throw new LabError(
      'file-not-found',
      t('{folder}{fileName} is not there.', { folder, fileName }),
    );
  const bytes = await readAll(readBytes(source, options), maxPixelBytes, fileName);
  const { dataset } = await readFiles([new File([bytes], fileName)], { signal: options.signal });
  return { ...dataset, id: 'svhn', name: 'SVHN' };
}
