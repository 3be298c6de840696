// A small web server for the built app, in plain Node without packages. It lies in every build:
//   node server.mjs [port]
// serves the folder that it lies in on http://localhost:4173, for this computer alone, from a USB stick,
// say. `npm start` serves with it, too.
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What the page cannot give itself: whom it may be framed by, what it tells others, which devices it may
 * ask for, and the isolation that threads need.
 */
export const headers = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** For files in assets/: their names have hashes. */
export const forEver = 'public, max-age=31536000, immutable';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** The file that an address names, or null: nothing outside the folder, nothing hidden, no listings. */
function fileAt(folder, url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://server').pathname);
    if (path.includes('\0') || path.split('/').some((part) => part.startsWith('.'))) return null;
    const file = realpathSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    const stats = statSync(file);
    return file.startsWith(folder + sep) && stats.isFile() ? { path, file, stats } : null;
  } catch {
    return null;
  }
}

/**
 * Answers requests with the files of a folder.
 * @param {string} where
 * @returns {import('node:http').RequestListener}
 */
export function filesOf(where) {
  const folder = realpathSync(where);
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    }
    const found = fileAt(folder, request.url);
    if (!found) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      return void response.end(request.method === 'HEAD' ? undefined : 'There is no such file.\n');
    }
    const { path, file, stats } = found;
    const tag = `"${stats.size.toString(36)}-${Math.floor(stats.mtimeMs).toString(36)}"`;
    response.setHeader('ETag', tag);
    response.setHeader('Cache-Control', path.startsWith('/assets/') ? forEver : 'no-cache');
    if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Length': stats.size,
    });
    if (request.method === 'HEAD') return void response.end();
    const stream = createReadStream(file);
    stream.on('error', () => response.destroy());
    stream.pipe(response);
  };
}

/**
 * Listens, on the next free port where one is taken; resolves with the port.
 * @param {import('node:net').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>}
 */
export async function listen(server, port, host, tries = 10) {
  for (let next = port; ; next++) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(next, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || next >= port + tries) throw error;
    }
  }
}

async function serveThisFolder() {
  const folder = dirname(fileURLToPath(import.meta.url));
  const wanted = Number(process.argv[2] ?? 4173);
  const port = await listen(createServer(filesOf(folder)), wanted, 'localhost');
  console.log(`Digit Lab is open at http://localhost:${port}/ on this computer. Ctrl+C ends it.`);
}

const isCalled =
  process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isCalled) await serveThisFolder();
