// The gradient of a quad: its parts lie `run.y` quads apart.
fn gradientOf(quad: u32) -> vec4f {
  var run = vec4u(0u);   // shift, stride, parts, end
$RUNS
  let at = quad + run.x;
  var sum = gradients[at];
#if SPLIT
  for (var part = 1u; part < run.z; part++) { sum += gradients[at + part * run.y]; }
#end
  // Between two tensors lies padding, which learns nothing.
  return select(vec4f(0.0), sum, quad < run.w);
}
