/** The form of an epoch's figures that come from outside. */
import type { Form } from '../forms.ts';
import { fieldsForm, finiteForm, listForm, numberForm, orNull, wholeForm } from '../forms.ts';
import { mostEpochs } from './experiment.ts';

const log = fieldsForm({
  epoch: wholeForm(1, mostEpochs + 1),
  loss: finiteForm,
  accuracy: finiteForm,
  validationLoss: orNull(finiteForm),
  validationAccuracy: orNull(finiteForm),
  learningRate: numberForm(0, 10),
  seconds: finiteForm,
});

export const historyForm: Form = listForm(log, 0, mostEpochs);
