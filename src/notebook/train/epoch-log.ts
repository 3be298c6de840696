import type { EpochLog } from '../../domain/experiment/history.ts';

interface LogContext {
  readonly epochs: number;
  readonly stepsPerEpoch: number;
}

const barLength = 20;

/** Four decimals as Keras prints them; very small figures in scientific notation. */
const figure = (value: number): string =>
  value !== 0 && Math.abs(value) < 1e-3 ? value.toExponential(4) : value.toFixed(4);

/** Time of a step as Keras's progress bar writes it: 7ms, 2s, 310us. */
function perStep(seconds: number): string {
  if (seconds >= 1) return `${Math.round(seconds)}s`;
  if (seconds >= 1e-3) return `${Math.round(seconds * 1e3)}ms`;
  return `${Math.round(seconds * 1e6)}us`;
}

/** The two lines that Keras prints for an epoch. */
export function epochLines(log: EpochLog, { epochs, stepsPerEpoch }: LogContext): string {
  const { seconds, accuracy, loss, validationAccuracy, validationLoss } = log;
  const time = `${Math.round(seconds)}s ${perStep(seconds / Math.max(1, stepsPerEpoch))}/step`;
  const measured = [`accuracy: ${figure(accuracy)}`, `loss: ${figure(loss)}`];
  if (validationAccuracy !== null) measured.push(`val_accuracy: ${figure(validationAccuracy)}`);
  if (validationLoss !== null) measured.push(`val_loss: ${figure(validationLoss)}`);
  const bar = `${stepsPerEpoch}/${stepsPerEpoch} ${'━'.repeat(barLength)}`;
  return `Epoch ${log.epoch}/${epochs}\n${bar} ${[time, ...measured].join(' - ')}`;
}
