// The three products of a Dense or Conv2D layer through shared memory: a workgroup computes a tile of
// BM rows x (4 BQ) columns, bringing slices of both factors, BK deep, into workgroup memory first. A
// thread keeps RM rows x 4 columns.
//   forward         rows: pixels          columns: outputs    sum over taps and channels
//   inputGradient   rows: a phase's       columns: channels   sum over mirrored taps and outputs
//   weightGradient  rows: taps, channels  columns: outputs    sum over a part of the pixels
@group(0) @binding(0) var<storage, read> left: array<vec4f, QUADS0>;
@group(0) @binding(1) var<storage, read> right: array<vec4f, QUADS1>;
@group(0) @binding(2) var<storage, read_write> results: array<vec4f, QUADS2>;
#if SLOPED
@group(0) @binding(3) var<storage, read> stored: array<vec4f, QUADS3>;
#end
#if DROPOUT
#if SLOPED
@group(0) @binding(4) var<storage, read> state: State;
#else
@group(0) @binding(3) var<storage, read> state: State;
#end
#end

var<workgroup> leftTile: array<f32, BK * BM>;      // [k][row]
var<workgroup> rightTile: array<vec4f, BK * BQ>;   // [k][column quad]

// Slices of the left factor: vec4s run along k, or along rows for the weight gradient.
fn loadLeft(lane: u32, row: u32, k: u32, end: u32) {
  for (var i = lane; i < BM * BK / 4u; i += GROUPSIZE) {
#if DIRECTION is weightGradient
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
#else
    let at = row + i / (BK / 4u);
    let quad = i % (BK / 4u);
    let deep = k / 4u + quad;
    var value = vec4f(0.0);
    if (at < PIXELS && deep < DEPTH / 4u) {
      let line = deep / WINDOWROW;
#if DIRECTION is forward
      value = left[windowStart(at) + line * INROW + deep % WINDOWROW];
#else
      value = left[windowStart(at) + (TAPROWS - 1u - line) * INROW + deep % WINDOWROW];
#end
    }
    for (var j = 0u; j < 4u; j++) { leftTile[(quad * 4u + j) * BM + i / (BK / 4u)] = value[j]; }
#end
  }
}

fn loadRight(lane: u32, first: u32, k: u32, end: u32) {
#if DIRECTION is inputGradient
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
#else
  for (var i = lane; i < BQ * BK; i += GROUPSIZE) {
    let depth = i / BQ;
    let quad = first + i % BQ;
    var value = vec4f(0.0);
    if (k + depth < end && quad < COLUMNS4) {
#if DIRECTION is weightGradient
      value = right[gradientPixel(k + depth) + quad];
#else
      value = right[(k + depth) * COLUMNS4 + quad];
#end
    }
    rightTile[i] = value;
  }
#end
}

fn store(row: u32, quad: u32, sum: vec4f, part: u32, key: u32) {
#if DIRECTION is weightGradient
  if (row <= ROWS) { results[(part * (ROWS + 1u) + row) * COLUMNS4 + quad] = sum; }
#else
  if (row >= PIXELS) { return; }
#if DIRECTION is forward
  var y = applyEpilogue(sum + right[DEPTH * COLUMNS4 + quad], row * COLUMNS4 + quad, key);
#if MASKED
  y *= columnMask(quad);
#end
  results[outputQuad(row) + quad] = y;
#else
  let pixel = inputPixel(row);
#if SLOPED
  let slope = epilogueSlope(stored[storedQuad(pixel, quad)], pixel * COLUMNS4 + quad, key);
  results[resultQuad(pixel, quad)] = sum * slope;
#else
  results[resultQuad(pixel, quad)] = sum;
#end
#end
#end
}

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
#for m in RM
  var sum_$m = vec4f(0.0);
#end
  for (var k = begin; k < begin + PARTDEPTH; k += BK) {
    loadLeft(lane, row, k, end);
    loadRight(lane, first, k, end);
    workgroupBarrier();
    for (var depth = 0u; depth < BK; depth++) {
      let b = rightTile[depth * BQ + quad];
#for m in RM
      sum_$m = fma(vec4f(leftTile[depth * BM + ownRow + $m]), b, sum_$m);
#end
    }
    workgroupBarrier();
  }
#if DROPOUT
  let key = epilogueKey(state.seed, state.step);
#else
  let key = 0u;
#end
  if (part >= PARTS || first + quad >= COLUMNS4) { return; }
#for m in RM
  store(row + ownRow + $m, first + quad, sum_$m, part, key);
#end
}
