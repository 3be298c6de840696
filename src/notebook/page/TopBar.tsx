import { t } from '../../domain/language.ts';
import {
  Keyboard,
  Menu,
  PanelRightClose,
  PenLine,
  Play,
  RotateCcw,
  Search,
  Square,
} from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Lesson } from '../../lessons/lesson.ts';
import { useSession } from '../../state/notebook/notebook.ts';
import { interrupt, runAllCells } from '../../state/notebook/running.ts';
import { dockPad } from '../../state/page/settings.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { RunsButton } from '../runs/RunsButton.tsx';
import { resetWithUndo } from '../parts/reset.ts';
import styles from './TopBar.module.css';

const BackendChip = lazy(async () => ({
  default: (await import('./BackendChip.tsx')).BackendChip,
}));

const DataChip = lazy(async () => ({ default: (await import('../data/DataChip.tsx')).DataChip }));

const ThemeSwitch = lazy(async () => ({
  default: (await import('./ThemeSwitch.tsx')).ThemeSwitch,
}));

const ViewMenu = lazy(async () => ({ default: (await import('./ViewMenu.tsx')).ViewMenu }));

interface TopBarProps {
  readonly lesson: Lesson;
  readonly padIsDocked: boolean;
  readonly padFits: boolean;
  readonly outlineFits: boolean;
  readonly onOutline: () => void;
  readonly onPad: () => void;
  readonly onShortcuts: () => void;
  readonly onFind: () => void;
}

/** What holds for the whole lesson: run, stop, reset; which data; what computes. */
export function TopBar(props: TopBarProps) {
  const { lesson, padIsDocked, padFits, outlineFits, onOutline, onPad, onShortcuts, onFind } =
    props;
  return (
    <header className={styles.bar}>
      {outlineFits ? (
        <Wordmark />
      ) : (
        <IconButton label={t('Lessons and cells')} icon={<Menu />} onClick={onOutline} />
      )}
      <p className={styles.title}>{lesson.title}</p>
      <RunTools lesson={lesson} />
      <div className={styles.chips}>
        <Suspense fallback={<span className={styles.chipRoom} />}>
          <DataChip lesson={lesson} />
          <BackendChip />
        </Suspense>
      </div>
      <div className={styles.tools}>
        <Suspense fallback={<span className={styles.viewRoom} />}>
          <ViewMenu lesson={lesson} />
        </Suspense>
        <RunsButton />
        {outlineFits && (
          <>
            {padFits && (
              <Suspense fallback={<span className={styles.themeRoom} />}>
                <ThemeSwitch />
              </Suspense>
            )}
            <IconButton
              label={t('Find')}
              icon={<Search />}
              shortcut={t('Ctrl K')}
              onClick={onFind}
            />
            <IconButton
              label={t('Keyboard shortcuts')}
              icon={<Keyboard />}
              shortcut="?"
              onClick={onShortcuts}
            />
          </>
        )}
        {padIsDocked ? (
          <IconButton
            label={t('Hide the drawing pad')}
            icon={<PanelRightClose />}
            onClick={() => dockPad(false)}
          />
        ) : (
          <Button icon={<PenLine />} onClick={padFits ? () => dockPad(true) : onPad}>
            <span className={styles.draw}>{t('Draw')}</span>
          </Button>
        )}
      </div>
    </header>
  );
}

function Wordmark() {
  return (
    <span className={styles.wordmark}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" className={styles.tile} />
        <path d="M10 8.5h12L14.5 24M12.5 16.2h8.5" className={styles.stroke} />
      </svg>
      {t('Digit Lab')}
    </span>
  );
}

function RunTools({ lesson }: { readonly lesson: Lesson }) {
  const busy = useSession(lesson.id, ({ cells }) =>
    Object.values(cells).some(({ phase }) => phase === 'running' || phase === 'queued'),
  );
  return (
    <div className={styles.run}>
      <Button
        look="primary"
        icon={<Play />}
        className={styles.runAll}
        disabled={busy}
        onClick={() => void runAllCells(lesson.id)}
      >
        {t('Run all')}
      </Button>
      <IconButton
        label={t('Interrupt')}
        shortcut="Ctrl ."
        icon={<Square />}
        disabled={!busy}
        onClick={() => void interrupt(lesson.id)}
      />
      <IconButton
        label={t('Reset the lesson')}
        icon={<RotateCcw />}
        onClick={() => void resetWithUndo(lesson)}
      />
    </div>
  );
}
