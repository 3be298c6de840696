import { Curves } from '../../src/charts/curves/Curves.tsx';
import { EpochTable } from '../../src/charts/curves/EpochTable.tsx';
import { ActivationGrid, ChannelImage } from '../../src/charts/images/ActivationGrid.tsx';
import { DigitImage } from '../../src/charts/images/DigitImage.tsx';
import { FilterGrid } from '../../src/charts/images/FilterGrid.tsx';
import { ImageGrid } from '../../src/charts/images/ImageGrid.tsx';
import { PixelMatrix } from '../../src/charts/images/PixelMatrix.tsx';
import { ColorBar } from '../../src/charts/matrix/ColorBar.tsx';
import { HeatMap } from '../../src/charts/matrix/HeatMap.tsx';
import { MatrixTable } from '../../src/charts/matrix/MatrixTable.tsx';
import { CountBars } from '../../src/charts/tables/CountBars.tsx';
import { DataFrame } from '../../src/charts/tables/DataFrame.tsx';
import { ProbabilityBars } from '../../src/charts/tables/ProbabilityBars.tsx';
import { imageAt, takeFirst } from '../../src/domain/data/dataset.ts';
import { Row, Specimen } from '../Specimen.tsx';
import {
  classNames,
  clothes,
  confusion,
  digits,
  documented,
  history,
  noise,
  nothing,
} from './data.ts';

const convolution = { layer: 'conv2d', shape: [13, 13, 20], values: noise(13 * 13 * 20, 3) };
const dense = { layer: 'dense', shape: [100], values: noise(100, 4) };
const shares = [0.02, 0.01, 0.05, 0.61, 0.01, 0.22, 0.01, 0.02, 0.04, 0.01];

/** Every chart. */
export function ChartSpecimens() {
  return (
    <>
      <Plots />
      <Images />
      <Layers />
      <Matrices />
      <Specimen name="CountBars">
        <CountBars
          label="Images of each class"
          counts={[5923, 6742, 5958, 6131, 5842, 5421]}
          classNames={clothes}
          selected={2}
          onSelect={nothing}
        />
      </Specimen>
      <Specimen name="ProbabilityBars">
        <ProbabilityBars outputs={shares} classNames={classNames} truth={5} />
      </Specimen>
      <Specimen name="DataFrame">
        <DataFrame
          images={takeFirst(digits, 3)}
          labels={digits.labels}
          totalRows={60_000}
          caption="Training images"
        />
      </Specimen>
    </>
  );
}

function Plots() {
  return (
    <>
      <Specimen name="Curves: loss with a documented run">
        <Curves metric="loss" epochs={12} {...{ history, documented }} ghost="document 003" />
      </Specimen>
      <Specimen name="Curves: accuracy with points">
        <Curves metric="accuracy" epochs={12} history={history} look="pointsAndLine" />
      </Specimen>
      <Specimen name="Curves: one epoch">
        <Curves metric="loss" epochs={5} history={history.slice(0, 1)} />
      </Specimen>
      <Specimen name="EpochTable">
        <EpochTable {...{ history, documented }} ghost="document 003" />
      </Specimen>
    </>
  );
}

function Images() {
  const first = imageAt(digits, 0);
  return (
    <>
      <Specimen name="DigitImage">
        <Row>
          {(['grey', 'viridis', 'redBlue'] as const).map((palette) => (
            <DigitImage
              key={palette}
              {...{ pixels: first, height: 28, width: 28, palette }}
              label={`A digit in ${palette}`}
              size="84px"
            />
          ))}
          <DigitImage pixels={null} height={28} width={28} label="On its way" size="84px" />
        </Row>
      </Specimen>
      <Specimen name="ImageGrid">
        <ImageGrid
          images={digits}
          label="Digits"
          captions={Array.from(digits.labels, (label, index) => ({
            text: String(label),
            detail: index % 5 === 0 ? 'read as 3' : undefined,
            wrong: index % 5 === 0,
          }))}
          onSelect={nothing}
          selected={1}
        />
      </Specimen>
      <Specimen name="ImageGrid with long names">
        <ImageGrid
          images={takeFirst(digits, 4)}
          label="Clothes"
          columns={4}
          captions={clothes.slice(0, 4).map((text) => ({ text }))}
        />
      </Specimen>
      <Specimen name="PixelMatrix">
        <PixelMatrix pixels={first.subarray(14 * 28, 18 * 28)} height={4} width={28} />
      </Specimen>
    </>
  );
}

function Layers() {
  return (
    <>
      <Specimen name="ActivationGrid: a convolution">
        <ActivationGrid activation={convolution} palette="viridis" selected={3} onPick={nothing} />
      </Specimen>
      <Specimen name="ActivationGrid: a dense layer">
        <ActivationGrid activation={dense} palette="viridis" />
      </Specimen>
      <Specimen name="ChannelImage">
        <ChannelImage activation={convolution} channel={3} palette="viridis" />
      </Specimen>
      <Specimen name="FilterGrid">
        <FilterGrid
          kernel={{ shape: [3, 3, 1, 16], values: noise(144, 5) }}
          layer="conv2d"
          imageHeight={28}
          imageWidth={28}
        />
      </Specimen>
    </>
  );
}

function Matrices() {
  const selected = { truth: 4, predicted: 9 };
  return (
    <>
      <Specimen name="HeatMap: counts">
        <HeatMap
          values={confusion}
          mode="counts"
          palette="blues"
          {...{ classNames, selected }}
          label="Who is taken for whom"
          onSelect={nothing}
        />
      </Specimen>
      <Specimen name="HeatMap: a difference, without its diagonal">
        <HeatMap
          values={confusion.map((row, truth) => row.map((value, at) => (at - truth) * value))}
          mode="countDifference"
          palette="redBlue"
          classNames={classNames}
          label="What has changed"
          onlyMistakes
          selected={null}
          onSelect={nothing}
        />
      </Specimen>
      <Specimen name="ColorBar">
        <div style={{ height: '12rem' }}>
          <ColorBar palette="redBlue" mode="countDifference" extent={120} />
        </div>
      </Specimen>
      <Specimen name="MatrixTable">
        <MatrixTable
          values={confusion}
          mode="counts"
          classNames={classNames}
          caption="Who is taken for whom"
        />
      </Specimen>
    </>
  );
}
