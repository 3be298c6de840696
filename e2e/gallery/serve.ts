import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { build, preview } from 'vite';

const configFile = join(import.meta.dirname, '../../gallery/vite.config.ts');

export interface ServedGallery {
  readonly address: string;
  close(): Promise<void>;
}

/** Builds the gallery and serves it on a free port. */
export async function serveGallery(): Promise<ServedGallery> {
  await build({ configFile, logLevel: 'error', build: { chunkSizeWarningLimit: 2000 } });
  const server = await preview({ configFile, logLevel: 'error', preview: { port: 0 } });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The gallery is not served.');
  return { address, close: () => server.close() };
}

/** What does not fit: pages that move sideways, and words that are cut off or run out of their box. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
    const isHidden = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width <= 1 || height <= 1;
    };
    const ownText = (element: Element) =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim() ?? '')
        .join(' ')
        .trim();
    const mayScroll = (element: Element) =>
      element.closest('[tabindex="0"][role="region"], [data-scrolls]') !== null;
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      const text = ownText(element);
      if (text === '' || isHidden(element) || mayScroll(element)) continue;
      const { textOverflow, display } = getComputedStyle(element);
      if (display === 'inline' || textOverflow === 'ellipsis') continue;
      if (element.scrollWidth > element.clientWidth + 1) found.push(`“${text}” is too wide`);
    }
    return found;
  });
}
