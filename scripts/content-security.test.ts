import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, inlineScriptHashes, originsOf } from './content-security.ts';

describe('the policy of the page', () => {
  it('names the hash of every inline script, and of no other', () => {
    const html = `<script>
      one();
    </script><script type="module" src="./assets/index.js"></script>`;
    const [hash, ...more] = inlineScriptHashes(html);
    expect(more).toEqual([]);
    expect(contentSecurityPolicy([hash], [])).toContain(`'wasm-unsafe-eval' '${hash}'`);
    expect(inlineScriptHashes(html.replace('one', 'two'))).not.toEqual([hash]);
  });

  it('lets the page reach its mirrors and nothing else', () => {
    const mirrors = originsOf([
      'https://a.example/mnist/',
      'https://a.example/b',
      'https://b.example/',
    ]);
    const policy = contentSecurityPolicy([], mirrors);
    const connect = policy.split('; ').find((part) => part.startsWith('connect-src'));
    expect(connect).toBe("connect-src 'self' blob: data: https://a.example https://b.example");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
  });
});
