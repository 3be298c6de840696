import { t } from '../../../domain/language.ts';
import { KeyRound, Printer } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { DocumentedResults, LessonWords } from '../../../lessons/lesson.ts';
import { questionsOf } from '../../../lessons/questions/index.ts';
import type { Question } from '../../../lessons/questions/questions.ts';
import { useOpenTasks } from '../../../state/class/tasks.ts';
import { draftOf } from '../../../state/class/drafts.ts';
import { shownCells, useHandout } from '../../../state/notebook/handout.ts';
import { documentedOf, useLesson, useSession } from '../../../state/notebook/notebook.ts';
import { wordsOf } from '../../../state/notebook/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { useAttempt } from '../../../ui/use-attempt.ts';
import classStyles from '../class.module.css';
import { Paper } from './Paper.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import type { PaperPart } from './worksheet.ts';
import { paperOf } from './worksheet.ts';

interface Printed {
  readonly parts: readonly PaperPart[];
  readonly withAnswers: boolean;
}

interface Loaded {
  readonly words: LessonWords;
  readonly questions: readonly Question[];
  readonly documented: DocumentedResults;
}

/** The lesson on paper: a sheet to write on, and the answers for the teacher. */
export function Worksheet() {
  const lesson = useLesson();
  const handout = useHandout(lesson.id);
  const opened = useOpenTasks();
  const variantId = useSession(lesson.id, (session) => session.variantId);
  const { failure, attempt } = useAttempt();
  const [printed, print] = useState<Printed | null>(null);
  const done = useCallback(() => print(null), []);
  const draft = draftOf(lesson.id);
  const from = handout && opened ? opened : draft;
  const title = from.title || lesson.title;
  const make = async (withAnswers: boolean) => {
    const loaded: Loaded = {
      words: await wordsOf(lesson),
      questions: await questionsOf(lesson.id),
      documented: await documentedOf(lesson, variantId),
    };
    const cells = from.cells;
    const shown = cells
      ? lesson.cells.filter(({ id }) => cells.includes(id))
      : shownCells(lesson.cells, handout);
    const { tasks } = from;
    const source = { lessonId: lesson.id, all: lesson.cells, shown, tasks, ...loaded };
    print({ parts: paperOf(source), withAnswers });
  };
  return (
    <div className={classStyles.stack}>
      <p className={classStyles.note}>
        {t(
          '“{title}” on paper: your tasks, the lesson’s questions and what it suggests to try, with room to write. The answer key has the same with answers, and with what the page checks. What is prepared under Hand out, or was handed out to this page, is what is printed; to print the lesson itself with its figures, choose “To read and print” under View.',
          { title },
        )}
      </p>
      <div className={classStyles.row}>
        <Button icon={<Printer />} onClick={() => void attempt(() => make(false))}>
          {t('Print the worksheet')}
        </Button>
        <Button icon={<KeyRound />} onClick={() => void attempt(() => make(true))}>
          {t('Print the answer key')}
        </Button>
      </div>
      {failure && <FailureNote failure={failure} />}
      {printed && (
        <PrintSheet onDone={done}>
          <Paper title={title} text={from.text} {...printed} />
        </PrintSheet>
      )}
    </div>
  );
}
