import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from './lab.ts';

test('a teacher hands a lesson out, and a student reaches its goal', async ({
  lab,
  page,
  context,
  foreignRequests,
}) => {
  await lab.hideDatasets();
  await lab.open('single-layer', { images: '600', epochs: '2', data: 'builtin' });
  await page.getByRole('button', { name: 'For a class' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill('Who reads better?');
  await dialog.getByLabel('Your words to the class').fill('Work in pairs.');
  await dialog.getByRole('button', { name: 'Add a task' }).click();
  await dialog.getByLabel('Right at least, in %').fill('20');
  await dialog.getByRole('button', { name: /^Controls/ }).click();
  await dialog.getByRole('group', { name: 'Seed' }).getByRole('button', { name: 'Fixed' }).click();
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();

  const student = await context.newPage();
  await student.goto(link);
  await expect(student.getByRole('heading', { level: 1, name: 'Who reads better?' })).toBeVisible();
  const handedOut = student.getByRole('region', { name: 'What was handed out' });
  await expect(handedOut).toContainText('Work in pairs.');
  await expect(handedOut).toContainText('0 of 1 task done');
  await expect(student.getByRole('textbox', { name: 'Seed' })).toBeDisabled();
  await student.getByRole('textbox', { name: 'Epochs' }).fill('3');
  await student.getByRole('textbox', { name: 'Epochs' }).blur();
  await expect(handedOut).toContainText('your changed copy');
  await student.getByRole('button', { name: 'Run all' }).click();
  await expect(handedOut).toContainText('1 of 1 task done', { timeout: 90_000 });

  // Away and back, the handout and the copy are there again.
  await student.getByRole('navigation', { name: 'Lessons' }).getByRole('link').nth(1).click();
  await expect(student).not.toHaveURL(/class=/);
  await student.goBack();
  await expect(handedOut).toContainText('1 of 1 task done');
  await student.reload();
  await expect(handedOut).toContainText('1 of 1 task done');
  await handedOut.getByRole('button', { name: 'Reset to what was handed out' }).click();
  await expect(student.getByRole('textbox', { name: 'Epochs' })).toHaveValue('2');
  await handedOut.getByRole('button', { name: 'Leave the handout' }).click();
  await expect(student).not.toHaveURL(/class=/);
  await expect(student.getByRole('textbox', { name: 'Seed' })).toBeEnabled();
  expect(foreignRequests).toEqual([]);
});

test('a report is handed in and collected, and a network travels in a code', async ({
  lab,
  page,
  context,
  foreignRequests,
}, info) => {
  await lab.hideDatasets();
  await lab.open('single-layer', { images: '600', epochs: '2', data: 'builtin' });
  await lab.runAll();
  await lab.expectPhase(lab.cellOf('evaluate'), 'done');
  await page.getByRole('button', { name: 'For a class' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Hand in' }).click();
  await dialog.getByLabel('Name or nickname').fill('<b>Ada</b>');
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the report' }).click();
  const report = await readFile(await (await saving).path());
  expect(report.toString()).not.toContain('<script');

  // The report, and one in which somebody has made more of the result.
  const [good, bad] = [info.outputPath('ada.html'), info.outputPath('eve.html')];
  await writeFile(good, report);
  await writeFile(bad, report.toString().replace(/[\d.]+ %<\/p>/, '99.90 %</p>'));
  await dialog.getByRole('button', { name: 'Collect' }).click();
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose reports' }).click();
  await (await choosing).setFiles([good, bad]);
  const rows = dialog.getByRole('row').filter({ hasText: 'Ada' });
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('as saved');
  await expect(rows.nth(1)).toContainText('altered');
  await expect(rows.nth(0)).toContainText('agrees', { timeout: 60_000 });
  await expect(rows.nth(0)).toContainText('the same, bit for bit');
  await dialog.getByText('Without names').click();
  await expect(dialog.getByText('Ada')).toHaveCount(0);

  await dialog.getByRole('button', { name: 'In a QR code' }).click();
  await dialog.getByRole('button', { name: /Put .* into a code/ }).click();
  await expect(dialog.getByRole('img', { name: 'QR code of the network' })).toBeVisible();
  const opening = context.waitForEvent('page');
  await dialog.getByRole('button', { name: 'Try it in a new tab' }).click();
  const phone = await opening;
  await expect(phone.getByText('The network from the link')).toBeVisible();

  // What was handed in opens anywhere and prints; nothing of it runs.
  const reader = await context.newPage();
  await reader.goto(`file://${good}`);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('One layer');
  await expect(reader.locator('b')).toHaveCount(0);
  await reader.close();
  expect(foreignRequests.filter((url) => !url.startsWith('file:'))).toEqual([]);
});

test('a lesson is shown as slides by keys, and the machine forgets it all', async ({
  lab,
  page,
  context,
}) => {
  await lab.open('hidden-layer');
  await page.getByRole('textbox', { name: 'Epochs' }).fill('3');
  await page.getByRole('textbox', { name: 'Epochs' }).blur();
  await page.getByRole('button', { name: 'Show as slides' }).click();
  const slides = page.getByRole('navigation', { name: 'Slides' });
  await expect(slides).toContainText('1 of');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  await expect(slides).toContainText('3 of');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
  const smallest = await page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('main p, main h2, main span, main label, main button')]
        .filter((one) => one.checkVisibility() && one.textContent?.trim())
        .map((one) => parseFloat(getComputedStyle(one).fontSize)),
    ),
  );
  expect(smallest).toBeGreaterThanOrEqual(24);
  // What is the speaker's stands in a second window, which steps, too, and goes with its owner.
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Notes and time in a second window' }).click();
  const speaker = await opening;
  await expect(speaker.getByRole('timer', { name: 'Time of this slide' })).toHaveText(/^0:\d\d$/);
  await speaker.getByLabel('Notes, for you alone').fill('Ask who has seen this before.');
  await speaker.getByRole('button', { name: 'Next slide' }).click();
  await expect(slides).toContainText('4 of');
  await speaker.keyboard.press('PageUp');
  await expect(slides).toContainText('3 of');
  await expect(speaker.getByLabel('Notes, for you alone')).toHaveValue(/seen this before/);
  const gone = speaker.waitForEvent('close');
  await page.bringToFront();
  await page.getByText('A paragraph a slide').click();
  await slides.getByRole('button', { name: 'Previous slide' }).focus();
  await page.keyboard.press('Escape');
  await gone;
  await expect(page.getByRole('button', { name: 'Run all' })).toBeVisible();

  // On paper: with room to write, and with answers.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'For a class' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Worksheet' }).click();
  await page.getByRole('button', { name: 'Print the answer key' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article', { name: 'Answer key' })).toContainText('Right: ');
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.keyboard.press('Escape');

  const kept = () => page.evaluate(() => localStorage.getItem('digit-lab/settings') ?? '');
  expect(await kept()).toContain('epochs=3');
  await page.getByRole('button', { name: 'For a class' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Next class' }).click();
  await dialog.getByRole('button', { name: 'Forget everything on this machine' }).click();
  await dialog.getByRole('button', { name: /^Yes, forget/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'One layer' })).toBeVisible();
  expect(await kept()).not.toContain('epochs=3');
});

test('a form that is printed, filled and photographed becomes labelled digits with their writer', async ({
  lab,
  page,
}, info) => {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await lab.open('single-layer');
  await page.getByRole('button', { name: 'For a class' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Own MNIST' }).click();
  await dialog.getByRole('button', { name: 'Print a form' }).click();
  await page.emulateMedia({ media: 'print' });
  const form = page.getByRole('img', { name: /^Form \w{4}/ });
  const code = /Form (\w{4})/.exec((await form.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  // Somebody writes a slanted line into all boxes but the last.
  await form.evaluate((svg) => {
    for (let box = 0; box < 99; box++) {
      const [x, y] = [20 + (box % 10) * 15.4, 26 + Math.floor(box / 10) * 20.2];
      const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      line.setAttribute('d', `M${x + 9} ${y + 4}L${x + 6} ${y + 16}`);
      line.setAttribute('stroke', '#224');
      line.setAttribute('stroke-width', '1');
      svg.append(line);
    }
  });
  const photo = info.outputPath('form.png');
  await form.screenshot({ path: photo });
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(form).toHaveCount(0);

  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Read photos of filled forms' }).click();
  await (await choosing).setFiles([photo]);
  const read = dialog.getByRole('region', { name: `Form ${code}` });
  await expect(read).toContainText('99 digits, 1 box is empty', { timeout: 60_000 });
  await read.getByLabel('Name of the writer').fill('Ada');
  await read.getByRole('button', { name: 'A 0' }).first().click();
  await read.getByRole('button', { name: 'Keep these 98 digits' }).click();
  await expect(dialog.getByText('Ada: 98 digits')).toBeVisible();
});
