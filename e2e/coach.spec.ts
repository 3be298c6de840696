import { expect, test } from './lab.ts';

test('the coach says what a training lacks, trains with its advice, says whether it helped, and takes it back', async ({
  lab,
  page,
}) => {
  await lab.hideDatasets();
  await lab.open('single-layer', { images: '500', epochs: '4', lr: '0.00001' });
  await lab.runAll();
  const train = lab.cellOf('train');
  await lab.expectPhase(train, 'done');

  const coach = train.getByRole('region', { name: 'What the curves say' });
  const slow = coach.getByRole('heading', { name: 'It learns, but far too slowly' });
  await expect(slow).toBeVisible();

  await coach.getByRole('button', { name: 'Try a learning rate of 0.0001' }).click();
  await expect(coach.getByRole('status')).toContainText('of the test images are right, after');
  expect(page.url()).toMatch(/lr=0\.0001(&|$)/);

  await coach.getByRole('button', { name: /^Back to the settings/ }).click();
  await expect(coach.getByRole('status')).toHaveCount(0);
  await expect(slow).toBeVisible();
  expect(page.url()).toContain('lr=0.00001');
});
