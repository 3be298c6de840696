import { describe, expect, it } from 'vitest';
import type { WorkerPort } from './client.ts';
import { createClient } from './client.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** A worker's end of the line that answers only when the test says so. */
function fakePort() {
  const sent: ToWorker[] = [];
  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    postMessage: (message: ToWorker) => void sent.push(message),
    terminate: () => undefined,
  };
  const say = (data: FromWorker) => port.onmessage?.({ data } as MessageEvent<FromWorker>);
  const last = () => sent[sent.length - 1];
  return { port, sent, say, last };
}

describe('the client', () => {
  it('introduces the page first', () => {
    const { port, sent } = fakePort();
    createClient(port);
    expect(sent[0]).toMatchObject({ kind: 'ask', request: { kind: 'hello' } });
  });

  it('gives each call its own answer, in whatever order they come', async () => {
    const { port, sent, say } = fakePort();
    const client = createClient(port);
    const first = client.call({ kind: 'listDatasets' });
    const second = client.call({ kind: 'listDatasets' });
    say({ kind: 'reply', id: sent[2].id, value: ['builtin'] });
    say({ kind: 'reply', id: sent[1].id, value: ['mnist', 'builtin'] });
    expect(await first).toEqual(['mnist', 'builtin']);
    expect(await second).toEqual(['builtin']);
  });

  it("throws the worker's failure with its code", async () => {
    const { port, say, last } = fakePort();
    const call = createClient(port).call({ kind: 'report', runId: 'gone' });
    say({ kind: 'failed', id: last().id, failure: { code: 'run-unknown', message: 'gone' } });
    await expect(call).rejects.toMatchObject({ code: 'run-unknown', message: 'gone' });
  });

  it('tells every listener of an event, until it stops listening', () => {
    const { port, say } = fakePort();
    const client = createClient(port);
    const heard: string[] = [];
    const stop = client.subscribe((event) => heard.push(event.kind));
    say({ kind: 'event', event: { kind: 'runPaused', runId: 'a', paused: true } });
    stop();
    say({ kind: 'event', event: { kind: 'runPaused', runId: 'a', paused: false } });
    expect(heard).toEqual(['runPaused']);
  });

  it('stops waiting for a call that is cancelled, and tells the worker', async () => {
    const { port, sent, say, last } = fakePort();
    const client = createClient(port);
    const stop = new AbortController();
    const call = client.call({ kind: 'listDatasets' }, { signal: stop.signal });
    const { id } = last();
    stop.abort();
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    expect(sent.at(-1)).toEqual({ kind: 'cancel', id });
    say({ kind: 'reply', id, value: ['builtin'] });
    const early = client.call({ kind: 'listDatasets' }, { signal: stop.signal });
    await expect(early).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('has nothing to cancel once the answer is there', async () => {
    const { port, sent, say, last } = fakePort();
    const stop = new AbortController();
    const call = createClient(port).call({ kind: 'listDatasets' }, { signal: stop.signal });
    say({ kind: 'reply', id: last().id, value: ['builtin'] });
    stop.abort();
    expect(await call).toEqual(['builtin']);
    expect(sent.filter(({ kind }) => kind === 'cancel')).toEqual([]);
  });

  it('fails every open and later call when the worker dies', async () => {
    const { port } = fakePort();
    const client = createClient(port);
    const open = client.call({ kind: 'listDatasets' });
    port.onerror?.({ message: 'out of memory' } as ErrorEvent);
    await expect(open).rejects.toMatchObject({ code: 'worker-died' });
    await expect(client.call({ kind: 'listDatasets' })).rejects.toMatchObject({
      code: 'worker-died',
    });
  });
});
