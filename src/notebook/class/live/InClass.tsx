import { t } from '../../../domain/language.ts';
import { Eye, LogOut, MonitorUp, Play, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { longestAnswer } from '../../../classroom/live/message.ts';
import type { Question } from '../../../state/class/live/student.ts';
import {
  answerQuestion,
  goOn,
  keepSettings,
  leaveClass,
  showScreen,
  undoSettings,
  useInClass,
} from '../../../state/class/live/student.ts';
import { Button } from '../../../ui/Button.tsx';
import { Fold } from '../../../ui/Fold.tsx';
import classStyles from '../class.module.css';
import { Preview } from './Join.tsx';
import styles from './live.module.css';
import { ScreenView } from './ScreenView.tsx';
import { useScreenPreview } from './use-preview.ts';

/** At the head of a student's page: what the teacher sees, asks and sends. */
export function InClass() {
  const phase = useInClass((state) => state.phase);
  const room = useInClass((state) => state.room);
  const shares = useInClass((state) => state.shares);
  return (
    <section className={styles.strip} aria-label={t('Live lesson')}>
      <div className={classStyles.row}>
        <span role="status">
          {phase === 'in'
            ? t('In the class{what}. Your teacher sees how it goes.', {
                what: room ? ` ${room}` : '',
              })
            : room
              ? t(
                  'The teacher’s page is away. Your work stays here; this page tries to find it again.',
                )
              : t(
                  'The teacher’s page is away. Your work stays here; joining by hand again needs new codes.',
                )}
        </span>
        <Button small look="quiet" icon={<LogOut />} onClick={leaveClass}>
          {t('Leave the class')}
        </Button>
      </div>
      {phase === 'in' && (
        <Fold icon={<Eye />} label={t('What the teacher sees')} look="small">
          <Preview shares={shares} />
        </Fold>
      )}
      <Held />
      <Settings />
      <Screen />
      <Questions />
    </section>
  );
}

function Held() {
  if (!useInClass((state) => state.held)) return null;
  return (
    <div className={classStyles.row}>
      <span className={styles.held} role="status">
        {t(
          'Your teacher has paused everybody: trainings wait. One that you begin now waits, too, before its first step; all go on when the pause ends.',
        )}
      </span>
      <Button small look="quiet" icon={<Play />} onClick={goOn}>
        {t('Go on all the same')}
      </Button>
    </div>
  );
}

function Settings() {
  const settings = useInClass((state) => state.settings);
  if (!settings) return null;
  return (
    <div className={classStyles.row}>
      <span role="status">
        {t('Your teacher has set “{words}” as it is now.', { words: settings.words })}
      </span>
      <Button small icon={<Undo2 />} onClick={undoSettings}>
        {t('Undo it')}
      </Button>
      <Button small look="quiet" onClick={keepSettings}>
        {t('Keep it')}
      </Button>
    </div>
  );
}

function Screen() {
  const screen = useInClass((state) => state.screen);
  if (screen === 'no') return null;
  if (screen === 'shown') {
    return (
      <div className={classStyles.row}>
        <span role="status">
          {t('Your page is shown on the board: its cells, settings and figures.')}
        </span>
        <Button small onClick={() => showScreen(false)}>
          {t('Stop showing it')}
        </Button>
      </div>
    );
  }
  return <ScreenAsked />;
}

function ScreenAsked() {
  const preview = useScreenPreview();
  return (
    <div className={styles.question}>
      <p className={styles.held} role="status">
        {t('Your teacher asks to show your page on the board.')}
      </p>
      <Fold icon={<Eye />} label={t('What would be shown')} look="small">
        {preview && (
          <div className={styles.screen}>
            <ScreenView screen={preview} />
          </div>
        )}
      </Fold>
      <div className={classStyles.row}>
        <Button small look="primary" icon={<MonitorUp />} onClick={() => showScreen(true)}>
          {t('Show it')}
        </Button>
        <Button small onClick={() => showScreen(false)}>
          {t('No')}
        </Button>
      </div>
    </div>
  );
}

function Questions() {
  const questions = useInClass((state) => state.questions);
  return questions.map((question) => <Asked key={question.id} question={question} />);
}

function Asked({ question: { id, text, answers, answer } }: { readonly question: Question }) {
  const [draft, setDraft] = useState('');
  return (
    <div className={styles.question} role="group" aria-label={t('Question: {text}', { text })}>
      <p className={styles.held}>{text}</p>
      {answer !== null ? (
        <p className={styles.soft}>{t('You answered: {answer}', { answer })}</p>
      ) : answers.length > 0 ? (
        <div className={classStyles.row}>
          {answers.map((one, at) => (
            <Button key={at} small onClick={() => answerQuestion(id, one)}>
              {one}
            </Button>
          ))}
        </div>
      ) : (
        <>
          <label className={classStyles.field}>
            {t('Your answer; it is sent when you press the button')}
            <textarea
              rows={2}
              value={draft}
              maxLength={longestAnswer}
              onChange={({ target }) => setDraft(target.value)}
            />
          </label>
          <div>
            <Button
              small
              disabled={draft.trim() === ''}
              onClick={() => answerQuestion(id, draft.trim())}
            >
              {t('Send the answer')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
