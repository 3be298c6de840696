import { beforeEach, describe, expect, it } from 'vitest';
import type { Locator } from 'vitest/browser';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../ui/tokens.css';
import '../ui/base.css';
import './drawing/paper.css';
import './reading/bars.css';
import type { ImageSet } from '../domain/data/dataset.ts';
import { firstCnn } from '../lessons/first-cnn/lesson.ts';
import { resetDrawing } from '../state/pad/drawing.ts';
import { forgetShippedReader, openShippedReader } from '../state/pad/shipped-reader.ts';
import { forgetRuns, listRuns, trainRun } from '../state/runs/runs.ts';
import type { FakeWorker } from '../state/testing.ts';
import { linkFakeWorker } from '../state/testing.ts';
import { Toasts } from '../ui/over/Toasts.tsx';
import { PadPanel } from './PadPanel.tsx';
import { inkOn, TestPen } from './testing/pen.ts';

const pad = page.getByRole('application', { name: 'Drawing pad' });
const reading = page.getByRole('region', { name: 'Reading' });
const digits = reading.getByRole('group', { name: 'Digits from left to right' });
const mine = page.getByRole('region', { name: 'My test set' });
const tool = (name: string) => page.getByRole('button', { name, exact: true });
const canvas = () => pad.element() as HTMLCanvasElement;

/** A network that reads the first of several digits as 3, the second as 4, and so on. */
function readsFromThree({ count }: ImageSet): Float32Array {
  const outputs = new Float32Array(count * 10).fill(0.02);
  for (let row = 0; row < count; row++) outputs[row * 10 + 3 + row] = 0.82;
  return outputs;
}

let worker: FakeWorker;
let pen: TestPen;

/** A pad beside a network that has been trained. */
async function showPad(networks = 1): Promise<void> {
  for (let count = 0; count < networks; count++) {
    const { experiment, id: lessonId } = firstCnn;
    const title = `Network ${count + 1}`;
    const order = { lessonId, title, datasetId: 'none', experiment, choice: 'auto' as const };
    await trainRun(order, () => undefined);
  }
  await render(
    <>
      <PadPanel />
      <Toasts />
    </>,
  );
  pen = new TestPen(canvas());
}

const drawOne = () => pen.draw([0.3, 0.2], [0.3, 0.5], [0.3, 0.8]);
const drawAnother = () => pen.draw([0.7, 0.2], [0.7, 0.5], [0.7, 0.8]);

async function expectInk(how: 'some' | 'none'): Promise<void> {
  await expect.poll(() => inkOn(canvas()) > 0).toBe(how === 'some');
}

beforeEach(async () => {
  await page.viewport(900, 1200);
  resetDrawing();
  forgetRuns();
  forgetShippedReader();
  worker = linkFakeWorker();
  worker.answer('predict', ({ images }) => readsFromThree(images));
});

/** A star of chords: nothing that anybody would call a digit. */
const scribble = Array.from(
  { length: 30 },
  (_, at) => [0.5 + 0.36 * Math.cos(at * 2.4), 0.5 + 0.36 * Math.sin(at * 2.4)] as const,
);

/** Starts a training that goes on until `end` is called. */
function startTraining(): { readonly runId: string; readonly end: () => void } {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  worker.answer('train', async () => {
    await ended;
    return { end: 'completed', history: [], seconds: 1 };
  });
  const { experiment, id: lessonId } = firstCnn;
  const order = { lessonId, title: 'Under way', datasetId: 'none', experiment };
  let id = '';
  void trainRun({ ...order, choice: 'auto' }, (runId) => (id = runId));
  const backend = {
    backend: 'cpu',
    device: 'a test',
    adapter: 'none',
    software: true,
    fallback: null,
  } as const;
  const counts = { stepsPerEpoch: 10, trainCount: 320, validationCount: 0 };
  worker.say({ kind: 'runStarted', runId: id, backend, ...counts });
  return { runId: id, end };
}

describe('before any training', () => {
  it('the pad says what will read it, and draws all the same', async () => {
    await showPad(0);
    await expect.element(page.getByText('is on its way')).toBeVisible();
    await expectInk('none');
    drawOne();
    await expectInk('some');
    expect(worker.asked).not.toContain('predict');
  });

  it('the reader that ships reads, says what it is, and no digit is none', async () => {
    await showPad(0);
    await openShippedReader();
    await expect.element(reading).toHaveTextContent('Trained beforehand on MNIST');
    await expect.element(reading).toHaveTextContent('Nothing drawn yet');
    await expect.element(reading.getByRole('listitem')).not.toBeInTheDocument();
    drawOne();
    await expect.element(digits).toHaveTextContent(/^1$/);
    await tool('Clear the pad').click();
    pen.draw(...scribble);
    await expect.element(digits).toHaveTextContent(/^\?$/);
    await expect.element(reading).toHaveTextContent('I don’t know');
    expect(worker.asked).not.toContain('predict');
  });

  it('it yields to a network of the session, and stays beside it', async () => {
    await openShippedReader();
    await showPad();
    drawOne();
    const all = page.getByRole('region', { name: 'All networks' });
    await expect.element(all.getByRole('button', { name: /came with this page.*1/ })).toBeVisible();
    await all.getByRole('button', { name: /^Network 1/ }).click();
    await expect.element(digits).toHaveTextContent(/^3$/);
  });
});

it('a network is read while it learns, and says how far it is', async () => {
  await showPad(0);
  const { runId, end } = startTraining();
  drawOne();
  await expect.element(reading).toHaveTextContent('Still learning');
  await expect.element(digits).toHaveTextContent(/^3$/);
  worker.answer('predict', ({ images, patient }) => {
    expect(patient).toBe(true);
    return Float32Array.from({ length: images.count * 10 }, (_, at) =>
      at % 10 === 7 ? 0.91 : 0.01,
    );
  });
  const figures = { loss: 1, accuracy: 0.5, millisecondsPerStep: 1, imagesPerSecond: 1 };
  const place = { epoch: 2, step: 3, learningRate: 0.001, secondsLeft: 1 };
  worker.say({ kind: 'runProgress', runId, ...place, ...figures });
  await expect.element(reading).toHaveTextContent('in epoch 2');
  await expect.element(digits).toHaveTextContent(/^7$/);
  worker.answer('predict', ({ images }) => readsFromThree(images));
  end();
  await expect.element(reading).not.toHaveTextContent('Still learning');
  await expect.element(digits).toHaveTextContent(/^3$/);
});

describe('drawing', () => {
  it('is read while it grows, in words and in figures', async () => {
    await showPad();
    await expect.element(reading).toHaveTextContent('Nothing drawn yet');
    pen.down([0.3, 0.2]);
    pen.move([0.3, 0.8]);
    await expect.element(reading).toHaveTextContent('3, fairly sure (82.0 %)');
    await expect.element(digits).toHaveTextContent('3');
    pen.up([0.3, 0.8]);
    await expect.element(page.getByText('Draw a digit here')).not.toBeInTheDocument();
  });

  it('of several digits is read from left to right, and each can be looked at', async () => {
    await showPad();
    drawAnother();
    drawOne();
    const buttons = digits.getByRole('button');
    await expect.poll(() => buttons.elements().map((one) => one.textContent)).toEqual(['3', '4']);
    // The stroke that was drawn last is looked at, and it lies on the left.
    await expect.element(reading).toHaveTextContent('Digit 1: 3, fairly sure');
    await buttons.nth(1).click();
    await expect.element(reading).toHaveTextContent('Digit 2: 4, fairly sure');
  });

  it('is undone stroke by stroke, redone, and cleared, which undo brings back', async () => {
    await showPad();
    await expect.element(tool('Undo')).toBeDisabled();
    drawOne();
    drawAnother();
    await expect.element(digits).toHaveTextContent('34');
    await tool('Undo').click();
    await expect.element(digits).toHaveTextContent(/^3$/);
    await tool('Redo').click();
    await expect.element(digits).toHaveTextContent('34');
    await tool('Clear the pad').click();
    await expect.element(reading).toHaveTextContent('Nothing drawn yet');
    await expectInk('none');
    await expect.element(tool('Clear the pad')).toBeDisabled();
    await tool('Undo').click();
    await expect.element(digits).toHaveTextContent('34');
  });

  it('is rubbed out where the eraser goes, and one undo brings that back', async () => {
    await showPad();
    drawOne();
    drawAnother();
    await expect.element(digits).toHaveTextContent('34');
    await tool('Eraser').click();
    drawOne();
    await expect.element(digits).toHaveTextContent(/^3$/);
    await tool('Undo').click();
    await expect.element(digits).toHaveTextContent('34');
    await tool('Clear the pad').click();
    await expect.element(tool('Pen')).toHaveAttribute('aria-pressed', 'true');
  });

  it('survives that everything is cleared while the pen is down', async () => {
    await showPad();
    drawOne();
    await expect.element(digits).toHaveTextContent('3');
    await userEvent.click(canvas());
    pen.down([0.7, 0.2]);
    pen.move([0.7, 0.4]);
    await userEvent.keyboard('{Delete}');
    pen.move([0.7, 0.6]);
    pen.up([0.7, 0.6]);
    drawAnother();
    await expect.element(digits).toHaveTextContent(/^3$/);
  });
});

it('the keyboard draws on a grid, says where it is, and undoes', async () => {
  await showPad();
  canvas().focus();
  await userEvent.keyboard(' ');
  await expect.element(page.getByText(/^Row \d+, column \d+, inked$/)).toBeInTheDocument();
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  await expect.element(digits).toHaveTextContent('3');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByText('Undone')).toBeInTheDocument();
  await userEvent.keyboard('{Delete}');
  await expect.element(page.getByText('Cleared')).toBeInTheDocument();
  await expect.element(reading).toHaveTextContent('Nothing drawn yet');
});

it('a reading less certain than the threshold is “I don’t know”', async () => {
  await showPad();
  drawOne();
  const slider = page.getByRole('slider', { name: /I don’t know/ });
  await slider.fill('83');
  await expect.element(reading).toHaveTextContent('I don’t know');
  await expect.element(digits).toHaveTextContent('?');
  await slider.fill('82');
  await expect.element(digits).toHaveTextContent('3');
});

it('a network that cannot read says why, and the others read on', async () => {
  await showPad(2);
  worker.answer('predict', ({ runId, images }) => {
    if (runId === listRuns().at(-1)?.id) throw new Error('The device is gone.');
    return readsFromThree(images);
  });
  drawOne();
  const all = page.getByRole('region', { name: 'All networks' });
  await expect.element(reading).toHaveTextContent('The device is gone.');
  await expect.element(all).toHaveTextContent('could not read this');
  await all
    .getByRole('button', { name: /Network 1.*3/ })
    .first()
    .click();
  await expect.element(digits).toHaveTextContent('3');
});

describe('kept drawings', () => {
  const keepAs = (digit: number) =>
    page.getByRole('button', { name: `Keep the drawing as ${digit}` });
  const kept = (digit: number): Locator => mine.getByRole('img', { name: `Your ${digit}` });

  /** Whatever it is shown, it says 3. */
  const saysThree = ({ count }: ImageSet) =>
    Float32Array.from({ length: count * 10 }, (_, at) => (at % 10 === 3 ? 0.82 : 0.02));

  it('are marked where the network is wrong, and come back when deleting is undone', async () => {
    worker.answer('predict', ({ images }) => saysThree(images));
    await showPad();
    await expect.element(keepAs(7)).toBeDisabled();
    drawOne();
    await keepAs(7).click();
    await expect.element(kept(7)).toBeVisible();
    await expect.element(mine).toHaveTextContent('7 read as 3');
    await expect.element(mine).toHaveTextContent('0 of 1 right');
    await keepAs(3).click();
    await expect.element(mine).toHaveTextContent('1 of 2 right');
    await mine.getByRole('button', { name: 'Delete this 7' }).click();
    await expect.element(kept(7)).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect.element(kept(7)).toBeVisible();
    for (const digit of [7, 3]) {
      await mine.getByRole('button', { name: `Delete this ${digit}` }).click();
      await expect.element(kept(digit)).not.toBeInTheDocument();
    }
    await expect.element(mine).toHaveTextContent('Keep drawings with the digit you meant');
  });
});

describe('a picture', () => {
  const frame = page.getByRole('application', { name: /Part of the picture/ });

  const paste = (file: File) => {
    const things = new DataTransfer();
    things.items.add(file);
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: things }));
  };

  async function photo(): Promise<File> {
    const sheet = new OffscreenCanvas(200, 120);
    const context = sheet.getContext('2d');
    if (!context) throw new Error('No canvas.');
    context.fillStyle = '#d8d0c0';
    context.fillRect(0, 0, 200, 120);
    context.fillStyle = '#203060';
    context.fillRect(94, 20, 12, 80);
    return new File([await sheet.convertToBlob()], 'one.png', { type: 'image/png' });
  }

  it('is read instead of the drawing, which lies there again afterwards', async () => {
    await showPad();
    drawOne();
    drawAnother();
    await expect.element(digits).toHaveTextContent('34');
    paste(await photo());
    await expect.element(frame).toBeVisible();
    await expect.element(digits).toHaveTextContent(/^3$/);
    await expect.element(tool('Undo')).toBeDisabled();
    const before = frame.element().getBoundingClientRect().x;
    (frame.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => frame.element().getBoundingClientRect().x).toBeGreaterThan(before);
    await page.getByRole('button', { name: 'Back to drawing' }).click();
    await expect.element(digits).toHaveTextContent('34');
  });

  it('that is none is turned down in words, and the pad stays as it was', async () => {
    await showPad();
    drawOne();
    paste(new File(['not a picture'], 'fake.png', { type: 'image/png' }));
    await expect.element(page.getByText('No picture')).toBeVisible();
    await expect.element(pad).toBeVisible();
    await expect.element(digits).toHaveTextContent('3');
  });
});
