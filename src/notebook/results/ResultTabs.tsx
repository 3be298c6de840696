import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { lowerFirst } from '../../ui/format.ts';
import { Rest, useRestShown } from '../frame/Rest.tsx';
import styles from './results.module.css';

interface ResultTabsProps<T extends string> {
  readonly label: string;
  readonly initial: T;
  readonly tabs: readonly { readonly id: T; readonly title: string; readonly body: ReactNode }[];
}

/** Several views of one result, one at a time; the first alone until all of the cell is asked for. */
export function ResultTabs<T extends string>({ label, initial, tabs }: ResultTabsProps<T>) {
  const [chosen, setChosen] = useState(initial);
  const shown = useRestShown();
  const others = tabs.filter(({ id }) => id !== initial).map(({ title }) => lowerFirst(title));
  return (
    <Tabs.Root value={shown ? chosen : initial} onValueChange={setChosen}>
      <Rest name={others.join(', ')}>
        <Tabs.List className={styles.tabs} aria-label={label} data-control="">
          {tabs.map(({ id, title }) => (
            <Tabs.Tab key={id} value={id} className={styles.tab}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Rest>
      {tabs.map(({ id, body }) => (
        <Tabs.Panel key={id} value={id} className={styles.tabPanel} {...(shown ? {} : alone)}>
          {body}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}

/** Without tabs it is no panel of one. */
const alone = { role: 'presentation', tabIndex: -1 } as const;
