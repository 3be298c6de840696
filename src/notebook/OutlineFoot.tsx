import { Keyboard } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { CopyLink } from './CopyLink.tsx';
import styles from './Outline.module.css';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** Below the lessons: where everything stays, and on a phone the tools that the bar has no room for. */
export function OutlineFoot({ onShortcuts }: { readonly onShortcuts?: () => void }) {
  return (
    <footer className={styles.foot}>
      {onShortcuts && (
        <div className={styles.footTools}>
          <ThemeSwitch />
          <Button small look="quiet" icon={<Keyboard />} onClick={onShortcuts}>
            Shortcuts
          </Button>
        </div>
      )}
      <div className={styles.link}>
        <CopyLink />
      </div>
      <p>Everything stays on this computer: your data, drawings and networks are sent nowhere.</p>
    </footer>
  );
}
