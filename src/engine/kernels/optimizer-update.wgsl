@compute @workgroup_size(GROUPSIZE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quad = threadIndex(group, lane);
  // No thread of this dispatch reads what this one writes.
  if (quad == 0u) {
    state.step += 1u;
    state.position += 1u;
  }
  if (quad >= QUADS) { return; }
  let g = gradientOf(quad);
  let rate = state.rate;
#if OPTIMIZER is adam
  var m = slots[quad];
  var v = slots[QUADS + quad];
  m += (g - m) * REST1;
  v += (g * g - v) * REST2;
  slots[quad] = m;
  slots[QUADS + quad] = v;
  weights[quad] -= m * rate / (sqrt(v) + EPSILON);
#end
#if OPTIMIZER is rmsprop
  let v = slots[quad] * RHO + g * g * RESTRHO;
  slots[quad] = v;
  var change = rate * g / sqrt(v + EPSILON);
#if MOMENTUM
  change += slots[QUADS + quad] * MOMENTUMRATE;
  slots[QUADS + quad] = change;
#end
  weights[quad] -= change;
#end
#if OPTIMIZER is sgd
  var change = -rate * g;
#if MOMENTUM
  change += slots[quad] * MOMENTUMRATE;
  slots[quad] = change;
#end
  weights[quad] += change;
#end
}
