import { useEffect, useState } from 'react';
import type * as failureWordsModule from './failure-words.ts';

type Words = typeof failureWordsModule;

let loaded: Words | null = null;

/**
 * What the page says of failures: it comes with the first of them. Null until then, and where it
 * cannot be fetched any more; a failure's own message is shown all the same.
 */
export function useFailureWords(): Words | null {
  const [words, setWords] = useState(loaded);
  useEffect(() => {
    if (words) return undefined;
    let shown = true;
    import('./failure-words.ts').then(
      (fetched) => {
        loaded = fetched;
        if (shown) setWords(fetched);
      },
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [words]);
  return words;
}
