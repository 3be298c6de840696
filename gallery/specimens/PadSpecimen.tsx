import { useEffect, useState } from 'react';
import type { ImageSet } from '../../src/domain/data/dataset.ts';
import type { Point } from '../../src/draw/stroke.ts';
import { firstCnn } from '../../src/lessons/first-cnn/lesson.ts';
import { PadPanel } from '../../src/pad/PadPanel.tsx';
import {
  beginStroke,
  extendStroke,
  liftPen,
  setThreshold,
  showPicture,
  toggleCell,
} from '../../src/state/pad/drawing.ts';
import { trainRun } from '../../src/state/runs/runs.ts';
import type { FakeWorker } from '../../src/state/testing.ts';
import { linkFakeWorker } from '../../src/state/testing.ts';
import { Toasts } from '../../src/ui/over/Toasts.tsx';

/** A network that is sure of a 3, then of a 4, and so on. */
function readsFromThree({ count }: ImageSet): Float32Array {
  const outputs = new Float32Array(count * 10).fill(0.02);
  for (let row = 0; row < count; row++) outputs[row * 10 + 3 + row] = 0.82;
  return outputs;
}

function drawStroke([first, ...rest]: readonly Point[]): void {
  if (!first) return;
  beginStroke(first, 0);
  extendStroke(rest, 0);
  liftPen();
}

/** A hook like a 7, at this place of the pad. */
const drawSeven = (left: number): void =>
  drawStroke([
    { x: left, y: 70 },
    { x: left + 80, y: 66 },
    { x: left + 50, y: 140 },
    { x: left + 35, y: 220 },
  ]);

async function train(title: string): Promise<void> {
  const { experiment, id: lessonId } = firstCnn;
  const order = { lessonId, title, datasetId: 'none', experiment, choice: 'auto' as const };
  await trainRun(order, () => undefined);
}

/** A grey sheet with a dark upright bar. */
function barPicture() {
  const [width, height] = [120, 80];
  const pixels = Float32Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return x > 55 && x < 65 && y > 15 && y < 65 ? 40 : 210;
  });
  return { width, height, pixels };
}

/** How the pad comes into each of its states. */
export const padStates: Readonly<Record<string, (worker: FakeWorker) => void | Promise<void>>> = {
  'before any training': () => undefined,
  blank: () => train('First network'),
  'one digit': async () => {
    await train('First network');
    drawSeven(90);
  },
  'several digits, two networks': async () => {
    await train('First network');
    await train('Second network');
    drawSeven(30);
    drawSeven(170);
  },
  'not known': async () => {
    await train('First network');
    setThreshold(0.9);
    drawSeven(90);
  },
  'cells of the keyboard': async () => {
    await train('First network');
    for (const cell of [48, 62, 76, 90, 104, 118, 132]) toggleCell(cell, 0);
  },
  'a network that fails': async (worker) => {
    await train('First network');
    worker.fail('predict', 'gpu-error');
    drawSeven(90);
  },
  'a picture': async () => {
    await train('First network');
    showPicture(barPicture());
  },
};

/** The pad in one of its states; it can be drawn on. */
export function PadSpecimen({ state }: { readonly state: string }) {
  const [worker] = useState(() => {
    const double = linkFakeWorker();
    double.answer('predict', ({ images }) => readsFromThree(images));
    return double;
  });
  useEffect(() => void padStates[state]?.(worker), [state, worker]);
  return (
    <>
      <PadPanel />
      <Toasts />
    </>
  );
}
