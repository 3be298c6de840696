import { t } from '../../domain/language.ts';
import { X } from 'lucide-react';
import type { LessonId } from '../../lessons/lesson.ts';
import { leaveInterrupted, useInterrupted } from '../../state/ledger/going-on.ts';
import { IconButton } from '../../ui/Button.tsx';
import { count } from '../../domain/numbers.ts';
import { GoOnButton } from './GoOn.tsx';

interface CutShortProps {
  readonly lessonId: LessonId;
  readonly className: string | undefined;
}

/** A training of this lesson that an earlier visit did not end, wherever on the page the reader is. */
export function CutShort({ lessonId, className }: CutShortProps) {
  const found = useInterrupted((all) => all.find(({ record }) => record.lessonId === lessonId));
  if (!found) return null;
  const { stored, elsewhere } = found;
  return (
    <div className={className} role="group" aria-label={t('What was cut short')}>
      <p role="status">
        {elsewhere
          ? t('This lesson is being trained in another tab.')
          : t('A training was cut short in epoch {epoch} of {epochs}.', {
              epoch: count(stored.epoch),
              epochs: count(stored.experiment.epochs),
            })}
      </p>
      <GoOnButton keyed={stored.key} />
      <IconButton
        label={t('Not now')}
        icon={<X />}
        small
        onClick={() => leaveInterrupted(stored.key)}
      />
    </div>
  );
}
