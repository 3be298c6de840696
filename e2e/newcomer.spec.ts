import type { Lab } from './lab.ts';
import { expect, test } from './lab.ts';

/** Short enough for a software adapter, long enough to learn something. */
const short = { images: '2000', epochs: '2' };
const titles = [
  'Load the digits',
  'Look before you train',
  'Scale and flatten',
  'Ten neurons, 7,850 numbers to learn',
  'Train for five epochs',
  'The examination',
  'Ask it about one digit',
  'Who is taken for whom',
] as const;

/** The numbers of the accessible table behind the heat map. */
async function confusionCounts(lab: Lab): Promise<number[][]> {
  const cell = lab.cell(/Who is taken for whom/);
  await cell.getByRole('button', { name: 'Table', exact: true }).click();
  const table = cell.getByRole('table').first();
  await expect(table).toBeVisible();
  const texts = await table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((td) => td.textContent ?? '')),
    );
  return texts
    .slice(0, 10)
    .map((row) => row.slice(0, 10).map((text) => Number(text.replace(',', ''))));
}

/** The whole first lesson: run all of it, then hold every cell against what it promises. */
async function walk(lab: Lab, testImages: number): Promise<void> {
  await lab.runAll();
  for (const title of titles) await lab.expectPhase(lab.cell(title), 'done');
  const model = lab.cell(titles[3]);
  await expect(model.getByRole('table')).toContainText('7,850');
  const training = lab.cell(titles[4]);
  await expect(training.getByRole('log')).toContainText('Epoch 2/2');
  await expect(training.getByRole('log')).toContainText('63/63');
  await expect(lab.cell(titles[5])).toContainText(`${testImages.toLocaleString('en')} images`);
  await expect(lab.cell(titles[6])).toContainText('Twenty at random');

  const counts = await confusionCounts(lab);
  const sum = counts.flat().reduce((total, count) => total + count, 0);
  const right = counts.reduce((total, row, label) => total + row[label], 0);
  expect(sum).toBe(testImages);
  // Ten neurons after two short epochs: far from done, far above the 10 % of guessing.
  expect(right / sum).toBeGreaterThan(0.5);
  const percent = ((100 * right) / sum).toFixed(1);
  await expect(lab.cell(titles[5])).toContainText(`${percent} %`);
}

test('a newcomer trains the first lesson on MNIST where it is there', async ({
  lab,
  page,
  request,
  foreignRequests,
}) => {
  const file = await request.get('/datasets/mnist/t10k-labels-idx1-ubyte.gz');
  const there = file.ok() && !(file.headers()['content-type'] ?? '').includes('html');
  await lab.open('single-layer', short);
  const data = page.getByRole('banner').getByRole('button', { name: /Data/ });
  await expect(data).toContainText(there ? 'MNIST' : 'Built-in digits');
  await walk(lab, there ? 10_000 : 2_000);
  if (there) {
    await expect(lab.cell(titles[0])).toContainText('(60000, 28, 28)');
    await expect(lab.cell(titles[1])).toContainText('[5, 0, 4, 1, 9');
  }
  expect(foreignRequests).toEqual([]);
});

test('without any data file the built-in digits serve, and never pass for MNIST', async ({
  lab,
  page,
}) => {
  await lab.hideDatasets();
  await lab.open('single-layer', short);
  // Before anything has run no cell is empty: a training made beforehand stands there, and says so.
  const matrix = lab.cell(titles[7]);
  await matrix.scrollIntoViewIfNeeded();
  await expect(matrix).toContainText('From a training made beforehand');
  await expect(matrix).toContainText('Most often');
  await walk(lab, 2_000);
  await expect(matrix).not.toContainText('made beforehand');
  // The first steps follow, one at a time, and never come again.
  const steps = page.getByRole('group', { name: 'First steps' });
  await steps.getByRole('button', { name: 'Show its mistakes' }).click();
  await expect(matrix).toBeFocused();
  await steps.getByRole('button', { name: 'Take it apart' }).click();
  await expect(steps).toBeHidden();
  const data = page.getByRole('banner').getByRole('button', { name: /Data/ });
  await expect(data).toContainText('Built-in digits');
  await expect(data).not.toContainText(/^MNIST/);
  await expect(lab.cell(titles[0])).toContainText('(12000, 28, 28)');
  await expect(lab.cell(titles[4])).toContainText('documented on MNIST');
});

test('the documented matrix of the first lesson is one click away', async ({ lab }) => {
  await lab.hideDatasets();
  await lab.open('single-layer', { images: '500', epochs: '1' });
  await lab.runAll();
  const cell = lab.cell(titles[7]);
  await lab.expectPhase(cell, 'done');
  await cell.getByRole('button', { name: 'Documented', exact: true }).click();
  const counts = await confusionCounts(lab);
  expect(counts[0][0]).toBe(965);
  // The document's own text says 958 there; the lesson tells so when asked.
  await lab.page.getByRole('button', { name: 'Where the document is wrong' }).click();
  await expect(lab.page.getByRole('article').getByText(/recognised 958 times/)).toBeVisible();
  expect(counts.flat().reduce((total, count) => total + count, 0)).toBe(10_000);
});

test('a cell shows its point first; the rest is one press away and stays open', async ({
  lab,
  page,
}) => {
  await lab.hideDatasets();
  await lab.openAtFirstSight('single-layer', { images: '500', epochs: '1' });
  await lab.runAll();
  await lab.expectPhase(lab.cell(titles[7]), 'done');
  await expect(lab.cell(titles[7])).toContainText(/Most often \d taken for \d/);
  await expect(lab.cell(titles[4]).getByRole('log')).toBeHidden();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThan(5200);

  // The end card asks what the page itself has just shown, and checks the answer in place.
  const end = page.getByRole('region', { name: 'What you have reached' });
  const finding = await lab
    .cell(titles[7])
    .getByText(/^Most often/)
    .textContent();
  const [pair] = /\d taken for \d/.exec(finding ?? '') ?? [];
  const asked = end.getByRole('group', { name: 'How many numbers did the training turn?' });
  await asked.getByRole('button', { name: '784', exact: true }).click();
  await expect(asked).toContainText('No: 7,850.');
  const most = end.getByRole('group', { name: /which mistake/i });
  if ((await most.count()) > 0) {
    await most.getByRole('button', { name: pair }).click();
    await expect(most).toContainText('Right.');
  }
  await expect(end.getByRole('link', { name: 'Next: A hidden layer' })).toBeVisible();

  const model = lab.cell(titles[3]);
  const epochs = model.getByRole('textbox', { name: 'Epochs' });
  const more = model.getByRole('button', { name: /^More of/ });
  await expect(epochs).toBeHidden();
  await more.click();
  await epochs.fill('2');
  await more.click();
  await expect(epochs).toBeHidden();
  await more.click();
  await expect(epochs).toHaveValue('2');
  await page.reload();
  await expect(epochs).toBeVisible();

  // To be read: all of it, and nothing to press; the address says so.
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'To read and print' }).click();
  await expect(page).toHaveURL(/view=reading/);
  await expect(lab.cell(titles[0])).toContainText('Each digit is a grey picture');
  await expect(epochs).toBeHidden();
  await expect(page.getByRole('main').getByRole('button', { name: /^(Run|More)/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to the notebook' }).click();
  await expect(page).not.toHaveURL(/view=/);
});

test('an edit marks what rests on it stale, and nothing above it', async ({ lab }) => {
  await lab.hideDatasets();
  await lab.open('single-layer', { images: '500', epochs: '1' });
  await lab.runAll();
  await lab.expectPhase(lab.cell(titles[7]), 'done');
  const epochs = lab.cell(titles[3]).getByRole('textbox', { name: 'Epochs' });
  await epochs.fill('2');
  await epochs.press('Tab');
  await lab.expectPhase(lab.cell(titles[4]), 'stale');
  await lab.expectPhase(lab.cell(titles[7]), 'stale');
  await lab.expectPhase(lab.cell(titles[0]), 'done');
  await expect(lab.page).toHaveURL(/epochs=2/);
});

test('a training can be paused, stepped, resumed and stopped', async ({ lab }) => {
  await lab.hideDatasets();
  await lab.open('single-layer', { epochs: '500' });
  const cell = await lab.run(titles[4]);
  await cell.getByRole('button', { name: 'Pause' }).click();
  await expect(cell.getByRole('button', { name: 'Resume' })).toBeVisible();
  await expect(cell).toContainText(/Paused/i);
  const before = await cell.getByText(/^\d+ \/ 375$/).textContent();
  await cell.getByRole('button', { name: 'Step', exact: true }).click();
  const next = Number(before?.split(' ')[0]) + 1;
  await expect(cell.getByText(`${next} / 375`)).toBeVisible();
  await cell.getByRole('button', { name: 'Resume' }).click();
  await expect(cell.getByText(`${next} / 375`)).toBeHidden();
  await cell.getByRole('button', { name: 'Stop' }).click();
  await expect(cell).toContainText(/stopped/i);
});

test('Shift+Enter runs the cell that has the focus', async ({ lab, page }) => {
  await lab.hideDatasets();
  await lab.open('single-layer');
  const cell = lab.cell(titles[0]);
  await cell.focus();
  await page.keyboard.press('Shift+Enter');
  await lab.expectPhase(cell, 'done');
  await expect(cell).toContainText('(12000, 28, 28)');
});
