import { LabError } from '../../../domain/failure.ts';
import { tooLargeMessage } from '../bytes/byte-stream.ts';

/**
 * How many bytes may come out of archives, whatever their headers claim. One budget is shared by
 * all that one drop unpacks, archives in archives included.
 */
export interface Budget {
  readonly limit: number;
  /** What is left of it. */
  readonly left: () => number;
  /** Counts bytes that came out of `name`. @throws LabError 'file-too-large' beyond the limit. */
  readonly take: (bytes: number, name: string) => void;
}

export function createBudget(limit: number): Budget {
  let taken = 0;
  return {
    limit,
    left: () => limit - taken,
    take(bytes, name) {
      taken += bytes;
      if (taken > limit) throw new LabError('file-too-large', tooLargeMessage(name, limit));
    },
  };
}
