import * as swiftshader from '../../../bench/results/google-swiftshader.json';

/** A computer that `npm run bench` measured: milliseconds of a training step of each network. */
export interface KnownMachine {
  readonly name: string;
  readonly gflops: number;
  readonly engine: Readonly<Record<string, number>>;
}

/** The committed results of `npm run bench`, as they are written there. */
export const knownMachines: readonly KnownMachine[] = [
  {
    name: `${swiftshader.adapter.vendor} ${swiftshader.adapter.architecture}`,
    gflops: swiftshader.matmulGflops,
    engine: Object.fromEntries(
      Object.entries(swiftshader.networks).flatMap(([name, sides]) =>
        'engine' in sides && 'ms' in sides.engine ? [[name, sides.engine.ms]] : [],
      ),
    ),
  },
];
