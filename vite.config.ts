import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  // Lazily imported in the worker: found at the start, or the first use would reload the page.
  optimizeDeps: { include: ['h5wasm', 'fflate', 'idb-keyval', '@tensorflow/tfjs'] },
  build: { target: 'es2022', chunkSizeWarningLimit: 2000 },
  server: { port: 5173 },
  preview: { port: 4173 },
});
