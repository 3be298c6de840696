import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certificateFor, httpsAndHttp, invitation, networkAddresses, serves } from './class.mjs';
import { filesOf, listen } from './server.mjs';

let folder: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  mkdirSync(join(folder, 'app', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'app', 'index.html'), '<!doctype html>the page');
  writeFileSync(join(folder, 'app', 'assets', 'a-1.js'), 'export {}');
  writeFileSync(join(folder, 'app', '.hidden'), 'secret');
  writeFileSync(join(folder, 'outside.txt'), 'secret');
  server = createServer(filesOf(join(folder, 'app')));
  url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** What a client gets that does not tidy the path up before it asks. */
const rawStatus = (path: string) =>
  new Promise((resolve) => {
    get(url, { path }, ({ statusCode }) => resolve(statusCode));
  });

describe('the server of a build', () => {
  test('serves the page with the headers that threads and safety need', async () => {
    const response = await fetch(`${url}/`);
    expect(await response.text()).toContain('the page');
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(response.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  test('serves scripts as scripts, for ever where names have hashes', async () => {
    const { headers } = await fetch(`${url}/assets/a-1.js?x=1`);
    expect(headers.get('content-type')).toContain('text/javascript');
    expect(headers.get('cache-control')).toContain('immutable');
  });

  test('sends nothing again that the browser has', async () => {
    const first = await fetch(`${url}/`);
    const tag = first.headers.get('etag') ?? '';
    expect((await fetch(`${url}/`, { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });

  test.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/.hidden',
    '/assets/',
  ])('does not give out %s', async (path) => {
    expect(await rawStatus(path)).toBe(404);
  });

  test('takes nothing', async () => {
    expect((await fetch(`${url}/`, { method: 'POST' })).status).toBe(405);
  });

  test('takes the next port where one is in use', async () => {
    const { port } = server.address() as { port: number };
    const second = createServer(filesOf(folder));
    expect(await listen(second, port, '127.0.0.1')).toBeGreaterThan(port);
    second.close();
  });
});

describe('serving a class', () => {
  const lan = ['127.0.0.1', '192.168.7.20'];
  const keptIn = () => join(folder, 'cache', 'certificate.json');

  test('over https, with a certificate for the addresses of this computer', async () => {
    const certificate = await certificateFor(lan, keptIn());
    const both: Server = httpsAndHttp(certificate, filesOf(join(folder, 'app')));
    const port = await listen(both, 0, '127.0.0.1');
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', ca: certificate.cert }, () => {
        socket.write('GET / HTTP/1.1\r\nHost: class\r\nConnection: close\r\n\r\n');
      });
      let answer = '';
      socket.on('data', (data) => (answer += String(data)));
      socket.on('end', () => resolve(answer));
      socket.on('error', reject);
    });
    expect(text).toContain('the page');
    const plain = await fetch(`http://127.0.0.1:${port}/x?y=1`, { redirect: 'manual' });
    expect(plain.headers.get('location')).toBe(`https://127.0.0.1:${port}/x?y=1`);
    both.close();
  });

  test('the certificate is kept, and made anew for another network', async () => {
    const first = await certificateFor(lan, keptIn());
    expect(await certificateFor(lan, keptIn())).toEqual(first);
    expect(serves(first, [...lan, '10.0.0.9'])).toBe(false);
    expect((await certificateFor([...lan, '10.0.0.9'], keptIn())).cert).not.toBe(first.cert);
    expect(serves(first, lan, Date.now() + 100 * 24 * 3600 * 1000)).toBe(false);
  });

  test('the addresses of real networks come first', () => {
    const at = (address: string, internal = false) => [{ family: 'IPv4', address, internal }];
    const interfaces = {
      lo: at('127.0.0.1', true),
      docker0: at('172.17.0.1'),
      wlan0: at('192.168.7.20'),
    };
    expect(networkAddresses(interfaces as never)).toEqual(['192.168.7.20', '172.17.0.1']);
  });

  test('the terminal says the address, its QR code, and what browsers will ask', async () => {
    const certificate = await certificateFor(lan, keptIn());
    const text = await invitation(['192.168.7.20'], 4173, certificate);
    expect(text).toContain('https://192.168.7.20:4173/');
    expect(text).toMatch(/[█▀▄]{8}/);
    expect(text).toContain('SHA-256 fingerprint');
  });
});
