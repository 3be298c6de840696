// What a plan keeps on the GPU between steps; network.ts writes it when a state is imported.
struct State {
  step: u32,          // optimizer updates done
  position: u32,      // batch of the epoch that comes next
  samples: u32,       // images of an epoch
  seed: u32,
  learningRate: f32,
  beta1Power: f32,    // beta1 ^ step
  beta2Power: f32,
  rate: f32,          // the optimizer's step size for this step
}

// Rows of this step's batch that count: the last batch of an epoch may be smaller.
fn activeRows(position: u32, samples: u32) -> u32 {
  return min(BATCH, samples - min(samples, position * BATCH));
}
