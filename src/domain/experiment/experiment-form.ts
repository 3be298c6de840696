/** The form of an experiment that comes from a file: every setting within what training accepts. */
import type { Form } from '../forms.ts';
import {
  fieldsForm,
  flagForm,
  kindForm,
  listForm,
  numberForm,
  oneOfForm,
  orNull,
  orNothing,
  wholeForm,
} from '../forms.ts';
import { mostEpochs } from './experiment.ts';
import { clippingKinds, clippingLimits } from './clipping.ts';
import { scheduleLimits } from './schedule.ts';
import { scheduleKinds } from './schedules.ts';
import { decayLimits } from './weight-decay.ts';

const share = numberForm(0, 1);
/** What a decay may be: at 1 nothing is ever forgotten, and nothing learnt. */
const decay = numberForm(0, 0.999_999_9);
const seed = wholeForm(0, 0xffff_ffff);
const learningRate = numberForm(0, 10);
const epsilon = numberForm(0, 1);
const monitor = oneOfForm('loss', 'accuracy', 'validationLoss', 'validationAccuracy');
const fraction = numberForm(0.000_001, 0.999_999);

const optimizer = kindForm({
  adam: fieldsForm({ learningRate, beta1: decay, beta2: decay, epsilon }),
  rmsprop: fieldsForm({ learningRate, rho: decay, momentum: share, epsilon }),
  sgd: fieldsForm({ learningRate, momentum: share }),
});

const validation = kindForm({
  none: fieldsForm({}),
  testSet: fieldsForm({}),
  lastFraction: fieldsForm({ fraction }),
  randomSplit: fieldsForm({ fraction, seed }),
});

/** Layers are checked one by one where their shapes are worked out (`summarize`). */
const model = fieldsForm({
  inputShape: listForm(wholeForm(1, 4096), 1, 3),
  layers: listForm(fieldsForm({}), 1, 200),
});

const schedule = kindForm(
  Object.fromEntries(
    scheduleKinds.map((kind) => [
      kind,
      fieldsForm(
        Object.fromEntries(
          scheduleLimits(kind).map(([name, { low, high, whole }]) => [
            name,
            (whole ? wholeForm : numberForm)(low, high),
          ]),
        ),
      ),
    ]),
  ),
);

export const experimentForm: Form = fieldsForm({
  model,
  loss: fieldsForm({
    kind: oneOfForm('sparseCategoricalCrossentropy', 'categoricalCrossentropy', 'meanSquaredError'),
    fromLogits: flagForm,
  }),
  optimizer,
  epochs: wholeForm(1, mostEpochs),
  batchSize: wholeForm(1, 4096),
  seed,
  scaling: oneOfForm('unit', 'minMax'),
  validation,
  augmentation: orNull(
    fieldsForm({
      rotation: numberForm(0, 180),
      zoom: share,
      widthShift: share,
      heightShift: share,
    }),
  ),
  earlyStopping: orNull(
    fieldsForm({
      monitor,
      patience: wholeForm(0, mostEpochs),
      minDelta: numberForm(0, 10),
      restoreBestWeights: flagForm,
    }),
  ),
  reduceLearningRate: orNull(
    fieldsForm({
      monitor,
      patience: wholeForm(0, mostEpochs),
      factor: share,
      minDelta: numberForm(0, 10),
      minLearningRate: learningRate,
    }),
  ),
  schedule: orNothing(schedule),
  decay: orNothing(numberForm(decayLimits.low, decayLimits.high)),
  clipping: orNothing(
    fieldsForm({
      kind: oneOfForm(...clippingKinds),
      limit: numberForm(clippingLimits.low, clippingLimits.high),
    }),
  ),
  trainLimit: orNull(wholeForm(1, 10_000_000)),
  labelNoise: orNull(fieldsForm({ share, seed })),
  dropLastBatch: flagForm,
});
