import { t } from '../../../domain/language.ts';
import { ChannelImage } from '../../../charts/images/ActivationGrid.tsx';
import { channelCount } from '../../../charts/images/activation-grid.ts';
import type { PaletteName } from '../../../charts/images/palettes.ts';
import type { LayerActivation } from '../../../state/page/answers.ts';
import { NumberInput } from '../../../ui/fields/NumberInput.tsx';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import styles from '../results.module.css';

export interface PickedChannel {
  readonly layer: string;
  readonly channel: number;
}

interface OneChannelProps {
  /** Layers with channels; at least one. */
  readonly layers: readonly LayerActivation[];
  readonly picked: PickedChannel;
  readonly palette: PaletteName;
  readonly onPick: (picked: PickedChannel) => void;
}

/** One channel of one layer, large. */
export function OneChannel({ layers, picked, palette, onPick }: OneChannelProps) {
  const activation = layers.find(({ layer }) => layer === picked.layer) ?? layers[0];
  if (!activation) return null;
  const last = channelCount(activation.shape) - 1;
  const channel = Math.min(picked.channel, last);
  const options = layers.map(({ layer }) => ({ value: layer, label: layer }));
  return (
    <>
      <div className={styles.toolbar}>
        <SelectField
          label={t('Layer')}
          value={activation.layer}
          options={options}
          onChange={(layer) => onPick({ layer, channel })}
          className={styles.select}
        />
        <NumberInput
          {...{ label: t('Channel'), value: channel, min: 0, max: last }}
          onChange={(chosen) => onPick({ layer: activation.layer, channel: chosen })}
          className={styles.number}
        />
      </div>
      <ChannelImage {...{ activation, channel, palette }} />
    </>
  );
}
