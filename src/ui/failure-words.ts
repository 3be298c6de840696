import type { Failure, FailureCode } from '../domain/failure.ts';
import { say } from '../domain/language.ts';

/** What the page says of a failure: the message itself stands between the two. */
export interface FailureWords {
  readonly title: string;
  readonly remedy: string;
}

const words = (title: string, remedy: string): FailureWords => ({ title, remedy });

const downloadAgain = 'The file is probably incomplete: fetch it again from where you got it.';
const betterBrowser =
  'Use a current Chrome, Edge, Safari or Firefox, or switch hardware acceleration on in its settings. Training works without it, only slower.';

const english: Record<FailureCode, FailureWords> = {
  'idx-not-idx': words(
    'This is not an IDX file',
    'Choose the files of MNIST as they are published (names ending in “ubyte” or “ubyte.gz”).',
  ),
  'idx-truncated': words('The file ends too early', downloadAgain),
  'idx-trailing-bytes': words('The file is longer than it says', downloadAgain),
  'idx-wrong-size': words(
    'The images have an unexpected size',
    'Choose a data set of 28×28 or 32×32 pictures, or the built-in digits.',
  ),
  'labels-count-differs': words(
    'Images and labels do not belong together',
    'Choose an image file and a label file of the same set: both training, or both test.',
  ),
  'labels-out-of-range': words(
    'A label is out of range',
    'Check that the label file belongs to these images and that classes count from 0.',
  ),
  'gzip-damaged': words('The compressed file is damaged', downloadAgain),
  'file-not-found': words(
    'A data file is missing',
    'Choose other data in the Load cell; the built-in digits are always here.',
  ),
  'file-unreadable': words(
    'The file could not be read',
    'Check that it is still where it was and that you may open it, then choose it again.',
  ),
  'file-unknown-format': words(
    'This kind of file is not known here',
    'Bring IDX, CSV, NPZ, HDF5 or MAT files, or a zip of pictures by class.',
  ),
  'file-too-large': words(
    'The file is too large for this page',
    'Use a part of it: tens of thousands of small images are plenty.',
  ),
  'csv-malformed': words(
    'The table cannot be read',
    'It needs a heading line with a “label” column and one column for each pixel.',
  ),
  'hdf5-malformed': words(
    'The HDF5 file cannot be read',
    'Check that it is complete and holds images and labels as arrays.',
  ),
  'npz-malformed': words(
    'The NPZ file cannot be read',
    'Save it anew with NumPy’s savez, with images and labels as arrays.',
  ),
  'mat-malformed': words(
    'The MATLAB file cannot be read',
    'Save it anew in MATLAB’s version 5 format, with images and labels as arrays.',
  ),
  'parquet-malformed': words(
    'The Parquet file cannot be read',
    'Save it anew with pandas or pyarrow: a column of pictures or pixels, and one of labels.',
  ),
  'zip-malformed': words('The zip file cannot be read', downloadAgain),
  'file-needs-mapping': words(
    'It is not clear what these arrays are',
    'Say which array holds the images and which the labels.',
  ),
  'image-unreadable': words(
    'The picture cannot be read',
    'Use a PNG, JPEG or WebP picture that your browser can show.',
  ),
  'dataset-empty': words('There are no images here', 'Choose another data set or another image.'),
  'dataset-hash-differs': words(
    'The file is not the one that was published',
    'It was damaged or changed on its way. Fetch it again, or use the built-in digits.',
  ),
  'dataset-damaged': words(
    'Kept data were damaged',
    'What the page draws or fetches itself is made again. Open your own files once more.',
  ),
  'dataset-gone': words(
    'These data are not kept here any more',
    'Open the files once more, or choose other data in the Load cell.',
  ),
  'address-refused': words(
    'The address asks for data from elsewhere',
    'A link can name files beside this page only. Fetch the file yourself and drop it on the page.',
  ),
  'download-refused': words(
    'The download was refused',
    'Try another mirror, check the connection, or use the built-in digits, which need none.',
  ),
  'fetch-failed': words(
    'The connection broke off',
    'Check that you are online, then run the cell again. The built-in digits need no connection.',
  ),
  'server-failed': words(
    'The server could not answer',
    'Wait a moment and run the cell again. If it stays so, tell whoever runs this page.',
  ),
  'fetch-stalled': words(
    'The server has stopped sending',
    'Check the connection, then run the cell again. The built-in digits need no connection.',
  ),
  'storage-full': words(
    'There is no room to keep this',
    'The page works on without it. Delete runs or data sets that are kept here, or free space on disk.',
  ),
  'storage-unavailable': words(
    'This browser keeps nothing for the page',
    'The page works on, but forgets when it is closed. Allow it to keep data in the browser’s settings for this site.',
  ),
  'private-window': words(
    'A private window keeps nothing for the page',
    'The page works on, but forgets when it is closed. Open it in an ordinary window, or save what you want to keep as a file.',
  ),
  'memory-damaged': words(
    'Something that this browser kept could not be read',
    'It has been set aside and the page goes on without it. Everything else is as you left it.',
  ),
  'model-invalid': words(
    'This model cannot be built',
    'Change the layer that is named, or reset the lesson to its own model.',
  ),
  'model-input-differs': words(
    'The model expects other images',
    'Choose the input shape that belongs to this data set in the Prepare cell.',
  ),
  'model-file-invalid': words(
    'This is not a model that can be read here',
    'Use a model that was saved by this page, by Keras or by TensorFlow.js: .h5, .keras, a zip, or .json with its weights.',
  ),
  'model-layer-unknown': words(
    'The model has a layer that is not known here',
    'Use models made of dense, convolution, pooling, dropout and normalisation layers.',
  ),
  'model-data-differ': words(
    'The saved model is made for other data',
    'Open it in a lesson whose images have its size and as many classes, or choose such data in the Load cell.',
  ),
  'reader-damaged': words(
    'The reader that comes with this page did not arrive whole',
    'Reload the page. Until then, a network that you train reads in its place.',
  ),
  'experiment-invalid': words('A setting is out of range', 'Correct it and run the cell again.'),
  'engine-unsupported': words(
    'The engine cannot compute this model',
    'Nothing to do: TensorFlow.js takes over. It is slower, and the results are the same.',
  ),
  'training-diverged': words(
    'The training ran away',
    'The loss is no longer a number. Lower the learning rate, ten times at first, and run again.',
  ),
  'nothing-to-measure': words(
    'There are no images left to measure on',
    'Choose a share of the training images as validation data in the Prepare cell, or open the files once more and hold out a test share.',
  ),
  'state-mismatch': words(
    'The saved training does not fit',
    'Open it with the data and the settings that it was saved with.',
  ),
  'saved-run-invalid': words(
    'This saved training cannot be gone on with',
    'Choose a file that “Save this training” has written. The settings of the lesson are as they were.',
  ),
  'page-insecure': words(
    'This address is not secure, so the browser keeps WebGPU and storage from the page',
    'Open it by https, or from the computer that serves it (localhost). Whoever serves it finds how in docs/hosting.md. Training works without, only slower; drawings, settings and notes on trainings are kept, data sets and networks are not.',
  ),
  'webgpu-missing': words('This browser has no WebGPU', betterBrowser),
  'webgpu-blocked': words(
    'WebGPU is switched off in this browser',
    'Ask whoever looks after this computer, or use another browser. Training works without, only slower.',
  ),
  'acceleration-off': words(
    'The browser does without the graphics processor',
    'Switch hardware acceleration on in the browser’s settings (under System or Performance), then restart it. Training works without, only slower.',
  ),
  'virtual-machine': words(
    'This virtual machine has no graphics processor',
    'Open the page in a browser outside of the virtual machine. Training works here, only slower.',
  ),
  'webgpu-no-adapter': words('The browser found no graphics processor to use', betterBrowser),
  'webgpu-device-lost': words(
    'The connection to the graphics processor was lost',
    'The page goes on with what works. Reload it to try the graphics processor again.',
  ),
  'device-busy': words(
    'The device is at work',
    'Stop the training, or wait for its end, and measure then.',
  ),
  'gpu-out-of-memory': words(
    'The graphics memory is full',
    'Use a smaller batch or a smaller model, or close other pages that use the graphics processor.',
  ),
  'gpu-error': words(
    'The graphics processor refused the work',
    'Run the cell again. If it happens once more, switch to another backend in the header.',
  ),
  'backend-unavailable': words(
    'This way of computing is not available here',
    'Choose “automatic” in the header: it takes the fastest that works.',
  ),
  'address-unclear': words(
    'Not all of the link was understood',
    'Compare the settings with what you were sent, or ask for the link again.',
  ),
  'class-unreachable': words(
    'The class cannot be reached',
    'Check that the teacher’s page is open and that this device is in the same network, then join again; in a network that keeps its devices apart nothing helps but another network.',
  ),
  'class-code-unclear': words(
    'The code was not understood',
    'Copy the whole code once more; each attempt to join has codes of its own.',
  ),
  'page-updated': words(
    'The page was updated while it was open',
    'Reload it. Your settings, kept drawings and kept data stay; trained networks do not, unless you save them first.',
  ),
  'part-unreachable': words(
    'A part of the page could not be fetched',
    'Check that you are online, then run the cell again; if that does not help, reload the page. What is kept stays.',
  ),
  'worker-died': words(
    'The part of the page that computes has stopped',
    'It has been started again, unless it never came up: then reload the page. Load the data and train once more.',
  ),
  'run-unknown': words(
    'This training is not here any more',
    'Only the last few trainings stay in memory. Run the Train cell again.',
  ),
  'run-damaged': words(
    'What was kept of this training is damaged',
    'The lesson has its settings: run the Train cell to train it anew. Its curves stay under Runs.',
  ),
  'run-elsewhere': words(
    'This training is under way in another tab',
    'Go on there, or take it over here: the other tab then stops.',
  ),
  'dataset-unknown': words('No data are loaded', 'Run the Load cell first.'),
  cancelled: words('Cancelled', 'Run it again when you like.'),
  unexpected: words(
    'Something unexpected happened',
    'Run the cell again. If it stays so, reload the page and tell whoever runs it what is said above.',
  ),
};

/** Every failure in words, with what to do about it. */
export const failureWords: Record<FailureCode, FailureWords> = {
  ...english,
  ...say<Partial<Record<FailureCode, FailureWords>>>('failures', {}),
};

/**
 * What a developer may do besides, on a machine of their own; null for everybody else. No sentence
 * for a student names a command.
 */
export function developerHint({ code }: Pick<Failure, 'code'>, host: string): string | null {
  const own = host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
  return own && code === 'file-not-found'
    ? 'On your own machine, “npm run datasets” puts the published data sets beside the app.'
    : null;
}
