import { Menu } from '@base-ui/react/menu';
import { Check, SlidersHorizontal } from 'lucide-react';
import type { Lesson } from '../../lessons/lesson.ts';
import { openAllCells, useAllOpen } from '../../state/reading/opened.ts';
import { IconButton } from '../../ui/Button.tsx';
import styles from './ViewMenu.module.css';

/** How the lesson is shown. */
export function ViewMenu({ lesson }: { readonly lesson: Lesson }) {
  const all = useAllOpen(lesson);
  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton label="View" icon={<SlidersHorizontal />} />} />
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={4} align="end">
          <Menu.Popup className={styles.menu}>
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
