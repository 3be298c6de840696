import { t } from '../../../../domain/language.ts';
import { roundedTo, signed } from '../../../../domain/numbers.ts';
import { extentOf } from '../../../../charts/signed/signed.ts';
import { SignedMap } from '../../../../charts/signed/SignedMap.tsx';
import type { WindowForm, WindowMap } from '../../../../state/inside/explain.ts';
import { Button } from '../../../../ui/Button.tsx';
import { NumberInput } from '../../../../ui/fields/NumberInput.tsx';
import { Segments, Toggle } from '../../../../ui/fields/Toggle.tsx';
import inside from '../../Inside.module.css';
import results from '../../../results/results.module.css';
import styles from '../Explain.module.css';
import { Stage } from './Stage.tsx';
import { Taps } from './Taps.tsx';
import { knownKernels, outputUnder, under, windowAt } from './window-words.ts';

interface WindowBoardProps {
  readonly map: WindowMap;
  readonly form: WindowForm;
  /** Of the map that is there, while another is computed. */
  readonly strides: number;
  readonly onForm: (changed: Partial<WindowForm>) => void;
  /** The output pixel that is looked at. */
  readonly at: number;
  readonly onAt: (at: number) => void;
  /** What the network says, in words. */
  readonly verdict: string;
}

const paddings = [
  { value: 'valid', label: t('None') },
  { value: 'same', label: t('Same size') },
] as const;
const steps = [
  { value: '1', label: '1' },
  { value: '2', label: '2' },
] as const;

/** The window on the image, its products and their sum, and the picture that all sums make. */
export function WindowBoard({ map, form, strides, onForm, at: wanted, ...rest }: WindowBoardProps) {
  const { onAt, verdict } = rest;
  const at = Math.min(wanted, map.outputs.length - 1);
  const [height = 1, width = 1] = map.inputShape;
  const [rows, columns] = map.shape;
  const [top, left] = windowAt(map, at, strides);
  const weights = form.weights ?? Array.from(map.own.weights);
  const seen = under(map, at, strides);
  const products = seen.map((value, tap) => (value ?? 0) * (weights[tap] ?? 0));
  const total = map.sums[at] ?? 0;
  const output = map.outputs[at] ?? 0;
  return (
    <>
      <div className={styles.stages}>
        <figure className={inside.figure}>
          <Stage
            label={t('What the window looks at, {height} by {width} pixels', { height, width })}
            rows={height}
            columns={width}
            frame={{ top, left, side: map.side }}
            at={outputToMiddle(map, top, left)}
            onPoint={(pixel) => onAt(outputUnder(map, pixel, strides))}
          >
            <SignedMap
              values={map.input}
              {...{ height, width, extent: extentOf(map.input), label: '' }}
            />
          </Stage>
          <figcaption>{t('The image and the window')}</figcaption>
        </figure>
        <figure className={inside.figure}>
          <Stage
            label={t('What the filter makes of it, {rows} by {columns} numbers', { rows, columns })}
            {...{ rows, columns, at }}
            frame={{ top: Math.floor(at / columns), left: at % columns, side: 1 }}
            onPoint={onAt}
          >
            <SignedMap
              values={map.outputs}
              {...{ height: rows, width: columns, extent: extentOf(map.outputs), label: '' }}
            />
          </Stage>
          <figcaption>{t('The filter’s map, {rows} × {columns}', { rows, columns })}</figcaption>
        </figure>
        {map.pooled && (
          <figure className={inside.figure}>
            <SignedMap
              values={map.pooled.values}
              height={map.pooled.shape[0]}
              width={map.pooled.shape[1]}
              extent={extentOf(map.outputs)}
              label={t('The strongest of every 2 by 2, {count} numbers', {
                count: map.pooled.shape.join(' by '),
              })}
            />
            <figcaption>{t('The strongest of every 2 × 2')}</figcaption>
          </figure>
        )}
      </div>
      <div className={styles.weights}>
        <Taps side={map.side} title={t('Under the window')}>
          {seen.map((value) => (value === null ? 'pad' : signed(value, 3)))}
        </Taps>
        <Taps side={map.side} title={t('× weights, yours to change')}>
          {weights.map((value, tap) => (
            <NumberInput
              key={tap}
              hideLabel
              bare
              label={t('Weight in row {floor}, column {tap}', {
                floor: Math.floor(tap / map.side),
                tap: tap % map.side,
              })}
              value={roundedTo(value, 4)}
              min={-20}
              max={20}
              step={0.1}
              onChange={(next) =>
                onForm({ weights: weights.map((one, place) => (place === tap ? next : one)) })
              }
            />
          ))}
        </Taps>
        <Taps side={map.side} title={t('= products')}>
          {products.map((value) => signed(value, 3))}
        </Taps>
      </div>
      <p className={inside.sum} aria-live="polite">
        <span>
          {t('Row')} {Math.floor(at / columns)}
          {t(', column')} {at % columns}
          {t(': products')} <strong>{signed(total - map.bias)}</strong>
        </span>
        <span>
          {t('bias')} <strong>{signed(map.bias)}</strong>
        </span>
        <span>
          {t('sum')} <strong>{signed(total)}</strong>
        </span>
        {map.activation !== 'linear' && (
          <span>
            {t('after')} {map.activation} <strong>{signed(output)}</strong>
          </span>
        )}
      </p>
      <WindowControls {...{ map, form, onForm }} />
      <p className={results.note} aria-live="polite">
        {t('{verdict} Padding, stride and pooling change the map here, and not the network.', {
          verdict,
        })}
      </p>
    </>
  );
}

/** Which filter, which weights, and how the window is moved. */
function WindowControls({ map, form, onForm }: Pick<WindowBoardProps, 'map' | 'form' | 'onForm'>) {
  return (
    <>
      <div className={results.toolbar}>
        <NumberInput
          label={t('Filter, of {filters}', { filters: map.filters })}
          value={map.filter}
          min={0}
          max={map.filters - 1}
          onChange={(filter) => onForm({ filter, weights: null })}
          className={results.number}
        />
        <Button small disabled={form.weights === null} onClick={() => onForm({ weights: null })}>
          {t('As it was learnt')}
        </Button>
        {map.side === 3 &&
          knownKernels.map(({ id, label, weights: known }) => (
            <Button key={id} small onClick={() => onForm({ weights: known })}>
              {label}
            </Button>
          ))}
      </div>
      <div className={results.toolbar}>
        <Named name={t('Padding')}>
          <Segments
            label={t('Padding')}
            value={form.padding}
            options={paddings}
            onChange={(padding) => onForm({ padding })}
          />
        </Named>
        <Named name={t('Stride')}>
          <Segments
            label={t('Stride')}
            value={form.strides === 2 ? '2' : '1'}
            options={steps}
            onChange={(step) => onForm({ strides: Number(step) })}
          />
        </Named>
        <Toggle
          label={t('Max pooling afterwards')}
          checked={form.pooled}
          onChange={(pooled) => onForm({ pooled })}
        />
      </div>
    </>
  );
}

/** The pixel in the middle of a window, inside the image. */
function outputToMiddle({ side, inputShape }: WindowMap, top: number, left: number): number {
  const [height = 1, width = 1] = inputShape;
  const middle = Math.floor(side / 2);
  const within = (value: number, size: number) => Math.min(Math.max(value, 0), size - 1);
  return within(top + middle, height) * width + within(left + middle, width);
}

function Named({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <span className={inside.figure}>
      <span className={results.note}>{name}</span>
      {children}
    </span>
  );
}
