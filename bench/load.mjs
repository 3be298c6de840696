// Loads the app's TypeScript modules into Node: const { load, close } = await openSources();
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

export async function openSources() {
  const server = await createServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  return {
    /** The module at a path from the project's root: "/src/data/formats/csv/csv.ts". */
    load: (path) => server.ssrLoadModule(path),
    close: () => server.close(),
  };
}
