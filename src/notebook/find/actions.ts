/** What the page does, whichever cells there are. */
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
  toView('slides', 'Show as slides', 'present projector'),
  toView('reading', 'Show to read and print', 'paper view'),
  { ...toClass('handOut', 'For a class', 'teacher hand out link'), asked: false },
  {
    id: 'shortcuts',
    title: 'Keyboard shortcuts',
    also: 'keys help',
    keys: ['?'],
    run: doors.showShortcuts,
  },
  ...ofThePage(lesson),
  toTheme('light', 'Light theme', 'colours bright'),
  toTheme('dark', 'Dark theme', 'colours night'),
  toTheme('system', 'Theme as the system', 'colours light dark'),
  toClass('handIn', 'Hand in a report', 'teacher export'),
  toClass('collect', 'Collect reports', 'teacher'),
  toClass('live', 'Teach a live lesson', 'teacher board'),
  toClass('join', 'Join a live lesson', 'code student'),
  toClass('form', 'Make your own MNIST', 'form paper print photo digits'),
  toClass('pocket', 'A network in a QR code', 'phone share'),
  toClass('forget', 'Forget everything on this computer', 'delete reset storage privacy next'),
];

const running = ({ id }: Lesson, { openPad }: PageDoors): readonly Entry[] => [
  {
    id: 'run-all',
    title: 'Run all cells',
    also: 'train start',
    keys: ['Ctrl', 'Shift', 'Enter'],
    run: () => void runAllCells(id),
  },
  {
    id: 'interrupt',
    title: 'Interrupt',
    also: 'stop cancel pause',
    keys: ['Ctrl', '.'],
    run: () => void interrupt(id),
  },
  { id: 'pad', title: 'Draw a digit', also: 'pad canvas pen', run: openPad },
  {
    id: 'runs',
    title: 'Runs',
    also: 'history trainings compare',
    keys: ['Alt', 'R'],
    run: () => showRuns(true),
  },
];

function ofThePage(lesson: Lesson): readonly Entry[] {
  const reset = () => void resetWithUndo(lesson);
  const asked = true;
  return [
    { id: 'reset', title: 'Reset the lesson', also: 'begin again restore', asked, run: reset },
    { id: 'clear', title: 'Clear the drawing', also: 'pad erase new', asked, run: clearDrawing },
    { id: 'hide-pad', title: 'Hide the drawing pad', asked, run: () => dockPad(false) },
    {
      id: 'open-all',
      title: 'Open all of every cell',
      also: 'more expand view',
      asked,
      run: () => openAllCells(lesson, true),
    },
    {
      id: 'close-all',
      title: 'Show each cell’s point alone',
      also: 'less collapse fold view',
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
  also: `${also} class`,
  asked: true,
  run: () => showClass(part),
});
