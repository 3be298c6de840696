// What weight decay adds to gradients and to the loss, and gradients kept within a limit. Squares are
// added up in a fixed order: within an item, then item by item.
#include "kernels.h"

#define CHUNK 4096
#define PANEL 8

int decayItems(const Decay *d) { return (d->columns + PANEL - 1) / PANEL; }

void decayItem(const Decay *d, int item) {
  int left = d->columns - item * PANEL, width = left < PANEL ? left : PANEL;
  int from = item * PANEL * d->rows, to = from + (d->rows - 1) * width;
  vec4 twice = splat(2.0f * d->decay);
  double sum = 0.0;
  for (int at = from; at < to; at += 4) {
    vec4 w = load(d->weights + at);
    store(d->gradients + at, add(load(d->gradients + at), mul(w, twice)));
    for (int j = 0; j < 4; j++) sum += (double)d->weights[at + j] * (double)d->weights[at + j];
  }
  d->squares[item] = (float)sum;
}

void penalty(const Penalty *p, const Run *run) {
  double sum = 0.0;
  for (int at = 0; at < p->count; at++) sum += (double)p->squares[at];
  p->metrics[2 * run->slot] += (float)((double)rowsOf(run) * (double)p->decay * sum);
}

int clipItems(const Clip *c) { return (c->floats + CHUNK - 1) / CHUNK; }

static int endOf(const Clip *c, int item) {
  int end = item * CHUNK + CHUNK;
  return end < c->floats ? end : c->floats;
}

void clipValueItem(const Clip *c, int item) {
  float limit = c->limit;
  for (int at = item * CHUNK; at < endOf(c, item); at++) {
    float g = c->gradients[at];
    // What is no number stays none.
    c->gradients[at] = g > limit ? limit : g < -limit ? -limit : g;
  }
}

void squaresItem(const Clip *c, int item) {
  double sum = 0.0;
  for (int at = item * CHUNK; at < endOf(c, item); at++) {
    sum += (double)c->gradients[at] * (double)c->gradients[at];
  }
  c->squares[item] = (float)sum;
}

void norm(const Clip *c) {
  double sum = 0.0;
  for (int item = 0; item < clipItems(c); item++) sum += (double)c->squares[item];
  float norm = rootOf((float)sum);
  *c->scale = norm > c->limit ? c->limit / norm : norm <= c->limit ? 1.0f : norm;
}

void clipNormItem(const Clip *c, int item) {
  vec4 scale = splat(*c->scale);
  for (int at = item * CHUNK; at < endOf(c, item); at += 4) {
    store(c->gradients + at, mul(load(c->gradients + at), scale));
  }
}
