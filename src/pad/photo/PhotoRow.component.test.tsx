import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../ui/tokens.css';
import '../../ui/base.css';
import '../drawing/paper.css';
import '../reading/bars.css';
import { firstCnn } from '../../lessons/first-cnn/lesson.ts';
import { resetDrawing } from '../../state/pad/drawing.ts';
import { forgetShippedReader } from '../../state/pad/shipped-reader.ts';
import { forgetRuns, trainRun } from '../../state/runs/runs.ts';
import { linkFakeWorker } from '../../state/testing.ts';
import { Toasts } from '../../ui/over/Toasts.tsx';
import { PadPanel } from '../PadPanel.tsx';

const reading = page.getByRole('region', { name: 'Reading' });
const mine = page.getByRole('region', { name: 'My test set' });

beforeEach(async () => {
  await page.viewport(900, 1200);
  resetDrawing();
  forgetRuns();
  forgetShippedReader();
});

/** A pad beside a network that reads the first digit as 3, the second as 4, and so on. */
async function showPad(): Promise<void> {
  linkFakeWorker().answer('predict', ({ images: { count } }) => {
    const outputs = new Float32Array(count * 10).fill(0.02);
    for (let row = 0; row < count; row++) outputs[row * 10 + 3 + row] = 0.82;
    return outputs;
  });
  const { experiment, id: lessonId } = firstCnn;
  const order = { lessonId, title: 'Network', datasetId: 'none', experiment } as const;
  await trainRun({ ...order, choice: 'auto' }, () => undefined);
  await render(
    <>
      <PadPanel />
      <Toasts />
    </>,
  );
}

function paste(file: File): void {
  const things = new DataTransfer();
  things.items.add(file);
  window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: things }));
}

/** Uneven paper with five strokes in two lines, and a soft shadow. */
async function worksheet(): Promise<File> {
  const sheet = new OffscreenCanvas(300, 300);
  const context = sheet.getContext('2d');
  if (!context) throw new Error('No canvas.');
  const light = context.createLinearGradient(0, 0, 300, 60);
  light.addColorStop(0, '#f4efe6');
  light.addColorStop(1, '#d8d2c6');
  context.fillStyle = light;
  context.fillRect(0, 0, 300, 300);
  context.fillStyle = '#203060';
  for (const [x, y] of [40, 110, 180].flatMap((left) => [
    [left, 40] as const,
    [left, 180] as const,
  ])) {
    if (x === 180 && y === 180) continue;
    context.save();
    context.translate(x, y);
    context.rotate(0.12);
    context.fillRect(0, 0, 8, 70);
    context.restore();
  }
  context.filter = 'blur(7px)';
  context.fillStyle = 'rgb(0 0 0 / 60%)';
  context.beginPath();
  context.ellipse(240, 215, 14, 36, 0, 0, 7);
  context.fill();
  return new File([await sheet.convertToBlob()], 'sheet.png', { type: 'image/png' });
}

it('a photo of a worksheet becomes a row of labelled digits, each corrected with a key or a press', async () => {
  await showPad();
  paste(await worksheet());
  const row = page.getByRole('group', { name: 'Digits of the photo' });
  const tile = (name: RegExp) => row.getByRole('button', { name });
  await expect.element(tile(/^Digit 5: 7, unsure$/)).toBeVisible();
  // The network is sure of whatever it sees; nobody is certain of a shadow.
  await expect.element(tile(/^Digit 6: left out, unsure$/)).toBeVisible();
  await tile(/^Digit 6:/).click();
  await expect.element(reading).toHaveTextContent('I don’t know: this is hardly ink');
  await page.getByRole('button', { name: 'No digit: leave it out' }).click();
  await expect.element(tile(/^Digit 6: left out$/)).toBeVisible();
  (tile(/^Digit 1:/).element() as HTMLElement).focus();
  await userEvent.keyboard('1');
  await expect.element(tile(/^Digit 1: 1$/)).toBeVisible();
  // The next one to be looked at has the focus.
  await expect.element(tile(/^Digit 2:/)).toHaveFocus();
  await userEvent.keyboard('1');
  const photo = page.getByRole('region', { name: 'Digits in the photo' });
  await photo.getByLabelText('Drawn by').fill('Ada');
  // One name: the pad's test set has it, too.
  await expect.element(mine.getByLabelText('Drawn by')).toHaveValue('Ada');
  await page.getByRole('button', { name: 'Keep these 5 digits' }).click();
  await expect.element(page.getByText('Drawn by Ada.')).toBeVisible();
  await expect.element(mine.getByRole('img', { name: 'Your 1' }).first()).toBeVisible();
  await expect.element(tile(/^Digit 1: 1, kept$/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.element(mine).toHaveTextContent('Keep drawings with the digit you meant');
});
