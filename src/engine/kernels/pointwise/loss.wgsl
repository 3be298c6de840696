// One workgroup turns the last tensor into outputs, per-sample losses and their gradient, adds the
// batch's metrics up in a fixed order, and prepares the optimizer's step size. A thread takes whole
// rows. Labels are bytes, four to a word.
@group(0) @binding(0) var<storage, read> values: array<f32, FLOATS0>;
@group(0) @binding(1) var<storage, read_write> state: State;
#if LABELS
@group(0) @binding(2) var<storage, read> labels: array<u32>;
@group(0) @binding(3) var<storage, read_write> metrics: array<vec2f>;
#end
#if TRAINING
@group(0) @binding(4) var<storage, read> order: array<u32>;
@group(0) @binding(5) var<storage, read_write> results: array<vec4f, QUADS5>;
#if OUTPUTS
@group(0) @binding(6) var<storage, read_write> outputs: array<f32>;
#end
#if RATES
@group(0) @binding($RATESAT) var<storage, read> rates: array<f32>;   // of each step of the epoch
#end
#else
#if LABELS
@group(0) @binding(4) var<storage, read_write> outputs: array<f32>;
#else
@group(0) @binding(2) var<storage, read_write> outputs: array<f32>;
#end
#end

const LOW = 1e-7f;          // Keras's epsilon
const HIGH = 1.0f - 1e-7f;

var<workgroup> partial: array<vec2f, GROUPSIZE>;

struct Row {
  base: u32,       // float at which the row begins
  top: f32,        // largest value
  best: u32,       // its class, the first of equals
  total: f32,      // sum of exp(value - top)
  label: u32,
}

// Classes may lie in groups with padding between them (a flattened image).
fn columnOf(class_: u32) -> u32 {
  return (class_ / GROUP) * GROUPSTRIDE + class_ % GROUP;
}

// What the loss compares: the logits where it looks behind the head's activation, else its outputs.
fn headValue(row: Row, class_: u32) -> f32 {
  let z = values[row.base + columnOf(class_)];
#if HEAD is softmax
  return z;
#else
#if BEHIND
  return z;
#else
  return activateHead(vec4f(z)).x;
#end
#end
}

fn output(row: Row, class_: u32) -> f32 {
#if HEAD is softmax
  return exp(headValue(row, class_) - row.top) / row.total;
#else
#if BEHIND
  return activateHead(vec4f(headValue(row, class_))).x;
#else
  return headValue(row, class_);
#end
#end
}

fn readRow(index: u32) -> Row {
  var row = Row(index * COLUMNS, 0.0, 0u, 0.0, 0u);
  row.top = headValue(row, 0u);
  for (var c = 1u; c < CLASSES; c++) {
    let value = headValue(row, c);
    if (value > row.top) { row.top = value; row.best = c; }
  }
#if EXPONENTIAL
  for (var c = 0u; c < CLASSES; c++) { row.total += exp(headValue(row, c) - row.top); }
#end
  return row;
}

#if LABELS
fn labelOf(sample: u32) -> u32 {
  return extractBits(labels[sample / 4u], (sample % 4u) * 8u, 8u);
}

fn inRange(y: f32) -> bool { return y >= LOW && y <= HIGH; }

// Sum that the loss divides by: of clipped outputs (sparse) or of outputs (categorical).
fn outputSum(row: Row) -> f32 {
  var sum = 0.0;
  for (var c = 0u; c < CLASSES; c++) {
#if LOSS is sparse
    sum += clamp(output(row, c), LOW, HIGH);
#else
    sum += output(row, c);
#end
  }
  return sum;
}

fn lossOf(row: Row, sum: f32) -> f32 {
#if LOSS is logits
  return log(row.total) - (headValue(row, row.label) - row.top);
#end
#if LOSS is sparse
  return log(sum) - log(clamp(output(row, row.label), LOW, HIGH));
#end
#if LOSS is categorical
  return -log(clamp(output(row, row.label) / sum, LOW, HIGH));
#end
#if LOSS is squared
  var squares = 0.0;
  for (var c = 0u; c < CLASSES; c++) {
    let miss = output(row, c) - select(0.0, 1.0, c == row.label);
    squares += miss * miss;
  }
  return squares / f32(CLASSES);
#end
}
#end

#if TRAINING
// d loss / d output.
fn outputGradient(row: Row, c: u32, sum: f32) -> f32 {
  let hit = select(0.0, 1.0, c == row.label);
#if LOSS is logits
  return exp(headValue(row, c) - row.top) / row.total - hit;
#end
#if LOSS is sparse
  let y = output(row, c);
  return select(0.0, 1.0 / sum - hit / y, inRange(y));
#end
#if LOSS is categorical
  let q = output(row, row.label) / sum;
  return select(0.0, (q - hit) / (q * sum), inRange(q));
#end
#if LOSS is squared
  return 2.0 * (output(row, c) - hit) / f32(CLASSES);
#end
}

// d loss / d the last tensor's value, through the head's activation.
fn headGradient(row: Row, c: u32, sum: f32, mixed: f32) -> f32 {
  let g = outputGradient(row, c, sum);
#if HEAD is softmax
#if LOSS is logits
  return g;
#else
  return output(row, c) * (g - mixed);
#end
#else
#if BEHIND
  return g;
#else
  return g * activationSlopeHead(vec4f(output(row, c))).x;
#end
#end
}

fn storeGradient(index: u32, row: Row, sum: f32, scale: f32, key: u32) {
  var mixed = 0.0;
#if HEAD is softmax
#if LOSS is logits
#else
  for (var c = 0u; c < CLASSES; c++) { mixed += output(row, c) * outputGradient(row, c, sum); }
#end
#end
  for (var quad = 0u; quad < COLUMNS / 4u; quad++) {
    var g = vec4f(0.0);
    for (var j = 0u; j < 4u; j++) {
      let column = quad * 4u + j;
      let c = (column / GROUPSTRIDE) * GROUP + column % GROUPSTRIDE;
      let real = column % GROUPSTRIDE < GROUP && c < CLASSES;
      if (real && scale > 0.0) { g[j] = headGradient(row, c, sum, mixed) * scale; }
    }
#if SLOPED
    let at = row.base + quad * 4u;
    let stored = vec4f(values[at], values[at + 1u], values[at + 2u], values[at + 3u]);
    g *= epilogueSlope(stored, index * (COLUMNS / 4u) + quad, key);
#end
    results[resultQuad(index, quad)] = g;
  }
}
#end

fn finish(position: u32) {
#if LABELS
  var sum = vec2f(0.0);
  for (var at = 0u; at < GROUPSIZE; at++) { sum += partial[at]; }
#if TRAINING
  metrics[state.step % RING] = sum;
#if RATES
  state.learningRate = rates[min(position, arrayLength(&rates) - 1u)];
#end
  state.beta1Power *= BETA1;
  state.beta2Power *= BETA2;
#if OPTIMIZER is adam
  state.rate = state.learningRate * sqrt(1.0 - state.beta2Power) / (1.0 - state.beta1Power);
#else
  state.rate = state.learningRate;
#end
#else
  metrics[position] = sum;
#end
#end
#if TRAINING
#else
  state.position = position + 1u;
#end
}

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(local_invocation_index) lane: u32) {
  let position = state.position;
  let rows = activeRows(position, state.samples);
  let first = position * BATCH;
  var sums = vec2f(0.0);
#if SLOPED
  let key = epilogueKey(state.seed, state.step);
#else
  let key = 0u;
#end
  for (var index = lane; index < BATCH; index += GROUPSIZE) {
    let active_ = index < rows;
    var row = readRow(index);
    var sum = 0.0;
#if LABELS
#if TRAINING
    row.label = labelOf(order[min(first + index, state.samples - 1u)]);
#else
    row.label = labelOf(min(first + index, state.samples - 1u));
#end
#if SUMMED
    sum = outputSum(row);
#end
    if (active_) { sums += vec2f(lossOf(row, sum), select(0.0, 1.0, row.best == row.label)); }
#end
#if OUTPUTS
    if (active_) {
      for (var c = 0u; c < CLASSES; c++) { outputs[(OUTPUTBASE * first + index) * CLASSES + c] = output(row, c); }
    }
#end
#if TRAINING
    storeGradient(index, row, sum, select(0.0, 1.0 / f32(rows), active_), key);
#end
  }
  partial[lane] = sums;
  workgroupBarrier();
  if (lane == 0u) { finish(position); }
}
