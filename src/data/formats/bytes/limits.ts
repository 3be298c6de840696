/** No data set may hold more bytes of pixels than this: 21 times MNIST, and a phone still copes. */
export const maxPixelBytes = 2 ** 30;
/** The greatest side of an image that a parser accepts, in pixels. */
export const maxSide = 1024;
/** A label is one byte. */
export const maxClasses = 256;
