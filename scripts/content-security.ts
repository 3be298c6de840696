import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { forEver, headers } from './serve/server.mjs';

/** Headers that a host may add, in the form that several static hosts read from the folder itself. */
export const headersFile = '_headers';

/**
 * The page's policy: nothing comes from elsewhere but data sets from their mirrors, when the reader
 * asks for them; no inline script but the one that keeps a dark page from flashing, no eval but
 * WebAssembly's. `scriptHashes`: of the inline scripts of the page. `mirrors`: origins.
 */
export function contentSecurityPolicy(
  scriptHashes: readonly string[],
  mirrors: readonly string[],
): string {
  const policy = {
    'default-src': ["'self'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...scriptHashes.map((hash) => `'${hash}'`)],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'", 'blob:', 'mediastream:'],
    'worker-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", 'blob:', 'data:', ...mirrors],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
  return Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** The hashes of a page's inline scripts, as a policy names them: `sha256-…`. */
export function inlineScriptHashes(html: string): string[] {
  const scripts = html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g);
  return Array.from(
    scripts,
    ([, code = '']) => `sha256-${createHash('sha256').update(code).digest('base64')}`,
  );
}

/** The origins of addresses, each once. */
export const originsOf = (addresses: readonly string[]): string[] => [
  ...new Set(addresses.map((address) => new URL(address).origin)),
];

/**
 * Puts the policy into the built page, and beside it the headers that a page cannot give itself:
 * whom it may be framed by, what it tells others, which devices it may ask for, and the isolation
 * that threads need. Hosts that do not read the file need nothing of it.
 */
export function contentSecurity(mirrors: readonly string[]): Plugin {
  return {
    name: 'digit-lab:content-security',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const content = contentSecurityPolicy(inlineScriptHashes(html), originsOf(mirrors));
        const head = (attributes: Record<string, string>) => ({
          tag: 'meta',
          attrs: attributes,
          injectTo: 'head-prepend' as const,
        });
        return [
          head({ name: 'referrer', content: 'no-referrer' }),
          head({ 'http-equiv': 'Content-Security-Policy', content }),
        ];
      },
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: headersFile, source: recommendedHeaders });
    },
  };
}

const recommendedHeaders = [
  '/*',
  ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  '/assets/*',
  `  Cache-Control: ${forEver}`,
  '',
].join('\n');

/** The server that a build brings along: for a USB stick, or to try it out. */
export function bringServer(): Plugin {
  return {
    name: 'digit-lab:server',
    apply: 'build',
    generateBundle() {
      const source = readFileSync(new URL('./serve/server.mjs', import.meta.url), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'server.mjs', source });
    },
  };
}
