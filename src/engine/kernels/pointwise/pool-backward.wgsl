// Hands a window's gradient to its first largest value, or evenly to all of its values. Pixels that
// no window covers keep the zeros they were made with.
@group(0) @binding(0) var<storage, read> gradients: array<vec4f, QUADS0>;
@group(0) @binding(1) var<storage, read> inputs: array<vec4f, QUADS1>;
@group(0) @binding(2) var<storage, read_write> results: array<vec4f, QUADS2>;
#if DROPOUT
@group(0) @binding(3) var<storage, read> state: State;
#end

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PIXELS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
  let pixel = index / CHANNELS4;
  let start = windowStart(pixel) + quad;
  let g = gradients[index];
#for y in SIZE
#for x in SIZE
  let v_$y_$x = inputs[start + $y * INROW + $x * CHANNELS4];
#end
#end
  var rest = vec4<bool>(true);
#if MAXIMUM
  var top = v_0_0;
#for y in SIZE
#for x in SIZE
  top = max(top, v_$y_$x);
#end
#end
#end
#if DROPOUT
  let key = epilogueKey(state.seed, state.step);
#else
  let key = 0u;
#end
  let corner = (pixel / (OUTWIDTH * OUTHEIGHT)) * (INWIDTH * INHEIGHT)
    + ((pixel / OUTWIDTH) % OUTHEIGHT) * (SIZE * INWIDTH) + (pixel % OUTWIDTH) * SIZE;
#for y in SIZE
#for x in SIZE
  {
    let place = corner + $y * INWIDTH + $x;
#if MAXIMUM
    let mine = rest & (v_$y_$x == top);
    rest = rest & !mine;
    var part = select(vec4f(0.0), g, mine);
#else
    var part = g / f32(SIZE * SIZE);
#end
#if SLOPED
    part *= epilogueSlope(v_$y_$x, place * CHANNELS4 + quad, key);
#end
    results[resultQuad(place, quad)] = part;
  }
#end
#end
}
