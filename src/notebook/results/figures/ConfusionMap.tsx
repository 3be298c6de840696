import { t } from '../../../domain/language.ts';
import { useState } from 'react';
import { HeatMap } from '../../../charts/matrix/HeatMap.tsx';
import type { HeatMapMode, MatrixSelection } from '../../../charts/matrix/heat-map.ts';
import { MatrixTable } from '../../../charts/matrix/MatrixTable.tsx';
import { SaveDrawn } from '../../../charts/saved/SaveDrawn.tsx';
import type { PaletteName } from '../../../charts/images/palettes.ts';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { Segments, Toggle } from '../../../ui/fields/Toggle.tsx';
import type { MatrixSource, MatrixUnit } from './matrix-view.ts';
import { describeView, matrixView } from './matrix-view.ts';
import { Rest, useRestShown } from '../../frame/Rest.tsx';
import { confusionWords } from './confusion-words.ts';
import styles from '../results.module.css';
import type { ImageFilter, Results } from '../results.ts';
import type { DocumentedResults } from '../../../lessons/lesson.ts';

export interface MatrixProps {
  readonly results: Results;
  readonly classNames: readonly string[];
  /** The documented figures, where they are about the same split. */
  readonly documented: DocumentedResults | null;
  readonly onFilter: (filter: ImageFilter) => void;
}

const sources = [
  { value: 'measured', label: t('Measured') },
  { value: 'documented', label: t('Documented') },
  { value: 'difference', label: t('Difference') },
] as const;

const units = [
  { value: 'counts', label: t('Counts') },
  { value: 'shares', label: t('% of rows') },
] as const;

const looks = [
  { value: 'map', label: t('Map') },
  { value: 'table', label: t('Table') },
] as const;

const paletteOptions = [
  { value: 'blues', label: t('Blues') },
  { value: 'cividis', label: t('Cividis'), note: t('for any colour vision') },
  { value: 'viridis', label: t('Viridis') },
] as const;

/** The confusion matrix: its finding, the map or table of it, and below what else it can show. */
export function ConfusionMap(props: MatrixProps & { readonly filter: ImageFilter | null }) {
  const { results, classNames, documented, filter, onFilter } = props;
  const [source, setSource] = useState<MatrixSource>('measured');
  const [unit, setUnit] = useState<MatrixUnit>('counts');
  const [look, setLook] = useState<'map' | 'table'>('map');
  const [palette, setPalette] = useState<PaletteName>('blues');
  const [onlyMistakes, setOnlyMistakes] = useState(true);
  const whole = useRestShown();
  const finding = confusionWords(results.matrix, classNames);

  const view = matrixView(results.matrix, documented?.confusion ?? null, source, unit);
  const label = describeView(view, results.split);
  const select = ({ truth, predicted }: MatrixSelection) =>
    onFilter({ truth, predicted, onlyWrong: false });
  return (
    <>
      <div className={styles.beside}>
        <div className={styles.said}>
          {finding && <p className={styles.finding}>{finding}</p>}
          <p className={styles.note}>
            {t('{label}. Choose a cell or a heading to see its images.', { label })}
          </p>
        </div>
        {look === 'map' ? (
          <HeatMap
            {...{ values: view.values, mode: view.mode, classNames, label, onlyMistakes }}
            small={!whole}
            palette={isDifference(view.mode) ? 'redBlue' : palette}
            selected={filter}
            onSelect={select}
          />
        ) : (
          <MatrixTable
            {...{ values: view.values, mode: view.mode, classNames, caption: label }}
            onSelect={select}
          />
        )}
      </div>
      <Rest name={t('documented matrix, shares, table')}>
        <div className={styles.toolbar}>
          {documented?.confusion && (
            <Segments
              label={t('Whose figures')}
              value={source}
              options={sources}
              onChange={setSource}
            />
          )}
          <Segments label={t('Unit')} value={unit} options={units} onChange={setUnit} />
          <Segments label={t('Look')} value={look} options={looks} onChange={setLook} />
          <SelectField
            label={t('Colours')}
            hideLabel
            value={palette}
            options={paletteOptions}
            onChange={setPalette}
            className={styles.select}
          />
          <Toggle
            label={t('Shade mistakes only')}
            checked={onlyMistakes}
            onChange={setOnlyMistakes}
          />
          <SaveDrawn
            name="confusion-matrix"
            what={t('the matrix')}
            draw={async () => {
              const { matrixSvg } = await import('../../../charts/matrix/matrix-svg.ts');
              const { values, mode } = view;
              const colours = isDifference(mode) ? 'redBlue' : palette;
              const shown = { values, mode, classNames, onlyMistakes, title: label };
              return matrixSvg({ ...shown, palette: colours });
            }}
          />
        </div>
      </Rest>
    </>
  );
}

const isDifference = (mode: HeatMapMode) =>
  mode === 'countDifference' || mode === 'shareDifference';
