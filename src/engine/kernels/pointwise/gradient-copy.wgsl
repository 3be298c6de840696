// Hands a gradient on to the tensor before, through that tensor's own epilogue.
@group(0) @binding(0) var<storage, read> gradients: array<vec4f, QUADS0>;
@group(0) @binding(1) var<storage, read_write> results: array<vec4f, QUADS1>;
#if SLOPED
@group(0) @binding(2) var<storage, read> stored: array<vec4f, QUADS2>;
#end
#if DROPOUT
@group(0) @binding(3) var<storage, read> state: State;
#end

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PIXELS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
  let pixel = index / CHANNELS4;
  var g = gradients[index];
#if SLOPED
#if DROPOUT
  let key = epilogueKey(state.seed, state.step);
#else
  let key = 0u;
#end
  g *= epilogueSlope(stored[storedQuad(pixel, quad)], index, key);
#end
  results[resultQuad(pixel, quad)] = g;
}
