// Y = X W: blocks of 4 results by 8 columns in registers, X read where it lies (a window's line is
// contiguous), W in panels of 8 columns, so that its loads follow each other.
#include "kernels.h"

#define MOST_ROWS 64
#define ROWS 4

/** Windows of short lines are copied together first: a grey image's have as few as 3 floats. */
#define SHORT_LINE 16
#define SHORT_WINDOW 64

/** Adds up `ROWS` windows against one panel of 4 * vecs columns; results to `outputs`. */
INLINE void tile(const int vecs, const float *const *windows, int taps, int run, int tapRow, int biased,
                 const float *w, float *const *outputs, int column) {
  vec4 sums[ROWS][2];
#pragma unroll
  for (int r = 0; r < ROWS; r++) { sums[r][0] = zero(); sums[r][1] = zero(); }
  for (int tap = 0; tap < taps; tap++) {
    const u32 skip = (u32)(tap * tapRow);
    const float *a0 = windows[0] + skip, *a1 = windows[1] + skip;
    const float *a2 = windows[2] + skip, *a3 = windows[3] + skip;
#pragma clang loop unroll_count(4)
    for (u32 k = 0; k < (u32)run; k++) {
      vec4 b0 = load(w), b1 = vecs > 1 ? load(w + 4) : b0;
      w += 4 * vecs;
      vec4 x = wasm_v128_load32_splat(a0 + k);
      sums[0][0] = addProduct(sums[0][0], x, b0);
      if (vecs > 1) sums[0][1] = addProduct(sums[0][1], x, b1);
      x = wasm_v128_load32_splat(a1 + k);
      sums[1][0] = addProduct(sums[1][0], x, b0);
      if (vecs > 1) sums[1][1] = addProduct(sums[1][1], x, b1);
      x = wasm_v128_load32_splat(a2 + k);
      sums[2][0] = addProduct(sums[2][0], x, b0);
      if (vecs > 1) sums[2][1] = addProduct(sums[2][1], x, b1);
      x = wasm_v128_load32_splat(a3 + k);
      sums[3][0] = addProduct(sums[3][0], x, b0);
      if (vecs > 1) sums[3][1] = addProduct(sums[3][1], x, b1);
    }
  }
  vec4 bias0 = zero(), bias1 = zero();
  if (biased) { bias0 = load(w); if (vecs > 1) bias1 = load(w + 4); }
#pragma unroll
  for (int r = 0; r < ROWS; r++) {
    store(outputs[r] + column, add(sums[r][0], bias0));
    if (vecs > 1) store(outputs[r] + column + 4, add(sums[r][1], bias1));
  }
}

static inline int productPanels(const Product *p) { return (p->columns + 7) / 8; }

static inline int productRows(const Product *p, const Run *run) {
  return rowsOf(run) * p->height * p->width;
}

int productItems(const Product *p, const Run *run) {
  int blocks = (productRows(p, run) + p->blockRows - 1) / p->blockRows;
  return blocks * ((productPanels(p) + p->blockPanels - 1) / p->blockPanels);
}

/** Lays the windows of `rows` results out one behind the other. */
static void copyWindows(const Product *p, const float **windows, int rows, float *to) {
  int taps = p->taps, line = p->run, tapRow = p->tapRow;
  for (int r = 0; r < rows; r++) {
    const float *from = windows[r];
    windows[r] = to;
    for (int tap = 0; tap < taps; tap++, from += tapRow) {
      for (int k = 0; k < line; k++) *to++ = from[k];
    }
  }
}

void productItem(const Product *p, const Run *run, int item) {
  float copies[MOST_ROWS * SHORT_WINDOW];
  const float *windows[MOST_ROWS + ROWS];
  float *outputs[MOST_ROWS + ROWS];
  const float *stored[MOST_ROWS];
  u32 pixels[MOST_ROWS];
  int panelBlocks = (productPanels(p) + p->blockPanels - 1) / p->blockPanels;
  int first = item / panelBlocks * p->blockRows;
  int rows = productRows(p, run) - first;
  if (rows > p->blockRows) rows = p->blockRows;
  Walk walk = walkFrom(first, p->height, p->width);
  for (int r = 0; r < rows; r++) {
    windows[r] = placeAt(&p->inputs, &walk);
    outputs[r] = placeAt(&p->outputs, &walk);
    if (p->sloped) stored[r] = placeAt(&p->stored, &walk);
    pixels[r] = countAt(&p->count, &walk);
    advanceWalk(&walk);
  }
  int taps = p->taps, line = p->run, tapRow = p->tapRow, biased = p->biased;
  if (taps > 1 && line < SHORT_LINE && taps * line <= SHORT_WINDOW) {
    copyWindows(p, windows, rows, copies);
    line *= taps;
    taps = 1;
  }
  // A last block of fewer rows computes its last row again.
  for (int r = rows; r < rows + ROWS; r++) { windows[r] = windows[rows - 1]; outputs[r] = outputs[rows - 1]; }
  int from = item % panelBlocks * p->blockPanels * 8;
  int to = from + p->blockPanels * 8;
  if (to > p->columns) to = p->columns;
  int inner = p->taps * p->run + p->biased;
  for (int column = from; column < to; column += 8) {
    const float *w = p->weights + column * inner;
    if (column + 8 <= p->columns) {
      for (int r = 0; r < rows; r += ROWS) {
        tile(2, windows + r, taps, line, tapRow, biased, w, outputs + r, column);
      }
    } else {
      for (int r = 0; r < rows; r += ROWS) {
        tile(1, windows + r, taps, line, tapRow, biased, w, outputs + r, column);
      }
    }
  }
  const Epilogue *e = &p->epilogue;
  u32 key = epilogueKey(e, run);
  int quads = (to - from) / 4;
  if (p->sloped) {
    for (int r = 0; r < rows; r++) {
      applySlope(e, outputs[r] + from, stored[r] + from, from / 4, quads, pixels[r], key);
    }
  } else if (!isPlain(e) || e->masked) {
    for (int r = 0; r < rows; r++) applyEpilogue(e, outputs[r] + from, from / 4, quads, pixels[r], key);
  }
}

int transposeItems(const Transpose *t) { return (t->channels + 7) / 8; }

/** One panel of 8 (or 4) channels. */
void transposeItem(const Transpose *t, int item) {
  int c0 = item * 8, width = t->channels - c0 < 8 ? 4 : 8;
  int rows = t->tapRows * t->tapColumns * t->columns;
  float *to = t->results + c0 * rows;
  for (int y = t->tapRows - 1; y >= 0; y--) {
    for (int x = t->tapColumns - 1; x >= 0; x--) {
      int tap = (t->tapRow + y * t->strides) * t->kernel + t->tapColumn + x * t->strides;
      int row = tap * t->channels + c0;
      for (int n0 = 0; n0 < t->columns; n0 += 8) {
        int across = t->columns - n0 < 8 ? 4 : 8;
        const float *from = t->weights + n0 * (t->inner + 1) + row * across;
        for (int n = 0; n < across; n += 4) {
          for (int c = 0; c < width; c += 4) {
            const float *f = from + c * across + n;
            vec4 a = load(f), b = load(f + across), d = load(f + 2 * across), e = load(f + 3 * across);
            vec4 ab = wasm_i32x4_shuffle(a, b, 0, 4, 1, 5), de = wasm_i32x4_shuffle(d, e, 0, 4, 1, 5);
            vec4 ab2 = wasm_i32x4_shuffle(a, b, 2, 6, 3, 7), de2 = wasm_i32x4_shuffle(d, e, 2, 6, 3, 7);
            store(to + n * width + c, wasm_i64x2_shuffle(ab, de, 0, 2));
            store(to + (n + 1) * width + c, wasm_i64x2_shuffle(ab, de, 1, 3));
            store(to + (n + 2) * width + c, wasm_i64x2_shuffle(ab2, de2, 0, 2));
            store(to + (n + 3) * width + c, wasm_i64x2_shuffle(ab2, de2, 1, 3));
          }
        }
        to += across * width;
      }
    }
  }
}
