// dX = Y (D - sum of D Y) over the channels of a pixel, one pixel to a thread.
@group(0) @binding(0) var<storage, read> gradients: array<vec4f, QUADS0>;
@group(0) @binding(1) var<storage, read> values: array<vec4f, QUADS1>;
@group(0) @binding(2) var<storage, read_write> results: array<vec4f, QUADS2>;
#if SLOPED
@group(0) @binding(3) var<storage, read> stored: array<vec4f, QUADS3>;
#end
#if DROPOUT
@group(0) @binding(4) var<storage, read> state: State;
#end

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let pixel = threadIndex(group, lane);
  if (pixel >= PIXELS) { return; }
#if DROPOUT
  let key = epilogueKey(state.seed, state.step);
#else
  let key = 0u;
#end
  let y = valuePixel(pixel);
  var mixed = 0.0;
  for (var quad = 0u; quad < CHANNELS4; quad++) {
    mixed += dot(gradients[pixel * CHANNELS4 + quad], values[y + quad]);
  }
  for (var quad = 0u; quad < CHANNELS4; quad++) {
    let index = pixel * CHANNELS4 + quad;
    var g = values[y + quad] * (gradients[index] - mixed);
#if SLOPED
    g *= epilogueSlope(stored[storedQuad(pixel, quad)], index, key);
#end
    results[resultQuad(pixel, quad)] = g;
  }
}
