import { say } from '../domain/language.ts';
import type { CellKind } from './lesson.ts';

/** A formula as MathML: a text, or an element and what is in it. */
export type Formula = string | MathElement;

export interface MathElement {
  readonly element: string;
  readonly children: readonly Formula[];
}

/** A term that lessons use, explained where it is first used in a cell. */
export interface Term {
  readonly id: string;
  /** As it stands in the prose; longer ones are looked for first. */
  readonly names: readonly string[];
  readonly text: string;
  readonly formula?: Formula;
  /** The kind of cell in which one can see it, and what to look at there. */
  readonly see?: readonly [kind: CellKind, what: string];
}

const math = (element: string, ...children: readonly Formula[]): Formula => ({ element, children });
const i = (name: string) => math('mi', name);
const o = (sign: string) => math('mo', sign);
const n = (value: string) => math('mn', value);
const row = (...children: readonly Formula[]) => math('mrow', ...children);
const sub = (base: string, index: string) => math('msub', i(base), i(index));
const over = (above: Formula, below: Formula) => math('mfrac', above, below);
const root = (inside: Formula) => math('msqrt', inside);
const power = (base: Formula, exponent: Formula) => math('msup', base, exponent);
const sum = (index: string) => math('munder', o('∑'), i(index));
const exp = (exponent: Formula) => power(i('e'), exponent);

const english: readonly Term[] = [
  {
    id: 'label',
    names: ['label', 'labels'],
    text: 'The right answer that belongs to an image, as somebody wrote it down. A network learns from labels and is measured by them; it takes every one for true.',
    see: ['look', 'images with their labels'],
  },
  {
    id: 'weight',
    names: ['weight', 'weights'],
    text: 'A number by which an input is multiplied. Positive weights speak for an answer, negative ones against it. Training changes weights, and nothing else.',
    see: ['inside', 'the weights as pictures and numbers'],
  },
  {
    id: 'bias',
    names: ['bias', 'biases'],
    text: 'A number that a neuron adds whatever its inputs are: what it believes before it looks.',
    see: ['inside', 'the bias as a part of the sum'],
  },
  {
    id: 'neuron',
    names: ['neuron', 'neurons'],
    text: 'A sum: every input times a weight of its own, and a bias. What becomes of the sum is the activation’s business.',
    formula: row(i('z'), o('='), sum('i'), sub('w', 'i'), sub('x', 'i'), o('+'), i('b')),
    see: ['inside', 'such a sum, down to its parts'],
  },
  {
    id: 'parameters',
    names: ['parameters'],
    text: 'All numbers that a network learns: weights and biases together.',
    see: ['model', 'how many each layer has'],
  },
  {
    id: 'dense',
    names: ['dense layer', 'dense layers', 'Dense'],
    text: 'A layer in which every neuron sees everything that the layer before gives, each input with a weight of its own.',
    see: ['model', 'the layers'],
  },
  {
    id: 'sigmoid',
    names: ['sigmoid', 'sigmoids'],
    text: 'Bends a sum into a number from 0 to 1. Several sigmoids are opinions of their own: they need not add up to 1.',
    formula: row(
      i('σ'),
      o('('),
      i('z'),
      o(')'),
      o('='),
      over(n('1'), row(n('1'), o('+'), exp(row(o('−'), i('z'))))),
    ),
    see: ['predict', 'the ten outputs'],
  },
  {
    id: 'softmax',
    names: ['softmax'],
    text: 'Makes shares of one whole out of the logits: all are above 0, and together they are 1. One can only rise where others fall.',
    formula: row(
      sub('p', 'k'),
      o('='),
      over(exp(sub('z', 'k')), row(sum('j'), exp(sub('z', 'j')))),
    ),
    see: ['inside', '“Down to the sum”, from the logits to the loss'],
  },
  {
    id: 'logits',
    names: ['logit', 'logits'],
    text: 'The sums in front of the last activation, one for each class. Their differences decide; adding the same to all of them changes no share.',
    see: ['inside', 'the logits and where they come from'],
  },
  {
    id: 'relu',
    names: ['ReLU'],
    text: 'Lets positive sums pass and makes negative ones 0. That bend is what makes two layers more than one.',
    formula: row(
      i('f'),
      o('('),
      i('z'),
      o(')'),
      o('='),
      i('max'),
      o('('),
      n('0'),
      o(','),
      i('z'),
      o(')'),
    ),
    see: ['model', 'the activation of each layer'],
  },
  {
    id: 'crossEntropy',
    names: ['cross-entropy'],
    text: 'The loss of classification: the negative logarithm of the share that the right class was given. It is 0 for certainty and grows without end for being certainly wrong.',
    formula: row(i('L'), o('='), o('−'), i('ln'), sub('p', 'label')),
    see: ['inside', 'why the loss of an image is what it is'],
  },
  {
    id: 'loss',
    names: ['loss'],
    text: 'How wrong a network is, as one number that training makes smaller. Unlike accuracy it also sees how sure the network was.',
    see: ['train', 'the curve of the loss'],
  },
  {
    id: 'accuracy',
    names: ['accuracy'],
    text: 'The share of images that are read rightly. It says nothing about how sure the network was, nor which classes it confuses.',
    see: ['evaluate', 'the accuracy on unseen images'],
  },
  {
    id: 'gradient',
    names: ['gradient', 'gradients'],
    text: 'How much the loss would rise if a weight rose a little, for every weight at once. A step goes against it.',
    formula: over(row(o('∂'), i('L')), row(o('∂'), i('w'))),
    see: ['inside', '“One step”: the gradient of every layer'],
  },
  {
    id: 'epoch',
    names: ['epoch', 'epochs'],
    text: 'One pass through all training images, in a new random order, a batch at a time.',
    see: ['train', 'the epochs of your training'],
  },
  {
    id: 'batch',
    names: ['batch', 'batch size'],
    text: 'Images that share one step: their mean loss decides in which direction the weights are moved.',
    see: ['inside', '“One step”, on one image or a batch'],
  },
  {
    id: 'optimizer',
    names: ['optimizer'],
    text: 'What makes a step out of a gradient: how far each weight is moved, and what is remembered for the next step.',
    see: ['inside', '“One step”: the update of single weights'],
  },
  {
    id: 'adam',
    names: ['Adam'],
    text: 'An optimizer that remembers the mean of each weight’s gradients and of their squares. Weights whose gradients agree take full steps, those whose gradients disagree hardly move.',
    formula: row(
      i('w'),
      o('←'),
      i('w'),
      o('−'),
      i('η'),
      over(i('m'), row(root(i('v')), o('+'), i('ε'))),
    ),
    see: ['inside', '“One step”: its two memories'],
  },
  {
    id: 'rate',
    names: ['learning rate'],
    text: 'How long steps are. Too short takes for ever; too long jumps over the valley, and the loss rises.',
    see: ['inside', '“One step”: the loss when the step is shorter or longer'],
  },
  {
    id: 'seed',
    names: ['seed', 'seeds'],
    text: 'The number from which all chance of a training follows: first weights, order of the images, dropout. The same seed gives the same training.',
    see: ['train', 'its field among the settings of the Model cell'],
  },
  {
    id: 'overfitting',
    names: ['overfitting', 'by heart'],
    text: 'A network is clearly better on images that it has learnt from than on others: part of what it knows is those images themselves.',
    see: ['train', 'the distance between the two curves'],
  },
  {
    id: 'underfitting',
    names: ['underfitting', 'underfits'],
    text: 'A network is poor even on the images that it has learnt from: it is too small, or has not learnt for long enough.',
    see: ['evaluate', 'both accuracies'],
  },
  {
    id: 'validation',
    names: ['validation', 'validation accuracy'],
    text: 'Images kept apart from training to watch and to choose by. What they were used to choose they cannot judge: that is what test images are for.',
    see: ['prepare', 'how the images are split'],
  },
  {
    id: 'dropout',
    names: ['dropout'],
    text: 'In training a share of the neurons is silenced, others at every step, and the rest is made louder by as much. When the network answers, all are present.',
    see: ['model', 'its rate'],
  },
  {
    id: 'earlyStopping',
    names: ['early stopping', 'Early stopping'],
    text: 'Ends a training when what is watched has not had a new best for some epochs, the patience.',
    see: ['train', 'where it stopped'],
  },
  {
    id: 'scaler',
    names: ['scaler'],
    text: 'What brings pixels into the range that the network sees, by numbers that it takes from the training images only.',
    see: ['prepare', 'the ranges before and after'],
  },
  {
    id: 'oneHot',
    names: ['one-hot'],
    text: 'A label as a row of zeros with a single 1 at its class: the answer that the network should give.',
    see: ['prepare', 'the labels in both forms'],
  },
  {
    id: 'convolution',
    names: ['convolution', 'convolutions', 'convolutional'],
    text: 'The same small window of weights looks at every place of the image: what it has learnt to find it finds anywhere.',
    see: ['activations', 'what every filter makes of an image'],
  },
  {
    id: 'filter',
    names: ['filter', 'filters'],
    text: 'The weights of one window of a convolution. Each filter makes a picture of its own, a channel, of where it found what it looks for.',
    see: ['activations', 'the channels'],
  },
  {
    id: 'pooling',
    names: ['pooling', 'max pooling'],
    text: 'Of a few neighbours only the largest (or their mean) goes on: the picture gets smaller, and where exactly something was is forgotten.',
    see: ['activations', 'the picture before and after it'],
  },
  {
    id: 'batchNorm',
    names: [
      'batch normalization',
      'batch normalisation',
      'Batch normalisation',
      'Batch normalization',
    ],
    text: 'Moves and stretches each channel to mean 0 and spread 1, in training by the batch, afterwards by running means; two learnt numbers then set its scale and shift.',
    formula: row(
      i('γ'),
      over(row(i('x'), o('−'), i('μ')), root(row(power(i('σ'), n('2')), o('+'), i('ε')))),
      o('+'),
      i('β'),
    ),
    see: ['inside', '“Down to the sum”: its four numbers'],
  },
  {
    id: 'precision',
    names: ['precision'],
    text: 'Of the images that were called a class, the share that are one.',
    formula: row(i('P'), o('='), over(i('TP'), row(i('TP'), o('+'), i('FP')))),
    see: ['confusion', 'each class by itself'],
  },
  {
    id: 'recall',
    names: ['recall', 'Recall'],
    text: 'Of the images that are a class, the share that were found.',
    formula: row(i('R'), o('='), over(i('TP'), row(i('TP'), o('+'), i('FN')))),
    see: ['confusion', 'each class by itself'],
  },
  {
    id: 'f1',
    names: ['F1'],
    text: 'The harmonic mean of precision and recall: high only where both are.',
    formula: row(i('F1'), o('='), over(row(n('2'), i('P'), i('R')), row(i('P'), o('+'), i('R')))),
    see: ['confusion', 'each class by itself'],
  },
];

/** The words of a term in another language; glossaries come under the name “glossary”, by term. */
export interface TermWords {
  readonly names: readonly string[];
  readonly text: string;
  /** What one sees in the cell that shows it. */
  readonly see?: string;
}

const words = say<Readonly<Partial<Record<string, TermWords>>>>('glossary', {});

/** Every term, in the language of the page. */
export const terms: readonly Term[] = english.map((term) => {
  const said = words[term.id];
  if (!said) return term;
  const see = term.see && ([term.see[0], said.see ?? term.see[1]] as const);
  return { ...term, names: said.names, text: said.text, ...(see ? { see } : {}) };
});
