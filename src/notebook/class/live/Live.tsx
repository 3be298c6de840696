import { t } from '../../../domain/language.ts';
import { DoorOpen, Pause, Play, Send, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { callStudent } from '../../../classroom/live/board.ts';
import { settingsNow } from '../../../state/class/drafts.ts';
import {
  askForScreen,
  endClass,
  hadRoom,
  holdClass,
  openBoard,
  sendSettings,
  tidyBoard,
  useBoard,
} from '../../../state/class/live/teacher.ts';
import { useLesson } from '../../../state/notebook/notebook.ts';
import { Button } from '../../../ui/Button.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Toggle } from '../../../ui/fields/Toggle.tsx';
import { toast } from '../../../ui/toast/toast.ts';
import classStyles from '../class.module.css';
import { Asking } from './Asking.tsx';
import { ByHand } from './ByHand.tsx';
import styles from './live.module.css';
import { LiveCode } from './LiveCode.tsx';
import { ScreenView } from './ScreenView.tsx';
import { StudentCard } from './StudentCard.tsx';

/** A class that works while the teacher sees how it goes: pages speak to each other, no server between. */
export function Live() {
  const phase = useBoard((board) => board.phase);
  const failure = useBoard((board) => board.failure);
  useEffect(() => {
    if (hadRoom()) void openBoard();
  }, []);
  if (phase === 'open') return <OpenBoard />;
  return (
    <div className={classStyles.form}>
      <p className={classStyles.note}>
        {t(
          'Your class joins this page with a code. From then on you see how each training goes, what was guessed, answered and drawn, and can ask, send settings, and pause everybody. The pages speak to each other directly, in your network: nothing is stored on the way, and each student sees what is sent before it is.',
        )}
      </p>
      {failure && <FailureNote failure={failure} />}
      <div>
        <Button
          look="primary"
          icon={<DoorOpen />}
          disabled={phase === 'opening'}
          onClick={() => void openBoard()}
        >
          {t('Open the class')}
        </Button>
      </div>
    </div>
  );
}

function OpenBoard() {
  const room = useBoard((board) => board.room);
  const relay = useBoard((board) => board.relay);
  const lost = useBoard((board) => board.lost);
  const [anonymous, setAnonymous] = useState(false);
  return (
    <div className={styles.columns}>
      <section className={styles.side} aria-label={t('How the class joins')}>
        {room && relay ? (
          <LiveCode room={room.room} addresses={relay.addresses} />
        ) : (
          <p className={classStyles.note}>
            {relay
              ? t(
                  'Only the page on the computer that serves the class can give a code to all. Students join here one by one:',
                )
              : t(
                  'Nothing serves a class here. On a computer with the project, “npm start -- --class” does: then one code is enough for all. Without it students join one by one:',
                )}
          </p>
        )}
        {lost && (
          <p className={classStyles.bad} role="status">
            {t(
              'The server of the class does not answer. Who has joined stays; nobody can join now.',
            )}
          </p>
        )}
        <ByHand />
      </section>
      <section className={styles.main} aria-label={t('The board')}>
        <Tools />
        <Asking />
        <Toggle label={t('Without names')} checked={anonymous} onChange={setAnonymous} />
        <Screen anonymous={anonymous} />
        <Students anonymous={anonymous} />
      </section>
    </div>
  );
}

function Tools() {
  const held = useBoard((board) => board.held);
  const students = useBoard((board) => board.students);
  const lesson = useLesson();
  const here = students.filter(({ there }) => there === 'here').length;
  const send = () => {
    sendSettings(`lesson=${lesson.id}&${settingsNow(lesson.id)}`, lesson.title);
    toast({
      title: t('The settings of “{title}” are sent', { title: lesson.title }),
      description: t('Each student can undo that.'),
    });
  };
  return (
    <>
      <p role="status">
        {t('{here} {what} here{it}.', {
          here,
          what: here === 1 ? t('student is') : t('students are'),
          it: here < students.length ? t(', {count} away', { count: students.length - here }) : '',
        })}
      </p>
      <div className={classStyles.row}>
        <Button small icon={held ? <Play /> : <Pause />} onClick={() => holdClass(!held)}>
          {held ? t('Let everybody go on') : t('Pause everybody')}
        </Button>
        <Button small icon={<Send />} disabled={here === 0} onClick={send}>
          {t('Send my settings of this lesson')}
        </Button>
        {here < students.length && (
          <Button small look="quiet" onClick={tidyBoard}>
            {t('Take those away off the board')}
          </Button>
        )}
        <Button small look="quiet" icon={<X />} onClick={endClass}>
          {t('End the class')}
        </Button>
      </div>
    </>
  );
}

/** The screen of the one student who has agreed to show it. */
function Screen({ anonymous }: { readonly anonymous: boolean }) {
  const students = useBoard((board) => board.students);
  const at = students.findIndex(({ screen }) => screen !== null);
  const student = students[at];
  if (!student?.screen) return null;
  return (
    <section className={styles.screen} aria-label={t('A student’s screen')}>
      <div className={classStyles.row}>
        <h3 className={classStyles.heading}>
          {t('{student} shows', { student: callStudent(student, at, anonymous) })}
        </h3>
        <Button small look="quiet" onClick={() => askForScreen(student.id, false)}>
          {t('Enough')}
        </Button>
      </div>
      <ScreenView screen={student.screen} />
    </section>
  );
}

function Students({ anonymous }: { readonly anonymous: boolean }) {
  const students = useBoard((board) => board.students);
  if (students.length === 0) {
    return <p className={classStyles.note}>{t('Nobody has joined yet.')}</p>;
  }
  return (
    <ul className={styles.cards} aria-label={t('Students')}>
      {students.map((student, at) => (
        <li
          key={student.id}
          className={styles.card}
          data-away={student.there === 'here' ? undefined : ''}
        >
          <StudentCard student={student} name={callStudent(student, at, anonymous)}>
            {student.there === 'here' && (
              <div>
                <Button small look="quiet" onClick={() => askForScreen(student.id, !student.asked)}>
                  {student.asked ? t('Do not show the screen') : t('Ask to show the screen')}
                </Button>
              </div>
            )}
          </StudentCard>
        </li>
      ))}
    </ul>
  );
}
