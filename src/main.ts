/**
 * The page's entry: the pad that can be drawn on and the lesson that can be read at once, and then
 * everything else.
 */
import { openFirstSheet, tellFirstSheet } from './pad/opening/first-sheet.ts';
import './ui/tokens.css';
import './ui/base.css';
import { speak } from './languages/index.ts';
import { openFirstLesson } from './notebook/opening/first-lesson.ts';
import { holdKeys } from './ui/held-keys.ts';
import './pad/drawing/paper.css';
import './pad/reading/bars.css';
import './pad/opening/first-sheet.css';

/** Lets what is pressed or drawn meanwhile be heard. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

const spoken = speak();

/** React and the page are fetched together, and begun one after the other, in the reader's language. */
async function bringPage(): Promise<void> {
  await spoken;
  const [{ openPage }] = await Promise.all([import('./page.tsx'), import('react-dom/client')]);
  await breath();
  await openPage();
}

holdKeys();
openFirstLesson();
openFirstSheet()
  .then(bringPage)
  .catch(() => tellFirstSheet('The rest of the page could not be fetched. Reload it, please.'));
