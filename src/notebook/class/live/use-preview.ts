import { useEffect, useState } from 'react';
import type { Student } from '../../../classroom/live/board.ts';
import { hear, newStudent } from '../../../classroom/live/board.ts';
import type { LiveScreen } from '../../../classroom/live/message.ts';
import type { Shares } from '../../../state/class/live/sending.ts';
import { followPage } from '../../../state/class/live/sending.ts';
import { screenNow } from '../../../state/class/live/snapshot.ts';
import { joinedAt } from '../../../state/class/live/student.ts';

/** What a teacher's board would show: the same messages, taken in by this page instead of being sent. */
export function usePreview(shares: Shares): Student {
  const { name, progress, said, drawings } = shares;
  const [heard, setHeard] = useState<Student>(() => newStudent('preview', ''));
  useEffect(() => {
    const told = { shares: { name, progress, said, drawings }, held: false, screen: 'no' as const };
    const following = followPage({
      since: joinedAt,
      send: (message) => setHeard((before) => hear(before, message)),
      now: () => told,
    });
    return () => {
      following.stop();
      setHeard(newStudent('preview', ''));
    };
  }, [name, progress, said, drawings]);
  return { ...heard, name };
}

/** The page as data, as it would be shown; null until it is gathered. */
export function useScreenPreview(): LiveScreen | null {
  const [screen, setScreen] = useState<LiveScreen | null>(null);
  useEffect(() => {
    let here = true;
    void screenNow().then((now) => {
      if (here) setScreen(now);
    });
    return () => {
      here = false;
    };
  }, []);
  return screen;
}
