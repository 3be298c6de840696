@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quad = threadIndex(group, lane);
  var square = vec2f(0.0);
  if (quad < QUADS) {
    var g = gradientOf(quad);
#if DECAY
    let w = select(vec4f(0.0), weights[quad], decays(quad));
    g += w * TWICE;
    square.y = dot(w, w);
#end
#if CLIPVALUE
    g = clamp(g, vec4f(-LIMIT), vec4f(LIMIT));
#end
    summed[quad] = g;
    square.x = dot(g, g);
  }
#if SQUARES
  partial[lane] = square;
  for (var half = GROUPSIZE / 2u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (lane < half) { partial[lane] += partial[lane + half]; }
  }
  if (lane == 0u) { squares[group.y * GRIDX + group.x] = partial[0]; }
#end
}
