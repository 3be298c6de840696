import { describe, expect, it } from 'vitest';
import type { Failure } from '../../domain/failure.ts';
import { memoryShelf } from '../pad/testing.ts';
import type { Channel } from '../page/channel.ts';
import type { RunRecord } from './ledger-record.ts';
import { createLedger } from './ledger-store.ts';
import { testRecord } from './ledger-testing.ts';

function setUp(contents: Readonly<Record<string, unknown>> = {}, most = 10) {
  const shelf = memoryShelf<RunRecord>(contents);
  const told: Failure[] = [];
  const sent: unknown[] = [];
  let refused: Error | null = null;
  const channel: Channel = {
    onmessage: null,
    postMessage: (message) => {
      if (refused) throw refused;
      sent.push(message);
    },
    close: () => undefined,
  };
  const tell = (failure: Failure) => void told.push(failure);
  const ledger = createLedger({ shelf, channel, tell, most, now: () => 77 });
  const ids = () => ledger.store.getState().records.map(({ id }) => id);
  const hear = (data: unknown) => {
    const { onmessage } = channel as { onmessage: ((event: { data: unknown }) => void) | null };
    onmessage?.({ data });
  };
  const refuse = (error: Error | null) => (refused = error);
  return { shelf, told, sent, ledger, ids, hear, refuse };
}

describe('the ledger', () => {
  it('shows what earlier visits kept, the newest first', async () => {
    const { ledger, ids } = setUp({ a: testRecord('a', 1), b: testRecord('b', 2) });
    await ledger.open();
    expect(ids()).toEqual(['b', 'a']);
    expect(ledger.store.getState().ready).toBe(true);
  });

  it('sets aside what is no record, and says so', async () => {
    const { ledger, ids, shelf, told } = setUp({ a: testRecord('a', 1), bad: { id: 'bad' } });
    await ledger.open();
    expect(ids()).toEqual(['a']);
    expect(shelf.aside).toEqual([[{ id: 'bad' }]]);
    expect([...shelf.kept.keys()]).toEqual(['a']);
    expect(told.map(({ code }) => code)).toEqual(['memory-damaged']);
  });

  it('writes a record and says when, and other pages hear of it', async () => {
    const { ledger, shelf, sent } = setUp();
    await ledger.keep(testRecord('a', 1));
    expect(shelf.kept.get('a')).toEqual(testRecord('a', 1));
    expect(ledger.store.getState().keptAt).toBe(77);
    expect(sent).toEqual([{ put: ['a'], removed: [] }]);
  });

  it('leaves the reader’s words on a run that goes on', async () => {
    const { ledger, shelf } = setUp();
    await ledger.keep(testRecord('a', 1));
    await ledger.describe('a', { name: 'Mine', starred: true });
    await ledger.keep(testRecord('a', 1, { status: 'running' }));
    expect(shelf.kept.get('a')).toEqual(
      testRecord('a', 1, { status: 'running', name: 'Mine', starred: true }),
    );
  });

  it('does not write down again what was deleted, until it is brought back', async () => {
    const { ledger, ids } = setUp();
    const record = testRecord('a', 1);
    await ledger.keep(record);
    await ledger.remove(['a']);
    await ledger.keep(record);
    expect(ids()).toEqual([]);
    await ledger.restore([record]);
    await ledger.keep(testRecord('a', 1, { status: 'completed' }));
    expect(ledger.store.getState().records.map(({ status }) => status)).toEqual(['completed']);
  });

  it('makes room for new records and counts it', async () => {
    const { ledger, ids, shelf } = setUp({}, 2);
    await ledger.keep(testRecord('a', 1));
    await ledger.keep(testRecord('b', 2));
    await ledger.describe('a', { starred: true });
    await ledger.keep(testRecord('c', 3));
    expect(ids()).toEqual(['c', 'a']);
    expect([...shelf.kept.keys()]).toEqual(['a', 'c']);
    expect(ledger.store.getState().madeRoom).toBe(1);
  });

  it.each([
    ['writing', 'storage-full'],
    ['everything', 'storage-unavailable'],
  ] as const)('goes on in memory where the browser refuses %s', async (refuses, code) => {
    const { ledger, ids, shelf, told, sent } = setUp();
    shelf.refuses = refuses;
    await ledger.keep(testRecord('a', 1));
    await ledger.describe('a', { name: 'Mine' });
    expect(ids()).toEqual(['a']);
    expect(ledger.store.getState().records[0].name).toBe('Mine');
    expect(ledger.store.getState().keptAt).toBeNull();
    expect(new Set(told.map((failure) => failure.code))).toEqual(new Set([code]));
    expect(sent).toEqual([]);
  });

  it('goes on with the next change where one fails', async () => {
    const { ledger, ids, refuse } = setUp();
    refuse(new Error('the channel is closed'));
    await expect(ledger.keep(testRecord('a', 1))).rejects.toThrow('the channel is closed');
    refuse(null);
    await ledger.keep(testRecord('b', 2));
    expect(ids()).toEqual(['b', 'a']);
  });

  it('shows what another page kept and deleted, and minds no other message', async () => {
    const { ledger, ids, shelf, hear } = setUp({ a: testRecord('a', 1) });
    await ledger.open();
    shelf.kept.set('b', testRecord('b', 2));
    hear('hello');
    hear({ put: ['b'], removed: ['a'] });
    await ledger.describe('none', {});
    expect(ids()).toEqual(['b']);
    await ledger.keep(testRecord('a', 1, { status: 'running' }));
    expect(ids()).toEqual(['b']);
  });
});
