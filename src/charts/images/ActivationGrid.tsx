import { t } from '../../domain/language.ts';
import { useMemo, useState } from 'react';
import styles from './ActivationGrid.module.css';
import type { AtlasPlace, LayerValues } from './activation-grid.ts';
import {
  activationAtlas,
  channelCount,
  channelOf,
  isSpatial,
  statistics,
  unitAtlas,
} from './activation-grid.ts';
import { AtlasCanvas } from './AtlasCanvas.tsx';
import type { PaletteName } from './palettes.ts';
import { layerWords } from './picture-words.ts';
import { figure } from '../../domain/numbers.ts';

export interface ActivationGridProps {
  readonly activation: LayerValues;
  readonly palette: PaletteName;
  /** The channel that is shown large, if it is of this layer. */
  readonly selected?: number;
  readonly onPick?: (channel: number) => void;
}

/**
 * What one layer gives for one image: its channels, 16 in a row, each normalised by itself; or its
 * units as a strip. Hovering reads a value.
 */
export function ActivationGrid({ activation, palette, selected, onPick }: ActivationGridProps) {
  const { layer, shape } = activation;
  const spatial = isSpatial(shape);
  const atlas = useMemo(
    () => (spatial ? activationAtlas(activation) : unitAtlas(activation)),
    [activation, spatial],
  );
  const [place, setPlace] = useState<AtlasPlace | null>(null);
  const words = useMemo(() => layerWords(activation), [activation]);
  const kind = spatial ? t('channels') : t('units');
  const title = `${layer}: ${channelCount(shape)} ${kind}`;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.head}>
        <span className={styles.layer}>{layer}</span>
        <span className={styles.shape}>{shape.join(' × ')}</span>
        <span className={styles.readout}>{place ? readout(activation, place) : words}</span>
      </figcaption>
      <AtlasCanvas
        {...{ atlas, palette, selected }}
        label={title}
        scale={spatial ? undefined : 14}
        onHover={setPlace}
        onPick={onPick && ((picked) => onPick(picked.tile))}
      />
    </figure>
  );
}

/** A value under the pointer, in words; none where the pointer was on another layer's picture. */
function readout(activation: LayerValues, { tile, row, column }: AtlasPlace): string {
  const { shape, values } = activation;
  const [, width = 1, channels = 1] = shape;
  const spatial = isSpatial(shape);
  const value = values[spatial ? (row * width + column) * channels + tile : tile];
  if (value === undefined) return '';
  if (!spatial) return t('unit {tile}: {value}', { tile, value: figure(value) });
  return t('channel {tile}, row {row}, column {column}: {value}', {
    tile,
    row,
    column,
    value: figure(value),
  });
}

export interface ChannelImageProps {
  readonly activation: LayerValues;
  readonly channel: number;
  readonly palette: PaletteName;
}

/** One channel of a layer large, from its least to its largest value, with both. */
export function ChannelImage({ activation, channel, palette }: ChannelImageProps) {
  const [place, setPlace] = useState<AtlasPlace | null>(null);
  const single = useMemo(() => {
    const [height = 1, width = 1] = activation.shape;
    return {
      layer: activation.layer,
      shape: [height, width, 1],
      values: channelOf(activation, channel),
    };
  }, [activation, channel]);
  const atlas = useMemo(() => activationAtlas(single), [single]);
  const { low, high, mean } = statistics(single.values);
  const blank = low === high;
  return (
    <figure className={styles.figure}>
      <AtlasCanvas
        {...{ atlas, palette }}
        label={t('Channel {channel} of {layer}, from {low} to {high}', {
          channel,
          layer: activation.layer,
          low: figure(low),
          high: figure(high),
        })}
        scale={Math.max(1, Math.floor(260 / atlas.width))}
        onHover={setPlace}
      />
      <figcaption className={styles.caption}>
        {blank
          ? t('Every value is {low}: this channel sees nothing here.', { low: figure(low) })
          : t('{low} to {high}, mean {mean}', {
              low: figure(low),
              high: figure(high),
              mean: figure(mean),
            })}
        <span className={styles.readout}>
          {place && ` ${readout(single, { ...place, tile: 0 }).replace('channel 0, ', '')}`}
        </span>
      </figcaption>
    </figure>
  );
}
