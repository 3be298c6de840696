import { LabError } from '../../domain/failure.ts';
import type { ReadOptions } from '../formats/bytes/byte-stream.ts';
import { readAll, readBytes } from '../formats/bytes/byte-stream.ts';
import { fetchFile } from './fetch-file.ts';
import { maxPixelBytes } from '../formats/bytes/limits.ts';

/** Where a path of an address leads. @throws LabError 'address-refused' beyond this origin. */
export function resolveAddress(path: string, baseUrl: string): string {
  if (!URL.canParse(path, baseUrl)) {
    throw new LabError('address-refused', `“${path}” is not a path.`);
  }
  const url = new URL(path, baseUrl);
  if (url.origin !== new URL(baseUrl).origin) {
    throw new LabError('address-refused', `${url.href} lies on another site than this page.`);
  }
  return url.href;
}

/** The last part of a path, as it was before it became an address; as it is where it never was. */
function nameIn(pathname: string): string {
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name) || 'data';
  } catch {
    return name;
  }
}

/**
 * Fetches files that an address names: from this page's own origin only, also if they have moved.
 * @throws LabError 'address-refused', 'file-not-found', 'file-too-large', as fetchFile does, or
 * 'cancelled'.
 */
export async function fetchAddressed(
  paths: readonly string[],
  baseUrl: string,
  options: ReadOptions,
): Promise<File[]> {
  const files: File[] = [];
  for (const url of paths.map((path) => resolveAddress(path, baseUrl))) {
    const source = await fetchFile(url, options.signal, { redirect: 'error' });
    const { pathname } = new URL(url);
    if (!source) throw new LabError('file-not-found', `${pathname} is not there.`);
    const name = nameIn(pathname);
    const bytes = await readAll(readBytes(source, options), maxPixelBytes, name);
    files.push(new File([bytes], name));
  }
  return files;
}
