import type { LoweredModel } from '../../engine/ir/lowering.ts';
import type { ParameterBlock, ParameterMap, ParameterView } from '../../engine/ir/parameters.ts';
import { mapParameters } from '../../engine/ir/parameters.ts';

/** Columns of a panel: what the product keeps in registers. */
export const panelColumns = 8;

/**
 * The engine's map of all weights, with every kernel cut into panels of 8 columns (the last one may
 * have 4): [rows][8] after [rows][8], so that the product reads on without a jump.
 */
export function mapPanels(model: LoweredModel): ParameterMap {
  const map = mapParameters(model);
  const products = map.blocks.filter(
    (place, index): place is ParameterBlock =>
      place !== null && model.blocks[index]?.operation.kind === 'product',
  );
  const views = map.views.map((view) => (view.trainable ? inPanels(view, products) : view));
  return { ...map, views };
}

function inPanels(view: ParameterView, products: readonly ParameterBlock[]): ParameterView {
  const [first = -1] = view.positions;
  const place = products.find(
    ({ offset, rows, columns }) => first >= offset && first < offset + rows * columns,
  );
  if (!place) return view;
  return { ...view, positions: view.positions.map((at) => panelPosition(at, place)) };
}

function panelPosition(at: number, { offset, rows, columns }: ParameterBlock): number {
  const row = Math.floor((at - offset) / columns);
  const column = (at - offset) % columns;
  const start = column - (column % panelColumns);
  const width = Math.min(panelColumns, columns - start);
  return offset + start * rows + row * width + (column - start);
}
