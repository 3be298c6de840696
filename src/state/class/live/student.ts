/** A student's page in a live lesson: joins, says what it has been allowed to say, and hears the teacher. */
import { t } from '../../../domain/language.ts';
import { create } from 'zustand';
import type { FromStudent, FromTeacher } from '../../../classroom/live/message.ts';
import { liveVersion, readFromTeacher } from '../../../classroom/live/message.ts';
import { parleyOfCode, writeParley } from '../../../classroom/live/parley.ts';
import { longestName } from '../../../classroom/report/report.ts';
import type { Said } from '../../../classroom/report/said.ts';
import type { Failure } from '../../../domain/failure.ts';
import { LabError, toFailure } from '../../../domain/failure.ts';
import { leaveRoom } from '../../notebook/address.ts';
import { newId } from '../../page/new-id.ts';
import { showInClass } from '../class-shown.ts';
import { addSaid } from '../said.ts';
import { holdTrainings, letTrainingsGo } from './hold.ts';
import { Peer } from './peer.ts';
import { offerTo } from './relay.ts';
import { followPage, type Shares } from './sending.ts';
import { applySettings } from './settings.ts';

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly answers: readonly string[];
  /** Null before it was answered. */
  readonly answer: string | null;
}

/** Settings that the teacher has sent; `undo` puts back what was before. */
export interface SentSettings {
  readonly words: string;
  readonly undo: () => void;
}

export interface InClass {
  /** `away`: the teacher's page is not reached just now, and this page tries again. */
  readonly phase: 'out' | 'joining' | 'in' | 'away';
  readonly room: string | null;
  readonly title: string;
  readonly shares: Shares;
  /** Whether the teacher has paused everybody. */
  readonly held: boolean;
  readonly questions: readonly Question[];
  readonly settings: SentSettings | null;
  /** The teacher asks to see the screen; shown once the student agrees. */
  readonly screen: 'no' | 'asked' | 'shown';
  /** The code of an offer that is handed round by people. */
  readonly handCode: string | null;
  readonly failure: Failure | null;
}

const outside: InClass = {
  ...{ phase: 'out', room: null, title: '', held: false, questions: [], settings: null },
  shares: { name: '', progress: true, said: true, drawings: true },
  ...{ screen: 'no', handCode: null, failure: null },
};

const useStudent = create<InClass>(() => outside);

export const useInClass = <T>(select: (state: InClass) => T): T => useStudent(select);
export const getInClass = (): InClass => useStudent.getState();

const put = (change: Partial<InClass>): void => useStudent.setState(change);

/** Between attempts to find the teacher's page again, in milliseconds. */
const retryAfter = 3000;
/** Within which a connection opens or has failed, in milliseconds. */
const openWithin = 15_000;

/** Of this visit: a page that joins again is the same student. */
const studentId = newId();

/** What was kept before this page was opened is not told. In milliseconds. */
export const joinedAt = Date.now();

let peer: Peer | null = null;
let sending: ReturnType<typeof followPage> | null = null;
let retry: ReturnType<typeof setTimeout> | undefined;
let attempt = new AbortController();
/** What was offered by a code that people hand round. */
let byHand: Peer | null = null;

const send = (message: FromStudent): void => void peer?.send(message);

function begin(): void {
  const { shares } = getInClass();
  const name = shares.name.slice(0, longestName);
  put({ phase: 'in', failure: null, handCode: null });
  showInClass(true);
  send({ kind: 'hello', version: liveVersion, name, id: studentId });
  for (const { id, text, answer } of getInClass().questions) {
    if (answer !== null) send({ kind: 'answer', question: id, text, answer });
  }
  sending?.stop();
  sending = followPage({ since: joinedAt, send, now: getInClass });
}

function end(): void {
  peer = null;
  sending?.stop();
  sending = null;
  const { phase, room } = getInClass();
  if (phase === 'out') return;
  if (phase === 'in') put({ phase: 'away', screen: 'no' });
  if (getInClass().phase === 'away' && room !== null) again(room);
}

/** Tries to find the teacher's page again for as long as the student stays. */
function again(room: string): void {
  clearTimeout(retry);
  retry = setTimeout(() => {
    connect(room).catch(() => {
      if (getInClass().phase === 'away') again(room);
    });
  }, retryAfter);
}

const listener = (opened: () => void) => {
  let own: Peer | null = null;
  return {
    is: (peerOfIt: Peer) => (own = peerOfIt),
    onOpen: () => {
      peer = own;
      begin();
      opened();
    },
    onText: (text: string) => {
      const message = readFromTeacher(text);
      if (message && own === peer) hear(message);
    },
    onClose: () => {
      if (own === null) return;
      if (own === peer) end();
      if (own === byHand) {
        byHand = null;
        const message = t('The two pages did not reach each other in this network.');
        put({ phase: 'out', handCode: null, failure: { code: 'class-unreachable', message } });
      }
    },
  };
};

function opens(timeout: number, signal: AbortSignal) {
  let opened = () => {};
  const promise = new Promise<void>((resolve, reject) => {
    const fail = () =>
      reject(
        new LabError(
          'class-unreachable',
          t('The two pages do not reach each other in this network.'),
        ),
      );
    const timer = setTimeout(fail, timeout);
    signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason as Error)));
    opened = () => (clearTimeout(timer), resolve());
  });
  // Whoever waits for it hears of it; nobody may, where the offer itself has failed.
  promise.catch(() => undefined);
  return { promise, opened: () => opened() };
}

async function connect(room: string): Promise<void> {
  const { signal } = attempt;
  const opening = opens(openWithin, signal);
  const heard = listener(opening.opened);
  const offered = await Peer.offer(heard);
  heard.is(offered.peer);
  try {
    await offered.peer.take(await offerTo(room, offered.parley, signal));
    await opening.promise;
  } catch (thrown) {
    offered.peer.close();
    throw thrown;
  }
}

/** Joins a class by its code. @throws LabError 'class-unreachable' */
export async function joinClass(room: string, shares: Shares): Promise<void> {
  leaveClass();
  attempt = new AbortController();
  put({ ...outside, phase: 'joining', room, shares });
  try {
    await connect(room);
  } catch (thrown) {
    if (getInClass().phase === 'joining') put({ phase: 'out', failure: toFailure(thrown) });
  }
}

/** Makes the code that a teacher's page answers, where nothing serves a class. */
export async function joinByHand(shares: Shares): Promise<void> {
  leaveClass();
  put({ ...outside, phase: 'joining', shares });
  try {
    const heard = listener(() => (byHand = null));
    const { peer: offered, parley } = await Peer.offer(heard);
    heard.is(offered);
    byHand = offered;
    put({ handCode: writeParley(parley) });
  } catch (thrown) {
    put({ phase: 'out', failure: toFailure(thrown) });
  }
}

/** Takes the teacher's code. @throws LabError 'class-code-unclear' or 'class-unreachable' */
export async function takeHandAnswer(code: string): Promise<void> {
  const answer = parleyOfCode(code, 'answer', location.hostname);
  await byHand?.take(answer);
}

export function leaveClass(): void {
  if (getInClass().phase !== 'out') leaveRoom();
  attempt.abort(new LabError('cancelled', t('The class was left.')));
  clearTimeout(retry);
  if (getInClass().phase === 'in') send({ kind: 'bye' });
  put({ ...outside, shares: getInClass().shares });
  showInClass(false);
  void letTrainingsGo();
  const left = [peer, byHand];
  [peer, byHand] = [null, null];
  sending?.stop();
  sending = null;
  for (const one of left) one?.close();
}

/** Goes on although the teacher has paused everybody; the teacher sees it. */
export function goOn(): void {
  put({ held: false });
  void letTrainingsGo();
  sending?.ask();
}

function hear(message: FromTeacher): void {
  switch (message.kind) {
    case 'welcome':
      return put({ title: message.title });
    case 'ask': {
      const { question: id, text, answers } = message;
      const { questions } = getInClass();
      if (questions.some((one) => one.id === id)) return;
      return put({ questions: [...questions, { id, text, answers, answer: null }].slice(-40) });
    }
    case 'set': {
      const undo = applySettings(message.settings);
      if (undo) put({ settings: { words: message.words, undo } });
      return;
    }
    case 'hold':
      put({ held: message.on });
      if (message.on) holdTrainings();
      else void letTrainingsGo();
      return sending?.ask();
    case 'show':
      if (message.on) return put({ screen: getInClass().screen === 'shown' ? 'shown' : 'asked' });
      return put({ screen: 'no' });
    case 'end':
      return leaveClass();
    default:
      message satisfies never;
  }
}

/** Agrees to show the screen, refuses, or stops. */
export function showScreen(on: boolean): void {
  put({ screen: on ? 'shown' : 'no' });
  if (!on) send({ kind: 'screen', screen: null });
  sending?.ask();
}

export function answerQuestion(id: string, answer: string): void {
  const { questions } = getInClass();
  const asked = questions.find((one) => one.id === id);
  if (!asked) return;
  put({ questions: questions.map((one) => (one.id === id ? { ...one, answer } : one)) });
  send({ kind: 'answer', question: id, text: asked.text, answer });
}

export function undoSettings(): void {
  getInClass().settings?.undo();
  put({ settings: null });
}

export const keepSettings = (): void => put({ settings: null });

const answered = (): Said[] =>
  getInClass().questions.map(({ text, answer }) => ({
    ...{ kind: 'question', text, goal: t('asked by the teacher'), guess: null },
    ...{ answer: answer ?? '', reached: answer === null ? null : 'answered' },
  }));

// A teacher's questions belong to what was asked and said, also in a report after the lesson.
addSaid({
  list: answered,
  follow: (changed) =>
    useStudent.subscribe((state, before) => {
      if (state.questions !== before.questions) changed();
    }),
});
