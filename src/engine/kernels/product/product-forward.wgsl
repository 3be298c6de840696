// Y[pixel, n] = epilogue(sum over taps and channels of X[window(pixel) + tap, c] W[tap, c, n] + b[n]).
// A thread keeps a TM x (4 TN) block of Y in registers: no barriers.
#if SCALAR
@group(0) @binding(0) var<storage, read> inputs: array<f32, FLOATS0>;
#else
@group(0) @binding(0) var<storage, read> inputs: array<vec4f, QUADS0>;
#end
@group(0) @binding(1) var<storage, read> weights: array<vec4f, QUADS1>;   // [ROWS + 1, N4], bias last
@group(0) @binding(2) var<storage, read_write> outputs: array<vec4f, QUADS2>;
#if DROPOUT
@group(0) @binding(3) var<storage, read> state: State;
#end

fn store(pixel: u32, quad: u32, sum: vec4f, key: u32) {
#if RAGGED
  if (pixel >= PIXELS) { return; }
#end
  var y = applyEpilogue(sum, pixel * N4 + quad, key);
#if MASKED
  y *= columnMask(quad);
#end
  outputs[outputQuad(pixel) + quad] = y;
}

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
#for m in TM
  let pixel_$m = place.row * TM + (place.rowHalf * LOADM + $m) % TM;
#for n in TN
  var y_$m_$n = vec4f(0.0);
#end
#end
#for m in LOADM
#if RAGGED
  let x_$m = windowStart(min(pixel_$m, PIXELS - 1u));
#else
  let x_$m = windowStart(pixel_$m);
#end
#end
#for n in TN
  let quad_$n = place.column * TN + (place.columnHalf * LOADN + $n) % TN;
#end
  var w = quad_0;
  // The pixels of a window row follow each other. All taps and channels are one loop: loops within
  // loops copy the block in registers.
  var at = 0u;
  var ofRow = 0u;
  for (var count = ROWS / DEPTH; count > 0u; count--) {
#for m in LOADM
#if SCALAR
#for j in DEPTH
    let a_$m_$j = inputs[x_$m + at + $j];
#end
#else
    let a_$m = inputs[x_$m + at];
#for j in DEPTH
    let a_$m_$j = a_$m[$j];
#end
#end
#if PAIRED
#for j in DEPTH
    let a_$(m+LOADM)_$j = quadSwapX(a_$m_$j);
#end
#end
#end
#for j in DEPTH
#for n in LOADN
    let w_$j_$n = weights[w + $j * N4 + $n];
#if PAIRED
    let w_$j_$(n+LOADN) = quadSwapY(w_$j_$n);
#end
#end
#end
    w += DEPTH * N4;
#for n in TN
#for m in TM
    y_$m_$n = addProducts(
      y_$m_$n,
#for j in DEPTH
      a_$m_$j, w_$j_$n,
#end
    );
#end
#end
    ofRow += STEP;
    at += STEP + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
#if DROPOUT
  let key = epilogueKey(state.seed, state.step);
#else
  let key = 0u;
#end
#for n in TN
  let b_$n = weights[ROWS * N4 + quad_$n];
#end
#for m in TM
#for n in TN
  store(pixel_$m, quad_$n, y_$m_$n + b_$n, key);
#end
#end
}
