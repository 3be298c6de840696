/** Trying a network from a file on the open images: its part of the protocol, types only. */
import type { TriedForm } from '../../domain/experiment/forms-trial.ts';

export type { FormsTrial } from '../../domain/experiment/forms-trial.ts';

/**
 * What a network from a file reads of the open images, as it stands and in other forms; the network of
 * run `of` as another run, with the experiment of a form that was tried.
 */
export type FormsRequest =
  | { readonly kind: 'tryForms'; readonly runId: string }
  | {
      readonly kind: 'adaptModel';
      readonly runId: string;
      readonly of: string;
      readonly tried: TriedForm;
    };
