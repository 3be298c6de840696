import { useEffect, useState } from 'react';

/** Each moment stays in sight so long at least. */
const pause = 350; // milliseconds

/**
 * Goes on to the next moment when the present one has been in sight for a while; `shown` is the one
 * that is in sight, which may be behind. Ends at the last.
 */
export function usePlaying(
  at: number,
  last: number,
  shown: number | null,
  go: (at: number) => void,
) {
  const [playing, setPlaying] = useState(false);
  const ends = at >= last;
  useEffect(() => {
    if (!playing || ends || shown !== at) return undefined;
    const timer = setTimeout(() => go(at + 1), pause);
    return () => clearTimeout(timer);
  }, [playing, ends, shown, at, go]);
  const moving = playing && !ends;
  return {
    playing: moving,
    /** Plays from here, or from the first moment where this is the last. */
    play: () => {
      if (ends) go(0);
      setPlaying(true);
    },
    stop: () => setPlaying(false),
  };
}
