import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { atOnce } from './scripts/chunks.ts';
import { bringServer, contentSecurity } from './scripts/content-security.ts';
import { firstLesson } from './scripts/first-lesson.ts';
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

export default defineConfig({
  base: './',
  plugins: [
    react(),
    firstLesson(),
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
          groups: [atOnce('worker/worker.ts', 'lab', 1)],
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
        // What the first screen needs is one file, and what the page needs another: one way to the
        // server and back, where dozens of small ones would take more.
        codeSplitting: {
          groups: [
            atOnce('main.ts', 'first-sheet', 2, /vite\/preload-helper/),
            { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//, priority: 3 },
            atOnce('page.tsx', 'notebook', 1),
          ],
        },
      },
    },
  },
  server: { port: 5173, headers },
  preview: { port: 4173, headers },
});
