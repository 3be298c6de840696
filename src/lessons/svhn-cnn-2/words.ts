import type { LessonWords } from '../lesson.ts';

export const words: LessonWords = {
  load: {
    prose: [
      'Same data, same task, same split as in the last lesson. The network there knew its training images by heart. This one has to do better with fewer parameters.',
    ],
    tryThis: ['What would you change about the first network? Write down two ideas, then go on.'],
  },
  look: {
    prose: [
      'Go through the images once more and ask what does not matter: the brightness of the wall, the colour of the paint, the neighbours left and right. A good network answers the same whatever these are.',
    ],
    tryThis: [
      'Find a light 3 on dark ground and a dark one on light. What do they have in common as numbers?',
    ],
  },
  prepare: {
    prose: [
      'Divided by 255, with an axis for the channel, the last fifth held back. Nothing here differs from the last lesson, so that any difference in the end is the network’s.',
    ],
  },
  model: {
    prose: [
      'Four convolutions instead of two, and a second pooling before the dense layer. That layer now gets 4,096 numbers instead of 8,192, and the whole network has 164,362 parameters, not 267,306.',
      'Batch normalisation brings every channel to mean 0 and deviation 1 over the current batch, then scales and shifts it by two learned numbers. A bright wall and a dark one look more alike after it. The running averages that it keeps for later are the 192 parameters that no gradient touches.',
      'Dropout of a half in front of the last layer forbids it to lean on any single one of the 32 neurons.',
    ],
    tryThis: [
      'Take out dropout, then batch normalisation instead. Which of them holds the gap closed?',
    ],
  },
  train: {
    prose: [
      'After its first epoch the documented network reads half of its training digits, and one validation digit in six. It has not gone wrong. In training, batch normalisation uses the batch at hand; for validation it uses running averages, and these move by only a hundredth at each step while the network below them changes quickly. They need time to catch up. With fewer images an epoch has fewer steps, and it takes more epochs.',
      'In the end its training and validation are three points apart, not eleven as with the first network, and validation is better by five: 91.5 % instead of 86.4 %.',
    ],
    tryThis: [
      'The validation loss jumps up and down from one epoch to the next. Lower the learning rate late in the run. What happens to the jumps?',
      'Let ReduceLROnPlateau do the same by itself.',
    ],
  },
  evaluate: {
    prose: [
      'On the 18,000 test images of the document the network reaches 91 %, just what the validation set had promised. It was never consulted during training, and so the promise was honest.',
      'If you have fewer images, compare with your own first network rather than with the document.',
    ],
    tryThis: [
      'Train your first network too, and choose it under “Compare with”. From which epoch on is the second ahead?',
    ],
  },
  confusion: {
    prose: [
      'In the documented report 8 has a precision of 0.85 and a recall of 0.92: much is called an 8 that is none. Blurred digits have a way of looking like one. 3 and 6 are the opposite, with a recall of 0.88 and a better precision. Their missing pictures are somebody else’s false ones; follow the rows to find out whose.',
      'The macro average counts every class alike, the weighted one every image. Here they are the same, because the classes of the documented test set are nearly equal in number. Where some classes are more frequent than others, as in most extracts of house numbers, the two averages part.',
    ],
    tryThis: [
      'Which average would you report if class 9 were the one that costs money when it is misread?',
    ],
  },
  errors: {
    prose: [
      'The most confident mistakes first. On photographs they often have a plain reason: the answer is a digit that is in the picture, but not in its middle.',
    ],
    tryThis: [
      'Sort them into neighbours, blur and wrong labels. Which group could a better network do something about?',
    ],
  },
  inside: {
    prose: [
      'The digit, the edge of the plate, the neighbour: see what this network looks at, and compare it with the one before.',
    ],
  },
  write: {
    prose: [
      'The trained network for Keras, its history, or the lesson as a notebook. It reads house numbers; your own drawings are strangers to it, as you can see on the pad.',
    ],
  },
  engineRoom: {
    prose: [
      'Fewer parameters than the first network, and nearly ten times the work for a step: the batch is four times as large, and there are four convolutions. Small and fast are not the same.',
    ],
  },
};
