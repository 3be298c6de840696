import { useState } from 'react';
import { imageAt } from '../../src/domain/data/dataset.ts';
import type { ImageSet } from '../../src/domain/data/dataset.ts';
import { BendBoard } from '../../src/notebook/inside/explain/bend/BendBoard.tsx';
import { DrawBoard } from '../../src/notebook/inside/explain/dropout/DrawBoard.tsx';
import { LogitBoard } from '../../src/notebook/inside/explain/logits/LogitBoard.tsx';
import { FacesBoard } from '../../src/notebook/inside/explain/norm/FacesBoard.tsx';
import { GameBoard } from '../../src/notebook/inside/explain/stopping/GameBoard.tsx';
import { UnitBoard } from '../../src/notebook/inside/explain/units/UnitBoard.tsx';
import { WindowBoard } from '../../src/notebook/inside/explain/window/WindowBoard.tsx';
import { Specimen } from '../Specimen.tsx';
import { classNames, digits, noise, nothing } from './data.ts';

const one = (at: number): ImageSet => ({ ...digits, count: 1, pixels: imageAt(digits, at) });

/** Every explanation that one plays with. */
export function ExplainSpecimens() {
  return (
    <>
      <Specimen name="Logits on sliders">
        <LogitBoard
          logits={[-2.5, -7.6, 0.6, -2.4, -0.3, -2, -3.1, -5.9, 3.2, 1.3]}
          {...{ classNames, truth: 8, trained: 'softmax' }}
        />
      </Specimen>
      <Specimen name="A window under the finger">
        <Window />
      </Specimen>
      <Specimen name="Dropout roulette">
        <DrawBoard draws={draws} scale="shares" classNames={classNames} />
      </Specimen>
      <Specimen name="Batch normalisation’s two faces">
        <FacesBoard channel={channel} />
      </Specimen>
      <Specimen name="What a bend is good for">
        <BendBoard plane={plane} bent corners={[one(0), one(1), one(2)]} classNames={classNames} />
      </Specimen>
      <Specimen name="The hidden neurons">
        <Units />
      </Specimen>
      <Specimen name="When would you stop?">
        <GameBoard epochs={epochs} total={6} onTestSet={false} />
      </Specimen>
    </>
  );
}

function Window() {
  const [at, setAt] = useState(7 * 14 + 5);
  const [height, width] = [14, 14];
  const input = Float64Array.from({ length: height * width }, (_, pixel) =>
    Math.abs((pixel % width) - 6) < 2 ? 1 : 0,
  );
  const weights = Float64Array.of(-1, 0, 1, -2, 0, 2, -1, 0, 1);
  const sums = Float64Array.from(noise(height * width, 8), (value) => 2 * value - 1);
  const map = {
    ...{ layer: 'conv2d', filter: 3, filters: 28, side: 3, input, sums },
    inputShape: [height, width, 1],
    own: { weights, strides: 1, padding: 'same' as const },
    ...{ bias: 0.0125, activation: 'relu' as const, pad: [1, 1] as const },
    outputs: sums.map((value) => Math.max(0, value)),
    ...{ shape: [height, width] as const, pooled: null },
    ...{ before: new Float64Array(10), after: new Float64Array(10) },
  };
  const form = { filter: 3, weights: null, strides: 1, padding: 'same' as const, pooled: false };
  return (
    <WindowBoard
      {...{ map, form, at }}
      strides={1}
      onAt={setAt}
      onForm={nothing}
      verdict="The network says 4, 91.0 %."
    />
  );
}

const outputs = (seed: number) => {
  const values = Float64Array.from(noise(10, seed), (value) => value ** 8);
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
};

const draws = {
  layers: [
    {
      ...{ name: 'dropout', rate: 0.3, shape: [128], kept: [90, 88, 91, 86, 93, 89] },
      masks: Array.from({ length: 6 }, (_, draw) =>
        Uint8Array.from(noise(128, 20 + draw), (value) => (value < 0.7 ? 1 : 0)),
      ),
    },
  ],
  draws: [5, 6, 5, 5, 9, 5].map(outputs),
  whole: outputs(5),
};

const counts = (middle: number, wide: number) =>
  Array.from({ length: 24 }, (_, at) => Math.round(200 * Math.exp(-(((at - middle) / wide) ** 2))));

const channel = {
  ...{ name: 'batch_normalization', channel: 4, momentum: 0.99, epsilon: 0.001 },
  ...{ gamma: 1.0312, beta: -0.0456, layer: 0, images: 32 },
  layers: [{ name: 'batch_normalization', channels: 32 }],
  batch: { mean: 0.4211, variance: 0.1932 },
  moving: { mean: 0.3125, variance: 0.3477 },
  before: { low: -0.5, high: 2, counts: counts(9, 4) },
  byBatch: { low: -3, high: 3, counts: counts(11, 5) },
  byMoving: { low: -3, high: 3, counts: counts(13, 3.5) },
};

const side = 24;
const plane = {
  side,
  verdicts: Uint8Array.from({ length: side * side }, (_, point) => {
    const [x, y] = [point % side, Math.floor(point / side)];
    return y > 13 ? 3 : x > 14 - y / 3 ? 9 : 4;
  }),
  lines: Float64Array.of(-0.5, 1, 0.2, -0.4, -0.3, 1, 0.3, -1, 0.5),
  ...{ crossing: 3, units: 16, pieces: 7 },
};

const epochs = [
  [0.9, 0.7, 0.78],
  [0.6, 0.55, 0.83],
  [0.45, 0.5, 0.85],
  [0.35, 0.52, 0.85],
].map(([loss = 0, validationLoss = 0, validationAccuracy = 0]) => ({
  ...{ loss, validationLoss, validationAccuracy },
}));

function Units() {
  const [off, setOff] = useState<readonly number[]>([2]);
  const [chosen, setChosen] = useState(0);
  const units = 8;
  const found = {
    ...{ layer: 'dense', units, count: 1000, right: 930, from: 'test' as const },
    lost: Int32Array.of(11, 8, 5, 3, 0, 0, -1, 2),
    active: Float32Array.of(0.22, 0.29, 0.59, 0.57, 0.43, 0, 0.86, 0.12),
    best: new Uint32Array(units * 9),
    bestValues: Float32Array.from({ length: units * 9 }, (_, at) => 4 - (at % 9) / 5),
    outgoing: Float32Array.from(noise(units * 10, 6), (value) => value - 0.5),
  };
  const tiles = {
    ...{ count: units, height: 14, width: 14 },
    filters: Array.from({ length: units }, (_, unit) =>
      Float32Array.from(noise(196, 40 + unit), (value) => value - 0.5),
    ),
  };
  return (
    <UnitBoard
      {...{ found, tiles, classNames, off, chosen, best: digits, values: null }}
      onOff={setOff}
      onChoose={setChosen}
    />
  );
}
