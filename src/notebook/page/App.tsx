import { t } from '../../domain/language.ts';
import { lazy, Suspense, useEffect, useState } from 'react';
import { lessons } from '../../lessons/index.ts';
import { leaveFirstSheet } from '../../pad/opening/first-sheet.ts';
import { keepFirstStrokes } from '../../state/pad/sheet-is-kept.ts';
import { useLesson } from '../../state/notebook/notebook.ts';
import { useView } from '../../state/reading/view.ts';
import { dockPad, usePadDocked } from '../../state/page/settings.ts';
import { classes } from '../../ui/classes.ts';
import { releaseKeys } from '../../ui/held-keys.ts';
import { useWide } from '../../ui/use-wide.ts';
import styles from './App.module.css';
import { ClassRoom, LiveStrip } from '../class/ClassRoom.tsx';
import { Find } from '../find/Find.tsx';
import { Notebook } from '../frame/Notebook.tsx';
import { Notices } from './Notices.tsx';
import { Outline } from './Outline.tsx';
import { OpeningPad, Pad } from './Pad.tsx';
import { TopBar } from './TopBar.tsx';
import { useFileDrop } from '../data/use-file-drop.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** What stands over the page comes after it. */
const OutlineFoot = lazy(async () => ({
  default: (await import('./OutlineFoot.tsx')).OutlineFoot,
}));

const Sheet = lazy(async () => ({ default: (await import('../../ui/over/Sheet.tsx')).Sheet }));
const Toasts = lazy(async () => ({ default: (await import('../../ui/over/Toasts.tsx')).Toasts }));
const RunStrip = lazy(async () => ({ default: (await import('./RunStrip.tsx')).RunStrip }));
const SilenceNote = lazy(async () => ({
  default: (await import('./SilenceNote.tsx')).SilenceNote,
}));
const Updates = lazy(async () => ({ default: (await import('./Updates.tsx')).Updates }));
const Present = lazy(async () => ({ default: (await import('../present/Present.tsx')).Present }));
const Reading = lazy(async () => ({ default: (await import('../present/Reading.tsx')).Reading }));
const DataDialogs = lazy(async () => ({
  default: (await import('../data/DataDialogs.tsx')).DataDialogs,
}));
const RunsDialog = lazy(async () => ({
  default: (await import('../runs/RunsDialog.tsx')).RunsDialog,
}));
const ShortcutSheet = lazy(async () => ({
  default: (await import('./ShortcutSheet.tsx')).ShortcutSheet,
}));

type OpenSheet = 'outline' | 'pad' | 'shortcuts' | 'find' | null;

/** The page, or the lesson to be read or shown as slides. */
export function App() {
  const lesson = useLesson();
  const view = useView();
  if (view === 'notebook') return <Page />;
  return (
    <Suspense fallback={null}>
      {view === 'slides' ? <Present lesson={lesson} /> : <Reading lesson={lesson} />}
    </Suspense>
  );
}

/** Outline, notebook and drawing pad side by side, or the outer two as sheets. */
function Page() {
  const lesson = useLesson();
  const [sheet, setSheet] = useState<OpenSheet>(null);
  const padDocked = usePadDocked();
  const outlineFits = useWide('62rem');
  const padFits = useWide('75rem');
  const docked = padFits && padDocked;
  const closeSheet = () => setSheet(null);
  const openPad = padFits ? () => dockPad(true) : () => setSheet('pad');
  // Where there is no room beside the notebook, the first lesson begins with a pad.
  const opensWithPad = !padFits && lesson === lessons[0];
  const padIsThere = docked || opensWithPad;
  useEffect(() => {
    if (!padIsThere) leaveFirstSheet((strokes) => void keepFirstStrokes(strokes));
  }, [padIsThere]);
  const dropping = useFileDrop(lesson.id);
  const showShortcuts = () => setSheet('shortcuts');
  const find = () => setSheet('find');
  useShortcuts(lesson, { onHelp: showShortcuts, onFind: find });
  useEffect(releaseKeys, []);
  return (
    <>
      <nav aria-label={t('Skip')}>
        <a className={styles.skip} href="#notebook" onClick={focusNotebook}>
          {t('Skip to the notebook')}
        </a>
        <button type="button" className={styles.skip} onClick={() => toPad(openPad)}>
          {t('Skip to the drawing pad')}
        </button>
      </nav>
      <TopBar
        lesson={lesson}
        padIsDocked={docked}
        padFits={padFits}
        outlineFits={outlineFits}
        onOutline={() => setSheet('outline')}
        onPad={() => setSheet('pad')}
        onShortcuts={showShortcuts}
        onFind={find}
      />
      <div className={classes(styles.columns, docked && styles.withPad)}>
        {outlineFits && (
          <div className={styles.side}>
            <Outline />
            <Suspense fallback={null}>
              <OutlineFoot withTheme={!padFits} />
            </Suspense>
          </div>
        )}
        <main className={styles.main} id="notebook" tabIndex={-1}>
          {opensWithPad && <OpeningPad covered={sheet === 'pad'} />}
          <Notices />
          <LiveStrip />
          <Suspense fallback={null}>
            <Updates />
            <SilenceNote />
          </Suspense>
          <Notebook key={lesson.id} lesson={lesson} />
          <Suspense fallback={null}>
            <RunStrip lesson={lesson} onPad={docked ? null : openPad} />
          </Suspense>
        </main>
        {docked && (
          <aside className={styles.pad} aria-label={t('Drawing pad')}>
            <Pad heading={t('Draw a digit')} />
          </aside>
        )}
      </div>
      <Suspense fallback={null}>
        <Sheet
          title={t('Lessons')}
          from="left"
          open={sheet === 'outline' && !outlineFits}
          onOpenChange={closeSheet}
        >
          <Outline onGo={closeSheet} />
          <Suspense fallback={null}>
            <OutlineFoot withTheme onShortcuts={showShortcuts} onFind={find} />
          </Suspense>
        </Sheet>
        <Sheet
          title={t('Drawing pad')}
          from={outlineFits ? 'right' : 'bottom'}
          open={sheet === 'pad' && !docked}
          onOpenChange={closeSheet}
          still
        >
          <Pad />
        </Sheet>
        <DataDialogs lesson={lesson} dropping={dropping} />
        <RunsDialog />
        <ClassRoom />
        <ShortcutSheet open={sheet === 'shortcuts'} onOpenChange={closeSheet} />
        <Toasts />
      </Suspense>
      <Find
        lesson={lesson}
        open={sheet === 'find'}
        onOpenChange={closeSheet}
        {...{ openPad, showShortcuts }}
      />
    </>
  );
}

/** The address holds the configuration, so the skip link moves the focus itself. */
function focusNotebook(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('notebook')?.focus();
}

/** To the pad that is there, or to the one that opens. */
function toPad(open: () => void): void {
  const pad = document.querySelector<HTMLElement>('[role=application][aria-label="Drawing pad"]');
  if (pad) pad.focus();
  else open();
}
