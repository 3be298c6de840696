import type { Experiment } from './experiment.ts';
import type { InputForm } from './input-form.ts';

/** What a network from elsewhere reads of some of the open images. */
export interface FormsTrial {
  /** So many images were read. */
  readonly count: number;
  readonly split: 'train' | 'test';
  /** Share of them that it reads as it stands. */
  readonly asItStands: number;
  /** The form in which it reads clearly more; null where there is none. */
  readonly best: TriedForm | null;
}

export interface TriedForm {
  readonly form: InputForm;
  readonly accuracy: number;
  /** That of a network which is given its images so. */
  readonly experiment: Experiment;
}
