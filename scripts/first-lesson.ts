import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin, ViteDevServer } from 'vite';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = '/src/notebook/opening/markup.tsx';
const place = '<!-- first-lesson -->';

async function written(server: ViteDevServer): Promise<string> {
  const { openingMarkup } = (await server.ssrLoadModule(source)) as {
    openingMarkup: () => Promise<string>;
  };
  return openingMarkup();
}

/** What a build has in the place of a development server: it only reads and compiles. */
async function readingServer(): Promise<ViteDevServer> {
  return createServer({
    root,
    configFile: false,
    plugins: [react()],
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
}

/**
 * Writes the first lesson's first screen into index.html: the text that a newcomer reads first is there
 * with the first paint, made of the parts and words that the page itself draws it from.
 */
export function firstLesson(): Plugin {
  let own: ViteDevServer | null = null;
  return {
    name: 'digit-lab:first-lesson',
    configureServer(server) {
      own = server;
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes(place)) throw new Error(`index.html has no ${place}`);
        if (own) return html.replace(place, await written(own));
        const server = await readingServer();
        try {
          return html.replace(place, await written(server));
        } finally {
          await server.close();
        }
      },
    },
  };
}
