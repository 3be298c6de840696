import { t } from '../../../domain/language.ts';
import { extentOf } from '../../../charts/signed/signed.ts';
import { SignedMap } from '../../../charts/signed/SignedMap.tsx';
import { sizeOf } from '../../../domain/model/shapes.ts';
import type { ImageSum, UnitPlace } from '../../../state/inside/questions.ts';
import { NumberInput } from '../../../ui/fields/NumberInput.tsx';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import results from '../../results/results.module.css';
import styles from '../Inside.module.css';
import { channelValues, siteOf } from './places.ts';
import { signed } from '../../../domain/numbers.ts';

interface PlacePickerProps {
  readonly found: ImageSum;
  readonly classNames: readonly string[];
  readonly onGo: (place: UnitPlace) => void;
}

/** Which number of the network: a layer, and a unit or a pixel of a channel of it. */
export function PlacePicker({ found, classNames, onGo }: PlacePickerProps) {
  const { layers, layer, at } = found;
  const { outputShape } = siteOf(found);
  const options = layers.map(({ name }, index) => ({ value: String(index), label: name }));
  const choose = (value: string) => {
    const next = Number(value);
    const site = layers[next];
    if (site) onGo({ layer: next, at: middleOf(site.outputShape) });
  };
  return (
    <>
      <div className={results.toolbar}>
        <SelectField
          label={t('Layer')}
          value={String(layer)}
          options={options}
          onChange={choose}
          className={results.select}
        />
        {outputShape.length === 1 ? (
          <NumberInput
            {...{ label: t('Unit'), value: at, min: 0, max: sizeOf(outputShape) - 1 }}
            onChange={(unit) => onGo({ layer, at: unit })}
            className={results.number}
          />
        ) : (
          <ChannelPicker {...{ found, onGo }} />
        )}
      </div>
      {outputShape.length === 1 ? (
        <UnitStrip {...{ found, classNames, onGo }} />
      ) : (
        <ChannelMap {...{ found, onGo }} />
      )}
    </>
  );
}

/** The first place worth looking at: the middle of a picture, the first of a line. */
function middleOf(shape: readonly number[]): number {
  if (shape.length === 1) return 0;
  const [rows = 1, columns = 1, channels = 1] = shape;
  return (Math.floor(rows / 2) * columns + Math.floor(columns / 2)) * channels;
}

type PickProps = Pick<PlacePickerProps, 'found' | 'onGo'>;

function ChannelPicker({ found, onGo }: PickProps) {
  const { layer, at } = found;
  const channels = siteOf(found).outputShape[2] ?? 1;
  if (channels === 1) return null;
  const first = at - (at % channels);
  return (
    <NumberInput
      {...{ label: t('Channel'), value: at % channels, min: 0, max: channels - 1 }}
      onChange={(channel) => onGo({ layer, at: first + channel })}
      className={results.number}
    />
  );
}

/** One channel of the layer: a press chooses a pixel of it. */
function ChannelMap({ found, onGo }: PickProps) {
  const { layer, at, outputs } = found;
  const { name, outputShape } = siteOf(found);
  const [height = 1, width = 1, channels = 1] = outputShape;
  const channel = at % channels;
  const values = channelValues(outputs, outputShape, channel);

  return (
    <figure className={styles.figure}>
      <SignedMap
        {...{ values, height, width, extent: extentOf(values) }}
        label={t('Channel {channel} of {name}', { channel, name })}
        size="min(100%, 14rem)"
        cursor={Math.floor(at / channels)}
        onCursor={() => undefined}
        onPick={(pixel) => onGo({ layer, at: pixel * channels + channel })}
        onWalk={(pixel) => onGo({ layer, at: pixel * channels + channel })}
      />
      <figcaption>
        {t('Channel {channel} of {name}: press a pixel, or walk with the arrow keys', {
          channel,
          name,
        })}
      </figcaption>
    </figure>
  );
}

/** Units as buttons, as long as there are few. */
function UnitStrip({ found, classNames, onGo }: PlacePickerProps) {
  const { layers, layer, at, outputs } = found;
  const last = layer === layers.length - 1;
  if (outputs.length > 32) return null;
  return (
    <div
      className={styles.units}
      role="group"
      aria-label={t('Units of {name}', { name: siteOf(found).name })}
    >
      {Array.from(outputs, (value, unit) => (
        <button
          key={unit}
          type="button"
          className={styles.unit}
          aria-pressed={unit === at}
          onClick={() => onGo({ layer, at: unit })}
        >
          <span>{last ? classNames[unit] : unit}</span>
          <span>{signed(value, 3)}</span>
        </button>
      ))}
    </div>
  );
}
