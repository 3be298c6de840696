// Heaps of a page and of its worker, through the browser's own inspector.

/** A session with the page's worker: Playwright has none, so its messages go through the page's. */
export async function workerSession(context, page) {
  const outer = await context.newCDPSession(page);
  const attached = new Promise((resolve) =>
    outer.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker' && /\/worker-/.test(targetInfo.url)) resolve(sessionId);
    }),
  );
  await outer.send('Target.setAutoAttach', {
    ...{ autoAttach: true, waitForDebuggerOnStart: false, flatten: false },
  });
  const sessionId = await attached;
  const waiting = new Map();
  const listeners = new Map();
  let last = 0;
  outer.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result, method, params } = JSON.parse(message);
    listeners.get(method)?.(params);
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  return {
    on: (method, listener) => listeners.set(method, listener),
    send: (method, params = {}) =>
      new Promise((resolve) => {
        const id = ++last;
        waiting.set(id, resolve);
        const message = JSON.stringify({ id, method, params });
        void outer.send('Target.sendMessageToTarget', { sessionId, message });
      }),
  };
}

/** The heap in use once nothing is left to collect, and what arrays hold beside it; both in bytes. */
export async function heapOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return { heap: usedSize, arrays: backingStorageSize };
}

/** Reads heap snapshots of a session, one after another. */
export function snapshots(session) {
  const chunks = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  return async () => {
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    return JSON.parse(chunks.splice(0).join(''));
  };
}

/**
 * Bytes of a heap snapshot that are the browser's code: what it has compiled, and what it has learned
 * of how functions are called. It compiles what is hot again and again, and for good, so this grows for
 * a while in any page.
 */
export function codeIn({ snapshot, nodes }) {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [typeAt, sizeAt] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = types[typeAt].indexOf('code');
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + typeAt] === code) bytes += nodes[at + sizeAt];
  }
  return bytes;
}
