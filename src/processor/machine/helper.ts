import type { HelperTask } from './crew.ts';
import { instantiate } from './module.ts';

// One more thread on a network's memory: sleeps inside the module between slices of work.
self.onmessage = async ({ data }: MessageEvent<HelperTask>) => {
  const { module, memory, crew, thread, stack } = data;
  const exports = await instantiate(module, memory);
  exports.__stack_pointer.value = stack;
  exports.help(crew, thread);
  self.close();
};
