import { describe, expect, it } from 'vitest';
import type { EpochLog } from '../../domain/experiment/history.ts';
import type { GoalFacts, TrainingFacts } from './goals.ts';
import { reachedBy } from './goals.ts';
import type { Goal } from './handout.ts';

const epoch = (accuracy: number, validationAccuracy: number | null): EpochLog => ({
  ...{ epoch: 1, loss: 0.1, accuracy, validationLoss: null, validationAccuracy },
  ...{ learningRate: 0.001, seconds: 1 },
});

const training = (facts: Partial<TrainingFacts>): TrainingFacts => ({
  ...{ name: 'One layer', parameters: 7850, accuracy: 0.92, history: [epoch(0.93, 0.92)] },
  ...facts,
});

const none: GoalFacts = { trainings: [], misread: 0, guess: null, answer: '' };
const small: Goal = { kind: 'accuracy', least: 0.97, parameters: 20_000 };

describe('a goal is reached', () => {
  it('by one network that is both good and small, not by two that are one each', () => {
    const good = training({ accuracy: 0.98, parameters: 90_000 });
    const tiny = training({ accuracy: 0.92 });
    expect(reachedBy(small, { ...none, trainings: [good, tiny] })).toBeNull();
    const both = training({ accuracy: 0.97, parameters: 19_999 });
    expect(reachedBy(small, { ...none, trainings: [good, tiny, both] })).toContain('97.0 %');
  });

  it('with fewer parameters than the limit, not with as many', () => {
    const facts = { ...none, trainings: [training({ accuracy: 0.98, parameters: 20_000 })] };
    expect(reachedBy(small, facts)).toBeNull();
  });

  it('not by a network that was never measured', () => {
    const facts = { ...none, trainings: [training({ accuracy: null })] };
    expect(reachedBy({ kind: 'accuracy', least: 0, parameters: null }, facts)).toBeNull();
  });

  it('by overfitting, where the last epoch shows it', () => {
    const goal: Goal = { kind: 'overfit', gap: 0.05 };
    const apart = training({ history: [epoch(0.93, 0.92), epoch(0.99, 0.93)] });
    expect(reachedBy(goal, { ...none, trainings: [training({})] })).toBeNull();
    expect(reachedBy(goal, { ...none, trainings: [training({}), apart] })).toContain('6.0 points');
    const unvalidated = training({ history: [epoch(0.99, null)] });
    expect(reachedBy(goal, { ...none, trainings: [unvalidated] })).toBeNull();
  });

  it('by enough misread drawings, a guess, an answer', () => {
    expect(reachedBy({ kind: 'misread', count: 2 }, { ...none, misread: 1 })).toBeNull();
    expect(reachedBy({ kind: 'misread', count: 2 }, { ...none, misread: 2 })).not.toBeNull();
    expect(reachedBy({ kind: 'guess' }, { ...none, guess: 0 })).not.toBeNull();
    expect(reachedBy({ kind: 'answer' }, { ...none, answer: '  ' })).toBeNull();
    expect(reachedBy({ kind: 'answer' }, { ...none, answer: '4 and 9' })).not.toBeNull();
  });
});
