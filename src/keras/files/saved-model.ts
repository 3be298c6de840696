import { t } from '../../domain/language.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import { checkExperiment } from '../../domain/experiment/check.ts';
import { LabError } from '../../domain/failure.ts';
import { isImageShape } from '../../domain/layers/description.ts';
import type { ModelSpec, Shape } from '../../domain/model/model.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import { sizeOf, summarize } from '../../domain/model/shapes.ts';
import type { Weight, WeightSet } from '../../domain/model/weights.ts';
import { invalidModelFile, isRecord } from '../../domain/json.ts';
import { kerasLosses } from './keras-names.ts';

/** What a model file holds. */
export interface SavedModel {
  readonly model: ModelSpec;
  /** Null for an architecture alone (a .json file). */
  readonly weights: WeightSet | null;
  /** The settings that it was trained with, if this page saved it. */
  readonly experiment: Experiment | null;
  /** What is not as it stands in the file, in sentences. */
  readonly notes?: readonly string[];
}

/** An array of weights in a file: Keras's layout, named for messages. */
export interface WeightArray {
  readonly name: string;
  readonly shape: Shape;
  readonly values: Float32Array;
}

/** Where our own files keep the experiment: an attribute or a metadata field of this name. */
export const experimentField = 'digit_lab_experiment';

/**
 * Puts the arrays of a file to the weights of a model, in Keras's order.
 * @throws LabError 'model-file-invalid' if their number or a shape differs.
 */
export function matchWeights(model: ModelSpec, arrays: readonly WeightArray[]): WeightSet {
  const slots = summarize(model).layers.flatMap(({ name, weights }) =>
    weights.map((info) => ({ ...info, layer: name })),
  );
  if (slots.length !== arrays.length) {
    throw invalidModelFile(
      t('The model has {count} weight arrays, but the file has {count2}.', {
        count: slots.length,
        count2: arrays.length,
      }),
    );
  }
  return slots.map((slot, index): Weight => {
    const { name, shape, values } = arrays[index]!;
    if (shape.join() !== slot.shape.join() || values.length !== sizeOf(slot.shape)) {
      throw invalidModelFile(
        t('The weights {name} have the shape [{count}]; the model needs [{count2}].', {
          name,
          count: shape.join(', '),
          count2: slot.shape.join(', '),
        }),
      );
    }
    return { ...slot, values };
  });
}

const validationKinds = ['none', 'testSet', 'randomSplit', 'lastFraction'];

/** Guards the fields that decide by their kind; `checkExperiment` looks at the numbers. */
function looksLikeExperiment(content: unknown): content is Experiment {
  if (!isRecord(content)) return false;
  const { loss, optimizer, validation, scaling } = content;
  return (
    isRecord(loss) &&
    Object.hasOwn(kerasLosses, String(loss.kind)) &&
    isRecord(optimizer) &&
    Object.hasOwn(optimizerDefaults, String(optimizer.kind)) &&
    isRecord(validation) &&
    validationKinds.includes(String(validation.kind)) &&
    (scaling === 'unit' || scaling === 'minMax')
  );
}

/**
 * The experiment of our own file, if it is one and still valid; a file from elsewhere has none. Its
 * model is the one of the file.
 */
export function readExperiment(text: string | null, model: ModelSpec): Experiment | null {
  if (text === null) return null;
  try {
    const content: unknown = JSON.parse(text);
    if (!looksLikeExperiment(content)) return null;
    const experiment = { ...experimentDefaults, ...content, model };
    const classes = summarize(model).outputShape.at(-1);
    if (classes === undefined) return null;
    checkExperiment(experiment, classes);
    return experiment;
  } catch {
    // A damaged note about the training does not make the weights worse.
    return null;
  }
}

/**
 * Checks that a model can be used with images of this size and as many classes.
 * @throws LabError 'model-data-differ'.
 */
export function checkModelFits(
  model: ModelSpec,
  data: { readonly height: number; readonly width: number; readonly classes: number },
): void {
  const { height, width, classes } = data;
  const { outputShape } = summarize(model);
  if (isImageShape(model.inputShape) && model.inputShape[2] > 1) {
    throw new LabError(
      'model-data-differ',
      t(
        'The model takes colour pictures ({count}); the images here are grey, {height} x {width}.',
        { count: model.inputShape.join(' x '), height, width },
      ),
    );
  }
  if (sizeOf(model.inputShape) !== height * width) {
    throw new LabError(
      'model-data-differ',
      t('The model takes inputs of {count}, but the images are {height} x {width}.', {
        count: model.inputShape.join(' x '),
        height,
        width,
      }),
    );
  }
  if (outputShape.length !== 1 || outputShape[0] !== classes) {
    throw new LabError(
      'model-data-differ',
      t('The model gives [{count}] outputs, but the data have {classes} classes.', {
        count: outputShape.join(', '),
        classes,
      }),
    );
  }
}
