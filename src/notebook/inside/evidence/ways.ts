import { t } from '../../../domain/language.ts';
import type { ModelSpec } from '../../../domain/model/model.ts';
import type { AttributionMethod } from '../../../state/inside/questions.ts';

/** The ways of saying which pixels count: the first adds up exactly where there is one layer. */
export type Way = 'gradient' | AttributionMethod;

const labels: Record<Way, string> = {
  gradient: t('Input × gradient'),
  integrated: t('Integrated gradients'),
  occlusion: t('Wiping out'),
  gradCam: 'Grad-CAM',
};

/** What there is to choose for a network; of a weighted sum all ways but one say the same. */
export function waysFor(exact: boolean, { layers }: ModelSpec) {
  const convolves = layers.some((layer) => 'kernelSize' in layer);
  const ways: readonly Way[] = [
    'gradient',
    ...(exact ? [] : (['integrated'] as const)),
    'occlusion',
    ...(convolves ? (['gradCam'] as const) : []),
  ];
  return ways.map((value) => ({ value, label: labels[value] }));
}

/** How to read a picture, and where it misleads. */
export function wayWords(way: Way, exact: boolean): string {
  switch (way) {
    case 'gradient':
      return exact
        ? t(
            'Each pixel’s ink times its weight: blue speaks for the class, red against it. Together with the bias, which is what is believed before looking, they are the logit, to the last digit. Empty pixels say nothing here, though their weights may be large: a missing stroke does not show.',
          )
        : t(
            'Each pixel’s ink times the slope of the logit at this very image: blue speaks for the class, red against it. In a deep network the slope changes with every pixel, so the sum is not the logit; what it lacks is the remainder. Noise beside the stroke is common and means little.',
          );
    case 'integrated':
      return t(
        'The image is faded in from a blank one, and the slopes along the way are added up. The sum is the logit less that of the blank image; what the steps leave out stands as a remainder. It answers “why this rather than an empty field?”, and another starting picture would give another answer.',
      );
    case 'occlusion':
      return t(
        'A patch is wiped out, and the network asked again: blue is certainty that was lost with it, red certainty that was won. This needs no slopes and is a check on them. Wiped images are unlike anything that the network was trained on, and two patches that can stand in for each other both look unimportant.',
      );
    case 'gradCam':
      return t(
        'The channels of the last convolution, weighed by what they are worth to this class and added up; the darker, the more. It is coarse, because each value there sees a whole window of the image, and says only what speaks for the class, never what speaks against it.',
      );
  }
}
