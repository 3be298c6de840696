import { Smartphone } from 'lucide-react';
import { useState } from 'react';
import { ThemeSwitch } from '../src/notebook/page/ThemeSwitch.tsx';
import { Button } from '../src/ui/Button.tsx';
import styles from './Gallery.module.css';
import { CellSpecimens } from './specimens/CellSpecimens.tsx';
import { ChartSpecimens } from './specimens/ChartSpecimens.tsx';
import { ExplainSpecimens } from './specimens/ExplainSpecimens.tsx';
import { FieldSpecimens } from './specimens/FieldSpecimens.tsx';
import { PadSpecimen, padStates } from './specimens/PadSpecimen.tsx';
import { UiSpecimens } from './specimens/UiSpecimens.tsx';

/** What each room of the gallery shows; one pad a room, because a page has one drawing. */
const rooms: Readonly<Record<string, () => React.ReactNode>> = {
  ui: UiSpecimens,
  fields: FieldSpecimens,
  charts: ChartSpecimens,
  cells: CellSpecimens,
  explanations: ExplainSpecimens,
  ...Object.fromEntries(
    Object.keys(padStates).map((state) => [`pad ${state}`, () => <PadSpecimen state={state} />]),
  ),
};

const addressOf = (room: string, bare = false): string =>
  `?${new URLSearchParams({ room, ...(bare && { bare: 'yes' }) })}`;

/** Every component on fixed data. `?room=` chooses what is shown; `bare` leaves the bar out. */
export function Gallery() {
  const wanted = new URLSearchParams(location.search);
  const room = wanted.get('room') ?? 'ui';
  const [narrow, setNarrow] = useState(false);
  const Room = rooms[room] ?? UiSpecimens;
  return (
    <>
      {!wanted.has('bare') && (
        <nav className={styles.bar} aria-label="Gallery">
          <ul className={styles.rooms}>
            {Object.keys(rooms).map((name) => (
              <li key={name}>
                <a href={addressOf(name)} aria-current={name === room ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
          <Button
            small
            icon={<Smartphone />}
            aria-pressed={narrow}
            onClick={() => setNarrow(!narrow)}
          >
            390 px
          </Button>
          <ThemeSwitch />
        </nav>
      )}
      {narrow ? (
        <iframe className={styles.phone} title="On a phone" src={addressOf(room, true)} />
      ) : (
        <main className={styles.wall} data-one={room.startsWith('pad') || room === 'cells'}>
          <h1 hidden>Gallery: {room}</h1>
          <Room />
        </main>
      )}
    </>
  );
}
