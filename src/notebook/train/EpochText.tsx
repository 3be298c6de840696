import type { Run } from '../../state/runs/runs.ts';
import { epochLines } from './epoch-log.ts';
import styles from './Train.module.css';

/** The log of a training as Keras prints it, with what callbacks said in between. */
export function EpochText({ run }: { readonly run: Run }) {
  const { history, notices, experiment, stepsPerEpoch } = run;
  const context = { epochs: experiment.epochs, stepsPerEpoch };
  const said = (epoch: number) =>
    notices.filter((notice) => notice.epoch === epoch).map(({ text }) => text);
  const text = [
    ...said(0),
    ...history.flatMap((log) => [epochLines(log, context), ...said(log.epoch)]),
  ];
  if (text.length === 0) return null;
  return (
    <pre className={styles.log} tabIndex={0} role="log" aria-label="Epoch log">
      {text.join('\n')}
    </pre>
  );
}
