/** The meeting place beside the app (scripts/serve/relay.mjs), where the teacher's computer serves one. */
import { t } from '../../../domain/language.ts';
import type { Parley } from '../../../classroom/live/parley.ts';
import { readParley, withAddresses } from '../../../classroom/live/parley.ts';
import { LabError } from '../../../domain/failure.ts';
import type { Form } from '../../../domain/forms.ts';
import { fieldsForm, flagForm, listForm, orNull, textForm } from '../../../domain/forms.ts';

export interface RelayInfo {
  /** Whether this page is on the computer that serves it: only there a class is opened. */
  readonly own: boolean;
  /** Of that computer, in the network, the likeliest first. */
  readonly addresses: readonly string[];
}

export interface Room {
  readonly room: string;
  readonly key: string;
}

const addressesForm = listForm(textForm(60), 0, 30);
const infoForm = fieldsForm({ own: flagForm, addresses: addressesForm });
const roomForm = fieldsForm({ room: textForm(8), key: textForm(40) });
const offerForm = fieldsForm({ id: textForm(40), address: orNull(textForm(60)) });
const answerForm = fieldsForm({ addresses: addressesForm });

const unreachable = (message: string, cause?: unknown) =>
  new LabError('class-unreachable', message, { cause });

const at = (path: string): string => new URL(`class/${path}`, location.href.split('#')[0]).href;

/** An answer of the relay's, or null where it is none. */
async function ask<T>(path: string, form: Form, body?: unknown): Promise<[T | null, number]> {
  const headers = { 'Content-Type': 'application/json' };
  const init = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(at(path), { ...init, cache: 'no-store' });
  if (!response.headers.get('content-type')?.startsWith('application/json')) return [null, 0];
  const value: unknown = await response.json().catch(() => null);
  return [form(value, 'answer') === null ? (value as T) : null, response.status];
}

/** What serves this page as a meeting place; null where nothing does. */
export async function findRelay(): Promise<RelayInfo | null> {
  try {
    return (await ask<RelayInfo>('', infoForm))[0];
  } catch {
    return null;
  }
}

/** Opens a room, or the same again. @throws LabError 'class-unreachable' */
export async function openRoom(again: Room | null): Promise<Room> {
  const [room] = await ask<Room>('rooms', roomForm, again ?? {});
  if (room) return room;
  if (again) return openRoom(null);
  throw unreachable(t('No class can be opened here: only on the computer that serves the page.'));
}

export interface Offered {
  readonly id: string;
  readonly offer: Parley;
}

/** Hears of students who want to join, until it is told to stop. */
export function listenForOffers(
  { room, key }: Room,
  heard: (offered: Offered) => void,
  away: (isAway: boolean) => void,
): () => void {
  const source = new EventSource(at(`rooms/${room}?key=${key}`));
  source.onopen = () => away(false);
  source.onerror = () => away(true);
  source.onmessage = ({ data }) => {
    const value = parsed(data);
    if (offerForm(value, 'offer') !== null) return;
    const { id, address, offer } = value as { id: string; address: string | null; offer: unknown };
    const parley = readParley(offer, location.hostname);
    if (parley?.type !== 'offer') return;
    heard({ id, offer: withAddresses(parley, address ? [address] : []) });
  };
  return () => source.close();
}

function parsed(data: unknown): unknown {
  try {
    return JSON.parse(String(data)) as unknown;
  } catch {
    return null;
  }
}

/** Answers an offer; one that nobody waits for any more is forgotten. */
export async function answerOffer({ room, key }: Room, id: string, answer: Parley): Promise<void> {
  await ask(`rooms/${room}/${id}?key=${key}`, () => null, answer).catch(() => undefined);
}

const refusals: Readonly<Partial<Record<number, string>>> = {
  0: t('This page does not come from a computer that serves a class.'),
  404: t('There is no class of this name: look whether the letters are right.'),
  429: t('Many are joining at once: try again in a moment.'),
  503: t('The teacher’s page is not open.'),
  504: t('The teacher’s page has not answered.'),
};

/** Hands an offer to the teacher's page and gives its answer. @throws LabError 'class-unreachable' */
export async function offerTo(room: string, offer: Parley, signal: AbortSignal): Promise<Parley> {
  let got: [{ answer: unknown; addresses: readonly string[] } | null, number];
  try {
    got = await ask(`rooms/${room}`, answerForm, offer);
  } catch (cause) {
    throw unreachable(t('The computer that serves the class does not answer.'), cause);
  }
  signal.throwIfAborted();
  const [value, status] = got;
  const parley = value && readParley(value.answer, location.hostname);
  if (parley?.type === 'answer') return withAddresses(parley, value?.addresses ?? []);
  throw unreachable(refusals[status] ?? t('The class did not answer as it should.'));
}
