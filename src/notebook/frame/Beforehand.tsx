import { t } from '../../domain/language.ts';
import { Suspense, useEffect } from 'react';
import type { CellKind } from '../../lessons/lesson.ts';
import { bringExample, useExample } from '../../state/runs/example.ts';
import { classes } from '../../ui/classes.ts';
import { count, percent } from '../../domain/numbers.ts';
import type { CellProps } from '../cells/cell-props.ts';
import { useOnScreen } from '../parts/use-on-screen.ts';
import styles from './Cell.module.css';
import { CellBoundary } from './CellBoundary.tsx';
import { cellKinds } from './registry.ts';
import { emptyWords } from './state-words.ts';

type Place = Omit<CellProps, 'datasetId' | 'runId'>;

/** In a cell that has not run: what a training made beforehand shows there, plainly marked. */
export function Beforehand(place: Place) {
  const { lesson, cell } = place;
  const [element, seen] = useOnScreen<HTMLDivElement>();
  const example = useExample(lesson.id);
  useEffect(() => {
    if (seen) bringExample(lesson.id);
  }, [seen, lesson.id]);
  const { Component } = cellKinds[cell.kind];
  return (
    <div ref={element}>
      <p className={styles.empty}>{example ? wordsOf(cell.kind, example) : emptyWords}</p>
      {example && (
        <CellBoundary title={cell.title}>
          <Suspense fallback={null}>
            <div className={classes(styles.output, styles.beforehand)} data-beforehand="">
              <Component {...place} datasetId={example.run.datasetId} runId={example.run.id} />
            </div>
          </Suspense>
        </CellBoundary>
      )}
    </div>
  );
}

function wordsOf(kind: CellKind, { run, trained }: NonNullable<ReturnType<typeof useExample>>) {
  if (kind === 'look' || kind === 'augment') {
    return t(
      'Some of the pictures that this page draws, until you run this cell: then the data that you have loaded stand here.',
    );
  }
  const test = run.evaluations.test;
  const reads = test
    ? t(', and it reads {accuracy} of {count} others', {
        accuracy: percent(test.accuracy),
        count: count(test.count),
      })
    : '';
  const epochs = t('{count} epoch{what}', {
    count: run.history.length,
    what: run.history.length === 1 ? '' : 's',
  });
  return t(
    'From a training made beforehand: this lesson’s network, {epochs} of {trained} pictures that this page draws{reads}. Run the cells, and your own network stands here.',
    { epochs, trained: count(trained), reads },
  );
}
