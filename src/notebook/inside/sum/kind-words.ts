import { t } from '../../../domain/language.ts';
import type { LayerKind } from '../../../domain/model/model.ts';

/** What a layer does with what it is given, in a sentence or two. */
const words: Record<LayerKind, string> = {
  dense: t(
    'Every number of the layer before is multiplied by a weight of this unit, and all is added up.',
  ),
  conv2d: t(
    'A window of the layer before, in all its channels, is multiplied by the kernel of this filter, and all is added up. The same kernel looks at every place.',
  ),
  depthwiseConv2d: t('A window of one channel is multiplied by that channel’s own kernel.'),
  separableConv2d: t(
    'Each channel is first filtered by a kernel of its own; what that gives at this place is multiplied and added up. The inputs below are those numbers in between.',
  ),
  maxPooling2d: t(
    'The largest number of the window wins and goes on; the others are forgotten. In training only the winner learns.',
  ),
  averagePooling2d: t('The mean of the window.'),
  globalAveragePooling2d: t('The mean of the whole channel: where something is no longer matters.'),
  globalMaxPooling2d: t('The largest number of the whole channel, wherever it stands.'),
  flatten: t('The numbers are only laid out in one line; nothing is computed.'),
  reshape: t('The numbers are only laid out anew; nothing is computed.'),
  dropout: t(
    'Nothing happens here now. In training, a share of the numbers is set to 0, others at every step, and the rest is made larger by as much; when a network answers, all pass.',
  ),
  spatialDropout2d: t(
    'Nothing happens here now. In training, whole channels are set to 0, others at every step; when a network answers, all pass.',
  ),
  batchNormalization: t(
    'The number is moved and stretched by four that belong to its channel: two that were measured while the network trained, its running mean and variance, and two that were learnt, γ and β.',
  ),
  leakyRelu: t('Numbers above 0 pass; those below are made smaller.'),
  activation: t('The number is bent by the activation.'),
  zeroPadding2d: t('The picture gets a frame of zeros.'),
  rescaling: t('The number is multiplied and moved by two that were set, not learnt.'),
};

export const kindWords = (kind: LayerKind): string => words[kind];
