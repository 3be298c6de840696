import { t } from '../../../domain/language.ts';
import { Eye, LogIn, LogOut } from 'lucide-react';
import { useState } from 'react';
import { longestName } from '../../../classroom/report/report.ts';
import { showClass, useRoomOfLink } from '../../../state/class/class-shown.ts';
import { setReportWords, useReportWords } from '../../../state/class/hand-in.ts';
import type { Shares } from '../../../state/class/live/sending.ts';
import {
  joinByHand,
  joinClass,
  leaveClass,
  takeHandAnswer,
  useInClass,
} from '../../../state/class/live/student.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Toggle } from '../../../ui/fields/Toggle.tsx';
import { useAttempt } from '../../../ui/use-attempt.ts';
import classStyles from '../class.module.css';
import styles from './live.module.css';
import { StudentCard } from './StudentCard.tsx';
import { usePreview } from './use-preview.ts';

type Told = Omit<Shares, 'name'>;

/** Joins a live lesson: what the teacher will see is in sight before anything is sent. */
export function Join() {
  const phase = useInClass((state) => state.phase);
  const handCode = useInClass((state) => state.handCode);
  const failure = useInClass((state) => state.failure);
  const [told, setTold] = useState<Told>({ progress: true, said: true, drawings: true });
  const { name } = useReportWords();
  const shares: Shares = { ...told, name };
  if (phase === 'in' || phase === 'away') return <Joined />;
  return (
    <div className={styles.columns}>
      <section className={styles.side} aria-label={t('What the teacher will see')}>
        <h3 className={classStyles.heading}>
          <Eye aria-hidden="true" size="1em" /> {t('This is what the teacher will see')}
        </h3>
        <Preview shares={shares} />
      </section>
      <section className={styles.main} aria-label={t('Join')}>
        <p className={classStyles.note}>
          {t(
            'Your teacher’s page will see what is shown here, as it changes, until you leave; nobody else does, and nothing is stored on the way. Your teacher can ask you something, send settings, which you can undo, and pause trainings. Your work stays in your page.',
          )}
        </p>
        <label className={classStyles.field}>
          {t('Name or nickname, as you like')}
          <input
            type="text"
            value={name}
            maxLength={longestName}
            onChange={({ target }) => setReportWords({ name: target.value })}
          />
        </label>
        <WhatIsTold told={told} onChange={setTold} />
        {failure && <FailureNote failure={failure} />}
        {handCode === null ? (
          <Codes shares={shares} joining={phase === 'joining'} />
        ) : (
          <HandCode code={handCode} />
        )}
      </section>
    </div>
  );
}

interface WhatIsToldProps {
  readonly told: Told;
  readonly onChange: (told: Told) => void;
}

function WhatIsTold({ told, onChange }: WhatIsToldProps) {
  const toggle = (name: keyof Told, label: string) => (
    <Toggle
      label={label}
      checked={told[name]}
      onChange={(on) => onChange({ ...told, [name]: on })}
    />
  );
  return (
    <div className={classStyles.row} role="group" aria-label={t('What is sent')}>
      {toggle('progress', t('How my training goes'))}
      {toggle('said', t('My tasks, guesses and answers'))}
      {toggle('drawings', t('Drawings that I keep from now on'))}
    </div>
  );
}

export function Preview({ shares }: { readonly shares: Shares }) {
  const student = usePreview(shares);
  return (
    <div className={styles.card}>
      <StudentCard
        student={student}
        name={shares.name.trim() === '' ? t('No name') : shares.name.trim()}
      />
    </div>
  );
}

interface CodesProps {
  readonly shares: Shares;
  readonly joining: boolean;
}

function Codes({ shares, joining }: CodesProps) {
  const [room, setRoom] = useState(useRoomOfLink());
  const good = /^[A-Z2-9]{5}$/.test(room);
  return (
    <>
      <label className={classStyles.field}>
        {t('Code of the class')}
        <input
          type="text"
          value={room}
          maxLength={5}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={({ target }) => setRoom(target.value.toUpperCase().trim())}
        />
      </label>
      <div className={classStyles.row}>
        <Button
          look="primary"
          icon={<LogIn />}
          disabled={!good || joining}
          onClick={() => void joinClass(room, shares)}
        >
          {joining ? t('Joining…') : t('Join the class')}
        </Button>
        {joining ? (
          <Button look="quiet" onClick={leaveClass}>
            {t('Give it up')}
          </Button>
        ) : (
          <Button look="quiet" onClick={() => void joinByHand(shares)}>
            {t('Join by hand instead')}
          </Button>
        )}
      </div>
    </>
  );
}

/** The two codes, where no server hands them on. */
function HandCode({ code }: { readonly code: string }) {
  const [answer, setAnswer] = useState('');
  const { failure, attempt } = useAttempt();
  return (
    <>
      <label className={classStyles.field}>
        {t('1. Give this code to your teacher')}
        <textarea rows={4} readOnly value={code} />
      </label>
      <div>
        <CopyButton text={code} label={t('Copy the code')} />
      </div>
      <label className={classStyles.field}>
        {t('2. Put the teacher’s answer here')}
        <textarea
          rows={4}
          spellCheck={false}
          value={answer}
          onChange={({ target }) => setAnswer(target.value)}
        />
      </label>
      {failure && <FailureNote failure={failure} />}
      <div className={classStyles.row}>
        <Button
          look="primary"
          disabled={answer.trim() === ''}
          onClick={() => attempt(() => takeHandAnswer(answer))}
        >
          {t('Connect')}
        </Button>
        <Button look="quiet" onClick={leaveClass}>
          {t('Give it up')}
        </Button>
      </div>
    </>
  );
}

function Joined() {
  return (
    <div className={classStyles.form}>
      <p role="status">
        {t('You are in the class. What the teacher sees is at the head of the page.')}
      </p>
      <div className={classStyles.row}>
        <Button look="primary" onClick={() => showClass(null)}>
          {t('To my work')}
        </Button>
        <Button look="quiet" icon={<LogOut />} onClick={leaveClass}>
          {t('Leave the class')}
        </Button>
      </div>
    </div>
  );
}
