import { t } from '../../domain/language.ts';
import { memo } from 'react';
import type { Run } from '../../state/runs/runs.ts';
import { epochLines } from './epoch-log.ts';
import styles from './Train.module.css';

/** So many epochs are one piece of the log: a new epoch writes only the last piece anew. */
const pieceLength = 25;

/** The log of a training as Keras prints it, with what callbacks said in between. */
export function EpochText({ run }: { readonly run: Run }) {
  const { history, notices, experiment, stepsPerEpoch } = run;
  const context = { epochs: experiment.epochs, stepsPerEpoch };
  const said = (epoch: number) =>
    notices.filter((notice) => notice.epoch === epoch).map(({ text }) => text);
  const lines = [
    ...said(0),
    ...history.flatMap((log) => [epochLines(log, context), ...said(log.epoch)]),
  ];
  if (lines.length === 0) return null;
  const pieces = Array.from({ length: Math.ceil(lines.length / pieceLength) }, (_, at) =>
    lines.slice(at * pieceLength, (at + 1) * pieceLength).join('\n'),
  );
  return (
    <pre className={styles.log} tabIndex={0} role="log" aria-label={t('Epoch log')}>
      {pieces.map((text, at) => (
        <Piece key={at} text={at < pieces.length - 1 ? `${text}\n` : text} />
      ))}
    </pre>
  );
}

const Piece = memo(function Piece({ text }: { readonly text: string }) {
  return <span>{text}</span>;
});
