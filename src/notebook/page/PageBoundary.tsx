import { t } from '../../domain/language.ts';
import type { ReactNode } from 'react';
import { Component } from 'react';
import type { Failure } from '../../domain/failure.ts';
import { pageFailure } from '../../state/page/unexpected.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import styles from './PageBoundary.module.css';

interface PageBoundaryProps {
  /** What went wrong before anything could be drawn. */
  readonly failure?: Failure | null;
  readonly children: ReactNode;
}

interface PageBoundaryState {
  readonly failure: Failure | null;
  readonly trace: string;
}

const traceOf = (thrown: unknown): string =>
  thrown instanceof Error ? (thrown.stack ?? '').slice(0, 2000) : '';

/** The last resort above the cells: words and a report instead of a white page; nothing is deleted. */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { failure: null, trace: '' };

  static getDerivedStateFromError(thrown: unknown): PageBoundaryState {
    return { failure: pageFailure(thrown), trace: traceOf(thrown) };
  }

  override render(): ReactNode {
    const failure = this.state.failure ?? this.props.failure;
    if (!failure) return this.props.children;
    const report = reportOf(failure, this.state.trace);
    return (
      <main className={styles.page}>
        <h1>{t('Digit Lab cannot show this page')}</h1>
        <FailureNote failure={failure}>
          <p>
            {t(
              'Your settings, kept drawings and kept data are untouched. If this comes back, copy the report and send it to whoever runs this page.',
            )}
          </p>
          <div className={styles.row}>
            <Button small onClick={() => location.reload()}>
              {t('Reload the page')}
            </Button>
            <Button small onClick={startAfresh}>
              {t('Open the first lesson as it was written')}
            </Button>
            <CopyButton bare text={report} label={t('Copy the report')} />
          </div>
        </FailureNote>
        <pre className={styles.report}>{report}</pre>
      </main>
    );
  }
}

/** Where the address itself is what cannot be shown, a reload would end here again. */
function startAfresh(): void {
  history.replaceState(null, '', location.pathname);
  location.reload();
}

/** All that somebody else needs to find the cause; no data, no drawings. */
const reportOf = ({ code, message }: Failure, trace: string): string =>
  [`${code}: ${message}`, location.href, navigator.userAgent, trace].filter(Boolean).join('\n');
