import { describe, expect, it } from 'vitest';
import { keep } from '../../draw/kept/kept.ts';
import { readRecord } from '../ledger/ledger-record.ts';
import { testRecord } from '../ledger/ledger-testing.ts';
import { mergeDrawings, mergeRuns } from './merge.ts';

let ids = 0;
const setup = { read: readRecord, newId: () => `new-${++ids}`, room: 10 };
const inFile = (record: { readonly id: string; readonly title: string }, network = false) => ({
  ...{ id: record.id, name: record.title, record, network },
});

describe('what a project file adds', () => {
  const known = testRecord('known', 1, { status: 'completed' });
  const changed = testRecord('changed', 2, { note: 'mine' });

  it('is what is not here; what is here stays as it is, and stands beside what differs from it', () => {
    const fresh = testRecord('fresh', 3);
    const theirs = { ...changed, note: 'theirs' };
    const { taken, ...said } = mergeRuns(
      [inFile(known), inFile(theirs, true), inFile(fresh, true)],
      [known, changed],
      setup,
    );
    expect(said).toEqual({ known: 1, copies: 1, again: [], problems: [] });
    expect(taken.map(({ id, network }) => [id, network])).toEqual([
      ['changed', true],
      ['fresh', true],
    ]);
    expect(taken[0].record).toMatchObject({ note: 'theirs', name: 'One layer (from a file)' });
    expect(taken[0].record.id).toMatch(/^new-/);
    expect(taken[1].record).toEqual(fresh);
  });

  it('is nothing that cannot be read, and no more than there is room for', () => {
    const broken = { ...testRecord('broken', 4), experiment: { epochs: -1 } };
    const two = [testRecord('one', 5), testRecord('two', 6)];
    const { taken, problems } = mergeRuns(
      [inFile(broken), ...two.map((record) => inFile(record))],
      [],
      { ...setup, room: 1 },
    );
    expect(taken.map(({ id }) => id)).toEqual(['one']);
    expect(problems).toEqual([
      'The run “One layer” has a form that this version does not know.',
      'There is no room for the run “One layer”: delete some first.',
    ]);
  });

  it('are drawings once each, whatever they are called', () => {
    const stroke = [
      { x: 10, y: 10 },
      { x: 100, y: 200 },
    ];
    const [one, other] = [keep('a', 4, [stroke]), keep('b', 7, [stroke])];
    const {
      taken,
      known: here,
      problems,
    } = mergeDrawings(
      [{ ...one, id: 'c' }, other, { ...other, id: 'd' }, { label: 12 }],
      [one],
      setup.newId,
    );
    expect(taken.map(({ label }) => label)).toEqual([7]);
    expect(here).toBe(2);
    expect(problems).toEqual(['One drawing could not be read.']);
  });
});
