import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { TriedForm } from '../../domain/experiment/forms-trial.ts';
import type { StoredRun } from '../../worker/protocol/protocol.ts';
import type { ModelFiles } from '../runs/loaded-runs.ts';
import type { Run, RunOrder, SavedRun } from '../runs/runs.ts';

/** How a stored training is gone on with, where not just as it stood. */
export type GoingOn = Pick<RunOrder, 'takeOver' | 'learningRate' | 'notices'>;

/**
 * What one run of a Train cell starts from instead of new weights: a saved training that it goes on
 * with, one that this browser stores, or the weights of a saved model, after which nothing is
 * trained. The experiment is the one that was asked for then, whatever the reader edits while the run
 * waits.
 */
export type TrainStart =
  | { readonly kind: 'saved-run'; readonly run: SavedRun; readonly experiment: Experiment }
  | {
      readonly kind: 'stored-run';
      readonly stored: StoredRun;
      readonly experiment: Experiment;
      readonly how: GoingOn;
    }
  | { readonly kind: 'weights'; readonly model: ModelFiles; readonly experiment: Experiment }
  | {
      /** The network of a run from a file, for images in another form. */
      readonly kind: 'other-form';
      readonly of: Run;
      readonly experiment: Experiment;
      readonly tried: TriedForm;
    };
