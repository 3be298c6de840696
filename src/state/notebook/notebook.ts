import { create } from 'zustand';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { findLesson, firstLesson } from '../../lessons/index.ts';
import type {
  CellKind,
  Documented,
  DocumentedResults,
  Lesson,
  LessonId,
} from '../../lessons/lesson.ts';
import type { CellStates } from './cell-graph.ts';
import { editedKinds, restsOn } from './cell-graph.ts';
import type { CellMessage, CellState } from './cell-machine.ts';
import { idleCell, transitionCell } from './cell-machine.ts';
import type { LessonStart } from './handout.ts';
import { getHandout } from './handout.ts';

/** What the user has made of one lesson: a variant (null is the lesson itself), settings, cells, and the training they show. */
export interface LessonSession extends LessonStart {
  readonly datasetId: string | null;
  readonly runId: string | null;
  readonly cells: CellStates;
}

interface NotebookState {
  readonly lessonId: LessonId;
  readonly sessions: Readonly<Partial<Record<LessonId, LessonSession>>>;
}

const useNotebook = create<NotebookState>(() => ({ lessonId: firstLesson.id, sessions: {} }));

/** For the modules of state that follow every change (address, storage). */
export const notebookStore = useNotebook;

const idleCells = (lesson: Lesson): CellStates =>
  Object.fromEntries(lesson.cells.map((cell) => [cell.id, idleCell]));

const fresh = new Map<LessonId, LessonSession>();

/** A lesson as its author left it: one object per lesson, so that it can be compared. */
function originalSession(lesson: Lesson): LessonSession {
  const known = fresh.get(lesson.id);
  if (known) return known;
  const session: LessonSession = {
    variantId: null,
    experiment: lesson.experiment,
    datasetChoice: 'auto',
    datasetId: null,
    runId: null,
    cells: idleCells(lesson),
  };
  fresh.set(lesson.id, session);
  return session;
}

function sessionIn(state: NotebookState, id: LessonId): LessonSession {
  return state.sessions[id] ?? originalSession(lessonOf(id));
}

/** The lesson of an id that is known to exist. */
export function lessonOf(id: LessonId): Lesson {
  return findLesson(id) ?? firstLesson;
}

export const getSession = (id: LessonId): LessonSession => sessionIn(useNotebook.getState(), id);

export const getLessonId = (): LessonId => useNotebook.getState().lessonId;

export const useLesson = (): Lesson => lessonOf(useNotebook((state) => state.lessonId));

export function useSession<T>(id: LessonId, select: (session: LessonSession) => T): T {
  return useNotebook((state) => select(sessionIn(state, id)));
}

export const useExperiment = (id: LessonId): Experiment =>
  useSession(id, (session) => session.experiment);

/** The experiment that a lesson (or its variant) starts from. */
export function originalExperiment(lesson: Lesson, variantId: string | null): Experiment {
  const variant = lesson.variants.find(({ id }) => id === variantId);
  return variant?.experiment ?? lesson.experiment;
}

const askedFor = new WeakMap<Documented, Promise<DocumentedResults>>();

/** The documented figures that belong to what is chosen: the same promise each time. */
export function documentedOf(lesson: Lesson, variantId: string | null): Promise<DocumentedResults> {
  const variant = lesson.variants.find(({ id }) => id === variantId);
  const { documented } = variant ?? lesson;
  const coming = askedFor.get(documented) ?? documented();
  askedFor.set(documented, coming);
  return coming;
}

/** The data set that a lesson (or its variant) is about. */
export function wantedDataset(
  lesson: Lesson,
  { variantId }: Pick<LessonSession, 'variantId'>,
): Pick<Lesson, 'dataset'> {
  const variant = lesson.variants.find(({ id }) => id === variantId);
  return { dataset: variant?.dataset ?? lesson.dataset };
}

/** Whether the user has changed anything that decides the result. */
export function isEdited(lesson: Lesson, session: LessonSession): boolean {
  const start = getHandout(lesson.id)?.start;
  const original =
    start?.variantId === session.variantId
      ? start.experiment
      : originalExperiment(lesson, session.variantId);
  return editedKinds(original, session.experiment).length > 0;
}

/** Puts changed fields into a lesson's session. */
export function patchSession(id: LessonId, patch: Partial<LessonSession>): void {
  useNotebook.setState((state) => ({
    sessions: { ...state.sessions, [id]: { ...sessionIn(state, id), ...patch } },
  }));
}

/** Sends a message to some cells of a lesson. */
export function tellCells(id: LessonId, cellIds: readonly string[], message: CellMessage): void {
  const { cells } = getSession(id);
  const changed: Record<string, CellState> = { ...cells };
  for (const cellId of cellIds)
    changed[cellId] = transitionCell(cells[cellId] ?? idleCell, message);
  patchSession(id, { cells: changed });
}

/** Marks everything stale that rests on cells of these kinds. */
export function invalidate(id: LessonId, kinds: readonly CellKind[]): void {
  const resting = lessonOf(id).cells.filter((cell) => restsOn(cell.kind, kinds));
  tellCells(
    id,
    resting.map((cell) => cell.id),
    { kind: 'invalidate' },
  );
}

/** The open data are not the ones that are wanted any more. */
export function invalidateData(id: LessonId): void {
  const loads = lessonOf(id).cells.filter((cell) => cell.kind === 'load');
  tellCells(
    id,
    loads.map((cell) => cell.id),
    { kind: 'invalidate' },
  );
  invalidate(id, ['load']);
}

export function openLesson(lessonId: LessonId): void {
  useNotebook.setState({ lessonId });
}

/**
 * Takes over an edited experiment. The cell that was edited shows it at once; what rests on it is
 * marked stale and waits to be run.
 */
export function editExperiment(id: LessonId, edit: (before: Experiment) => Experiment): void {
  const before = getSession(id).experiment;
  const asked = edit(before);
  const experiment = getHandout(id)?.hold(asked) ?? asked;
  const kinds = editedKinds(before, experiment);
  if (kinds.length === 0) return;
  patchSession(id, { experiment });
  invalidate(id, kinds);
}

/** Changes to a variant (or back) with its own settings; edits are left behind. */
export function chooseVariant(id: LessonId, variantId: string | null): void {
  if (getHandout(id)?.rules.variant) return;
  const lesson = lessonOf(id);
  const before = wantedDataset(lesson, getSession(id)).dataset;
  patchSession(id, { variantId });
  editExperiment(id, () => originalExperiment(lesson, variantId));
  if (wantedDataset(lesson, { variantId }).dataset !== before) invalidateData(id);
}

/** Puts a lesson back as its author, or who handed it out, left it. Returns what undoes that (what ran stays stopped). */
export function resetLesson(id: LessonId): () => void {
  const before = getSession(id);
  patchSession(id, { ...originalSession(lessonOf(id)), ...getHandout(id)?.start });
  return () => {
    patchSession(id, before);
    tellCells(id, Object.keys(before.cells), { kind: 'interrupt' });
  };
}
