import { t } from '../../domain/language.ts';
import { Cpu } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Failure } from '../../domain/failure.ts';
import type { BackendInfo } from '../../state/page/backend.ts';
import { useBackend } from '../../state/page/backend.ts';
import { Chip } from '../../ui/chip/Chip.tsx';
import { lowerFirst } from '../../ui/format.ts';
import { useFailureWords } from '../../ui/use-failure-words.ts';
import { backendNames, speedWords } from '../parts/backend-words.ts';

const BackendChoice = lazy(async () => ({
  default: (await import('./BackendChoice.tsx')).BackendChoice,
}));

const AdminLine = lazy(async () => ({
  default: (await import('../data/AdminLine.tsx')).AdminLine,
}));

/** What computes, on what, how fast that is, and why it is nothing better. */
export function BackendChip() {
  const { info, failure } = useBackend();
  const text = info ? chipText(info) : failure ? t('Nothing computes') : t('Looking…');
  const tone = failure ? 'bad' : info?.fallback ? 'warn' : 'calm';
  const onSoftware = info?.software && info.backend === 'engine' ? 'software-adapter' : null;
  const reason = info?.fallback?.code ?? onSoftware;
  return (
    <Chip
      topic={t('Computing')}
      icon={<Cpu />}
      text={text}
      tone={tone}
      title={t('What computes here')}
    >
      {info && (
        <>
          <p>
            {backendNames[info.backend]}: {info.adapter}
            {info.software && info.backend !== 'cpu' ? ' (software)' : ''}.
          </p>
          <p>{speedWords(info)}</p>
        </>
      )}
      {info?.fallback && <WhyNothingFaster failure={info.fallback} />}
      {failure && <p>{failure.message}</p>}
      <Suspense fallback={null}>
        <BackendChoice />
        {reason && <AdminLine code={reason} />}
      </Suspense>
    </Chip>
  );
}

function WhyNothingFaster({ failure }: { readonly failure: Failure }) {
  const { title, remedy } = useFailureWords()?.failureWords[failure.code] ?? {};
  return (
    <p>
      {t('Why nothing faster:')} {title && `${lowerFirst(title)}. `}
      {failure.message} {remedy}
    </p>
  );
}

/** The name, and a word of warning where a processor plays the graphics processor. */
function chipText({ backend, software, adapter }: BackendInfo): string {
  const name = backendNames[backend];
  if (backend === 'processor') return `${name}, ${adapter}`;
  return software && backend !== 'cpu' ? t('{name}, software', { name }) : name;
}
