import { t } from '../../domain/language.ts';
import { Moon, Sun, SunMoon } from 'lucide-react';
import { chooseTheme, useThemeChoice } from '../../state/page/settings.ts';
import { Segments } from '../../ui/fields/Toggle.tsx';

const options = [
  { value: 'light', label: t('Light'), icon: <Sun /> },
  { value: 'system', label: t('As the system'), icon: <SunMoon /> },
  { value: 'dark', label: t('Dark'), icon: <Moon /> },
] as const;

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const theme = useThemeChoice();
  return <Segments label={t('Theme')} value={theme} options={options} onChange={chooseTheme} />;
}
