import { coach, diagnosis } from '../../src/domain/coach/coach.ts';
import type { Finding, FindingCode } from '../../src/domain/coach/finding.ts';
import type { Trouble } from './situations.ts';
import type { Outcome } from './train.ts';

const expected = {
  healthy: 'nothing',
  notOverfitting: 'nothing',
  rateTooHigh: 'unstable',
  rateTooLow: 'tooSlow',
  leakySplit: 'leakyValidation',
  wrongLabels: 'wrongLabels',
  tooSmall: 'underfits',
  tooLarge: 'overfits',
  deadUnits: 'deadUnits',
  unscaled: 'unscaledInput',
} as const satisfies Record<Trouble, FindingCode | 'nothing'>;

type Diagnosis = FindingCode | 'nothing';

/** What is right to say: a rate too high has killed every unit where none was measured alive. */
export function truthOf({ trouble, deadShare }: Outcome): Diagnosis {
  return trouble === 'rateTooHigh' && deadShare > 0.98 ? 'deadUnits' : expected[trouble];
}

export function findingsOf(outcome: Outcome): readonly Finding[] {
  const { experiment, history, validationCount, failure, end, test } = outcome;
  return coach({
    ...{ experiment, history, validationCount, classes: 10, test },
    diverged: failure?.code === 'training-diverged',
    stoppedEarly: end === 'earlyStopped',
  });
}

/** A diverged training and one that jumps have the same trouble, and the same remedy. */
export function saidOf(outcome: Outcome): Diagnosis {
  const code = diagnosis(findingsOf(outcome))?.code ?? 'nothing';
  return code === 'diverged' ? 'unstable' : code;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
const share = (part: number, whole: number) => (whole === 0 ? null : round(part / whole));

/** Precision and recall of every diagnosis, and over all of them. */
export function figuresOf(outcomes: readonly Outcome[]) {
  const cases = outcomes.map((outcome) => ({ truth: truthOf(outcome), said: saidOf(outcome) }));
  const codes = [...new Set(cases.flatMap(({ truth, said }) => [truth, said]))].sort();
  const each = codes.map((code) => {
    const right = cases.filter(({ truth, said }) => truth === code && said === code).length;
    const said = cases.filter((one) => one.said === code).length;
    const there = cases.filter(({ truth }) => truth === code).length;
    return { code, there, said, right, precision: share(right, said), recall: share(right, there) };
  });
  const kinds = each.filter(({ code }) => code !== 'nothing');
  const sum = (key: 'right' | 'said' | 'there') => kinds.reduce((all, one) => all + one[key], 0);
  return {
    situations: cases.length,
    right: cases.filter(({ truth, said }) => truth === said).length,
    /** Of troubles: said and there, said and not there, there and not said. */
    precision: share(sum('right'), sum('said')),
    recall: share(sum('right'), sum('there')),
    diagnoses: each,
  };
}

/** How often "this is not overfitting" was said where it was so, and where it was overfitting. */
export function reassurance(outcomes: readonly Outcome[]) {
  const says = (outcome: Outcome) =>
    findingsOf(outcome).some(({ code }) => code === 'notOverfitting');
  const of = (trouble: Trouble) => outcomes.filter((outcome) => outcome.trouble === trouble);
  return {
    saidWhereSo: share(of('notOverfitting').filter(says).length, of('notOverfitting').length),
    saidWhereOverfitting: share(of('tooLarge').filter(says).length, of('tooLarge').length),
  };
}
