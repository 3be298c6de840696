// y = epilogue(gamma (x - mean) / deviation + beta). In inference the moving statistics serve.
@group(0) @binding(0) var<storage, read> inputs: array<vec4f, QUADS0>;
@group(0) @binding(1) var<storage, read> statistics: array<vec4f, QUADS1>;   // mean; 1 / deviation or variance
@group(0) @binding(2) var<storage, read> weights: array<vec4f, QUADS2>;      // gamma, beta
@group(0) @binding(3) var<storage, read_write> outputs: array<vec4f, QUADS3>;
#if DROPOUT
@group(0) @binding(4) var<storage, read> state: State;
#end

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PIXELS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
#if TRAINING
  let scale = statistics[CHANNELS4 + quad];
#else
  let scale = 1.0 / sqrt(statistics[CHANNELS4 + quad] + EPSILON);
#end
  let normal = (inputs[index] - statistics[quad]) * scale;
#if DROPOUT
  let key = epilogueKey(state.seed, state.step);
#else
  let key = 0u;
#end
  var y = applyEpilogue(normal * weights[quad] + weights[CHANNELS4 + quad], index, key);
#if MASKED
  y *= columnMask(quad);
#end
  outputs[outputPixel(index / CHANNELS4) + quad] = y;
}
