// threadIndex#1
fn threadIndex(group: vec3u, lane: u32) -> u32 {
  return (group.y * GRIDX + group.x) * GROUPSIZE + lane;
}

// State#1
// What a plan keeps on the GPU between steps; network.ts writes it when a state is imported.
struct State {
  step: u32,          // optimizer updates done
  position: u32,      // batch of the epoch that comes next
  samples: u32,       // images of an epoch
  seed: u32,
  learningRate: f32,
  beta1Power: f32,    // beta1 ^ step
  beta2Power: f32,
  rate: f32,          // the optimizer's step size for this step
}

// activeRows#1
// Rows of this step's batch that count: the last batch of an epoch may be smaller.
fn activeRows(position: u32, samples: u32) -> u32 {
  return min(BATCH, samples - min(samples, position * BATCH));
}

// mixBits#1
// Counter-based random bits: nothing is stored, and the backward pass draws the same again.
// The mixer is lowbias32 (Chris Wellons, "Prospecting for hash functions").
fn mixBits(value: vec4u) -> vec4u {
  var x = value;
  x = (x ^ (x >> vec4u(16u))) * 0x7feb352du;
  x = (x ^ (x >> vec4u(15u))) * 0x846ca68bu;
  return x ^ (x >> vec4u(16u));
}

// keyOf#1
fn keyOf(seed: u32, step: u32, purpose: u32) -> u32 {
  let a = mixBits(vec4u(seed ^ 0x9e3779b9u));
  let b = mixBits(a ^ vec4u(step));
  return mixBits(b ^ vec4u(purpose * 0x85ebca6bu)).x;
}

// randomBits#1
// Four 32-bit numbers for elements 4 * quad .. 4 * quad + 3.
fn randomBits(quad: u32, key: u32) -> vec4u {
  return mixBits(mixBits(vec4u(0u, 1u, 2u, 3u) + quad * 4u) ^ vec4u(key));
}

// outputPixel#1
fn outputPixel(pixel: u32) -> u32 { return pixel * 196u; }

// outputPixel#2
fn outputPixel(pixel: u32) -> u32 { return pixel * 1u; }

// outputPixel#3
fn outputPixel(pixel: u32) -> u32 { return pixel * 7u; }

// outputPixel#4
fn outputPixel(pixel: u32) -> u32 {
  let x = pixel % 12u;
  let y = (pixel / 12u) % 12u;
  let image = pixel / 144u;
  return 120u + image * 1568u
    + y * 112u + x * 8u;
}

// outputPixel#5
fn outputPixel(pixel: u32) -> u32 {
  let x = pixel % 6u;
  let y = (pixel / 6u) % 6u;
  let image = pixel / 36u;
  return 144u + image * 1024u
    + y * 128u + x * 16u;
}

// outputPixel#6
fn outputPixel(pixel: u32) -> u32 { return pixel * 32u; }

// outputPixel#7
fn outputPixel(pixel: u32) -> u32 {
  let x = pixel % 32u;
  let y = (pixel / 32u) % 32u;
  let image = pixel / 1024u;
  return 35u + image * 1156u
    + y * 34u + x * 1u;
}

// outputPixel#8
fn outputPixel(pixel: u32) -> u32 { return pixel * 8u; }

// outputPixel#9
fn outputPixel(pixel: u32) -> u32 {
  let x = pixel % 16u;
  let y = (pixel / 16u) % 16u;
  let image = pixel / 256u;
  return 152u + image * 2592u
    + y * 144u + x * 8u;
}

// outputPixel#10
fn outputPixel(pixel: u32) -> u32 { return pixel * 16u; }

// pixels#1
// Fetches the batch that comes next from the resident bytes, scales it and, if asked, sees it
// through a random geometry: source = R (Z (output - centre) + shift) + centre, bilinear, edge
// pixels repeated (Keras's ImageDataGenerator; domain/experiment/augment.ts is the reference).
@group(0) @binding(0) var<storage, read> pixels: array<u32>;

// scaler#1
@group(0) @binding(1) var<storage, read> scaler: array<vec4f, QUADS1>;   // of four pixels: offsets, factors

// state#1
@group(0) @binding(2) var<storage, read> state: State;

// state#2
@group(0) @binding(1) var<storage, read_write> state: State;

// state#3
@group(0) @binding(2) var<storage, read_write> state: State;

// state#4
@group(0) @binding(3) var<storage, read> state: State;

// state#5
@group(0) @binding(4) var<storage, read> state: State;

// state#6
@group(0) @binding(5) var<storage, read> state: State;

// outputs#1
@group(0) @binding(3) var<storage, read_write> outputs: array<vec4f, QUADS3>;

// outputs#2
@group(0) @binding(2) var<storage, read_write> outputs: array<vec4f, QUADS2>;

// outputs#3
@group(0) @binding(4) var<storage, read_write> outputs: array<f32>;

// outputs#4
@group(0) @binding(3) var<storage, read_write> outputs: array<f32, FLOATS3>;

// outputs#5
@group(0) @binding(1) var<storage, read_write> outputs: array<vec4f, QUADS1>;

// order#1
@group(0) @binding(4) var<storage, read> order: array<u32>;

// imageOf#1
fn imageOf(row: u32) -> u32 {
  let at = min(state.position * BATCH + row, state.samples - 1u);
  return order[at];
}

// imageOf#2
fn imageOf(row: u32) -> u32 {
  let at = min(state.position * BATCH + row, state.samples - 1u);
  return at;
}

// valueAt#1
fn valueAt(image: u32, pixel: u32) -> f32 {
  let at = image * SIZE + pixel;
  let byte = extractBits(pixels[at / 4u], (at % 4u) * 8u, 8u);
  let quad = 2u * (pixel / 4u);
  return (f32(byte) - scaler[quad][pixel % 4u]) * scaler[quad + 1u][pixel % 4u];
}

// quadAt#1
// Four pixels at once, where images begin at whole words.
fn quadAt(image: u32, quad: u32) -> vec4f {
  let word = vec4u(pixels[image * (SIZE / 4u) + quad]);
  let bytes = (word >> vec4u(0u, 8u, 16u, 24u)) & vec4u(255u);
  return (vec4f(bytes) - scaler[2u * quad]) * scaler[2u * quad + 1u];
}

// main#1
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quad = threadIndex(group, lane);
  if (quad >= BATCH * QUADS) { return; }
  let row = quad / QUADS;
  let quadOfRow = quad - row * QUADS;
  let image = imageOf(row);
  let first = (quadOfRow) * 4u;
  let value = quadAt(image, quadOfRow);
  outputs[quad] = value;
}

// main#2
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
  let pixel_0 = place.row * TM + (place.rowHalf * LOADM + 0) % TM;
  var y_0_0 = vec4f(0.0);
  let pixel_1 = place.row * TM + (place.rowHalf * LOADM + 1) % TM;
  var y_1_0 = vec4f(0.0);
  let x_0 = windowStart(pixel_0);
  let x_1 = windowStart(pixel_1);
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  var w = quad_0;
  // The pixels of a window row follow each other. All taps and channels are one loop: loops within
  // loops copy the block in registers.
  var at = 0u;
  var ofRow = 0u;
  for (var count = ROWS / DEPTH; count > 0u; count--) {
    let a_0 = inputs[x_0 + at];
    let a_0_0 = a_0[0];
    let a_0_1 = a_0[1];
    let a_0_2 = a_0[2];
    let a_0_3 = a_0[3];
    let a_1 = inputs[x_1 + at];
    let a_1_0 = a_1[0];
    let a_1_1 = a_1[1];
    let a_1_2 = a_1[2];
    let a_1_3 = a_1[3];
    let w_0_0 = weights[w + 0 * N4 + 0];
    let w_1_0 = weights[w + 1 * N4 + 0];
    let w_2_0 = weights[w + 2 * N4 + 0];
    let w_3_0 = weights[w + 3 * N4 + 0];
    w += DEPTH * N4;
    y_0_0 = addProducts(
      y_0_0,
      a_0_0, w_0_0,
      a_0_1, w_1_0,
      a_0_2, w_2_0,
      a_0_3, w_3_0,
    );
    y_1_0 = addProducts(
      y_1_0,
      a_1_0, w_0_0,
      a_1_1, w_1_0,
      a_1_2, w_2_0,
      a_1_3, w_3_0,
    );
    ofRow += STEP;
    at += STEP + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
  let key = 0u;
  let b_0 = weights[ROWS * N4 + quad_0];
  store(pixel_0, quad_0, y_0_0 + b_0, key);
  store(pixel_1, quad_0, y_1_0 + b_0, key);
}

// main#3
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(local_invocation_index) lane: u32) {
  let position = state.position;
  let rows = activeRows(position, state.samples);
  let first = position * BATCH;
  var sums = vec2f(0.0);
  let key = 0u;
  for (var index = lane; index < BATCH; index += GROUPSIZE) {
    let active_ = index < rows;
    var row = readRow(index);
    var sum = 0.0;
    row.label = labelOf(order[min(first + index, state.samples - 1u)]);
    if (active_) { sums += vec2f(lossOf(row, sum), select(0.0, 1.0, row.best == row.label)); }
    storeGradient(index, row, sum, select(0.0, 1.0 / f32(rows), active_), key);
  }
  partial[lane] = sums;
  workgroupBarrier();
  if (lane == 0u) { finish(position); }
}

// main#4
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = group.y * GRIDX + group.x;
  let first = (tile % NTILES) * BQ;
  let row = ((tile / NTILES) % MTILES) * BM;
  let part = tile / (NTILES * MTILES);
  let begin = part * PARTDEPTH;
  let end = min(begin + PARTDEPTH, DEPTH);
  let quad = lane % BQ;
  let ownRow = (lane / BQ) * RM;
  var sum_0 = vec4f(0.0);
  var sum_1 = vec4f(0.0);
  var sum_2 = vec4f(0.0);
  var sum_3 = vec4f(0.0);
  for (var k = begin; k < begin + PARTDEPTH; k += BK) {
    loadLeft(lane, row, k, end);
    loadRight(lane, first, k, end);
    workgroupBarrier();
    for (var depth = 0u; depth < BK; depth++) {
      let b = rightTile[depth * BQ + quad];
      sum_0 = fma(vec4f(leftTile[depth * BM + ownRow + 0]), b, sum_0);
      sum_1 = fma(vec4f(leftTile[depth * BM + ownRow + 1]), b, sum_1);
      sum_2 = fma(vec4f(leftTile[depth * BM + ownRow + 2]), b, sum_2);
      sum_3 = fma(vec4f(leftTile[depth * BM + ownRow + 3]), b, sum_3);
    }
    workgroupBarrier();
  }
  let key = 0u;
  if (part >= PARTS || first + quad >= COLUMNS4) { return; }
  store(row + ownRow + 0, first + quad, sum_0, part, key);
  store(row + ownRow + 1, first + quad, sum_1, part, key);
  store(row + ownRow + 2, first + quad, sum_2, part, key);
  store(row + ownRow + 3, first + quad, sum_3, part, key);
}

// main#5
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quad = threadIndex(group, lane);
  // No thread of this dispatch reads what this one writes.
  if (quad == 0u) {
    state.step += 1u;
    state.position += 1u;
  }
  if (quad >= QUADS) { return; }
  let g = gradientOf(quad);
  let rate = state.rate;
  var m = slots[quad];
  var v = slots[QUADS + quad];
  m += (g - m) * REST1;
  v += (g * g - v) * REST2;
  slots[quad] = m;
  slots[QUADS + quad] = v;
  weights[quad] -= m * rate / (sqrt(v) + EPSILON);
}

// main#6
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(local_invocation_index) lane: u32) {
  let position = state.position;
  let rows = activeRows(position, state.samples);
  let first = position * BATCH;
  var sums = vec2f(0.0);
  let key = 0u;
  for (var index = lane; index < BATCH; index += GROUPSIZE) {
    let active_ = index < rows;
    var row = readRow(index);
    var sum = 0.0;
    row.label = labelOf(min(first + index, state.samples - 1u));
    if (active_) { sums += vec2f(lossOf(row, sum), select(0.0, 1.0, row.best == row.label)); }
    if (active_) {
      for (var c = 0u; c < CLASSES; c++) { outputs[(OUTPUTBASE * first + index) * CLASSES + c] = output(row, c); }
    }
  }
  partial[lane] = sums;
  workgroupBarrier();
  if (lane == 0u) { finish(position); }
}

// main#7
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
  let pixel_0 = place.row * TM + (place.rowHalf * LOADM + 0) % TM;
  var y_0_0 = vec4f(0.0);
  var y_0_1 = vec4f(0.0);
  var y_0_2 = vec4f(0.0);
  let pixel_1 = place.row * TM + (place.rowHalf * LOADM + 1) % TM;
  var y_1_0 = vec4f(0.0);
  var y_1_1 = vec4f(0.0);
  var y_1_2 = vec4f(0.0);
  let pixel_2 = place.row * TM + (place.rowHalf * LOADM + 2) % TM;
  var y_2_0 = vec4f(0.0);
  var y_2_1 = vec4f(0.0);
  var y_2_2 = vec4f(0.0);
  let pixel_3 = place.row * TM + (place.rowHalf * LOADM + 3) % TM;
  var y_3_0 = vec4f(0.0);
  var y_3_1 = vec4f(0.0);
  var y_3_2 = vec4f(0.0);
  let pixel_4 = place.row * TM + (place.rowHalf * LOADM + 4) % TM;
  var y_4_0 = vec4f(0.0);
  var y_4_1 = vec4f(0.0);
  var y_4_2 = vec4f(0.0);
  let pixel_5 = place.row * TM + (place.rowHalf * LOADM + 5) % TM;
  var y_5_0 = vec4f(0.0);
  var y_5_1 = vec4f(0.0);
  var y_5_2 = vec4f(0.0);
  let pixel_6 = place.row * TM + (place.rowHalf * LOADM + 6) % TM;
  var y_6_0 = vec4f(0.0);
  var y_6_1 = vec4f(0.0);
  var y_6_2 = vec4f(0.0);
  let pixel_7 = place.row * TM + (place.rowHalf * LOADM + 7) % TM;
  var y_7_0 = vec4f(0.0);
  var y_7_1 = vec4f(0.0);
  var y_7_2 = vec4f(0.0);
  let x_0 = windowStart(pixel_0);
  let x_1 = windowStart(pixel_1);
  let x_2 = windowStart(pixel_2);
  let x_3 = windowStart(pixel_3);
  let x_4 = windowStart(pixel_4);
  let x_5 = windowStart(pixel_5);
  let x_6 = windowStart(pixel_6);
  let x_7 = windowStart(pixel_7);
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  let quad_1 = place.column * TN + (place.columnHalf * LOADN + 1) % TN;
  let quad_2 = place.column * TN + (place.columnHalf * LOADN + 2) % TN;
  var w = quad_0;
  // The pixels of a window row follow each other. All taps and channels are one loop: loops within
  // loops copy the block in registers.
  var at = 0u;
  var ofRow = 0u;
  for (var count = ROWS / DEPTH; count > 0u; count--) {
    let a_0 = inputs[x_0 + at];
    let a_0_0 = a_0[0];
    let a_0_1 = a_0[1];
    let a_0_2 = a_0[2];
    let a_0_3 = a_0[3];
    let a_1 = inputs[x_1 + at];
    let a_1_0 = a_1[0];
    let a_1_1 = a_1[1];
    let a_1_2 = a_1[2];
    let a_1_3 = a_1[3];
    let a_2 = inputs[x_2 + at];
    let a_2_0 = a_2[0];
    let a_2_1 = a_2[1];
    let a_2_2 = a_2[2];
    let a_2_3 = a_2[3];
    let a_3 = inputs[x_3 + at];
    let a_3_0 = a_3[0];
    let a_3_1 = a_3[1];
    let a_3_2 = a_3[2];
    let a_3_3 = a_3[3];
    let a_4 = inputs[x_4 + at];
    let a_4_0 = a_4[0];
    let a_4_1 = a_4[1];
    let a_4_2 = a_4[2];
    let a_4_3 = a_4[3];
    let a_5 = inputs[x_5 + at];
    let a_5_0 = a_5[0];
    let a_5_1 = a_5[1];
    let a_5_2 = a_5[2];
    let a_5_3 = a_5[3];
    let a_6 = inputs[x_6 + at];
    let a_6_0 = a_6[0];
    let a_6_1 = a_6[1];
    let a_6_2 = a_6[2];
    let a_6_3 = a_6[3];
    let a_7 = inputs[x_7 + at];
    let a_7_0 = a_7[0];
    let a_7_1 = a_7[1];
    let a_7_2 = a_7[2];
    let a_7_3 = a_7[3];
    let w_0_0 = weights[w + 0 * N4 + 0];
    let w_0_1 = weights[w + 0 * N4 + 1];
    let w_0_2 = weights[w + 0 * N4 + 2];
    let w_1_0 = weights[w + 1 * N4 + 0];
    let w_1_1 = weights[w + 1 * N4 + 1];
    let w_1_2 = weights[w + 1 * N4 + 2];
    let w_2_0 = weights[w + 2 * N4 + 0];
    let w_2_1 = weights[w + 2 * N4 + 1];
    let w_2_2 = weights[w + 2 * N4 + 2];
    let w_3_0 = weights[w + 3 * N4 + 0];
    let w_3_1 = weights[w + 3 * N4 + 1];
    let w_3_2 = weights[w + 3 * N4 + 2];
    w += DEPTH * N4;
    y_0_0 = addProducts(
      y_0_0,
      a_0_0, w_0_0,
      a_0_1, w_1_0,
      a_0_2, w_2_0,
      a_0_3, w_3_0,
    );
    y_1_0 = addProducts(
      y_1_0,
      a_1_0, w_0_0,
      a_1_1, w_1_0,
      a_1_2, w_2_0,
      a_1_3, w_3_0,
    );
    y_2_0 = addProducts(
      y_2_0,
      a_2_0, w_0_0,
      a_2_1, w_1_0,
      a_2_2, w_2_0,
      a_2_3, w_3_0,
    );
    y_3_0 = addProducts(
      y_3_0,
      a_3_0, w_0_0,
      a_3_1, w_1_0,
      a_3_2, w_2_0,
      a_3_3, w_3_0,
    );
    y_4_0 = addProducts(
      y_4_0,
      a_4_0, w_0_0,
      a_4_1, w_1_0,
      a_4_2, w_2_0,
      a_4_3, w_3_0,
    );
    y_5_0 = addProducts(
      y_5_0,
      a_5_0, w_0_0,
      a_5_1, w_1_0,
      a_5_2, w_2_0,
      a_5_3, w_3_0,
    );
    y_6_0 = addProducts(
      y_6_0,
      a_6_0, w_0_0,
      a_6_1, w_1_0,
      a_6_2, w_2_0,
      a_6_3, w_3_0,
    );
    y_7_0 = addProducts(
      y_7_0,
      a_7_0, w_0_0,
      a_7_1, w_1_0,
      a_7_2, w_2_0,
      a_7_3, w_3_0,
    );
    y_0_1 = addProducts(
      y_0_1,
      a_0_0, w_0_1,
      a_0_1, w_1_1,
      a_0_2, w_2_1,
      a_0_3, w_3_1,
    );
    y_1_1 = addProducts(
      y_1_1,
      a_1_0, w_0_1,
      a_1_1, w_1_1,
      a_1_2, w_2_1,
      a_1_3, w_3_1,
    );
    y_2_1 = addProducts(
      y_2_1,
      a_2_0, w_0_1,
      a_2_1, w_1_1,
      a_2_2, w_2_1,
      a_2_3, w_3_1,
    );
    y_3_1 = addProducts(
      y_3_1,
      a_3_0, w_0_1,
      a_3_1, w_1_1,
      a_3_2, w_2_1,
      a_3_3, w_3_1,
    );
    y_4_1 = addProducts(
      y_4_1,
      a_4_0, w_0_1,
      a_4_1, w_1_1,
      a_4_2, w_2_1,
      a_4_3, w_3_1,
    );
    y_5_1 = addProducts(
      y_5_1,
      a_5_0, w_0_1,
      a_5_1, w_1_1,
      a_5_2, w_2_1,
      a_5_3, w_3_1,
    );
    y_6_1 = addProducts(
      y_6_1,
      a_6_0, w_0_1,
      a_6_1, w_1_1,
      a_6_2, w_2_1,
      a_6_3, w_3_1,
    );
    y_7_1 = addProducts(
      y_7_1,
      a_7_0, w_0_1,
      a_7_1, w_1_1,
      a_7_2, w_2_1,
      a_7_3, w_3_1,
    );
    y_0_2 = addProducts(
      y_0_2,
      a_0_0, w_0_2,
      a_0_1, w_1_2,
      a_0_2, w_2_2,
      a_0_3, w_3_2,
    );
    y_1_2 = addProducts(
      y_1_2,
      a_1_0, w_0_2,
      a_1_1, w_1_2,
      a_1_2, w_2_2,
      a_1_3, w_3_2,
    );
    y_2_2 = addProducts(
      y_2_2,
      a_2_0, w_0_2,
      a_2_1, w_1_2,
      a_2_2, w_2_2,
      a_2_3, w_3_2,
    );
    y_3_2 = addProducts(
      y_3_2,
      a_3_0, w_0_2,
      a_3_1, w_1_2,
      a_3_2, w_2_2,
      a_3_3, w_3_2,
    );
    y_4_2 = addProducts(
      y_4_2,
      a_4_0, w_0_2,
      a_4_1, w_1_2,
      a_4_2, w_2_2,
      a_4_3, w_3_2,
    );
    y_5_2 = addProducts(
      y_5_2,
      a_5_0, w_0_2,
      a_5_1, w_1_2,
      a_5_2, w_2_2,
      a_5_3, w_3_2,
    );
    y_6_2 = addProducts(
      y_6_2,
      a_6_0, w_0_2,
      a_6_1, w_1_2,
      a_6_2, w_2_2,
      a_6_3, w_3_2,
    );
    y_7_2 = addProducts(
      y_7_2,
      a_7_0, w_0_2,
      a_7_1, w_1_2,
      a_7_2, w_2_2,
      a_7_3, w_3_2,
    );
    ofRow += STEP;
    at += STEP + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
  let key = 0u;
  let b_0 = weights[ROWS * N4 + quad_0];
  let b_1 = weights[ROWS * N4 + quad_1];
  let b_2 = weights[ROWS * N4 + quad_2];
  store(pixel_0, quad_0, y_0_0 + b_0, key);
  store(pixel_0, quad_1, y_0_1 + b_1, key);
  store(pixel_0, quad_2, y_0_2 + b_2, key);
  store(pixel_1, quad_0, y_1_0 + b_0, key);
  store(pixel_1, quad_1, y_1_1 + b_1, key);
  store(pixel_1, quad_2, y_1_2 + b_2, key);
  store(pixel_2, quad_0, y_2_0 + b_0, key);
  store(pixel_2, quad_1, y_2_1 + b_1, key);
  store(pixel_2, quad_2, y_2_2 + b_2, key);
  store(pixel_3, quad_0, y_3_0 + b_0, key);
  store(pixel_3, quad_1, y_3_1 + b_1, key);
  store(pixel_3, quad_2, y_3_2 + b_2, key);
  store(pixel_4, quad_0, y_4_0 + b_0, key);
  store(pixel_4, quad_1, y_4_1 + b_1, key);
  store(pixel_4, quad_2, y_4_2 + b_2, key);
  store(pixel_5, quad_0, y_5_0 + b_0, key);
  store(pixel_5, quad_1, y_5_1 + b_1, key);
  store(pixel_5, quad_2, y_5_2 + b_2, key);
  store(pixel_6, quad_0, y_6_0 + b_0, key);
  store(pixel_6, quad_1, y_6_1 + b_1, key);
  store(pixel_6, quad_2, y_6_2 + b_2, key);
  store(pixel_7, quad_0, y_7_0 + b_0, key);
  store(pixel_7, quad_1, y_7_1 + b_1, key);
  store(pixel_7, quad_2, y_7_2 + b_2, key);
}

// main#8
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * (KTILES + PAIR) * PARTS) { return; }
  let place = placeOf(tile);
  let part = place.row / (KTILES + PAIR);
  let kTile = place.row % (KTILES + PAIR);
  let begin = part * PARTLINES;
  let end = max(begin, min(begin + PARTLINES, LINES));
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  let quad_1 = place.column * TN + (place.columnHalf * LOADN + 1) % TN;
  let quad_2 = place.column * TN + (place.columnHalf * LOADN + 2) % TN;
  if (kTile >= KTILES) {
    biasSum(begin, end, part, quad_0);
    return;
  }
  let channels_0 = kTile * TK + (place.rowHalf * LOADK + 0) % TK;
  let row_0 = channels_0 * 4u + 0;
  let row_1 = channels_0 * 4u + 1;
  let row_2 = channels_0 * 4u + 2;
  let row_3 = channels_0 * 4u + 3;
  let channels_1 = kTile * TK + (place.rowHalf * LOADK + 1) % TK;
  let row_4 = channels_1 * 4u + 0;
  let row_5 = channels_1 * 4u + 1;
  let row_6 = channels_1 * 4u + 2;
  let row_7 = channels_1 * 4u + 3;
  let window = row_0 / CHANNELS;
  let tap = (window / KERNEL) * INROW + (window % KERNEL) * INCOLUMN + (row_0 % CHANNELS) / 4u;
  var g_0_0 = vec4f(0.0);
  var g_0_1 = vec4f(0.0);
  var g_0_2 = vec4f(0.0);
  var g_1_0 = vec4f(0.0);
  var g_1_1 = vec4f(0.0);
  var g_1_2 = vec4f(0.0);
  var g_2_0 = vec4f(0.0);
  var g_2_1 = vec4f(0.0);
  var g_2_2 = vec4f(0.0);
  var g_3_0 = vec4f(0.0);
  var g_3_1 = vec4f(0.0);
  var g_3_2 = vec4f(0.0);
  var g_4_0 = vec4f(0.0);
  var g_4_1 = vec4f(0.0);
  var g_4_2 = vec4f(0.0);
  var g_5_0 = vec4f(0.0);
  var g_5_1 = vec4f(0.0);
  var g_5_2 = vec4f(0.0);
  var g_6_0 = vec4f(0.0);
  var g_6_1 = vec4f(0.0);
  var g_6_2 = vec4f(0.0);
  var g_7_0 = vec4f(0.0);
  var g_7_1 = vec4f(0.0);
  var g_7_2 = vec4f(0.0);
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let a = turn.a + tap;
    let d = turn.d + quad_0;
    let d_0_0 = gradients[d + 0 * GRADSTEP + 0];
    let d_0_1 = gradients[d + 0 * GRADSTEP + 1];
    let d_0_2 = gradients[d + 0 * GRADSTEP + 2];
    let d_1_0 = gradients[d + 1 * GRADSTEP + 0];
    let d_1_1 = gradients[d + 1 * GRADSTEP + 1];
    let d_1_2 = gradients[d + 1 * GRADSTEP + 2];
    let d_2_0 = gradients[d + 2 * GRADSTEP + 0];
    let d_2_1 = gradients[d + 2 * GRADSTEP + 1];
    let d_2_2 = gradients[d + 2 * GRADSTEP + 2];
    let d_3_0 = gradients[d + 3 * GRADSTEP + 0];
    let d_3_1 = gradients[d + 3 * GRADSTEP + 1];
    let d_3_2 = gradients[d + 3 * GRADSTEP + 2];
    let a_0_0 = inputs[a + 0 * INSTEP + 0];
    let a_0_1 = inputs[a + 0 * INSTEP + 1];
    let a_1_0 = inputs[a + 1 * INSTEP + 0];
    let a_1_1 = inputs[a + 1 * INSTEP + 1];
    let a_2_0 = inputs[a + 2 * INSTEP + 0];
    let a_2_1 = inputs[a + 2 * INSTEP + 1];
    let a_3_0 = inputs[a + 3 * INSTEP + 0];
    let a_3_1 = inputs[a + 3 * INSTEP + 1];
    g_0_0 = addProducts(
      g_0_0,
      a_0_0[0], d_0_0,
      a_1_0[0], d_1_0,
      a_2_0[0], d_2_0,
      a_3_0[0], d_3_0,
    );
    g_1_0 = addProducts(
      g_1_0,
      a_0_0[1], d_0_0,
      a_1_0[1], d_1_0,
      a_2_0[1], d_2_0,
      a_3_0[1], d_3_0,
    );
    g_2_0 = addProducts(
      g_2_0,
      a_0_0[2], d_0_0,
      a_1_0[2], d_1_0,
      a_2_0[2], d_2_0,
      a_3_0[2], d_3_0,
    );
    g_3_0 = addProducts(
      g_3_0,
      a_0_0[3], d_0_0,
      a_1_0[3], d_1_0,
      a_2_0[3], d_2_0,
      a_3_0[3], d_3_0,
    );
    g_4_0 = addProducts(
      g_4_0,
      a_0_1[0], d_0_0,
      a_1_1[0], d_1_0,
      a_2_1[0], d_2_0,
      a_3_1[0], d_3_0,
    );
    g_5_0 = addProducts(
      g_5_0,
      a_0_1[1], d_0_0,
      a_1_1[1], d_1_0,
      a_2_1[1], d_2_0,
      a_3_1[1], d_3_0,
    );
    g_6_0 = addProducts(
      g_6_0,
      a_0_1[2], d_0_0,
      a_1_1[2], d_1_0,
      a_2_1[2], d_2_0,
      a_3_1[2], d_3_0,
    );
    g_7_0 = addProducts(
      g_7_0,
      a_0_1[3], d_0_0,
      a_1_1[3], d_1_0,
      a_2_1[3], d_2_0,
      a_3_1[3], d_3_0,
    );
    g_0_1 = addProducts(
      g_0_1,
      a_0_0[0], d_0_1,
      a_1_0[0], d_1_1,
      a_2_0[0], d_2_1,
      a_3_0[0], d_3_1,
    );
    g_1_1 = addProducts(
      g_1_1,
      a_0_0[1], d_0_1,
      a_1_0[1], d_1_1,
      a_2_0[1], d_2_1,
      a_3_0[1], d_3_1,
    );
    g_2_1 = addProducts(
      g_2_1,
      a_0_0[2], d_0_1,
      a_1_0[2], d_1_1,
      a_2_0[2], d_2_1,
      a_3_0[2], d_3_1,
    );
    g_3_1 = addProducts(
      g_3_1,
      a_0_0[3], d_0_1,
      a_1_0[3], d_1_1,
      a_2_0[3], d_2_1,
      a_3_0[3], d_3_1,
    );
    g_4_1 = addProducts(
      g_4_1,
      a_0_1[0], d_0_1,
      a_1_1[0], d_1_1,
      a_2_1[0], d_2_1,
      a_3_1[0], d_3_1,
    );
    g_5_1 = addProducts(
      g_5_1,
      a_0_1[1], d_0_1,
      a_1_1[1], d_1_1,
      a_2_1[1], d_2_1,
      a_3_1[1], d_3_1,
    );
    g_6_1 = addProducts(
      g_6_1,
      a_0_1[2], d_0_1,
      a_1_1[2], d_1_1,
      a_2_1[2], d_2_1,
      a_3_1[2], d_3_1,
    );
    g_7_1 = addProducts(
      g_7_1,
      a_0_1[3], d_0_1,
      a_1_1[3], d_1_1,
      a_2_1[3], d_2_1,
      a_3_1[3], d_3_1,
    );
    g_0_2 = addProducts(
      g_0_2,
      a_0_0[0], d_0_2,
      a_1_0[0], d_1_2,
      a_2_0[0], d_2_2,
      a_3_0[0], d_3_2,
    );
    g_1_2 = addProducts(
      g_1_2,
      a_0_0[1], d_0_2,
      a_1_0[1], d_1_2,
      a_2_0[1], d_2_2,
      a_3_0[1], d_3_2,
    );
    g_2_2 = addProducts(
      g_2_2,
      a_0_0[2], d_0_2,
      a_1_0[2], d_1_2,
      a_2_0[2], d_2_2,
      a_3_0[2], d_3_2,
    );
    g_3_2 = addProducts(
      g_3_2,
      a_0_0[3], d_0_2,
      a_1_0[3], d_1_2,
      a_2_0[3], d_2_2,
      a_3_0[3], d_3_2,
    );
    g_4_2 = addProducts(
      g_4_2,
      a_0_1[0], d_0_2,
      a_1_1[0], d_1_2,
      a_2_1[0], d_2_2,
      a_3_1[0], d_3_2,
    );
    g_5_2 = addProducts(
      g_5_2,
      a_0_1[1], d_0_2,
      a_1_1[1], d_1_2,
      a_2_1[1], d_2_2,
      a_3_1[1], d_3_2,
    );
    g_6_2 = addProducts(
      g_6_2,
      a_0_1[2], d_0_2,
      a_1_1[2], d_1_2,
      a_2_1[2], d_2_2,
      a_3_1[2], d_3_2,
    );
    g_7_2 = addProducts(
      g_7_2,
      a_0_1[3], d_0_2,
      a_1_1[3], d_1_2,
      a_2_1[3], d_2_2,
      a_3_1[3], d_3_2,
    );
    turn = nextTurn(turn);
  }
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_0] = g_0_0;
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_1] = g_0_1;
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_2] = g_0_2;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_0] = g_1_0;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_1] = g_1_1;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_2] = g_1_2;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_0] = g_2_0;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_1] = g_2_1;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_2] = g_2_2;
  results[(part * (ROWS + 1u) + row_3) * N4 + quad_0] = g_3_0;
  results[(part * (ROWS + 1u) + row_3) * N4 + quad_1] = g_3_1;
  results[(part * (ROWS + 1u) + row_3) * N4 + quad_2] = g_3_2;
  results[(part * (ROWS + 1u) + row_4) * N4 + quad_0] = g_4_0;
  results[(part * (ROWS + 1u) + row_4) * N4 + quad_1] = g_4_1;
  results[(part * (ROWS + 1u) + row_4) * N4 + quad_2] = g_4_2;
  results[(part * (ROWS + 1u) + row_5) * N4 + quad_0] = g_5_0;
  results[(part * (ROWS + 1u) + row_5) * N4 + quad_1] = g_5_1;
  results[(part * (ROWS + 1u) + row_5) * N4 + quad_2] = g_5_2;
  results[(part * (ROWS + 1u) + row_6) * N4 + quad_0] = g_6_0;
  results[(part * (ROWS + 1u) + row_6) * N4 + quad_1] = g_6_1;
  results[(part * (ROWS + 1u) + row_6) * N4 + quad_2] = g_6_2;
  results[(part * (ROWS + 1u) + row_7) * N4 + quad_0] = g_7_0;
  results[(part * (ROWS + 1u) + row_7) * N4 + quad_1] = g_7_1;
  results[(part * (ROWS + 1u) + row_7) * N4 + quad_2] = g_7_2;
}

// main#9
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
  let pixel_0 = place.row * TM + (place.rowHalf * LOADM + 0) % TM;
  var x_0_0 = vec4f(0.0);
  let pixel_1 = place.row * TM + (place.rowHalf * LOADM + 1) % TM;
  var x_1_0 = vec4f(0.0);
  let d_0 = windowStart(pixel_0);
  let d_1 = windowStart(pixel_1);
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  // A window row of D is contiguous, and the taps that it meets follow each other backwards in W. All
  // of them are one loop: loops within loops copy the block in registers.
  const tapSize = 4u * CHANNELS4 * N4;
  const lastTap = TAP + STRIDES * ((TAPROWS - 1u) * KERNEL + TAPCOLUMNS - 1u);
  var at = 0u;
  var w = lastTap * tapSize + quad_0 * 4u * N4;
  var ofTap = 0u;
  var ofRow = 0u;
  for (var count = TAPROWS * WINDOWROW; count > 0u; count--) {
    let a_0 = gradients[d_0 + at];
    let a_1 = gradients[d_1 + at];
    let w_0_0 = weights[w + 0 * N4];
    let w_0_1 = weights[w + 1 * N4];
    let w_0_2 = weights[w + 2 * N4];
    let w_0_3 = weights[w + 3 * N4];
    x_0_0 += vec4f(dot(a_0, w_0_0), dot(a_0, w_0_1), dot(a_0, w_0_2), dot(a_0, w_0_3));
    x_1_0 += vec4f(dot(a_1, w_0_0), dot(a_1, w_0_1), dot(a_1, w_0_2), dot(a_1, w_0_3));
    ofTap += 1u;
    w += 1u;
    w -= select(0u, STRIDES * tapSize + N4, ofTap == N4);
    ofTap = select(ofTap, 0u, ofTap == N4);
    ofRow += 1u;
    at += 1u + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
  let key = 0u;
  store(pixel_0, quad_0, x_0_0, key);
  store(pixel_1, quad_0, x_1_0, key);
}

// main#10
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
  let pixel_0 = place.row * TM + (place.rowHalf * LOADM + 0) % TM;
  var y_0_0 = vec4f(0.0);
  let pixel_1 = place.row * TM + (place.rowHalf * LOADM + 1) % TM;
  var y_1_0 = vec4f(0.0);
  let pixel_2 = place.row * TM + (place.rowHalf * LOADM + 2) % TM;
  var y_2_0 = vec4f(0.0);
  let pixel_3 = place.row * TM + (place.rowHalf * LOADM + 3) % TM;
  var y_3_0 = vec4f(0.0);
  let pixel_4 = place.row * TM + (place.rowHalf * LOADM + 4) % TM;
  var y_4_0 = vec4f(0.0);
  let pixel_5 = place.row * TM + (place.rowHalf * LOADM + 5) % TM;
  var y_5_0 = vec4f(0.0);
  let pixel_6 = place.row * TM + (place.rowHalf * LOADM + 6) % TM;
  var y_6_0 = vec4f(0.0);
  let pixel_7 = place.row * TM + (place.rowHalf * LOADM + 7) % TM;
  var y_7_0 = vec4f(0.0);
  let x_0 = windowStart(pixel_0);
  let x_1 = windowStart(pixel_1);
  let x_2 = windowStart(pixel_2);
  let x_3 = windowStart(pixel_3);
  let x_4 = windowStart(pixel_4);
  let x_5 = windowStart(pixel_5);
  let x_6 = windowStart(pixel_6);
  let x_7 = windowStart(pixel_7);
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  var w = quad_0;
  // The pixels of a window row follow each other. All taps and channels are one loop: loops within
  // loops copy the block in registers.
  var at = 0u;
  var ofRow = 0u;
  for (var count = ROWS / DEPTH; count > 0u; count--) {
    let a_0 = inputs[x_0 + at];
    let a_0_0 = a_0[0];
    let a_0_1 = a_0[1];
    let a_0_2 = a_0[2];
    let a_0_3 = a_0[3];
    let a_1 = inputs[x_1 + at];
    let a_1_0 = a_1[0];
    let a_1_1 = a_1[1];
    let a_1_2 = a_1[2];
    let a_1_3 = a_1[3];
    let a_2 = inputs[x_2 + at];
    let a_2_0 = a_2[0];
    let a_2_1 = a_2[1];
    let a_2_2 = a_2[2];
    let a_2_3 = a_2[3];
    let a_3 = inputs[x_3 + at];
    let a_3_0 = a_3[0];
    let a_3_1 = a_3[1];
    let a_3_2 = a_3[2];
    let a_3_3 = a_3[3];
    let a_4 = inputs[x_4 + at];
    let a_4_0 = a_4[0];
    let a_4_1 = a_4[1];
    let a_4_2 = a_4[2];
    let a_4_3 = a_4[3];
    let a_5 = inputs[x_5 + at];
    let a_5_0 = a_5[0];
    let a_5_1 = a_5[1];
    let a_5_2 = a_5[2];
    let a_5_3 = a_5[3];
    let a_6 = inputs[x_6 + at];
    let a_6_0 = a_6[0];
    let a_6_1 = a_6[1];
    let a_6_2 = a_6[2];
    let a_6_3 = a_6[3];
    let a_7 = inputs[x_7 + at];
    let a_7_0 = a_7[0];
    let a_7_1 = a_7[1];
    let a_7_2 = a_7[2];
    let a_7_3 = a_7[3];
    let w_0_0 = weights[w + 0 * N4 + 0];
    let w_1_0 = weights[w + 1 * N4 + 0];
    let w_2_0 = weights[w + 2 * N4 + 0];
    let w_3_0 = weights[w + 3 * N4 + 0];
    w += DEPTH * N4;
    y_0_0 = addProducts(
      y_0_0,
      a_0_0, w_0_0,
      a_0_1, w_1_0,
      a_0_2, w_2_0,
      a_0_3, w_3_0,
    );
    y_1_0 = addProducts(
      y_1_0,
      a_1_0, w_0_0,
      a_1_1, w_1_0,
      a_1_2, w_2_0,
      a_1_3, w_3_0,
    );
    y_2_0 = addProducts(
      y_2_0,
      a_2_0, w_0_0,
      a_2_1, w_1_0,
      a_2_2, w_2_0,
      a_2_3, w_3_0,
    );
    y_3_0 = addProducts(
      y_3_0,
      a_3_0, w_0_0,
      a_3_1, w_1_0,
      a_3_2, w_2_0,
      a_3_3, w_3_0,
    );
    y_4_0 = addProducts(
      y_4_0,
      a_4_0, w_0_0,
      a_4_1, w_1_0,
      a_4_2, w_2_0,
      a_4_3, w_3_0,
    );
    y_5_0 = addProducts(
      y_5_0,
      a_5_0, w_0_0,
      a_5_1, w_1_0,
      a_5_2, w_2_0,
      a_5_3, w_3_0,
    );
    y_6_0 = addProducts(
      y_6_0,
      a_6_0, w_0_0,
      a_6_1, w_1_0,
      a_6_2, w_2_0,
      a_6_3, w_3_0,
    );
    y_7_0 = addProducts(
      y_7_0,
      a_7_0, w_0_0,
      a_7_1, w_1_0,
      a_7_2, w_2_0,
      a_7_3, w_3_0,
    );
    ofRow += STEP;
    at += STEP + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
  let key = 0u;
  let b_0 = weights[ROWS * N4 + quad_0];
  store(pixel_0, quad_0, y_0_0 + b_0, key);
  store(pixel_1, quad_0, y_1_0 + b_0, key);
  store(pixel_2, quad_0, y_2_0 + b_0, key);
  store(pixel_3, quad_0, y_3_0 + b_0, key);
  store(pixel_4, quad_0, y_4_0 + b_0, key);
  store(pixel_5, quad_0, y_5_0 + b_0, key);
  store(pixel_6, quad_0, y_6_0 + b_0, key);
  store(pixel_7, quad_0, y_7_0 + b_0, key);
}

// main#11
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * (KTILES + PAIR) * PARTS) { return; }
  let place = placeOf(tile);
  let part = place.row / (KTILES + PAIR);
  let kTile = place.row % (KTILES + PAIR);
  let begin = part * PARTLINES;
  let end = max(begin, min(begin + PARTLINES, LINES));
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  let quad_1 = place.column * TN + (place.columnHalf * LOADN + 1) % TN;
  let quad_2 = place.column * TN + (place.columnHalf * LOADN + 2) % TN;
  if (kTile >= KTILES) {
    biasSum(begin, end, part, quad_0);
    return;
  }
  let channels_0 = kTile * TK + (place.rowHalf * LOADK + 0) % TK;
  let row_0 = channels_0 * 4u + 0;
  let row_1 = channels_0 * 4u + 1;
  let row_2 = channels_0 * 4u + 2;
  let row_3 = channels_0 * 4u + 3;
  let window = row_0 / CHANNELS;
  let tap = (window / KERNEL) * INROW + (window % KERNEL) * INCOLUMN + (row_0 % CHANNELS) / 4u;
  var g_0_0 = vec4f(0.0);
  var g_0_1 = vec4f(0.0);
  var g_0_2 = vec4f(0.0);
  var g_1_0 = vec4f(0.0);
  var g_1_1 = vec4f(0.0);
  var g_1_2 = vec4f(0.0);
  var g_2_0 = vec4f(0.0);
  var g_2_1 = vec4f(0.0);
  var g_2_2 = vec4f(0.0);
  var g_3_0 = vec4f(0.0);
  var g_3_1 = vec4f(0.0);
  var g_3_2 = vec4f(0.0);
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let a = turn.a + tap;
    let d = turn.d + quad_0;
    let d_0_0 = gradients[d + 0 * GRADSTEP + 0];
    let d_0_1 = gradients[d + 0 * GRADSTEP + 1];
    let d_0_2 = gradients[d + 0 * GRADSTEP + 2];
    let d_1_0 = gradients[d + 1 * GRADSTEP + 0];
    let d_1_1 = gradients[d + 1 * GRADSTEP + 1];
    let d_1_2 = gradients[d + 1 * GRADSTEP + 2];
    let d_2_0 = gradients[d + 2 * GRADSTEP + 0];
    let d_2_1 = gradients[d + 2 * GRADSTEP + 1];
    let d_2_2 = gradients[d + 2 * GRADSTEP + 2];
    let d_3_0 = gradients[d + 3 * GRADSTEP + 0];
    let d_3_1 = gradients[d + 3 * GRADSTEP + 1];
    let d_3_2 = gradients[d + 3 * GRADSTEP + 2];
    let a_0_0 = inputs[a + 0 * INSTEP + 0];
    let a_1_0 = inputs[a + 1 * INSTEP + 0];
    let a_2_0 = inputs[a + 2 * INSTEP + 0];
    let a_3_0 = inputs[a + 3 * INSTEP + 0];
    g_0_0 = addProducts(
      g_0_0,
      a_0_0[0], d_0_0,
      a_1_0[0], d_1_0,
      a_2_0[0], d_2_0,
      a_3_0[0], d_3_0,
    );
    g_1_0 = addProducts(
      g_1_0,
      a_0_0[1], d_0_0,
      a_1_0[1], d_1_0,
      a_2_0[1], d_2_0,
      a_3_0[1], d_3_0,
    );
    g_2_0 = addProducts(
      g_2_0,
      a_0_0[2], d_0_0,
      a_1_0[2], d_1_0,
      a_2_0[2], d_2_0,
      a_3_0[2], d_3_0,
    );
    g_3_0 = addProducts(
      g_3_0,
      a_0_0[3], d_0_0,
      a_1_0[3], d_1_0,
      a_2_0[3], d_2_0,
      a_3_0[3], d_3_0,
    );
    g_0_1 = addProducts(
      g_0_1,
      a_0_0[0], d_0_1,
      a_1_0[0], d_1_1,
      a_2_0[0], d_2_1,
      a_3_0[0], d_3_1,
    );
    g_1_1 = addProducts(
      g_1_1,
      a_0_0[1], d_0_1,
      a_1_0[1], d_1_1,
      a_2_0[1], d_2_1,
      a_3_0[1], d_3_1,
    );
    g_2_1 = addProducts(
      g_2_1,
      a_0_0[2], d_0_1,
      a_1_0[2], d_1_1,
      a_2_0[2], d_2_1,
      a_3_0[2], d_3_1,
    );
    g_3_1 = addProducts(
      g_3_1,
      a_0_0[3], d_0_1,
      a_1_0[3], d_1_1,
      a_2_0[3], d_2_1,
      a_3_0[3], d_3_1,
    );
    g_0_2 = addProducts(
      g_0_2,
      a_0_0[0], d_0_2,
      a_1_0[0], d_1_2,
      a_2_0[0], d_2_2,
      a_3_0[0], d_3_2,
    );
    g_1_2 = addProducts(
      g_1_2,
      a_0_0[1], d_0_2,
      a_1_0[1], d_1_2,
      a_2_0[1], d_2_2,
      a_3_0[1], d_3_2,
    );
    g_2_2 = addProducts(
      g_2_2,
      a_0_0[2], d_0_2,
      a_1_0[2], d_1_2,
      a_2_0[2], d_2_2,
      a_3_0[2], d_3_2,
    );
    g_3_2 = addProducts(
      g_3_2,
      a_0_0[3], d_0_2,
      a_1_0[3], d_1_2,
      a_2_0[3], d_2_2,
      a_3_0[3], d_3_2,
    );
    turn = nextTurn(turn);
  }
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_0] = g_0_0;
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_1] = g_0_1;
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_2] = g_0_2;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_0] = g_1_0;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_1] = g_1_1;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_2] = g_1_2;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_0] = g_2_0;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_1] = g_2_1;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_2] = g_2_2;
  results[(part * (ROWS + 1u) + row_3) * N4 + quad_0] = g_3_0;
  results[(part * (ROWS + 1u) + row_3) * N4 + quad_1] = g_3_1;
  results[(part * (ROWS + 1u) + row_3) * N4 + quad_2] = g_3_2;
}

// main#12
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
  let pixel_0 = place.row * TM + (place.rowHalf * LOADM + 0) % TM;
  var x_0_0 = vec4f(0.0);
  let pixel_1 = place.row * TM + (place.rowHalf * LOADM + 1) % TM;
  var x_1_0 = vec4f(0.0);
  let pixel_2 = place.row * TM + (place.rowHalf * LOADM + 2) % TM;
  var x_2_0 = vec4f(0.0);
  let pixel_3 = place.row * TM + (place.rowHalf * LOADM + 3) % TM;
  var x_3_0 = vec4f(0.0);
  let pixel_4 = place.row * TM + (place.rowHalf * LOADM + 4) % TM;
  var x_4_0 = vec4f(0.0);
  let pixel_5 = place.row * TM + (place.rowHalf * LOADM + 5) % TM;
  var x_5_0 = vec4f(0.0);
  let pixel_6 = place.row * TM + (place.rowHalf * LOADM + 6) % TM;
  var x_6_0 = vec4f(0.0);
  let pixel_7 = place.row * TM + (place.rowHalf * LOADM + 7) % TM;
  var x_7_0 = vec4f(0.0);
  let d_0 = windowStart(pixel_0);
  let d_1 = windowStart(pixel_1);
  let d_2 = windowStart(pixel_2);
  let d_3 = windowStart(pixel_3);
  let d_4 = windowStart(pixel_4);
  let d_5 = windowStart(pixel_5);
  let d_6 = windowStart(pixel_6);
  let d_7 = windowStart(pixel_7);
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  // A window row of D is contiguous, and the taps that it meets follow each other backwards in W. All
  // of them are one loop: loops within loops copy the block in registers.
  const tapSize = 4u * CHANNELS4 * N4;
  const lastTap = TAP + STRIDES * ((TAPROWS - 1u) * KERNEL + TAPCOLUMNS - 1u);
  var at = 0u;
  var w = lastTap * tapSize + quad_0 * 4u * N4;
  var ofTap = 0u;
  var ofRow = 0u;
  for (var count = TAPROWS * WINDOWROW; count > 0u; count--) {
    let a_0 = gradients[d_0 + at];
    let a_1 = gradients[d_1 + at];
    let a_2 = gradients[d_2 + at];
    let a_3 = gradients[d_3 + at];
    let a_4 = gradients[d_4 + at];
    let a_5 = gradients[d_5 + at];
    let a_6 = gradients[d_6 + at];
    let a_7 = gradients[d_7 + at];
    let w_0_0 = weights[w + 0 * N4];
    let w_0_1 = weights[w + 1 * N4];
    let w_0_2 = weights[w + 2 * N4];
    let w_0_3 = weights[w + 3 * N4];
    x_0_0 += vec4f(dot(a_0, w_0_0), dot(a_0, w_0_1), dot(a_0, w_0_2), dot(a_0, w_0_3));
    x_1_0 += vec4f(dot(a_1, w_0_0), dot(a_1, w_0_1), dot(a_1, w_0_2), dot(a_1, w_0_3));
    x_2_0 += vec4f(dot(a_2, w_0_0), dot(a_2, w_0_1), dot(a_2, w_0_2), dot(a_2, w_0_3));
    x_3_0 += vec4f(dot(a_3, w_0_0), dot(a_3, w_0_1), dot(a_3, w_0_2), dot(a_3, w_0_3));
    x_4_0 += vec4f(dot(a_4, w_0_0), dot(a_4, w_0_1), dot(a_4, w_0_2), dot(a_4, w_0_3));
    x_5_0 += vec4f(dot(a_5, w_0_0), dot(a_5, w_0_1), dot(a_5, w_0_2), dot(a_5, w_0_3));
    x_6_0 += vec4f(dot(a_6, w_0_0), dot(a_6, w_0_1), dot(a_6, w_0_2), dot(a_6, w_0_3));
    x_7_0 += vec4f(dot(a_7, w_0_0), dot(a_7, w_0_1), dot(a_7, w_0_2), dot(a_7, w_0_3));
    ofTap += 1u;
    w += 1u;
    w -= select(0u, STRIDES * tapSize + N4, ofTap == N4);
    ofTap = select(ofTap, 0u, ofTap == N4);
    ofRow += 1u;
    at += 1u + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
  let key = 0u;
  store(pixel_0, quad_0, x_0_0, key);
  store(pixel_1, quad_0, x_1_0, key);
  store(pixel_2, quad_0, x_2_0, key);
  store(pixel_3, quad_0, x_3_0, key);
  store(pixel_4, quad_0, x_4_0, key);
  store(pixel_5, quad_0, x_5_0, key);
  store(pixel_6, quad_0, x_6_0, key);
  store(pixel_7, quad_0, x_7_0, key);
}

// main#13
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * (KTILES + PAIR) * PARTS) { return; }
  let place = placeOf(tile);
  let part = place.row / (KTILES + PAIR);
  let kTile = place.row % (KTILES + PAIR);
  let begin = part * PARTLINES;
  let end = max(begin, min(begin + PARTLINES, LINES));
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  if (kTile >= KTILES) {
    biasSum(begin, end, part, quad_0);
    return;
  }
  let channels_0 = kTile * TK + (place.rowHalf * LOADK + 0) % TK;
  let row_0 = channels_0 * 4u + 0;
  let row_1 = channels_0 * 4u + 1;
  let row_2 = channels_0 * 4u + 2;
  let row_3 = channels_0 * 4u + 3;
  let channels_1 = kTile * TK + (place.rowHalf * LOADK + 1) % TK;
  let row_4 = channels_1 * 4u + 0;
  let row_5 = channels_1 * 4u + 1;
  let row_6 = channels_1 * 4u + 2;
  let row_7 = channels_1 * 4u + 3;
  let window = row_0 / CHANNELS;
  let tap = (window / KERNEL) * INROW + (window % KERNEL) * INCOLUMN + (row_0 % CHANNELS) / 4u;
  var g_0_0 = vec4f(0.0);
  var g_1_0 = vec4f(0.0);
  var g_2_0 = vec4f(0.0);
  var g_3_0 = vec4f(0.0);
  var g_4_0 = vec4f(0.0);
  var g_5_0 = vec4f(0.0);
  var g_6_0 = vec4f(0.0);
  var g_7_0 = vec4f(0.0);
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let a = turn.a + tap;
    let d = turn.d + quad_0;
    let d_0_0 = gradients[d + 0 * GRADSTEP + 0];
    let d_1_0 = gradients[d + 1 * GRADSTEP + 0];
    let d_2_0 = gradients[d + 2 * GRADSTEP + 0];
    let d_3_0 = gradients[d + 3 * GRADSTEP + 0];
    let a_0_0 = inputs[a + 0 * INSTEP + 0];
    let a_0_1 = inputs[a + 0 * INSTEP + 1];
    let a_1_0 = inputs[a + 1 * INSTEP + 0];
    let a_1_1 = inputs[a + 1 * INSTEP + 1];
    let a_2_0 = inputs[a + 2 * INSTEP + 0];
    let a_2_1 = inputs[a + 2 * INSTEP + 1];
    let a_3_0 = inputs[a + 3 * INSTEP + 0];
    let a_3_1 = inputs[a + 3 * INSTEP + 1];
    g_0_0 = addProducts(
      g_0_0,
      a_0_0[0], d_0_0,
      a_1_0[0], d_1_0,
      a_2_0[0], d_2_0,
      a_3_0[0], d_3_0,
    );
    g_1_0 = addProducts(
      g_1_0,
      a_0_0[1], d_0_0,
      a_1_0[1], d_1_0,
      a_2_0[1], d_2_0,
      a_3_0[1], d_3_0,
    );
    g_2_0 = addProducts(
      g_2_0,
      a_0_0[2], d_0_0,
      a_1_0[2], d_1_0,
      a_2_0[2], d_2_0,
      a_3_0[2], d_3_0,
    );
    g_3_0 = addProducts(
      g_3_0,
      a_0_0[3], d_0_0,
      a_1_0[3], d_1_0,
      a_2_0[3], d_2_0,
      a_3_0[3], d_3_0,
    );
    g_4_0 = addProducts(
      g_4_0,
      a_0_1[0], d_0_0,
      a_1_1[0], d_1_0,
      a_2_1[0], d_2_0,
      a_3_1[0], d_3_0,
    );
    g_5_0 = addProducts(
      g_5_0,
      a_0_1[1], d_0_0,
      a_1_1[1], d_1_0,
      a_2_1[1], d_2_0,
      a_3_1[1], d_3_0,
    );
    g_6_0 = addProducts(
      g_6_0,
      a_0_1[2], d_0_0,
      a_1_1[2], d_1_0,
      a_2_1[2], d_2_0,
      a_3_1[2], d_3_0,
    );
    g_7_0 = addProducts(
      g_7_0,
      a_0_1[3], d_0_0,
      a_1_1[3], d_1_0,
      a_2_1[3], d_2_0,
      a_3_1[3], d_3_0,
    );
    turn = nextTurn(turn);
  }
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_0] = g_0_0;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_0] = g_1_0;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_0] = g_2_0;
  results[(part * (ROWS + 1u) + row_3) * N4 + quad_0] = g_3_0;
  results[(part * (ROWS + 1u) + row_4) * N4 + quad_0] = g_4_0;
  results[(part * (ROWS + 1u) + row_5) * N4 + quad_0] = g_5_0;
  results[(part * (ROWS + 1u) + row_6) * N4 + quad_0] = g_6_0;
  results[(part * (ROWS + 1u) + row_7) * N4 + quad_0] = g_7_0;
}

// main#14
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
  let pixel_0 = place.row * TM + (place.rowHalf * LOADM + 0) % TM;
  var y_0_0 = vec4f(0.0);
  let pixel_1 = place.row * TM + (place.rowHalf * LOADM + 1) % TM;
  var y_1_0 = vec4f(0.0);
  let x_0 = windowStart(pixel_0);
  let x_1 = windowStart(pixel_1);
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  var w = quad_0;
  // The pixels of a window row follow each other. All taps and channels are one loop: loops within
  // loops copy the block in registers.
  var at = 0u;
  var ofRow = 0u;
  for (var count = ROWS / DEPTH; count > 0u; count--) {
    let a_0 = inputs[x_0 + at];
    let a_0_0 = a_0[0];
    let a_0_1 = a_0[1];
    let a_0_2 = a_0[2];
    let a_0_3 = a_0[3];
    let a_1 = inputs[x_1 + at];
    let a_1_0 = a_1[0];
    let a_1_1 = a_1[1];
    let a_1_2 = a_1[2];
    let a_1_3 = a_1[3];
    let w_0_0 = weights[w + 0 * N4 + 0];
    let w_1_0 = weights[w + 1 * N4 + 0];
    let w_2_0 = weights[w + 2 * N4 + 0];
    let w_3_0 = weights[w + 3 * N4 + 0];
    w += DEPTH * N4;
    y_0_0 = addProducts(
      y_0_0,
      a_0_0, w_0_0,
      a_0_1, w_1_0,
      a_0_2, w_2_0,
      a_0_3, w_3_0,
    );
    y_1_0 = addProducts(
      y_1_0,
      a_1_0, w_0_0,
      a_1_1, w_1_0,
      a_1_2, w_2_0,
      a_1_3, w_3_0,
    );
    ofRow += STEP;
    at += STEP + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
  let key = epilogueKey(state.seed, state.step);
  let b_0 = weights[ROWS * N4 + quad_0];
  store(pixel_0, quad_0, y_0_0 + b_0, key);
  store(pixel_1, quad_0, y_1_0 + b_0, key);
}

// main#15
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
  let pixel_0 = place.row * TM + (place.rowHalf * LOADM + 0) % TM;
  var x_0_0 = vec4f(0.0);
  let pixel_1 = place.row * TM + (place.rowHalf * LOADM + 1) % TM;
  var x_1_0 = vec4f(0.0);
  let d_0 = windowStart(pixel_0);
  let d_1 = windowStart(pixel_1);
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  // A window row of D is contiguous, and the taps that it meets follow each other backwards in W. All
  // of them are one loop: loops within loops copy the block in registers.
  const tapSize = 4u * CHANNELS4 * N4;
  const lastTap = TAP + STRIDES * ((TAPROWS - 1u) * KERNEL + TAPCOLUMNS - 1u);
  var at = 0u;
  var w = lastTap * tapSize + quad_0 * 4u * N4;
  var ofTap = 0u;
  var ofRow = 0u;
  for (var count = TAPROWS * WINDOWROW; count > 0u; count--) {
    let a_0 = gradients[d_0 + at];
    let a_1 = gradients[d_1 + at];
    let w_0_0 = weights[w + 0 * N4];
    let w_0_1 = weights[w + 1 * N4];
    let w_0_2 = weights[w + 2 * N4];
    let w_0_3 = weights[w + 3 * N4];
    x_0_0 += vec4f(dot(a_0, w_0_0), dot(a_0, w_0_1), dot(a_0, w_0_2), dot(a_0, w_0_3));
    x_1_0 += vec4f(dot(a_1, w_0_0), dot(a_1, w_0_1), dot(a_1, w_0_2), dot(a_1, w_0_3));
    ofTap += 1u;
    w += 1u;
    w -= select(0u, STRIDES * tapSize + N4, ofTap == N4);
    ofTap = select(ofTap, 0u, ofTap == N4);
    ofRow += 1u;
    at += 1u + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
  let key = epilogueKey(state.seed, state.step);
  store(pixel_0, quad_0, x_0_0, key);
  store(pixel_1, quad_0, x_1_0, key);
}

// main#16
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
  let pixel_0 = place.row * TM + (place.rowHalf * LOADM + 0) % TM;
  var y_0_0 = vec4f(0.0);
  var y_0_1 = vec4f(0.0);
  var y_0_2 = vec4f(0.0);
  var y_0_3 = vec4f(0.0);
  let pixel_1 = place.row * TM + (place.rowHalf * LOADM + 1) % TM;
  var y_1_0 = vec4f(0.0);
  var y_1_1 = vec4f(0.0);
  var y_1_2 = vec4f(0.0);
  var y_1_3 = vec4f(0.0);
  let pixel_2 = place.row * TM + (place.rowHalf * LOADM + 2) % TM;
  var y_2_0 = vec4f(0.0);
  var y_2_1 = vec4f(0.0);
  var y_2_2 = vec4f(0.0);
  var y_2_3 = vec4f(0.0);
  let pixel_3 = place.row * TM + (place.rowHalf * LOADM + 3) % TM;
  var y_3_0 = vec4f(0.0);
  var y_3_1 = vec4f(0.0);
  var y_3_2 = vec4f(0.0);
  var y_3_3 = vec4f(0.0);
  let pixel_4 = place.row * TM + (place.rowHalf * LOADM + 4) % TM;
  var y_4_0 = vec4f(0.0);
  var y_4_1 = vec4f(0.0);
  var y_4_2 = vec4f(0.0);
  var y_4_3 = vec4f(0.0);
  let pixel_5 = place.row * TM + (place.rowHalf * LOADM + 5) % TM;
  var y_5_0 = vec4f(0.0);
  var y_5_1 = vec4f(0.0);
  var y_5_2 = vec4f(0.0);
  var y_5_3 = vec4f(0.0);
  let pixel_6 = place.row * TM + (place.rowHalf * LOADM + 6) % TM;
  var y_6_0 = vec4f(0.0);
  var y_6_1 = vec4f(0.0);
  var y_6_2 = vec4f(0.0);
  var y_6_3 = vec4f(0.0);
  let pixel_7 = place.row * TM + (place.rowHalf * LOADM + 7) % TM;
  var y_7_0 = vec4f(0.0);
  var y_7_1 = vec4f(0.0);
  var y_7_2 = vec4f(0.0);
  var y_7_3 = vec4f(0.0);
  let x_0 = windowStart(pixel_0);
  let x_1 = windowStart(pixel_1);
  let x_2 = windowStart(pixel_2);
  let x_3 = windowStart(pixel_3);
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  let quad_1 = place.column * TN + (place.columnHalf * LOADN + 1) % TN;
  let quad_2 = place.column * TN + (place.columnHalf * LOADN + 2) % TN;
  let quad_3 = place.column * TN + (place.columnHalf * LOADN + 3) % TN;
  var w = quad_0;
  // The pixels of a window row follow each other. All taps and channels are one loop: loops within
  // loops copy the block in registers.
  var at = 0u;
  var ofRow = 0u;
  for (var count = ROWS / DEPTH; count > 0u; count--) {
    let a_0 = inputs[x_0 + at];
    let a_0_0 = a_0[0];
    let a_0_1 = a_0[1];
    let a_0_2 = a_0[2];
    let a_0_3 = a_0[3];
    let a_4_0 = quadSwapX(a_0_0);
    let a_4_1 = quadSwapX(a_0_1);
    let a_4_2 = quadSwapX(a_0_2);
    let a_4_3 = quadSwapX(a_0_3);
    let a_1 = inputs[x_1 + at];
    let a_1_0 = a_1[0];
    let a_1_1 = a_1[1];
    let a_1_2 = a_1[2];
    let a_1_3 = a_1[3];
    let a_5_0 = quadSwapX(a_1_0);
    let a_5_1 = quadSwapX(a_1_1);
    let a_5_2 = quadSwapX(a_1_2);
    let a_5_3 = quadSwapX(a_1_3);
    let a_2 = inputs[x_2 + at];
    let a_2_0 = a_2[0];
    let a_2_1 = a_2[1];
    let a_2_2 = a_2[2];
    let a_2_3 = a_2[3];
    let a_6_0 = quadSwapX(a_2_0);
    let a_6_1 = quadSwapX(a_2_1);
    let a_6_2 = quadSwapX(a_2_2);
    let a_6_3 = quadSwapX(a_2_3);
    let a_3 = inputs[x_3 + at];
    let a_3_0 = a_3[0];
    let a_3_1 = a_3[1];
    let a_3_2 = a_3[2];
    let a_3_3 = a_3[3];
    let a_7_0 = quadSwapX(a_3_0);
    let a_7_1 = quadSwapX(a_3_1);
    let a_7_2 = quadSwapX(a_3_2);
    let a_7_3 = quadSwapX(a_3_3);
    let w_0_0 = weights[w + 0 * N4 + 0];
    let w_0_2 = quadSwapY(w_0_0);
    let w_0_1 = weights[w + 0 * N4 + 1];
    let w_0_3 = quadSwapY(w_0_1);
    let w_1_0 = weights[w + 1 * N4 + 0];
    let w_1_2 = quadSwapY(w_1_0);
    let w_1_1 = weights[w + 1 * N4 + 1];
    let w_1_3 = quadSwapY(w_1_1);
    let w_2_0 = weights[w + 2 * N4 + 0];
    let w_2_2 = quadSwapY(w_2_0);
    let w_2_1 = weights[w + 2 * N4 + 1];
    let w_2_3 = quadSwapY(w_2_1);
    let w_3_0 = weights[w + 3 * N4 + 0];
    let w_3_2 = quadSwapY(w_3_0);
    let w_3_1 = weights[w + 3 * N4 + 1];
    let w_3_3 = quadSwapY(w_3_1);
    w += DEPTH * N4;
    y_0_0 = addProducts(
      y_0_0,
      a_0_0, w_0_0,
      a_0_1, w_1_0,
      a_0_2, w_2_0,
      a_0_3, w_3_0,
    );
    y_1_0 = addProducts(
      y_1_0,
      a_1_0, w_0_0,
      a_1_1, w_1_0,
      a_1_2, w_2_0,
      a_1_3, w_3_0,
    );
    y_2_0 = addProducts(
      y_2_0,
      a_2_0, w_0_0,
      a_2_1, w_1_0,
      a_2_2, w_2_0,
      a_2_3, w_3_0,
    );
    y_3_0 = addProducts(
      y_3_0,
      a_3_0, w_0_0,
      a_3_1, w_1_0,
      a_3_2, w_2_0,
      a_3_3, w_3_0,
    );
    y_4_0 = addProducts(
      y_4_0,
      a_4_0, w_0_0,
      a_4_1, w_1_0,
      a_4_2, w_2_0,
      a_4_3, w_3_0,
    );
    y_5_0 = addProducts(
      y_5_0,
      a_5_0, w_0_0,
      a_5_1, w_1_0,
      a_5_2, w_2_0,
      a_5_3, w_3_0,
    );
    y_6_0 = addProducts(
      y_6_0,
      a_6_0, w_0_0,
      a_6_1, w_1_0,
      a_6_2, w_2_0,
      a_6_3, w_3_0,
    );
    y_7_0 = addProducts(
      y_7_0,
      a_7_0, w_0_0,
      a_7_1, w_1_0,
      a_7_2, w_2_0,
      a_7_3, w_3_0,
    );
    y_0_1 = addProducts(
      y_0_1,
      a_0_0, w_0_1,
      a_0_1, w_1_1,
      a_0_2, w_2_1,
      a_0_3, w_3_1,
    );
    y_1_1 = addProducts(
      y_1_1,
      a_1_0, w_0_1,
      a_1_1, w_1_1,
      a_1_2, w_2_1,
      a_1_3, w_3_1,
    );
    y_2_1 = addProducts(
      y_2_1,
      a_2_0, w_0_1,
      a_2_1, w_1_1,
      a_2_2, w_2_1,
      a_2_3, w_3_1,
    );
    y_3_1 = addProducts(
      y_3_1,
      a_3_0, w_0_1,
      a_3_1, w_1_1,
      a_3_2, w_2_1,
      a_3_3, w_3_1,
    );
    y_4_1 = addProducts(
      y_4_1,
      a_4_0, w_0_1,
      a_4_1, w_1_1,
      a_4_2, w_2_1,
      a_4_3, w_3_1,
    );
    y_5_1 = addProducts(
      y_5_1,
      a_5_0, w_0_1,
      a_5_1, w_1_1,
      a_5_2, w_2_1,
      a_5_3, w_3_1,
    );
    y_6_1 = addProducts(
      y_6_1,
      a_6_0, w_0_1,
      a_6_1, w_1_1,
      a_6_2, w_2_1,
      a_6_3, w_3_1,
    );
    y_7_1 = addProducts(
      y_7_1,
      a_7_0, w_0_1,
      a_7_1, w_1_1,
      a_7_2, w_2_1,
      a_7_3, w_3_1,
    );
    y_0_2 = addProducts(
      y_0_2,
      a_0_0, w_0_2,
      a_0_1, w_1_2,
      a_0_2, w_2_2,
      a_0_3, w_3_2,
    );
    y_1_2 = addProducts(
      y_1_2,
      a_1_0, w_0_2,
      a_1_1, w_1_2,
      a_1_2, w_2_2,
      a_1_3, w_3_2,
    );
    y_2_2 = addProducts(
      y_2_2,
      a_2_0, w_0_2,
      a_2_1, w_1_2,
      a_2_2, w_2_2,
      a_2_3, w_3_2,
    );
    y_3_2 = addProducts(
      y_3_2,
      a_3_0, w_0_2,
      a_3_1, w_1_2,
      a_3_2, w_2_2,
      a_3_3, w_3_2,
    );
    y_4_2 = addProducts(
      y_4_2,
      a_4_0, w_0_2,
      a_4_1, w_1_2,
      a_4_2, w_2_2,
      a_4_3, w_3_2,
    );
    y_5_2 = addProducts(
      y_5_2,
      a_5_0, w_0_2,
      a_5_1, w_1_2,
      a_5_2, w_2_2,
      a_5_3, w_3_2,
    );
    y_6_2 = addProducts(
      y_6_2,
      a_6_0, w_0_2,
      a_6_1, w_1_2,
      a_6_2, w_2_2,
      a_6_3, w_3_2,
    );
    y_7_2 = addProducts(
      y_7_2,
      a_7_0, w_0_2,
      a_7_1, w_1_2,
      a_7_2, w_2_2,
      a_7_3, w_3_2,
    );
    y_0_3 = addProducts(
      y_0_3,
      a_0_0, w_0_3,
      a_0_1, w_1_3,
      a_0_2, w_2_3,
      a_0_3, w_3_3,
    );
    y_1_3 = addProducts(
      y_1_3,
      a_1_0, w_0_3,
      a_1_1, w_1_3,
      a_1_2, w_2_3,
      a_1_3, w_3_3,
    );
    y_2_3 = addProducts(
      y_2_3,
      a_2_0, w_0_3,
      a_2_1, w_1_3,
      a_2_2, w_2_3,
      a_2_3, w_3_3,
    );
    y_3_3 = addProducts(
      y_3_3,
      a_3_0, w_0_3,
      a_3_1, w_1_3,
      a_3_2, w_2_3,
      a_3_3, w_3_3,
    );
    y_4_3 = addProducts(
      y_4_3,
      a_4_0, w_0_3,
      a_4_1, w_1_3,
      a_4_2, w_2_3,
      a_4_3, w_3_3,
    );
    y_5_3 = addProducts(
      y_5_3,
      a_5_0, w_0_3,
      a_5_1, w_1_3,
      a_5_2, w_2_3,
      a_5_3, w_3_3,
    );
    y_6_3 = addProducts(
      y_6_3,
      a_6_0, w_0_3,
      a_6_1, w_1_3,
      a_6_2, w_2_3,
      a_6_3, w_3_3,
    );
    y_7_3 = addProducts(
      y_7_3,
      a_7_0, w_0_3,
      a_7_1, w_1_3,
      a_7_2, w_2_3,
      a_7_3, w_3_3,
    );
    ofRow += STEP;
    at += STEP + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
  let key = epilogueKey(state.seed, state.step);
  let b_0 = weights[ROWS * N4 + quad_0];
  let b_1 = weights[ROWS * N4 + quad_1];
  let b_2 = weights[ROWS * N4 + quad_2];
  let b_3 = weights[ROWS * N4 + quad_3];
  store(pixel_0, quad_0, y_0_0 + b_0, key);
  store(pixel_0, quad_1, y_0_1 + b_1, key);
  store(pixel_0, quad_2, y_0_2 + b_2, key);
  store(pixel_0, quad_3, y_0_3 + b_3, key);
  store(pixel_1, quad_0, y_1_0 + b_0, key);
  store(pixel_1, quad_1, y_1_1 + b_1, key);
  store(pixel_1, quad_2, y_1_2 + b_2, key);
  store(pixel_1, quad_3, y_1_3 + b_3, key);
  store(pixel_2, quad_0, y_2_0 + b_0, key);
  store(pixel_2, quad_1, y_2_1 + b_1, key);
  store(pixel_2, quad_2, y_2_2 + b_2, key);
  store(pixel_2, quad_3, y_2_3 + b_3, key);
  store(pixel_3, quad_0, y_3_0 + b_0, key);
  store(pixel_3, quad_1, y_3_1 + b_1, key);
  store(pixel_3, quad_2, y_3_2 + b_2, key);
  store(pixel_3, quad_3, y_3_3 + b_3, key);
  store(pixel_4, quad_0, y_4_0 + b_0, key);
  store(pixel_4, quad_1, y_4_1 + b_1, key);
  store(pixel_4, quad_2, y_4_2 + b_2, key);
  store(pixel_4, quad_3, y_4_3 + b_3, key);
  store(pixel_5, quad_0, y_5_0 + b_0, key);
  store(pixel_5, quad_1, y_5_1 + b_1, key);
  store(pixel_5, quad_2, y_5_2 + b_2, key);
  store(pixel_5, quad_3, y_5_3 + b_3, key);
  store(pixel_6, quad_0, y_6_0 + b_0, key);
  store(pixel_6, quad_1, y_6_1 + b_1, key);
  store(pixel_6, quad_2, y_6_2 + b_2, key);
  store(pixel_6, quad_3, y_6_3 + b_3, key);
  store(pixel_7, quad_0, y_7_0 + b_0, key);
  store(pixel_7, quad_1, y_7_1 + b_1, key);
  store(pixel_7, quad_2, y_7_2 + b_2, key);
  store(pixel_7, quad_3, y_7_3 + b_3, key);
}

// main#17
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
  let pixel_0 = place.row * TM + (place.rowHalf * LOADM + 0) % TM;
  var x_0_0 = vec4f(0.0);
  var x_0_1 = vec4f(0.0);
  var x_0_2 = vec4f(0.0);
  var x_0_3 = vec4f(0.0);
  let pixel_1 = place.row * TM + (place.rowHalf * LOADM + 1) % TM;
  var x_1_0 = vec4f(0.0);
  var x_1_1 = vec4f(0.0);
  var x_1_2 = vec4f(0.0);
  var x_1_3 = vec4f(0.0);
  let pixel_2 = place.row * TM + (place.rowHalf * LOADM + 2) % TM;
  var x_2_0 = vec4f(0.0);
  var x_2_1 = vec4f(0.0);
  var x_2_2 = vec4f(0.0);
  var x_2_3 = vec4f(0.0);
  let pixel_3 = place.row * TM + (place.rowHalf * LOADM + 3) % TM;
  var x_3_0 = vec4f(0.0);
  var x_3_1 = vec4f(0.0);
  var x_3_2 = vec4f(0.0);
  var x_3_3 = vec4f(0.0);
  let pixel_4 = place.row * TM + (place.rowHalf * LOADM + 4) % TM;
  var x_4_0 = vec4f(0.0);
  var x_4_1 = vec4f(0.0);
  var x_4_2 = vec4f(0.0);
  var x_4_3 = vec4f(0.0);
  let pixel_5 = place.row * TM + (place.rowHalf * LOADM + 5) % TM;
  var x_5_0 = vec4f(0.0);
  var x_5_1 = vec4f(0.0);
  var x_5_2 = vec4f(0.0);
  var x_5_3 = vec4f(0.0);
  let pixel_6 = place.row * TM + (place.rowHalf * LOADM + 6) % TM;
  var x_6_0 = vec4f(0.0);
  var x_6_1 = vec4f(0.0);
  var x_6_2 = vec4f(0.0);
  var x_6_3 = vec4f(0.0);
  let pixel_7 = place.row * TM + (place.rowHalf * LOADM + 7) % TM;
  var x_7_0 = vec4f(0.0);
  var x_7_1 = vec4f(0.0);
  var x_7_2 = vec4f(0.0);
  var x_7_3 = vec4f(0.0);
  let d_0 = windowStart(pixel_0);
  let d_1 = windowStart(pixel_1);
  let d_2 = windowStart(pixel_2);
  let d_3 = windowStart(pixel_3);
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  let quad_1 = place.column * TN + (place.columnHalf * LOADN + 1) % TN;
  let quad_2 = place.column * TN + (place.columnHalf * LOADN + 2) % TN;
  let quad_3 = place.column * TN + (place.columnHalf * LOADN + 3) % TN;
  // A window row of D is contiguous, and the taps that it meets follow each other backwards in W. All
  // of them are one loop: loops within loops copy the block in registers.
  const tapSize = 4u * CHANNELS4 * N4;
  const lastTap = TAP + STRIDES * ((TAPROWS - 1u) * KERNEL + TAPCOLUMNS - 1u);
  var at = 0u;
  var w = lastTap * tapSize + quad_0 * 4u * N4;
  var ofTap = 0u;
  var ofRow = 0u;
  for (var count = TAPROWS * WINDOWROW; count > 0u; count--) {
    let a_0 = gradients[d_0 + at];
    let a_4 = quadSwapX(a_0);
    let a_1 = gradients[d_1 + at];
    let a_5 = quadSwapX(a_1);
    let a_2 = gradients[d_2 + at];
    let a_6 = quadSwapX(a_2);
    let a_3 = gradients[d_3 + at];
    let a_7 = quadSwapX(a_3);
    let w_0_0 = weights[w + 0 * N4];
    let w_2_0 = quadSwapY(w_0_0);
    let w_0_1 = weights[w + 1 * N4];
    let w_2_1 = quadSwapY(w_0_1);
    let w_0_2 = weights[w + 2 * N4];
    let w_2_2 = quadSwapY(w_0_2);
    let w_0_3 = weights[w + 3 * N4];
    let w_2_3 = quadSwapY(w_0_3);
    let w_1_0 = weights[w + 4 * N4];
    let w_3_0 = quadSwapY(w_1_0);
    let w_1_1 = weights[w + 5 * N4];
    let w_3_1 = quadSwapY(w_1_1);
    let w_1_2 = weights[w + 6 * N4];
    let w_3_2 = quadSwapY(w_1_2);
    let w_1_3 = weights[w + 7 * N4];
    let w_3_3 = quadSwapY(w_1_3);
    x_0_0 += vec4f(dot(a_0, w_0_0), dot(a_0, w_0_1), dot(a_0, w_0_2), dot(a_0, w_0_3));
    x_1_0 += vec4f(dot(a_1, w_0_0), dot(a_1, w_0_1), dot(a_1, w_0_2), dot(a_1, w_0_3));
    x_2_0 += vec4f(dot(a_2, w_0_0), dot(a_2, w_0_1), dot(a_2, w_0_2), dot(a_2, w_0_3));
    x_3_0 += vec4f(dot(a_3, w_0_0), dot(a_3, w_0_1), dot(a_3, w_0_2), dot(a_3, w_0_3));
    x_4_0 += vec4f(dot(a_4, w_0_0), dot(a_4, w_0_1), dot(a_4, w_0_2), dot(a_4, w_0_3));
    x_5_0 += vec4f(dot(a_5, w_0_0), dot(a_5, w_0_1), dot(a_5, w_0_2), dot(a_5, w_0_3));
    x_6_0 += vec4f(dot(a_6, w_0_0), dot(a_6, w_0_1), dot(a_6, w_0_2), dot(a_6, w_0_3));
    x_7_0 += vec4f(dot(a_7, w_0_0), dot(a_7, w_0_1), dot(a_7, w_0_2), dot(a_7, w_0_3));
    x_0_1 += vec4f(dot(a_0, w_1_0), dot(a_0, w_1_1), dot(a_0, w_1_2), dot(a_0, w_1_3));
    x_1_1 += vec4f(dot(a_1, w_1_0), dot(a_1, w_1_1), dot(a_1, w_1_2), dot(a_1, w_1_3));
    x_2_1 += vec4f(dot(a_2, w_1_0), dot(a_2, w_1_1), dot(a_2, w_1_2), dot(a_2, w_1_3));
    x_3_1 += vec4f(dot(a_3, w_1_0), dot(a_3, w_1_1), dot(a_3, w_1_2), dot(a_3, w_1_3));
    x_4_1 += vec4f(dot(a_4, w_1_0), dot(a_4, w_1_1), dot(a_4, w_1_2), dot(a_4, w_1_3));
    x_5_1 += vec4f(dot(a_5, w_1_0), dot(a_5, w_1_1), dot(a_5, w_1_2), dot(a_5, w_1_3));
    x_6_1 += vec4f(dot(a_6, w_1_0), dot(a_6, w_1_1), dot(a_6, w_1_2), dot(a_6, w_1_3));
    x_7_1 += vec4f(dot(a_7, w_1_0), dot(a_7, w_1_1), dot(a_7, w_1_2), dot(a_7, w_1_3));
    x_0_2 += vec4f(dot(a_0, w_2_0), dot(a_0, w_2_1), dot(a_0, w_2_2), dot(a_0, w_2_3));
    x_1_2 += vec4f(dot(a_1, w_2_0), dot(a_1, w_2_1), dot(a_1, w_2_2), dot(a_1, w_2_3));
    x_2_2 += vec4f(dot(a_2, w_2_0), dot(a_2, w_2_1), dot(a_2, w_2_2), dot(a_2, w_2_3));
    x_3_2 += vec4f(dot(a_3, w_2_0), dot(a_3, w_2_1), dot(a_3, w_2_2), dot(a_3, w_2_3));
    x_4_2 += vec4f(dot(a_4, w_2_0), dot(a_4, w_2_1), dot(a_4, w_2_2), dot(a_4, w_2_3));
    x_5_2 += vec4f(dot(a_5, w_2_0), dot(a_5, w_2_1), dot(a_5, w_2_2), dot(a_5, w_2_3));
    x_6_2 += vec4f(dot(a_6, w_2_0), dot(a_6, w_2_1), dot(a_6, w_2_2), dot(a_6, w_2_3));
    x_7_2 += vec4f(dot(a_7, w_2_0), dot(a_7, w_2_1), dot(a_7, w_2_2), dot(a_7, w_2_3));
    x_0_3 += vec4f(dot(a_0, w_3_0), dot(a_0, w_3_1), dot(a_0, w_3_2), dot(a_0, w_3_3));
    x_1_3 += vec4f(dot(a_1, w_3_0), dot(a_1, w_3_1), dot(a_1, w_3_2), dot(a_1, w_3_3));
    x_2_3 += vec4f(dot(a_2, w_3_0), dot(a_2, w_3_1), dot(a_2, w_3_2), dot(a_2, w_3_3));
    x_3_3 += vec4f(dot(a_3, w_3_0), dot(a_3, w_3_1), dot(a_3, w_3_2), dot(a_3, w_3_3));
    x_4_3 += vec4f(dot(a_4, w_3_0), dot(a_4, w_3_1), dot(a_4, w_3_2), dot(a_4, w_3_3));
    x_5_3 += vec4f(dot(a_5, w_3_0), dot(a_5, w_3_1), dot(a_5, w_3_2), dot(a_5, w_3_3));
    x_6_3 += vec4f(dot(a_6, w_3_0), dot(a_6, w_3_1), dot(a_6, w_3_2), dot(a_6, w_3_3));
    x_7_3 += vec4f(dot(a_7, w_3_0), dot(a_7, w_3_1), dot(a_7, w_3_2), dot(a_7, w_3_3));
    ofTap += 1u;
    w += 1u;
    w -= select(0u, STRIDES * tapSize + N4, ofTap == N4);
    ofTap = select(ofTap, 0u, ofTap == N4);
    ofRow += 1u;
    at += 1u + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
  let key = epilogueKey(state.seed, state.step);
  store(pixel_0, quad_0, x_0_0, key);
  store(pixel_0, quad_1, x_0_1, key);
  store(pixel_0, quad_2, x_0_2, key);
  store(pixel_0, quad_3, x_0_3, key);
  store(pixel_1, quad_0, x_1_0, key);
  store(pixel_1, quad_1, x_1_1, key);
  store(pixel_1, quad_2, x_1_2, key);
  store(pixel_1, quad_3, x_1_3, key);
  store(pixel_2, quad_0, x_2_0, key);
  store(pixel_2, quad_1, x_2_1, key);
  store(pixel_2, quad_2, x_2_2, key);
  store(pixel_2, quad_3, x_2_3, key);
  store(pixel_3, quad_0, x_3_0, key);
  store(pixel_3, quad_1, x_3_1, key);
  store(pixel_3, quad_2, x_3_2, key);
  store(pixel_3, quad_3, x_3_3, key);
  store(pixel_4, quad_0, x_4_0, key);
  store(pixel_4, quad_1, x_4_1, key);
  store(pixel_4, quad_2, x_4_2, key);
  store(pixel_4, quad_3, x_4_3, key);
  store(pixel_5, quad_0, x_5_0, key);
  store(pixel_5, quad_1, x_5_1, key);
  store(pixel_5, quad_2, x_5_2, key);
  store(pixel_5, quad_3, x_5_3, key);
  store(pixel_6, quad_0, x_6_0, key);
  store(pixel_6, quad_1, x_6_1, key);
  store(pixel_6, quad_2, x_6_2, key);
  store(pixel_6, quad_3, x_6_3, key);
  store(pixel_7, quad_0, x_7_0, key);
  store(pixel_7, quad_1, x_7_1, key);
  store(pixel_7, quad_2, x_7_2, key);
  store(pixel_7, quad_3, x_7_3, key);
}

// main#18
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * (KTILES + PAIR) * PARTS) { return; }
  let place = placeOf(tile);
  let part = place.row / (KTILES + PAIR);
  let kTile = place.row % (KTILES + PAIR);
  let begin = part * PARTLINES;
  let end = max(begin, min(begin + PARTLINES, LINES));
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  let quad_1 = place.column * TN + (place.columnHalf * LOADN + 1) % TN;
  let quad_2 = place.column * TN + (place.columnHalf * LOADN + 2) % TN;
  let quad_3 = place.column * TN + (place.columnHalf * LOADN + 3) % TN;
  if (kTile >= KTILES) {
    biasSum(begin, end, part, quad_0);
    return;
  }
  let channels_0 = kTile * TK + (place.rowHalf * LOADK + 0) % TK;
  let row_0 = channels_0 * 4u + 0;
  let row_1 = channels_0 * 4u + 1;
  let row_2 = channels_0 * 4u + 2;
  let row_3 = channels_0 * 4u + 3;
  let channels_1 = kTile * TK + (place.rowHalf * LOADK + 1) % TK;
  let row_4 = channels_1 * 4u + 0;
  let row_5 = channels_1 * 4u + 1;
  let row_6 = channels_1 * 4u + 2;
  let row_7 = channels_1 * 4u + 3;
  let window = row_0 / CHANNELS;
  let tap = (window / KERNEL) * INROW + (window % KERNEL) * INCOLUMN + (row_0 % CHANNELS) / 4u;
  var g_0_0 = vec4f(0.0);
  var g_0_1 = vec4f(0.0);
  var g_0_2 = vec4f(0.0);
  var g_0_3 = vec4f(0.0);
  var g_1_0 = vec4f(0.0);
  var g_1_1 = vec4f(0.0);
  var g_1_2 = vec4f(0.0);
  var g_1_3 = vec4f(0.0);
  var g_2_0 = vec4f(0.0);
  var g_2_1 = vec4f(0.0);
  var g_2_2 = vec4f(0.0);
  var g_2_3 = vec4f(0.0);
  var g_3_0 = vec4f(0.0);
  var g_3_1 = vec4f(0.0);
  var g_3_2 = vec4f(0.0);
  var g_3_3 = vec4f(0.0);
  var g_4_0 = vec4f(0.0);
  var g_4_1 = vec4f(0.0);
  var g_4_2 = vec4f(0.0);
  var g_4_3 = vec4f(0.0);
  var g_5_0 = vec4f(0.0);
  var g_5_1 = vec4f(0.0);
  var g_5_2 = vec4f(0.0);
  var g_5_3 = vec4f(0.0);
  var g_6_0 = vec4f(0.0);
  var g_6_1 = vec4f(0.0);
  var g_6_2 = vec4f(0.0);
  var g_6_3 = vec4f(0.0);
  var g_7_0 = vec4f(0.0);
  var g_7_1 = vec4f(0.0);
  var g_7_2 = vec4f(0.0);
  var g_7_3 = vec4f(0.0);
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let a = turn.a + tap;
    let d = turn.d + quad_0;
    let d_0_0 = gradients[d + 0 * GRADSTEP + 0];
    let d_0_2 = quadSwapY(d_0_0);
    let d_0_1 = gradients[d + 0 * GRADSTEP + 1];
    let d_0_3 = quadSwapY(d_0_1);
    let d_1_0 = gradients[d + 1 * GRADSTEP + 0];
    let d_1_2 = quadSwapY(d_1_0);
    let d_1_1 = gradients[d + 1 * GRADSTEP + 1];
    let d_1_3 = quadSwapY(d_1_1);
    let d_2_0 = gradients[d + 2 * GRADSTEP + 0];
    let d_2_2 = quadSwapY(d_2_0);
    let d_2_1 = gradients[d + 2 * GRADSTEP + 1];
    let d_2_3 = quadSwapY(d_2_1);
    let d_3_0 = gradients[d + 3 * GRADSTEP + 0];
    let d_3_2 = quadSwapY(d_3_0);
    let d_3_1 = gradients[d + 3 * GRADSTEP + 1];
    let d_3_3 = quadSwapY(d_3_1);
    let a_0_0 = inputs[a + 0 * INSTEP + 0];
    let a_0_1 = quadSwapX(a_0_0);
    let a_1_0 = inputs[a + 1 * INSTEP + 0];
    let a_1_1 = quadSwapX(a_1_0);
    let a_2_0 = inputs[a + 2 * INSTEP + 0];
    let a_2_1 = quadSwapX(a_2_0);
    let a_3_0 = inputs[a + 3 * INSTEP + 0];
    let a_3_1 = quadSwapX(a_3_0);
    g_0_0 = addProducts(
      g_0_0,
      a_0_0[0], d_0_0,
      a_1_0[0], d_1_0,
      a_2_0[0], d_2_0,
      a_3_0[0], d_3_0,
    );
    g_1_0 = addProducts(
      g_1_0,
      a_0_0[1], d_0_0,
      a_1_0[1], d_1_0,
      a_2_0[1], d_2_0,
      a_3_0[1], d_3_0,
    );
    g_2_0 = addProducts(
      g_2_0,
      a_0_0[2], d_0_0,
      a_1_0[2], d_1_0,
      a_2_0[2], d_2_0,
      a_3_0[2], d_3_0,
    );
    g_3_0 = addProducts(
      g_3_0,
      a_0_0[3], d_0_0,
      a_1_0[3], d_1_0,
      a_2_0[3], d_2_0,
      a_3_0[3], d_3_0,
    );
    g_4_0 = addProducts(
      g_4_0,
      a_0_1[0], d_0_0,
      a_1_1[0], d_1_0,
      a_2_1[0], d_2_0,
      a_3_1[0], d_3_0,
    );
    g_5_0 = addProducts(
      g_5_0,
      a_0_1[1], d_0_0,
      a_1_1[1], d_1_0,
      a_2_1[1], d_2_0,
      a_3_1[1], d_3_0,
    );
    g_6_0 = addProducts(
      g_6_0,
      a_0_1[2], d_0_0,
      a_1_1[2], d_1_0,
      a_2_1[2], d_2_0,
      a_3_1[2], d_3_0,
    );
    g_7_0 = addProducts(
      g_7_0,
      a_0_1[3], d_0_0,
      a_1_1[3], d_1_0,
      a_2_1[3], d_2_0,
      a_3_1[3], d_3_0,
    );
    g_0_1 = addProducts(
      g_0_1,
      a_0_0[0], d_0_1,
      a_1_0[0], d_1_1,
      a_2_0[0], d_2_1,
      a_3_0[0], d_3_1,
    );
    g_1_1 = addProducts(
      g_1_1,
      a_0_0[1], d_0_1,
      a_1_0[1], d_1_1,
      a_2_0[1], d_2_1,
      a_3_0[1], d_3_1,
    );
    g_2_1 = addProducts(
      g_2_1,
      a_0_0[2], d_0_1,
      a_1_0[2], d_1_1,
      a_2_0[2], d_2_1,
      a_3_0[2], d_3_1,
    );
    g_3_1 = addProducts(
      g_3_1,
      a_0_0[3], d_0_1,
      a_1_0[3], d_1_1,
      a_2_0[3], d_2_1,
      a_3_0[3], d_3_1,
    );
    g_4_1 = addProducts(
      g_4_1,
      a_0_1[0], d_0_1,
      a_1_1[0], d_1_1,
      a_2_1[0], d_2_1,
      a_3_1[0], d_3_1,
    );
    g_5_1 = addProducts(
      g_5_1,
      a_0_1[1], d_0_1,
      a_1_1[1], d_1_1,
      a_2_1[1], d_2_1,
      a_3_1[1], d_3_1,
    );
    g_6_1 = addProducts(
      g_6_1,
      a_0_1[2], d_0_1,
      a_1_1[2], d_1_1,
      a_2_1[2], d_2_1,
      a_3_1[2], d_3_1,
    );
    g_7_1 = addProducts(
      g_7_1,
      a_0_1[3], d_0_1,
      a_1_1[3], d_1_1,
      a_2_1[3], d_2_1,
      a_3_1[3], d_3_1,
    );
    g_0_2 = addProducts(
      g_0_2,
      a_0_0[0], d_0_2,
      a_1_0[0], d_1_2,
      a_2_0[0], d_2_2,
      a_3_0[0], d_3_2,
    );
    g_1_2 = addProducts(
      g_1_2,
      a_0_0[1], d_0_2,
      a_1_0[1], d_1_2,
      a_2_0[1], d_2_2,
      a_3_0[1], d_3_2,
    );
    g_2_2 = addProducts(
      g_2_2,
      a_0_0[2], d_0_2,
      a_1_0[2], d_1_2,
      a_2_0[2], d_2_2,
      a_3_0[2], d_3_2,
    );
    g_3_2 = addProducts(
      g_3_2,
      a_0_0[3], d_0_2,
      a_1_0[3], d_1_2,
      a_2_0[3], d_2_2,
      a_3_0[3], d_3_2,
    );
    g_4_2 = addProducts(
      g_4_2,
      a_0_1[0], d_0_2,
      a_1_1[0], d_1_2,
      a_2_1[0], d_2_2,
      a_3_1[0], d_3_2,
    );
    g_5_2 = addProducts(
      g_5_2,
      a_0_1[1], d_0_2,
      a_1_1[1], d_1_2,
      a_2_1[1], d_2_2,
      a_3_1[1], d_3_2,
    );
    g_6_2 = addProducts(
      g_6_2,
      a_0_1[2], d_0_2,
      a_1_1[2], d_1_2,
      a_2_1[2], d_2_2,
      a_3_1[2], d_3_2,
    );
    g_7_2 = addProducts(
      g_7_2,
      a_0_1[3], d_0_2,
      a_1_1[3], d_1_2,
      a_2_1[3], d_2_2,
      a_3_1[3], d_3_2,
    );
    g_0_3 = addProducts(
      g_0_3,
      a_0_0[0], d_0_3,
      a_1_0[0], d_1_3,
      a_2_0[0], d_2_3,
      a_3_0[0], d_3_3,
    );
    g_1_3 = addProducts(
      g_1_3,
      a_0_0[1], d_0_3,
      a_1_0[1], d_1_3,
      a_2_0[1], d_2_3,
      a_3_0[1], d_3_3,
    );
    g_2_3 = addProducts(
      g_2_3,
      a_0_0[2], d_0_3,
      a_1_0[2], d_1_3,
      a_2_0[2], d_2_3,
      a_3_0[2], d_3_3,
    );
    g_3_3 = addProducts(
      g_3_3,
      a_0_0[3], d_0_3,
      a_1_0[3], d_1_3,
      a_2_0[3], d_2_3,
      a_3_0[3], d_3_3,
    );
    g_4_3 = addProducts(
      g_4_3,
      a_0_1[0], d_0_3,
      a_1_1[0], d_1_3,
      a_2_1[0], d_2_3,
      a_3_1[0], d_3_3,
    );
    g_5_3 = addProducts(
      g_5_3,
      a_0_1[1], d_0_3,
      a_1_1[1], d_1_3,
      a_2_1[1], d_2_3,
      a_3_1[1], d_3_3,
    );
    g_6_3 = addProducts(
      g_6_3,
      a_0_1[2], d_0_3,
      a_1_1[2], d_1_3,
      a_2_1[2], d_2_3,
      a_3_1[2], d_3_3,
    );
    g_7_3 = addProducts(
      g_7_3,
      a_0_1[3], d_0_3,
      a_1_1[3], d_1_3,
      a_2_1[3], d_2_3,
      a_3_1[3], d_3_3,
    );
    turn = nextTurn(turn);
  }
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_0] = g_0_0;
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_1] = g_0_1;
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_2] = g_0_2;
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_3] = g_0_3;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_0] = g_1_0;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_1] = g_1_1;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_2] = g_1_2;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_3] = g_1_3;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_0] = g_2_0;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_1] = g_2_1;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_2] = g_2_2;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_3] = g_2_3;
  results[(part * (ROWS + 1u) + row_3) * N4 + quad_0] = g_3_0;
  results[(part * (ROWS + 1u) + row_3) * N4 + quad_1] = g_3_1;
  results[(part * (ROWS + 1u) + row_3) * N4 + quad_2] = g_3_2;
  results[(part * (ROWS + 1u) + row_3) * N4 + quad_3] = g_3_3;
  results[(part * (ROWS + 1u) + row_4) * N4 + quad_0] = g_4_0;
  results[(part * (ROWS + 1u) + row_4) * N4 + quad_1] = g_4_1;
  results[(part * (ROWS + 1u) + row_4) * N4 + quad_2] = g_4_2;
  results[(part * (ROWS + 1u) + row_4) * N4 + quad_3] = g_4_3;
  results[(part * (ROWS + 1u) + row_5) * N4 + quad_0] = g_5_0;
  results[(part * (ROWS + 1u) + row_5) * N4 + quad_1] = g_5_1;
  results[(part * (ROWS + 1u) + row_5) * N4 + quad_2] = g_5_2;
  results[(part * (ROWS + 1u) + row_5) * N4 + quad_3] = g_5_3;
  results[(part * (ROWS + 1u) + row_6) * N4 + quad_0] = g_6_0;
  results[(part * (ROWS + 1u) + row_6) * N4 + quad_1] = g_6_1;
  results[(part * (ROWS + 1u) + row_6) * N4 + quad_2] = g_6_2;
  results[(part * (ROWS + 1u) + row_6) * N4 + quad_3] = g_6_3;
  results[(part * (ROWS + 1u) + row_7) * N4 + quad_0] = g_7_0;
  results[(part * (ROWS + 1u) + row_7) * N4 + quad_1] = g_7_1;
  results[(part * (ROWS + 1u) + row_7) * N4 + quad_2] = g_7_2;
  results[(part * (ROWS + 1u) + row_7) * N4 + quad_3] = g_7_3;
}

// main#19
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
  let pixel_0 = place.row * TM + (place.rowHalf * LOADM + 0) % TM;
  var y_0_0 = vec4f(0.0);
  var y_0_1 = vec4f(0.0);
  var y_0_2 = vec4f(0.0);
  var y_0_3 = vec4f(0.0);
  let pixel_1 = place.row * TM + (place.rowHalf * LOADM + 1) % TM;
  var y_1_0 = vec4f(0.0);
  var y_1_1 = vec4f(0.0);
  var y_1_2 = vec4f(0.0);
  var y_1_3 = vec4f(0.0);
  let pixel_2 = place.row * TM + (place.rowHalf * LOADM + 2) % TM;
  var y_2_0 = vec4f(0.0);
  var y_2_1 = vec4f(0.0);
  var y_2_2 = vec4f(0.0);
  var y_2_3 = vec4f(0.0);
  let pixel_3 = place.row * TM + (place.rowHalf * LOADM + 3) % TM;
  var y_3_0 = vec4f(0.0);
  var y_3_1 = vec4f(0.0);
  var y_3_2 = vec4f(0.0);
  var y_3_3 = vec4f(0.0);
  let pixel_4 = place.row * TM + (place.rowHalf * LOADM + 4) % TM;
  var y_4_0 = vec4f(0.0);
  var y_4_1 = vec4f(0.0);
  var y_4_2 = vec4f(0.0);
  var y_4_3 = vec4f(0.0);
  let pixel_5 = place.row * TM + (place.rowHalf * LOADM + 5) % TM;
  var y_5_0 = vec4f(0.0);
  var y_5_1 = vec4f(0.0);
  var y_5_2 = vec4f(0.0);
  var y_5_3 = vec4f(0.0);
  let pixel_6 = place.row * TM + (place.rowHalf * LOADM + 6) % TM;
  var y_6_0 = vec4f(0.0);
  var y_6_1 = vec4f(0.0);
  var y_6_2 = vec4f(0.0);
  var y_6_3 = vec4f(0.0);
  let pixel_7 = place.row * TM + (place.rowHalf * LOADM + 7) % TM;
  var y_7_0 = vec4f(0.0);
  var y_7_1 = vec4f(0.0);
  var y_7_2 = vec4f(0.0);
  var y_7_3 = vec4f(0.0);
  let x_0 = windowStart(pixel_0);
  let x_1 = windowStart(pixel_1);
  let x_2 = windowStart(pixel_2);
  let x_3 = windowStart(pixel_3);
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  let quad_1 = place.column * TN + (place.columnHalf * LOADN + 1) % TN;
  let quad_2 = place.column * TN + (place.columnHalf * LOADN + 2) % TN;
  let quad_3 = place.column * TN + (place.columnHalf * LOADN + 3) % TN;
  var w = quad_0;
  // The pixels of a window row follow each other. All taps and channels are one loop: loops within
  // loops copy the block in registers.
  var at = 0u;
  var ofRow = 0u;
  for (var count = ROWS / DEPTH; count > 0u; count--) {
    let a_0 = inputs[x_0 + at];
    let a_0_0 = a_0[0];
    let a_0_1 = a_0[1];
    let a_0_2 = a_0[2];
    let a_0_3 = a_0[3];
    let a_4_0 = quadSwapX(a_0_0);
    let a_4_1 = quadSwapX(a_0_1);
    let a_4_2 = quadSwapX(a_0_2);
    let a_4_3 = quadSwapX(a_0_3);
    let a_1 = inputs[x_1 + at];
    let a_1_0 = a_1[0];
    let a_1_1 = a_1[1];
    let a_1_2 = a_1[2];
    let a_1_3 = a_1[3];
    let a_5_0 = quadSwapX(a_1_0);
    let a_5_1 = quadSwapX(a_1_1);
    let a_5_2 = quadSwapX(a_1_2);
    let a_5_3 = quadSwapX(a_1_3);
    let a_2 = inputs[x_2 + at];
    let a_2_0 = a_2[0];
    let a_2_1 = a_2[1];
    let a_2_2 = a_2[2];
    let a_2_3 = a_2[3];
    let a_6_0 = quadSwapX(a_2_0);
    let a_6_1 = quadSwapX(a_2_1);
    let a_6_2 = quadSwapX(a_2_2);
    let a_6_3 = quadSwapX(a_2_3);
    let a_3 = inputs[x_3 + at];
    let a_3_0 = a_3[0];
    let a_3_1 = a_3[1];
    let a_3_2 = a_3[2];
    let a_3_3 = a_3[3];
    let a_7_0 = quadSwapX(a_3_0);
    let a_7_1 = quadSwapX(a_3_1);
    let a_7_2 = quadSwapX(a_3_2);
    let a_7_3 = quadSwapX(a_3_3);
    let w_0_0 = weights[w + 0 * N4 + 0];
    let w_0_2 = quadSwapY(w_0_0);
    let w_0_1 = weights[w + 0 * N4 + 1];
    let w_0_3 = quadSwapY(w_0_1);
    let w_1_0 = weights[w + 1 * N4 + 0];
    let w_1_2 = quadSwapY(w_1_0);
    let w_1_1 = weights[w + 1 * N4 + 1];
    let w_1_3 = quadSwapY(w_1_1);
    let w_2_0 = weights[w + 2 * N4 + 0];
    let w_2_2 = quadSwapY(w_2_0);
    let w_2_1 = weights[w + 2 * N4 + 1];
    let w_2_3 = quadSwapY(w_2_1);
    let w_3_0 = weights[w + 3 * N4 + 0];
    let w_3_2 = quadSwapY(w_3_0);
    let w_3_1 = weights[w + 3 * N4 + 1];
    let w_3_3 = quadSwapY(w_3_1);
    w += DEPTH * N4;
    y_0_0 = addProducts(
      y_0_0,
      a_0_0, w_0_0,
      a_0_1, w_1_0,
      a_0_2, w_2_0,
      a_0_3, w_3_0,
    );
    y_1_0 = addProducts(
      y_1_0,
      a_1_0, w_0_0,
      a_1_1, w_1_0,
      a_1_2, w_2_0,
      a_1_3, w_3_0,
    );
    y_2_0 = addProducts(
      y_2_0,
      a_2_0, w_0_0,
      a_2_1, w_1_0,
      a_2_2, w_2_0,
      a_2_3, w_3_0,
    );
    y_3_0 = addProducts(
      y_3_0,
      a_3_0, w_0_0,
      a_3_1, w_1_0,
      a_3_2, w_2_0,
      a_3_3, w_3_0,
    );
    y_4_0 = addProducts(
      y_4_0,
      a_4_0, w_0_0,
      a_4_1, w_1_0,
      a_4_2, w_2_0,
      a_4_3, w_3_0,
    );
    y_5_0 = addProducts(
      y_5_0,
      a_5_0, w_0_0,
      a_5_1, w_1_0,
      a_5_2, w_2_0,
      a_5_3, w_3_0,
    );
    y_6_0 = addProducts(
      y_6_0,
      a_6_0, w_0_0,
      a_6_1, w_1_0,
      a_6_2, w_2_0,
      a_6_3, w_3_0,
    );
    y_7_0 = addProducts(
      y_7_0,
      a_7_0, w_0_0,
      a_7_1, w_1_0,
      a_7_2, w_2_0,
      a_7_3, w_3_0,
    );
    y_0_1 = addProducts(
      y_0_1,
      a_0_0, w_0_1,
      a_0_1, w_1_1,
      a_0_2, w_2_1,
      a_0_3, w_3_1,
    );
    y_1_1 = addProducts(
      y_1_1,
      a_1_0, w_0_1,
      a_1_1, w_1_1,
      a_1_2, w_2_1,
      a_1_3, w_3_1,
    );
    y_2_1 = addProducts(
      y_2_1,
      a_2_0, w_0_1,
      a_2_1, w_1_1,
      a_2_2, w_2_1,
      a_2_3, w_3_1,
    );
    y_3_1 = addProducts(
      y_3_1,
      a_3_0, w_0_1,
      a_3_1, w_1_1,
      a_3_2, w_2_1,
      a_3_3, w_3_1,
    );
    y_4_1 = addProducts(
      y_4_1,
      a_4_0, w_0_1,
      a_4_1, w_1_1,
      a_4_2, w_2_1,
      a_4_3, w_3_1,
    );
    y_5_1 = addProducts(
      y_5_1,
      a_5_0, w_0_1,
      a_5_1, w_1_1,
      a_5_2, w_2_1,
      a_5_3, w_3_1,
    );
    y_6_1 = addProducts(
      y_6_1,
      a_6_0, w_0_1,
      a_6_1, w_1_1,
      a_6_2, w_2_1,
      a_6_3, w_3_1,
    );
    y_7_1 = addProducts(
      y_7_1,
      a_7_0, w_0_1,
      a_7_1, w_1_1,
      a_7_2, w_2_1,
      a_7_3, w_3_1,
    );
    y_0_2 = addProducts(
      y_0_2,
      a_0_0, w_0_2,
      a_0_1, w_1_2,
      a_0_2, w_2_2,
      a_0_3, w_3_2,
    );
    y_1_2 = addProducts(
      y_1_2,
      a_1_0, w_0_2,
      a_1_1, w_1_2,
      a_1_2, w_2_2,
      a_1_3, w_3_2,
    );
    y_2_2 = addProducts(
      y_2_2,
      a_2_0, w_0_2,
      a_2_1, w_1_2,
      a_2_2, w_2_2,
      a_2_3, w_3_2,
    );
    y_3_2 = addProducts(
      y_3_2,
      a_3_0, w_0_2,
      a_3_1, w_1_2,
      a_3_2, w_2_2,
      a_3_3, w_3_2,
    );
    y_4_2 = addProducts(
      y_4_2,
      a_4_0, w_0_2,
      a_4_1, w_1_2,
      a_4_2, w_2_2,
      a_4_3, w_3_2,
    );
    y_5_2 = addProducts(
      y_5_2,
      a_5_0, w_0_2,
      a_5_1, w_1_2,
      a_5_2, w_2_2,
      a_5_3, w_3_2,
    );
    y_6_2 = addProducts(
      y_6_2,
      a_6_0, w_0_2,
      a_6_1, w_1_2,
      a_6_2, w_2_2,
      a_6_3, w_3_2,
    );
    y_7_2 = addProducts(
      y_7_2,
      a_7_0, w_0_2,
      a_7_1, w_1_2,
      a_7_2, w_2_2,
      a_7_3, w_3_2,
    );
    y_0_3 = addProducts(
      y_0_3,
      a_0_0, w_0_3,
      a_0_1, w_1_3,
      a_0_2, w_2_3,
      a_0_3, w_3_3,
    );
    y_1_3 = addProducts(
      y_1_3,
      a_1_0, w_0_3,
      a_1_1, w_1_3,
      a_1_2, w_2_3,
      a_1_3, w_3_3,
    );
    y_2_3 = addProducts(
      y_2_3,
      a_2_0, w_0_3,
      a_2_1, w_1_3,
      a_2_2, w_2_3,
      a_2_3, w_3_3,
    );
    y_3_3 = addProducts(
      y_3_3,
      a_3_0, w_0_3,
      a_3_1, w_1_3,
      a_3_2, w_2_3,
      a_3_3, w_3_3,
    );
    y_4_3 = addProducts(
      y_4_3,
      a_4_0, w_0_3,
      a_4_1, w_1_3,
      a_4_2, w_2_3,
      a_4_3, w_3_3,
    );
    y_5_3 = addProducts(
      y_5_3,
      a_5_0, w_0_3,
      a_5_1, w_1_3,
      a_5_2, w_2_3,
      a_5_3, w_3_3,
    );
    y_6_3 = addProducts(
      y_6_3,
      a_6_0, w_0_3,
      a_6_1, w_1_3,
      a_6_2, w_2_3,
      a_6_3, w_3_3,
    );
    y_7_3 = addProducts(
      y_7_3,
      a_7_0, w_0_3,
      a_7_1, w_1_3,
      a_7_2, w_2_3,
      a_7_3, w_3_3,
    );
    ofRow += STEP;
    at += STEP + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
  let key = 0u;
  let b_0 = weights[ROWS * N4 + quad_0];
  let b_1 = weights[ROWS * N4 + quad_1];
  let b_2 = weights[ROWS * N4 + quad_2];
  let b_3 = weights[ROWS * N4 + quad_3];
  store(pixel_0, quad_0, y_0_0 + b_0, key);
  store(pixel_0, quad_1, y_0_1 + b_1, key);
  store(pixel_0, quad_2, y_0_2 + b_2, key);
  store(pixel_0, quad_3, y_0_3 + b_3, key);
  store(pixel_1, quad_0, y_1_0 + b_0, key);
  store(pixel_1, quad_1, y_1_1 + b_1, key);
  store(pixel_1, quad_2, y_1_2 + b_2, key);
  store(pixel_1, quad_3, y_1_3 + b_3, key);
  store(pixel_2, quad_0, y_2_0 + b_0, key);
  store(pixel_2, quad_1, y_2_1 + b_1, key);
  store(pixel_2, quad_2, y_2_2 + b_2, key);
  store(pixel_2, quad_3, y_2_3 + b_3, key);
  store(pixel_3, quad_0, y_3_0 + b_0, key);
  store(pixel_3, quad_1, y_3_1 + b_1, key);
  store(pixel_3, quad_2, y_3_2 + b_2, key);
  store(pixel_3, quad_3, y_3_3 + b_3, key);
  store(pixel_4, quad_0, y_4_0 + b_0, key);
  store(pixel_4, quad_1, y_4_1 + b_1, key);
  store(pixel_4, quad_2, y_4_2 + b_2, key);
  store(pixel_4, quad_3, y_4_3 + b_3, key);
  store(pixel_5, quad_0, y_5_0 + b_0, key);
  store(pixel_5, quad_1, y_5_1 + b_1, key);
  store(pixel_5, quad_2, y_5_2 + b_2, key);
  store(pixel_5, quad_3, y_5_3 + b_3, key);
  store(pixel_6, quad_0, y_6_0 + b_0, key);
  store(pixel_6, quad_1, y_6_1 + b_1, key);
  store(pixel_6, quad_2, y_6_2 + b_2, key);
  store(pixel_6, quad_3, y_6_3 + b_3, key);
  store(pixel_7, quad_0, y_7_0 + b_0, key);
  store(pixel_7, quad_1, y_7_1 + b_1, key);
  store(pixel_7, quad_2, y_7_2 + b_2, key);
  store(pixel_7, quad_3, y_7_3 + b_3, key);
}

// main#20
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quad = threadIndex(group, lane);
  if (quad >= BATCH * QUADS) { return; }
  let row = quad / QUADS;
  let quadOfRow = quad - row * QUADS;
  let image = imageOf(row);
  let first = (quadOfRow) * 4u;
  let value = quadAt(image, quadOfRow);
  if (first + 0 < SIZE) {
    let place = outputPixel(row * SIZE + first + 0);
    outputs[place] = value[0];
  }
  if (first + 1 < SIZE) {
    let place = outputPixel(row * SIZE + first + 1);
    outputs[place] = value[1];
  }
  if (first + 2 < SIZE) {
    let place = outputPixel(row * SIZE + first + 2);
    outputs[place] = value[2];
  }
  if (first + 3 < SIZE) {
    let place = outputPixel(row * SIZE + first + 3);
    outputs[place] = value[3];
  }
}

// main#21
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
  let pixel_0 = place.row * TM + (place.rowHalf * LOADM + 0) % TM;
  var y_0_0 = vec4f(0.0);
  let pixel_1 = place.row * TM + (place.rowHalf * LOADM + 1) % TM;
  var y_1_0 = vec4f(0.0);
  let pixel_2 = place.row * TM + (place.rowHalf * LOADM + 2) % TM;
  var y_2_0 = vec4f(0.0);
  let pixel_3 = place.row * TM + (place.rowHalf * LOADM + 3) % TM;
  var y_3_0 = vec4f(0.0);
  let x_0 = windowStart(pixel_0);
  let x_1 = windowStart(pixel_1);
  let x_2 = windowStart(pixel_2);
  let x_3 = windowStart(pixel_3);
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  var w = quad_0;
  // The pixels of a window row follow each other. All taps and channels are one loop: loops within
  // loops copy the block in registers.
  var at = 0u;
  var ofRow = 0u;
  for (var count = ROWS / DEPTH; count > 0u; count--) {
    let a_0_0 = inputs[x_0 + at + 0];
    let a_0_1 = inputs[x_0 + at + 1];
    let a_0_2 = inputs[x_0 + at + 2];
    let a_1_0 = inputs[x_1 + at + 0];
    let a_1_1 = inputs[x_1 + at + 1];
    let a_1_2 = inputs[x_1 + at + 2];
    let a_2_0 = inputs[x_2 + at + 0];
    let a_2_1 = inputs[x_2 + at + 1];
    let a_2_2 = inputs[x_2 + at + 2];
    let a_3_0 = inputs[x_3 + at + 0];
    let a_3_1 = inputs[x_3 + at + 1];
    let a_3_2 = inputs[x_3 + at + 2];
    let w_0_0 = weights[w + 0 * N4 + 0];
    let w_1_0 = weights[w + 1 * N4 + 0];
    let w_2_0 = weights[w + 2 * N4 + 0];
    w += DEPTH * N4;
    y_0_0 = addProducts(
      y_0_0,
      a_0_0, w_0_0,
      a_0_1, w_1_0,
      a_0_2, w_2_0,
    );
    y_1_0 = addProducts(
      y_1_0,
      a_1_0, w_0_0,
      a_1_1, w_1_0,
      a_1_2, w_2_0,
    );
    y_2_0 = addProducts(
      y_2_0,
      a_2_0, w_0_0,
      a_2_1, w_1_0,
      a_2_2, w_2_0,
    );
    y_3_0 = addProducts(
      y_3_0,
      a_3_0, w_0_0,
      a_3_1, w_1_0,
      a_3_2, w_2_0,
    );
    ofRow += STEP;
    at += STEP + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
  let key = 0u;
  let b_0 = weights[ROWS * N4 + quad_0];
  store(pixel_0, quad_0, y_0_0 + b_0, key);
  store(pixel_1, quad_0, y_1_0 + b_0, key);
  store(pixel_2, quad_0, y_2_0 + b_0, key);
  store(pixel_3, quad_0, y_3_0 + b_0, key);
}

// main#22
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PIXELS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
  let pixel = index / CHANNELS4;
  let start = windowStart(pixel) + quad;
  var value = inputs[start];
  let v_0_0 = inputs[start + 0 * INROW + 0 * CHANNELS4];
  value = max(value, v_0_0);
  let v_0_1 = inputs[start + 0 * INROW + 1 * CHANNELS4];
  value = max(value, v_0_1);
  let v_1_0 = inputs[start + 1 * INROW + 0 * CHANNELS4];
  value = max(value, v_1_0);
  let v_1_1 = inputs[start + 1 * INROW + 1 * CHANNELS4];
  value = max(value, v_1_1);
  let key = 0u;
  var y = applyEpilogue(value, index, key);
  outputs[outputPixel(pixel) + quad] = y;
}

// main#23
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PIXELS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
  let pixel = index / CHANNELS4;
  let start = windowStart(pixel) + quad;
  let g = gradients[index];
  let v_0_0 = inputs[start + 0 * INROW + 0 * CHANNELS4];
  let v_0_1 = inputs[start + 0 * INROW + 1 * CHANNELS4];
  let v_1_0 = inputs[start + 1 * INROW + 0 * CHANNELS4];
  let v_1_1 = inputs[start + 1 * INROW + 1 * CHANNELS4];
  var rest = vec4<bool>(true);
  var top = v_0_0;
  top = max(top, v_0_0);
  top = max(top, v_0_1);
  top = max(top, v_1_0);
  top = max(top, v_1_1);
  let key = 0u;
  let corner = (pixel / (OUTWIDTH * OUTHEIGHT)) * (INWIDTH * INHEIGHT)
    + ((pixel / OUTWIDTH) % OUTHEIGHT) * (SIZE * INWIDTH) + (pixel % OUTWIDTH) * SIZE;
  {
    let place = corner + 0 * INWIDTH + 0;
    let mine = rest & (v_0_0 == top);
    rest = rest & !mine;
    var part = select(vec4f(0.0), g, mine);
    part *= epilogueSlope(v_0_0, place * CHANNELS4 + quad, key);
    results[resultQuad(place, quad)] = part;
  }
  {
    let place = corner + 0 * INWIDTH + 1;
    let mine = rest & (v_0_1 == top);
    rest = rest & !mine;
    var part = select(vec4f(0.0), g, mine);
    part *= epilogueSlope(v_0_1, place * CHANNELS4 + quad, key);
    results[resultQuad(place, quad)] = part;
  }
  {
    let place = corner + 1 * INWIDTH + 0;
    let mine = rest & (v_1_0 == top);
    rest = rest & !mine;
    var part = select(vec4f(0.0), g, mine);
    part *= epilogueSlope(v_1_0, place * CHANNELS4 + quad, key);
    results[resultQuad(place, quad)] = part;
  }
  {
    let place = corner + 1 * INWIDTH + 1;
    let mine = rest & (v_1_1 == top);
    rest = rest & !mine;
    var part = select(vec4f(0.0), g, mine);
    part *= epilogueSlope(v_1_1, place * CHANNELS4 + quad, key);
    results[resultQuad(place, quad)] = part;
  }
}

// main#24
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * (KTILES + PAIR) * PARTS) { return; }
  let place = placeOf(tile);
  let part = place.row / (KTILES + PAIR);
  let kTile = place.row % (KTILES + PAIR);
  let begin = part * PARTLINES;
  let end = max(begin, min(begin + PARTLINES, LINES));
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  if (kTile >= KTILES) {
    biasSum(begin, end, part, quad_0);
    return;
  }
  // Of one window row: a row of the kernel for each tap.
  let tap = kTile * INROW;
  let row_0 = kTile * KERNEL + 0;
  let row_1 = kTile * KERNEL + 1;
  let row_2 = kTile * KERNEL + 2;
  var g_0_0 = vec4f(0.0);
  var g_1_0 = vec4f(0.0);
  var g_2_0 = vec4f(0.0);
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let a = turn.a + tap;
    let d = turn.d + quad_0;
    let d_0_0 = gradients[d + 0 * GRADSTEP + 0];
    let d_1_0 = gradients[d + 1 * GRADSTEP + 0];
    let a_0 = inputs[a + 0];
    let a_1 = inputs[a + 1];
    let a_2 = inputs[a + 2];
    let a_3 = inputs[a + 3];
    g_0_0 = addProducts(
      g_0_0,
      a_0, d_0_0,
      a_1, d_1_0,
    );
    g_1_0 = addProducts(
      g_1_0,
      a_1, d_0_0,
      a_2, d_1_0,
    );
    g_2_0 = addProducts(
      g_2_0,
      a_2, d_0_0,
      a_3, d_1_0,
    );
    turn = nextTurn(turn);
  }
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_0] = g_0_0;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_0] = g_1_0;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_0] = g_2_0;
}

// main#25
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
  let pixel_0 = place.row * TM + (place.rowHalf * LOADM + 0) % TM;
  var y_0_0 = vec4f(0.0);
  let pixel_1 = place.row * TM + (place.rowHalf * LOADM + 1) % TM;
  var y_1_0 = vec4f(0.0);
  let pixel_2 = place.row * TM + (place.rowHalf * LOADM + 2) % TM;
  var y_2_0 = vec4f(0.0);
  let pixel_3 = place.row * TM + (place.rowHalf * LOADM + 3) % TM;
  var y_3_0 = vec4f(0.0);
  let pixel_4 = place.row * TM + (place.rowHalf * LOADM + 4) % TM;
  var y_4_0 = vec4f(0.0);
  let pixel_5 = place.row * TM + (place.rowHalf * LOADM + 5) % TM;
  var y_5_0 = vec4f(0.0);
  let pixel_6 = place.row * TM + (place.rowHalf * LOADM + 6) % TM;
  var y_6_0 = vec4f(0.0);
  let pixel_7 = place.row * TM + (place.rowHalf * LOADM + 7) % TM;
  var y_7_0 = vec4f(0.0);
  let x_0 = windowStart(pixel_0);
  let x_1 = windowStart(pixel_1);
  let x_2 = windowStart(pixel_2);
  let x_3 = windowStart(pixel_3);
  let x_4 = windowStart(pixel_4);
  let x_5 = windowStart(pixel_5);
  let x_6 = windowStart(pixel_6);
  let x_7 = windowStart(pixel_7);
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  var w = quad_0;
  // The pixels of a window row follow each other. All taps and channels are one loop: loops within
  // loops copy the block in registers.
  var at = 0u;
  var ofRow = 0u;
  for (var count = ROWS / DEPTH; count > 0u; count--) {
    let a_0_0 = inputs[x_0 + at + 0];
    let a_0_1 = inputs[x_0 + at + 1];
    let a_0_2 = inputs[x_0 + at + 2];
    let a_1_0 = inputs[x_1 + at + 0];
    let a_1_1 = inputs[x_1 + at + 1];
    let a_1_2 = inputs[x_1 + at + 2];
    let a_2_0 = inputs[x_2 + at + 0];
    let a_2_1 = inputs[x_2 + at + 1];
    let a_2_2 = inputs[x_2 + at + 2];
    let a_3_0 = inputs[x_3 + at + 0];
    let a_3_1 = inputs[x_3 + at + 1];
    let a_3_2 = inputs[x_3 + at + 2];
    let a_4_0 = inputs[x_4 + at + 0];
    let a_4_1 = inputs[x_4 + at + 1];
    let a_4_2 = inputs[x_4 + at + 2];
    let a_5_0 = inputs[x_5 + at + 0];
    let a_5_1 = inputs[x_5 + at + 1];
    let a_5_2 = inputs[x_5 + at + 2];
    let a_6_0 = inputs[x_6 + at + 0];
    let a_6_1 = inputs[x_6 + at + 1];
    let a_6_2 = inputs[x_6 + at + 2];
    let a_7_0 = inputs[x_7 + at + 0];
    let a_7_1 = inputs[x_7 + at + 1];
    let a_7_2 = inputs[x_7 + at + 2];
    let w_0_0 = weights[w + 0 * N4 + 0];
    let w_1_0 = weights[w + 1 * N4 + 0];
    let w_2_0 = weights[w + 2 * N4 + 0];
    w += DEPTH * N4;
    y_0_0 = addProducts(
      y_0_0,
      a_0_0, w_0_0,
      a_0_1, w_1_0,
      a_0_2, w_2_0,
    );
    y_1_0 = addProducts(
      y_1_0,
      a_1_0, w_0_0,
      a_1_1, w_1_0,
      a_1_2, w_2_0,
    );
    y_2_0 = addProducts(
      y_2_0,
      a_2_0, w_0_0,
      a_2_1, w_1_0,
      a_2_2, w_2_0,
    );
    y_3_0 = addProducts(
      y_3_0,
      a_3_0, w_0_0,
      a_3_1, w_1_0,
      a_3_2, w_2_0,
    );
    y_4_0 = addProducts(
      y_4_0,
      a_4_0, w_0_0,
      a_4_1, w_1_0,
      a_4_2, w_2_0,
    );
    y_5_0 = addProducts(
      y_5_0,
      a_5_0, w_0_0,
      a_5_1, w_1_0,
      a_5_2, w_2_0,
    );
    y_6_0 = addProducts(
      y_6_0,
      a_6_0, w_0_0,
      a_6_1, w_1_0,
      a_6_2, w_2_0,
    );
    y_7_0 = addProducts(
      y_7_0,
      a_7_0, w_0_0,
      a_7_1, w_1_0,
      a_7_2, w_2_0,
    );
    ofRow += STEP;
    at += STEP + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
  let key = 0u;
  let b_0 = weights[ROWS * N4 + quad_0];
  store(pixel_0, quad_0, y_0_0 + b_0, key);
  store(pixel_1, quad_0, y_1_0 + b_0, key);
  store(pixel_2, quad_0, y_2_0 + b_0, key);
  store(pixel_3, quad_0, y_3_0 + b_0, key);
  store(pixel_4, quad_0, y_4_0 + b_0, key);
  store(pixel_5, quad_0, y_5_0 + b_0, key);
  store(pixel_6, quad_0, y_6_0 + b_0, key);
  store(pixel_7, quad_0, y_7_0 + b_0, key);
}

// main#26
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * (KTILES + PAIR) * PARTS) { return; }
  let place = placeOf(tile);
  let part = place.row / (KTILES + PAIR);
  let kTile = place.row % (KTILES + PAIR);
  let begin = part * PARTLINES;
  let end = max(begin, min(begin + PARTLINES, LINES));
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  if (kTile >= KTILES) {
    biasSum(begin, end, part, quad_0);
    return;
  }
  let channels_0 = kTile * TK + (place.rowHalf * LOADK + 0) % TK;
  let row_0 = channels_0 * 4u + 0;
  let row_1 = channels_0 * 4u + 1;
  let row_2 = channels_0 * 4u + 2;
  let row_3 = channels_0 * 4u + 3;
  let window = row_0 / CHANNELS;
  let tap = (window / KERNEL) * INROW + (window % KERNEL) * INCOLUMN + (row_0 % CHANNELS) / 4u;
  var g_0_0 = vec4f(0.0);
  var g_1_0 = vec4f(0.0);
  var g_2_0 = vec4f(0.0);
  var g_3_0 = vec4f(0.0);
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let a = turn.a + tap;
    let d = turn.d + quad_0;
    let d_0_0 = gradients[d + 0 * GRADSTEP + 0];
    let d_1_0 = gradients[d + 1 * GRADSTEP + 0];
    let d_2_0 = gradients[d + 2 * GRADSTEP + 0];
    let d_3_0 = gradients[d + 3 * GRADSTEP + 0];
    let a_0_0 = inputs[a + 0 * INSTEP + 0];
    let a_1_0 = inputs[a + 1 * INSTEP + 0];
    let a_2_0 = inputs[a + 2 * INSTEP + 0];
    let a_3_0 = inputs[a + 3 * INSTEP + 0];
    g_0_0 = addProducts(
      g_0_0,
      a_0_0[0], d_0_0,
      a_1_0[0], d_1_0,
      a_2_0[0], d_2_0,
      a_3_0[0], d_3_0,
    );
    g_1_0 = addProducts(
      g_1_0,
      a_0_0[1], d_0_0,
      a_1_0[1], d_1_0,
      a_2_0[1], d_2_0,
      a_3_0[1], d_3_0,
    );
    g_2_0 = addProducts(
      g_2_0,
      a_0_0[2], d_0_0,
      a_1_0[2], d_1_0,
      a_2_0[2], d_2_0,
      a_3_0[2], d_3_0,
    );
    g_3_0 = addProducts(
      g_3_0,
      a_0_0[3], d_0_0,
      a_1_0[3], d_1_0,
      a_2_0[3], d_2_0,
      a_3_0[3], d_3_0,
    );
    turn = nextTurn(turn);
  }
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_0] = g_0_0;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_0] = g_1_0;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_0] = g_2_0;
  results[(part * (ROWS + 1u) + row_3) * N4 + quad_0] = g_3_0;
}

// main#27
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quad = threadIndex(group, lane);
  if (quad >= BATCH * QUADS) { return; }
  let row = quad / QUADS;
  let quadOfRow = quad - row * QUADS;
  let image = imageOf(row);
  let geometry = geometryOf(row);
  let first = (quadOfRow) * 4u;
  var value = vec4f(0.0);
  for (var j = 0u; j < 4u && first + j < SIZE; j++) { value[j] = sample(image, first + j, geometry); }
  if (first + 0 < SIZE) {
    let place = outputPixel(row * SIZE + first + 0);
    outputs[place] = value[0];
  }
  if (first + 1 < SIZE) {
    let place = outputPixel(row * SIZE + first + 1);
    outputs[place] = value[1];
  }
  if (first + 2 < SIZE) {
    let place = outputPixel(row * SIZE + first + 2);
    outputs[place] = value[2];
  }
  if (first + 3 < SIZE) {
    let place = outputPixel(row * SIZE + first + 3);
    outputs[place] = value[3];
  }
}

// main#28
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PIXELS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
  let pixel = index / CHANNELS4;
  let start = windowStart(pixel) + quad;
  var value = inputs[start];
  let v_0_0 = inputs[start + 0 * INROW + 0 * CHANNELS4];
  value = max(value, v_0_0);
  let v_0_1 = inputs[start + 0 * INROW + 1 * CHANNELS4];
  value = max(value, v_0_1);
  let v_1_0 = inputs[start + 1 * INROW + 0 * CHANNELS4];
  value = max(value, v_1_0);
  let v_1_1 = inputs[start + 1 * INROW + 1 * CHANNELS4];
  value = max(value, v_1_1);
  let key = epilogueKey(state.seed, state.step);
  var y = applyEpilogue(value, index, key);
  outputs[outputPixel(pixel) + quad] = y;
}

// main#29
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = group.y * GRIDX + group.x;
  let first = (tile % NTILES) * BQ;
  let row = ((tile / NTILES) % MTILES) * BM;
  let part = tile / (NTILES * MTILES);
  let begin = part * PARTDEPTH;
  let end = min(begin + PARTDEPTH, DEPTH);
  let quad = lane % BQ;
  let ownRow = (lane / BQ) * RM;
  var sum_0 = vec4f(0.0);
  var sum_1 = vec4f(0.0);
  var sum_2 = vec4f(0.0);
  var sum_3 = vec4f(0.0);
  for (var k = begin; k < begin + PARTDEPTH; k += BK) {
    loadLeft(lane, row, k, end);
    loadRight(lane, first, k, end);
    workgroupBarrier();
    for (var depth = 0u; depth < BK; depth++) {
      let b = rightTile[depth * BQ + quad];
      sum_0 = fma(vec4f(leftTile[depth * BM + ownRow + 0]), b, sum_0);
      sum_1 = fma(vec4f(leftTile[depth * BM + ownRow + 1]), b, sum_1);
      sum_2 = fma(vec4f(leftTile[depth * BM + ownRow + 2]), b, sum_2);
      sum_3 = fma(vec4f(leftTile[depth * BM + ownRow + 3]), b, sum_3);
    }
    workgroupBarrier();
  }
  let key = epilogueKey(state.seed, state.step);
  if (part >= PARTS || first + quad >= COLUMNS4) { return; }
  store(row + ownRow + 0, first + quad, sum_0, part, key);
  store(row + ownRow + 1, first + quad, sum_1, part, key);
  store(row + ownRow + 2, first + quad, sum_2, part, key);
  store(row + ownRow + 3, first + quad, sum_3, part, key);
}

// main#30
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PARTS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
  let part = index / CHANNELS4;
  let pixels = activeRows(state.position, state.samples) * IMAGEPIXELS;
  let begin = min(part * PARTPIXELS, pixels);
  let end = min(begin + PARTPIXELS, pixels);
  var sum = vec4f(0.0);
  for (var pixel = begin; pixel < end; pixel++) { sum += inputs[pixel * CHANNELS4 + quad]; }
  let mean = sum / f32(max(end - begin, 1u));
  var squares = vec4f(0.0);
  for (var pixel = begin; pixel < end; pixel++) {
    let d = inputs[pixel * CHANNELS4 + quad] - mean;
    squares += d * d;
  }
  partial[(part * 2u) * CHANNELS4 + quad] = mean;
  partial[(part * 2u + 1u) * CHANNELS4 + quad] = squares;
}

// main#31
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quad = threadIndex(group, lane);
  if (quad >= CHANNELS4) { return; }
  let pixels = activeRows(state.position, state.samples) * IMAGEPIXELS;
  var mean = vec4f(0.0);
  var squares = vec4f(0.0);
  for (var part = 0u; part * PARTPIXELS < pixels; part++) {
    let before = f32(part * PARTPIXELS);
    let count = f32(min(PARTPIXELS, pixels - part * PARTPIXELS));
    let delta = partial[part * 2u * CHANNELS4 + quad] - mean;
    squares += partial[(part * 2u + 1u) * CHANNELS4 + quad]
      + delta * delta * (before * count / (before + count));
    mean += delta * (count / (before + count));
  }
  let variance = squares / f32(max(pixels, 1u));
  statistics[quad] = mean;
  statistics[CHANNELS4 + quad] = 1.0 / sqrt(variance + EPSILON);
  moving[quad] = moving[quad] * MOMENTUM + mean * RESTMOMENTUM;
  moving[CHANNELS4 + quad] = moving[CHANNELS4 + quad] * MOMENTUM + variance * RESTMOMENTUM;
}

// main#32
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PIXELS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
  let scale = statistics[CHANNELS4 + quad];
  let normal = (inputs[index] - statistics[quad]) * scale;
  let key = epilogueKey(state.seed, state.step);
  var y = applyEpilogue(normal * weights[quad] + weights[CHANNELS4 + quad], index, key);
  outputs[outputPixel(index / CHANNELS4) + quad] = y;
}

// main#33
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PARTS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
  let part = index / CHANNELS4;
  let mean = statistics[quad];
  var gamma = vec4f(0.0);
  var beta = vec4f(0.0);
  for (var pixel = part * PARTPIXELS; pixel < min((part + 1u) * PARTPIXELS, PIXELS); pixel++) {
    let at = pixel * CHANNELS4 + quad;
    gamma += gradients[at] * (inputs[at] - mean);
    beta += gradients[at];
  }
  partial[(part * 2u) * CHANNELS4 + quad] = gamma * statistics[CHANNELS4 + quad];
  partial[(part * 2u + 1u) * CHANNELS4 + quad] = beta;
}

// main#34
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let at = threadIndex(group, lane);
  if (at >= 2u * CHANNELS4) { return; }
  var sum = vec4f(0.0);
  for (var part = 0u; part < PARTS; part++) { sum += partial[part * 2u * CHANNELS4 + at]; }
  results[at] = sum;
}

// main#35
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PIXELS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
  let pixel = index / CHANNELS4;
  let pixels = activeRows(state.position, state.samples) * IMAGEPIXELS;
  let x = inputs[index];
  let scale = statistics[CHANNELS4 + quad];
  let normal = (x - statistics[quad]) * scale;
  let share = (sums[CHANNELS4 + quad] + normal * sums[quad]) / f32(max(pixels, 1u));
  var g = select(vec4f(0.0), weights[quad] * scale * (gradients[index] - share), pixel < pixels);
  g *= epilogueSlope(x, index, epilogueKey(state.seed, state.step));
  results[resultQuad(pixel, quad)] = g;
}

// main#36
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quad = threadIndex(group, lane);
  // No thread of this dispatch reads what this one writes.
  if (quad == 0u) {
    state.step += 1u;
    state.position += 1u;
  }
  if (quad >= QUADS) { return; }
  let g = gradientOf(quad);
  let rate = state.rate;
  let v = slots[quad] * RHO + g * g * RESTRHO;
  slots[quad] = v;
  var change = rate * g / sqrt(v + EPSILON);
  weights[quad] -= change;
}

// main#37
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PIXELS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
  let scale = 1.0 / sqrt(statistics[CHANNELS4 + quad] + EPSILON);
  let normal = (inputs[index] - statistics[quad]) * scale;
  let key = 0u;
  var y = applyEpilogue(normal * weights[quad] + weights[CHANNELS4 + quad], index, key);
  outputs[outputPixel(index / CHANNELS4) + quad] = y;
}

// main#38
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
  let pixel_0 = place.row * TM + (place.rowHalf * LOADM + 0) % TM;
  var y_0_0 = vec4f(0.0);
  var y_0_1 = vec4f(0.0);
  var y_0_2 = vec4f(0.0);
  var y_0_3 = vec4f(0.0);
  let pixel_1 = place.row * TM + (place.rowHalf * LOADM + 1) % TM;
  var y_1_0 = vec4f(0.0);
  var y_1_1 = vec4f(0.0);
  var y_1_2 = vec4f(0.0);
  var y_1_3 = vec4f(0.0);
  let pixel_2 = place.row * TM + (place.rowHalf * LOADM + 2) % TM;
  var y_2_0 = vec4f(0.0);
  var y_2_1 = vec4f(0.0);
  var y_2_2 = vec4f(0.0);
  var y_2_3 = vec4f(0.0);
  let pixel_3 = place.row * TM + (place.rowHalf * LOADM + 3) % TM;
  var y_3_0 = vec4f(0.0);
  var y_3_1 = vec4f(0.0);
  var y_3_2 = vec4f(0.0);
  var y_3_3 = vec4f(0.0);
  let pixel_4 = place.row * TM + (place.rowHalf * LOADM + 4) % TM;
  var y_4_0 = vec4f(0.0);
  var y_4_1 = vec4f(0.0);
  var y_4_2 = vec4f(0.0);
  var y_4_3 = vec4f(0.0);
  let pixel_5 = place.row * TM + (place.rowHalf * LOADM + 5) % TM;
  var y_5_0 = vec4f(0.0);
  var y_5_1 = vec4f(0.0);
  var y_5_2 = vec4f(0.0);
  var y_5_3 = vec4f(0.0);
  let pixel_6 = place.row * TM + (place.rowHalf * LOADM + 6) % TM;
  var y_6_0 = vec4f(0.0);
  var y_6_1 = vec4f(0.0);
  var y_6_2 = vec4f(0.0);
  var y_6_3 = vec4f(0.0);
  let pixel_7 = place.row * TM + (place.rowHalf * LOADM + 7) % TM;
  var y_7_0 = vec4f(0.0);
  var y_7_1 = vec4f(0.0);
  var y_7_2 = vec4f(0.0);
  var y_7_3 = vec4f(0.0);
  let x_0 = windowStart(pixel_0);
  let x_1 = windowStart(pixel_1);
  let x_2 = windowStart(pixel_2);
  let x_3 = windowStart(pixel_3);
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  let quad_1 = place.column * TN + (place.columnHalf * LOADN + 1) % TN;
  let quad_2 = place.column * TN + (place.columnHalf * LOADN + 2) % TN;
  let quad_3 = place.column * TN + (place.columnHalf * LOADN + 3) % TN;
  var w = quad_0;
  // The pixels of a window row follow each other. All taps and channels are one loop: loops within
  // loops copy the block in registers.
  var at = 0u;
  var ofRow = 0u;
  for (var count = ROWS / DEPTH; count > 0u; count--) {
    let a_0_0 = inputs[x_0 + at + 0];
    let a_0_1 = inputs[x_0 + at + 1];
    let a_0_2 = inputs[x_0 + at + 2];
    let a_4_0 = quadSwapX(a_0_0);
    let a_4_1 = quadSwapX(a_0_1);
    let a_4_2 = quadSwapX(a_0_2);
    let a_1_0 = inputs[x_1 + at + 0];
    let a_1_1 = inputs[x_1 + at + 1];
    let a_1_2 = inputs[x_1 + at + 2];
    let a_5_0 = quadSwapX(a_1_0);
    let a_5_1 = quadSwapX(a_1_1);
    let a_5_2 = quadSwapX(a_1_2);
    let a_2_0 = inputs[x_2 + at + 0];
    let a_2_1 = inputs[x_2 + at + 1];
    let a_2_2 = inputs[x_2 + at + 2];
    let a_6_0 = quadSwapX(a_2_0);
    let a_6_1 = quadSwapX(a_2_1);
    let a_6_2 = quadSwapX(a_2_2);
    let a_3_0 = inputs[x_3 + at + 0];
    let a_3_1 = inputs[x_3 + at + 1];
    let a_3_2 = inputs[x_3 + at + 2];
    let a_7_0 = quadSwapX(a_3_0);
    let a_7_1 = quadSwapX(a_3_1);
    let a_7_2 = quadSwapX(a_3_2);
    let w_0_0 = weights[w + 0 * N4 + 0];
    let w_0_2 = quadSwapY(w_0_0);
    let w_0_1 = weights[w + 0 * N4 + 1];
    let w_0_3 = quadSwapY(w_0_1);
    let w_1_0 = weights[w + 1 * N4 + 0];
    let w_1_2 = quadSwapY(w_1_0);
    let w_1_1 = weights[w + 1 * N4 + 1];
    let w_1_3 = quadSwapY(w_1_1);
    let w_2_0 = weights[w + 2 * N4 + 0];
    let w_2_2 = quadSwapY(w_2_0);
    let w_2_1 = weights[w + 2 * N4 + 1];
    let w_2_3 = quadSwapY(w_2_1);
    w += DEPTH * N4;
    y_0_0 = addProducts(
      y_0_0,
      a_0_0, w_0_0,
      a_0_1, w_1_0,
      a_0_2, w_2_0,
    );
    y_1_0 = addProducts(
      y_1_0,
      a_1_0, w_0_0,
      a_1_1, w_1_0,
      a_1_2, w_2_0,
    );
    y_2_0 = addProducts(
      y_2_0,
      a_2_0, w_0_0,
      a_2_1, w_1_0,
      a_2_2, w_2_0,
    );
    y_3_0 = addProducts(
      y_3_0,
      a_3_0, w_0_0,
      a_3_1, w_1_0,
      a_3_2, w_2_0,
    );
    y_4_0 = addProducts(
      y_4_0,
      a_4_0, w_0_0,
      a_4_1, w_1_0,
      a_4_2, w_2_0,
    );
    y_5_0 = addProducts(
      y_5_0,
      a_5_0, w_0_0,
      a_5_1, w_1_0,
      a_5_2, w_2_0,
    );
    y_6_0 = addProducts(
      y_6_0,
      a_6_0, w_0_0,
      a_6_1, w_1_0,
      a_6_2, w_2_0,
    );
    y_7_0 = addProducts(
      y_7_0,
      a_7_0, w_0_0,
      a_7_1, w_1_0,
      a_7_2, w_2_0,
    );
    y_0_1 = addProducts(
      y_0_1,
      a_0_0, w_0_1,
      a_0_1, w_1_1,
      a_0_2, w_2_1,
    );
    y_1_1 = addProducts(
      y_1_1,
      a_1_0, w_0_1,
      a_1_1, w_1_1,
      a_1_2, w_2_1,
    );
    y_2_1 = addProducts(
      y_2_1,
      a_2_0, w_0_1,
      a_2_1, w_1_1,
      a_2_2, w_2_1,
    );
    y_3_1 = addProducts(
      y_3_1,
      a_3_0, w_0_1,
      a_3_1, w_1_1,
      a_3_2, w_2_1,
    );
    y_4_1 = addProducts(
      y_4_1,
      a_4_0, w_0_1,
      a_4_1, w_1_1,
      a_4_2, w_2_1,
    );
    y_5_1 = addProducts(
      y_5_1,
      a_5_0, w_0_1,
      a_5_1, w_1_1,
      a_5_2, w_2_1,
    );
    y_6_1 = addProducts(
      y_6_1,
      a_6_0, w_0_1,
      a_6_1, w_1_1,
      a_6_2, w_2_1,
    );
    y_7_1 = addProducts(
      y_7_1,
      a_7_0, w_0_1,
      a_7_1, w_1_1,
      a_7_2, w_2_1,
    );
    y_0_2 = addProducts(
      y_0_2,
      a_0_0, w_0_2,
      a_0_1, w_1_2,
      a_0_2, w_2_2,
    );
    y_1_2 = addProducts(
      y_1_2,
      a_1_0, w_0_2,
      a_1_1, w_1_2,
      a_1_2, w_2_2,
    );
    y_2_2 = addProducts(
      y_2_2,
      a_2_0, w_0_2,
      a_2_1, w_1_2,
      a_2_2, w_2_2,
    );
    y_3_2 = addProducts(
      y_3_2,
      a_3_0, w_0_2,
      a_3_1, w_1_2,
      a_3_2, w_2_2,
    );
    y_4_2 = addProducts(
      y_4_2,
      a_4_0, w_0_2,
      a_4_1, w_1_2,
      a_4_2, w_2_2,
    );
    y_5_2 = addProducts(
      y_5_2,
      a_5_0, w_0_2,
      a_5_1, w_1_2,
      a_5_2, w_2_2,
    );
    y_6_2 = addProducts(
      y_6_2,
      a_6_0, w_0_2,
      a_6_1, w_1_2,
      a_6_2, w_2_2,
    );
    y_7_2 = addProducts(
      y_7_2,
      a_7_0, w_0_2,
      a_7_1, w_1_2,
      a_7_2, w_2_2,
    );
    y_0_3 = addProducts(
      y_0_3,
      a_0_0, w_0_3,
      a_0_1, w_1_3,
      a_0_2, w_2_3,
    );
    y_1_3 = addProducts(
      y_1_3,
      a_1_0, w_0_3,
      a_1_1, w_1_3,
      a_1_2, w_2_3,
    );
    y_2_3 = addProducts(
      y_2_3,
      a_2_0, w_0_3,
      a_2_1, w_1_3,
      a_2_2, w_2_3,
    );
    y_3_3 = addProducts(
      y_3_3,
      a_3_0, w_0_3,
      a_3_1, w_1_3,
      a_3_2, w_2_3,
    );
    y_4_3 = addProducts(
      y_4_3,
      a_4_0, w_0_3,
      a_4_1, w_1_3,
      a_4_2, w_2_3,
    );
    y_5_3 = addProducts(
      y_5_3,
      a_5_0, w_0_3,
      a_5_1, w_1_3,
      a_5_2, w_2_3,
    );
    y_6_3 = addProducts(
      y_6_3,
      a_6_0, w_0_3,
      a_6_1, w_1_3,
      a_6_2, w_2_3,
    );
    y_7_3 = addProducts(
      y_7_3,
      a_7_0, w_0_3,
      a_7_1, w_1_3,
      a_7_2, w_2_3,
    );
    ofRow += STEP;
    at += STEP + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
  let key = 0u;
  let b_0 = weights[ROWS * N4 + quad_0];
  let b_1 = weights[ROWS * N4 + quad_1];
  let b_2 = weights[ROWS * N4 + quad_2];
  let b_3 = weights[ROWS * N4 + quad_3];
  store(pixel_0, quad_0, y_0_0 + b_0, key);
  store(pixel_0, quad_1, y_0_1 + b_1, key);
  store(pixel_0, quad_2, y_0_2 + b_2, key);
  store(pixel_0, quad_3, y_0_3 + b_3, key);
  store(pixel_1, quad_0, y_1_0 + b_0, key);
  store(pixel_1, quad_1, y_1_1 + b_1, key);
  store(pixel_1, quad_2, y_1_2 + b_2, key);
  store(pixel_1, quad_3, y_1_3 + b_3, key);
  store(pixel_2, quad_0, y_2_0 + b_0, key);
  store(pixel_2, quad_1, y_2_1 + b_1, key);
  store(pixel_2, quad_2, y_2_2 + b_2, key);
  store(pixel_2, quad_3, y_2_3 + b_3, key);
  store(pixel_3, quad_0, y_3_0 + b_0, key);
  store(pixel_3, quad_1, y_3_1 + b_1, key);
  store(pixel_3, quad_2, y_3_2 + b_2, key);
  store(pixel_3, quad_3, y_3_3 + b_3, key);
  store(pixel_4, quad_0, y_4_0 + b_0, key);
  store(pixel_4, quad_1, y_4_1 + b_1, key);
  store(pixel_4, quad_2, y_4_2 + b_2, key);
  store(pixel_4, quad_3, y_4_3 + b_3, key);
  store(pixel_5, quad_0, y_5_0 + b_0, key);
  store(pixel_5, quad_1, y_5_1 + b_1, key);
  store(pixel_5, quad_2, y_5_2 + b_2, key);
  store(pixel_5, quad_3, y_5_3 + b_3, key);
  store(pixel_6, quad_0, y_6_0 + b_0, key);
  store(pixel_6, quad_1, y_6_1 + b_1, key);
  store(pixel_6, quad_2, y_6_2 + b_2, key);
  store(pixel_6, quad_3, y_6_3 + b_3, key);
  store(pixel_7, quad_0, y_7_0 + b_0, key);
  store(pixel_7, quad_1, y_7_1 + b_1, key);
  store(pixel_7, quad_2, y_7_2 + b_2, key);
  store(pixel_7, quad_3, y_7_3 + b_3, key);
}

// main#39
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * (KTILES + PAIR) * PARTS) { return; }
  let place = placeOf(tile);
  let part = place.row / (KTILES + PAIR);
  let kTile = place.row % (KTILES + PAIR);
  let begin = part * PARTLINES;
  let end = max(begin, min(begin + PARTLINES, LINES));
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  let quad_1 = place.column * TN + (place.columnHalf * LOADN + 1) % TN;
  let quad_2 = place.column * TN + (place.columnHalf * LOADN + 2) % TN;
  let quad_3 = place.column * TN + (place.columnHalf * LOADN + 3) % TN;
  if (kTile >= KTILES) {
    biasSum(begin, end, part, quad_0);
    return;
  }
  let channels_0 = kTile * TK + (place.rowHalf * LOADK + 0) % TK;
  let row_0 = channels_0 * 4u + 0;
  let row_1 = channels_0 * 4u + 1;
  let row_2 = channels_0 * 4u + 2;
  let row_3 = channels_0 * 4u + 3;
  let channels_1 = kTile * TK + (place.rowHalf * LOADK + 1) % TK;
  let row_4 = channels_1 * 4u + 0;
  let row_5 = channels_1 * 4u + 1;
  let row_6 = channels_1 * 4u + 2;
  let row_7 = channels_1 * 4u + 3;
  let window = row_0 / CHANNELS;
  let tap = (window / KERNEL) * INROW + (window % KERNEL) * INCOLUMN + (row_0 % CHANNELS) / 4u;
  var g_0_0 = vec4f(0.0);
  var g_0_1 = vec4f(0.0);
  var g_0_2 = vec4f(0.0);
  var g_0_3 = vec4f(0.0);
  var g_1_0 = vec4f(0.0);
  var g_1_1 = vec4f(0.0);
  var g_1_2 = vec4f(0.0);
  var g_1_3 = vec4f(0.0);
  var g_2_0 = vec4f(0.0);
  var g_2_1 = vec4f(0.0);
  var g_2_2 = vec4f(0.0);
  var g_2_3 = vec4f(0.0);
  var g_3_0 = vec4f(0.0);
  var g_3_1 = vec4f(0.0);
  var g_3_2 = vec4f(0.0);
  var g_3_3 = vec4f(0.0);
  var g_4_0 = vec4f(0.0);
  var g_4_1 = vec4f(0.0);
  var g_4_2 = vec4f(0.0);
  var g_4_3 = vec4f(0.0);
  var g_5_0 = vec4f(0.0);
  var g_5_1 = vec4f(0.0);
  var g_5_2 = vec4f(0.0);
  var g_5_3 = vec4f(0.0);
  var g_6_0 = vec4f(0.0);
  var g_6_1 = vec4f(0.0);
  var g_6_2 = vec4f(0.0);
  var g_6_3 = vec4f(0.0);
  var g_7_0 = vec4f(0.0);
  var g_7_1 = vec4f(0.0);
  var g_7_2 = vec4f(0.0);
  var g_7_3 = vec4f(0.0);
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let a = turn.a + tap;
    let d = turn.d + quad_0;
    let d_0_0 = gradients[d + 0 * GRADSTEP + 0];
    let d_0_2 = quadSwapY(d_0_0);
    let d_0_1 = gradients[d + 0 * GRADSTEP + 1];
    let d_0_3 = quadSwapY(d_0_1);
    let d_1_0 = gradients[d + 1 * GRADSTEP + 0];
    let d_1_2 = quadSwapY(d_1_0);
    let d_1_1 = gradients[d + 1 * GRADSTEP + 1];
    let d_1_3 = quadSwapY(d_1_1);
    let d_2_0 = gradients[d + 2 * GRADSTEP + 0];
    let d_2_2 = quadSwapY(d_2_0);
    let d_2_1 = gradients[d + 2 * GRADSTEP + 1];
    let d_2_3 = quadSwapY(d_2_1);
    let a_0_0 = inputs[a + 0 * INSTEP + 0];
    let a_0_1 = quadSwapX(a_0_0);
    let a_1_0 = inputs[a + 1 * INSTEP + 0];
    let a_1_1 = quadSwapX(a_1_0);
    let a_2_0 = inputs[a + 2 * INSTEP + 0];
    let a_2_1 = quadSwapX(a_2_0);
    g_0_0 = addProducts(
      g_0_0,
      a_0_0[0], d_0_0,
      a_1_0[0], d_1_0,
      a_2_0[0], d_2_0,
    );
    g_1_0 = addProducts(
      g_1_0,
      a_0_0[1], d_0_0,
      a_1_0[1], d_1_0,
      a_2_0[1], d_2_0,
    );
    g_2_0 = addProducts(
      g_2_0,
      a_0_0[2], d_0_0,
      a_1_0[2], d_1_0,
      a_2_0[2], d_2_0,
    );
    g_3_0 = addProducts(
      g_3_0,
      a_0_0[3], d_0_0,
      a_1_0[3], d_1_0,
      a_2_0[3], d_2_0,
    );
    g_4_0 = addProducts(
      g_4_0,
      a_0_1[0], d_0_0,
      a_1_1[0], d_1_0,
      a_2_1[0], d_2_0,
    );
    g_5_0 = addProducts(
      g_5_0,
      a_0_1[1], d_0_0,
      a_1_1[1], d_1_0,
      a_2_1[1], d_2_0,
    );
    g_6_0 = addProducts(
      g_6_0,
      a_0_1[2], d_0_0,
      a_1_1[2], d_1_0,
      a_2_1[2], d_2_0,
    );
    g_7_0 = addProducts(
      g_7_0,
      a_0_1[3], d_0_0,
      a_1_1[3], d_1_0,
      a_2_1[3], d_2_0,
    );
    g_0_1 = addProducts(
      g_0_1,
      a_0_0[0], d_0_1,
      a_1_0[0], d_1_1,
      a_2_0[0], d_2_1,
    );
    g_1_1 = addProducts(
      g_1_1,
      a_0_0[1], d_0_1,
      a_1_0[1], d_1_1,
      a_2_0[1], d_2_1,
    );
    g_2_1 = addProducts(
      g_2_1,
      a_0_0[2], d_0_1,
      a_1_0[2], d_1_1,
      a_2_0[2], d_2_1,
    );
    g_3_1 = addProducts(
      g_3_1,
      a_0_0[3], d_0_1,
      a_1_0[3], d_1_1,
      a_2_0[3], d_2_1,
    );
    g_4_1 = addProducts(
      g_4_1,
      a_0_1[0], d_0_1,
      a_1_1[0], d_1_1,
      a_2_1[0], d_2_1,
    );
    g_5_1 = addProducts(
      g_5_1,
      a_0_1[1], d_0_1,
      a_1_1[1], d_1_1,
      a_2_1[1], d_2_1,
    );
    g_6_1 = addProducts(
      g_6_1,
      a_0_1[2], d_0_1,
      a_1_1[2], d_1_1,
      a_2_1[2], d_2_1,
    );
    g_7_1 = addProducts(
      g_7_1,
      a_0_1[3], d_0_1,
      a_1_1[3], d_1_1,
      a_2_1[3], d_2_1,
    );
    g_0_2 = addProducts(
      g_0_2,
      a_0_0[0], d_0_2,
      a_1_0[0], d_1_2,
      a_2_0[0], d_2_2,
    );
    g_1_2 = addProducts(
      g_1_2,
      a_0_0[1], d_0_2,
      a_1_0[1], d_1_2,
      a_2_0[1], d_2_2,
    );
    g_2_2 = addProducts(
      g_2_2,
      a_0_0[2], d_0_2,
      a_1_0[2], d_1_2,
      a_2_0[2], d_2_2,
    );
    g_3_2 = addProducts(
      g_3_2,
      a_0_0[3], d_0_2,
      a_1_0[3], d_1_2,
      a_2_0[3], d_2_2,
    );
    g_4_2 = addProducts(
      g_4_2,
      a_0_1[0], d_0_2,
      a_1_1[0], d_1_2,
      a_2_1[0], d_2_2,
    );
    g_5_2 = addProducts(
      g_5_2,
      a_0_1[1], d_0_2,
      a_1_1[1], d_1_2,
      a_2_1[1], d_2_2,
    );
    g_6_2 = addProducts(
      g_6_2,
      a_0_1[2], d_0_2,
      a_1_1[2], d_1_2,
      a_2_1[2], d_2_2,
    );
    g_7_2 = addProducts(
      g_7_2,
      a_0_1[3], d_0_2,
      a_1_1[3], d_1_2,
      a_2_1[3], d_2_2,
    );
    g_0_3 = addProducts(
      g_0_3,
      a_0_0[0], d_0_3,
      a_1_0[0], d_1_3,
      a_2_0[0], d_2_3,
    );
    g_1_3 = addProducts(
      g_1_3,
      a_0_0[1], d_0_3,
      a_1_0[1], d_1_3,
      a_2_0[1], d_2_3,
    );
    g_2_3 = addProducts(
      g_2_3,
      a_0_0[2], d_0_3,
      a_1_0[2], d_1_3,
      a_2_0[2], d_2_3,
    );
    g_3_3 = addProducts(
      g_3_3,
      a_0_0[3], d_0_3,
      a_1_0[3], d_1_3,
      a_2_0[3], d_2_3,
    );
    g_4_3 = addProducts(
      g_4_3,
      a_0_1[0], d_0_3,
      a_1_1[0], d_1_3,
      a_2_1[0], d_2_3,
    );
    g_5_3 = addProducts(
      g_5_3,
      a_0_1[1], d_0_3,
      a_1_1[1], d_1_3,
      a_2_1[1], d_2_3,
    );
    g_6_3 = addProducts(
      g_6_3,
      a_0_1[2], d_0_3,
      a_1_1[2], d_1_3,
      a_2_1[2], d_2_3,
    );
    g_7_3 = addProducts(
      g_7_3,
      a_0_1[3], d_0_3,
      a_1_1[3], d_1_3,
      a_2_1[3], d_2_3,
    );
    turn = nextTurn(turn);
  }
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_0] = g_0_0;
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_1] = g_0_1;
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_2] = g_0_2;
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_3] = g_0_3;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_0] = g_1_0;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_1] = g_1_1;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_2] = g_1_2;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_3] = g_1_3;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_0] = g_2_0;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_1] = g_2_1;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_2] = g_2_2;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_3] = g_2_3;
  results[(part * (ROWS + 1u) + row_3) * N4 + quad_0] = g_3_0;
  results[(part * (ROWS + 1u) + row_3) * N4 + quad_1] = g_3_1;
  results[(part * (ROWS + 1u) + row_3) * N4 + quad_2] = g_3_2;
  results[(part * (ROWS + 1u) + row_3) * N4 + quad_3] = g_3_3;
  results[(part * (ROWS + 1u) + row_4) * N4 + quad_0] = g_4_0;
  results[(part * (ROWS + 1u) + row_4) * N4 + quad_1] = g_4_1;
  results[(part * (ROWS + 1u) + row_4) * N4 + quad_2] = g_4_2;
  results[(part * (ROWS + 1u) + row_4) * N4 + quad_3] = g_4_3;
  results[(part * (ROWS + 1u) + row_5) * N4 + quad_0] = g_5_0;
  results[(part * (ROWS + 1u) + row_5) * N4 + quad_1] = g_5_1;
  results[(part * (ROWS + 1u) + row_5) * N4 + quad_2] = g_5_2;
  results[(part * (ROWS + 1u) + row_5) * N4 + quad_3] = g_5_3;
  results[(part * (ROWS + 1u) + row_6) * N4 + quad_0] = g_6_0;
  results[(part * (ROWS + 1u) + row_6) * N4 + quad_1] = g_6_1;
  results[(part * (ROWS + 1u) + row_6) * N4 + quad_2] = g_6_2;
  results[(part * (ROWS + 1u) + row_6) * N4 + quad_3] = g_6_3;
  results[(part * (ROWS + 1u) + row_7) * N4 + quad_0] = g_7_0;
  results[(part * (ROWS + 1u) + row_7) * N4 + quad_1] = g_7_1;
  results[(part * (ROWS + 1u) + row_7) * N4 + quad_2] = g_7_2;
  results[(part * (ROWS + 1u) + row_7) * N4 + quad_3] = g_7_3;
}

// main#40
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
  let pixel_0 = place.row * TM + (place.rowHalf * LOADM + 0) % TM;
  var x_0_0 = vec4f(0.0);
  var x_0_1 = vec4f(0.0);
  var x_0_2 = vec4f(0.0);
  var x_0_3 = vec4f(0.0);
  let pixel_1 = place.row * TM + (place.rowHalf * LOADM + 1) % TM;
  var x_1_0 = vec4f(0.0);
  var x_1_1 = vec4f(0.0);
  var x_1_2 = vec4f(0.0);
  var x_1_3 = vec4f(0.0);
  let pixel_2 = place.row * TM + (place.rowHalf * LOADM + 2) % TM;
  var x_2_0 = vec4f(0.0);
  var x_2_1 = vec4f(0.0);
  var x_2_2 = vec4f(0.0);
  var x_2_3 = vec4f(0.0);
  let pixel_3 = place.row * TM + (place.rowHalf * LOADM + 3) % TM;
  var x_3_0 = vec4f(0.0);
  var x_3_1 = vec4f(0.0);
  var x_3_2 = vec4f(0.0);
  var x_3_3 = vec4f(0.0);
  let pixel_4 = place.row * TM + (place.rowHalf * LOADM + 4) % TM;
  var x_4_0 = vec4f(0.0);
  var x_4_1 = vec4f(0.0);
  var x_4_2 = vec4f(0.0);
  var x_4_3 = vec4f(0.0);
  let pixel_5 = place.row * TM + (place.rowHalf * LOADM + 5) % TM;
  var x_5_0 = vec4f(0.0);
  var x_5_1 = vec4f(0.0);
  var x_5_2 = vec4f(0.0);
  var x_5_3 = vec4f(0.0);
  let pixel_6 = place.row * TM + (place.rowHalf * LOADM + 6) % TM;
  var x_6_0 = vec4f(0.0);
  var x_6_1 = vec4f(0.0);
  var x_6_2 = vec4f(0.0);
  var x_6_3 = vec4f(0.0);
  let pixel_7 = place.row * TM + (place.rowHalf * LOADM + 7) % TM;
  var x_7_0 = vec4f(0.0);
  var x_7_1 = vec4f(0.0);
  var x_7_2 = vec4f(0.0);
  var x_7_3 = vec4f(0.0);
  let d_0 = windowStart(pixel_0);
  let d_1 = windowStart(pixel_1);
  let d_2 = windowStart(pixel_2);
  let d_3 = windowStart(pixel_3);
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  let quad_1 = place.column * TN + (place.columnHalf * LOADN + 1) % TN;
  let quad_2 = place.column * TN + (place.columnHalf * LOADN + 2) % TN;
  let quad_3 = place.column * TN + (place.columnHalf * LOADN + 3) % TN;
  // A window row of D is contiguous, and the taps that it meets follow each other backwards in W. All
  // of them are one loop: loops within loops copy the block in registers.
  const tapSize = 4u * CHANNELS4 * N4;
  const lastTap = TAP + STRIDES * ((TAPROWS - 1u) * KERNEL + TAPCOLUMNS - 1u);
  var at = 0u;
  var w = lastTap * tapSize + quad_0 * 4u * N4;
  var ofTap = 0u;
  var ofRow = 0u;
  for (var count = TAPROWS * WINDOWROW; count > 0u; count--) {
    let a_0 = gradients[d_0 + at];
    let a_4 = quadSwapX(a_0);
    let a_1 = gradients[d_1 + at];
    let a_5 = quadSwapX(a_1);
    let a_2 = gradients[d_2 + at];
    let a_6 = quadSwapX(a_2);
    let a_3 = gradients[d_3 + at];
    let a_7 = quadSwapX(a_3);
    let w_0_0 = weights[w + 0 * N4];
    let w_2_0 = quadSwapY(w_0_0);
    let w_0_1 = weights[w + 1 * N4];
    let w_2_1 = quadSwapY(w_0_1);
    let w_0_2 = weights[w + 2 * N4];
    let w_2_2 = quadSwapY(w_0_2);
    let w_0_3 = weights[w + 3 * N4];
    let w_2_3 = quadSwapY(w_0_3);
    let w_1_0 = weights[w + 4 * N4];
    let w_3_0 = quadSwapY(w_1_0);
    let w_1_1 = weights[w + 5 * N4];
    let w_3_1 = quadSwapY(w_1_1);
    let w_1_2 = weights[w + 6 * N4];
    let w_3_2 = quadSwapY(w_1_2);
    let w_1_3 = weights[w + 7 * N4];
    let w_3_3 = quadSwapY(w_1_3);
    x_0_0 += vec4f(dot(a_0, w_0_0), dot(a_0, w_0_1), dot(a_0, w_0_2), dot(a_0, w_0_3));
    x_1_0 += vec4f(dot(a_1, w_0_0), dot(a_1, w_0_1), dot(a_1, w_0_2), dot(a_1, w_0_3));
    x_2_0 += vec4f(dot(a_2, w_0_0), dot(a_2, w_0_1), dot(a_2, w_0_2), dot(a_2, w_0_3));
    x_3_0 += vec4f(dot(a_3, w_0_0), dot(a_3, w_0_1), dot(a_3, w_0_2), dot(a_3, w_0_3));
    x_4_0 += vec4f(dot(a_4, w_0_0), dot(a_4, w_0_1), dot(a_4, w_0_2), dot(a_4, w_0_3));
    x_5_0 += vec4f(dot(a_5, w_0_0), dot(a_5, w_0_1), dot(a_5, w_0_2), dot(a_5, w_0_3));
    x_6_0 += vec4f(dot(a_6, w_0_0), dot(a_6, w_0_1), dot(a_6, w_0_2), dot(a_6, w_0_3));
    x_7_0 += vec4f(dot(a_7, w_0_0), dot(a_7, w_0_1), dot(a_7, w_0_2), dot(a_7, w_0_3));
    x_0_1 += vec4f(dot(a_0, w_1_0), dot(a_0, w_1_1), dot(a_0, w_1_2), dot(a_0, w_1_3));
    x_1_1 += vec4f(dot(a_1, w_1_0), dot(a_1, w_1_1), dot(a_1, w_1_2), dot(a_1, w_1_3));
    x_2_1 += vec4f(dot(a_2, w_1_0), dot(a_2, w_1_1), dot(a_2, w_1_2), dot(a_2, w_1_3));
    x_3_1 += vec4f(dot(a_3, w_1_0), dot(a_3, w_1_1), dot(a_3, w_1_2), dot(a_3, w_1_3));
    x_4_1 += vec4f(dot(a_4, w_1_0), dot(a_4, w_1_1), dot(a_4, w_1_2), dot(a_4, w_1_3));
    x_5_1 += vec4f(dot(a_5, w_1_0), dot(a_5, w_1_1), dot(a_5, w_1_2), dot(a_5, w_1_3));
    x_6_1 += vec4f(dot(a_6, w_1_0), dot(a_6, w_1_1), dot(a_6, w_1_2), dot(a_6, w_1_3));
    x_7_1 += vec4f(dot(a_7, w_1_0), dot(a_7, w_1_1), dot(a_7, w_1_2), dot(a_7, w_1_3));
    x_0_2 += vec4f(dot(a_0, w_2_0), dot(a_0, w_2_1), dot(a_0, w_2_2), dot(a_0, w_2_3));
    x_1_2 += vec4f(dot(a_1, w_2_0), dot(a_1, w_2_1), dot(a_1, w_2_2), dot(a_1, w_2_3));
    x_2_2 += vec4f(dot(a_2, w_2_0), dot(a_2, w_2_1), dot(a_2, w_2_2), dot(a_2, w_2_3));
    x_3_2 += vec4f(dot(a_3, w_2_0), dot(a_3, w_2_1), dot(a_3, w_2_2), dot(a_3, w_2_3));
    x_4_2 += vec4f(dot(a_4, w_2_0), dot(a_4, w_2_1), dot(a_4, w_2_2), dot(a_4, w_2_3));
    x_5_2 += vec4f(dot(a_5, w_2_0), dot(a_5, w_2_1), dot(a_5, w_2_2), dot(a_5, w_2_3));
    x_6_2 += vec4f(dot(a_6, w_2_0), dot(a_6, w_2_1), dot(a_6, w_2_2), dot(a_6, w_2_3));
    x_7_2 += vec4f(dot(a_7, w_2_0), dot(a_7, w_2_1), dot(a_7, w_2_2), dot(a_7, w_2_3));
    x_0_3 += vec4f(dot(a_0, w_3_0), dot(a_0, w_3_1), dot(a_0, w_3_2), dot(a_0, w_3_3));
    x_1_3 += vec4f(dot(a_1, w_3_0), dot(a_1, w_3_1), dot(a_1, w_3_2), dot(a_1, w_3_3));
    x_2_3 += vec4f(dot(a_2, w_3_0), dot(a_2, w_3_1), dot(a_2, w_3_2), dot(a_2, w_3_3));
    x_3_3 += vec4f(dot(a_3, w_3_0), dot(a_3, w_3_1), dot(a_3, w_3_2), dot(a_3, w_3_3));
    x_4_3 += vec4f(dot(a_4, w_3_0), dot(a_4, w_3_1), dot(a_4, w_3_2), dot(a_4, w_3_3));
    x_5_3 += vec4f(dot(a_5, w_3_0), dot(a_5, w_3_1), dot(a_5, w_3_2), dot(a_5, w_3_3));
    x_6_3 += vec4f(dot(a_6, w_3_0), dot(a_6, w_3_1), dot(a_6, w_3_2), dot(a_6, w_3_3));
    x_7_3 += vec4f(dot(a_7, w_3_0), dot(a_7, w_3_1), dot(a_7, w_3_2), dot(a_7, w_3_3));
    ofTap += 1u;
    w += 1u;
    w -= select(0u, STRIDES * tapSize + N4, ofTap == N4);
    ofTap = select(ofTap, 0u, ofTap == N4);
    ofRow += 1u;
    at += 1u + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
  let key = 0u;
  store(pixel_0, quad_0, x_0_0, key);
  store(pixel_0, quad_1, x_0_1, key);
  store(pixel_0, quad_2, x_0_2, key);
  store(pixel_0, quad_3, x_0_3, key);
  store(pixel_1, quad_0, x_1_0, key);
  store(pixel_1, quad_1, x_1_1, key);
  store(pixel_1, quad_2, x_1_2, key);
  store(pixel_1, quad_3, x_1_3, key);
  store(pixel_2, quad_0, x_2_0, key);
  store(pixel_2, quad_1, x_2_1, key);
  store(pixel_2, quad_2, x_2_2, key);
  store(pixel_2, quad_3, x_2_3, key);
  store(pixel_3, quad_0, x_3_0, key);
  store(pixel_3, quad_1, x_3_1, key);
  store(pixel_3, quad_2, x_3_2, key);
  store(pixel_3, quad_3, x_3_3, key);
  store(pixel_4, quad_0, x_4_0, key);
  store(pixel_4, quad_1, x_4_1, key);
  store(pixel_4, quad_2, x_4_2, key);
  store(pixel_4, quad_3, x_4_3, key);
  store(pixel_5, quad_0, x_5_0, key);
  store(pixel_5, quad_1, x_5_1, key);
  store(pixel_5, quad_2, x_5_2, key);
  store(pixel_5, quad_3, x_5_3, key);
  store(pixel_6, quad_0, x_6_0, key);
  store(pixel_6, quad_1, x_6_1, key);
  store(pixel_6, quad_2, x_6_2, key);
  store(pixel_6, quad_3, x_6_3, key);
  store(pixel_7, quad_0, x_7_0, key);
  store(pixel_7, quad_1, x_7_1, key);
  store(pixel_7, quad_2, x_7_2, key);
  store(pixel_7, quad_3, x_7_3, key);
}

// main#41
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * (KTILES + PAIR) * PARTS) { return; }
  let place = placeOf(tile);
  let part = place.row / (KTILES + PAIR);
  let kTile = place.row % (KTILES + PAIR);
  let begin = part * PARTLINES;
  let end = max(begin, min(begin + PARTLINES, LINES));
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  let quad_1 = place.column * TN + (place.columnHalf * LOADN + 1) % TN;
  if (kTile >= KTILES) {
    biasSum(begin, end, part, quad_0);
    return;
  }
  // Of one window row: a row of the kernel for each tap.
  let tap = kTile * INROW;
  let row_0 = kTile * KERNEL + 0;
  let row_1 = kTile * KERNEL + 1;
  let row_2 = kTile * KERNEL + 2;
  var g_0_0 = vec4f(0.0);
  var g_0_1 = vec4f(0.0);
  var g_1_0 = vec4f(0.0);
  var g_1_1 = vec4f(0.0);
  var g_2_0 = vec4f(0.0);
  var g_2_1 = vec4f(0.0);
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let a = turn.a + tap;
    let d = turn.d + quad_0;
    let d_0_0 = gradients[d + 0 * GRADSTEP + 0];
    let d_0_1 = gradients[d + 0 * GRADSTEP + 1];
    let d_1_0 = gradients[d + 1 * GRADSTEP + 0];
    let d_1_1 = gradients[d + 1 * GRADSTEP + 1];
    let a_0 = inputs[a + 0];
    let a_1 = inputs[a + 1];
    let a_2 = inputs[a + 2];
    let a_3 = inputs[a + 3];
    g_0_0 = addProducts(
      g_0_0,
      a_0, d_0_0,
      a_1, d_1_0,
    );
    g_1_0 = addProducts(
      g_1_0,
      a_1, d_0_0,
      a_2, d_1_0,
    );
    g_2_0 = addProducts(
      g_2_0,
      a_2, d_0_0,
      a_3, d_1_0,
    );
    g_0_1 = addProducts(
      g_0_1,
      a_0, d_0_1,
      a_1, d_1_1,
    );
    g_1_1 = addProducts(
      g_1_1,
      a_1, d_0_1,
      a_2, d_1_1,
    );
    g_2_1 = addProducts(
      g_2_1,
      a_2, d_0_1,
      a_3, d_1_1,
    );
    turn = nextTurn(turn);
  }
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_0] = g_0_0;
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_1] = g_0_1;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_0] = g_1_0;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_1] = g_1_1;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_0] = g_2_0;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_1] = g_2_1;
}

// main#42
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * (KTILES + PAIR) * PARTS) { return; }
  let place = placeOf(tile);
  let part = place.row / (KTILES + PAIR);
  let kTile = place.row % (KTILES + PAIR);
  let begin = part * PARTLINES;
  let end = max(begin, min(begin + PARTLINES, LINES));
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  if (kTile >= KTILES) {
    biasSum(begin, end, part, quad_0);
    return;
  }
  // Of one window row: a row of the kernel for each tap.
  let tap = kTile * INROW;
  let row_0 = kTile * KERNEL + 0;
  let row_1 = kTile * KERNEL + 1;
  let row_2 = kTile * KERNEL + 2;
  var g_0_0 = vec4f(0.0);
  var g_1_0 = vec4f(0.0);
  var g_2_0 = vec4f(0.0);
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let a = turn.a + tap;
    let d = turn.d + quad_0;
    let d_0_0 = gradients[d + 0 * GRADSTEP + 0];
    let d_1_0 = gradients[d + 1 * GRADSTEP + 0];
    let d_2_0 = gradients[d + 2 * GRADSTEP + 0];
    let d_3_0 = gradients[d + 3 * GRADSTEP + 0];
    let a_0 = inputs[a + 0];
    let a_1 = inputs[a + 1];
    let a_2 = inputs[a + 2];
    let a_3 = inputs[a + 3];
    let a_4 = inputs[a + 4];
    let a_5 = inputs[a + 5];
    g_0_0 = addProducts(
      g_0_0,
      a_0, d_0_0,
      a_1, d_1_0,
      a_2, d_2_0,
      a_3, d_3_0,
    );
    g_1_0 = addProducts(
      g_1_0,
      a_1, d_0_0,
      a_2, d_1_0,
      a_3, d_2_0,
      a_4, d_3_0,
    );
    g_2_0 = addProducts(
      g_2_0,
      a_2, d_0_0,
      a_3, d_1_0,
      a_4, d_2_0,
      a_5, d_3_0,
    );
    turn = nextTurn(turn);
  }
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_0] = g_0_0;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_0] = g_1_0;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_0] = g_2_0;
}

// main#43
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
  let pixel_0 = place.row * TM + (place.rowHalf * LOADM + 0) % TM;
  var y_0_0 = vec4f(0.0);
  var y_0_1 = vec4f(0.0);
  let pixel_1 = place.row * TM + (place.rowHalf * LOADM + 1) % TM;
  var y_1_0 = vec4f(0.0);
  var y_1_1 = vec4f(0.0);
  let pixel_2 = place.row * TM + (place.rowHalf * LOADM + 2) % TM;
  var y_2_0 = vec4f(0.0);
  var y_2_1 = vec4f(0.0);
  let pixel_3 = place.row * TM + (place.rowHalf * LOADM + 3) % TM;
  var y_3_0 = vec4f(0.0);
  var y_3_1 = vec4f(0.0);
  let pixel_4 = place.row * TM + (place.rowHalf * LOADM + 4) % TM;
  var y_4_0 = vec4f(0.0);
  var y_4_1 = vec4f(0.0);
  let pixel_5 = place.row * TM + (place.rowHalf * LOADM + 5) % TM;
  var y_5_0 = vec4f(0.0);
  var y_5_1 = vec4f(0.0);
  let pixel_6 = place.row * TM + (place.rowHalf * LOADM + 6) % TM;
  var y_6_0 = vec4f(0.0);
  var y_6_1 = vec4f(0.0);
  let pixel_7 = place.row * TM + (place.rowHalf * LOADM + 7) % TM;
  var y_7_0 = vec4f(0.0);
  var y_7_1 = vec4f(0.0);
  let pixel_8 = place.row * TM + (place.rowHalf * LOADM + 8) % TM;
  var y_8_0 = vec4f(0.0);
  var y_8_1 = vec4f(0.0);
  let pixel_9 = place.row * TM + (place.rowHalf * LOADM + 9) % TM;
  var y_9_0 = vec4f(0.0);
  var y_9_1 = vec4f(0.0);
  let pixel_10 = place.row * TM + (place.rowHalf * LOADM + 10) % TM;
  var y_10_0 = vec4f(0.0);
  var y_10_1 = vec4f(0.0);
  let pixel_11 = place.row * TM + (place.rowHalf * LOADM + 11) % TM;
  var y_11_0 = vec4f(0.0);
  var y_11_1 = vec4f(0.0);
  let pixel_12 = place.row * TM + (place.rowHalf * LOADM + 12) % TM;
  var y_12_0 = vec4f(0.0);
  var y_12_1 = vec4f(0.0);
  let pixel_13 = place.row * TM + (place.rowHalf * LOADM + 13) % TM;
  var y_13_0 = vec4f(0.0);
  var y_13_1 = vec4f(0.0);
  let pixel_14 = place.row * TM + (place.rowHalf * LOADM + 14) % TM;
  var y_14_0 = vec4f(0.0);
  var y_14_1 = vec4f(0.0);
  let pixel_15 = place.row * TM + (place.rowHalf * LOADM + 15) % TM;
  var y_15_0 = vec4f(0.0);
  var y_15_1 = vec4f(0.0);
  let x_0 = windowStart(pixel_0);
  let x_1 = windowStart(pixel_1);
  let x_2 = windowStart(pixel_2);
  let x_3 = windowStart(pixel_3);
  let x_4 = windowStart(pixel_4);
  let x_5 = windowStart(pixel_5);
  let x_6 = windowStart(pixel_6);
  let x_7 = windowStart(pixel_7);
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  let quad_1 = place.column * TN + (place.columnHalf * LOADN + 1) % TN;
  var w = quad_0;
  // The pixels of a window row follow each other. All taps and channels are one loop: loops within
  // loops copy the block in registers.
  var at = 0u;
  var ofRow = 0u;
  for (var count = ROWS / DEPTH; count > 0u; count--) {
    let a_0_0 = inputs[x_0 + at + 0];
    let a_0_1 = inputs[x_0 + at + 1];
    let a_0_2 = inputs[x_0 + at + 2];
    let a_8_0 = quadSwapX(a_0_0);
    let a_8_1 = quadSwapX(a_0_1);
    let a_8_2 = quadSwapX(a_0_2);
    let a_1_0 = inputs[x_1 + at + 0];
    let a_1_1 = inputs[x_1 + at + 1];
    let a_1_2 = inputs[x_1 + at + 2];
    let a_9_0 = quadSwapX(a_1_0);
    let a_9_1 = quadSwapX(a_1_1);
    let a_9_2 = quadSwapX(a_1_2);
    let a_2_0 = inputs[x_2 + at + 0];
    let a_2_1 = inputs[x_2 + at + 1];
    let a_2_2 = inputs[x_2 + at + 2];
    let a_10_0 = quadSwapX(a_2_0);
    let a_10_1 = quadSwapX(a_2_1);
    let a_10_2 = quadSwapX(a_2_2);
    let a_3_0 = inputs[x_3 + at + 0];
    let a_3_1 = inputs[x_3 + at + 1];
    let a_3_2 = inputs[x_3 + at + 2];
    let a_11_0 = quadSwapX(a_3_0);
    let a_11_1 = quadSwapX(a_3_1);
    let a_11_2 = quadSwapX(a_3_2);
    let a_4_0 = inputs[x_4 + at + 0];
    let a_4_1 = inputs[x_4 + at + 1];
    let a_4_2 = inputs[x_4 + at + 2];
    let a_12_0 = quadSwapX(a_4_0);
    let a_12_1 = quadSwapX(a_4_1);
    let a_12_2 = quadSwapX(a_4_2);
    let a_5_0 = inputs[x_5 + at + 0];
    let a_5_1 = inputs[x_5 + at + 1];
    let a_5_2 = inputs[x_5 + at + 2];
    let a_13_0 = quadSwapX(a_5_0);
    let a_13_1 = quadSwapX(a_5_1);
    let a_13_2 = quadSwapX(a_5_2);
    let a_6_0 = inputs[x_6 + at + 0];
    let a_6_1 = inputs[x_6 + at + 1];
    let a_6_2 = inputs[x_6 + at + 2];
    let a_14_0 = quadSwapX(a_6_0);
    let a_14_1 = quadSwapX(a_6_1);
    let a_14_2 = quadSwapX(a_6_2);
    let a_7_0 = inputs[x_7 + at + 0];
    let a_7_1 = inputs[x_7 + at + 1];
    let a_7_2 = inputs[x_7 + at + 2];
    let a_15_0 = quadSwapX(a_7_0);
    let a_15_1 = quadSwapX(a_7_1);
    let a_15_2 = quadSwapX(a_7_2);
    let w_0_0 = weights[w + 0 * N4 + 0];
    let w_0_1 = quadSwapY(w_0_0);
    let w_1_0 = weights[w + 1 * N4 + 0];
    let w_1_1 = quadSwapY(w_1_0);
    let w_2_0 = weights[w + 2 * N4 + 0];
    let w_2_1 = quadSwapY(w_2_0);
    w += DEPTH * N4;
    y_0_0 = addProducts(
      y_0_0,
      a_0_0, w_0_0,
      a_0_1, w_1_0,
      a_0_2, w_2_0,
    );
    y_1_0 = addProducts(
      y_1_0,
      a_1_0, w_0_0,
      a_1_1, w_1_0,
      a_1_2, w_2_0,
    );
    y_2_0 = addProducts(
      y_2_0,
      a_2_0, w_0_0,
      a_2_1, w_1_0,
      a_2_2, w_2_0,
    );
    y_3_0 = addProducts(
      y_3_0,
      a_3_0, w_0_0,
      a_3_1, w_1_0,
      a_3_2, w_2_0,
    );
    y_4_0 = addProducts(
      y_4_0,
      a_4_0, w_0_0,
      a_4_1, w_1_0,
      a_4_2, w_2_0,
    );
    y_5_0 = addProducts(
      y_5_0,
      a_5_0, w_0_0,
      a_5_1, w_1_0,
      a_5_2, w_2_0,
    );
    y_6_0 = addProducts(
      y_6_0,
      a_6_0, w_0_0,
      a_6_1, w_1_0,
      a_6_2, w_2_0,
    );
    y_7_0 = addProducts(
      y_7_0,
      a_7_0, w_0_0,
      a_7_1, w_1_0,
      a_7_2, w_2_0,
    );
    y_8_0 = addProducts(
      y_8_0,
      a_8_0, w_0_0,
      a_8_1, w_1_0,
      a_8_2, w_2_0,
    );
    y_9_0 = addProducts(
      y_9_0,
      a_9_0, w_0_0,
      a_9_1, w_1_0,
      a_9_2, w_2_0,
    );
    y_10_0 = addProducts(
      y_10_0,
      a_10_0, w_0_0,
      a_10_1, w_1_0,
      a_10_2, w_2_0,
    );
    y_11_0 = addProducts(
      y_11_0,
      a_11_0, w_0_0,
      a_11_1, w_1_0,
      a_11_2, w_2_0,
    );
    y_12_0 = addProducts(
      y_12_0,
      a_12_0, w_0_0,
      a_12_1, w_1_0,
      a_12_2, w_2_0,
    );
    y_13_0 = addProducts(
      y_13_0,
      a_13_0, w_0_0,
      a_13_1, w_1_0,
      a_13_2, w_2_0,
    );
    y_14_0 = addProducts(
      y_14_0,
      a_14_0, w_0_0,
      a_14_1, w_1_0,
      a_14_2, w_2_0,
    );
    y_15_0 = addProducts(
      y_15_0,
      a_15_0, w_0_0,
      a_15_1, w_1_0,
      a_15_2, w_2_0,
    );
    y_0_1 = addProducts(
      y_0_1,
      a_0_0, w_0_1,
      a_0_1, w_1_1,
      a_0_2, w_2_1,
    );
    y_1_1 = addProducts(
      y_1_1,
      a_1_0, w_0_1,
      a_1_1, w_1_1,
      a_1_2, w_2_1,
    );
    y_2_1 = addProducts(
      y_2_1,
      a_2_0, w_0_1,
      a_2_1, w_1_1,
      a_2_2, w_2_1,
    );
    y_3_1 = addProducts(
      y_3_1,
      a_3_0, w_0_1,
      a_3_1, w_1_1,
      a_3_2, w_2_1,
    );
    y_4_1 = addProducts(
      y_4_1,
      a_4_0, w_0_1,
      a_4_1, w_1_1,
      a_4_2, w_2_1,
    );
    y_5_1 = addProducts(
      y_5_1,
      a_5_0, w_0_1,
      a_5_1, w_1_1,
      a_5_2, w_2_1,
    );
    y_6_1 = addProducts(
      y_6_1,
      a_6_0, w_0_1,
      a_6_1, w_1_1,
      a_6_2, w_2_1,
    );
    y_7_1 = addProducts(
      y_7_1,
      a_7_0, w_0_1,
      a_7_1, w_1_1,
      a_7_2, w_2_1,
    );
    y_8_1 = addProducts(
      y_8_1,
      a_8_0, w_0_1,
      a_8_1, w_1_1,
      a_8_2, w_2_1,
    );
    y_9_1 = addProducts(
      y_9_1,
      a_9_0, w_0_1,
      a_9_1, w_1_1,
      a_9_2, w_2_1,
    );
    y_10_1 = addProducts(
      y_10_1,
      a_10_0, w_0_1,
      a_10_1, w_1_1,
      a_10_2, w_2_1,
    );
    y_11_1 = addProducts(
      y_11_1,
      a_11_0, w_0_1,
      a_11_1, w_1_1,
      a_11_2, w_2_1,
    );
    y_12_1 = addProducts(
      y_12_1,
      a_12_0, w_0_1,
      a_12_1, w_1_1,
      a_12_2, w_2_1,
    );
    y_13_1 = addProducts(
      y_13_1,
      a_13_0, w_0_1,
      a_13_1, w_1_1,
      a_13_2, w_2_1,
    );
    y_14_1 = addProducts(
      y_14_1,
      a_14_0, w_0_1,
      a_14_1, w_1_1,
      a_14_2, w_2_1,
    );
    y_15_1 = addProducts(
      y_15_1,
      a_15_0, w_0_1,
      a_15_1, w_1_1,
      a_15_2, w_2_1,
    );
    ofRow += STEP;
    at += STEP + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
  let key = 0u;
  let b_0 = weights[ROWS * N4 + quad_0];
  let b_1 = weights[ROWS * N4 + quad_1];
  store(pixel_0, quad_0, y_0_0 + b_0, key);
  store(pixel_0, quad_1, y_0_1 + b_1, key);
  store(pixel_1, quad_0, y_1_0 + b_0, key);
  store(pixel_1, quad_1, y_1_1 + b_1, key);
  store(pixel_2, quad_0, y_2_0 + b_0, key);
  store(pixel_2, quad_1, y_2_1 + b_1, key);
  store(pixel_3, quad_0, y_3_0 + b_0, key);
  store(pixel_3, quad_1, y_3_1 + b_1, key);
  store(pixel_4, quad_0, y_4_0 + b_0, key);
  store(pixel_4, quad_1, y_4_1 + b_1, key);
  store(pixel_5, quad_0, y_5_0 + b_0, key);
  store(pixel_5, quad_1, y_5_1 + b_1, key);
  store(pixel_6, quad_0, y_6_0 + b_0, key);
  store(pixel_6, quad_1, y_6_1 + b_1, key);
  store(pixel_7, quad_0, y_7_0 + b_0, key);
  store(pixel_7, quad_1, y_7_1 + b_1, key);
  store(pixel_8, quad_0, y_8_0 + b_0, key);
  store(pixel_8, quad_1, y_8_1 + b_1, key);
  store(pixel_9, quad_0, y_9_0 + b_0, key);
  store(pixel_9, quad_1, y_9_1 + b_1, key);
  store(pixel_10, quad_0, y_10_0 + b_0, key);
  store(pixel_10, quad_1, y_10_1 + b_1, key);
  store(pixel_11, quad_0, y_11_0 + b_0, key);
  store(pixel_11, quad_1, y_11_1 + b_1, key);
  store(pixel_12, quad_0, y_12_0 + b_0, key);
  store(pixel_12, quad_1, y_12_1 + b_1, key);
  store(pixel_13, quad_0, y_13_0 + b_0, key);
  store(pixel_13, quad_1, y_13_1 + b_1, key);
  store(pixel_14, quad_0, y_14_0 + b_0, key);
  store(pixel_14, quad_1, y_14_1 + b_1, key);
  store(pixel_15, quad_0, y_15_0 + b_0, key);
  store(pixel_15, quad_1, y_15_1 + b_1, key);
}

// main#44
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
  let pixel_0 = place.row * TM + (place.rowHalf * LOADM + 0) % TM;
  var x_0_0 = vec4f(0.0);
  var x_0_1 = vec4f(0.0);
  let pixel_1 = place.row * TM + (place.rowHalf * LOADM + 1) % TM;
  var x_1_0 = vec4f(0.0);
  var x_1_1 = vec4f(0.0);
  let pixel_2 = place.row * TM + (place.rowHalf * LOADM + 2) % TM;
  var x_2_0 = vec4f(0.0);
  var x_2_1 = vec4f(0.0);
  let pixel_3 = place.row * TM + (place.rowHalf * LOADM + 3) % TM;
  var x_3_0 = vec4f(0.0);
  var x_3_1 = vec4f(0.0);
  let pixel_4 = place.row * TM + (place.rowHalf * LOADM + 4) % TM;
  var x_4_0 = vec4f(0.0);
  var x_4_1 = vec4f(0.0);
  let pixel_5 = place.row * TM + (place.rowHalf * LOADM + 5) % TM;
  var x_5_0 = vec4f(0.0);
  var x_5_1 = vec4f(0.0);
  let pixel_6 = place.row * TM + (place.rowHalf * LOADM + 6) % TM;
  var x_6_0 = vec4f(0.0);
  var x_6_1 = vec4f(0.0);
  let pixel_7 = place.row * TM + (place.rowHalf * LOADM + 7) % TM;
  var x_7_0 = vec4f(0.0);
  var x_7_1 = vec4f(0.0);
  let pixel_8 = place.row * TM + (place.rowHalf * LOADM + 8) % TM;
  var x_8_0 = vec4f(0.0);
  var x_8_1 = vec4f(0.0);
  let pixel_9 = place.row * TM + (place.rowHalf * LOADM + 9) % TM;
  var x_9_0 = vec4f(0.0);
  var x_9_1 = vec4f(0.0);
  let pixel_10 = place.row * TM + (place.rowHalf * LOADM + 10) % TM;
  var x_10_0 = vec4f(0.0);
  var x_10_1 = vec4f(0.0);
  let pixel_11 = place.row * TM + (place.rowHalf * LOADM + 11) % TM;
  var x_11_0 = vec4f(0.0);
  var x_11_1 = vec4f(0.0);
  let pixel_12 = place.row * TM + (place.rowHalf * LOADM + 12) % TM;
  var x_12_0 = vec4f(0.0);
  var x_12_1 = vec4f(0.0);
  let pixel_13 = place.row * TM + (place.rowHalf * LOADM + 13) % TM;
  var x_13_0 = vec4f(0.0);
  var x_13_1 = vec4f(0.0);
  let pixel_14 = place.row * TM + (place.rowHalf * LOADM + 14) % TM;
  var x_14_0 = vec4f(0.0);
  var x_14_1 = vec4f(0.0);
  let pixel_15 = place.row * TM + (place.rowHalf * LOADM + 15) % TM;
  var x_15_0 = vec4f(0.0);
  var x_15_1 = vec4f(0.0);
  let d_0 = windowStart(pixel_0);
  let d_1 = windowStart(pixel_1);
  let d_2 = windowStart(pixel_2);
  let d_3 = windowStart(pixel_3);
  let d_4 = windowStart(pixel_4);
  let d_5 = windowStart(pixel_5);
  let d_6 = windowStart(pixel_6);
  let d_7 = windowStart(pixel_7);
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  let quad_1 = place.column * TN + (place.columnHalf * LOADN + 1) % TN;
  // A window row of D is contiguous, and the taps that it meets follow each other backwards in W. All
  // of them are one loop: loops within loops copy the block in registers.
  const tapSize = 4u * CHANNELS4 * N4;
  const lastTap = TAP + STRIDES * ((TAPROWS - 1u) * KERNEL + TAPCOLUMNS - 1u);
  var at = 0u;
  var w = lastTap * tapSize + quad_0 * 4u * N4;
  var ofTap = 0u;
  var ofRow = 0u;
  for (var count = TAPROWS * WINDOWROW; count > 0u; count--) {
    let a_0 = gradients[d_0 + at];
    let a_8 = quadSwapX(a_0);
    let a_1 = gradients[d_1 + at];
    let a_9 = quadSwapX(a_1);
    let a_2 = gradients[d_2 + at];
    let a_10 = quadSwapX(a_2);
    let a_3 = gradients[d_3 + at];
    let a_11 = quadSwapX(a_3);
    let a_4 = gradients[d_4 + at];
    let a_12 = quadSwapX(a_4);
    let a_5 = gradients[d_5 + at];
    let a_13 = quadSwapX(a_5);
    let a_6 = gradients[d_6 + at];
    let a_14 = quadSwapX(a_6);
    let a_7 = gradients[d_7 + at];
    let a_15 = quadSwapX(a_7);
    let w_0_0 = weights[w + 0 * N4];
    let w_1_0 = quadSwapY(w_0_0);
    let w_0_1 = weights[w + 1 * N4];
    let w_1_1 = quadSwapY(w_0_1);
    let w_0_2 = weights[w + 2 * N4];
    let w_1_2 = quadSwapY(w_0_2);
    let w_0_3 = weights[w + 3 * N4];
    let w_1_3 = quadSwapY(w_0_3);
    x_0_0 += vec4f(dot(a_0, w_0_0), dot(a_0, w_0_1), dot(a_0, w_0_2), dot(a_0, w_0_3));
    x_1_0 += vec4f(dot(a_1, w_0_0), dot(a_1, w_0_1), dot(a_1, w_0_2), dot(a_1, w_0_3));
    x_2_0 += vec4f(dot(a_2, w_0_0), dot(a_2, w_0_1), dot(a_2, w_0_2), dot(a_2, w_0_3));
    x_3_0 += vec4f(dot(a_3, w_0_0), dot(a_3, w_0_1), dot(a_3, w_0_2), dot(a_3, w_0_3));
    x_4_0 += vec4f(dot(a_4, w_0_0), dot(a_4, w_0_1), dot(a_4, w_0_2), dot(a_4, w_0_3));
    x_5_0 += vec4f(dot(a_5, w_0_0), dot(a_5, w_0_1), dot(a_5, w_0_2), dot(a_5, w_0_3));
    x_6_0 += vec4f(dot(a_6, w_0_0), dot(a_6, w_0_1), dot(a_6, w_0_2), dot(a_6, w_0_3));
    x_7_0 += vec4f(dot(a_7, w_0_0), dot(a_7, w_0_1), dot(a_7, w_0_2), dot(a_7, w_0_3));
    x_8_0 += vec4f(dot(a_8, w_0_0), dot(a_8, w_0_1), dot(a_8, w_0_2), dot(a_8, w_0_3));
    x_9_0 += vec4f(dot(a_9, w_0_0), dot(a_9, w_0_1), dot(a_9, w_0_2), dot(a_9, w_0_3));
    x_10_0 += vec4f(dot(a_10, w_0_0), dot(a_10, w_0_1), dot(a_10, w_0_2), dot(a_10, w_0_3));
    x_11_0 += vec4f(dot(a_11, w_0_0), dot(a_11, w_0_1), dot(a_11, w_0_2), dot(a_11, w_0_3));
    x_12_0 += vec4f(dot(a_12, w_0_0), dot(a_12, w_0_1), dot(a_12, w_0_2), dot(a_12, w_0_3));
    x_13_0 += vec4f(dot(a_13, w_0_0), dot(a_13, w_0_1), dot(a_13, w_0_2), dot(a_13, w_0_3));
    x_14_0 += vec4f(dot(a_14, w_0_0), dot(a_14, w_0_1), dot(a_14, w_0_2), dot(a_14, w_0_3));
    x_15_0 += vec4f(dot(a_15, w_0_0), dot(a_15, w_0_1), dot(a_15, w_0_2), dot(a_15, w_0_3));
    x_0_1 += vec4f(dot(a_0, w_1_0), dot(a_0, w_1_1), dot(a_0, w_1_2), dot(a_0, w_1_3));
    x_1_1 += vec4f(dot(a_1, w_1_0), dot(a_1, w_1_1), dot(a_1, w_1_2), dot(a_1, w_1_3));
    x_2_1 += vec4f(dot(a_2, w_1_0), dot(a_2, w_1_1), dot(a_2, w_1_2), dot(a_2, w_1_3));
    x_3_1 += vec4f(dot(a_3, w_1_0), dot(a_3, w_1_1), dot(a_3, w_1_2), dot(a_3, w_1_3));
    x_4_1 += vec4f(dot(a_4, w_1_0), dot(a_4, w_1_1), dot(a_4, w_1_2), dot(a_4, w_1_3));
    x_5_1 += vec4f(dot(a_5, w_1_0), dot(a_5, w_1_1), dot(a_5, w_1_2), dot(a_5, w_1_3));
    x_6_1 += vec4f(dot(a_6, w_1_0), dot(a_6, w_1_1), dot(a_6, w_1_2), dot(a_6, w_1_3));
    x_7_1 += vec4f(dot(a_7, w_1_0), dot(a_7, w_1_1), dot(a_7, w_1_2), dot(a_7, w_1_3));
    x_8_1 += vec4f(dot(a_8, w_1_0), dot(a_8, w_1_1), dot(a_8, w_1_2), dot(a_8, w_1_3));
    x_9_1 += vec4f(dot(a_9, w_1_0), dot(a_9, w_1_1), dot(a_9, w_1_2), dot(a_9, w_1_3));
    x_10_1 += vec4f(dot(a_10, w_1_0), dot(a_10, w_1_1), dot(a_10, w_1_2), dot(a_10, w_1_3));
    x_11_1 += vec4f(dot(a_11, w_1_0), dot(a_11, w_1_1), dot(a_11, w_1_2), dot(a_11, w_1_3));
    x_12_1 += vec4f(dot(a_12, w_1_0), dot(a_12, w_1_1), dot(a_12, w_1_2), dot(a_12, w_1_3));
    x_13_1 += vec4f(dot(a_13, w_1_0), dot(a_13, w_1_1), dot(a_13, w_1_2), dot(a_13, w_1_3));
    x_14_1 += vec4f(dot(a_14, w_1_0), dot(a_14, w_1_1), dot(a_14, w_1_2), dot(a_14, w_1_3));
    x_15_1 += vec4f(dot(a_15, w_1_0), dot(a_15, w_1_1), dot(a_15, w_1_2), dot(a_15, w_1_3));
    ofTap += 1u;
    w += 1u;
    w -= select(0u, STRIDES * tapSize + N4, ofTap == N4);
    ofTap = select(ofTap, 0u, ofTap == N4);
    ofRow += 1u;
    at += 1u + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
  let key = 0u;
  store(pixel_0, quad_0, x_0_0, key);
  store(pixel_0, quad_1, x_0_1, key);
  store(pixel_1, quad_0, x_1_0, key);
  store(pixel_1, quad_1, x_1_1, key);
  store(pixel_2, quad_0, x_2_0, key);
  store(pixel_2, quad_1, x_2_1, key);
  store(pixel_3, quad_0, x_3_0, key);
  store(pixel_3, quad_1, x_3_1, key);
  store(pixel_4, quad_0, x_4_0, key);
  store(pixel_4, quad_1, x_4_1, key);
  store(pixel_5, quad_0, x_5_0, key);
  store(pixel_5, quad_1, x_5_1, key);
  store(pixel_6, quad_0, x_6_0, key);
  store(pixel_6, quad_1, x_6_1, key);
  store(pixel_7, quad_0, x_7_0, key);
  store(pixel_7, quad_1, x_7_1, key);
  store(pixel_8, quad_0, x_8_0, key);
  store(pixel_8, quad_1, x_8_1, key);
  store(pixel_9, quad_0, x_9_0, key);
  store(pixel_9, quad_1, x_9_1, key);
  store(pixel_10, quad_0, x_10_0, key);
  store(pixel_10, quad_1, x_10_1, key);
  store(pixel_11, quad_0, x_11_0, key);
  store(pixel_11, quad_1, x_11_1, key);
  store(pixel_12, quad_0, x_12_0, key);
  store(pixel_12, quad_1, x_12_1, key);
  store(pixel_13, quad_0, x_13_0, key);
  store(pixel_13, quad_1, x_13_1, key);
  store(pixel_14, quad_0, x_14_0, key);
  store(pixel_14, quad_1, x_14_1, key);
  store(pixel_15, quad_0, x_15_0, key);
  store(pixel_15, quad_1, x_15_1, key);
}

// main#45
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * (KTILES + PAIR) * PARTS) { return; }
  let place = placeOf(tile);
  let part = place.row / (KTILES + PAIR);
  let kTile = place.row % (KTILES + PAIR);
  let begin = part * PARTLINES;
  let end = max(begin, min(begin + PARTLINES, LINES));
  let quad_0 = place.column * TN + (place.columnHalf * LOADN + 0) % TN;
  let quad_1 = place.column * TN + (place.columnHalf * LOADN + 1) % TN;
  if (kTile >= KTILES) {
    biasSum(begin, end, part, quad_0);
    return;
  }
  // Of one window row: a row of the kernel for each tap.
  let tap = kTile * INROW;
  let row_0 = kTile * KERNEL + 0;
  let row_1 = kTile * KERNEL + 1;
  let row_2 = kTile * KERNEL + 2;
  var g_0_0 = vec4f(0.0);
  var g_0_1 = vec4f(0.0);
  var g_1_0 = vec4f(0.0);
  var g_1_1 = vec4f(0.0);
  var g_2_0 = vec4f(0.0);
  var g_2_1 = vec4f(0.0);
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let a = turn.a + tap;
    let d = turn.d + quad_0;
    let d_0_0 = gradients[d + 0 * GRADSTEP + 0];
    let d_0_1 = gradients[d + 0 * GRADSTEP + 1];
    let d_1_0 = gradients[d + 1 * GRADSTEP + 0];
    let d_1_1 = gradients[d + 1 * GRADSTEP + 1];
    let d_2_0 = gradients[d + 2 * GRADSTEP + 0];
    let d_2_1 = gradients[d + 2 * GRADSTEP + 1];
    let d_3_0 = gradients[d + 3 * GRADSTEP + 0];
    let d_3_1 = gradients[d + 3 * GRADSTEP + 1];
    let a_0 = inputs[a + 0];
    let a_1 = inputs[a + 1];
    let a_2 = inputs[a + 2];
    let a_3 = inputs[a + 3];
    let a_4 = inputs[a + 4];
    let a_5 = inputs[a + 5];
    g_0_0 = addProducts(
      g_0_0,
      a_0, d_0_0,
      a_1, d_1_0,
      a_2, d_2_0,
      a_3, d_3_0,
    );
    g_1_0 = addProducts(
      g_1_0,
      a_1, d_0_0,
      a_2, d_1_0,
      a_3, d_2_0,
      a_4, d_3_0,
    );
    g_2_0 = addProducts(
      g_2_0,
      a_2, d_0_0,
      a_3, d_1_0,
      a_4, d_2_0,
      a_5, d_3_0,
    );
    g_0_1 = addProducts(
      g_0_1,
      a_0, d_0_1,
      a_1, d_1_1,
      a_2, d_2_1,
      a_3, d_3_1,
    );
    g_1_1 = addProducts(
      g_1_1,
      a_1, d_0_1,
      a_2, d_1_1,
      a_3, d_2_1,
      a_4, d_3_1,
    );
    g_2_1 = addProducts(
      g_2_1,
      a_2, d_0_1,
      a_3, d_1_1,
      a_4, d_2_1,
      a_5, d_3_1,
    );
    turn = nextTurn(turn);
  }
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_0] = g_0_0;
  results[(part * (ROWS + 1u) + row_0) * N4 + quad_1] = g_0_1;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_0] = g_1_0;
  results[(part * (ROWS + 1u) + row_1) * N4 + quad_1] = g_1_1;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_0] = g_2_0;
  results[(part * (ROWS + 1u) + row_2) * N4 + quad_1] = g_2_1;
}

// main#46
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PIXELS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
  let scale = statistics[CHANNELS4 + quad];
  let normal = (inputs[index] - statistics[quad]) * scale;
  let key = 0u;
  var y = applyEpilogue(normal * weights[quad] + weights[CHANNELS4 + quad], index, key);
  outputs[outputPixel(index / CHANNELS4) + quad] = y;
}

// main#47
@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PIXELS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
  let pixel = index / CHANNELS4;
  let pixels = activeRows(state.position, state.samples) * IMAGEPIXELS;
  let x = inputs[index];
  let scale = statistics[CHANNELS4 + quad];
  let normal = (x - statistics[quad]) * scale;
  let share = (sums[CHANNELS4 + quad] + normal * sums[quad]) / f32(max(pixels, 1u));
  var g = select(vec4f(0.0), weights[quad] * scale * (gradients[index] - share), pixel < pixels);
  results[resultQuad(pixel, quad)] = g;
}

// activate#1
// An activation and its derivative, the latter from the activation's own value.
fn activate(z: vec4f) -> vec4f {
  return z;
}

// activate#2
// An activation and its derivative, the latter from the activation's own value.
fn activate(z: vec4f) -> vec4f {
  return max(z, vec4f(0.0));
}

// activate#3
// An activation and its derivative, the latter from the activation's own value.
fn activate(z: vec4f) -> vec4f {
  return select(z * 0.10000000149011612f, z, z > vec4f(0.0));
}

// activationSlope#1
fn activationSlope(y: vec4f) -> vec4f {
  return vec4f(1.0);
}

// activationSlope#2
fn activationSlope(y: vec4f) -> vec4f {
  return select(vec4f(0.0), vec4f(1.0), y > vec4f(0.0));
}

// activationSlope#3
fn activationSlope(y: vec4f) -> vec4f {
  return select(vec4f(0.10000000149011612f), vec4f(1.0), y > vec4f(0.0));
}

// epilogueKey#1
// What a block does to its result before it is stored, and the derivative of that, taken from the
// stored value alone. `quad` counts the tensor's vec4s without border.
fn epilogueKey(seed: u32, step: u32) -> u32 {
  return 0u;
}

// epilogueKey#2
fn epilogueKey(seed: u32, step: u32) -> u32 {
  return keyOf(seed, step, DROPLAYER);
}

// applyEpilogue#1
fn applyEpilogue(z: vec4f, quad: u32, key: u32) -> vec4f {
  return activate(z);
}

// applyEpilogue#2
fn applyEpilogue(z: vec4f, quad: u32, key: u32) -> vec4f {
  return activate(z) * dropoutScale(quad, key);
}

// epilogueSlope#1
// d stored / d z, from the stored value.
fn epilogueSlope(stored: vec4f, quad: u32, key: u32) -> vec4f {
  return activationSlope(stored);
}

// epilogueSlope#2
// d stored / d z, from the stored value.
fn epilogueSlope(stored: vec4f, quad: u32, key: u32) -> vec4f {
  return select(vec4f(0.0), vec4f(KEEPSCALE), stored > vec4f(0.0));
}

// epilogueSlope#3
// d stored / d z, from the stored value.
fn epilogueSlope(stored: vec4f, quad: u32, key: u32) -> vec4f {
  return activationSlope(stored * KEEPRATE) * dropoutScale(quad, key);
}

// windowStart#1
fn windowStart(pixel: u32) -> u32 { return 0u + pixel * 196u; }

// windowStart#2
fn windowStart(pixel: u32) -> u32 { return 0u + pixel * 25u; }

// windowStart#3
fn windowStart(pixel: u32) -> u32 { return 0u + pixel * 12u; }

// windowStart#4
fn windowStart(pixel: u32) -> u32 { return 0u + pixel * 128u; }

// windowStart#5
fn windowStart(pixel: u32) -> u32 { return 0u + pixel * 512u; }

// windowStart#6
fn windowStart(pixel: u32) -> u32 {
  let x = pixel % 26u;
  let y = (pixel / 26u) % 26u;
  return 0u + (pixel / 676u) * 784u
    + y * 28u + x * 1u;
}

// windowStart#7
fn windowStart(pixel: u32) -> u32 {
  let x = pixel % 13u;
  let y = (pixel / 13u) % 13u;
  return 0u + (pixel / 169u) * 4732u
    + y * 364u + x * 14u;
}

// windowStart#8
fn windowStart(pixel: u32) -> u32 { return 0u + pixel * 1183u; }

// windowStart#9
fn windowStart(pixel: u32) -> u32 { return 0u + pixel * 5u; }

// windowStart#10
fn windowStart(pixel: u32) -> u32 { return 0u + pixel * 20u; }

// windowStart#11
fn windowStart(pixel: u32) -> u32 {
  let x = pixel % 24u;
  let y = (pixel / 24u) % 24u;
  return 0u + (pixel / 576u) * 5408u
    + y * 208u + x * 8u;
}

// windowStart#12
fn windowStart(pixel: u32) -> u32 {
  let x = pixel % 12u;
  let y = (pixel / 12u) % 12u;
  return 0u + (pixel / 144u) * 4608u
    + y * 384u + x * 16u;
}

// windowStart#13
fn windowStart(pixel: u32) -> u32 {
  let x = pixel % 12u;
  let y = (pixel / 12u) % 12u;
  return 0u + (pixel / 144u) * 1568u
    + y * 112u + x * 8u;
}

// windowStart#14
fn windowStart(pixel: u32) -> u32 {
  let x = pixel % 12u;
  let y = (pixel / 12u) % 12u;
  return 0u + (pixel / 144u) * 3136u
    + y * 224u + x * 16u;
}

// windowStart#15
fn windowStart(pixel: u32) -> u32 {
  let x = pixel % 6u;
  let y = (pixel / 6u) % 6u;
  return 0u + (pixel / 36u) * 2304u
    + y * 384u + x * 32u;
}

// windowStart#16
fn windowStart(pixel: u32) -> u32 {
  let x = pixel % 6u;
  let y = (pixel / 6u) % 6u;
  return 0u + (pixel / 36u) * 1024u
    + y * 128u + x * 16u;
}

// windowStart#17
fn windowStart(pixel: u32) -> u32 { return 0u + pixel * 1152u; }

// windowStart#18
fn windowStart(pixel: u32) -> u32 { return 0u + pixel * 32u; }

// windowStart#19
fn windowStart(pixel: u32) -> u32 {
  let x = pixel % 6u;
  let y = (pixel / 6u) % 6u;
  return 0u + (pixel / 36u) * 2048u
    + y * 256u + x * 32u;
}

// windowStart#20
fn windowStart(pixel: u32) -> u32 {
  let x = pixel % 26u;
  let y = (pixel / 26u) % 26u;
  return 0u + (pixel / 676u) * 6272u
    + y * 224u + x * 8u;
}

// windowStart#21
fn windowStart(pixel: u32) -> u32 {
  let x = pixel % 32u;
  let y = (pixel / 32u) % 32u;
  return 0u + (pixel / 1024u) * 1156u
    + y * 34u + x * 1u;
}

// windowStart#22
fn windowStart(pixel: u32) -> u32 {
  let x = pixel % 32u;
  let y = (pixel / 32u) % 32u;
  return 0u + (pixel / 1024u) * 4624u
    + y * 136u + x * 4u;
}

// windowStart#23
fn windowStart(pixel: u32) -> u32 {
  let x = pixel % 16u;
  let y = (pixel / 16u) % 16u;
  return 0u + (pixel / 256u) * 8192u
    + y * 512u + x * 16u;
}

// windowStart#24
fn windowStart(pixel: u32) -> u32 { return 0u + pixel * 2048u; }

// windowStart#25
fn windowStart(pixel: u32) -> u32 { return 0u + pixel * 8u; }

// windowStart#26
fn windowStart(pixel: u32) -> u32 {
  let x = pixel % 32u;
  let y = (pixel / 32u) % 32u;
  return 0u + (pixel / 1024u) * 9248u
    + y * 272u + x * 8u;
}

// windowStart#27
fn windowStart(pixel: u32) -> u32 {
  let x = pixel % 16u;
  let y = (pixel / 16u) % 16u;
  return 0u + (pixel / 256u) * 2592u
    + y * 144u + x * 8u;
}

// windowStart#28
fn windowStart(pixel: u32) -> u32 {
  let x = pixel % 8u;
  let y = (pixel / 8u) % 8u;
  return 0u + (pixel / 64u) * 4096u
    + y * 512u + x * 32u;
}

// windowStart#29
fn windowStart(pixel: u32) -> u32 { return 0u + pixel * 1024u; }

// windowStart#30
fn windowStart(pixel: u32) -> u32 {
  let x = pixel % 16u;
  let y = (pixel / 16u) % 16u;
  return 0u + (pixel / 256u) * 5184u
    + y * 288u + x * 16u;
}

// outputQuad#1
fn outputQuad(pixel: u32) -> u32 { return pixel * 3u; }

// outputQuad#2
fn outputQuad(pixel: u32) -> u32 { return pixel * 25u; }

// outputQuad#3
fn outputQuad(pixel: u32) -> u32 { return pixel * 128u; }

// outputQuad#4
fn outputQuad(pixel: u32) -> u32 { return pixel * 7u; }

// outputQuad#5
fn outputQuad(pixel: u32) -> u32 { return pixel * 5u; }

// outputQuad#6
fn outputQuad(pixel: u32) -> u32 { return pixel * 8u; }

// outputQuad#7
fn outputQuad(pixel: u32) -> u32 {
  let x = pixel % 12u;
  let y = (pixel / 12u) % 12u;
  let image = pixel / 144u;
  return 240u + image * 3136u
    + y * 224u + x * 16u;
}

// outputQuad#8
fn outputQuad(pixel: u32) -> u32 { return pixel * 16u; }

// outputQuad#9
fn outputQuad(pixel: u32) -> u32 { return pixel * 32u; }

// outputQuad#10
fn outputQuad(pixel: u32) -> u32 {
  let x = pixel % 32u;
  let y = (pixel / 32u) % 32u;
  let image = pixel / 1024u;
  return 140u + image * 4624u
    + y * 136u + x * 4u;
}

// outputQuad#11
fn outputQuad(pixel: u32) -> u32 {
  let x = pixel % 16u;
  let y = (pixel / 16u) % 16u;
  let image = pixel / 256u;
  return 152u + image * 2592u
    + y * 144u + x * 8u;
}

// columnMask#1
fn columnMask(quad: u32) -> vec4f {
  let column = vec4u(0u, 1u, 2u, 3u) + quad * 4u;
  let real = (column % vec4u(12u) < vec4u(10u)) & (column < vec4u(12u));
  return select(vec4f(0.0), vec4f(1.0), real);
}

// columnMask#2
fn columnMask(quad: u32) -> vec4f {
  let column = vec4u(0u, 1u, 2u, 3u) + quad * 4u;
  let real = (column % vec4u(100u) < vec4u(100u)) & (column < vec4u(100u));
  return select(vec4f(0.0), vec4f(1.0), real);
}

// columnMask#3
fn columnMask(quad: u32) -> vec4f {
  let column = vec4u(0u, 1u, 2u, 3u) + quad * 4u;
  let real = (column % vec4u(512u) < vec4u(512u)) & (column < vec4u(512u));
  return select(vec4f(0.0), vec4f(1.0), real);
}

// columnMask#4
fn columnMask(quad: u32) -> vec4f {
  let column = vec4u(0u, 1u, 2u, 3u) + quad * 4u;
  let real = (column % vec4u(28u) < vec4u(28u)) & (column < vec4u(28u));
  return select(vec4f(0.0), vec4f(1.0), real);
}

// columnMask#5
fn columnMask(quad: u32) -> vec4f {
  let column = vec4u(0u, 1u, 2u, 3u) + quad * 4u;
  let real = (column % vec4u(20u) < vec4u(20u)) & (column < vec4u(20u));
  return select(vec4f(0.0), vec4f(1.0), real);
}

// columnMask#6
fn columnMask(quad: u32) -> vec4f {
  let column = vec4u(0u, 1u, 2u, 3u) + quad * 4u;
  let real = (column % vec4u(32u) < vec4u(32u)) & (column < vec4u(32u));
  return select(vec4f(0.0), vec4f(1.0), real);
}

// columnMask#7
fn columnMask(quad: u32) -> vec4f {
  let column = vec4u(0u, 1u, 2u, 3u) + quad * 4u;
  let real = (column % vec4u(64u) < vec4u(64u)) & (column < vec4u(64u));
  return select(vec4f(0.0), vec4f(1.0), real);
}

// columnMask#8
fn columnMask(quad: u32) -> vec4f {
  let column = vec4u(0u, 1u, 2u, 3u) + quad * 4u;
  let real = (column % vec4u(128u) < vec4u(128u)) & (column < vec4u(128u));
  return select(vec4f(0.0), vec4f(1.0), real);
}

// columnMask#9
fn columnMask(quad: u32) -> vec4f {
  let column = vec4u(0u, 1u, 2u, 3u) + quad * 4u;
  let real = (column % vec4u(16u) < vec4u(16u)) & (column < vec4u(16u));
  return select(vec4f(0.0), vec4f(1.0), real);
}

// Place#1
// Which tile of a grid NTILES wide is a thread's. Where PAIRED, the four threads of a subgroup's quad
// compute 2 x 2 tiles: the two of one row of tiles need the same of the left factor, the two of one
// column the same of the right one. Each fetches half of it and they swap halves, because software
// adapters fetch lane by lane. What a thread holds begins with its own half.
struct Place {
  row: u32,
  column: u32,
  rowHalf: u32,      // the half, 0 or 1, that the thread fetches of what its row needs
  columnHalf: u32,   // and of what its column needs
}

// placeOf#1
fn placeOf(tile: u32) -> Place {
  let row = tile / NTILES;
  return Place(row, tile - row * NTILES, 0u, 0u);
}

// placeOf#2
fn placeOf(tile: u32) -> Place {
  let quad = tile / 4u;
  let right = tile & 1u;
  let lower = (tile >> 1u) & 1u;
  let row = quad / (NTILES / 2u);
  let column = quad - row * (NTILES / 2u);
  return Place(2u * row + lower, 2u * column + right, right, lower);
}

// addProducts#1
// start + a_0 b_0 + a_1 b_1 + …, one component after the other, so that its sum stays in a register.
fn addProducts(
  start: vec4f,
  a_0: f32, b_0: vec4f,
  a_1: f32, b_1: vec4f,
  a_2: f32, b_2: vec4f,
  a_3: f32, b_3: vec4f,
) -> vec4f {
  var sum = start;
  sum[0] = fma(a_0, b_0[0], sum[0]);
  sum[0] = fma(a_1, b_1[0], sum[0]);
  sum[0] = fma(a_2, b_2[0], sum[0]);
  sum[0] = fma(a_3, b_3[0], sum[0]);
  sum[1] = fma(a_0, b_0[1], sum[1]);
  sum[1] = fma(a_1, b_1[1], sum[1]);
  sum[1] = fma(a_2, b_2[1], sum[1]);
  sum[1] = fma(a_3, b_3[1], sum[1]);
  sum[2] = fma(a_0, b_0[2], sum[2]);
  sum[2] = fma(a_1, b_1[2], sum[2]);
  sum[2] = fma(a_2, b_2[2], sum[2]);
  sum[2] = fma(a_3, b_3[2], sum[2]);
  sum[3] = fma(a_0, b_0[3], sum[3]);
  sum[3] = fma(a_1, b_1[3], sum[3]);
  sum[3] = fma(a_2, b_2[3], sum[3]);
  sum[3] = fma(a_3, b_3[3], sum[3]);
  return sum;
}

// addProducts#2
// start + a_0 b_0 + a_1 b_1 + …, one component after the other, so that its sum stays in a register.
fn addProducts(
  start: vec4f,
  a_0: f32, b_0: vec4f,
  a_1: f32, b_1: vec4f,
  a_2: f32, b_2: vec4f,
) -> vec4f {
  var sum = start;
  sum[0] = fma(a_0, b_0[0], sum[0]);
  sum[0] = fma(a_1, b_1[0], sum[0]);
  sum[0] = fma(a_2, b_2[0], sum[0]);
  sum[1] = fma(a_0, b_0[1], sum[1]);
  sum[1] = fma(a_1, b_1[1], sum[1]);
  sum[1] = fma(a_2, b_2[1], sum[1]);
  sum[2] = fma(a_0, b_0[2], sum[2]);
  sum[2] = fma(a_1, b_1[2], sum[2]);
  sum[2] = fma(a_2, b_2[2], sum[2]);
  sum[3] = fma(a_0, b_0[3], sum[3]);
  sum[3] = fma(a_1, b_1[3], sum[3]);
  sum[3] = fma(a_2, b_2[3], sum[3]);
  return sum;
}

// addProducts#3
// start + a_0 b_0 + a_1 b_1 + …, one component after the other, so that its sum stays in a register.
fn addProducts(
  start: vec4f,
  a_0: f32, b_0: vec4f,
  a_1: f32, b_1: vec4f,
) -> vec4f {
  var sum = start;
  sum[0] = fma(a_0, b_0[0], sum[0]);
  sum[0] = fma(a_1, b_1[0], sum[0]);
  sum[1] = fma(a_0, b_0[1], sum[1]);
  sum[1] = fma(a_1, b_1[1], sum[1]);
  sum[2] = fma(a_0, b_0[2], sum[2]);
  sum[2] = fma(a_1, b_1[2], sum[2]);
  sum[3] = fma(a_0, b_0[3], sum[3]);
  sum[3] = fma(a_1, b_1[3], sum[3]);
  return sum;
}

// inputs#1
// Y[pixel, n] = epilogue(sum over taps and channels of X[window(pixel) + tap, c] W[tap, c, n] + b[n]).
// A thread keeps a TM x (4 TN) block of Y in registers: no barriers.
@group(0) @binding(0) var<storage, read> inputs: array<vec4f, QUADS0>;

// inputs#2
// dW[part, tap, c, n] = sum over this part's pixels of X[window(pixel) + tap, c] D[pixel, n], and as
// one more row the bias gradient, the sum of D. A thread keeps (4 TK) channels x (4 TN) outputs of
// one tap; for grey images it keeps the KERNEL taps of one window row instead. Lines run a little
// beyond the image, to a multiple of DEPTH pixels, where D is zero.
@group(0) @binding(0) var<storage, read> inputs: array<vec4f, QUADS0>;

// inputs#3
// Y[pixel, n] = epilogue(sum over taps and channels of X[window(pixel) + tap, c] W[tap, c, n] + b[n]).
// A thread keeps a TM x (4 TN) block of Y in registers: no barriers.
@group(0) @binding(0) var<storage, read> inputs: array<f32, FLOATS0>;

// inputs#4
// Largest or mean value of each SIZE x SIZE window, four channels to a thread.
@group(0) @binding(0) var<storage, read> inputs: array<vec4f, QUADS0>;

// inputs#5
@group(0) @binding(1) var<storage, read> inputs: array<vec4f, QUADS1>;

// inputs#6
// dW[part, tap, c, n] = sum over this part's pixels of X[window(pixel) + tap, c] D[pixel, n], and as
// one more row the bias gradient, the sum of D. A thread keeps (4 TK) channels x (4 TN) outputs of
// one tap; for grey images it keeps the KERNEL taps of one window row instead. Lines run a little
// beyond the image, to a multiple of DEPTH pixels, where D is zero.
@group(0) @binding(0) var<storage, read> inputs: array<f32, FLOATS0>;

// inputs#7
// Mean and summed squared deviation of one part of the pixels, four channels to a thread. Two
// passes, so that a large mean costs no digits.
@group(0) @binding(0) var<storage, read> inputs: array<vec4f, QUADS0>;

// inputs#8
// y = epilogue(gamma (x - mean) / deviation + beta). In inference the moving statistics serve.
@group(0) @binding(0) var<storage, read> inputs: array<vec4f, QUADS0>;

// weights#1
@group(0) @binding(1) var<storage, read> weights: array<vec4f, QUADS1>;   // [ROWS + 1, N4], bias last

// weights#2
// Updates all trainable weights at once, four to a thread, as Keras's optimizers do. The gradient
// of each tensor lies in parts, which are added up here in their order.
@group(0) @binding(0) var<storage, read_write> weights: array<vec4f, QUADS0>;

// weights#3
@group(0) @binding(1) var<storage, read> weights: array<vec4f, QUADS1>;   // [taps, CHANNELS, N4]

// weights#4
@group(0) @binding(2) var<storage, read> weights: array<vec4f, QUADS2>;      // gamma, beta

// weights#5
@group(0) @binding(3) var<storage, read> weights: array<vec4f, QUADS3>;      // gamma, beta

// store#1
fn store(pixel: u32, quad: u32, sum: vec4f, key: u32) {
  var y = applyEpilogue(sum, pixel * N4 + quad, key);
  outputs[outputQuad(pixel) + quad] = y;
}

// store#2
fn store(row: u32, quad: u32, sum: vec4f, part: u32, key: u32) {
  if (row <= ROWS) { results[(part * (ROWS + 1u) + row) * COLUMNS4 + quad] = sum; }
}

// store#3
fn store(ofPhase: u32, quad: u32, sum: vec4f, key: u32) {
  let pixel = inputPixel(ofPhase);
  let slope = epilogueSlope(stored[storedQuad(pixel, quad)], pixel * CHANNELS4 + quad, key);
  results[resultQuad(pixel, quad)] = sum * slope;
}

// store#4
fn store(row: u32, quad: u32, sum: vec4f, part: u32, key: u32) {
  if (row >= PIXELS) { return; }
  let pixel = inputPixel(row);
  results[resultQuad(pixel, quad)] = sum;
}

// store#5
fn store(ofPhase: u32, quad: u32, sum: vec4f, key: u32) {
  let pixel = inputPixel(ofPhase);
  results[resultQuad(pixel, quad)] = sum;
}

// store#6
fn store(row: u32, quad: u32, sum: vec4f, part: u32, key: u32) {
  if (row >= PIXELS) { return; }
  var y = applyEpilogue(sum + right[DEPTH * COLUMNS4 + quad], row * COLUMNS4 + quad, key);
  results[outputQuad(row) + quad] = y;
}

// store#7
fn store(row: u32, quad: u32, sum: vec4f, part: u32, key: u32) {
  if (row >= PIXELS) { return; }
  let pixel = inputPixel(row);
  let slope = epilogueSlope(stored[storedQuad(pixel, quad)], pixel * COLUMNS4 + quad, key);
  results[resultQuad(pixel, quad)] = sum * slope;
}

// resultQuadPixel#1
fn resultQuadPixel(pixel: u32) -> u32 {
  let x = pixel % 1u;
  let y = (pixel / 1u) % 1u;
  let image = pixel / 1u;
  return 0u + image * 12u
    + y * 12u + x * 3u;
}

// resultQuadPixel#2
fn resultQuadPixel(pixel: u32) -> u32 { return pixel * 3u; }

// resultQuadPixel#3
fn resultQuadPixel(pixel: u32) -> u32 {
  let x = pixel % 1u;
  let y = (pixel / 1u) % 1u;
  let image = pixel / 1u;
  return 0u + image * 100u
    + y * 100u + x * 25u;
}

// resultQuadPixel#4
fn resultQuadPixel(pixel: u32) -> u32 {
  let x = pixel % 1u;
  let y = (pixel / 1u) % 1u;
  let image = pixel / 1u;
  return 0u + image * 512u
    + y * 512u + x * 128u;
}

// resultQuadPixel#5
fn resultQuadPixel(pixel: u32) -> u32 {
  let x = pixel % 1u;
  let y = (pixel / 1u) % 1u;
  let image = pixel / 1u;
  return 0u + image * 20u
    + y * 20u + x * 5u;
}

// resultQuadPixel#6
fn resultQuadPixel(pixel: u32) -> u32 { return pixel * 7u; }

// resultQuadPixel#7
fn resultQuadPixel(pixel: u32) -> u32 { return pixel * 32u; }

// resultQuadPixel#8
fn resultQuadPixel(pixel: u32) -> u32 {
  let x = pixel % 1u;
  let y = (pixel / 1u) % 1u;
  let image = pixel / 1u;
  return 0u + image * 128u
    + y * 128u + x * 32u;
}

// resultQuadPixel#9
fn resultQuadPixel(pixel: u32) -> u32 {
  let x = pixel % 6u;
  let y = (pixel / 6u) % 6u;
  let image = pixel / 36u;
  return 288u + image * 2048u
    + y * 256u + x * 32u;
}

// resultQuadPixel#10
fn resultQuadPixel(pixel: u32) -> u32 { return pixel * 16u; }

// resultQuadPixel#11
fn resultQuadPixel(pixel: u32) -> u32 {
  let x = pixel % 12u;
  let y = (pixel / 12u) % 12u;
  let image = pixel / 144u;
  return 240u + image * 3136u
    + y * 224u + x * 16u;
}

// resultQuadPixel#12
fn resultQuadPixel(pixel: u32) -> u32 { return pixel * 8u; }

// resultQuadPixel#13
fn resultQuadPixel(pixel: u32) -> u32 {
  let x = pixel % 24u;
  let y = (pixel / 24u) % 24u;
  let image = pixel / 576u;
  return 464u + image * 6272u
    + y * 224u + x * 8u;
}

// resultQuadPixel#14
fn resultQuadPixel(pixel: u32) -> u32 {
  let x = pixel % 1u;
  let y = (pixel / 1u) % 1u;
  let image = pixel / 1u;
  return 0u + image * 32u
    + y * 32u + x * 8u;
}

// resultQuadPixel#15
fn resultQuadPixel(pixel: u32) -> u32 {
  let x = pixel % 32u;
  let y = (pixel / 32u) % 32u;
  let image = pixel / 1024u;
  return 280u + image * 9248u
    + y * 272u + x * 8u;
}

// resultQuadPixel#16
fn resultQuadPixel(pixel: u32) -> u32 { return pixel * 4u; }

// resultQuadPixel#17
fn resultQuadPixel(pixel: u32) -> u32 {
  let x = pixel % 16u;
  let y = (pixel / 16u) % 16u;
  let image = pixel / 256u;
  return 304u + image * 5184u
    + y * 288u + x * 16u;
}

// resultQuadPixel#18
fn resultQuadPixel(pixel: u32) -> u32 {
  let x = pixel % 16u;
  let y = (pixel / 16u) % 16u;
  let image = pixel / 256u;
  return 152u + image * 2592u
    + y * 144u + x * 8u;
}

// resultQuad#1
fn resultQuad(row: u32, quad: u32) -> u32 { return resultQuadPixel(row) + quad; }

// resultQuad#2
fn resultQuad(row: u32, quad: u32) -> u32 {
  return resultQuadPixel(row * 169u + quad / 7u) + quad % 7u;
}

// resultQuad#3
fn resultQuad(row: u32, quad: u32) -> u32 {
  return resultQuadPixel(row * 36u + quad / 32u) + quad % 32u;
}

// resultQuad#4
fn resultQuad(row: u32, quad: u32) -> u32 {
  return resultQuadPixel(row * 256u + quad / 8u) + quad % 8u;
}

// resultQuad#5
fn resultQuad(row: u32, quad: u32) -> u32 {
  return resultQuadPixel(row * 64u + quad / 16u) + quad % 16u;
}

// activateHead#1
// An activation and its derivative, the latter from the activation's own value.
fn activateHead(z: vec4f) -> vec4f {
  return 1.0 / (1.0 + exp(clamp(-z, vec4f(-80.0), vec4f(80.0))));
}

// activateHead#2
// An activation and its derivative, the latter from the activation's own value.
fn activateHead(z: vec4f) -> vec4f {
  return z;
}

// activationSlopeHead#1
fn activationSlopeHead(y: vec4f) -> vec4f {
  return y * (1.0 - y);
}

// activationSlopeHead#2
fn activationSlopeHead(y: vec4f) -> vec4f {
  return vec4f(1.0);
}

// values#1
// One workgroup turns the last tensor into outputs, per-sample losses and their gradient, adds the
// batch's metrics up in a fixed order, and prepares the optimizer's step size. A thread takes whole
// rows. Labels are bytes, four to a word.
@group(0) @binding(0) var<storage, read> values: array<f32, FLOATS0>;

// labels#1
@group(0) @binding(2) var<storage, read> labels: array<u32>;

// metrics#1
@group(0) @binding(3) var<storage, read_write> metrics: array<vec2f>;

// results#1
@group(0) @binding(5) var<storage, read_write> results: array<vec4f, QUADS5>;

// results#2
@group(0) @binding(2) var<storage, read_write> results: array<vec4f, QUADS2>;

// results#3
@group(0) @binding(2) var<storage, read_write> results: array<vec4f, QUADS2>;   // [PARTS, ROWS + 1, N4]

// results#4
@group(0) @binding(1) var<storage, read_write> results: array<vec4f, QUADS1>;      // [2, CHANNELS4]

// results#5
@group(0) @binding(6) var<storage, read_write> results: array<vec4f, QUADS6>;

// LOW#1
const LOW = 1e-7f;          // Keras's epsilon

// partial#1
var<workgroup> partial: array<vec2f, GROUPSIZE>;

// partial#2
@group(0) @binding(1) var<storage, read_write> partial: array<vec4f, QUADS1>;   // [PARTS, 2, CHANNELS4]

// partial#3
// Merges the parts' statistics (Chan, Golub and LeVeque's formula) in their order, and moves the
// moving ones. The batch's variance is the biased one there too, as in current Keras.
@group(0) @binding(0) var<storage, read> partial: array<vec4f, QUADS0>;

// partial#4
@group(0) @binding(3) var<storage, read_write> partial: array<vec4f, QUADS3>;   // [PARTS, 2, CHANNELS4]

// partial#5
// Adds the parts' gradients of gamma and beta up in their order.
@group(0) @binding(0) var<storage, read> partial: array<vec4f, QUADS0>;            // [PARTS, 2, CHANNELS4]

// Row#1
struct Row {
  base: u32,       // float at which the row begins
  top: f32,        // largest value
  best: u32,       // its class, the first of equals
  total: f32,      // sum of exp(value - top)
  label: u32,
}

// columnOf#1
// Classes may lie in groups with padding between them (a flattened image).
fn columnOf(class_: u32) -> u32 {
  return (class_ / GROUP) * GROUPSTRIDE + class_ % GROUP;
}

// headValue#1
// What the loss compares: the logits where it looks behind the head's activation, else its outputs.
fn headValue(row: Row, class_: u32) -> f32 {
  let z = values[row.base + columnOf(class_)];
  return z;
}

// output#1
fn output(row: Row, class_: u32) -> f32 {
  return activateHead(vec4f(headValue(row, class_))).x;
}

// output#2
fn output(row: Row, class_: u32) -> f32 {
  return exp(headValue(row, class_) - row.top) / row.total;
}

// readRow#1
fn readRow(index: u32) -> Row {
  var row = Row(index * COLUMNS, 0.0, 0u, 0.0, 0u);
  row.top = headValue(row, 0u);
  for (var c = 1u; c < CLASSES; c++) {
    let value = headValue(row, c);
    if (value > row.top) { row.top = value; row.best = c; }
  }
  for (var c = 0u; c < CLASSES; c++) { row.total += exp(headValue(row, c) - row.top); }
  return row;
}

// labelOf#1
fn labelOf(sample: u32) -> u32 {
  return extractBits(labels[sample / 4u], (sample % 4u) * 8u, 8u);
}

// inRange#1
fn inRange(y: f32) -> bool { return y >= LOW && y <= HIGH; }

// outputSum#1
// Sum that the loss divides by: of clipped outputs (sparse) or of outputs (categorical).
fn outputSum(row: Row) -> f32 {
  var sum = 0.0;
  for (var c = 0u; c < CLASSES; c++) {
    sum += output(row, c);
  }
  return sum;
}

// lossOf#1
fn lossOf(row: Row, sum: f32) -> f32 {
  return log(row.total) - (headValue(row, row.label) - row.top);
}

// outputGradient#1
// d loss / d output.
fn outputGradient(row: Row, c: u32, sum: f32) -> f32 {
  let hit = select(0.0, 1.0, c == row.label);
  return exp(headValue(row, c) - row.top) / row.total - hit;
}

// headGradient#1
// d loss / d the last tensor's value, through the head's activation.
fn headGradient(row: Row, c: u32, sum: f32, mixed: f32) -> f32 {
  let g = outputGradient(row, c, sum);
  return g;
}

// storeGradient#1
fn storeGradient(index: u32, row: Row, sum: f32, scale: f32, key: u32) {
  var mixed = 0.0;
  for (var quad = 0u; quad < COLUMNS / 4u; quad++) {
    var g = vec4f(0.0);
    for (var j = 0u; j < 4u; j++) {
      let column = quad * 4u + j;
      let c = (column / GROUPSTRIDE) * GROUP + column % GROUPSTRIDE;
      let real = column % GROUPSTRIDE < GROUP && c < CLASSES;
      if (real && scale > 0.0) { g[j] = headGradient(row, c, sum, mixed) * scale; }
    }
    results[resultQuad(index, quad)] = g;
  }
}

// finish#1
fn finish(position: u32) {
  var sum = vec2f(0.0);
  for (var at = 0u; at < GROUPSIZE; at++) { sum += partial[at]; }
  metrics[state.step % RING] = sum;
  state.beta1Power *= BETA1;
  state.beta2Power *= BETA2;
  state.rate = state.learningRate * sqrt(1.0 - state.beta2Power) / (1.0 - state.beta1Power);
}

// finish#2
fn finish(position: u32) {
  var sum = vec2f(0.0);
  for (var at = 0u; at < GROUPSIZE; at++) { sum += partial[at]; }
  metrics[position] = sum;
  state.position = position + 1u;
}

// finish#3
fn finish(position: u32) {
  var sum = vec2f(0.0);
  for (var at = 0u; at < GROUPSIZE; at++) { sum += partial[at]; }
  metrics[state.step % RING] = sum;
  state.beta1Power *= BETA1;
  state.beta2Power *= BETA2;
  state.rate = state.learningRate;
}

// gradientPixel#1
fn gradientPixel(pixel: u32) -> u32 {
  let x = pixel % 1u;
  let y = (pixel / 1u) % 1u;
  let image = pixel / 1u;
  return 0u + image * 12u
    + y * 12u + x * 3u;
}

// gradientPixel#2
fn gradientPixel(pixel: u32) -> u32 {
  let x = pixel % 1u;
  let y = (pixel / 1u) % 1u;
  let image = pixel / 1u;
  return 0u + image * 100u
    + y * 100u + x * 25u;
}

// gradientPixel#3
fn gradientPixel(pixel: u32) -> u32 {
  let x = pixel % 1u;
  let y = (pixel / 1u) % 1u;
  let image = pixel / 1u;
  return 0u + image * 512u
    + y * 512u + x * 128u;
}

// gradientPixel#4
fn gradientPixel(pixel: u32) -> u32 {
  let x = pixel % 1u;
  let y = (pixel / 1u) % 1u;
  let image = pixel / 1u;
  return 0u + image * 20u
    + y * 20u + x * 5u;
}

// gradientPixel#5
fn gradientPixel(pixel: u32) -> u32 { return pixel * 7u; }

// gradientPixel#6
fn gradientPixel(pixel: u32) -> u32 {
  let x = pixel % 1u;
  let y = (pixel / 1u) % 1u;
  let image = pixel / 1u;
  return 0u + image * 128u
    + y * 128u + x * 32u;
}

// gradientPixel#7
fn gradientPixel(pixel: u32) -> u32 {
  let x = pixel % 6u;
  let y = (pixel / 6u) % 6u;
  let image = pixel / 36u;
  return 288u + image * 2048u
    + y * 256u + x * 32u;
}

// gradientPixel#8
fn gradientPixel(pixel: u32) -> u32 {
  let x = pixel % 12u;
  let y = (pixel / 12u) % 12u;
  let image = pixel / 144u;
  return 240u + image * 3136u
    + y * 224u + x * 16u;
}

// gradientPixel#9
fn gradientPixel(pixel: u32) -> u32 {
  let x = pixel % 24u;
  let y = (pixel / 24u) % 24u;
  let image = pixel / 576u;
  return 464u + image * 6272u
    + y * 224u + x * 8u;
}

// gradientPixel#10
fn gradientPixel(pixel: u32) -> u32 { return pixel * 8u; }

// gradientPixel#11
fn gradientPixel(pixel: u32) -> u32 {
  let x = pixel % 1u;
  let y = (pixel / 1u) % 1u;
  let image = pixel / 1u;
  return 0u + image * 32u
    + y * 32u + x * 8u;
}

// gradientPixel#12
fn gradientPixel(pixel: u32) -> u32 {
  let x = pixel % 32u;
  let y = (pixel / 32u) % 32u;
  let image = pixel / 1024u;
  return 280u + image * 9248u
    + y * 272u + x * 8u;
}

// gradientPixel#13
fn gradientPixel(pixel: u32) -> u32 { return pixel * 4u; }

// gradientPixel#14
fn gradientPixel(pixel: u32) -> u32 {
  let x = pixel % 16u;
  let y = (pixel / 16u) % 16u;
  let image = pixel / 256u;
  return 304u + image * 5184u
    + y * 288u + x * 16u;
}

// gradientPixel#15
fn gradientPixel(pixel: u32) -> u32 {
  let x = pixel % 16u;
  let y = (pixel / 16u) % 16u;
  let image = pixel / 256u;
  return 152u + image * 2592u
    + y * 144u + x * 8u;
}

// left#1
// The three products of a Dense or Conv2D layer through shared memory: a workgroup computes a tile of
// BM rows x (4 BQ) columns, bringing slices of both factors, BK deep, into workgroup memory first. A
// thread keeps RM rows x 4 columns.
//   forward         rows: pixels          columns: outputs    sum over taps and channels
//   inputGradient   rows: a phase's       columns: channels   sum over mirrored taps and outputs
//   weightGradient  rows: taps, channels  columns: outputs    sum over a part of the pixels
@group(0) @binding(0) var<storage, read> left: array<vec4f, QUADS0>;

// right#1
@group(0) @binding(1) var<storage, read> right: array<vec4f, QUADS1>;

// leftTile#1
var<workgroup> leftTile: array<f32, BK * BM>;      // [k][row]

// rightTile#1
var<workgroup> rightTile: array<vec4f, BK * BQ>;   // [k][column quad]

// loadLeft#1
// Slices of the left factor: vec4s run along k, or along rows for the weight gradient.
fn loadLeft(lane: u32, row: u32, k: u32, end: u32) {
  for (var i = lane; i < BM * BK / 4u; i += GROUPSIZE) {
    let depth = i / (BM / 4u);
    let quad = i % (BM / 4u);
    var value = vec4f(0.0);
    let at = row + quad * 4u;
    if (k + depth < end && at < ROWS) {
      let window = at / CHANNELS;
      let tap = (window / KERNEL) * INROW + (window % KERNEL) * INCOLUMN + (at % CHANNELS) / 4u;
      value = left[windowStart(k + depth) + tap];
    }
    // One more row than the kernel's is the bias: a factor of 1.
    if (k + depth < end && at == ROWS) { value = vec4f(1.0, 0.0, 0.0, 0.0); }
    for (var j = 0u; j < 4u; j++) { leftTile[depth * BM + quad * 4u + j] = value[j]; }
  }
}

// loadLeft#2
// Slices of the left factor: vec4s run along k, or along rows for the weight gradient.
fn loadLeft(lane: u32, row: u32, k: u32, end: u32) {
  for (var i = lane; i < BM * BK / 4u; i += GROUPSIZE) {
    let at = row + i / (BK / 4u);
    let quad = i % (BK / 4u);
    let deep = k / 4u + quad;
    var value = vec4f(0.0);
    if (at < PIXELS && deep < DEPTH / 4u) {
      let line = deep / WINDOWROW;
      value = left[windowStart(at) + (TAPROWS - 1u - line) * INROW + deep % WINDOWROW];
    }
    for (var j = 0u; j < 4u; j++) { leftTile[(quad * 4u + j) * BM + i / (BK / 4u)] = value[j]; }
  }
}

// loadLeft#3
// Slices of the left factor: vec4s run along k, or along rows for the weight gradient.
fn loadLeft(lane: u32, row: u32, k: u32, end: u32) {
  for (var i = lane; i < BM * BK / 4u; i += GROUPSIZE) {
    let at = row + i / (BK / 4u);
    let quad = i % (BK / 4u);
    let deep = k / 4u + quad;
    var value = vec4f(0.0);
    if (at < PIXELS && deep < DEPTH / 4u) {
      let line = deep / WINDOWROW;
      value = left[windowStart(at) + line * INROW + deep % WINDOWROW];
    }
    for (var j = 0u; j < 4u; j++) { leftTile[(quad * 4u + j) * BM + i / (BK / 4u)] = value[j]; }
  }
}

// loadRight#1
fn loadRight(lane: u32, first: u32, k: u32, end: u32) {
  for (var i = lane; i < BQ * BK; i += GROUPSIZE) {
    let depth = i / BQ;
    let quad = first + i % BQ;
    var value = vec4f(0.0);
    if (k + depth < end && quad < COLUMNS4) {
      value = right[gradientPixel(k + depth) + quad];
    }
    rightTile[i] = value;
  }
}

// loadRight#2
fn loadRight(lane: u32, first: u32, k: u32, end: u32) {
  // W lies [tap, channel, output]: four channels' quads of outputs are turned around here.
  for (var i = lane; i < BQ * BK / 4u; i += GROUPSIZE) {
    let column = i / (BK / 4u);
    let quad = i % (BK / 4u);
    let deep = k / 4u + quad;
    var w = mat4x4f();
    if (first + column < COLUMNS4 && deep < DEPTH / 4u) {
      let line = deep / WINDOWROW;
      let tapColumn = TAPCOLUMNS - 1u - (deep % WINDOWROW) / N4;
      let tap = TAP + STRIDES * (line * KERNEL + tapColumn);
      let at = (tap * COLUMNS4 + first + column) * 4u * N4 + deep % N4;
      w = transpose(mat4x4f(right[at], right[at + N4], right[at + 2u * N4], right[at + 3u * N4]));
    }
    for (var j = 0u; j < 4u; j++) { rightTile[(quad * 4u + j) * BQ + column] = w[j]; }
  }
}

// loadRight#3
fn loadRight(lane: u32, first: u32, k: u32, end: u32) {
  for (var i = lane; i < BQ * BK; i += GROUPSIZE) {
    let depth = i / BQ;
    let quad = first + i % BQ;
    var value = vec4f(0.0);
    if (k + depth < end && quad < COLUMNS4) {
      value = right[(k + depth) * COLUMNS4 + quad];
    }
    rightTile[i] = value;
  }
}

// gradients#1
@group(0) @binding(1) var<storage, read> gradients: array<vec4f, QUADS1>;

// gradients#2
// dX[pixel, c] = slope(X) * sum over taps and outputs of D[window(pixel) + mirrored tap, n] W[tap, c, n],
// for the input pixels of one phase, which meet the same TAPROWS x TAPCOLUMNS taps. D holds zeros around
// its pixels. A thread keeps a block of TM pixels x (4 TN) channels in registers.
@group(0) @binding(0) var<storage, read> gradients: array<vec4f, QUADS0>;

// gradients#3
// Hands a window's gradient to its first largest value, or evenly to all of its values. Pixels that
// no window covers keep the zeros they were made with.
@group(0) @binding(0) var<storage, read> gradients: array<vec4f, QUADS0>;

// gradients#4
// Gradients of gamma and beta over one part of the pixels, four channels to a thread. Rows beyond
// the active ones have a zero gradient.
@group(0) @binding(0) var<storage, read> gradients: array<vec4f, QUADS0>;

// gradients#5
// dX = gamma / deviation (D - mean of D - normalised X * mean of D normalised X), over the active rows.
@group(0) @binding(0) var<storage, read> gradients: array<vec4f, QUADS0>;

// slots#1
@group(0) @binding(3) var<storage, read_write> slots: array<vec4f, QUADS3>;   // [SLOTS, QUADS]

// gradientOf#1
// The gradient of a quad: its parts lie `run.y` quads apart.
fn gradientOf(quad: u32) -> vec4f {
  var run = vec4u(0u);   // shift, stride, parts, end
  run = select(run, vec4u(0u, 2355u, 1u, 2355u), quad >= 0u);
  let at = quad + run.x;
  var sum = gradients[at];
  // Between two tensors lies padding, which learns nothing.
  return select(vec4f(0.0), sum, quad < run.w);
}

// gradientOf#2
// The gradient of a quad: its parts lie `run.y` quads apart.
fn gradientOf(quad: u32) -> vec4f {
  var run = vec4u(0u);   // shift, stride, parts, end
  run = select(run, vec4u(0u, 19625u, 1u, 19935u), quad >= 0u);
  let at = quad + run.x;
  var sum = gradients[at];
  // Between two tensors lies padding, which learns nothing.
  return select(vec4f(0.0), sum, quad < run.w);
}

// gradientOf#3
// The gradient of a quad: its parts lie `run.y` quads apart.
fn gradientOf(quad: u32) -> vec4f {
  var run = vec4u(0u);   // shift, stride, parts, end
  run = select(run, vec4u(0u, 19625u, 1u, 19625u), quad >= 0u);
  run = select(run, vec4u(0u, 303u, 2u, 19935u), quad >= 19632u);
  let at = quad + run.x;
  var sum = gradients[at];
  for (var part = 1u; part < run.z; part++) { sum += gradients[at + part * run.y]; }
  // Between two tensors lies padding, which learns nothing.
  return select(vec4f(0.0), sum, quad < run.w);
}

// gradientOf#4
// The gradient of a quad: its parts lie `run.y` quads apart.
fn gradientOf(quad: u32) -> vec4f {
  var run = vec4u(0u);   // shift, stride, parts, end
  run = select(run, vec4u(0u, 100480u, 1u, 166144u), quad >= 0u);
  run = select(run, vec4u(0u, 1539u, 2u, 167683u), quad >= 166144u);
  let at = quad + run.x;
  var sum = gradients[at];
  for (var part = 1u; part < run.z; part++) { sum += gradients[at + part * run.y]; }
  // Between two tensors lies padding, which learns nothing.
  return select(vec4f(0.0), sum, quad < run.w);
}

// gradientOf#5
// The gradient of a quad: its parts lie `run.y` quads apart.
fn gradientOf(quad: u32) -> vec4f {
  var run = vec4u(0u);   // shift, stride, parts, end
  run = select(run, vec4u(0u, 100480u, 1u, 167683u), quad >= 0u);
  let at = quad + run.x;
  var sum = gradients[at];
  // Between two tensors lies padding, which learns nothing.
  return select(vec4f(0.0), sum, quad < run.w);
}

// gradientOf#6
// The gradient of a quad: its parts lie `run.y` quads apart.
fn gradientOf(quad: u32) -> vec4f {
  var run = vec4u(0u);   // shift, stride, parts, end
  run = select(run, vec4u(0u, 70u, 119u, 70u), quad >= 0u);
  run = select(run, vec4u(8256u, 23665u, 1u, 23823u), quad >= 80u);
  let at = quad + run.x;
  var sum = gradients[at];
  for (var part = 1u; part < run.z; part++) { sum += gradients[at + part * run.y]; }
  // Between two tensors lies padding, which learns nothing.
  return select(vec4f(0.0), sum, quad < run.w);
}

// gradientOf#7
// The gradient of a quad: its parts lie `run.y` quads apart.
fn gradientOf(quad: u32) -> vec4f {
  var run = vec4u(0u);   // shift, stride, parts, end
  run = select(run, vec4u(0u, 70u, 4u, 70u), quad >= 0u);
  run = select(run, vec4u(208u, 23665u, 1u, 23745u), quad >= 80u);
  run = select(run, vec4u(208u, 63u, 2u, 23823u), quad >= 23760u);
  let at = quad + run.x;
  var sum = gradients[at];
  for (var part = 1u; part < run.z; part++) { sum += gradients[at + part * run.y]; }
  // Between two tensors lies padding, which learns nothing.
  return select(vec4f(0.0), sum, quad < run.w);
}

// gradientOf#8
// The gradient of a quad: its parts lie `run.y` quads apart.
fn gradientOf(quad: u32) -> vec4f {
  var run = vec4u(0u);   // shift, stride, parts, end
  run = select(run, vec4u(0u, 80u, 128u, 80u), quad >= 0u);
  run = select(run, vec4u(10160u, 2312u, 13u, 2392u), quad >= 80u);
  run = select(run, vec4u(37904u, 4624u, 7u, 7024u), quad >= 2400u);
  run = select(run, vec4u(65648u, 9232u, 4u, 16256u), quad >= 7024u);
  run = select(run, vec4u(93344u, 18464u, 2u, 34720u), quad >= 16256u);
  run = select(run, vec4u(111808u, 147488u, 1u, 182659u), quad >= 34720u);
  let at = quad + run.x;
  var sum = gradients[at];
  for (var part = 1u; part < run.z; part++) { sum += gradients[at + part * run.y]; }
  // Between two tensors lies padding, which learns nothing.
  return select(vec4f(0.0), sum, quad < run.w);
}

// gradientOf#9
// The gradient of a quad: its parts lie `run.y` quads apart.
fn gradientOf(quad: u32) -> vec4f {
  var run = vec4u(0u);   // shift, stride, parts, end
  run = select(run, vec4u(0u, 80u, 6u, 80u), quad >= 0u);
  run = select(run, vec4u(400u, 2312u, 1u, 182272u), quad >= 80u);
  run = select(run, vec4u(400u, 387u, 4u, 182659u), quad >= 182272u);
  let at = quad + run.x;
  var sum = gradients[at];
  for (var part = 1u; part < run.z; part++) { sum += gradients[at + part * run.y]; }
  // Between two tensors lies padding, which learns nothing.
  return select(vec4f(0.0), sum, quad < run.w);
}

// gradientOf#10
// The gradient of a quad: its parts lie `run.y` quads apart.
fn gradientOf(quad: u32) -> vec4f {
  var run = vec4u(0u);   // shift, stride, parts, end
  run = select(run, vec4u(0u, 40u, 128u, 40u), quad >= 0u);
  run = select(run, vec4u(5072u, 1160u, 22u, 1208u), quad >= 48u);
  run = select(run, vec4u(29424u, 65544u, 1u, 66867u), quad >= 1216u);
  let at = quad + run.x;
  var sum = gradients[at];
  for (var part = 1u; part < run.z; part++) { sum += gradients[at + part * run.y]; }
  // Between two tensors lies padding, which learns nothing.
  return select(vec4f(0.0), sum, quad < run.w);
}

// gradientOf#11
// The gradient of a quad: its parts lie `run.y` quads apart.
fn gradientOf(quad: u32) -> vec4f {
  var run = vec4u(0u);   // shift, stride, parts, end
  run = select(run, vec4u(0u, 40u, 11u, 40u), quad >= 0u);
  run = select(run, vec4u(400u, 1160u, 2u, 1208u), quad >= 48u);
  run = select(run, vec4u(1552u, 65544u, 1u, 66760u), quad >= 1216u);
  run = select(run, vec4u(1552u, 99u, 2u, 66867u), quad >= 66768u);
  let at = quad + run.x;
  var sum = gradients[at];
  for (var part = 1u; part < run.z; part++) { sum += gradients[at + part * run.y]; }
  // Between two tensors lies padding, which learns nothing.
  return select(vec4f(0.0), sum, quad < run.w);
}

// gradientOf#12
// The gradient of a quad: its parts lie `run.y` quads apart.
fn gradientOf(quad: u32) -> vec4f {
  var run = vec4u(0u);   // shift, stride, parts, end
  run = select(run, vec4u(0u, 40u, 128u, 40u), quad >= 0u);
  run = select(run, vec4u(5072u, 1160u, 22u, 1208u), quad >= 48u);
  run = select(run, vec4u(29424u, 16u, 1u, 1232u), quad >= 1216u);
  run = select(run, vec4u(29424u, 2312u, 13u, 3544u), quad >= 1232u);
  run = select(run, vec4u(57168u, 4624u, 7u, 8176u), quad >= 3552u);
  run = select(run, vec4u(84912u, 32u, 1u, 40984u), quad >= 8176u);
  run = select(run, vec4u(84912u, 99u, 2u, 41091u), quad >= 40992u);
  let at = quad + run.x;
  var sum = gradients[at];
  for (var part = 1u; part < run.z; part++) { sum += gradients[at + part * run.y]; }
  // Between two tensors lies padding, which learns nothing.
  return select(vec4f(0.0), sum, quad < run.w);
}

// gradientOf#13
// The gradient of a quad: its parts lie `run.y` quads apart.
fn gradientOf(quad: u32) -> vec4f {
  var run = vec4u(0u);   // shift, stride, parts, end
  run = select(run, vec4u(0u, 40u, 11u, 40u), quad >= 0u);
  run = select(run, vec4u(400u, 1160u, 2u, 1208u), quad >= 48u);
  run = select(run, vec4u(1552u, 16u, 1u, 40984u), quad >= 1216u);
  run = select(run, vec4u(1552u, 99u, 8u, 41091u), quad >= 40992u);
  let at = quad + run.x;
  var sum = gradients[at];
  for (var part = 1u; part < run.z; part++) { sum += gradients[at + part * run.y]; }
  // Between two tensors lies padding, which learns nothing.
  return select(vec4f(0.0), sum, quad < run.w);
}

// Turn#1
// What a turn of the loop reads, DEPTH pixels of a line: where in both tensors, and how far along.
struct Turn { a: u32, d: u32, ofLine: u32, line: u32 }

// firstTurn#1
fn firstTurn(line: u32) -> Turn {
  return Turn(windowStart(line * LINEPIXELS), gradientPixel(line * LINEPIXELS), 0u, line % HEIGHT);
}

// nextTurn#1
// One loop by adding, over all lines and images: loops within loops copy the block in registers.
fn nextTurn(turn: Turn) -> Turn {
  let lineEnds = turn.ofLine + 1u == TURNS;
  let imageEnds = lineEnds && turn.line + 1u == HEIGHT;
  return Turn(
    turn.a + TURNIN + select(0u, LINEIN, lineEnds) + select(0u, IMAGEIN, imageEnds),
    turn.d + TURNGRAD + select(0u, LINEGRAD, lineEnds) + select(0u, IMAGEGRAD, imageEnds),
    select(turn.ofLine + 1u, 0u, lineEnds),
    select(turn.line + u32(lineEnds), 0u, imageEnds),
  );
}

// biasSum#1
fn biasSum(begin: u32, end: u32, part: u32, first: u32) {
  var sum_0 = vec4f(0.0);
  var sum_1 = vec4f(0.0);
  var sum_2 = vec4f(0.0);
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let d = turn.d + first;
    sum_0 += gradients[d + 0 * GRADSTEP + 0];
    sum_1 += gradients[d + 0 * GRADSTEP + 1];
    sum_2 += gradients[d + 0 * GRADSTEP + 2];
    sum_0 += gradients[d + 1 * GRADSTEP + 0];
    sum_1 += gradients[d + 1 * GRADSTEP + 1];
    sum_2 += gradients[d + 1 * GRADSTEP + 2];
    sum_0 += gradients[d + 2 * GRADSTEP + 0];
    sum_1 += gradients[d + 2 * GRADSTEP + 1];
    sum_2 += gradients[d + 2 * GRADSTEP + 2];
    sum_0 += gradients[d + 3 * GRADSTEP + 0];
    sum_1 += gradients[d + 3 * GRADSTEP + 1];
    sum_2 += gradients[d + 3 * GRADSTEP + 2];
    turn = nextTurn(turn);
  }
  results[(part * (ROWS + 1u) + ROWS) * N4 + first + 0] = sum_0;
  results[(part * (ROWS + 1u) + ROWS) * N4 + first + 1] = sum_1;
  results[(part * (ROWS + 1u) + ROWS) * N4 + first + 2] = sum_2;
}

// biasSum#2
fn biasSum(begin: u32, end: u32, part: u32, first: u32) {
  var sum_0 = vec4f(0.0);
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let d = turn.d + first;
    sum_0 += gradients[d + 0 * GRADSTEP + 0];
    sum_0 += gradients[d + 1 * GRADSTEP + 0];
    sum_0 += gradients[d + 2 * GRADSTEP + 0];
    sum_0 += gradients[d + 3 * GRADSTEP + 0];
    turn = nextTurn(turn);
  }
  results[(part * (ROWS + 1u) + ROWS) * N4 + first + 0] = sum_0;
}

// biasSum#3
fn biasSum(begin: u32, end: u32, part: u32, first: u32) {
  var sum_0 = vec4f(0.0);
  var sum_1 = vec4f(0.0);
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let d = turn.d + first;
    sum_0 += gradients[d + 0 * GRADSTEP + 0];
    sum_1 += gradients[d + 0 * GRADSTEP + 1];
    sum_0 += gradients[d + 1 * GRADSTEP + 0];
    sum_1 += gradients[d + 1 * GRADSTEP + 1];
    sum_0 += gradients[d + 2 * GRADSTEP + 0];
    sum_1 += gradients[d + 2 * GRADSTEP + 1];
    sum_0 += gradients[d + 3 * GRADSTEP + 0];
    sum_1 += gradients[d + 3 * GRADSTEP + 1];
    turn = nextTurn(turn);
  }
  results[(part * (ROWS + 1u) + ROWS) * N4 + first + 0] = sum_0;
  results[(part * (ROWS + 1u) + ROWS) * N4 + first + 1] = sum_1;
}

// biasSum#4
fn biasSum(begin: u32, end: u32, part: u32, first: u32) {
  var sum_0 = vec4f(0.0);
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let d = turn.d + first;
    sum_0 += gradients[d + 0 * GRADSTEP + 0];
    sum_0 += gradients[d + 1 * GRADSTEP + 0];
    turn = nextTurn(turn);
  }
  results[(part * (ROWS + 1u) + ROWS) * N4 + first + 0] = sum_0;
}

// biasSum#5
fn biasSum(begin: u32, end: u32, part: u32, first: u32) {
  var sum_0 = vec4f(0.0);
  var sum_1 = vec4f(0.0);
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let d = turn.d + first;
    sum_0 += gradients[d + 0 * GRADSTEP + 0];
    sum_1 += gradients[d + 0 * GRADSTEP + 1];
    sum_0 += gradients[d + 1 * GRADSTEP + 0];
    sum_1 += gradients[d + 1 * GRADSTEP + 1];
    sum_0 += gradients[d + 2 * GRADSTEP + 0];
    sum_1 += gradients[d + 2 * GRADSTEP + 1];
    turn = nextTurn(turn);
  }
  results[(part * (ROWS + 1u) + ROWS) * N4 + first + 0] = sum_0;
  results[(part * (ROWS + 1u) + ROWS) * N4 + first + 1] = sum_1;
}

// biasSum#6
fn biasSum(begin: u32, end: u32, part: u32, first: u32) {
  var sum_0 = vec4f(0.0);
  var sum_1 = vec4f(0.0);
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let d = turn.d + first;
    sum_0 += gradients[d + 0 * GRADSTEP + 0];
    sum_1 += gradients[d + 0 * GRADSTEP + 1];
    sum_0 += gradients[d + 1 * GRADSTEP + 0];
    sum_1 += gradients[d + 1 * GRADSTEP + 1];
    turn = nextTurn(turn);
  }
  results[(part * (ROWS + 1u) + ROWS) * N4 + first + 0] = sum_0;
  results[(part * (ROWS + 1u) + ROWS) * N4 + first + 1] = sum_1;
}

// storedQuadPixel#1
fn storedQuadPixel(pixel: u32) -> u32 { return pixel * 25u; }

// storedQuadPixel#2
fn storedQuadPixel(pixel: u32) -> u32 { return pixel * 128u; }

// storedQuadPixel#3
fn storedQuadPixel(pixel: u32) -> u32 { return pixel * 5u; }

// storedQuadPixel#4
fn storedQuadPixel(pixel: u32) -> u32 { return pixel * 7u; }

// storedQuadPixel#5
fn storedQuadPixel(pixel: u32) -> u32 { return pixel * 32u; }

// storedQuadPixel#6
fn storedQuadPixel(pixel: u32) -> u32 {
  let x = pixel % 6u;
  let y = (pixel / 6u) % 6u;
  let image = pixel / 36u;
  return 144u + image * 1024u
    + y * 128u + x * 16u;
}

// storedQuadPixel#7
fn storedQuadPixel(pixel: u32) -> u32 { return pixel * 16u; }

// storedQuadPixel#8
fn storedQuadPixel(pixel: u32) -> u32 {
  let x = pixel % 12u;
  let y = (pixel / 12u) % 12u;
  let image = pixel / 144u;
  return 240u + image * 3136u
    + y * 224u + x * 16u;
}

// storedQuadPixel#9
fn storedQuadPixel(pixel: u32) -> u32 {
  let x = pixel % 12u;
  let y = (pixel / 12u) % 12u;
  let image = pixel / 144u;
  return 120u + image * 1568u
    + y * 112u + x * 8u;
}

// storedQuadPixel#10
fn storedQuadPixel(pixel: u32) -> u32 { return pixel * 8u; }

// storedQuadPixel#11
fn storedQuadPixel(pixel: u32) -> u32 {
  let x = pixel % 32u;
  let y = (pixel / 32u) % 32u;
  let image = pixel / 1024u;
  return 140u + image * 4624u
    + y * 136u + x * 4u;
}

// storedQuadPixel#12
fn storedQuadPixel(pixel: u32) -> u32 {
  let x = pixel % 16u;
  let y = (pixel / 16u) % 16u;
  let image = pixel / 256u;
  return 152u + image * 2592u
    + y * 144u + x * 8u;
}

// storedQuad#1
fn storedQuad(row: u32, quad: u32) -> u32 { return storedQuadPixel(row) + quad; }

// storedQuad#2
fn storedQuad(row: u32, quad: u32) -> u32 {
  return storedQuadPixel(row * 36u + quad / 32u) + quad % 32u;
}

// inputPixel#1
fn inputPixel(pixel: u32) -> u32 { return pixel; }

// stored#1
@group(0) @binding(3) var<storage, read> stored: array<vec4f, QUADS3>;

// dropoutScale#1
// What a block does to its result before it is stored, and the derivative of that, taken from the
// stored value alone. `quad` counts the tensor's vec4s without border.
// 0 where an element is dropped, 1 / (1 - rate) where it is kept.
fn dropoutScale(quad: u32, key: u32) -> vec4f {
  let kept = randomBits(quad, key) >= vec4u(DROPTHRESHOLD);
  return select(vec4f(0.0), vec4f(KEEPSCALE), kept);
}

// enable#1
enable subgroups;

// diagnostic(off,#1
diagnostic(off, subgroup_uniformity);

// symmetric#1
// Uniform in -1 .. 1.
fn symmetric(bits: u32) -> f32 { return f32(bits >> 8u) * (2.0 / 16777216.0) - 1.0; }

// Geometry#1
struct Geometry { row: vec3f, column: vec3f }

// geometryOf#1
fn geometryOf(row: u32) -> Geometry {
  let key = keyOf(state.seed, state.step, 0u);
  let first = randomBits(row * 2u, key);
  let angle = symmetric(first.x) * ROTATION;
  let shift = vec2f(symmetric(first.y) * ROWSHIFT, symmetric(first.z) * COLUMNSHIFT);
  let zoom = 1.0 + vec2f(symmetric(first.w), symmetric(randomBits(row * 2u + 1u, key).x)) * ZOOM;
  let rowLine = vec2f(cos(angle), sin(angle));
  let columnLine = vec2f(-rowLine.y, rowLine.x);
  return Geometry(
    vec3f(rowLine * zoom, dot(rowLine, shift)),
    vec3f(columnLine * zoom, dot(columnLine, shift)),
  );
}

// sample#1
fn sample(image: u32, pixel: u32, geometry: Geometry) -> f32 {
  let centre = vec2f(f32(HEIGHT), f32(WIDTH)) / 2.0 - 0.5;
  let from_ = vec3f(vec2f(f32(pixel / WIDTH), f32(pixel % WIDTH)) - centre, 1.0);
  let last = vec2f(f32(HEIGHT - 1u), f32(WIDTH - 1u));
  let source = vec2f(dot(geometry.row, from_), dot(geometry.column, from_)) + centre;
  let at = clamp(source, vec2f(0.0), last);
  let low = vec2u(floor(at));
  let high = min(low + 1u, vec2u(HEIGHT - 1u, WIDTH - 1u));
  let part = at - floor(at);
  let upper = mix(valueAt(image, low.x * WIDTH + low.y), valueAt(image, low.x * WIDTH + high.y), part.y);
  let lower = mix(valueAt(image, high.x * WIDTH + low.y), valueAt(image, high.x * WIDTH + high.y), part.y);
  return mix(upper, lower, part.x);
}

// statistics#1
@group(0) @binding(1) var<storage, read_write> statistics: array<vec4f, QUADS1>;   // mean, 1 / deviation

// statistics#2
@group(0) @binding(1) var<storage, read> statistics: array<vec4f, QUADS1>;   // mean; 1 / deviation or variance

// statistics#3
@group(0) @binding(2) var<storage, read> statistics: array<vec4f, QUADS2>;

// statistics#4
@group(0) @binding(2) var<storage, read> statistics: array<vec4f, QUADS2>;   // mean, 1 / deviation

// moving#1
@group(0) @binding(2) var<storage, read_write> moving: array<vec4f, QUADS2>;       // mean, variance

// sums#1
@group(0) @binding(4) var<storage, read> sums: array<vec4f, QUADS4>;         // gradients of gamma, beta
