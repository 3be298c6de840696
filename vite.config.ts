import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { bringServer, contentSecurity } from './scripts/content-security.ts';
import { oneWorkerEntry } from './scripts/one-worker-entry.ts';
import { headers } from './scripts/serve/server.mjs';
import { thirdPartyLicenses } from './scripts/third-party-licenses.ts';
import published from './src/domain/data/published-sets.json' with { type: 'json' };

const licenses = thirdPartyLicenses();
const mirrors = Object.values(published).flatMap((set) => set.mirrors);

/** Keeps every built file in the browser, so that the app works without network after one visit. */
const offline = VitePWA({
  // Registered by state/page/offline.ts, when the page has been quiet for a while.
  injectRegister: null,
  registerType: 'prompt',
  manifest: false,
  workbox: {
    globPatterns: ['**/*.{html,js,css,svg,png,wasm,bin,json,txt,webmanifest}'],
    globIgnores: ['datasets/**', 'robots.txt'],
    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
    // Names in assets/ have hashes of their own.
    dontCacheBustURLsMatching: /assets\//,
    navigateFallbackDenylist: [/\/datasets\//],
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
  },
});

const workerEntry = fileURLToPath(new URL('src/worker/worker.ts', import.meta.url));

type Info = (id: string) => { readonly importedIds: readonly string[] } | null;
let atOnce: ReadonlySet<string> | null = null;

/** Whether the worker needs a module to start: all that its entry imports, but for the entry itself. */
function needsAtOnce(id: string, infoOf: Info): boolean {
  // Other workers have entries of their own.
  if (!infoOf(workerEntry)) return false;
  if (!atOnce) {
    const found = new Set<string>();
    const next = [workerEntry];
    for (let one = next.pop(); one !== undefined; one = next.pop()) {
      if (found.has(one)) continue;
      found.add(one);
      next.push(...(infoOf(one)?.importedIds ?? []));
    }
    found.delete(workerEntry);
    atOnce = found;
  }
  return atOnce.has(id);
}

export default defineConfig({
  base: './',
  plugins: [
    react(),
    oneWorkerEntry(),
    licenses.page,
    contentSecurity(mirrors),
    bringServer(),
    offline,
  ],
  worker: {
    format: 'es',
    plugins: () => [licenses.worker()],
    rolldownOptions: {
      output: {
        // What the worker's lazy chunks share lies beside its entry, never in it.
        codeSplitting: {
          groups: [
            {
              name: (id, context) =>
                needsAtOnce(id, (one) => context.getModuleInfo(one)) ? 'lab' : null,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  // Lazily imported in the worker: found at the start, or the first use would reload the page.
  optimizeDeps: { include: ['h5wasm', 'fflate', 'idb-keyval', '@tensorflow/tfjs'] },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: {
        // What reads on the first sheet is one file: one way to the server and back, where a dozen small
        // ones would take two.
        codeSplitting: {
          groups: [{ name: 'first-sheet', test: /src\/pad\/opening\/first-sheet\.ts/ }],
        },
      },
    },
  },
  server: { port: 5173, headers },
  preview: { port: 4173, headers },
});
