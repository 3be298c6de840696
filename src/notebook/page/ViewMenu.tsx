import { Menu } from '@base-ui/react/menu';
import { Check, SlidersHorizontal } from 'lucide-react';
import type { Lesson } from '../../lessons/lesson.ts';
import { openAllCells, useAllOpen } from '../../state/reading/opened.ts';
import type { View } from '../../state/reading/view.ts';
import { showView, useView } from '../../state/reading/view.ts';
import { IconButton } from '../../ui/Button.tsx';
import styles from './ViewMenu.module.css';

const views = [
  { value: 'notebook', label: 'Notebook' },
  { value: 'reading', label: 'To read and print' },
  { value: 'slides', label: 'Slides' },
] as const satisfies readonly { value: View; label: string }[];

/** How the lesson is shown. */
export function ViewMenu({ lesson }: { readonly lesson: Lesson }) {
  const all = useAllOpen(lesson);
  const view = useView();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<IconButton label="View" icon={<SlidersHorizontal />} />} />
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={4} align="end">
          <Menu.Popup className={styles.menu}>
            <Menu.RadioGroup value={view} onValueChange={showView}>
              {views.map(({ value, label }) => (
                <Menu.RadioItem key={value} value={value} className={styles.item} closeOnClick>
                  <Menu.RadioItemIndicator className={styles.sign} render={<Check />} />
                  {label}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className={styles.line} />
            <Menu.CheckboxItem
              className={styles.item}
              checked={all}
              onCheckedChange={(open) => openAllCells(lesson, open)}
              closeOnClick
            >
              <Menu.CheckboxItemIndicator className={styles.sign} render={<Check />} />
              All of every cell
            </Menu.CheckboxItem>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
