// The built app, served with faults: what lies beside it can be cut off, hang, or be something else.
import { preview } from 'vite';
import { root } from '../../scripts/setup.mjs';

/** Serves dist. `play(answer)` lets `answer(request, response, next)` have every request first. */
export async function serveApp() {
  let answer = null;
  const faulty = {
    name: 'faults',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        // As in a fresh checkout: no published data set lies beside the app.
        if (answer) return answer(request, response, next);
        return request.url.includes('/datasets/') ? notFound(response) : next();
      });
    },
  };
  const server = await preview({
    root,
    logLevel: 'error',
    plugins: [faulty],
    preview: { host: '127.0.0.1', port: 0 },
  });
  return {
    url: server.resolvedUrls.local[0],
    play: (next) => (answer = next),
    close: () => server.close(),
  };
}

export function notFound(response) {
  response.statusCode = 404;
  response.end();
}
