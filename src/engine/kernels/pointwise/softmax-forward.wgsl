// Softmax over the channels of a pixel, one pixel to a thread.
@group(0) @binding(0) var<storage, read> inputs: array<vec4f, QUADS0>;
@group(0) @binding(1) var<storage, read_write> outputs: array<vec4f, QUADS1>;

@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let pixel = threadIndex(group, lane);
  if (pixel >= PIXELS) { return; }
  let from_ = pixel * CHANNELS4;
  let to = outputPixel(pixel);
  var top = vec4f(-3.0e38);
  for (var quad = 0u; quad < CHANNELS4; quad++) {
    top = max(top, select(vec4f(-3.0e38), inputs[from_ + quad], columnMask(quad) > vec4f(0.5)));
  }
  let highest = max(max(top.x, top.y), max(top.z, top.w));
  var sums = vec4f(0.0);
  for (var quad = 0u; quad < CHANNELS4; quad++) {
    sums += exp(min(inputs[from_ + quad] - highest, vec4f(0.0))) * columnMask(quad);
  }
  let total = sums.x + sums.y + sums.z + sums.w;
  for (var quad = 0u; quad < CHANNELS4; quad++) {
    outputs[to + quad] = exp(min(inputs[from_ + quad] - highest, vec4f(0.0))) * columnMask(quad) / total;
  }
}
