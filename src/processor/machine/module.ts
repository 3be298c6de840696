import { LabError } from '../../domain/failure.ts';

/** What the module of native/main.c exports. */
export interface ModuleExports {
  readonly __stack_pointer: WebAssembly.Global;
  readonly __heap_base: WebAssembly.Global;
  /** Goes on with a program until its steps are done (1) or the time is over (0). */
  advance(crew: number, run: number, until: number, maySleep: number): number;
  /** Only with threads: works until the crew is dismissed. */
  help(crew: number, thread: number): void;
  dismiss(crew: number): void;
}

/** Whether threads may share memory: the page must be cross-origin isolated. */
export const canShare = (): boolean =>
  typeof SharedArrayBuffer !== 'undefined' && globalThis.crossOriginIsolated === true;

const compiled = new Map<string, Promise<WebAssembly.Module>>();

/**
 * The module, for memory that threads share or for memory of one. Fetched and compiled once.
 * @throws LabError 'backend-unavailable' where the browser cannot take it.
 */
export function loadModule(shared: boolean): Promise<WebAssembly.Module> {
  const address = shared
    ? new URL('../native/processor-threads.wasm', import.meta.url)
    : new URL('../native/processor.wasm', import.meta.url);
  const known = compiled.get(address.href);
  if (known) return known;
  const module = compile(address);
  compiled.set(address.href, module);
  module.catch(() => compiled.delete(address.href));
  return module;
}

async function compile(address: URL): Promise<WebAssembly.Module> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `The WebAssembly module cannot be used here: ${reason}`;
    throw new LabError('backend-unavailable', message, { cause });
  }
}

/** An instance over `memory`; every thread has one of its own. */
export function instantiate(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
): Promise<ModuleExports> {
  const imports = { env: { memory }, page: { now: () => performance.now() } };
  return WebAssembly.instantiate(module, imports).then(
    ({ exports }) => exports as unknown as ModuleExports,
  );
}
