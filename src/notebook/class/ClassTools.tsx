import { t } from '../../domain/language.ts';
import { GraduationCap, Presentation } from 'lucide-react';
import { showClass } from '../../state/class/class-shown.ts';
import { showView } from '../../state/reading/view.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ClassTools.module.css';
import { CopyLink } from './CopyLink.tsx';

/** Below the lessons: a link to the settings, and what a class is taught with. */
export function ClassTools() {
  return (
    <div className={styles.tools}>
      <CopyLink />
      <Button small look="quiet" icon={<GraduationCap />} onClick={() => showClass('handOut')}>
        {t('For a class')}
      </Button>
      <Button small look="quiet" icon={<Presentation />} onClick={() => showView('slides')}>
        {t('Show as slides')}
      </Button>
    </div>
  );
}
