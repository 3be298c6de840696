import { t } from '../../domain/language.ts';
import { Keyboard, Search } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useIsInClass } from '../../state/class/class-shown.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Outline.module.css';

const ThemeSwitch = lazy(async () => ({
  default: (await import('./ThemeSwitch.tsx')).ThemeSwitch,
}));

const ClassTools = lazy(async () => ({
  default: (await import('../class/ClassTools.tsx')).ClassTools,
}));

interface OutlineFootProps {
  /** Where the bar has no room for it. */
  readonly withTheme: boolean;
  readonly onShortcuts?: () => void;
  readonly onFind?: () => void;
}

/** Below the lessons: where everything stays, and on a phone the tools that the bar has no room for. */
export function OutlineFoot({ withTheme, onShortcuts, onFind }: OutlineFootProps) {
  return (
    <footer className={styles.foot}>
      {withTheme && (
        <div className={styles.footTools}>
          <Suspense fallback={null}>
            <ThemeSwitch />
          </Suspense>
          {onShortcuts && (
            <Button small look="quiet" icon={<Keyboard />} onClick={onShortcuts}>
              {t('Shortcuts')}
            </Button>
          )}
          {onFind && (
            <Button small look="quiet" icon={<Search />} onClick={onFind}>
              {t('Find')}
            </Button>
          )}
        </div>
      )}
      <div className={styles.link}>
        <Suspense fallback={null}>
          <ClassTools />
        </Suspense>
      </div>
      <p>
        {useIsInClass()
          ? t(
              'In a live lesson your teacher’s page sees what you allowed; everything else stays on this computer.',
            )
          : t(
              'Everything stays on this computer: your data, drawings and networks are sent nowhere.',
            )}
      </p>
      <p>
        {t('Free software under the MIT licence, built with')}{' '}
        <a href="./third-party-licenses.txt" target="_blank" rel="noreferrer">
          {t('the work of others')}
        </a>
        .
      </p>
    </footer>
  );
}
