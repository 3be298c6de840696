import { t } from '../../domain/language.ts';
import { Gauge } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/Button.tsx';

const MeasureMachine = lazy(async () => ({
  default: (await import('./MeasureMachine.tsx')).MeasureMachine,
}));

/** Opens the benchmark of this computer; its code comes with the first opening. */
export function MeasureButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div>
        <Button icon={<Gauge />} onClick={() => setOpen(true)}>
          {t('Measure my machine')}
        </Button>
      </div>
      <Suspense fallback={null}>
        {open && <MeasureMachine onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
