// What the page writes into memory and this module carries out: a program is a list of operations
// with everything they need, in the order of ../program.ts. All fields are four bytes wide.
#pragma once

typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;

/** Where pixel (image, y, x) of a tensor begins: first + image * images + y * rows + x * pixels. */
typedef struct {
  float *first;
  int image, row, pixel;
} Place;

/** The same in pixels of the whole tensor, to count elements for dropout. */
typedef struct {
  int first, image, row, pixel;
} Count;

enum { LINEAR, RELU, LEAKY_RELU, ELU, SIGMOID, TANH };

/** What happens to a block's result before it is stored. */
typedef struct {
  int activation;
  float alpha;
  u32 threshold;            // dropout keeps a draw that is not below it
  float keepScale, keepRate;
  u32 purpose;              // of dropout's draws; 0 where nothing is dropped
  int masked;               // whether padding has to be set back to zero
  int group, groupStride;   // real channels of each group, and from one group to the next
  int columns;              // behind the last group
  int quads;                // vec4s of a pixel
  int imageQuads, channelQuads; // of an image and of its pixel, where channels are dropped as a whole; or 0
} Epilogue;

enum {
  GATHER,
  PRODUCT,
  TRANSPOSE,
  WEIGHT_GRADIENT,
  SUM_PARTS,
  POOL,
  POOL_GRADIENT,
  GLOBAL_POOL,
  GLOBAL_POOL_GRADIENT,
  ELEMENTWISE,
  GRADIENT_COPY,
  SOFTMAX,
  SOFTMAX_GRADIENT,
  NORM_STATISTICS,
  NORM_MERGE,
  NORM_MOVING,
  NORM_APPLY,
  NORM_SUMS,
  NORM_SUMS_MERGE,
  NORM_GRADIENT,
  LOSS,
  FINISH,
  OPTIMIZER,
  DECAY,
  PENALTY,
  CLIP_VALUE,
  SQUARES,
  NORM,
  CLIP_NORM,
};

typedef struct {
  int height, width;
  Place outputs;
  const float *offset, *factor;   // of each pixel
  int augmented;
  float rotation, rowShift, columnShift, zoom;
} Gather;

/** Y = X W over the windows of a grid: a convolution, a dense layer, or one phase of an input gradient. */
typedef struct {
  int height, width;        // grid of an image's results
  Place inputs;             // where windows begin
  int taps, run, tapRow;    // lines of a window; floats of a line; floats from line to line
  const float *weights;     // panels of 8 columns: [taps * run (+ 1: bias)][8]; the last may have 4
  int columns, biased;
  Place outputs;
  Count count;
  int blockRows, blockPanels;   // what one item computes
  int sloped;                   // instead of the epilogue: times its derivative at `stored`
  Place stored;
  Epilogue epilogue;
} Product;

/** W turned over for input gradients: [tap][n] rows of c columns, taps in reverse. */
typedef struct {
  const float *weights;     // panels over n of [inner + 1][8]
  float *results;           // panels over c of [taps * n][8]
  int inner, columns;       // rows without bias, and n
  int channels;             // c
  int kernel, strides;
  int tapRow, tapColumn;    // the phase's first taps
  int tapRows, tapColumns;
} Transpose;

/** dW = X^T dY, the bias as a row of ones behind X. */
typedef struct {
  int height, width;
  Place inputs;
  int taps, run, tapRow;
  Place gradients;
  int columns;
  float *results;           // panels as in Product
  int rows;                 // of dW that one item computes: 4 to 32
  int parts, partFloats;    // of the pixels, and from one part's results to the next
} WeightGradient;

typedef struct {
  const float *parts;       // [count][floats]
  float *results;
  int count, floats;
} SumParts;

/** Of windows; of whole images height and width are the inputs'. */
typedef struct {
  int height, width;        // of the results
  Place inputs, outputs;
  int size, maximum;
  Epilogue epilogue;
} Pool;

typedef struct {
  int height, width;        // of the gradients: the pooled grid
  Place gradients, inputs, results;
  int size, maximum;
  int inHeight, inWidth;
  Epilogue epilogue;
} PoolGradient;

/** Elementwise, softmax and their gradients: values is the block's result where a gradient needs it. */
typedef struct {
  int height, width;
  Place inputs, outputs, values, stored;
  Epilogue epilogue;
} Pointwise;

typedef struct {
  int height, width, stride;
  Place inputs, outputs;
  float *partial;           // [parts][3][stride]
  float *statistics;        // mean, what is left of it, 1 / deviation
  float *moving;            // mean, variance
  const float *weights;     // gamma, beta
  float *sums;              // their gradients
  const float *gradients;   // compact
  int partPixels;
  float momentum, epsilon;
  Epilogue epilogue;        // the block's own, or of the one before for the gradient
} Norm;

enum { NO_LOSS, FROM_LOGITS, SPARSE, CATEGORICAL, SQUARED };
enum { HEAD_SOFTMAX = 6 };

typedef struct {
  const float *values;      // [rows][columns]
  int columns, group, groupStride, classes;
  int loss, head;
  float alpha;
  int behind;               // whether the loss looks through the head's activation
  int training;
  float *results;           // gradients [rows][columns]
  float *outputs;           // [rows][classes], or 0
  float *perRow;            // [rows][2]: loss, whether right
  Epilogue epilogue;        // of the last block
} Loss;

typedef struct {
  const float *perRow;
  float *metrics;           // [slots][2]
  float beta1, beta2;
  int adam;
} Finish;

enum { ADAM, RMSPROP, SGD };

typedef struct {
  int kind;
  int floats;
  float *weights;
  const float *gradients;
  float *slots;
  float a, b;               // Adam: 1 - beta1, 1 - beta2; RMSprop: rho, 1 - rho
  float momentum, epsilon;
} Optimizer;

/** Adds to the gradients of a kernel what weight decay does; its bias, the last row, has none. */
typedef struct {
  const float *weights;     // panels as in Product
  float *gradients;
  int rows, columns;        // bias included
  float decay;
  float *squares;           // of each panel's weights
} Decay;

/** What the squares of all kernels add to the loss of the step. */
typedef struct {
  const float *squares;
  int count;
  float decay;
  float *metrics;           // [slots][2]
} Penalty;

/** Keeps gradients within a limit, one by one or by their common norm. */
typedef struct {
  float *gradients;
  int floats;
  float limit;
  float *squares;           // of each chunk
  float *scale;             // what all are multiplied by
} Clip;

typedef struct {
  int kind;
  float cost;               // of an item, in floating point operations or what takes as long
  double milliseconds;      // spent on it so far
  union {
    Gather gather;
    Product product;
    Transpose transpose;
    WeightGradient weightGradient;
    SumParts sumParts;
    Pool pool;
    PoolGradient poolGradient;
    Pointwise pointwise;
    Norm norm;
    Loss loss;
    Finish finish;
    Optimizer optimizer;
    Decay decay;
    Penalty penalty;
    Clip clip;
    int room[60];
  };
} Op;

_Static_assert(sizeof(Op) == 256, "program.ts writes operations of 256 bytes");

/** A program under way, and what it counts. */
typedef struct {
  Op *ops;
  int count;
  int op, item, steps;      // where it stands: operation, its next item, steps still to do
  u32 step;                 // optimizer updates done
  u32 seed;
  float learningRate, beta1Power, beta2Power, rate;
  int slot;                 // of the batches lying ready: the one that comes next
  int batch;                // room of a slot
  const int *rows;          // images of each slot's batch
  const u8 *pixels;         // [slots][batch][height * width]
  const u8 *labels;         // [slots][batch]
  u8 *scratch;              // of each thread, `scratchBytes` apart
  int scratchBytes;
  const float *rates;       // learning rate of each slot's step, or 0: then `learningRate`
} Run;

static inline int rowsOf(const Run *run) { return run->rows[run->slot]; }
