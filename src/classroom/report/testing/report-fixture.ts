import { experimentDefaults } from '../../../domain/experiment/experiment.ts';
import { dense, flatten } from '../../../domain/model/layers.ts';
import { toBase64 } from '../../base64.ts';
import type { Report } from '../report.ts';

const digits = Array.from({ length: 10 }, (_, digit) => String(digit));

/** A report of a single layer, with hostile words wherever somebody may write. */
export const hostile = '</pre><script>alert(1)</script><img src=x onerror=alert(1)>"&\'';

export const reportOf = (changes: Partial<Report> = {}): Report => ({
  ...{ version: 1, name: 'Ada', at: Date.UTC(2026, 10, 30), lesson: 'single-layer' },
  ...{ title: 'One layer', handout: null },
  data: {
    id: 'builtin',
    name: 'Built-in digits',
    choice: 'builtin',
    generated: true,
    classes: digits,
  },
  experiment: {
    ...experimentDefaults,
    model: { inputShape: [28, 28], layers: [flatten(), dense(10, 'softmax')] },
    loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
    optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0 },
  },
  changed: [{ name: 'optimizer', before: 'Adam', after: 'SGD' }],
  history: [1, 2].map((epoch) => ({
    ...{ epoch, loss: 1 / epoch, accuracy: 0.8, validationLoss: null, validationAccuracy: null },
    ...{ learningRate: 0.1, seconds: 1 },
  })),
  seconds: 2.5,
  backend: { name: 'engine', adapter: 'a card' },
  figures: {
    ...{ split: 'test', loss: 0.5, accuracy: 0.9, count: 100 },
    matrix: digits.map((_, row) =>
      digits.map((__, column) => (row === column ? 9 : row === 0 && column > 0 ? 1 : 0)),
    ),
  },
  errors: [{ truth: 4, read: 9, pixels: toBase64(new Uint8Array(784).fill(7)) }],
  drawings: [{ truth: 7, read: null, pixels: toBase64(new Uint8Array(784)) }],
  tasks: [
    {
      text: 'Why?',
      goal: 'Answer in your own words',
      reached: 'answered',
      answer: 'So.',
      guess: null,
    },
    { text: 'How good?', goal: 'A guess', reached: 'guessed', answer: '', guess: 0.75 },
  ],
  notes: 'Dropout helped.',
  ...changes,
});
