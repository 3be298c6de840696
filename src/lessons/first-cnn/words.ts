import type { LessonWords } from '../lesson.ts';

export const words: LessonWords = {
  load: {
    prose: [
      'Fashion-MNIST has the same form as MNIST, 70,000 grey pictures of 28 by 28 pixels in ten classes, but they show clothes. It was made because MNIST had become too easy.',
      'The document behind this lesson says that it used MNIST. Its own figures say otherwise: exactly 1,000 test images in each class, and a list of labels which is the beginning of Fashion-MNIST’s test set. So we run what was run; a variant in the Model cell runs on MNIST, to compare. Where neither is at hand, digits that this page draws stand in, and what is said of clothes below has to wait.',
    ],
    tryThis: ['How would you have noticed? Look at the count per class of both data sets.'],
  },
  look: {
    prose: [
      'Of the clothes some are easy to tell apart: nothing looks like trousers but trousers. Others share their outline. At this size a shirt is a T-shirt with a row of darker pixels down the middle, and sometimes without.',
    ],
    tryThis: [
      'Sort ten pullovers, coats and shirts by eye before you look at the labels, or ten 4s and 9s if yours are digits. What is your own accuracy?',
    ],
  },
  prepare: {
    prose: [
      'No flattening this time. The images stay 28 by 28, with one more axis of length 1 for the channel: grey has one, colour would have three. What is next to each other stays next to each other, and the coming layer makes use of it.',
    ],
    tryThis: ['What shape would a batch of 32 colour photographs of 64 by 64 pixels have?'],
  },
  model: {
    prose: [
      'A convolution looks at 3 by 3 pixels through nine weights, gives one number, moves on by a pixel, and does the same again over the whole picture. The dense layer had to learn a slanted edge anew for every place; a filter learns it once. With 28 of them that makes 280 parameters, bias included.',
      'Max pooling then keeps the strongest answer of every 2 by 2 field: what was found counts for more than exactly where. In the end dense layers decide, as before, and most of the parameters are still theirs.',
      'The document names no layers, only “CNN, ReLU, softmax, Adam”. We trained a number of plain networks in Keras and took the one whose five epochs come nearest to the printed ones. It is a reconstruction, not a quotation.',
    ],
    tryThis: [
      'Move the pooling layer out. What happens to the parameters, and what to the accuracy?',
      'Put a second convolution behind the first. Does the training curve still resemble the documented one?',
    ],
  },
  train: {
    prose: [
      'On clothes the curve starts lower and ends lower than on digits: the documented run reaches 91.6 % on its training images where lesson two passed 98 %. The network did not get worse. The task got harder.',
    ],
    tryThis: [
      'Choose the MNIST variant and train the same network. How far does it get in five epochs?',
      'Train the two-layer network of lesson two on Fashion-MNIST. What is the convolution worth?',
    ],
  },
  evaluate: {
    prose: [
      'The document prints no test accuracy, but its table gives it away: 9,088 true positives among 10,000 images are 90.9 %. Keep this number in mind when you see its single classes below, which lie between 70 and 99 %.',
    ],
  },
  predict: {
    prose: [
      'The first thirty test images, predicted and actual. The document calls its thirty all right, beside two lists that differ in three places. Claims are cheap; comparing is what computers are for.',
    ],
    tryThis: [
      'Switch the marks off, and find the three places where the documented predictions are wrong.',
    ],
  },
  confusion: {
    prose: [
      'In the documented run class 6, the shirts, is the weak spot: of 1,000 documented shirts 297 went elsewhere, and 214 other pieces were called shirts. See in the matrix where they went. Trousers, sandals, bags and boots are hardly ever mistaken.',
      'The table shows five measures of each class. Specificity, the share of the others that were rightly left alone, is above 97 % everywhere in the documented table, even for shirts. A measure that looks good for all classes tells you little about any.',
    ],
    tryThis: [
      'Work out precision and recall of the shirts by hand from TP = 703, FP = 214 and FN = 297.',
      'Click the largest cell beside the diagonal. Is the fault in the network, or in 784 pixels?',
    ],
  },
  activations: {
    prose: [
      'Every filter turns the picture into a new one that is bright where its pattern was found. Some find edges on one side, some fill the shape, some go dark altogether. Nobody told them to: this is what helped.',
    ],
    tryThis: [
      'Find a filter that answers to horizontal edges. Test it on a picture that has few: trousers, or a 1.',
    ],
  },
  inside: {
    prose: [
      'Which pixels made it say so? Compare two ways of asking that do not know of each other, and trust what both of them show.',
    ],
  },
  write: {
    prose: [
      'The network as a Keras file, its history as a table, or the lesson as a notebook, to go on with on your own machine.',
    ],
  },
  engineRoom: {
    prose: [
      'The document’s computer needed 33 seconds for an epoch of 1,875 steps. How long does yours take for its own? Convolutions reuse every weight hundreds of times, which is the kind of work that graphics processors were built for.',
    ],
  },
};
