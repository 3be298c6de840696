// dW[part, tap, c, n] = sum over this part's pixels of X[window(pixel) + tap, c] D[pixel, n], and as
// one more row the bias gradient, the sum of D. A thread keeps (4 TK) channels x (4 TN) outputs of
// one tap; for grey images it keeps the KERNEL taps of one window row instead. Lines run a little
// beyond the image, to a multiple of DEPTH pixels, where D is zero.
#if SCALAR
@group(0) @binding(0) var<storage, read> inputs: array<f32, FLOATS0>;
#else
@group(0) @binding(0) var<storage, read> inputs: array<vec4f, QUADS0>;
#end
@group(0) @binding(1) var<storage, read> gradients: array<vec4f, QUADS1>;
@group(0) @binding(2) var<storage, read_write> results: array<vec4f, QUADS2>;   // [PARTS, ROWS + 1, N4]

// What a turn of the loop reads, DEPTH pixels of a line: where in both tensors, and how far along.
struct Turn { a: u32, d: u32, ofLine: u32, line: u32 }

fn firstTurn(line: u32) -> Turn {
  return Turn(windowStart(line * LINEPIXELS), gradientPixel(line * LINEPIXELS), 0u, line % HEIGHT);
}

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

fn biasSum(begin: u32, end: u32, part: u32, first: u32) {
#for n in LOADN
  var sum_$n = vec4f(0.0);
#end
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let d = turn.d + first;
#for u in DEPTH
#for n in LOADN
    sum_$n += gradients[d + $u * GRADSTEP + $n];
#end
#end
    turn = nextTurn(turn);
  }
#for n in LOADN
  results[(part * (ROWS + 1u) + ROWS) * N4 + first + $n] = sum_$n;
#end
}

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let tile = threadIndex(group, lane);
  if (tile >= NTILES * (KTILES + PAIR) * PARTS) { return; }
  let place = placeOf(tile);
  let part = place.row / (KTILES + PAIR);
  let kTile = place.row % (KTILES + PAIR);
  let begin = part * PARTLINES;
  let end = max(begin, min(begin + PARTLINES, LINES));
#for n in TN
  let quad_$n = place.column * TN + (place.columnHalf * LOADN + $n) % TN;
#end
  if (kTile >= KTILES) {
    biasSum(begin, end, part, quad_0);
    return;
  }
#if SCALAR
  // Of one window row: a row of the kernel for each tap.
  let tap = kTile * INROW;
#for k in ROWSOFTILE
  let row_$k = kTile * KERNEL + $k;
#end
#else
#for k in TK
  let channels_$k = kTile * TK + (place.rowHalf * LOADK + $k) % TK;
#for j in 4
  let row_$(k*4+j) = channels_$k * 4u + $j;
#end
#end
  let window = row_0 / CHANNELS;
  let tap = (window / KERNEL) * INROW + (window % KERNEL) * INCOLUMN + (row_0 % CHANNELS) / 4u;
#end
#for k in ROWSOFTILE
#for n in TN
  var g_$k_$n = vec4f(0.0);
#end
#end
  var turn = firstTurn(begin);
  for (var count = (end - begin) * TURNS; count > 0u; count--) {
    let a = turn.a + tap;
    let d = turn.d + quad_0;
#for u in DEPTH
#for n in LOADN
    let d_$u_$n = gradients[d + $u * GRADSTEP + $n];
#if PAIRED
    let d_$u_$(n+LOADN) = quadSwapY(d_$u_$n);
#end
#end
#end
#if SCALAR
#for s in SPAN
    let a_$s = inputs[a + $s];
#end
#for n in TN
#for k in ROWSOFTILE
    g_$k_$n = addProducts(
      g_$k_$n,
#for u in DEPTH
      a_$(u*INSTEP+k), d_$u_$n,
#end
    );
#end
#end
#else
#for u in DEPTH
#for k in LOADK
    let a_$u_$k = inputs[a + $u * INSTEP + $k];
#if PAIRED
    let a_$u_$(k+LOADK) = quadSwapX(a_$u_$k);
#end
#end
#end
#for n in TN
#for k in TK
#for j in 4
    g_$(k*4+j)_$n = addProducts(
      g_$(k*4+j)_$n,
#for u in DEPTH
      a_$u_$k[$j], d_$u_$n,
#end
    );
#end
#end
#end
#end
    turn = nextTurn(turn);
  }
#for k in ROWSOFTILE
#for n in TN
  results[(part * (ROWS + 1u) + row_$k) * N4 + quad_$n] = g_$k_$n;
#end
#end
}
