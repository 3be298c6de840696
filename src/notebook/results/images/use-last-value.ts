import { useState } from 'react';

/** `value`, or while it is null (on its way) the last one that was there: no flash in between. */
export function useKept<T>(value: T | null): T | null {
  const [kept, setKept] = useState(value);
  if (value !== null && value !== kept) setKept(value);
  return value ?? kept;
}
