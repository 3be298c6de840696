import { createServer, request } from 'node:http';
import type { Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classOf, createRelay } from './relay.mjs';
import { listen } from './server.mjs';

let folder: string;
let server: Server;
let url: string;
const relay = createRelay({ addresses: () => ['192.168.7.20'], answerWithin: 200 });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relay-'));
  writeFileSync(join(folder, 'index.html'), 'the page');
  server = createServer(classOf(folder, relay));
  url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const post = (path: string, body: unknown, headers = {}) =>
  fetch(url + path, {
    ...{ method: 'POST', body: JSON.stringify(body) },
    headers: { 'content-type': 'application/json', ...headers },
  });

async function openRoom(): Promise<{ room: string; key: string }> {
  return (await (await post('/class/rooms', {})).json()) as { room: string; key: string };
}

/** What a teacher's page hears, one offer after another. */
async function* heard(room: string, key: string, signal: AbortSignal) {
  const response = await fetch(`${url}/class/rooms/${room}?key=${key}`, { signal });
  let text = '';
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(part);
    const lines = text.split('\n\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('data: ')) yield JSON.parse(line.slice(6)) as Record<string, unknown>;
      else yield null;
    }
  }
}

test('an offer is handed to the teacher, its answer back, and nothing stays', async () => {
  const { room, key } = await openRoom();
  expect(room).toMatch(/^[A-Z2-9]{5}$/);
  const stop = new AbortController();
  const offers = heard(room, key, stop.signal);
  await offers.next();
  const asked = post(`/class/rooms/${room}`, { of: 'a student' });
  const { value } = await offers.next();
  expect(value).toMatchObject({ offer: { of: 'a student' }, address: null });
  await post(`/class/rooms/${room}/${String(value?.id)}?key=${key}`, { of: 'the teacher' });
  expect(await (await asked).json()).toEqual({
    answer: { of: 'the teacher' },
    addresses: ['192.168.7.20'],
  });
  expect(relay.census().waiting).toBe(0);
  stop.abort();
});

describe('it refuses', () => {
  test('a room that is not there, one without a teacher, and an answer without the key', async () => {
    expect((await post('/class/rooms/AAAAA', {})).status).toBe(404);
    const { room } = await openRoom();
    expect((await post(`/class/rooms/${room}`, {})).status).toBe(503);
    expect((await post(`/class/rooms/${room}/0123?key=no`, {})).status).toBe(403);
    expect((await fetch(`${url}/class/rooms/${room}?key=no`)).status).toBe(403);
  });

  test('other pages, other content, and what is too long', async () => {
    expect((await post('/class/rooms', {}, { origin: 'https://elsewhere.org' })).status).toBe(403);
    expect((await post('/class/rooms', {}, { 'content-type': 'text/plain' })).status).toBe(403);
    const { room } = await openRoom();
    expect((await post(`/class/rooms/${room}`, 'x'.repeat(20_000))).status).toBe(413);
    expect((await post(`/class/rooms/${room}`, 7)).status).toBe(400);
  });

  test('to let another take a room over, and opens it again for who has its key', async () => {
    const { room, key } = await openRoom();
    expect((await post('/class/rooms', { room, key: '0'.repeat(32) })).status).toBe(409);
    expect(await (await post('/class/rooms', { room, key })).json()).toEqual({ room, key });
  });
});

test('a student does not wait for ever', async () => {
  const { room, key } = await openRoom();
  const stop = new AbortController();
  const offers = heard(room, key, stop.signal);
  await offers.next();
  expect((await post(`/class/rooms/${room}`, {})).status).toBe(504);
  expect(relay.census().waiting).toBe(0);
  stop.abort();
});

test('what is not its own goes to the files, with their headers', async () => {
  const answer = await fetch(`${url}/class/`);
  expect(await answer.json()).toMatchObject({ relay: 1, own: true });
  expect(answer.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
  expect(await (await fetch(`${url}/`)).text()).toBe('the page');
  const status = await new Promise((resolve) => {
    request(`${url}/class/../../etc/passwd`, ({ statusCode }) => resolve(statusCode)).end();
  });
  expect(status).toBe(404);
});
