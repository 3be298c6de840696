// npm start -- --class: hands the connection messages of a live lesson on, between a teacher's page and
// its students', and keeps nothing of them. What they then say goes from page to page (WebRTC) and never
// comes by here. Under /class/, beside the app:
//   GET  /class/                        what there is: { relay: 1, own, addresses }
//   POST /class/rooms                   opens a room, or the same again: { room, key }; this computer only
//   GET  /class/rooms/ROOM?key=KEY      the teacher's page listens (server-sent events)
//   POST /class/rooms/ROOM              a student's offer; answered with the teacher's, or not at all
//   POST /class/rooms/ROOM/ID?key=KEY   the teacher's answer to the offer ID
import { randomBytes, randomInt } from 'node:crypto';
import { headers, filesOf } from './server.mjs';
import { networkAddresses } from './class.mjs';

/** Letters and figures that nobody takes for others. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const codeLength = 5;

const limits = {
  rooms: 20,
  /** Offers of one room that wait for an answer. */
  waiting: 100,
  /** Of one message, in bytes. */
  message: 16_000,
  /** For which a student waits, in milliseconds. */
  answer: 20_000,
};

const newCode = () => Array.from({ length: codeLength }, () => letters[randomInt(32)]).join('');
const isCode = (value) => typeof value === 'string' && /^[A-HJ-NP-Z2-9]{5}$/.test(value);
const isKey = (value) => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);

const plainAddress = (address = '') => address.replace(/^::ffff:/, '');
const isLoopback = (address) => address === '::1' || address.startsWith('127.');

/** The text of a request. @throws RangeError for one that is too long. */
async function bodyOf(request) {
  const parts = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > limits.message) throw new RangeError('too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}

function reply(response, status, value = null) {
  if (response.writableEnded || response.destroyed) return;
  const body = JSON.stringify(value);
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** Whether a request comes from a page of this server: others' pages have no business here. */
function isOurs({ headers: given, method }) {
  const site = given['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin, host } = given;
  if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host))
    return false;
  return method === 'GET' || given['content-type'] === 'application/json';
}

/**
 * The meeting place of pages: answers what is under /class/, and says whether it has.
 * @param {{ addresses?: () => string[], answerWithin?: number }} [options]
 */
export function createRelay({ addresses = networkAddresses, answerWithin = limits.answer } = {}) {
  /** @type {Map<string, { key: string, listener: import('node:http').ServerResponse | null, waiting: Map<string, (answer: unknown) => void> }>} */
  const rooms = new Map();

  const isOwn = (address) => isLoopback(address) || addresses().includes(address);

  function openRoom(asked) {
    const again = isCode(asked?.room) && isKey(asked?.key) ? asked : null;
    const known = again && rooms.get(again.room);
    if (known) return known.key === again.key ? again : null;
    if (rooms.size >= limits.rooms) {
      const idle = [...rooms].find(([, { listener }]) => listener === null);
      if (!idle) return null;
      rooms.delete(idle[0]);
    }
    const made = again ?? { room: newCode(), key: randomBytes(16).toString('hex') };
    rooms.set(made.room, { key: made.key, listener: null, waiting: new Map() });
    return { room: made.room, key: made.key };
  }

  /** The teacher's page listens from now on; an earlier one of the same room stops. */
  function listenTo(room, response) {
    room.listener?.end();
    room.listener = response;
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('retry: 1000\n\n');
    // A line now and then keeps what lies between from closing the connection.
    const alive = setInterval(() => response.write(': \n\n'), 15_000);
    response.on('close', () => {
      clearInterval(alive);
      if (room.listener === response) room.listener = null;
    });
  }

  /** Hands an offer to the teacher's page, and its answer back. */
  function handOn(room, offer, address, response) {
    if (!room.listener) return reply(response, 503);
    if (room.waiting.size >= limits.waiting) return reply(response, 429);
    const id = randomBytes(8).toString('hex');
    const settle = (status, value) => {
      clearTimeout(late);
      room.waiting.delete(id);
      reply(response, status, value);
    };
    const late = setTimeout(() => settle(504), answerWithin);
    room.waiting.set(id, (answer) => settle(200, { answer, addresses: addresses() }));
    response.on('close', () => {
      clearTimeout(late);
      room.waiting.delete(id);
    });
    room.listener.write(`data: ${JSON.stringify({ id, offer, address })}\n\n`);
  }

  async function answer(request, response) {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const url = new URL(request.url, 'http://server');
    const [, , what, code, id] = url.pathname.split('/');
    const address = plainAddress(request.socket.remoteAddress);
    const post = request.method === 'POST';
    if (!isOurs(request)) return reply(response, 403);
    if (!what)
      return reply(response, 200, { relay: 1, own: isOwn(address), addresses: addresses() });
    if (what !== 'rooms') return reply(response, 404);
    const body = post ? parsed(await bodyOf(request)) : null;
    if (!code) {
      if (!post) return reply(response, 405);
      if (!isOwn(address)) return reply(response, 403);
      const opened = openRoom(body);
      return reply(response, opened ? 200 : 409, opened);
    }
    const room = rooms.get(code);
    if (!room) return reply(response, 404);
    const holdsKey = url.searchParams.get('key') === room.key;
    if (!post) return holdsKey ? listenTo(room, response) : reply(response, 403);
    if (!body) return reply(response, 400);
    if (!id) return handOn(room, body, isLoopback(address) ? null : address, response);
    if (!holdsKey) return reply(response, 403);
    const waits = room.waiting.get(id);
    waits?.(body);
    reply(response, waits ? 200 : 410);
  }

  return {
    /** @type {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean} */
    handle(request, response) {
      if (!request.url?.startsWith('/class/')) return false;
      answer(request, response).catch((thrown) =>
        reply(response, thrown instanceof RangeError ? 413 : 400),
      );
      return true;
    },
    /** What it holds: for tests that it keeps nothing. */
    census: () => ({
      rooms: rooms.size,
      waiting: [...rooms.values()].reduce((sum, { waiting }) => sum + waiting.size, 0),
    }),
  };
}

/**
 * The files of a folder, and a meeting place beside them.
 * @param {string} folder
 * @returns {import('node:http').RequestListener}
 */
export function classOf(folder, relay = createRelay()) {
  const files = filesOf(folder);
  return (request, response) => {
    if (!relay.handle(request, response)) files(request, response);
  };
}
