import { t } from '../../domain/language.ts';
import { useMemo } from 'react';
import type { GreyPicture } from '../../draw/photo/picture.ts';
import { pictureStages } from '../../draw/photo/picture.ts';
import { useStageSwitches } from '../../state/pad/drawing.ts';
import type { RunReading } from '../../state/pad/readings.ts';
import { imageOfPicture } from '../../state/pad/readings.ts';
import { PadSection } from './PadSection.tsx';
import { StagePicture, StageRows } from './StagesView.tsx';

interface PictureStagesProps {
  readonly picture: GreyPicture;
  /** The network that reads it; null before any was trained. */
  readonly run: RunReading | null;
}

/** What a network is shown of a picture: MNIST's recipe for digits, and else just the picture. */
export function PictureStages({ picture, run }: PictureStagesProps) {
  const switches = useStageSwitches();
  const asDigit = !run || (run.form === 'digit' && !run.foreign);
  const stages = useMemo(() => pictureStages(picture, switches), [picture, switches]);
  return (
    <PadSection title={t('What the network sees')}>
      {asDigit ? (
        <StageRows stages={stages} without={['thin', 'straighten']} />
      ) : (
        <StagePicture image={imageOfPicture(picture, run, switches)} caption={t('Input')} />
      )}
    </PadSection>
  );
}
