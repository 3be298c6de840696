import { t } from '../../../domain/language.ts';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { argmax } from '../../../domain/metrics/argmax.ts';
import type { ImageSum } from '../../../state/inside/questions.ts';
import { NumberInput } from '../../../ui/fields/NumberInput.tsx';
import results from '../../results/results.module.css';
import styles from '../Inside.module.css';
import { channelSums } from './places.ts';
import { Source } from './Source.tsx';
import { signed } from '../../../domain/numbers.ts';

interface WindowTermsProps {
  readonly unit: ImageSum['unit'];
  readonly nameOf: (place: number) => string;
  readonly onGo: ((place: number) => void) | null;
}

/** Windows larger than this (a whole channel) are shown by their first rows and columns. */
const mostSide = 12;

/** The window that was looked at, the kernel, and their products: tap by tap, channel by channel. */
export function WindowTerms({ unit, nameOf, onGo }: WindowTermsProps) {
  const { inputs, places, weights, products, shape, winner, kind } = unit;
  const [rows = 1, columns = 1, channels = 1] = shape;
  const sums = channelSums(products, channels);
  const [wanted, setChannel] = useState<number | null>(null);
  const channel = Math.min(wanted ?? argmax(sums.map(Math.abs)), channels - 1);
  const termAt = (tap: number) => tap * channels + channel;
  const grid = { rows, columns };
  return (
    <>
      {channels > 1 && (
        <div className={results.toolbar}>
          <NumberInput
            {...{ label: t('Input channel'), value: channel, min: 0, max: channels - 1 }}
            onChange={setChannel}
            className={results.number}
          />
          <p className={results.note}>
            {t('This channel adds {signed}; all {channels} together {signed2}.', {
              signed: signed(sums[channel]!),
              channels,
              signed2: signed(sums.reduce((sum, value) => sum + value, 0)),
            })}
          </p>
        </div>
      )}
      <div className={styles.grids}>
        <Grid
          {...grid}
          title={t('Window')}
          cell={(tap) => {
            const term = termAt(tap);
            const place = places[term]!;
            const text = place < 0 ? 'pad' : signed(inputs[term]!, 3);
            return <Source {...{ place, nameOf, onGo, text }} />;
          }}
          marked={winner === null ? undefined : (tap) => termAt(tap) === winner}
        />
        {weights && (
          <Grid {...grid} title={t('× kernel')} cell={(tap) => signed(weights[termAt(tap)]!, 3)} />
        )}
        {kind !== 'largest' && (
          <Grid
            {...grid}
            title={kind === 'mean' ? t('Its part of the mean') : '= products'}
            cell={(tap) => signed(products[termAt(tap)]!, 3)}
          />
        )}
      </div>
      {winner !== null && (
        <p className={results.note}>
          {t('The winner is the {nameOf}, with {signed}.', {
            nameOf: nameOf(places[winner]!),
            signed: signed(inputs[winner]!),
          })}
        </p>
      )}
    </>
  );
}

interface GridProps {
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  readonly cell: (tap: number) => ReactNode;
  readonly marked?: (tap: number) => boolean;
}

function Grid({ title, rows, columns, cell, marked }: GridProps) {
  const [down, across] = [Math.min(rows, mostSide), Math.min(columns, mostSide)];
  const cut = down < rows || across < columns;
  return (
    <figure className={styles.figure}>
      <div className={styles.scroll} role="group" tabIndex={0} aria-label={title}>
        <table className={styles.grid} aria-label={title}>
          <tbody>
            {Array.from({ length: down }, (_, row) => (
              <tr key={row}>
                {Array.from({ length: across }, (_, column) => {
                  const tap = row * columns + column;
                  return (
                    <td key={column} data-marked={marked?.(tap) ?? false}>
                      {cell(tap)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption>
        {title}
        {cut &&
          t(', the first {down} × {across} of {rows} × {columns}', { down, across, rows, columns })}
      </figcaption>
    </figure>
  );
}
