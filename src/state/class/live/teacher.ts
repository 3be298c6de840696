/** The teacher's page in a live lesson: lets students in, shows what they say, and speaks to them. */
import { t } from '../../../domain/language.ts';
import { create } from 'zustand';
import type { Student } from '../../../classroom/live/board.ts';
import { hear, newStudent } from '../../../classroom/live/board.ts';
import type { FromStudent, FromTeacher } from '../../../classroom/live/message.ts';
import { liveVersion, readFromStudent } from '../../../classroom/live/message.ts';
import type { Parley } from '../../../classroom/live/parley.ts';
import { parleyOfCode, writeParley } from '../../../classroom/live/parley.ts';
import type { Failure } from '../../../domain/failure.ts';
import { LabError, toFailure } from '../../../domain/failure.ts';
import { fieldsOf } from '../../page/memory.ts';
import { newId } from '../../page/new-id.ts';
import { getLessonId, lessonOf } from '../../notebook/notebook.ts';
import { getHandout } from '../../notebook/handout.ts';
import { Peer } from './peer.ts';
import type { Offered, RelayInfo, Room } from './relay.ts';
import { answerOffer, findRelay, listenForOffers, openRoom } from './relay.ts';

export interface Asked {
  readonly id: string;
  readonly text: string;
  readonly answers: readonly string[];
}

export interface Board {
  readonly phase: 'closed' | 'opening' | 'open';
  /** Null where nothing serves a class: students then join by codes that people hand round. */
  readonly relay: RelayInfo | null;
  readonly room: Room | null;
  /** Whether the meeting place is lost just now; who has joined stays. */
  readonly lost: boolean;
  /** In the order in which they came. */
  readonly students: readonly Student[];
  readonly questions: readonly Asked[];
  readonly held: boolean;
  readonly failure: Failure | null;
}

const closed: Board = {
  ...{ phase: 'closed', relay: null, room: null, lost: false, students: [] },
  ...{ questions: [], held: false, failure: null },
};

const useBoardStore = create<Board>(() => closed);

export const useBoard = <T>(select: (board: Board) => T): T => useBoardStore(select);
export const getBoard = (): Board => useBoardStore.getState();
const put = (change: Partial<Board>): void => useBoardStore.setState(change);

/** More than a class has. */
export const mostStudents = 100;

/** A page that is loaded again opens the same room, so that its class finds it. */
const keptIn = 'digit-lab/live-room';

function keptRoom(): Room | null {
  try {
    const { room, key } = fieldsOf(JSON.parse(sessionStorage.getItem(keptIn) ?? 'null')) ?? {};
    return typeof room === 'string' && typeof key === 'string' ? { room, key } : null;
  } catch {
    return null;
  }
}

function keepRoom(room: Room | null): void {
  try {
    if (room) sessionStorage.setItem(keptIn, JSON.stringify(room));
    else sessionStorage.removeItem(keptIn);
  } catch {
    // Without storage the room lasts as long as the page.
  }
}

/** Whether this page had a class open before it was loaded again. */
export const hadRoom = (): boolean => keptRoom() !== null;

const peers = new Map<string, Peer>();
/** Those that have not said who they are yet. */
const strangers = new Set<Peer>();
let stopListening = () => {};

/** Opens the class: with a meeting place where one is served, and else for codes by hand. */
export async function openBoard(): Promise<void> {
  if (getBoard().phase !== 'closed') return;
  put({ ...closed, phase: 'opening' });
  const relay = await findRelay();
  try {
    const room = relay?.own ? await openRoom(keptRoom()) : null;
    if (room) {
      keepRoom(room);
      stopListening = listenForOffers(
        room,
        (offered) => void letIn(room, offered).catch(() => undefined),
        (lost) => put({ lost }),
      );
    }
    put({ phase: 'open', relay, room });
  } catch (thrown) {
    put({ ...closed, failure: toFailure(thrown) });
  }
}

/** Ends the class for everybody. What students have done stays with them. */
export function endClass(): void {
  tellAll({ kind: 'end' });
  stopListening();
  stopListening = () => {};
  keepRoom(null);
  const all = [...peers.values(), ...strangers];
  peers.clear();
  strangers.clear();
  put(closed);
  for (const peer of all) peer.close();
}

async function letIn(room: Room, { id, offer }: Offered): Promise<void> {
  const { peer, parley } = await meet(offer);
  await answerOffer(room, id, parley).catch(() => peer.close());
}

/** Answers a code that a student has made. @throws LabError 'class-code-unclear' or 'class-unreachable' */
export async function answerByHand(code: string): Promise<string> {
  const { parley } = await meet(parleyOfCode(code, 'offer', location.hostname));
  return writeParley(parley);
}

/** In this time somebody who was answered has come, or is not waited for. By hand it takes minutes. */
const strangerTime = 10 * 60_000;

async function meet(offer: Parley): Promise<{ peer: Peer; parley: Parley }> {
  if (peers.size + strangers.size >= mostStudents) {
    throw new LabError(
      'class-unreachable',
      t('A class has room for {mostStudents}.', { mostStudents }),
    );
  }
  let own: Peer | null = null;
  let id: string | null = null;
  const met = await Peer.answer(offer, {
    onOpen: () => undefined,
    onText: (text) => {
      const message = readFromStudent(text);
      if (!message || !own) return;
      if (message.kind === 'hello') id = greet(own, message);
      else if (id !== null && peers.get(id) === own) change(id, (one) => hear(one, message));
    },
    onClose: () => {
      if (own) strangers.delete(own);
      if (id === null || peers.get(id) !== own) return;
      peers.delete(id);
      change(id, (one) => ({
        ...one,
        there: one.there === 'left' ? 'left' : 'away',
        ...{ screen: null, asked: false },
      }));
    },
  });
  own = met.peer;
  strangers.add(met.peer);
  setTimeout(() => {
    if (strangers.has(met.peer)) met.peer.close();
  }, strangerTime);
  return met;
}

/** A page has said who it is; one that was here before takes its place again. */
function greet(peer: Peer, { id, name }: Extract<FromStudent, { kind: 'hello' }>): string {
  strangers.delete(peer);
  const before = peers.get(id);
  peers.set(id, peer);
  if (before !== peer) before?.close();
  const { students, held, questions } = getBoard();
  const known = students.some((one) => one.id === id);
  if (!known) put({ students: [...students, newStudent(id, name)].slice(-mostStudents) });
  change(id, (one) => ({ ...one, name, there: 'here' }));
  const lesson = lessonOf(getLessonId());
  const title = (getHandout(lesson.id)?.title || lesson.title).slice(0, 200);
  const messages: FromTeacher[] = [
    { kind: 'welcome', version: liveVersion, title },
    ...questions.map(({ id: question, text, answers }) => ({
      ...{ kind: 'ask' as const, question, text, answers },
    })),
    ...(held ? [{ kind: 'hold' as const, on: true }] : []),
  ];
  for (const message of messages) peer.send(message);
  return id;
}

function change(id: string, alter: (student: Student) => Student): void {
  useBoardStore.setState(({ students }) => ({
    students: students.map((one) => (one.id === id ? alter(one) : one)),
  }));
}

function tellAll(message: FromTeacher): void {
  for (const peer of peers.values()) peer.send(message);
}

/** Asks the whole class; who joins later is asked, too. */
export function askClass(text: string, answers: readonly string[]): void {
  const asked = { id: newId(), text, answers };
  put({ questions: [...getBoard().questions, asked].slice(-20) });
  tellAll({ kind: 'ask', question: asked.id, text, answers });
}

/** Sends settings, as an address has them, which each student can undo. */
export const sendSettings = (settings: string, words: string): void =>
  tellAll({ kind: 'set', settings, words });

export function holdClass(on: boolean): void {
  put({ held: on });
  tellAll({ kind: 'hold', on });
}

/** Asks a student to show the screen, or stops that; at most one is shown. */
export function askForScreen(id: string, on: boolean): void {
  for (const { id: other, asked } of getBoard().students) {
    if (other === id || !asked) continue;
    peers.get(other)?.send({ kind: 'show', on: false } satisfies FromTeacher);
    change(other, (one) => ({ ...one, asked: false, screen: null }));
  }
  const sent = peers.get(id)?.send({ kind: 'show', on } satisfies FromTeacher) ?? false;
  change(id, (one) => ({ ...one, asked: on && sent, screen: on ? one.screen : null }));
}

/** Takes those who are gone off the board. */
export function tidyBoard(): void {
  put({ students: getBoard().students.filter(({ there }) => there === 'here') });
}
