import { lazy, startTransition, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import type { Failure } from './domain/failure.ts';
import { embeddedIn } from './notebook/embed/embedded.ts';
import { App } from './notebook/page/App.tsx';
import { PageBoundary } from './notebook/page/PageBoundary.tsx';
import { followUnexpected, pageFailure } from './state/page/unexpected.ts';
import { startState } from './state/start.ts';
import { applyTheme } from './ui/theme.ts';
import { createClient } from './worker/protocol/client.ts';

/** What kept the page from starting: it is shown in its place. */
async function start(): Promise<Failure | null> {
  followUnexpected();
  try {
    applyTheme();
    await startState(createClient());
    return null;
  } catch (thrown) {
    return pageFailure(thrown);
  }
}

const Embed = lazy(async () => ({ default: (await import('./notebook/embed/Embed.tsx')).Embed }));
const embedded = embeddedIn(location.search);

/** Brings the stores to life and draws the page into index.html's #root; once. */
export async function openPage(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  const failure = await start();
  // In slices: what is pressed or drawn meanwhile is heard between them.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <PageBoundary failure={failure}>
          {embedded ? (
            <Suspense fallback={null}>
              <Embed part={embedded} />
            </Suspense>
          ) : (
            <App />
          )}
        </PageBoundary>
      </StrictMode>,
    ),
  );
}
