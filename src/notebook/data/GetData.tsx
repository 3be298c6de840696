import { t } from '../../domain/language.ts';
import { Download, X } from 'lucide-react';
import type { DownloadPlan } from '../../domain/data/published.ts';
import type { PublishedSet } from '../../domain/data/published-names.ts';
import { downloadPlan, isKnownByContent, publishedSets } from '../../domain/data/published.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { useOpeningProgress } from '../../state/data/datasets.ts';
import { fetchPublished, stopFetching, useDownload } from '../../state/notebook/downloads.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { bytes } from '../../domain/numbers.ts';
import { Progress } from '../../ui/Progress.tsx';
import styles from './data.module.css';
import { fileAddresses, planInWords } from './download-words.ts';

interface GetDataProps {
  readonly lessonId: LessonId;
  readonly id: PublishedSet;
}

/** Fetches a published data set, after saying what from where; nothing is fetched before the press. */
export function GetData({ lessonId, id }: GetDataProps) {
  const { phase, failure } = useDownload(id);
  const plan = downloadPlan(id);
  const what = { name: plan.name, size: bytes(plan.bytes) };
  const get = t('Get {name} ({size})', what);
  const words = {
    idle: get,
    fetching: get,
    stopped: t('Go on fetching {name} ({size})', what),
    failed: t('Try again: {name} ({size})', what),
  };
  return (
    <section
      className={styles.panel}
      aria-label={t('Get {name}', { name: plan.name })}
      data-control=""
    >
      <div className={styles.row}>
        <p className={`${styles.note} ${styles.grow}`}>
          {planInWords(plan)} {publishedSets[id].credit}
        </p>
        {phase !== 'fetching' && (
          <Button icon={<Download />} onClick={() => void fetchPublished(lessonId, id)}>
            {words[phase]}
          </Button>
        )}
      </div>
      {phase === 'fetching' && <Fetching id={id} plan={plan} />}
      {phase === 'stopped' && (
        <p className={styles.note} role="status">
          {t('Stopped. What has come is kept, and fetching goes on from there.')}
        </p>
      )}
      {failure && (
        <FailureNote failure={failure}>
          <ByHand id={id} plan={plan} />
        </FailureNote>
      )}
    </section>
  );
}

function Fetching({ id, plan }: { readonly id: PublishedSet; readonly plan: DownloadPlan }) {
  const progress = useOpeningProgress(id);
  const done = progress?.done ?? 0;
  return (
    <div className={styles.row}>
      <div className={styles.grow}>
        <Progress
          label={t('Fetching {name}', { name: plan.name })}
          share={progress ? done / progress.total : null}
        />
        <p className={styles.note}>
          {t('{done} of {bytes}', { done: bytes(done), bytes: bytes(plan.bytes) })}
        </p>
      </div>
      <Button small icon={<X />} onClick={() => stopFetching(id)}>
        {t('Cancel')}
      </Button>
    </div>
  );
}

/** The way that is always open: the reader's own browser fetches the files, and they are dropped here. */
function ByHand({ id, plan }: { readonly id: PublishedSet; readonly plan: DownloadPlan }) {
  return (
    <>
      <p>{t('Or fetch the files yourself and drop them on this page, all of them at once:')}</p>
      <ul className={styles.links}>
        {fileAddresses(plan).map((address) => (
          <li key={address}>
            <a href={address} target="_blank" rel="noreferrer">
              {address}
            </a>
          </li>
        ))}
      </ul>
      {!isKnownByContent(id) && (
        <p>
          {t(
            'Put them into a folder named “{id}” and drop that: the page knows its classes by the name.',
            { id },
          )}
        </p>
      )}
    </>
  );
}
