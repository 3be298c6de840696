import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import styles from './results.module.css';

interface ResultTabsProps<T extends string> {
  readonly label: string;
  readonly initial: T;
  readonly tabs: readonly { readonly id: T; readonly title: string; readonly body: ReactNode }[];
}

/** Several views of one result, one at a time. */
export function ResultTabs<T extends string>({ label, initial, tabs }: ResultTabsProps<T>) {
  return (
    <Tabs.Root defaultValue={initial}>
      <Tabs.List className={styles.tabs} aria-label={label}>
        {tabs.map(({ id, title }) => (
          <Tabs.Tab key={id} value={id} className={styles.tab}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ id, body }) => (
        <Tabs.Panel key={id} value={id} className={styles.tabPanel}>
          {body}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
