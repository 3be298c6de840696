import { t } from '../../domain/language.ts';
import type { Variable } from '../../domain/compare/variables.ts';

const usual = t(
  'Each value is trained from the start, and nothing else is changed: the same data, the same epochs, and for every value the same seeds.',
);

const proses: Readonly<Record<string, string>> = {
  size: t(
    'Does a network need more data, or a better idea? Train it on 100 images, then on 300, on 1,000 and so on, and nothing else changed. Given the steps, a small set is learned by heart: training accuracy near 1, test accuracy far below. As the set grows the two approach each other. While a gap is left, more images would help; once it has closed, they hardly would.',
  ),
  noise: t(
    'How many wrong labels does a network bear? Every point is the same training with more labels made wrong. Random mistakes contradict each other, and the right labels stay in the majority for every kind of picture: so the test accuracy falls far more slowly than the labels get worse, unless the network has the room and the time to learn each wrong label by heart.',
  ),
  learningRate: t(
    'How far does each step go? Too small, and the training is not done when its epochs are over; too large, and it jumps about or its loss is no number any more. {usual}',
    { usual },
  ),
  batchSize: t(
    'How many images does each step look at? Larger batches make smoother steps and fewer of them in an epoch; with the same learning rate a large batch often learns less in the same epochs. {usual}',
    { usual },
  ),
  optimizer: t(
    'Which rule turns gradients into steps? The optimizer that is set keeps its settings; the others come with Keras’s own, learning rate included. {usual}',
    { usual },
  ),
  dropout: t(
    'What does it bring to leave outputs out at random while training? All dropout layers have the same rate here; a model without one gets one before its last layer, at 0 too, so that all values begin with the same weights. {usual}',
    { usual },
  ),
  augmentation: t(
    'Does it help to turn, zoom and move the training images a little, otherwise each time? Such a training sees more, and often needs more epochs before it shows. {usual}',
    { usual },
  ),
  schedule: t(
    'Does it help to take smaller steps towards the end, or small ones at first? Every schedule starts from the learning rate that is set. {usual}',
    { usual },
  ),
  decay: t(
    'Does it help to pull all weights towards 0? The more they are pulled, the less a network can learn by heart. {usual}',
    { usual },
  ),
  clipping: t(
    'Is there a step now and then whose gradient is far too large? Clipping shortens it. {usual}',
    { usual },
  ),
  epochs: t(
    'How long is long enough? Each value is trained from the start, and nothing else is changed: the same data, and for every value the same seeds.',
  ),
};

/** What a comparison is good for, and what it keeps the same. */
export const proseOf = ({ id }: Variable): string => proses[id] ?? usual;
