import { t } from '../../../domain/language.ts';
import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { answerByHand } from '../../../state/class/live/teacher.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Fold } from '../../../ui/Fold.tsx';
import { useAttempt } from '../../../ui/use-attempt.ts';
import classStyles from '../class.module.css';

/** Where no server helps: the student's code is put in here, and the answer goes back. */
export function ByHand() {
  const [code, setCode] = useState('');
  const [answer, setAnswer] = useState('');
  const { busy, failure, attempt } = useAttempt();
  return (
    <Fold icon={<Handshake />} label={t('Let one in by hand')} look="line">
      <div className={classStyles.form}>
        <label className={classStyles.field}>
          {t('Code of the student’s page')}
          <textarea
            rows={4}
            spellCheck={false}
            value={code}
            onChange={({ target }) => {
              setCode(target.value);
              setAnswer('');
            }}
          />
        </label>
        <div>
          <Button
            small
            disabled={busy || code.trim() === ''}
            onClick={() => attempt(async () => setAnswer(await answerByHand(code)))}
          >
            {t('Make the answer')}
          </Button>
        </div>
        {failure && <FailureNote failure={failure} />}
        {answer !== '' && (
          <>
            <label className={classStyles.field}>
              {t('Answer, for the student’s page')}
              <textarea rows={4} readOnly value={answer} />
            </label>
            <div>
              <CopyButton text={answer} label={t('Copy the answer')} />
            </div>
          </>
        )}
      </div>
    </Fold>
  );
}
