import { t } from '../../../../domain/language.ts';
import { decimals, percent } from '../../../../domain/numbers.ts';
import { useState } from 'react';
import type { FilterTiles } from '../../../../charts/images/filters.ts';
import { extentOf } from '../../../../charts/signed/signed.ts';
import { SignedBars } from '../../../../charts/signed/SignedBars.tsx';
import { SignedMap } from '../../../../charts/signed/SignedMap.tsx';
import { DigitImage } from '../../../../charts/images/DigitImage.tsx';
import { nameOfClass } from '../../../../domain/data/class-name.ts';
import { imageAt } from '../../../../domain/data/dataset.ts';
import type { ImageSet } from '../../../../domain/data/dataset.ts';
import type { HiddenUnits } from '../../../../state/inside/explain.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Toggle } from '../../../../ui/fields/Toggle.tsx';
import { Segments } from '../../../../ui/fields/Toggle.tsx';
import inside from '../../Inside.module.css';
import results from '../../../results/results.module.css';
import styles from '../Explain.module.css';
import type { UnitOrder } from './unit-words.ts';
import { lostText, orderOf, silentWords } from './unit-words.ts';

interface UnitBoardProps {
  readonly found: HiddenUnits;
  /** The weights of each unit as a picture, where its layer looks at the image. */
  readonly tiles: FilterTiles | null;
  readonly classNames: readonly string[];
  readonly off: readonly number[];
  readonly onOff: (off: readonly number[]) => void;
  readonly chosen: number | null;
  readonly onChoose: (unit: number) => void;
  /** The nine images that the chosen unit gives most for; null while they are read. */
  readonly best: ImageSet | null;
  /** What each unit gives for the image or drawing that is looked at. */
  readonly values: ArrayLike<number> | null;
}

const page = 24;
const orders = [
  { value: 'used', label: t('Most needed') },
  { value: 'active', label: t('Most often active') },
  { value: 'number', label: t('By number') },
] as const satisfies readonly { readonly value: UnitOrder; readonly label: string }[];

/** The hidden neurons: what each looks for, what it is worth, and what is left without it. */
export function UnitBoard(props: UnitBoardProps) {
  const { found, tiles, off, onOff, chosen, onChoose, values } = props;
  const [order, setOrder] = useState<UnitOrder>('used');
  const [most, setMost] = useState(page);
  const sorted = orderOf(found, order);
  const extent = tiles ? extentOf(...tiles.filters) : 0;
  const silent = silentWords(found);
  return (
    <>
      <div className={results.toolbar}>
        <Segments label={t('Order')} value={order} options={orders} onChange={setOrder} />
        <Button small onClick={() => onOff(orderOf(found, 'used').slice(0, 10))}>
          {t('Switch off the ten most needed')}
        </Button>
        <Button small disabled={off.length === 0} onClick={() => onOff([])}>
          {t('All on')}
        </Button>
      </div>
      <div className={styles.gallery} role="group" aria-label={t('Hidden neurons')}>
        {sorted.slice(0, most).map((unit) => {
          const isOff = off.includes(unit);
          const weights = tiles?.filters[unit];
          const value = values?.[unit];
          return (
            <button
              key={unit}
              type="button"
              className={styles.unitCard}
              data-off={isOff}
              aria-pressed={unit === chosen}
              aria-label={t('Neuron {unit}{what}: {lostText}, active for {percent}{what2}', {
                unit,
                what: isOff ? t(', switched off') : '',
                lostText: lostText(found.lost[unit]!),
                percent: percent(found.active[unit]),
                what2:
                  value === undefined
                    ? ''
                    : t(', gives {value} now', { value: decimals(value, 2) }),
              })}
              onClick={() => onChoose(unit)}
            >
              {weights && tiles && (
                <SignedMap
                  values={weights}
                  {...{ height: tiles.height, width: tiles.width, extent, label: '' }}
                />
              )}
              <span>
                {unit}: {isOff ? t('off') : lostText(found.lost[unit]!)}
              </span>
              <span>{t('active {percent}', { percent: percent(found.active[unit]) })}</span>
              {value !== undefined && (
                <span>{t('now {value}', { value: decimals(value, 2) })}</span>
              )}
            </button>
          );
        })}
      </div>
      {most < sorted.length && (
        <div>
          <Button small onClick={() => setMost(most + 4 * page)}>
            {t('More of the {count}', { count: sorted.length })}
          </Button>
        </div>
      )}
      {silent && <p className={results.note}>{silent}</p>}
      {chosen !== null && <OneUnit {...props} unit={chosen} />}
    </>
  );
}

function OneUnit(props: UnitBoardProps & { readonly unit: number }) {
  const { found, classNames, off, onOff, best, unit } = props;
  const classes = found.outgoing.length / found.units;
  const outgoing = found.outgoing.subarray(unit * classes, (unit + 1) * classes);
  const isOff = off.includes(unit);
  const value = (at: number) => found.bestValues[unit * 9 + at] ?? 0;
  return (
    <section className={results.panel} aria-label={t('Neuron {unit}', { unit })}>
      <div className={results.panelHead}>
        <h3>{t('Neuron {unit}', { unit })}</h3>
        <Toggle
          label={t('Switched on')}
          checked={!isOff}
          onChange={(on) => onOff(on ? off.filter((one) => one !== unit) : [...off, unit])}
        />
      </div>
      <p className={results.note}>
        {t('What excites it most, of {count} images:', { count: found.count })}
      </p>
      <div className={styles.nine}>
        {Array.from({ length: 9 }, (_, at) => (
          <figure key={at} className={inside.figure}>
            <DigitImage
              pixels={best && at < best.count ? imageAt(best, at) : null}
              height={best?.height ?? 28}
              width={best?.width ?? 28}
              label={t('Gives {decimals}', { decimals: decimals(value(at), 2) })}
            />
            <figcaption>{decimals(value(at), 2)}</figcaption>
          </figure>
        ))}
      </div>
      <SignedBars
        label={t('What it adds to each answer, for every 1 that it gives')}
        bars={Array.from(outgoing, (weight, label) => ({
          label: nameOfClass(classNames, label),
          value: weight,
        }))}
      />
    </section>
  );
}
