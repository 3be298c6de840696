// Counter-based random bits: nothing is stored, and the backward pass draws the same again.
// The mixer is lowbias32 (Chris Wellons, "Prospecting for hash functions").
fn mixBits(value: vec4u) -> vec4u {
  var x = value;
  x = (x ^ (x >> vec4u(16u))) * 0x7feb352du;
  x = (x ^ (x >> vec4u(15u))) * 0x846ca68bu;
  return x ^ (x >> vec4u(16u));
}

fn keyOf(seed: u32, step: u32, purpose: u32) -> u32 {
  let a = mixBits(vec4u(seed ^ 0x9e3779b9u));
  let b = mixBits(a ^ vec4u(step));
  return mixBits(b ^ vec4u(purpose * 0x85ebca6bu)).x;
}

// Four 32-bit numbers for elements 4 * quad .. 4 * quad + 3.
fn randomBits(quad: u32, key: u32) -> vec4u {
  return mixBits(mixBits(vec4u(0u, 1u, 2u, 3u) + quad * 4u) ^ vec4u(key));
}
