import { t } from '../../../../domain/language.ts';
import { decimals, significant, percent } from '../../../../domain/numbers.ts';
import { ChevronRight, Square } from 'lucide-react';
import { useState } from 'react';
import { XyPlot } from '../../../../charts/xy/XyPlot.tsx';
import type { XyLine } from '../../../../charts/xy/XyPlot.tsx';
import { Button } from '../../../../ui/Button.tsx';
import inside from '../../Inside.module.css';
import results from '../../../results/results.module.css';
import type { Stop } from './stopping.ts';
import { playedWords, stopByPatience, stopOfOracle, stopOfPlayer } from './stopping.ts';

/** An epoch as the game shows it. */
export interface GameEpoch {
  readonly loss: number;
  readonly validationLoss: number;
  readonly validationAccuracy: number;
}

interface GameBoardProps {
  /** Those that have been trained so far. */
  readonly epochs: readonly GameEpoch[];
  /** All that there will be. */
  readonly total: number;
  /** Whether the validation images are the test images. */
  readonly onTestSet: boolean;
}

/** Epoch after epoch is shown; the player says when to stop. Then everybody's stop is compared. */
export function GameBoard({ epochs, total, onTestSet }: GameBoardProps) {
  const [seen, setSeen] = useState(1);
  const [stopped, setStopped] = useState(false);
  const shown = epochs.slice(0, stopped ? epochs.length : seen);
  const last = shown.at(-1);
  if (!last) return <p role="status">{t('The first epoch is on its way.')}</p>;
  const all = seen >= epochs.length && epochs.length < total;
  const line = (
    label: string,
    of: (epoch: GameEpoch) => number,
    rest: Partial<XyLine>,
  ): XyLine => ({
    ...{ label, colour: '--series-train', dots: true, ...rest },
    points: shown.map((epoch, at) => [at + 1, of(epoch)] as const),
  });
  const top = Math.max(...epochs.flatMap(({ loss, validationLoss }) => [loss, validationLoss]));
  return (
    <>
      <div className={inside.pair}>
        <XyPlot
          words={t('Loss by epoch: {count}', {
            count: shown
              .map(({ loss, validationLoss }, at) =>
                t('epoch {at}, training {loss}, validation {validationLoss}', {
                  at: at + 1,
                  loss: decimals(loss, 3),
                  validationLoss: decimals(validationLoss, 3),
                }),
              )
              .join('; '),
          })}
          across="epoch"
          up="loss"
          x={[1, Math.max(2, total)]}
          y={[0, top * 1.05]}
          lines={[
            line('training', ({ loss }) => loss, { dashed: true }),
            line('validation', ({ validationLoss }) => validationLoss, {
              colour: '--series-validation',
            }),
          ]}
          mark={stopped ? seen : undefined}
          xText={(value) => (Number.isInteger(value) ? String(value) : '')}
          yText={(value) => significant(value, 2)}
        />
        <div className={inside.readings}>
          {!stopped && (
            <>
              <p className={results.note} aria-live="polite">
                {t(
                  'Epoch {seen} of at most {total}: validation loss {validationLoss}, accuracy {validationAccuracy}.',
                  {
                    seen,
                    total,
                    validationLoss: decimals(last.validationLoss, 4),
                    validationAccuracy: percent(last.validationAccuracy, 1),
                  },
                )}
              </p>
              <div className={results.toolbar}>
                <Button
                  icon={<ChevronRight />}
                  disabled={seen >= epochs.length}
                  onClick={() => setSeen(seen + 1)}
                >
                  {t('One more epoch')}
                </Button>
                <Button look="primary" icon={<Square />} onClick={() => setStopped(true)}>
                  {t('Stop here')}
                </Button>
              </div>
              {all && (
                <p className={results.note} role="status">
                  {t('The next one is being trained.')}
                </p>
              )}
            </>
          )}
          {stopped && (
            <p className={results.note} aria-live="polite">
              {playedWords(
                epochs.map(({ validationLoss }) => validationLoss),
                seen,
              )}
            </p>
          )}
        </div>
      </div>
      {stopped && (
        <>
          <Stops {...{ epochs, seen, onTestSet }} />
          <div>
            <Button
              small
              onClick={() => {
                setSeen(1);
                setStopped(false);
              }}
            >
              {t('Play again')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

interface StopsProps extends Pick<GameBoardProps, 'epochs' | 'onTestSet'> {
  readonly seen: number;
}

function Stops({ epochs, seen, onTestSet }: StopsProps) {
  const losses = epochs.map(({ validationLoss }) => validationLoss);
  const rules: readonly (readonly [string, Stop])[] = [
    [t('You'), stopOfPlayer(losses, seen)],
    ...[1, 3, 5].map(
      (patience) =>
        [t('Patience {patience}', { patience }), stopByPatience(losses, patience)] as const,
    ),
    [t('Who knows the end'), stopOfOracle(losses)],
  ];
  return (
    <>
      <div className={inside.scroll} role="group" tabIndex={0} aria-label={t('Everybody’s stop')}>
        <table className={inside.table}>
          <thead>
            <tr>
              <th scope="col">{t('who')}</th>
              <th scope="col">{t('stops after')}</th>
              <th scope="col">{t('keeps')}</th>
              <th scope="col">{t('loss')}</th>
              <th scope="col">{t('accuracy')}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map(([who, { stopped, kept }], at) => (
              <tr key={who} data-marked={at === 0}>
                <th scope="row">{who}</th>
                <td>{stopped}</td>
                <td>{kept}</td>
                <td>{decimals(epochs[kept - 1]?.validationLoss, 4)}</td>
                <td>{percent(epochs[kept - 1]?.validationAccuracy ?? 0, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={results.note}>
        {t('Everyone keeps the best epoch that was seen.{what}', {
          what: onTestSet
            ? t(
                ' These losses are of the test images: whoever stops by them has used them up, and the accuracy is a little too good to be true.',
              )
            : t(
                ' The lowest of many losses is a little lucky: only images that nobody stopped by give an honest accuracy.',
              ),
        })}
      </p>
    </>
  );
}
