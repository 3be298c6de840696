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
