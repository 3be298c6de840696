/** What the coach says: each finding in words, with why, and what taking its advice would do. */
import { splitName } from '../../domain/data/split-name.ts';
import { t } from '../../domain/language.ts';
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
  loss: t('the training loss'),
  accuracy: t('the training accuracy'),
  validationLoss: t('the validation loss'),
  validationAccuracy: t('the validation accuracy'),
} as const;

const times = (count: number): string => (count === 1 ? t('once') : t('{count} times', { count }));

/** A finding in words. */
export function sayFinding(finding: Finding): Said {
  const { epoch } = finding;
  switch (finding.code) {
    case 'diverged':
      return {
        title: t('The loss stopped being a number in epoch {epoch}', { epoch }),
        seen: t(
          'At a learning rate of {rate} the weights grew until nothing could be computed with them.',
          { rate: figure(finding.rate) },
        ),
        why: t(
          'A step that is too long lands higher up the other side of the valley, where the slope is steeper and the next step longer still.',
        ),
      };
    case 'unscaledInput':
      return {
        title: t('The network sees numbers of the wrong size'),
        seen: t('The first weights get inputs up to {reach} from zero.', {
          reach: figure(finding.reach),
        }),
        why:
          finding.reach > 1
            ? t(
                'Start weights and learning rates are made for inputs about 1. Larger ones make outputs, losses and steps larger by as much, and units are pushed to where they no longer answer.',
              )
            : t(
                'Start weights and learning rates are made for inputs about 1. Much smaller ones hardly reach the outputs, and so little is learned from each.',
              ),
      };
    case 'deadUnits':
      return {
        title: t('From epoch {epoch} on the network only guesses: its units seem to be dead', {
          epoch,
        }),
        seen: t(
          'It is right in {accuracy} of the images, and guessing would be in {chance}. The loss stays at {loss}.',
          {
            accuracy: percent(finding.accuracy),
            chance: percent(finding.chance),
            loss: figure(finding.loss),
          },
        ),
        why: t(
          'A ReLU unit that is below zero for every image gives 0 and has no slope: nothing is learned through it any more. One step that is too long can push all of them there.',
        ),
      };
    case 'nothingLearned':
      return {
        title: t('Nothing was learned'),
        seen: t(
          'The network is right in {accuracy} of the images, and guessing would be in {chance}. The loss stays at {loss}.',
          {
            accuracy: percent(finding.accuracy),
            chance: percent(finding.chance),
            loss: figure(finding.loss),
          },
        ),
        why: t(
          'Either the steps are far too long or far too short, or labels and images do not belong together.',
        ),
      };
    case 'tooSlow':
      return {
        title: t('It learns, but far too slowly'),
        seen: t(
          'The loss went from {from} to {to} in {epoch} epochs, and falls as evenly at the end as at the start.',
          { from: figure(finding.from), to: figure(finding.to), epoch },
        ),
        why: t(
          'With a learning rate of {rate} each step is tiny. The way is right, and there is hardly any wear from going it faster.',
          { rate: figure(finding.rate) },
        ),
      };
    case 'unstable':
      return {
        title: t('The training jumps about from epoch {epoch} on', { epoch }),
        seen: t('The training loss, which should only fall, rose {times}.', {
          times: times(finding.times),
        }),
        why: t(
          'At a learning rate of {rate} a step is longer than the valley is wide: the network jumps from side to side instead of going down.',
          { rate: figure(finding.rate) },
        ),
      };
    case 'leakyValidation':
      return {
        title: t('Validation promises more than the test keeps'),
        seen: t(
          '{validation} of the validation images are right, but only {test} of the test images: more than luck explains.',
          { validation: percent(finding.validation), test: percent(finding.test) },
        ),
        why: t(
          'Often the same pictures, or nearly the same, lie on both sides of the split, so that validation asks what was learned by heart. The Look cell finds near-duplicates. Or the test images are of another kind than the training images.',
        ),
      };
    case 'wrongLabels':
      return {
        title: t('Many training labels seem to be wrong'),
        seen:
          finding.by === 'validation'
            ? t(
                'The network agrees with {training} of the training labels, but with {held} of the validation labels.',
                { training: percent(finding.training), held: percent(finding.held) },
              )
            : t(
                'The network agrees with {training} of the labels it was given, but with {held} of the test labels.',
                { training: percent(finding.training), held: percent(finding.held) },
              ),
        why: t(
          'One is better on what one has learned from, unless that contradicts itself. The Look cell lists images whose labels the network doubts most. Or the other images are easier.',
        ),
      };
    case 'overfits':
      return {
        title:
          finding.by === 'validation'
            ? t('Overfitting began after epoch {epoch}', { epoch })
            : t('The network has learned its images by heart'),
        seen:
          finding.by === 'validation'
            ? t(
                'The validation loss was {best} there and rose to {last}, while the training loss went on falling. {training} of the training images are right, and {held} of the validation images.',
                {
                  best: figure(finding.best),
                  last: figure(finding.last),
                  training: percent(finding.training),
                  held: percent(finding.held),
                },
              )
            : t('{training} of the training images are right, but {held} of the test images.', {
                training: percent(finding.training),
                held: percent(finding.held),
              }),
        why: t(
          'Besides what makes a digit, it has learned how its own images differ by chance, and that does not hold for others. The more weights there are for each image, the sooner.',
        ),
      };
    case 'underfits':
      return {
        title: t(
          'From epoch {epoch} on hardly anything is gained: the network is too small for this',
          { epoch },
        ),
        seen: t('It is wrong in {percent} of the images that it has seen in every epoch{what}.', {
          percent: percent(1 - finding.training),
          what:
            finding.held === null
              ? ''
              : t(', and about as often in others ({percent})', {
                  percent: percent(1 - finding.held),
                }),
        }),
        why: t(
          'It cannot even tell apart what it was shown. More epochs or dropout do not help against that; more units or layers do.',
        ),
      };
    case 'notOverfitting':
      return notOverfitting(finding);
    case 'stillImproving':
      return {
        title: t('It is still getting better'),
        seen: t(
          '{what} {what2} loss fell from {before} to {last} {what3}, and is lowest at the end.',
          {
            what: finding.averaged ? t('Averaged over neighbouring epochs, the') : t('The'),
            what2: splitName(finding.by === 'loss' ? 'train' : 'validation'),
            before: figure(finding.before),
            last: figure(finding.last),
            what3:
              finding.over === 1
                ? t('in the last epoch')
                : t('in the last {over} epochs', { over: finding.over }),
          },
        ),
        why: finding.stopped
          ? t('The training was stopped before its epochs were over, and there was more to learn.')
          : t(
              'The training ended because its epochs were over, not because there was nothing more to learn.',
            ),
      };
    case 'rateFell':
      return {
        title: t('After epoch {epoch} the learning rate fell', { epoch }),
        seen: t('From {from} to {to}{what}.', {
          from: figure(finding.from),
          to: figure(finding.to),
          what:
            finding.after === null
              ? ''
              : t('; the loss went from {before} to {after} soon after', {
                  before: figure(finding.before),
                  after: figure(finding.after),
                }),
        }),
        why: t(
          'Near the bottom shorter steps get lower: a bend of the curve there comes from the rate, not from the data.',
        ),
      };
    case 'stoppedEarly':
      return {
        title: t('Stopped early after epoch {epoch}', { epoch }),
        seen: t('Since epoch {best}, {it} had not got better for {patience} {what}.', {
          best: finding.best,
          it: monitorNames[finding.monitor],
          patience: finding.patience,
          what: finding.patience === 1 ? t('epoch') : t('epochs'),
        }),
        why: finding.restored
          ? t('The network has the weights of epoch {best} again.', { best: finding.best })
          : t('The network has the weights of epoch {epoch}, not those of the best one.', {
              epoch,
            }),
      };
    case 'healthy':
      return {
        title: finding.early ? t('Too short to tell') : t('Nothing looks wrong'),
        seen:
          finding.held === null
            ? t('{training} of the training images were right in the last epoch.', {
                training: percent(finding.training),
              })
            : t(
                'In the last epoch {training} of the training images were right, and {held} of the validation images.',
                { training: percent(finding.training), held: percent(finding.held) },
              ),
        why: finding.early
          ? t(
              'Nothing looks wrong so far, but curves of so few epochs do not show where they are going.',
            )
          : t('The loss falls and settles, as it should.'),
      };
  }
}

function notOverfitting(finding: Extract<Finding, { code: 'notOverfitting' }>): Said {
  const { training, held, why } = finding;
  const seen = t('Training accuracy is {training} and validation accuracy {held}.', {
    training: percent(training),
    held: percent(held),
  });
  if (why === 'steady') {
    return {
      title: t('This gap is not overfitting'),
      seen,
      why: t(
        'A little better on what was learned from is how it always is. Overfitting is when the validation loss rises again while the training loss falls; here it does not.',
      ),
    };
  }
  const what =
    why === 'dropout'
      ? t('While it trains, dropout switches units off at random; validation uses all of them.')
      : t(
          'It trains on turned and moved pictures, which are harder; validation shows them as they are.',
        );
  return {
    title: t('Training below validation is not overfitting, and no mistake'),
    seen,
    why: t(
      '{what} Training accuracy is also the mean over an epoch, and the network is better at its end.',
      { what },
    ),
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
      return t('Try a learning rate of {learningRate}', { learningRate: optimizer.learningRate });
    case 'moreEpochs':
      return t('Try {epochs} epochs', { epochs });
    case 'addDropout':
      return t('Try dropout');
    case 'augment':
      return t('Try with turned and moved pictures');
    case 'stopAtBest':
      return t('Try stopping at the best epoch');
    case 'widen':
      return t('Try more units');
    case 'addHidden':
      return t('Try a hidden layer');
    case 'leakyUnits':
      return t('Try leaky ReLU, which cannot die');
    case 'rescale':
      return t('Try without the Rescaling layer');
    case 'rightLabels':
      return t('Try with the right labels');
  }
}

/** What the advice was, afterwards. */
export const adviceNames: Readonly<Record<AdviceCode, string>> = {
  lowerRate: t('a lower learning rate'),
  raiseRate: t('a higher learning rate'),
  moreEpochs: t('more epochs'),
  addDropout: 'dropout',
  augment: t('turned and moved pictures'),
  stopAtBest: t('stopping at the best epoch'),
  widen: t('more units'),
  addHidden: t('a hidden layer'),
  leakyUnits: t('leaky ReLU'),
  rescale: t('no Rescaling layer'),
  rightLabels: t('the right labels'),
};
