/** Keeps the address bar, the memory of this browser, and the notebook in step. */
import { toFailure } from '../../domain/failure.ts';
import { findLesson, lessons } from '../../lessons/index.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { getHandout, putHandout } from './handout.ts';
import {
  editExperiment,
  getLessonId,
  getSession,
  lessonOf,
  notebookStore,
  openLesson,
  patchSession,
} from './notebook.ts';
import { chooseData } from './run-cells.ts';
import { inviteTo } from '../class/class-shown.ts';
import { addNotice, addNoticeOnce } from '../page/notices.ts';
import { getSettings, rememberAddress } from '../page/settings.ts';
import { followView, getView, showView, viewNamed } from '../reading/view.ts';
import type { Configuration } from './url.ts';
import { readAddress, readHash, unclearInWords, writeHash } from './url.ts';

/** What a teacher has handed out, as an address carries it beside the settings. */
const handoutIn = (hash: string): string | null => partOf(hash, 'class');

const partOf = (hash: string, name: string): string | null =>
  new URLSearchParams(hash.replace(/^#/, '')).get(name);

/** The network that came by the address, and stays in it. */
let net: string | null = null;

/** Lets the pad read with the network of an address, where it carries one. */
function openNet(hash: string): void {
  const code = partOf(hash, 'net');
  if (code === null || code === net) return;
  net = code;
  import('../class/pocket-opening.ts')
    .then(({ openPocket }) => openPocket(code))
    .catch((thrown: unknown) => addNotice(toFailure(thrown)));
}

/** The live lesson that the address leads to, which stays in it: a page that is loaded again asks again. */
let room: string | null = null;

function openRoom(hash: string): void {
  const code = partOf(hash, 'join')?.toUpperCase() ?? null;
  if (code === null || code === room || !/^[A-Z2-9]{5}$/.test(code)) return;
  room = code;
  inviteTo(code);
}

/** Takes the live lesson out of the address, once it was left. */
export function leaveRoom(): void {
  if (room === null) return;
  room = null;
  rewriteAddress(getLessonId());
}

function hashOf(id: LessonId): string {
  const code = getHandout(id)?.code;
  const hash = writeHash(lessonOf(id), getSession(id));
  const carried = { class: code, net, join: room };
  const parts = Object.entries(carried).flatMap(([name, value]) =>
    value ? [`${name}=${value}`] : [],
  );
  return [hash, ...parts].join('&');
}

/** How the lesson is shown is of this page, and not of the lesson's settings that are remembered. */
function withView(hash: string): string {
  const view = getView();
  return view === 'notebook' ? hash : `${hash}&view=${view}`;
}

/** Where an address says nothing of it, the view stays. */
function openView(hash: string): void {
  const view = viewNamed(partOf(hash, 'view'));
  if (view) showView(view);
}

/** What the address bar has of this page; null while a handout is being opened. */
let written: string | null = null;

/** Opens what was handed out, with the settings of the address where it has some. */
async function openHandout(code: string, asked: Configuration | null): Promise<void> {
  written = null;
  try {
    const { readHandedOut } = await import('../class/opening.ts');
    const configuration = readHandedOut(code, asked);
    follow(configuration);
  } catch (thrown) {
    addNotice(toFailure(thrown));
    written = location.hash;
  }
}

/** Puts the address right where more than the notebook has changed. */
export function rewriteAddress(id: LessonId): void {
  const hash = hashOf(id);
  written = withView(hash);
  history.replaceState(null, '', written);
  rememberAddress(id, hash);
}

/** From here on the lesson is an ordinary one; settings stay. */
export function leaveHandout(id: LessonId): void {
  putHandout(null);
  rewriteAddress(id);
}

/** Takes a configuration over, through the same doors as an edit: what rests on it goes stale. */
export function applyConfiguration({
  lessonId,
  variantId,
  experiment,
  datasetChoice,
}: Configuration): void {
  patchSession(lessonId, { variantId });
  editExperiment(lessonId, () => experiment);
  if (getSession(lessonId).datasetChoice !== datasetChoice) {
    void chooseData(lessonId, datasetChoice);
  }
}

/** What an address asks for; what of it was not understood is told. */
function read(hash: string): Configuration | null {
  const { configuration, unclear } = readAddress(hash);
  const message = unclearInWords(unclear);
  if (message !== null) addNoticeOnce({ code: 'address-unclear', message });
  return configuration;
}

/** A link decides for its own lesson; the others come as they were left. Returns whether something handed out is on its way. */
function restore(): boolean {
  const { addresses, lastLesson } = getSettings();
  for (const lesson of lessons) {
    const kept = readHash(addresses[lesson.id] ?? '');
    if (kept) applyConfiguration(kept);
  }
  const asked = read(location.hash);
  if (asked) applyConfiguration(asked);
  const id = asked?.lessonId ?? findLesson(lastLesson ?? '')?.id ?? getLessonId();
  openLesson(id);
  const code = handoutIn(location.hash || (addresses[id] ?? ''));
  if (code) void openHandout(code, asked ?? (location.hash ? null : readHash(addresses[id] ?? '')));
  return code !== null;
}

/**
 * Starts with what the address asks for, and from then on writes every change into it. An address
 * that was not understood stays as it is until something is changed.
 */
export function followAddress(): void {
  openNet(location.hash);
  openRoom(location.hash);
  openView(location.hash);
  if (!restore()) {
    written = withView(hashOf(getLessonId()));
    if (readAddress(location.hash).unclear.length === 0) history.replaceState(null, '', written);
  }
  window.addEventListener('hashchange', () => {
    openNet(location.hash);
    openRoom(location.hash);
    openView(location.hash);
    const asked = read(location.hash);
    const code = handoutIn(location.hash);
    const known = asked && getHandout(asked.lessonId)?.code;
    if (code !== null && code !== known) void openHandout(code, asked);
    else if (asked) {
      if (code === null && known) putHandout(null);
      follow(asked);
    }
  });
  followView(() => {
    if (written !== null) rewriteAddress(getLessonId());
  });
  notebookStore.subscribe(({ lessonId }, before) => {
    if (written === null) return;
    rememberAddress(lessonId, hashOf(lessonId));
    const hash = withView(hashOf(lessonId));
    if (hash === written || hash === location.hash) return;
    written = hash;
    if (lessonId === before.lessonId) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
  });
}

/** Goes where the address has gone; on the way nothing is written into it. */
function follow(asked: Configuration): void {
  written = null;
  applyConfiguration(asked);
  openLesson(asked.lessonId);
  rewriteAddress(asked.lessonId);
}
