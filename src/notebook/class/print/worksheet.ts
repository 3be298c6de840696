/** A lesson on paper: what was handed out, its questions and what to try, with answers for the teacher. */
import { percent } from '../../../domain/numbers.ts';
import { t } from '../../../domain/language.ts';
import type { Task } from '../../../classroom/handout/handout.ts';
import { goalInWords } from '../../../classroom/handout/goals.ts';
import type {
  CellSpec,
  DocumentedResults,
  LessonId,
  LessonWords,
} from '../../../lessons/lesson.ts';
import type { Question } from '../../../lessons/questions/questions.ts';
import { tries } from '../../../lessons/tries/tries.ts';
import { shuffled } from '../../learn/order.ts';

/** Something to be done on paper, and what the teacher's copy says of it. */
export interface PaperItem {
  readonly text: string;
  /** Keras code that it is about. */
  readonly code: string | null;
  readonly minutes: number | null;
  /** To be ticked, or numbered; empty where there are lines to write on. */
  readonly choices: readonly string[];
  readonly numbered: boolean;
  /** So many lines to write on. */
  readonly lines: number;
  readonly answer: readonly string[];
}

/** The items at one cell; null for those of the lesson as a whole. */
export interface PaperPart {
  readonly cell: CellSpec | null;
  readonly number: number;
  readonly items: readonly PaperItem[];
}

export interface PaperSource {
  readonly lessonId: LessonId;
  readonly all: readonly CellSpec[];
  readonly shown: readonly CellSpec[];
  readonly words: LessonWords;
  readonly questions: readonly Question[];
  readonly tasks: readonly Task[];
  readonly documented: DocumentedResults;
}

const blank: PaperItem = {
  ...{ text: '', code: null, minutes: null, choices: [], numbered: false, lines: 3, answer: [] },
};

function taskItem({ text, minutes, goal }: Task): PaperItem {
  const answer = goal
    ? [t('Done when there is: {goal}. The page checks it.', { goal: goalInWords(goal) })]
    : [t('Ticked off by the class.')];
  return { ...blank, text, minutes, answer };
}

/** Null for what only the page can ask: it is about images that are there. */
function questionItem(question: Question): PaperItem | null {
  const { text } = question;
  switch (question.kind) {
    case 'choice': {
      const { options, code = null, matrix } = question;
      const table = matrix && [
        ['', ...matrix.names].join('\t'),
        ...matrix.counts.map((row, at) => [matrix.names[at] ?? '', ...row].join('\t')),
      ];
      return {
        ...{ ...blank, text, lines: 0, code: table ? table.join('\n') : code },
        choices: options.map((option) => option.text),
        answer: options.map((option) =>
          option.right
            ? t('Right: {text}. {why}', { text: option.text, why: option.why })
            : t('Not {text}: {why}', { text: option.text, why: option.why }),
        ),
      };
    }
    case 'order': {
      const { steps, why } = question;
      const answer = [...steps.map((step, at) => `${at + 1}. ${step}`), why];
      return { ...blank, text, lines: 0, choices: shuffled(steps), numbered: true, answer };
    }
    case 'label':
      return null;
  }
}

/** Suggestions are open: what to look at is said where the lesson says it. */
function tryItem(lessonId: LessonId, cell: string, text: string): PaperItem {
  const known = tries.find(
    (one) => one.lesson === lessonId && one.cell === cell && text.startsWith(one.begins),
  );
  const answer = known
    ? [known.look]
    : [
        t(
          'Open: it depends on data and seed. Ask what was seen, how often it was tried, and what else could explain it.',
        ),
      ];
  return { ...blank, text, answer };
}

function documentedItems({ document, testAccuracy, trainedOn, epochs }: DocumentedResults) {
  if (testAccuracy === null || document === '') return [];
  const answer = [
    t(
      'The documented run reached {testAccuracy} on test images ({trainedOn}, {count} epochs). On other data, and on fewer images, expect another figure.',
      { testAccuracy: percent(testAccuracy), trainedOn, count: epochs.length },
    ),
  ];
  const text = t('Which share of the test images does your network read rightly?');
  return [{ ...blank, text, lines: 1, answer }];
}

/** What is on paper, in the order of the lesson; parts with nothing to do are left out. */
export function paperOf(source: PaperSource): readonly PaperPart[] {
  const { lessonId, all, shown, words, questions, tasks, documented } = source;
  const parts = shown.map((cell): PaperPart => {
    const asked = questions.filter((question) => question.cell === cell.id).map(questionItem);
    const suggested = words[cell.id]?.tryThis ?? [];
    const items = [
      ...asked.filter((item) => item !== null),
      ...(cell.kind === 'evaluate' ? documentedItems(documented) : []),
      ...suggested.map((text) => tryItem(lessonId, cell.id, text)),
    ];
    return { cell, number: all.indexOf(cell) + 1, items };
  });
  const whole = { cell: null, number: 0, items: tasks.map(taskItem) };
  return [whole, ...parts].filter(({ items }) => items.length > 0);
}
