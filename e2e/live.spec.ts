import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { Page } from '@playwright/test';
import { classOf, createRelay } from '../scripts/serve/relay.mjs';
import { listen } from '../scripts/serve/server.mjs';
import { expect, Lab, test } from './lab.ts';

let server: Server;
let origin: string;
const relay = createRelay();

test.beforeAll(async () => {
  server = createServer(classOf('dist', relay));
  origin = `http://localhost:${await listen(server, 0, 'localhost')}`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const settings = 'lesson=single-layer&images=600&data=builtin';

/** Joins under a name; the link has the code of the class. */
async function join(page: Page, room: string, name: string): Promise<void> {
  await page.goto(`${origin}/#${settings}&epochs=40&join=${room}`);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name or nickname').fill(name);
  await expect(dialog.getByRole('region', { name: 'What the teacher will see' })).toContainText(
    name,
  );
  await dialog.getByRole('button', { name: 'Join the class' }).click();
  await expect(dialog.getByText('You are in the class.')).toBeVisible();
  await dialog.getByRole('button', { name: 'To my work' }).click();
}

test('a class of two is followed, asked, set, paused and shown, and loses nothing at the end', async ({
  context,
  page: teacher,
}) => {
  const foreign: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['blob:', 'data:'].includes(url.protocol)) foreign.push(url.href);
  });
  await teacher.goto(`${origin}/#${settings}&epochs=3`);
  await teacher.getByRole('button', { name: 'For a class' }).click();
  const board = teacher.getByRole('dialog');
  await board.getByRole('button', { name: 'Live' }).click();
  await board.getByRole('button', { name: 'Open the class' }).click();
  await expect(board.getByRole('img', { name: 'QR code to join the class' })).toBeVisible();
  const room = /join=(\w{5})/.exec(await board.innerText())?.[1] ?? '';

  const ada = await context.newPage();
  await join(ada, room, 'Ada <b>');
  const bob = await context.newPage();
  await join(bob, room, 'Bob');
  await expect(board.getByText('2 students are here')).toBeVisible();
  for (const page of [ada, bob]) await new Lab(page).showAll();
  const cards = board.getByRole('list', { name: 'Students' }).getByRole('listitem');
  const adaCard = cards.filter({ hasText: 'Ada <b>' });

  // How a training goes is seen while it goes; pausing everybody stops it where it is.
  await ada.getByRole('button', { name: 'Run all' }).click();
  await expect(adaCard).toContainText(/Epoch \d+ of 40/);
  await board.getByRole('button', { name: 'Pause everybody' }).click();
  await expect(adaCard).toContainText(/Paused after epoch|Trained for/);
  const adaStrip = ada.getByRole('region', { name: 'Live lesson' });
  await expect(adaStrip).toContainText('has paused everybody');
  await board.getByRole('button', { name: 'Let everybody go on' }).click();
  await expect(adaStrip).not.toContainText('has paused everybody');
  await expect(adaCard).toContainText('Trained for 40 epochs', { timeout: 90_000 });

  // A question to all.
  await board.getByRole('button', { name: 'Ask the class something' }).click();
  await board.getByLabel('Question').fill('Which digit is hardest?');
  await board.getByLabel('Answers to choose from').fill('5\n8');
  await board.getByRole('button', { name: 'Ask everybody' }).click();
  for (const page of [ada, bob]) {
    await page
      .getByRole('group', { name: 'Question: Which digit is hardest?' })
      .getByRole('button', { name: '8', exact: true })
      .click();
  }
  await expect(board.getByRole('region', { name: /^Answers to/ })).toContainText('2 × 8');

  // Settings are an edit that the student can undo.
  const epochs = bob.getByRole('textbox', { name: 'Epochs' });
  await expect(epochs).toHaveValue('40');
  await board.getByRole('button', { name: 'Send my settings' }).click();
  await expect(epochs).toHaveValue('3');
  await bob.getByRole('button', { name: 'Undo it' }).click();
  await expect(epochs).toHaveValue('40');

  // A screen is shown only where its student agrees, as figures.
  await adaCard.getByRole('button', { name: 'Ask to show the screen' }).click();
  await adaStrip.getByRole('button', { name: 'Undo it' }).click();
  await expect(board.getByRole('region', { name: 'A student’s screen' })).toHaveCount(0);
  await adaStrip.getByRole('button', { name: 'Show it' }).click();
  const screen = board.getByRole('region', { name: 'A student’s screen' });
  await expect(screen).toContainText('Who is taken for whom', { timeout: 60_000 });
  await adaStrip.getByRole('button', { name: 'Stop showing it' }).click();
  await expect(screen).toHaveCount(0);

  // The teacher's page goes and comes back: the class finds it again, with what was answered.
  await teacher.reload();
  await expect(adaStrip).toContainText('page is away');
  await teacher.getByRole('button', { name: 'For a class' }).click();
  await board.getByRole('button', { name: 'Live' }).click();
  await expect(adaCard).toContainText('Trained for 40 epochs');
  await expect(adaCard).toContainText('Which digit is hardest? 8');
  // Each page finds the class again in its own time.
  const bobStrip = bob.getByRole('region', { name: 'Live lesson' });
  await expect(bobStrip).not.toContainText('page is away', { timeout: 60_000 });
  await board.getByRole('button', { name: 'End the class' }).click();
  await expect(ada.getByRole('region', { name: 'Live lesson' })).toHaveCount(0);
  await expect(bobStrip).toHaveCount(0);
  await expect(ada.getByRole('textbox', { name: 'Epochs' })).toHaveValue('40');

  // By hand, with two codes and no meeting place.
  await teacher.goto('/');
  await teacher.getByRole('button', { name: 'For a class' }).click();
  await board.getByRole('button', { name: 'Live' }).click();
  await board.getByRole('button', { name: 'Open the class' }).click();
  await board.getByRole('button', { name: 'Let one in by hand' }).click();
  await bob.getByRole('button', { name: 'For a class' }).click();
  const dialog = bob.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Join', exact: true }).click();
  await dialog.getByRole('button', { name: 'Join by hand instead' }).click();
  const code = await dialog.getByLabel('1. Give this code to your teacher').inputValue();
  await board.getByLabel('Code of the student’s page').fill(code);
  await board.getByRole('button', { name: 'Make the answer' }).click();
  const answer = await board.getByLabel('Answer, for the student’s page').inputValue();
  await dialog.getByLabel('2. Put the teacher’s answer here').fill(answer);
  await dialog.getByRole('button', { name: 'Connect' }).click();
  await expect(board.getByText('1 student is here')).toBeVisible();
  await expect(board.getByRole('list', { name: 'Students' })).toContainText('Bob');
  expect(foreign.filter((url) => !url.startsWith('http://localhost'))).toEqual([]);
  expect(relay.census().waiting).toBe(0);
});
