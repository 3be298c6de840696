/** What the coach says: each finding in words, with why, and what taking its advice would do. */
import type { AdviceCode } from '../../domain/coach/advice.ts';
import type { Finding } from '../../domain/coach/finding.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { percent, significant } from '../../domain/numbers.ts';

export interface Said {
  readonly title: string;
  /** What was seen, with its figures. */
  readonly seen: string;
  /** What it comes from. */
  readonly why: string;
}

const figure = (value: number): string => significant(value, 3);

const monitorNames = {
  loss: 'the training loss',
  accuracy: 'the training accuracy',
  validationLoss: 'the validation loss',
  validationAccuracy: 'the validation accuracy',
} as const;

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** A finding in words. */
export function sayFinding(finding: Finding): Said {
  const { epoch } = finding;
  switch (finding.code) {
    case 'diverged':
      return {
        title: `The loss stopped being a number in epoch ${epoch}`,
        seen: `At a learning rate of ${figure(finding.rate)} the weights grew until nothing could be computed with them.`,
        why: 'A step that is too long lands higher up the other side of the valley, where the slope is steeper and the next step longer still.',
      };
    case 'unscaledInput':
      return {
        title: 'The network sees numbers of the wrong size',
        seen: `The first weights get inputs up to ${figure(finding.reach)} from zero.`,
        why:
          finding.reach > 1
            ? 'Start weights and learning rates are made for inputs about 1. Larger ones make outputs, losses and steps larger by as much, and units are pushed to where they no longer answer.'
            : 'Start weights and learning rates are made for inputs about 1. Much smaller ones hardly reach the outputs, and so little is learned from each.',
      };
    case 'deadUnits':
      return {
        title: `From epoch ${epoch} on the network only guesses: its units seem to be dead`,
        seen: `It is right in ${percent(finding.accuracy)} of the images, and guessing would be in ${percent(finding.chance)}. The loss stays at ${figure(finding.loss)}.`,
        why: 'A ReLU unit that is below zero for every image gives 0 and has no slope: nothing is learned through it any more. One step that is too long can push all of them there.',
      };
    case 'nothingLearned':
      return {
        title: 'Nothing was learned',
        seen: `The network is right in ${percent(finding.accuracy)} of the images, and guessing would be in ${percent(finding.chance)}. The loss stays at ${figure(finding.loss)}.`,
        why: 'Either the steps are far too long or far too short, or labels and images do not belong together.',
      };
    case 'tooSlow':
      return {
        title: 'It learns, but far too slowly',
        seen: `The loss went from ${figure(finding.from)} to ${figure(finding.to)} in ${epoch} epochs, and falls as evenly at the end as at the start.`,
        why: `With a learning rate of ${figure(finding.rate)} each step is tiny. The way is right, and there is hardly any wear from going it faster.`,
      };
    case 'unstable':
      return {
        title: `The training jumps about from epoch ${epoch} on`,
        seen: `The training loss, which should only fall, rose ${times(finding.times)}.`,
        why: `At a learning rate of ${figure(finding.rate)} a step is longer than the valley is wide: the network jumps from side to side instead of going down.`,
      };
    case 'leakyValidation':
      return {
        title: 'Validation promises more than the test keeps',
        seen: `${percent(finding.validation)} of the validation images are right, but only ${percent(finding.test)} of the test images: more than luck explains.`,
        why: 'Often the same pictures, or nearly the same, lie on both sides of the split, so that validation asks what was learned by heart. The Look cell finds near-duplicates. Or the test images are of another kind than the training images.',
      };
    case 'wrongLabels':
      return {
        title: 'Many training labels seem to be wrong',
        seen:
          finding.by === 'validation'
            ? `The network agrees with ${percent(finding.training)} of the training labels, but with ${percent(finding.held)} of the validation labels.`
            : `The network agrees with ${percent(finding.training)} of the labels it was given, but with ${percent(finding.held)} of the test labels.`,
        why: 'One is better on what one has learned from, unless that contradicts itself. The Look cell lists images whose labels the network doubts most. Or the other images are easier.',
      };
    case 'overfits':
      return {
        title:
          finding.by === 'validation'
            ? `Overfitting began after epoch ${epoch}`
            : 'The network has learned its images by heart',
        seen:
          finding.by === 'validation'
            ? `The validation loss was ${figure(finding.best)} there and rose to ${figure(finding.last)}, while the training loss went on falling. ${percent(finding.training)} of the training images are right, and ${percent(finding.held)} of the validation images.`
            : `${percent(finding.training)} of the training images are right, but ${percent(finding.held)} of the test images.`,
        why: 'Besides what makes a digit, it has learned how its own images differ by chance, and that does not hold for others. The more weights there are for each image, the sooner.',
      };
    case 'underfits':
      return {
        title: `From epoch ${epoch} on hardly anything is gained: the network is too small for this`,
        seen: `It is wrong in ${percent(1 - finding.training)} of the images that it has seen in every epoch${finding.held === null ? '' : `, and about as often in others (${percent(1 - finding.held)})`}.`,
        why: 'It cannot even tell apart what it was shown. More epochs or dropout do not help against that; more units or layers do.',
      };
    case 'notOverfitting':
      return notOverfitting(finding);
    case 'stillImproving':
      return {
        title: 'It is still getting better',
        seen: `${finding.averaged ? 'Averaged over neighbouring epochs, the' : 'The'} ${finding.by === 'loss' ? 'training' : 'validation'} loss fell from ${figure(finding.before)} to ${figure(finding.last)} in the last ${finding.over === 1 ? 'epoch' : `${finding.over} epochs`}, and is lowest at the end.`,
        why: finding.stopped
          ? 'The training was stopped before its epochs were over, and there was more to learn.'
          : 'The training ended because its epochs were over, not because there was nothing more to learn.',
      };
    case 'rateFell':
      return {
        title: `After epoch ${epoch} the learning rate fell`,
        seen: `From ${figure(finding.from)} to ${figure(finding.to)}${finding.after === null ? '' : `; the loss went from ${figure(finding.before)} to ${figure(finding.after)} soon after`}.`,
        why: 'Near the bottom shorter steps get lower: a bend of the curve there comes from the rate, not from the data.',
      };
    case 'stoppedEarly':
      return {
        title: `Stopped early after epoch ${epoch}`,
        seen: `Since epoch ${finding.best}, ${monitorNames[finding.monitor]} had not got better for ${finding.patience} ${finding.patience === 1 ? 'epoch' : 'epochs'}.`,
        why: finding.restored
          ? `The network has the weights of epoch ${finding.best} again.`
          : `The network has the weights of epoch ${epoch}, not those of the best one.`,
      };
    case 'healthy':
      return {
        title: finding.early ? 'Too short to tell' : 'Nothing looks wrong',
        seen:
          finding.held === null
            ? `${percent(finding.training)} of the training images were right in the last epoch.`
            : `In the last epoch ${percent(finding.training)} of the training images were right, and ${percent(finding.held)} of the validation images.`,
        why: finding.early
          ? 'Nothing looks wrong so far, but curves of so few epochs do not show where they are going.'
          : 'The loss falls and settles, as it should.',
      };
  }
}

function notOverfitting(finding: Extract<Finding, { code: 'notOverfitting' }>): Said {
  const { training, held, why } = finding;
  const seen = `Training accuracy is ${percent(training)} and validation accuracy ${percent(held)}.`;
  if (why === 'steady') {
    return {
      title: 'This gap is not overfitting',
      seen,
      why: 'A little better on what was learned from is how it always is. Overfitting is when the validation loss rises again while the training loss falls; here it does not.',
    };
  }
  const what =
    why === 'dropout'
      ? 'While it trains, dropout switches units off at random; validation uses all of them.'
      : 'It trains on turned and moved pictures, which are harder; validation shows them as they are.';
  return {
    title: 'Training below validation is not overfitting, and no mistake',
    seen,
    why: `${what} Training accuracy is also the mean over an epoch, and the network is better at its end.`,
  };
}

/** What a mark on the plots says; null for what belongs to no epoch. */
export function markOf(finding: Finding): { readonly x: number; readonly text: string } | null {
  // By the test set alone nobody knows when it began.
  if (finding.code === 'overfits' && finding.by === 'test') return null;
  const text = marks[finding.code];
  return text === undefined ? null : { x: finding.epoch, text };
}

const marks: Readonly<Partial<Record<Finding['code'], string>>> = {
  deadUnits: 'guesses',
  unstable: 'jumps',
  overfits: 'overfits',
  underfits: 'level',
};

/** What pressing the button trains with, in the words of the experiment that comes of it. */
export function adviceWords(code: AdviceCode, { optimizer, epochs }: Experiment): string {
  switch (code) {
    case 'lowerRate':
    case 'raiseRate':
      return `Try a learning rate of ${optimizer.learningRate}`;
    case 'moreEpochs':
      return `Try ${epochs} epochs`;
    case 'addDropout':
      return 'Try dropout';
    case 'augment':
      return 'Try with turned and moved pictures';
    case 'stopAtBest':
      return 'Try stopping at the best epoch';
    case 'widen':
      return 'Try more units';
    case 'addHidden':
      return 'Try a hidden layer';
    case 'leakyUnits':
      return 'Try leaky ReLU, which cannot die';
    case 'rescale':
      return 'Try without the Rescaling layer';
    case 'rightLabels':
      return 'Try with the right labels';
  }
}

/** What the advice was, afterwards. */
export const adviceNames: Readonly<Record<AdviceCode, string>> = {
  lowerRate: 'a lower learning rate',
  raiseRate: 'a higher learning rate',
  moreEpochs: 'more epochs',
  addDropout: 'dropout',
  augment: 'turned and moved pictures',
  stopAtBest: 'stopping at the best epoch',
  widen: 'more units',
  addHidden: 'a hidden layer',
  leakyUnits: 'leaky ReLU',
  rescale: 'no Rescaling layer',
  rightLabels: 'the right labels',
};
