// What a block does to its result before it is stored, and the derivative of that, taken from the
// stored value alone. `quad` counts the tensor's vec4s without border.
#if DROPOUT
// 0 where an element is dropped, 1 / (1 - rate) where it is kept.
fn dropoutScale(quad: u32, key: u32) -> vec4f {
#if DROPCHANNELS
  // One draw for all pixels of a channel of an image.
  let drawn = quad / (DROPIMAGE * DROPQUADS) * DROPQUADS + quad % DROPQUADS;
  let kept = randomBits(drawn, key) >= vec4u(DROPTHRESHOLD);
#else
  let kept = randomBits(quad, key) >= vec4u(DROPTHRESHOLD);
#end
  return select(vec4f(0.0), vec4f(KEEPSCALE), kept);
}
#end

fn epilogueKey(seed: u32, step: u32) -> u32 {
#if DROPOUT
  return keyOf(seed, step, DROPLAYER);
#else
  return 0u;
#end
}

fn applyEpilogue(z: vec4f, quad: u32, key: u32) -> vec4f {
#if DROPOUT
  return activate(z) * dropoutScale(quad, key);
#else
  return activate(z);
#end
}

// d stored / d z, from the stored value.
fn epilogueSlope(stored: vec4f, quad: u32, key: u32) -> vec4f {
#if DROPOUT
#if ACTIVATION is relu
  return select(vec4f(0.0), vec4f(KEEPSCALE), stored > vec4f(0.0));
#else
  return activationSlope(stored * KEEPRATE) * dropoutScale(quad, key);
#end
#else
  return activationSlope(stored);
#end
}
