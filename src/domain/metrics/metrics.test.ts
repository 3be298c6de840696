import { describe, expect, it } from 'vitest';
import { argmax, argmaxRows } from './argmax.ts';
import type { ZeroDivision } from './class-measures.ts';
import { allClassMeasures, classMeasures } from './class-measures.ts';
import {
  allBinaryCounts,
  binaryCounts,
  confusionMatrix,
  matrixAccuracy,
  matrixDifference,
  matrixTotal,
  normalizeRows,
  oneVersusRest,
  samplesWhere,
} from './confusion.ts';
import { confidentErrors } from './errors.ts';
import golden from './golden/metrics.json' with { type: 'json' };
import { classificationReport, formatReport } from './report.ts';
import type { ReportOptions } from './report.ts';

interface PythonOptions {
  digits?: number;
  target_names?: string[];
  labels?: number[];
  zero_division?: ZeroDivision;
}

const toOptions = (options: PythonOptions): ReportOptions => ({
  digits: options.digits,
  targetNames: options.target_names,
  labels: options.labels,
  zeroDivision: options.zero_division,
});

describe("scikit-learn's classification report", () => {
  it.each(golden.reports.map((one) => [one.name, one] as const))(
    'is matched character for character: %s',
    (_, { truth, predicted, classes, options, report }) => {
      const matrix = confusionMatrix(truth, predicted, classes);
      expect(formatReport(matrix, toOptions(options as PythonOptions))).toBe(report);
    },
  );

  it('gives its figures unrounded too', () => {
    const matrix = confusionMatrix(golden.measures.truth, golden.measures.predicted, 10);
    const report = classificationReport(matrix);
    expect(report.accuracy).toBe(golden.measures.accuracy);
    expect(report.classes.map(({ precision }) => precision)).toEqual(golden.measures.precision);
    expect(report.macro.support).toBe(400);
  });

  it('refuses names that do not fit the classes', () => {
    const matrix = confusionMatrix([0, 1], [0, 1], 2);
    expect(() => formatReport(matrix, { targetNames: ['only one'] })).toThrow('2 classes but 1');
  });
});

describe('measures of each class', () => {
  const { measures } = golden;
  const matrix = confusionMatrix(measures.truth, measures.predicted, 10);

  it("have scikit-learn's matrix, normalised matrix and ten one-against-rest matrices", () => {
    expect(matrix).toEqual(measures.matrix);
    expect(normalizeRows(matrix)).toEqual(measures.normalized);
    expect(allBinaryCounts(matrix).map(oneVersusRest)).toEqual(measures.oneVersusRest);
    expect(matrixAccuracy(matrix)).toBe(measures.accuracy);
  });

  it("have scikit-learn's precision, recall, F1 and support", () => {
    const mine = allClassMeasures(matrix);
    expect(mine.map(({ precision }) => precision)).toEqual(measures.precision);
    expect(mine.map(({ recall }) => recall)).toEqual(measures.recall);
    mine.forEach(({ f1 }, label) => expect(f1).toBeCloseTo(measures.f1[label], 15));
    expect(mine.map(({ support }) => support)).toEqual(measures.support);
    expect(mine.map(({ specificity }) => specificity)).toEqual(measures.specificity);
    expect(mine.map(({ accuracy }) => accuracy)).toEqual(measures.classAccuracy);
  });

  it('count every sample once as true or false, positive or negative', () => {
    for (let label = 0; label < 10; label++) {
      const counts = binaryCounts(matrix, label);
      expect(Object.values(counts).reduce((sum: number, count: number) => sum + count)).toBe(
        matrixTotal(matrix),
      );
    }
  });

  it('take what is asked for where a quotient has no denominator', () => {
    const never = { truePositive: 0, trueNegative: 5, falsePositive: 0, falseNegative: 0 };
    expect(classMeasures(never)).toMatchObject({ precision: 0, recall: 0, f1: 0 });
    expect(classMeasures(never, 1)).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    expect(classMeasures(never, 'nan').precision).toBeNaN();
  });
});

describe('a confusion matrix', () => {
  it('names the label that lies outside of its classes', () => {
    expect(() => confusionMatrix([0, 4], [0, 1], 4)).toThrow('0 to 3, not 4');
    expect(() => confusionMatrix([0, 1], [0, -1], 4)).toThrow('not -1');
  });

  it('refuses labels and predictions of different number', () => {
    expect(() => confusionMatrix([0, 1], [0], 2)).toThrow('2 true labels but 1 predictions');
  });

  it('leaves the row of an absent class empty when rows are normalised', () => {
    expect(normalizeRows(confusionMatrix([0, 0], [0, 1], 2))).toEqual([
      [0.5, 0.5],
      [0, 0],
    ]);
  });

  it('shows what changed between two runs', () => {
    const before = confusionMatrix([0, 1, 1], [0, 0, 0], 2);
    const after = confusionMatrix([0, 1, 1], [0, 1, 0], 2);
    expect(matrixDifference(after, before)).toEqual([
      [0, 0],
      [-1, 1],
    ]);
  });

  it('finds the samples of a cell, a row and a column', () => {
    const truth = [3, 3, 5, 3];
    const predicted = [3, 5, 5, 5];
    expect(samplesWhere(truth, predicted, { truth: 3, predicted: 5 })).toEqual([1, 3]);
    expect(samplesWhere(truth, predicted, { truth: 3 })).toEqual([0, 1, 3]);
    expect(samplesWhere(truth, predicted, { predicted: 5 })).toEqual([1, 2, 3]);
  });
});

describe('argmax', () => {
  it('answers as np.argmax does, ties and NaN included', () => {
    const rows = golden.argmax.rows.map((row) => row.map((value) => value ?? Number.NaN));
    expect(rows.map((row) => argmax(row))).toEqual(golden.argmax.argmax);
    expect([...argmaxRows(new Float32Array(rows.flat()), 3)]).toEqual(golden.argmax.argmax);
  });
});

describe('the most confident errors', () => {
  const { errors } = golden;
  const found = confidentErrors(new Float32Array(errors.outputs), errors.truth, errors.classes);

  it('come in the order in which document 003 sorts them', () => {
    expect(found.map(({ index }) => index)).toEqual(errors.errors);
    expect(found.map(({ margin }) => margin)).toEqual(errors.margins);
  });

  it('say what was predicted, what was right and how sure the network was of each', () => {
    const outputs = new Float32Array([0.1, 0.7, 0.2, 0.5, 0.25, 0.25]);
    const [error, ...others] = confidentErrors(outputs, [1, 2], 3);
    expect(others).toEqual([]);
    expect(error).toMatchObject({ index: 1, truth: 2, predicted: 0, margin: 0.25 });
    expect(error.predictedProbability).toBe(0.5);
  });
});
