import { t } from '../../domain/language.ts';
import type { CSSProperties, KeyboardEvent } from 'react';
import { useMemo, useRef, useState } from 'react';
import { ColorBar } from './ColorBar.tsx';
import { HeatButton } from './HeatButton.tsx';
import styles from './HeatMap.module.css';
import type { GridPlace, HeatMapMode, Matrix, MatrixSelection } from './heat-map.ts';
import {
  spokenText,
  describeSelection,
  heatCells,
  heatExtent,
  movePlace,
  selectionAt,
} from './heat-map.ts';
import { nameOfClass } from '../../domain/data/class-name.ts';
import type { PaletteName } from '../images/palettes.ts';
import { cellColours } from '../images/palettes.ts';

export interface HeatMapProps {
  readonly values: Matrix;
  readonly mode: HeatMapMode;
  readonly palette: PaletteName;
  readonly classNames: readonly string[];
  /** Spoken name of the whole. */
  readonly label: string;
  /** The palette is the mistakes' alone: what is right keeps its number, unshaded. */
  readonly onlyMistakes?: boolean;
  /** Not as wide as it may be. */
  readonly small?: boolean;
  readonly selected: MatrixSelection | null;
  readonly onSelect: (selection: MatrixSelection) => void;
}

/**
 * A confusion matrix as shaded cells, Truth downwards and Predicted across. Cells and headings are
 * buttons with one tab stop; arrow keys move among them.
 */
export function HeatMap(props: HeatMapProps) {
  const { values, mode, palette, classNames, label, onlyMistakes, small, selected, onSelect } =
    props;
  const size = values.length;
  const names = classNames.slice(0, size);
  const cells = useMemo(() => heatCells(values, mode, onlyMistakes), [values, mode, onlyMistakes]);
  const [focus, setFocus] = useState<GridPlace>({ row: 0, column: 1 });
  const grid = useRef<HTMLDivElement>(null);

  const moveFocus = (event: KeyboardEvent) => {
    const next = movePlace(focus, event.key, size);
    if (!next) return;
    event.preventDefault();
    setFocus(next);
    const row = grid.current?.querySelectorAll('[role=row]')[next.row];
    row?.querySelectorAll('button')[next.column]?.focus();
  };

  const button = (row: number, column: number, text: string, extra = '', style?: CSSProperties) => {
    const selection = selectionAt({ row, column }, size);
    return (
      <HeatButton
        name={describeSelection(selection, classNames) + extra}
        chosen={isSame(selected, selection)}
        reachable={focus.row === row && focus.column === column}
        style={style}
        onFocus={() => setFocus({ row, column })}
        onClick={() => onSelect(selection)}
      >
        {text}
      </HeatButton>
    );
  };

  return (
    <div
      className={styles.frame}
      data-long={names.some((name) => name.length > 3)}
      data-small={small ? '' : undefined}
    >
      <span className={styles.truth} aria-hidden="true">
        {t('Truth')}
      </span>
      <div
        {...{ ref: grid, role: 'grid', 'aria-label': label, className: styles.grid }}
        style={{ '--classes': size } as CSSProperties}
        onKeyDown={moveFocus}
      >
        {cells.map((row, truth) => (
          <div role="row" key={truth} className={styles.row}>
            <div role="rowheader">{button(truth, 0, nameOfClass(names, truth))}</div>
            {row.map(({ predicted, value, text, share }) => (
              <div role="gridcell" key={predicted}>
                {button(
                  truth,
                  predicted + 1,
                  text,
                  `: ${spokenText(value, mode)}`,
                  cellColours(palette, share),
                )}
              </div>
            ))}
          </div>
        ))}
        <div role="row" className={styles.row}>
          <div role="rowheader">{button(size, 0, 'all')}</div>
          {names.map((name, predicted) => (
            <div role="columnheader" key={name}>
              {button(size, predicted + 1, name)}
            </div>
          ))}
        </div>
      </div>
      <ColorBar {...{ palette, mode, extent: heatExtent(values, onlyMistakes) }} />
      <span className={styles.predicted} aria-hidden="true">
        {t('Predicted')}
      </span>
    </div>
  );
}

const isSame = (one: MatrixSelection | null, other: MatrixSelection) =>
  one?.truth === other.truth && one.predicted === other.predicted;
