/**
 * The first lesson before the app: index.html brings the text of its first screen (Opening.tsx, written
 * there by the build) and says where it is the right one. Once the page's own stands in its place it
 * goes (`leaveFirstLesson`), and a button that was pressed on it is pressed on the page's.
 */
import '../../ui/Button.module.css';
import '../frame/StateMark.module.css';
import '../frame/FirstSteps.module.css';
import '../frame/Cell.module.css';
import '../frame/Notebook.module.css';
import './first-lesson.css';

/** What it is called: its label or its words. */
const nameOf = (button: Element): string =>
  button.getAttribute('aria-label') ?? button.textContent.trim();

let element: HTMLElement | null = null;
let pressed: string | null = null;

/** Hears the buttons of index.html's lesson, where it is shown; once. */
export function openFirstLesson(): void {
  element = document.getElementById('first-lesson');
  if (document.documentElement.dataset.firstLesson === 'none') leaveFirstLesson();
  else element?.addEventListener('click', press);
}

function press({ target }: MouseEvent): void {
  const button = target instanceof Element ? target.closest('button') : null;
  if (!button) return;
  pressed = nameOf(button);
  // As it looks while the page does what it says.
  button.disabled = true;
}

/** The page's own lesson stands in its place. Returns whether it was there until now. */
export function leaveFirstLesson(): boolean {
  if (!element) return false;
  const shown = document.documentElement.dataset.firstLesson !== 'none';
  const held = document.activeElement?.closest('#first-lesson button');
  const focused = held ? nameOf(held) : null;
  element.remove();
  element = null;
  document.documentElement.dataset.firstLesson = 'none';
  for (const button of document.querySelectorAll<HTMLElement>('#notebook article button')) {
    if (nameOf(button) === focused) button.focus();
    if (nameOf(button) === pressed) button.click();
  }
  return shown;
}
