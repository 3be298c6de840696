// dX[pixel, c] = slope(X) * sum over taps and outputs of D[window(pixel) + mirrored tap, n] W[tap, c, n],
// for the input pixels of one phase, which meet the same TAPROWS x TAPCOLUMNS taps. D holds zeros around
// its pixels. A thread keeps a block of TM pixels x (4 TN) channels in registers.
@group(0) @binding(0) var<storage, read> gradients: array<vec4f, QUADS0>;
@group(0) @binding(1) var<storage, read> weights: array<vec4f, QUADS1>;   // [taps, CHANNELS, N4]
@group(0) @binding(2) var<storage, read_write> results: array<vec4f, QUADS2>;
#if SLOPED
@group(0) @binding(3) var<storage, read> stored: array<vec4f, QUADS3>;
#end
#if DROPOUT
@group(0) @binding(4) var<storage, read> state: State;
#end

fn store(ofPhase: u32, quad: u32, sum: vec4f, key: u32) {
#if RAGGED
  if (ofPhase >= PIXELS) { return; }
#end
  let pixel = inputPixel(ofPhase);
#if SLOPED
  let slope = epilogueSlope(stored[storedQuad(pixel, quad)], pixel * CHANNELS4 + quad, key);
  results[resultQuad(pixel, quad)] = sum * slope;
#else
  results[resultQuad(pixel, quad)] = sum;
#end
}

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * MTILES) { return; }
  let place = placeOf(tile);
#for m in TM
  let pixel_$m = place.row * TM + (place.rowHalf * LOADM + $m) % TM;
#for n in TN
  var x_$m_$n = vec4f(0.0);
#end
#end
#for m in LOADM
#if RAGGED
  let d_$m = windowStart(min(pixel_$m, PIXELS - 1u));
#else
  let d_$m = windowStart(pixel_$m);
#end
#end
#for n in TN
  let quad_$n = place.column * TN + (place.columnHalf * LOADN + $n) % TN;
#end
  // A window row of D is contiguous, and the taps that it meets follow each other backwards in W. All
  // of them are one loop: loops within loops copy the block in registers.
  const tapSize = 4u * CHANNELS4 * N4;
  const lastTap = TAP + STRIDES * ((TAPROWS - 1u) * KERNEL + TAPCOLUMNS - 1u);
  var at = 0u;
  var w = lastTap * tapSize + quad_0 * 4u * N4;
  var ofTap = 0u;
  var ofRow = 0u;
  for (var count = TAPROWS * WINDOWROW; count > 0u; count--) {
#for m in LOADM
    let a_$m = gradients[d_$m + at];
#if PAIRED
    let a_$(m+LOADM) = quadSwapX(a_$m);
#end
#end
#for n in LOADN
#for j in 4
    let w_$n_$j = weights[w + $(4*n+j) * N4];
#if PAIRED
    let w_$(n+LOADN)_$j = quadSwapY(w_$n_$j);
#end
#end
#end
#for n in TN
#for m in TM
    x_$m_$n += vec4f(dot(a_$m, w_$n_0), dot(a_$m, w_$n_1), dot(a_$m, w_$n_2), dot(a_$m, w_$n_3));
#end
#end
    ofTap += 1u;
    w += 1u;
    w -= select(0u, STRIDES * tapSize + N4, ofTap == N4);
    ofTap = select(ofTap, 0u, ofTap == N4);
    ofRow += 1u;
    at += 1u + select(0u, INROW - WINDOWROW, ofRow == WINDOWROW);
#if SKIPPED
    w -= select(0u, SKIPPED * tapSize, ofRow == WINDOWROW);
#end
    ofRow = select(ofRow, 0u, ofRow == WINDOWROW);
  }
#if DROPOUT
  let key = epilogueKey(state.seed, state.step);
#else
  let key = 0u;
#end
#for m in TM
#for n in TN
  store(pixel_$m, quad_$n, x_$m_$n, key);
#end
#end
}
