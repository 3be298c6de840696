import { t } from '../../domain/language.ts';
import { HardDrive } from 'lucide-react';
import { showKept, useKeptData } from '../../state/data/kept-datasets.ts';
import { Button } from '../../ui/Button.tsx';

/** Opens the list of what this browser keeps. */
export function KeptButton() {
  const many = useKeptData()?.datasets.length ?? 0;
  return (
    <Button small look="quiet" icon={<HardDrive />} onClick={() => showKept(true)}>
      {t('Kept here{it}', { it: many > 0 ? ` (${many})` : '' })}
    </Button>
  );
}
