// An activation or dropout that no kernel before it could take along.
@group(0) @binding(0) var<storage, read> inputs: array<vec4f, QUADS0>;
@group(0) @binding(1) var<storage, read_write> outputs: array<vec4f, QUADS1>;
#if DROPOUT
@group(0) @binding(2) var<storage, read> state: State;
#end

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = threadIndex(group, lane);
  if (index >= PIXELS * CHANNELS4) { return; }
  let quad = index % CHANNELS4;
#if DROPOUT
  let key = epilogueKey(state.seed, state.step);
#else
  let key = 0u;
#end
  var y = applyEpilogue(inputs[index], index, key);
#if MASKED
  y *= columnMask(quad);
#end
  outputs[outputPixel(index / CHANNELS4) + quad] = y;
}
