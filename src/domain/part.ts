import { t } from './language.ts';
import { LabError } from './failure.ts';

/**
 * A part of the program that is fetched when it is first needed: `await part(import('./x.ts'))`.
 * @throws LabError 'part-unreachable' where it does not come; asked again, it is fetched again.
 */
export async function part<T>(coming: Promise<T>): Promise<T> {
  try {
    return await coming;
  } catch (cause) {
    const message = t('A part of the program that is needed for this could not be fetched.');
    throw new LabError('part-unreachable', message, { cause });
  }
}
