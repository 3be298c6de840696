// Turns the last tensor into outputs, losses of single rows and their gradient, as engine/kernels/
// loss.wgsl does. An item takes 16 rows; `finish` adds the rows up in their order.
#include "kernels.h"

#define BLOCK 16
#define LOW 1e-7f              // Keras's epsilon
#define HIGH (1.0f - 1e-7f)

int lossItems(const Run *run) { return (rowsOf(run) + BLOCK - 1) / BLOCK; }

INLINE float within(float y) { return y < LOW ? LOW : y > HIGH ? HIGH : y; }

INLINE float laneOf(vec4 v) { return wasm_f32x4_extract_lane(v, 0); }

INLINE float activateHead(const Loss *l, float z) {
  return l->head == HEAD_SOFTMAX ? z : laneOf(activate(l->head, splat(z), splat(l->alpha)));
}

/** A row of the last tensor; arrays have room for the classes up to a multiple of 4. */
typedef struct {
  float *values;       // what the loss compares: logits, or the head's outputs
  float *powers;       // exp(value - top)
  float *outputs;
  float top, total, sum;
  int best, label;
} Row;

static void readRow(const Loss *l, const float *from, Row *row) {
  int raw = l->head == HEAD_SOFTMAX || l->behind, classes = l->classes;
  for (int c = 0; c < classes; c++) {
    float z = from[c / l->group * l->groupStride + c % l->group];
    row->values[c] = raw ? z : activateHead(l, z);
  }
  for (int c = classes; c % 4; c++) row->values[c] = -3.0e38f;
  row->top = row->values[0];
  row->best = 0;
  for (int c = 1; c < classes; c++) {
    if (row->values[c] > row->top) { row->top = row->values[c]; row->best = c; }
  }
  row->total = 0.0f;
  if (l->head == HEAD_SOFTMAX || l->loss == FROM_LOGITS) {
    for (int c = 0; c < classes; c += 4) {
      store(row->powers + c, exponential(sub(load(row->values + c), splat(row->top))));
    }
    for (int c = 0; c < classes; c++) row->total += row->powers[c];
  }
  // Nobody asks for the outputs where the loss looks behind them and they are not kept.
  if (l->behind && l->head != HEAD_SOFTMAX && !l->outputs) return;
  for (int c = 0; c < classes; c++) {
    if (l->head == HEAD_SOFTMAX) row->outputs[c] = row->powers[c] / row->total;
    else row->outputs[c] = l->behind ? activateHead(l, row->values[c]) : row->values[c];
  }
}

/** What the loss divides by: the sum of clipped outputs (sparse) or of outputs (categorical). */
static float outputSum(const Loss *l, const Row *row) {
  float sum = 0.0f;
  for (int c = 0; c < l->classes; c++) sum += l->loss == SPARSE ? within(row->outputs[c]) : row->outputs[c];
  return sum;
}

static float lossOf(const Loss *l, const Row *row) {
  float y = row->outputs[row->label];
  switch (l->loss) {
    case FROM_LOGITS: return (float)logOf(row->total) - (row->values[row->label] - row->top);
    case SPARSE: return (float)(logOf(row->sum) - logOf(within(y)));
    case CATEGORICAL: return (float)-logOf(within(y / row->sum));
    default: {
      float squares = 0.0f;
      for (int c = 0; c < l->classes; c++) {
        float miss = row->outputs[c] - (c == row->label ? 1.0f : 0.0f);
        squares += miss * miss;
      }
      return squares / (float)l->classes;
    }
  }
}

/** d loss / d output. */
static float outputGradient(const Loss *l, const Row *row, int c) {
  float hit = c == row->label ? 1.0f : 0.0f;
  switch (l->loss) {
    case FROM_LOGITS: return row->powers[c] / row->total - hit;
    case SPARSE: {
      float y = row->outputs[c];
      return y >= LOW && y <= HIGH ? 1.0f / row->sum - hit / y : 0.0f;
    }
    case CATEGORICAL: {
      float q = row->outputs[row->label] / row->sum;
      return q >= LOW && q <= HIGH ? (q - hit) / (q * row->sum) : 0.0f;
    }
    default: return 2.0f * (row->outputs[c] - hit) / (float)l->classes;
  }
}

/** Through the head's activation, and times 1 / rows: what the mean loss gives the last tensor. */
static void storeGradient(const Loss *l, const Row *row, float scale, float *to) {
  float mixed = 0.0f;
  if (l->head == HEAD_SOFTMAX && l->loss != FROM_LOGITS) {
    for (int c = 0; c < l->classes; c++) mixed += row->outputs[c] * outputGradient(l, row, c);
  }
  for (int c = 0; c < l->columns; c += 4) store(to + c, zero());
  for (int c = 0; c < l->classes; c++) {
    float g = outputGradient(l, row, c);
    if (l->head == HEAD_SOFTMAX) {
      if (l->loss != FROM_LOGITS) g = row->outputs[c] * (g - mixed);
    } else if (!l->behind) {
      g *= laneOf(slopeOf(l->head, splat(row->outputs[c]), splat(l->alpha)));
    }
    to[c / l->group * l->groupStride + c % l->group] = g * scale;
  }
}

void lossItem(const Loss *l, const Run *run, int item, float *scratch) {
  int rows = rowsOf(run), end = item * BLOCK + BLOCK < rows ? item * BLOCK + BLOCK : rows;
  int room = (l->classes + 3) / 4 * 4;
  Row row = {scratch, scratch + room, scratch + 2 * room, 0.0f, 0.0f, 0.0f, 0, 0};
  const u8 *labels = run->labels + run->slot * run->batch;
  u32 key = epilogueKey(&l->epilogue, run);
  for (int index = item * BLOCK; index < end; index++) {
    const float *from = l->values + index * l->columns;
    readRow(l, from, &row);
    if (l->loss != NO_LOSS) {
      row.label = labels[index];
      if (l->loss == SPARSE || l->loss == CATEGORICAL) row.sum = outputSum(l, &row);
      l->perRow[2 * index] = lossOf(l, &row);
      l->perRow[2 * index + 1] = row.best == row.label ? 1.0f : 0.0f;
    }
    if (l->outputs) {
      for (int c = 0; c < l->classes; c++) l->outputs[index * l->classes + c] = row.outputs[c];
    }
    if (!l->training) continue;
    float *to = l->results + index * l->columns;
    storeGradient(l, &row, 1.0f / (float)rows, to);
    if (!isPlain(&l->epilogue)) applySlope(&l->epilogue, to, from, 0, l->columns / 4, (u32)index, key);
  }
}

/** Metrics of the batch, and the optimizer's step size; then the next batch's turn comes. */
void finish(const Finish *f, Run *run) {
  double loss = 0.0, right = 0.0;
  for (int row = 0; row < rowsOf(run); row++) {
    loss += (double)f->perRow[2 * row];
    right += (double)f->perRow[2 * row + 1];
  }
  f->metrics[2 * run->slot] = (float)loss;
  f->metrics[2 * run->slot + 1] = (float)right;
  run->beta1Power *= f->beta1;
  run->beta2Power *= f->beta2;
  run->rate = run->rates ? run->rates[run->slot] : run->learningRate;
  if (f->adam) run->rate *= rootOf(1.0f - run->beta2Power) / (1.0f - run->beta1Power);
}
