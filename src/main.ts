/** The page's entry: the pad that can be drawn on at once, and then everything else. */
import { openFirstSheet, tellFirstSheet } from './pad/opening/first-sheet.ts';
import { holdKeys } from './ui/held-keys.ts';
import './ui/tokens.css';
import './ui/base.css';
import './pad/drawing/paper.css';
import './pad/reading/bars.css';
import './pad/opening/first-sheet.css';

holdKeys();
openFirstSheet()
  .then(() => import('./page.tsx'))
  .catch(() => tellFirstSheet('The rest of the page could not be fetched. Reload it, please.'));
