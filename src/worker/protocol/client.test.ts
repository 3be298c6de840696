import { describe, expect, it } from 'vitest';
import { createClient } from './client.ts';
import type { LifeWatch, WorkerPort } from './port.ts';
import type { FromWorker, ToWorker, WorkerEvent } from './protocol.ts';

/** A worker's end of the line that answers only when the test says so. */
function fakePort() {
  const sent: ToWorker[] = [];
  let ended = false;
  const port: WorkerPort = {
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    postMessage: (message: ToWorker) => void sent.push(structuredClone(message)),
    terminate: () => void (ended = true),
  };
  const say = (data: FromWorker) => port.onmessage?.({ data } as MessageEvent<FromWorker>);
  const last = () => sent[sent.length - 1];
  return { port, sent, say, last, ended: () => ended };
}

const unwatched: LifeWatch = () => () => undefined;

const clientOf = (port: WorkerPort) => createClient({ start: () => port, watch: unwatched });

/** Workers of which the test can end the newest without a word, once it has said hello. */
function mortalWorkers() {
  const ports: ReturnType<typeof fakePort>[] = [];
  let end: () => void = () => undefined;
  let watched = 0;
  const client = createClient({
    start: () => {
      ports.push(fakePort());
      return ports[ports.length - 1].port;
    },
    watch: (_, onEnd) => {
      watched++;
      end = onEnd;
      return () => void watched--;
    },
  });
  const newest = () => ports[ports.length - 1];
  const greet = async () => {
    newest().say({ kind: 'reply', id: newest().sent[0].id, value: null });
    await Promise.resolve();
  };
  return { client, ports, newest, greet, end: () => end(), watched: () => watched };
}

describe('the client', () => {
  it('introduces the page first', () => {
    const { port, sent } = fakePort();
    clientOf(port);
    expect(sent[0]).toMatchObject({ kind: 'ask', request: { kind: 'hello' } });
  });

  it('tells what waits for an answer, and how often anything was heard', async () => {
    const { port, say, last } = fakePort();
    const client = clientOf(port);
    const call = client.call({ kind: 'listDatasets' });
    expect(client.signs().waiting.map(({ kind }) => kind)).toEqual(['hello', 'listDatasets']);
    say({ kind: 'reply', id: last().id, value: [] });
    await call;
    expect(client.signs()).toMatchObject({ waiting: [{ kind: 'hello' }], messages: 1 });
  });

  it('starts another worker as often as that is asked: who waits and who listens hears of it', async () => {
    const { client, ports, greet } = mortalWorkers();
    const events: string[] = [];
    client.subscribe((event) => events.push(event.kind));
    for (let time = 1; time <= 6; time++) {
      await greet();
      const waiting = client.call({ kind: 'listDatasets' });
      client.restart();
      await expect(waiting).rejects.toMatchObject({ code: 'worker-died' });
      expect(ports).toHaveLength(time + 1);
      expect(ports[time - 1].ended()).toBe(true);
      expect(events).toHaveLength(time);
    }
    expect(new Set(events)).toEqual(new Set(['workerReplaced']));
  });

  it('gives each call its own answer, in whatever order they come', async () => {
    const { port, sent, say } = fakePort();
    const client = clientOf(port);
    const first = client.call({ kind: 'listDatasets' });
    const second = client.call({ kind: 'listDatasets' });
    say({ kind: 'reply', id: sent[2].id, value: ['builtin'] });
    say({ kind: 'reply', id: sent[1].id, value: ['mnist', 'builtin'] });
    expect(await first).toEqual(['mnist', 'builtin']);
    expect(await second).toEqual(['builtin']);
  });

  it("throws the worker's failure with its code", async () => {
    const { port, say, last } = fakePort();
    const call = clientOf(port).call({ kind: 'report', runId: 'gone' });
    say({ kind: 'failed', id: last().id, failure: { code: 'run-unknown', message: 'gone' } });
    await expect(call).rejects.toMatchObject({ code: 'run-unknown', message: 'gone' });
  });

  it('tells every listener of an event, until it stops listening', () => {
    const { port, say } = fakePort();
    const client = clientOf(port);
    const heard: string[] = [];
    const stop = client.subscribe((event) => heard.push(event.kind));
    say({ kind: 'event', event: { kind: 'runPaused', runId: 'a', paused: true } });
    stop();
    say({ kind: 'event', event: { kind: 'runPaused', runId: 'a', paused: false } });
    expect(heard).toEqual(['runPaused']);
  });

  it('stops waiting for a call that is cancelled, and tells the worker', async () => {
    const { port, sent, say, last } = fakePort();
    const client = clientOf(port);
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
    const call = clientOf(port).call({ kind: 'listDatasets' }, { signal: stop.signal });
    say({ kind: 'reply', id: last().id, value: ['builtin'] });
    stop.abort();
    expect(await call).toEqual(['builtin']);
    expect(sent.filter(({ kind }) => kind === 'cancel')).toEqual([]);
  });

  it('fails every open and later call when the worker dies', async () => {
    const { port } = fakePort();
    const client = clientOf(port);
    const open = client.call({ kind: 'listDatasets' });
    port.onerror?.({ message: 'out of memory' } as ErrorEvent);
    await expect(open).rejects.toMatchObject({ code: 'worker-died' });
    await expect(client.call({ kind: 'listDatasets' })).rejects.toMatchObject({
      code: 'worker-died',
    });
  });

  it('answers a call whose request cannot be handed over', async () => {
    const { port, sent } = fakePort();
    const client = clientOf(port);
    const call = client.call({ kind: 'inspectRun', bytes: (() => 1) as never });
    await expect(call).rejects.toMatchObject({ code: 'unexpected' });
    expect(sent).toHaveLength(1);
  });

  it('fails what waits when a message cannot be read, on either side, and goes on', async () => {
    const { port, say, last } = fakePort();
    const client = clientOf(port);
    const first = client.call({ kind: 'listDatasets' });
    port.onmessageerror?.({} as MessageEvent);
    await expect(first).rejects.toMatchObject({ code: 'unexpected' });
    const second = client.call({ kind: 'listDatasets' });
    say({ kind: 'garbled' });
    await expect(second).rejects.toMatchObject({ code: 'unexpected' });
    const third = client.call({ kind: 'listDatasets' });
    say({ kind: 'reply', id: last().id, value: ['builtin'] });
    expect(await third).toEqual(['builtin']);
  });

  it('listens to a signal no longer than the call lasts', async () => {
    const { port, say, last } = fakePort();
    const { signal } = new AbortController();
    const listeners = new Set<unknown>();
    const note =
      (how: 'add' | 'delete') =>
      (...[, listener]: readonly unknown[]) =>
        void listeners[how](listener);
    Object.assign(signal, { addEventListener: note('add'), removeEventListener: note('delete') });
    const call = clientOf(port).call({ kind: 'listDatasets' }, { signal });
    expect(listeners.size).toBe(1);
    say({ kind: 'reply', id: last().id, value: [] });
    await call;
    expect(listeners.size).toBe(0);
  });
});

describe('a worker that ends without a word', () => {
  it('is replaced: whoever waited is told, and what comes after is answered', async () => {
    const { client, ports, newest, greet, end } = mortalWorkers();
    const heard: WorkerEvent['kind'][] = [];
    client.subscribe(({ kind }) => heard.push(kind));
    await greet();
    const waiting = client.call({ kind: 'listDatasets' });
    end();
    await expect(waiting).rejects.toMatchObject({ code: 'worker-died' });
    expect(heard).toEqual(['workerReplaced']);
    expect(ports).toHaveLength(2);
    expect(ports[0].ended()).toBe(true);
    expect(newest().sent[0]).toMatchObject({ request: { kind: 'hello' } });
    await greet();
    const call = client.call({ kind: 'listDatasets' });
    newest().say({ kind: 'reply', id: newest().last().id, value: ['builtin'] });
    expect(await call).toEqual(['builtin']);
  });

  it('is not replaced for ever, nor where it never came up', async () => {
    const { client, ports, newest, greet, end } = mortalWorkers();
    for (let round = 0; round < 6; round++) {
      await greet();
      end();
    }
    expect(ports).toHaveLength(4);
    await expect(client.call({ kind: 'listDatasets' })).rejects.toMatchObject({
      code: 'worker-died',
    });
    const other = mortalWorkers();
    other.newest().port.onerror?.({ message: 'not found' } as ErrorEvent);
    expect(other.ports).toHaveLength(1);
    await expect(other.client.call({ kind: 'listDatasets' })).rejects.toThrow('not found');
    expect(newest().ended()).toBe(true);
  });

  it('is not taken for dead by an error that nobody caught', async () => {
    const { client, newest, greet } = mortalWorkers();
    const heard: WorkerEvent[] = [];
    client.subscribe((event) => heard.push(event));
    await greet();
    newest().port.onerror?.({ message: 'a slip' } as ErrorEvent);
    expect(heard).toEqual([{ kind: 'notice', failure: { code: 'unexpected', message: 'a slip' } }]);
    const call = client.call({ kind: 'listDatasets' });
    newest().say({ kind: 'reply', id: newest().last().id, value: [] });
    expect(await call).toEqual([]);
  });

  it('is watched no longer once it is closed', async () => {
    const { client, greet, watched, ports, end } = mortalWorkers();
    await greet();
    expect(watched()).toBe(1);
    client.close();
    expect(watched()).toBe(0);
    end();
    expect(ports).toHaveLength(1);
  });
});
