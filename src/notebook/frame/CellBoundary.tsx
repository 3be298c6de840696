import { t } from '../../domain/language.ts';
import type { ReactNode } from 'react';
import { Component } from 'react';
import type { Failure } from '../../domain/failure.ts';
import { pageFailure } from '../../state/page/unexpected.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';

interface CellBoundaryProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Keeps an error while drawing one cell inside that cell. */
export class CellBoundary extends Component<
  CellBoundaryProps,
  { readonly failure: Failure | null }
> {
  override state: { readonly failure: Failure | null } = { failure: null };

  static getDerivedStateFromError(thrown: unknown): { failure: Failure } {
    return { failure: pageFailure(thrown) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return (
      <FailureNote failure={failure}>
        {failure.code === 'page-updated' ? (
          <Button small onClick={() => location.reload()}>
            {t('Reload the page')}
          </Button>
        ) : (
          <Button small onClick={() => this.setState({ failure: null })}>
            {t('Show “{title}” again', { title: this.props.title })}
          </Button>
        )}
      </FailureNote>
    );
  }
}
