// Faults of what is fetched: data sets, the page's own parts, the worker's script.
import { gzipSync } from 'node:zlib';
import { beforeWorker } from './endings.mjs';
import { within } from './page.mjs';
import { afterwards, firstMessage } from './scene.mjs';
import { notFound } from './server.mjs';

/** An IDX file, gzipped. */
function idx(dimensions) {
  const header = Buffer.alloc(4 + 4 * dimensions.length);
  header.set([0, 0, 8, dimensions.length]);
  dimensions.forEach((size, axis) => header.writeUInt32BE(size, 4 + 4 * axis));
  const size = dimensions.reduce((product, axis) => product * axis, 1);
  const content = Buffer.from(Array.from({ length: size }, (_, at) => (at * 7919) % 10));
  return gzipSync(Buffer.concat([header, content]));
}

const mnist = {
  'train-images-idx3-ubyte.gz': idx([200, 28, 28]),
  'train-labels-idx1-ubyte.gz': idx([200]),
  't10k-images-idx3-ubyte.gz': idx([100, 28, 28]),
  't10k-labels-idx1-ubyte.gz': idx([100]),
};

/** Plays a folder in which MNIST lies; asked for its first file, `fault` answers in its place. */
const withMnist = (fault) => (request, response, next) => {
  if (!request.url.includes('/datasets/')) return next();
  const name = new URL(request.url, 'http://localhost').pathname.split('/').pop();
  const body = request.url.includes('/mnist/') ? mnist[name] : undefined;
  if (!body) return notFound(response);
  if (request.method === 'GET' && name.startsWith('train-images')) return fault(response, body);
  return send(response, body);
};

function send(response, body, type = 'application/octet-stream') {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', body.length);
  response.end(body);
}

function cutOff(response, body) {
  response.setHeader('Content-Length', body.length);
  response.write(body.subarray(0, body.length / 2));
  setTimeout(() => response.destroy(), 200);
}

function failing(response) {
  response.statusCode = 500;
  response.end();
}

const aPage = (response) =>
  send(response, Buffer.from('<!doctype html><title>Digit Lab</title>'), 'text/html');

function flipped(response, body) {
  const altered = Buffer.from(body);
  altered[Math.floor(body.length / 2)] ^= 16;
  send(response, altered);
}

/** A Load that fails: its words, and that other data and everything kept are there all the same. */
async function brokenData(scene, context, fault) {
  const lab = await scene.owner(context);
  const before = await lab.stock();
  scene.server.play(withMnist(fault));
  await lab.reload();
  await lab.run('load');
  await lab.phase('load', 'failed');
  const message = await firstMessage(lab);
  scene.server.play(null);
  return { survived: await lab.works(), lost: await afterwards(scene, context, before), message };
}

/** The server stops sending, for good. */
function hanging(response, body) {
  response.setHeader('Content-Length', body.length);
  response.write(body.subarray(0, body.length / 2));
}

async function offline(scene, context) {
  const lab = await scene.owner(context);
  const before = await lab.stock();
  await lab.reload();
  await context.setOffline(true);
  await lab.runAll();
  await within(90_000, lab.page.locator('[data-phase="failed"], [data-failure]').first().waitFor());
  const message = (await lab.said()).join(' || ') || null;
  await context.setOffline(false);
  await lab.runAll();
  const done = await within(120_000, lab.phase('confusion', 'done', 120_000));
  return { survived: done, lost: await afterwards(scene, context, before), message };
}

/** A deploy while the page is open: what it loads later is there no more. */
async function lateParts(scene, context) {
  const lab = await scene.owner(context);
  const before = await lab.stock();
  await lab.reload();
  scene.server.play((request, response, next) =>
    /ConfusionCell|RunsPanel/.test(request.url) ? notFound(response) : next(),
  );
  await lab.runAll();
  await lab.phase('train', 'done');
  const message = await firstMessage(lab);
  scene.server.play(null);
  return { survived: await lab.works(), lost: await afterwards(scene, context, before), message };
}

const workerScript = /\/assets\/worker-[^/]*\.js$/;

async function noWorker(scene, context) {
  const lab = await scene.owner(context);
  const before = await lab.stock();
  await context.route(workerScript, (route) => route.fulfill({ status: 404 }));
  await lab.reload();
  const message = await firstMessage(lab);
  await context.unrouteAll();
  return { survived: await lab.works(), lost: await afterwards(scene, context, before), message };
}

async function throwingWorker(scene, context) {
  const lab = await scene.owner(context);
  const before = await lab.stock();
  await beforeWorker(context, () => {
    throw new Error('thrown at the start');
  });
  await lab.reload();
  const message = await firstMessage(lab);
  await context.unrouteAll();
  return { survived: await lab.works(), lost: await afterwards(scene, context, before), message };
}

/** A policy that forbids what the app has no need of: nothing foreign is asked for meanwhile. */
async function foreign(scene, context) {
  const asked = [];
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const own = origin === new URL(scene.server.url).origin;
    if (!own && !['blob:', 'data:', 'about:'].includes(protocol)) asked.push(request.url());
  });
  await context.route(
    (url) => url.origin !== new URL(scene.server.url).origin,
    (route) => route.abort(),
  );
  const lab = await scene.owner(context);
  const before = await lab.stock();
  const survived = await lab.works();
  const lost = (await afterwards(scene, context, before)) + asked.length;
  return { survived, lost, message: null };
}

export const network = {
  'data set cut off in mid-download': (scene, context) => brokenData(scene, context, cutOff),
  'data set answers 500': (scene, context) => brokenData(scene, context, failing),
  'data set is an HTML page': (scene, context) => brokenData(scene, context, aPage),
  'data set has one flipped bit': (scene, context) => brokenData(scene, context, flipped),
  'data set hangs in mid-download': (scene, context) => brokenData(scene, context, hanging),
  'offline after the page has loaded, Run all; then online again': offline,
  'parts that are loaded later are gone (404)': lateParts,
  "worker's script is gone (404)": noWorker,
  "worker's script throws at its start": throwingWorker,
  'everything but the own origin unreachable': foreign,
};
