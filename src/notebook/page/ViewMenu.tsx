import { t } from '../../domain/language.ts';
import { Menu } from '@base-ui/react/menu';
import { Check, SlidersHorizontal } from 'lucide-react';
import { isLanguage, language, languages } from '../../domain/language.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { chooseLanguage } from '../../state/page/settings.ts';
import { openAllCells, useAllOpen } from '../../state/reading/opened.ts';
import type { View } from '../../state/reading/view.ts';
import { showView, useView } from '../../state/reading/view.ts';
import { IconButton } from '../../ui/Button.tsx';
import styles from './ViewMenu.module.css';

const views = [
  { value: 'notebook', label: t('Notebook') },
  { value: 'reading', label: t('To read and print') },
  { value: 'slides', label: t('Slides') },
] as const satisfies readonly { value: View; label: string }[];

const languageCodes = Object.keys(languages).filter(isLanguage);

/** How the lesson is shown, and in which language. */
export function ViewMenu({ lesson }: { readonly lesson: Lesson }) {
  const all = useAllOpen(lesson);
  const view = useView();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<IconButton label={t('View')} icon={<SlidersHorizontal />} />} />
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
              {t('All of every cell')}
            </Menu.CheckboxItem>
            <Menu.Separator className={styles.line} />
            <Menu.RadioGroup value={language} onValueChange={chooseLanguage}>
              {languageCodes.map((code) => (
                <Menu.RadioItem
                  key={code}
                  value={code}
                  className={styles.item}
                  lang={code}
                  closeOnClick
                >
                  <Menu.RadioItemIndicator className={styles.sign} render={<Check />} />
                  {languages[code]}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
