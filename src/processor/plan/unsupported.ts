import { LabError } from '../../domain/failure.ts';
import type { ModelSpec } from '../../domain/model/model.ts';
import type { BlockOperation, Epilogue } from '../../engine/ir/lowering.ts';
import { lower } from '../../engine/ir/lowering.ts';

/** What the engine's plans may hold and native code has no operation for: TensorFlow.js does it. */

function reasonAgainst({ kind }: BlockOperation, { dropout }: Epilogue): string | null {
  if (kind === 'globalPool') return 'The processor has no pooling of whole images.';
  return dropout?.channels ? 'The processor does not drop whole channels.' : null;
}

/** Why the processor cannot run what the engine can, or null. */
export function processorLacks(model: ModelSpec): string | null {
  const { blocks } = lower(model, { training: true });
  const reasons = blocks.map(({ operation, epilogue }) => reasonAgainst(operation, epilogue));
  return reasons.find((reason) => reason !== null) ?? null;
}

/** @throws LabError 'engine-unsupported'. */
export function requireKnown(operation: BlockOperation, epilogue: Epilogue): void {
  const reason = reasonAgainst(operation, epilogue);
  if (reason) throw new LabError('engine-unsupported', reason);
}
