import { t } from '../../domain/language.ts';
import { Gauge } from 'lucide-react';
import type { MachineFigures, NetworkFigures } from '../../state/measure/machine.ts';
import { measureMachine, stopMeasuring, useMachine } from '../../state/measure/machine.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Modal } from '../../ui/over/Modal.tsx';
import { StoppableProgress } from '../../ui/StoppableProgress.tsx';
import { FramedTable } from '../parts/FramedTable.tsx';
import { knownMachines } from './known.ts';
import styles from './MeasureMachine.module.css';
import {
  cellWords,
  machineLine,
  nameOf,
  nowWords,
  sideNames,
  timesFaster,
} from './measure-words.ts';
import { gigaflops, milliseconds, times as timesText } from '../../domain/numbers.ts';

/** Runs the benchmark of this computer, shows it beside known ones, and gives it out as a line. */
export function MeasureMachine({ onClose }: { readonly onClose: () => void }) {
  const { status, now, figures, failure } = useMachine();
  const running = status === 'running';
  const close = () => {
    stopMeasuring();
    onClose();
  };
  return (
    <Modal title={t('Measure my machine')} wide open onOpenChange={(open) => !open && close()}>
      <div className={styles.body}>
        <p className={styles.prose}>
          {t(
            'How fast this computer trains the documented networks a to d, by the app’s own engine and by TensorFlow.js, and how fast it multiplies bare matrices. The images are noise of the documented size: a step takes as long whatever it sees. It lasts about half a minute, on slow computers a whole one; nothing else should be at work meanwhile.',
          )}
        </p>
        {running ? (
          <StoppableProgress
            label={t('Measured')}
            share={now ? now.done / now.of : 0}
            stop={t('Stop')}
            onStop={stopMeasuring}
          >
            <span role="status">{nowWords(now)}</span>
          </StoppableProgress>
        ) : (
          <div>
            <Button
              look={figures ? 'plain' : 'primary'}
              icon={<Gauge />}
              onClick={() => void measureMachine()}
            >
              {figures ? t('Measure again') : t('Measure')}
            </Button>
          </div>
        )}
        {status === 'stopped' && <p role="status">{t('Stopped before its end.')}</p>}
        {failure && <FailureNote failure={failure} />}
        {figures && !running && <Figures figures={figures} />}
      </div>
    </Modal>
  );
}

function Figures({ figures }: { readonly figures: MachineFigures }) {
  const line = machineLine(figures, navigator.userAgent);
  const sides = figures.networks[0]?.sides.map(({ side }) => side) ?? [];
  const heads = [
    t('A training step'),
    ...sides.map((side) => sideNames[side] ?? side),
    t('Times faster'),
  ];
  return (
    <>
      <p className={styles.prose} role="status">
        {summary(figures)}
      </p>
      <FramedTable
        label={t('This computer beside known ones')}
        heads={[...heads, ...knownMachines.map(({ name }) => t('Engine on {name}', { name }))]}
      >
        {figures.networks.map((network) => (
          <NetworkRow key={network.name} network={network} />
        ))}
        <tr>
          <th scope="row">{t('Bare product')}</th>
          <td>{figures.product ? gigaflops(figures.product.gflops) : '–'}</td>
          {sides.map((side) => (
            <td key={side}>–</td>
          ))}
          {knownMachines.map((known) => (
            <td key={known.name}>{gigaflops(known.gflops)}</td>
          ))}
        </tr>
      </FramedTable>
      <Failures networks={figures.networks} />
      <p className={styles.note}>
        {t(
          'The known figures are those that this project’s benchmark wrote down (bench/results), with more time for each; google swiftshader is no graphics processor, but two cores of one that play it.',
        )}
      </p>
      <div className={styles.line}>
        <p className={styles.note}>
          {t('To tell others: adapter, browser, limits, tiles and figures, and nothing else.')}
        </p>
        <CopyButton text={line} label={t('Copy the line')} />
        <code className={styles.text} tabIndex={0} aria-label={t('The measurement in one line')}>
          {line}
        </code>
      </div>
    </>
  );
}

function NetworkRow({ network }: { readonly network: NetworkFigures }) {
  const times = timesFaster(network);
  return (
    <tr>
      <th scope="row">{nameOf(network.name)}</th>
      {network.sides.map((figure) => (
        <td key={figure.side}>{cellWords(figure)}</td>
      ))}
      <td>{times === null ? '–' : timesText(times)}</td>
      {knownMachines.map(({ name, engine }) => {
        const took = engine[network.name];
        return <td key={name}>{took === undefined ? '–' : milliseconds(took)}</td>;
      })}
    </tr>
  );
}

function Failures({ networks }: { readonly networks: readonly NetworkFigures[] }) {
  const failed = networks.flatMap(({ name, sides }) =>
    sides.flatMap(({ side, failure }) =>
      failure
        ? [
            t('{it} failed on {name}: {message}', {
              it: sideNames[side] ?? side,
              name,
              message: failure.message,
            }),
          ]
        : [],
    ),
  );
  const left = networks.flatMap(({ name, sides }) =>
    sides.filter(({ ms: took, failure }) => took === null && !failure).map(() => name),
  );
  return (
    <>
      {failed.map((words) => (
        <p key={words} className={styles.note}>
          {words}
        </p>
      ))}
      {left.length > 0 && (
        <p className={styles.note}>
          {t('Left out where a single step would have taken too long here: {count}.', {
            count: left.join(', '),
          })}
        </p>
      )}
    </>
  );
}

function summary({ adapter, reason, threads }: MachineFigures): string {
  if (adapter) {
    const name =
      `${adapter.vendor} ${adapter.architecture}`.trim() || t('An adapter without a name');
    return adapter.software
      ? t('{name}: no graphics processor, but the processor that plays one.', { name })
      : t('{name}, as the browser names it.', { name });
  }
  const many = threads === 1 ? '1 thread' : t('{threads} threads', { threads });
  return t('No WebGPU here ({message}), so the processor was measured, with {many}.', {
    message: reason?.message ?? t('no reason given'),
    many,
  });
}
