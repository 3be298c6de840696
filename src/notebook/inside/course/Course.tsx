import { t } from '../../../domain/language.ts';
import { Waypoints } from 'lucide-react';
import type { Run } from '../../../state/runs/runs.ts';
import { Fold } from '../../../ui/Fold.tsx';
import { useOnScreen } from '../../parts/use-on-screen.ts';
import styles from '../Inside.module.css';
import { GradientCourse } from './GradientCourse.tsx';
import { LandscapeView } from './LandscapeView.tsx';

/** How a training went, seen from its weights: folded away until somebody asks for it. */
export function Course({ run }: { readonly run: Run }) {
  if (run.source !== null || run.status === 'failed') return null;
  return (
    <Fold
      look="bold"
      icon={<Waypoints />}
      label={t('The way it went: gradients by layer, and the landscape')}
    >
      <section className={styles.views} aria-label={t('The way it went')}>
        <Parts run={run} />
      </section>
    </Fold>
  );
}

function Parts({ run }: { readonly run: Run }) {
  const [place, seen] = useOnScreen<HTMLDivElement>();
  return (
    <>
      <div ref={place}>
        <GradientCourse run={run} shown={seen} />
      </div>
      <LandscapeView run={run} />
    </>
  );
}
