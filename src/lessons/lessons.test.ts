import { describe, expect, it } from 'vitest';
import {
  newEarlyStopping,
  newReduceLearningRate,
  stepEarlyStopping,
  stepReduceLearningRate,
} from '../domain/experiment/callbacks.ts';
import type { Experiment } from '../domain/experiment/experiment.ts';
import { stepsPerEpoch } from '../domain/experiment/experiment.ts';
import { checkExperiment } from '../domain/experiment/check.ts';
import { argmax } from '../domain/metrics/argmax.ts';
import { classMeasures } from '../domain/metrics/class-measures.ts';
import { matrixAccuracy, matrixTotal, rowTotal } from '../domain/metrics/confusion.ts';
import { pythonFixed } from '../domain/python.ts';
import { summarize } from '../domain/model/shapes.ts';
import { splitTraining } from '../domain/experiment/split.ts';
import { findLesson, lessons } from './index.ts';
import type { CellKind, DocumentedResults } from './lesson.ts';

/** Images per digit in MNIST's test set. */
const mnistSupports = [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009];

interface Run {
  readonly name: string;
  readonly experiment: Experiment;
  readonly documented: DocumentedResults;
}

const planned = lessons.flatMap(({ id, experiment, documented, variants }) => [
  { name: id, experiment, documented },
  ...variants.map((variant) => ({ ...variant, name: `${id}, ${variant.id}` })),
]);
const runs: readonly Run[] = await Promise.all(
  planned.map(async (run) => ({ ...run, documented: await run.documented() })),
);

const documentedRun = (name: string): DocumentedResults => {
  const run = runs.find((one) => one.name === name);
  if (run === undefined) throw new Error(`There is no run ${name}.`);
  return run.documented;
};

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the lessons', () => {
  it('have unique names, and are found by them', () => {
    const ids = lessons.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const lesson of lessons) expect(findLesson(lesson.id)).toBe(lesson);
    expect(findLesson('no-such-lesson')).toBeUndefined();
  });

  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
    '%s has unique cells and variants, each cell with a title and something to read',
    async (_, { cells, variants, words }) => {
      const said = await words();
      expect(Object.keys(said)).toEqual(cells.map(({ id }) => id));
      expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
      expect(new Set(variants.map(({ id }) => id)).size).toBe(variants.length);
      for (const cell of cells) {
        expect(cell.title).not.toBe('');
        const { prose, tryThis } = said[cell.id];
        expect(prose.length).toBeGreaterThan(0);
        for (const text of [...prose, ...(tryThis ?? [])]) {
          expect(text).toMatch(/^\p{Lu}|^\d/u);
          expect(text).toMatch(/[.?!:”)]$/);
        }
      }
    },
  );

  it('end with a playground that starts from any of the others', () => {
    const playground = lessons.at(-1)!;
    expect(playground.id).toBe('playground');
    expect(playground.variants.map(({ id }) => id)).toEqual(
      lessons.slice(0, -1).map(({ id }) => id),
    );
    expect(new Set(playground.cells.map(({ kind }) => kind)).size).toBe(14);
  });

  it('show the cells of the first two lessons in the order of a first session', () => {
    const order: CellKind[] = [
      'load',
      'look',
      'prepare',
      'model',
      'train',
      'evaluate',
      'predict',
      'confusion',
      'inside',
      'engineRoom',
    ];
    for (const { cells } of lessons.slice(0, 2)) {
      expect(cells.map(({ kind }) => kind)).toEqual(order);
    }
  });

  it.each(lessons.map((lesson) => [lesson.id, lesson.cells] as const))(
    '%s trains before it shows what training brought',
    (_, cells) => {
      const place = (kind: CellKind) => cells.findIndex((cell) => cell.kind === kind);
      expect(place('load')).toBe(0);
      expect(place('model')).toBeLessThan(place('train'));
      expect(place('evaluate')).toBeGreaterThan(place('train'));
      expect(place('engineRoom')).toBe(cells.length - 1);
    },
  );
});

describe.each(runs)('the documented figures of $name', ({ experiment, documented }) => {
  it('belong to a valid experiment with as many parameters', () => {
    expect(() => checkExperiment(experiment, 10)).not.toThrow();
    const { totalParameters, trainableParameters } = summarize(experiment.model);
    expect(documented.totalParameters ?? totalParameters).toBe(totalParameters);
    expect(documented.trainableParameters ?? trainableParameters).toBe(trainableParameters);
  });

  it('have the epochs and the steps per epoch of the experiment', () => {
    const { samples, epochs } = documented;
    if (samples === undefined) throw new Error('The document gives its sample counts.');
    expect(stepsPerEpoch(samples.train, experiment)).toBe(documented.stepsPerEpoch);
    expect(epochs.map(({ epoch }) => epoch)).toEqual(epochs.map((_, index) => index + 1));
    const { validation } = experiment;
    if (validation.kind === 'randomSplit' || validation.kind === 'lastFraction') {
      const split = splitTraining({ count: samples.train + (samples.validation ?? 0) }, validation);
      expect(split.trainIndices).toHaveLength(samples.train);
      expect(split.validationIndices).toHaveLength(samples.validation ?? 0);
    }
  });

  it('are shares of 1 and losses above 0', () => {
    for (const { accuracy, validationAccuracy, loss, validationLoss } of documented.epochs) {
      expect(accuracy).toBeGreaterThan(0.1);
      expect(Math.max(accuracy, validationAccuracy ?? 0)).toBeLessThanOrEqual(1);
      expect(Math.min(loss, validationLoss ?? 1)).toBeGreaterThan(0);
    }
  });

  it('agree with their confusion matrix', () => {
    const { confusion, testAccuracy, samples } = documented;
    if (confusion === null) return;
    expect(matrixTotal(confusion)).toBe(samples?.test);
    expect(matrixAccuracy(confusion)).toBe(testAccuracy);
    expect(confusion.map(rowTotal)).toEqual(mnistSupports);
  });

  it('agree with their counts of true and false, positive and negative', () => {
    const { binaryCounts, samples, testAccuracy } = documented;
    if (binaryCounts === undefined) return;
    for (const counts of binaryCounts) expect(sum(Object.values(counts))).toBe(samples?.test);
    const total = (key: keyof (typeof binaryCounts)[number]) =>
      sum(binaryCounts.map((counts) => counts[key]));
    expect(total('falsePositive')).toBe(total('falseNegative'));
    expect(total('truePositive') + total('falseNegative')).toBe(samples?.test);
    expect(total('truePositive') / (samples?.test ?? 1)).toBeCloseTo(testAccuracy ?? 0, 6);
  });

  it('have a report that agrees with the counts and with itself', () => {
    const { report, reportAverages, binaryCounts, samples } = documented;
    if (report === null) return;
    const supports = report.map(({ support }) => support);
    expect(sum(supports)).toBe(samples?.test ?? samples?.validation);
    expect(sum(supports)).toBe(reportAverages?.macro.support);
    for (const key of ['precision', 'recall', 'f1'] as const) {
      const macro = sum(report.map((row) => row[key])) / report.length;
      const weighted = sum(report.map((row) => row[key] * row.support)) / sum(supports);
      // Each printed figure is up to half a hundredth off, and so is their mean.
      expect(Math.abs(macro - (reportAverages?.macro[key] ?? 0))).toBeLessThan(0.0101);
      expect(Math.abs(weighted - (reportAverages?.weighted[key] ?? 0))).toBeLessThan(0.0101);
    }
    binaryCounts?.forEach((counts, label) => {
      const { precision, recall, f1, support } = classMeasures(counts);
      const two = (value: number) => Number(pythonFixed(value, 2));
      expect(report[label]).toMatchObject({
        precision: two(precision),
        recall: two(recall),
        f1: two(f1),
        support,
      });
    });
  });

  it('stop where early stopping stops them', () => {
    const { earlyStopping } = experiment;
    if (earlyStopping === null || documented.epochs.length === 0) return;
    let state = newEarlyStopping;
    const stops = documented.epochs.filter((epoch) => {
      const log = { ...epoch, learningRate: 0.001, seconds: 0 };
      const step = stepEarlyStopping(earlyStopping, state, log);
      state = step.state;
      return step.stop;
    });
    expect(stops.map(({ epoch }) => epoch)).toEqual([documented.stoppedAt]);
    expect(documented.epochs).toHaveLength(documented.stoppedAt ?? 0);
  });
});

describe('what single figures of the documents say', () => {
  it('001: the printed outputs of the first test image mean a 7', () => {
    const { sampleOutputs, firstLabels } = documentedRun('single-layer');
    expect(argmax(sampleOutputs?.outputs ?? [])).toBe(7);
    expect(firstLabels?.test?.[0]).toBe(7);
  });

  it('001: its matrix contradicts its text, as the lesson says', () => {
    const matrix = documentedRun('single-layer').confusion;
    expect(matrix?.[0][0]).toBe(965);
    expect(matrix?.[3][2]).toBe(12);
  });

  it('002: its table of measures follows from its counts', () => {
    const { binaryCounts, classTable } = documentedRun('first-cnn');
    expect(classTable).toHaveLength(10);
    classTable?.forEach((row, label) => {
      const measures = classMeasures(binaryCounts![label]);
      expect(measures.support).toBe(1000);
      for (const key of ['precision', 'specificity', 'f1', 'accuracy', 'recall'] as const) {
        expect(measures[key]).toBeCloseTo(row[key], 6);
      }
    });
  });

  it('002: three of its thirty predictions are wrong, as the lesson says', () => {
    const { predicted, actual } = documentedRun('first-cnn').predictions!;
    const wrong = actual.flatMap((label, at) => (label === predicted[at] ? [] : [at + 1]));
    expect(actual).toHaveLength(30);
    expect(wrong).toEqual([13, 24, 26]);
  });

  it('003: 42,000 labels, of which the split keeps the documented supports for validation', () => {
    const { labelCounts, samples, validationAccuracy } = documentedRun('kaggle-cnn');
    expect(sum(labelCounts!)).toBe(42_000);
    expect(samples!.train + samples!.validation!).toBe(42_000);
    expect(4181 / 4200).toBeCloseTo(validationAccuracy!, 6);
  });

  it('003: the repaired callback would have acted on the printed curve after epochs 6 and 11', () => {
    const repaired = findLesson('kaggle-cnn')!.variants[0].experiment.reduceLearningRate!;
    let state = newReduceLearningRate;
    let learningRate = 0.001;
    const lowered = documentedRun('kaggle-cnn').epochs.filter((epoch) => {
      const step = stepReduceLearningRate(repaired, state, { ...epoch, learningRate, seconds: 0 });
      state = step.state;
      learningRate = step.learningRate ?? learningRate;
      return step.learningRate !== null;
    });
    expect(lowered.map(({ epoch }) => epoch)).toEqual([6, 11]);
  });

  it('004: the first network overfits, the second closes the gap', () => {
    const gap = ({ epochs }: DocumentedResults) =>
      epochs.at(-1)!.accuracy - epochs.at(-1)!.validationAccuracy!;
    const first = documentedRun('svhn-cnn-1');
    const second = documentedRun('svhn-cnn-2');
    expect(gap(first)).toBeCloseTo(0.1144, 4);
    expect(gap(second)).toBeCloseTo(0.0309, 4);
    const losses = first.epochs.map(({ validationLoss }) => validationLoss!);
    expect(losses.indexOf(Math.min(...losses)) + 1).toBe(7);
  });
});

describe('the models', () => {
  it.each([
    ['single-layer', 7850, 7850],
    ['hidden-layer', 79_510, 79_510],
    ['dropout-mlp', 669_706, 669_706],
    ['kaggle-cnn', 730_602, 730_346],
    ['svhn-cnn-1', 267_306, 267_306],
    ['svhn-cnn-2', 164_362, 164_170],
  ])('%s has the %i parameters of its summary, %i of them trainable', (id, total, trainable) => {
    const summary = summarize(findLesson(id)!.experiment.model);
    expect(summary.totalParameters).toBe(total);
    expect(summary.trainableParameters).toBe(trainable);
  });

  it('have as many epochs as the documents print, where nothing stopped them', () => {
    for (const { id, experiment } of lessons.slice(0, -1)) {
      const documented = documentedRun(id);
      expect(documented.epochs, id).toHaveLength(documented.stoppedAt ?? experiment.epochs);
    }
  });
});
