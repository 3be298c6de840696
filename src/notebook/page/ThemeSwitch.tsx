import { Moon, Sun, SunMoon } from 'lucide-react';
import { chooseTheme, useThemeChoice } from '../../state/page/settings.ts';
import { Segments } from '../../ui/fields/Toggle.tsx';

const options = [
  { value: 'light', label: 'Light', icon: <Sun /> },
  { value: 'system', label: 'As the system', icon: <SunMoon /> },
  { value: 'dark', label: 'Dark', icon: <Moon /> },
] as const;

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const theme = useThemeChoice();
  return <Segments label="Theme" value={theme} options={options} onChange={chooseTheme} />;
}
