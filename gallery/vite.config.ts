import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const project = join(import.meta.dirname, '..');

/** The gallery is a page of its own: nothing of it is in the app's build. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  cacheDir: join(project, 'node_modules/.vite/gallery'),
  build: { outDir: join(project, 'test-results/gallery'), emptyOutDir: true, target: 'es2022' },
  server: { port: 5174, fs: { allow: [project] } },
});
