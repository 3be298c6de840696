import { t } from '../../domain/language.ts';
import { Search } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { LessonId } from '../../lessons/lesson.ts';
import { Button } from '../../ui/Button.tsx';

const RateFinder = lazy(async () => ({ default: (await import('./RateFinder.tsx')).RateFinder }));

/** Opens the search for a learning rate; its code comes with the first opening. */
export function RateButton({ lessonId }: { readonly lessonId: LessonId }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" icon={<Search />} onClick={() => setOpen(true)}>
        {t('Find a learning rate')}
      </Button>
      <Suspense fallback={null}>
        {open && <RateFinder lessonId={lessonId} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
