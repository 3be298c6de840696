import { t } from '../../domain/language.ts';
import { toFailure } from '../../domain/failure.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { takePictures } from '../../pad/drawing/use-picture-input.ts';
import { getHandout } from '../../state/notebook/handout.ts';
import type { BroughtFile, BroughtKind } from '../../state/notebook/import-files.ts';
import { bringFiles, tellFiles } from '../../state/notebook/import-files.ts';
import { getSession } from '../../state/notebook/notebook.ts';
import { goOnWith, openModel } from '../../state/notebook/run-cells.ts';
import { importDrawings } from '../../state/pad/kept-drawings.ts';
import { openProject } from '../../state/project/project.ts';
import { getRun, isTraining } from '../../state/runs/runs.ts';
import { count } from '../../domain/numbers.ts';
import { failureWords } from '../../ui/failure-words.ts';
import { toast } from '../../ui/toast/toast.ts';
import { openedWords } from '../runs/project-words.ts';
import { openedModelWords } from '../train/model-words.ts';

/** Where files were let go: pictures that fall on the pad are read there, unasked. */
export type DropPlace = 'pad' | 'page';

/** Does something with a file and says what came of it; what goes wrong is told in its words. */
async function told(name: string, work: () => Promise<string | null>): Promise<void> {
  try {
    const title = await work();
    if (title) toast({ title: name, description: title });
  } catch (thrown) {
    const failure = toFailure(thrown);
    const { title, remedy } = failureWords[failure.code];
    toast({ title: `${name}: ${title}`, description: `${failure.message} ${remedy}` });
  }
}

/** The network of the files becomes the lesson's, as in its Train cell. */
function takeModel(id: LessonId, files: readonly File[]): Promise<void> {
  const name = files[0]?.name ?? 'model';
  return told(name, async () => {
    if (isTraining(getRun(getSession(id).runId))) {
      return t('A training is under way. End it first, then drop the model again.');
    }
    const opened = await openModel(id, files);
    return opened && openedModelWords(name, opened);
  });
}

const takers: Record<'run' | 'project' | 'drawings', (id: LessonId, file: File) => Promise<void>> =
  {
    run: (id, file) =>
      told(file.name, async () => {
        if (isTraining(getRun(getSession(id).runId))) {
          return t('A training is under way. End it first, then drop the saved one again.');
        }
        await goOnWith(id, file);
        return null; // the Train cell shows it
      }),
    project: (_, file) =>
      told(file.name, async () => {
        const opened = await openProject(file);
        return [openedWords(opened), ...opened.problems].join(' ');
      }),
    drawings: (_, file) =>
      told(file.name, async () =>
        t('{count} drawings added.', { count: count(await importDrawings(await file.text())) }),
      ),
  };

async function takeData(id: LessonId, files: readonly BroughtFile[]): Promise<void> {
  if (files.length === 0) return;
  if (getHandout(id)?.rules.data) {
    toast({
      title: t('The data of this lesson are set'),
      description: t('Whoever handed it out has chosen them for everybody.'),
    });
    return;
  }
  await bringFiles(id, files);
}

/**
 * Takes files that were dropped on the page, each by what it is: models, saved trainings, projects and
 * kept drawings are opened, pictures on the pad are read there, and everything else is looked at as data.
 */
export async function takeDropped(
  id: LessonId,
  files: readonly BroughtFile[],
  place: DropPlace,
): Promise<void> {
  if (files.length === 0) return;
  const kinds = await tellFiles(files);
  const of = (kind: BroughtKind) => files.filter((_, at) => kinds[at] === kind);
  const models = of('model').map(({ file }) => file);
  if (models.length > 0) await takeModel(id, models);
  for (const kind of ['run', 'project', 'drawings'] as const) {
    for (const { file } of of(kind)) await takers[kind](id, file);
  }
  const pictures = of('picture');
  const rest = place === 'pad' ? of('data') : [...pictures, ...of('data')];
  if (place === 'pad' && pictures.length > 0) await takePictures(pictures.map(({ file }) => file));
  await takeData(id, rest);
}
