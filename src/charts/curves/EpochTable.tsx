import { t } from '../../domain/language.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import type { EpochFigures } from '../plot/curves.ts';
import { ScrollTable } from '../tables/ScrollTable.tsx';
import styles from '../tables/Table.module.css';
import { decimals, figure, percent, rate } from '../../domain/numbers.ts';

export interface EpochTableProps {
  readonly history: readonly EpochLog[];
  /** Shown beside the measured figures, where given. */
  readonly documented?: readonly EpochFigures[];
  /** Whose figures those are, where it is not the document's. */
  readonly ghost?: string;
  readonly caption?: string;
}

const figures = [
  ['loss', 'loss'],
  ['accuracy', 'accuracy'],
  ['validationLoss', 'val_loss'],
  ['validationAccuracy', 'val_accuracy'],
] as const;

/** Accuracies with two digits, as the epochs of a training are held against each other. */
const format = (key: (typeof figures)[number][0], value: number | null | undefined) =>
  key === 'loss' || key === 'validationLoss' ? figure(value) : percent(value, 2);

/** Every epoch in figures, measured and documented: the table behind the curves. */
export function EpochTable(props: EpochTableProps) {
  const { history, documented = [], ghost: owner = 'documented', caption = t('Epochs') } = props;
  const shown = figures.filter(([key]) =>
    [...history, ...documented].some((epoch) => epoch[key] !== null),
  );
  const epochs = Array.from(
    { length: Math.max(history.length, documented.length) },
    (_, index) => index + 1,
  );
  const ghosts = documented.length > 0;
  return (
    <ScrollTable label={caption}>
      <caption>
        {caption}
        {ghosts && t(', measured and (paler) {owner}', { owner })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('epoch')}</th>
          {shown.map(([key, name]) => (
            <th scope="colgroup" key={key} colSpan={ghosts ? 2 : 1}>
              {name}
            </th>
          ))}
          <th scope="col">{t('learning rate')}</th>
          <th scope="col">{t('seconds')}</th>
        </tr>
      </thead>
      <tbody>
        {epochs.map((epoch) => {
          const log: EpochLog | undefined = history[epoch - 1];
          const ghost = documented.find((one) => one.epoch === epoch);
          return (
            <tr key={epoch}>
              <th scope="row">{epoch}</th>
              {shown.flatMap(([key]) => [
                <td key={key}>{format(key, log?.[key])}</td>,
                ...(ghosts
                  ? [
                      <td key={`${key} documented`} className={styles.ghost}>
                        {format(key, ghost?.[key])}
                      </td>,
                    ]
                  : []),
              ])}
              <td>{log ? rate(log.learningRate) : '–'}</td>
              <td>{log ? decimals(log.seconds, 1) : '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
