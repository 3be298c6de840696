import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { HelperPort } from '../machine/crew.ts';

const compiled = new Map<string, WebAssembly.Module>();

/** Tests in Node: the committed module, read from its file. */
export function moduleOfFile(name: 'processor' | 'processor-threads'): WebAssembly.Module {
  const known = compiled.get(name);
  if (known) return known;
  const path = fileURLToPath(new URL(`../native/${name}.wasm`, import.meta.url));
  const module = new WebAssembly.Module(readFileSync(path));
  compiled.set(name, module);
  return module;
}

/** What machine/helper.ts does, for a thread of Node, which runs no TypeScript. */
const helper = `
const { parentPort } = require('node:worker_threads');
parentPort.once('message', async ({ module, memory, crew, thread, stack }) => {
  const imports = { env: { memory }, page: { now: () => performance.now() } };
  const { exports } = await WebAssembly.instantiate(module, imports);
  exports.__stack_pointer.value = stack;
  exports.help(crew, thread);
  parentPort.close();
});`;

/** Every helper that was started, and whether it is still there. */
export const helpers: { ended: boolean }[] = [];

/** Tests in Node: a helper in a thread of its own. */
export function startNodeHelper(): HelperPort {
  const worker = new Worker(helper, { eval: true });
  worker.unref();
  const entry = { ended: false };
  helpers.push(entry);
  return {
    postMessage: (task: unknown) => worker.postMessage(task),
    terminate: () => {
      entry.ended = true;
      void worker.terminate();
    },
  };
}
