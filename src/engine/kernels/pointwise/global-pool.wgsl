// Largest or mean value of each channel over a whole image, and the gradient of that: four channels
// of one image to a thread. Places that share
// a maximum share its gradient evenly, as in Keras.
@group(0) @binding(0) var<storage, read> inputs: array<vec4f, QUADS0>;
#if BACKWARD
@group(0) @binding(1) var<storage, read> gradients: array<vec4f, QUADS1>;
@group(0) @binding(2) var<storage, read_write> results: array<vec4f, QUADS2>;
#if DROPOUT
@group(0) @binding(3) var<storage, read> state: State;
#end
#else
@group(0) @binding(1) var<storage, read_write> outputs: array<vec4f, QUADS1>;
#if DROPOUT
@group(0) @binding(2) var<storage, read> state: State;
#end
#end

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= IMAGES * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
  let first = (index / CHANNELS4) * AREA;
#if DROPOUT
  let key = epilogueKey(state.seed, state.step);
#else
  let key = 0u;
#end
#if MAXIMUM
  var top = inputs[inputPixel(first) + quad];
  for (var at = 1u; at < AREA; at++) { top = max(top, inputs[inputPixel(first + at) + quad]); }
#else
#if BACKWARD
#else
  var top = vec4f(0.0);
  for (var at = 0u; at < AREA; at++) { top += inputs[inputPixel(first + at) + quad]; }
  top /= f32(AREA);
#end
#end
#if BACKWARD
  let g = gradients[index];
#if MAXIMUM
  var ties = vec4f(0.0);
  for (var at = 0u; at < AREA; at++) {
    ties += select(vec4f(0.0), vec4f(1.0), inputs[inputPixel(first + at) + quad] == top);
  }
#end
  for (var at = 0u; at < AREA; at++) {
    let pixel = first + at;
    let value = inputs[inputPixel(pixel) + quad];
#if MAXIMUM
    var part = select(vec4f(0.0), g / ties, value == top);
#else
    var part = g / f32(AREA);
#end
#if SLOPED
    part *= epilogueSlope(value, pixel * CHANNELS4 + quad, key);
#end
    results[resultQuad(pixel, quad)] = part;
  }
#else
  var y = applyEpilogue(top, index, key);
#if MASKED
  y *= columnMask(quad);
#end
  outputs[outputPixel(index / CHANNELS4) + quad] = y;
#end
}
