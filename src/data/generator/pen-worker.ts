import type { Block } from './digit.ts';
import { drawBlock } from './digit.ts';

/** Draws the blocks that it is asked for: see pen.ts. */
self.onmessage = ({ data }: MessageEvent<Block>) => {
  const images = drawBlock(data);
  self.postMessage(images, { transfer: [images.pixels.buffer, images.labels.buffer] });
};
