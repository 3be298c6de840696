import { GraduationCap } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './ClassTools.module.css';
import { CopyLink } from './CopyLink.tsx';

const ClassDialog = lazy(async () => ({
  default: (await import('./ClassDialog.tsx')).ClassDialog,
}));

/** Below the lessons: a link to the settings, and what a class is taught with. */
export function ClassTools() {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.tools}>
      <CopyLink />
      <Button small look="quiet" icon={<GraduationCap />} onClick={() => setOpen(true)}>
        For a class
      </Button>
      <Suspense fallback={null}>{open && <ClassDialog onOpenChange={setOpen} />}</Suspense>
    </div>
  );
}
