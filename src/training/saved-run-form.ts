/** The form of what a saved run says of itself; its tensors are checked where they are read. */
import { experimentForm } from '../domain/experiment/experiment-form.ts';
import { historyForm } from '../domain/experiment/history-form.ts';
import { mostEpochs } from '../domain/experiment/experiment.ts';
import type { Form } from '../domain/forms.ts';
import {
  fieldsForm,
  finiteForm,
  flagForm,
  listForm,
  numberForm,
  orNull,
  textForm,
  wholeForm,
} from '../domain/forms.ts';
import type { Progress } from './loop.ts';

const measure = finiteForm;
const count = wholeForm(0, Number.MAX_SAFE_INTEGER);
const epoch = wholeForm(1, mostEpochs + 1);

const callbacks = fieldsForm({
  earlyStopping: fieldsForm({
    best: orNull(measure),
    bestEpoch: orNull(epoch),
    wait: count,
    stoppedEpoch: orNull(epoch),
  }),
  reduceLearningRate: fieldsForm({ best: orNull(measure), wait: count }),
});

const progress: Form = (value, name) =>
  fieldsForm({
    epoch,
    step: count,
    mean: fieldsForm({ lossSum: measure, correct: count, samples: count }),
    history: historyForm,
    learningRate: numberForm(0, 10),
    callbacks,
  })(value, name) ?? inOrder(value as Pick<Progress, 'epoch' | 'history'>, name);

/** A history holds every epoch before the one under way, once and in order. */
function inOrder({ epoch: now, history }: Pick<Progress, 'epoch' | 'history'>, name: string) {
  const whole = history.length === now - 1 && history.every((one, at) => one.epoch === at + 1);
  return whole ? null : `${name}.history does not lead to epoch ${now}`;
}

const weight = fieldsForm({
  layer: textForm(200),
  name: textForm(200),
  shape: listForm(wholeForm(1, 2 ** 31), 0, 8),
  trainable: flagForm,
});

export const savedRunForm: Form = fieldsForm({
  experiment: experimentForm,
  dataset: textForm(1000),
  progress,
  weights: listForm(weight, 0, 2000),
  hasBestWeights: flagForm,
  step: count,
  slots: wholeForm(0, 4000),
});
