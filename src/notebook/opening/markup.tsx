/** For the build alone (scripts/first-lesson.ts): it brings React's own writer of markup along. */
import { renderToStaticMarkup } from 'react-dom/server';
import { firstLesson } from '../../lessons/index.ts';
import { Opening } from './Opening.tsx';

/** The first lesson's first screen as HTML. */
export async function openingMarkup(): Promise<string> {
  return renderToStaticMarkup(<Opening lesson={firstLesson} words={await firstLesson.words()} />);
}
