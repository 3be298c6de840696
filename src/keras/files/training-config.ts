import { t } from '../../domain/language.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { LossSpec, OptimizerSpec } from '../../domain/model/model.ts';
import { isRecord } from '../../domain/json.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import { kerasLosses } from './keras-names.ts';

/** The `training_config` of a Keras .h5 file, so that a loaded model is compiled already. */

const lossClasses: Record<LossSpec['kind'], string> = {
  sparseCategoricalCrossentropy: 'SparseCategoricalCrossentropy',
  categoricalCrossentropy: 'CategoricalCrossentropy',
  meanSquaredError: 'MeanSquaredError',
};

function lossConfig({ kind, fromLogits }: LossSpec): unknown {
  if (!fromLogits || kind === 'meanSquaredError') return kerasLosses[kind];
  return {
    module: 'keras.losses',
    class_name: lossClasses[kind],
    config: { name: kerasLosses[kind], from_logits: true },
    registered_name: null,
  };
}

function optimizerConfig(spec: OptimizerSpec): unknown {
  const { learningRate: learning_rate } = spec;
  switch (spec.kind) {
    case 'adam': {
      const { beta1: beta_1, beta2: beta_2, epsilon } = spec;
      return { class_name: 'Adam', config: { learning_rate, beta_1, beta_2, epsilon } };
    }
    case 'rmsprop': {
      const { rho, momentum, epsilon } = spec;
      return { class_name: 'RMSprop', config: { learning_rate, rho, momentum, epsilon } };
    }
    case 'sgd':
      return { class_name: 'SGD', config: { learning_rate, momentum: spec.momentum } };
  }
}

export function trainingConfig({ loss, optimizer }: Pick<Experiment, 'loss' | 'optimizer'>) {
  return {
    loss: lossConfig(loss),
    metrics: ['accuracy'],
    weighted_metrics: null,
    loss_weights: null,
    optimizer_config: optimizerConfig(optimizer),
  };
}

/**
 * What to say of a file's training or compile configuration: an optimizer that this page lacks, by its
 * name. Nothing where there is none, or one that is here.
 */
export function optimizerNotes(config: unknown): string[] {
  const optimizer = isRecord(config) ? (config.optimizer_config ?? config.optimizer) : null;
  const name = isRecord(optimizer) ? optimizer.class_name : optimizer;
  if (typeof name !== 'string') return [];
  const known = Object.keys(optimizerDefaults).includes(
    name.split('>').at(-1)?.toLowerCase() ?? '',
  );
  return known
    ? []
    : [
        t('It was trained with {slice}, which is not available here.', {
          slice: name.slice(0, 40),
        }),
      ];
}
