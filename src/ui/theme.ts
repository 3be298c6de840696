import { followTheme } from '../state/page/settings.ts';

/** Sets the theme in force on the document, and follows the choice and the system from then on. */
export function applyTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  let choice = 'system';
  const apply = () => {
    const inForce = choice === 'system' ? (system.matches ? 'dark' : 'light') : choice;
    document.documentElement.dataset.theme = inForce;
  };
  system.addEventListener('change', apply);
  followTheme((chosen) => {
    choice = chosen;
    apply();
  });
}
