import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import {
  activation,
  averagePooling2d,
  batchNormalization,
  conv2d,
  dense,
  dropout,
  flatten,
  leakyRelu,
  maxPooling2d,
} from '../../domain/model/layers.ts';
import type { LayerSpec, ModelSpec } from '../../domain/model/model.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { historyCsv, outputsCsv, predictionCsv } from '../../domain/figures/csv.ts';
import { kerasConfig, kerasJson } from './keras-config.ts';
import { escapeMarkdown, notebookJson } from '../code/notebook-json.ts';
import { readKerasConfig } from './read-keras-config.ts';
import { checkModelFits, matchWeights, readExperiment } from './saved-model.ts';
import { readTfjsModel, writeTfjsModel } from './tfjs-model.ts';
import { optimizerNotes, trainingConfig } from './training-config.ts';

/** Every kind of layer once. */
const everything: ModelSpec = {
  inputShape: [12, 12, 1],
  layers: [
    conv2d(4, 3, { padding: 'same', activation: 'relu', initializer: 'heNormal' }),
    leakyRelu(0.1),
    maxPooling2d(2),
    conv2d(3, 3, { activation: 'elu', strides: 2 }),
    averagePooling2d(1),
    batchNormalization(),
    activation('tanh'),
    dropout(0.25),
    flatten(),
    dense(5, 'sigmoid', { initializer: 'glorotNormal' }),
    dense(10, 'softmax'),
  ],
};

const experiment: Experiment = {
  ...experimentDefaults,
  model: everything,
  loss: { kind: 'categoricalCrossentropy', fromLogits: true },
  optimizer: optimizerDefaults.rmsprop,
};

/** A Sequential file that holds these layers, after an input of 28 x 28 x 1. */
const fileWith = (...layers: { class_name: string; config: unknown }[]) => ({
  class_name: 'Sequential',
  config: {
    layers: [{ class_name: 'InputLayer', config: { batch_shape: [null, 28, 28, 1] } }, ...layers],
  },
});

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (thrown) {
    return (thrown as { code: string }).code;
  }
  return 'nothing was thrown';
};

describe('prediction.csv', () => {
  it('has a header and one line per image, numbered from 1', () => {
    expect(predictionCsv(new Uint8Array([3, 7, 8]))).toBe('ImageId,Label\n1,3\n2,7\n3,8\n');
  });
});

describe('the outputs for labelled images as CSV', () => {
  it('has a line per image with its number, label, prediction and outputs', () => {
    const measured = {
      outputs: new Float32Array([0.1, 0.9, 1, 0]),
      labels: new Uint8Array([1, 1]),
      indices: new Uint32Array([5, 2]),
    };
    expect(outputsCsv(measured, ['cat', 'dog, "small"']).split('\n')).toEqual([
      'image,label,prediction,cat,"dog, ""small"""',
      '5,"dog, ""small""","dog, ""small""",0.100000001,0.899999976',
      '2,"dog, ""small""",cat,1,0',
      '',
    ]);
  });
});

describe('the history as CSV', () => {
  it('leaves empty what was not measured', () => {
    const log = { epoch: 1, loss: 0.5, accuracy: 0.75, learningRate: 0.001, seconds: 2 };
    const history = [
      { ...log, validationLoss: null, validationAccuracy: null },
      { ...log, epoch: 2, validationLoss: 0.25, validationAccuracy: 0.875 },
    ];
    expect(historyCsv(history).split('\n')).toEqual([
      'epoch,loss,accuracy,val_loss,val_accuracy,learning_rate,seconds',
      '1,0.5,0.75,,,0.001,2',
      '2,0.5,0.75,0.25,0.875,0.001,2',
      '',
    ]);
  });
});

describe('an architecture as Keras writes it', () => {
  it('comes back as the same model', () => {
    expect(readKerasConfig(JSON.parse(kerasJson(everything)))).toEqual(everything);
  });

  it('starts with the input and names layers as the summary does', () => {
    const { config } = kerasConfig({ inputShape: [784], layers: [dense(2), dense(10)] });
    const layers = config.layers as { class_name: string; config: Record<string, unknown> }[];
    expect(layers.map((layer) => layer.config.name)).toEqual(['input_layer', 'dense', 'dense_1']);
    expect(layers[0].config.batch_input_shape).toEqual([null, 784]);
  });

  it('is read in the shorter forms of older files', () => {
    const bare = [
      { class_name: 'Dense', config: { units: 3, batch_input_shape: [null, 4] } },
      { class_name: 'ReLU', config: {} },
      { class_name: 'Dense', config: { units: 2, activation: 'softmax' } },
    ];
    const expected = {
      inputShape: [4],
      layers: [dense(3), activation('relu'), dense(2, 'softmax')],
    };
    expect(readKerasConfig({ class_name: 'Sequential', config: bare })).toEqual(expected);
    const wrapped = { model_config: { class_name: 'Sequential', config: { layers: bare } } };
    expect(readKerasConfig(wrapped)).toEqual(expected);
  });

  it.each<[string, object, string]>([
    ['a layer of another kind', { class_name: 'LSTM', config: { units: 4 } }, 'The layer LSTM'],
    ['a constructor', { class_name: 'constructor', config: {} }, 'The layer constructor'],
    [
      'an unknown activation',
      { class_name: 'Dense', config: { units: 4, activation: 'gelu' } },
      'The activation "gelu"',
    ],
    [
      'a kernel that is not square',
      { class_name: 'Conv2D', config: { filters: 2, kernel_size: [3, 5] } },
      'kernel_size = [3,5] is not square',
    ],
    [
      'a dilated convolution',
      { class_name: 'Conv2D', config: { filters: 2, kernel_size: 3, dilation_rate: [2, 2] } },
      'dilation_rate = [2,2]',
    ],
  ])('names %s that this page does not have', (_, layer, message) => {
    const file = fileWith(layer as { class_name: string; config: unknown });
    expect(() => readKerasConfig(file)).toThrow(message);
    expect(codeOf(() => readKerasConfig(file))).toBe('model-layer-unknown');
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'model-file-invalid'],
    ['some other JSON', { cells: [] }, 'model-file-invalid'],
    ['a class that is no model', { class_name: 'Dense', config: {} }, 'model-layer-unknown'],
    ['a model without layers', { class_name: 'Functional', config: {} }, 'model-file-invalid'],
    ['no layers', { class_name: 'Sequential', config: {} }, 'model-file-invalid'],
    ['a layer without units', fileWith({ class_name: 'Dense', config: {} }), 'model-file-invalid'],
    [
      'an input of any size',
      {
        class_name: 'Sequential',
        config: [{ class_name: 'InputLayer', config: { batch_shape: [null, null, 1] } }],
      },
      'model-input-differs',
    ],
    [
      'layers that do not fit each other',
      fileWith({ class_name: 'Dense', config: { units: 4 } }),
      'model-invalid',
    ],
  ])('refuses a file with %s', (_, content, code) => {
    expect(codeOf(() => readKerasConfig(content))).toBe(code);
  });
});

describe('weights of a file', () => {
  const model = { inputShape: [3], layers: [dense(2)] };
  const kernel = { name: 'kernel', shape: [3, 2], values: new Float32Array(6) };
  const bias = { name: 'bias', shape: [2], values: new Float32Array(2) };

  it('are named as the layers of the model', () => {
    const [first, second] = matchWeights(model, [kernel, bias]);
    expect(first).toMatchObject({ layer: 'dense', name: 'kernel', trainable: true });
    expect(second.values).toBe(bias.values);
  });

  it('must be as many and as large as those of the model', () => {
    expect(() => matchWeights(model, [kernel])).toThrow('2 weight arrays, but the file has 1');
    const turned = { ...kernel, shape: [2, 3] };
    expect(() => matchWeights(model, [turned, bias])).toThrow('[2, 3]; the model needs [3, 2]');
    expect(codeOf(() => matchWeights(model, [turned, bias]))).toBe('model-file-invalid');
  });
});

describe('a model and the data in use', () => {
  it('must have as many inputs as pixels and as many outputs as classes', () => {
    expect(() => checkModelFits(everything, { height: 12, width: 12, classes: 10 })).not.toThrow();
    const house = { height: 32, width: 32, classes: 10 };
    expect(() => checkModelFits(everything, house)).toThrow('12 x 12 x 1, but the images are 32');
    const letters = { height: 12, width: 12, classes: 26 };
    expect(() => checkModelFits(everything, letters)).toThrow('the data have 26 classes');
    expect(codeOf(() => checkModelFits(everything, letters))).toBe('model-data-differ');
  });
});

describe('a TensorFlow.js model', () => {
  const weights = initialWeights(everything, 7);

  it('comes back with its weights and its settings', () => {
    const read = readTfjsModel(writeTfjsModel(experiment, weights));
    expect(read.model).toEqual(everything);
    expect(read.weights).toEqual(weights);
    expect(read.experiment).toEqual(experiment);
  });

  it('has leaky activations as layers of their own, which TensorFlow.js knows', () => {
    const model = { inputShape: [3], layers: [dense(2, 'leakyRelu'), dense(10)] as LayerSpec[] };
    const files = writeTfjsModel({ ...experiment, model }, initialWeights(model, 1));
    expect(files.modelJson).not.toContain('leaky_relu"');
    expect(readTfjsModel(files).model.layers).toEqual([dense(2), leakyRelu(0.2), dense(10)]);
  });

  it('is read whatever order its weights are listed in', () => {
    const files = writeTfjsModel(experiment, weights);
    const content = JSON.parse(files.modelJson) as {
      weightsManifest: { weights: { name: string; shape: number[] }[] }[];
    };
    const [group] = content.weightsManifest;
    const moving = (name: string) => name.includes('/moving_');
    const order = [
      ...group.weights.filter(({ name }) => !moving(name)),
      ...group.weights.filter(({ name }) => moving(name)),
    ];
    const values = order.flatMap(({ name }) => [
      ...weights.find((weight) => `${weight.layer}/${weight.name}` === name)!.values,
    ]);
    group.weights = order;
    const bytes = new Uint8Array(new Float32Array(values).buffer);
    const read = readTfjsModel({ modelJson: JSON.stringify(content), weights: bytes });
    expect(read.weights).toEqual(weights);
  });

  it('says so when its weights are cut off', () => {
    const files = writeTfjsModel(experiment, weights);
    const cut = { ...files, weights: files.weights.slice(0, -4) };
    expect(() => readTfjsModel(cut)).toThrow(
      `they hold ${cut.weights.length.toLocaleString('en')} bytes, and model.json says ${files.weights.length.toLocaleString('en')}`,
    );
  });
});

describe('the settings in a file of this page', () => {
  it('are left out when they are damaged, missing or out of range', () => {
    const text = JSON.stringify(experiment);
    expect(readExperiment(text, everything)).toEqual(experiment);
    expect(readExperiment(null, everything)).toBeNull();
    expect(readExperiment('{', everything)).toBeNull();
    expect(readExperiment('{"epochs":3}', everything)).toBeNull();
    const absurd = JSON.stringify({ ...experiment, batchSize: -1 });
    expect(readExperiment(absurd, everything)).toBeNull();
  });
});

describe('the compilation of a .h5 file', () => {
  it('names loss and optimizer as Keras does', () => {
    expect(trainingConfig(experiment)).toMatchObject({
      loss: { class_name: 'CategoricalCrossentropy', config: { from_logits: true } },
      optimizer_config: { class_name: 'RMSprop', config: { rho: 0.9, learning_rate: 0.001 } },
    });
    const loss = { kind: 'meanSquaredError', fromLogits: false } as const;
    const plain = trainingConfig({ loss, optimizer: optimizerDefaults.sgd });
    expect(plain.loss).toBe('mean_squared_error');
    expect(plain.optimizer_config).toMatchObject({ class_name: 'SGD' });
  });
});

describe('a notebook', () => {
  const content = {
    title: 'One layer',
    introduction: ['Ten neurons.'],
    sections: [
      {
        id: 'load',
        title: 'Load',
        prose: ['A', 'B'],
        tryThis: ['C?'],
        code: ['import keras\nx = 1', 'print(x)'],
      },
      { id: 'engine', title: 'Engine', prose: ['D'], tryThis: [], code: [] },
    ],
  };
  const notebook = JSON.parse(notebookJson(content)) as {
    nbformat: number;
    nbformat_minor: number;
    cells: { id: string; cell_type: string; source: string[] }[];
  };

  it('is of version 4.5, every cell with an id of its own', () => {
    expect([notebook.nbformat, notebook.nbformat_minor]).toEqual([4, 5]);
    const ids = notebook.cells.map(({ id }) => id);
    expect(ids).toEqual([
      'introduction',
      'load',
      'load-code-1',
      'load-code-2',
      'load-try',
      'engine',
    ]);
  });

  it('keeps text as lines with their ends', () => {
    expect(notebook.cells[1].source).toEqual(['## Load\n', '\n', 'A\n', '\n', 'B']);
    expect(notebook.cells[2].source).toEqual(['import keras\n', 'x = 1']);
    expect(notebook.cells[4].source.join('')).toBe('**Try this**\n\n- C?');
  });

  it('takes no character of the prose for Markdown', () => {
    expect(escapeMarkdown('a*b_c <d> [e] $f$ #g')).toBe('a\\*b\\_c \\<d\\> \\[e\\] \\$f\\$ \\#g');
    expect(escapeMarkdown('10. Not a list')).toBe('10\\. Not a list');
  });
});

describe('the optimizer of a file', () => {
  it('is named where this page lacks it', () => {
    expect(optimizerNotes({ optimizer_config: { class_name: 'Nadam', config: {} } })).toEqual([
      'It was trained with Nadam, which is not available here.',
    ]);
    expect(optimizerNotes({ optimizer: 'adadelta' })).toHaveLength(1);
  });

  it('goes without saying where it is here, or where the file names none', () => {
    expect(optimizerNotes({ optimizer_config: { class_name: 'Custom>Adam' } })).toEqual([]);
    expect(optimizerNotes({ optimizer: { class_name: 'RMSprop' } })).toEqual([]);
    expect(optimizerNotes({ optimizer: 'sgd' })).toEqual([]);
    expect(optimizerNotes(null)).toEqual([]);
  });
});

it('a model for colour pictures is refused by that word', () => {
  const model = { inputShape: [32, 32, 3], layers: [flatten(), dense(10)] };
  const data = { height: 32, width: 32, classes: 10 };
  expect(() => checkModelFits(model, data)).toThrow('takes colour pictures (32 x 32 x 3)');
});
