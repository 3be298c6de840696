/** What the page does, whichever cells there are. */
import { t } from '../../domain/language.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import type { ClassPart } from '../../state/class/class-shown.ts';
import { showClass } from '../../state/class/class-shown.ts';
import { showRuns } from '../../state/ledger/ledger-shown.ts';
import { interrupt, runAllCells } from '../../state/notebook/run-cells.ts';
import { clearDrawing } from '../../state/pad/drawing.ts';
import type { ThemeChoice } from '../../state/page/settings.ts';
import { chooseTheme, dockPad } from '../../state/page/settings.ts';
import { openAllCells } from '../../state/reading/opened.ts';
import type { View } from '../../state/reading/view.ts';
import { showView } from '../../state/reading/view.ts';
import { resetWithUndo } from '../parts/reset.ts';
import type { Entry } from './rank.ts';

/** What the page itself can show. */
export interface PageDoors {
  readonly openPad: () => void;
  readonly showShortcuts: () => void;
}

export const actions = (lesson: Lesson, doors: PageDoors): readonly Entry[] => [
  ...running(lesson, doors),
  toView('slides', t('Show as slides'), t('present projector')),
  toView('reading', t('Show to read and print'), t('paper view')),
  { ...toClass('handOut', t('For a class'), t('teacher hand out link')), asked: false },
  {
    id: 'shortcuts',
    title: t('Keyboard shortcuts'),
    also: t('keys help'),
    keys: ['?'],
    run: doors.showShortcuts,
  },
  ...ofThePage(lesson),
  toTheme('light', t('Light theme'), t('colours bright')),
  toTheme('dark', t('Dark theme'), t('colours night')),
  toTheme('system', t('Theme as the system'), t('colours light dark')),
  toClass('handIn', t('Hand in a report'), t('teacher export')),
  toClass('collect', t('Collect reports'), 'teacher'),
  toClass('live', t('Teach a live lesson'), t('teacher board')),
  toClass('join', t('Join a live lesson'), t('code student')),
  toClass('form', t('Make your own MNIST'), t('form paper print photo digits')),
  toClass('pocket', t('A network in a QR code'), t('phone share')),
  toClass(
    'forget',
    t('Forget everything on this computer'),
    t('delete reset storage privacy next'),
  ),
];

const running = ({ id }: Lesson, { openPad }: PageDoors): readonly Entry[] => [
  {
    id: 'run-all',
    title: t('Run all cells'),
    also: t('train start'),
    keys: ['Ctrl', 'Shift', 'Enter'],
    run: () => void runAllCells(id),
  },
  {
    id: 'interrupt',
    title: t('Interrupt'),
    also: t('stop cancel pause'),
    keys: ['Ctrl', '.'],
    run: () => void interrupt(id),
  },
  { id: 'pad', title: t('Draw a digit'), also: t('pad canvas pen'), run: openPad },
  {
    id: 'runs',
    title: t('Runs'),
    also: t('history trainings compare'),
    keys: ['Alt', 'R'],
    run: () => showRuns(true),
  },
];

function ofThePage(lesson: Lesson): readonly Entry[] {
  const reset = () => void resetWithUndo(lesson);
  const asked = true;
  return [
    {
      id: 'reset',
      title: t('Reset the lesson'),
      also: t('begin again restore'),
      asked,
      run: reset,
    },
    {
      id: 'clear',
      title: t('Clear the drawing'),
      also: t('pad erase new'),
      asked,
      run: clearDrawing,
    },
    { id: 'hide-pad', title: t('Hide the drawing pad'), asked, run: () => dockPad(false) },
    {
      id: 'open-all',
      title: t('Open all of every cell'),
      also: t('more expand view'),
      asked,
      run: () => openAllCells(lesson, true),
    },
    {
      id: 'close-all',
      title: t('Show each cell’s point alone'),
      also: t('less collapse fold view'),
      asked,
      run: () => openAllCells(lesson, false),
    },
  ];
}

const toView = (view: View, title: string, also: string): Entry => ({
  id: `view-${view}`,
  title,
  also,
  run: () => showView(view),
});

const toTheme = (theme: ThemeChoice, title: string, also: string): Entry => ({
  id: `theme-${theme}`,
  title,
  also,
  asked: true,
  run: () => chooseTheme(theme),
});

const toClass = (part: ClassPart, title: string, also: string): Entry => ({
  id: `class-${part}`,
  title,
  also: t('{also} class', { also }),
  asked: true,
  run: () => showClass(part),
});
