import { t } from '../../domain/language.ts';
import { FolderOpen, Package } from 'lucide-react';
import { useState } from 'react';
import type { RunRecord } from '../../state/ledger/ledger.ts';
import { openProject, saveProject } from '../../state/project/project.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { FileButton } from '../../ui/fields/FileButton.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { openedWords, savedWords } from './project-words.ts';
import styles from './Runs.module.css';

/** Runs with their networks and the kept drawings as one file, and back from it. */
export function ProjectTools({ records }: { readonly records: readonly RunRecord[] }) {
  const { busy, failure, attempt } = useAttempt();
  const [said, setSaid] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const tell = (words: string, missing: readonly string[]) => {
    setSaid(words);
    setProblems(missing);
  };
  const save = async () => {
    const saved = await saveProject(records);
    saveFile('digit-lab-project.zip', 'application/zip', saved.file);
    tell(
      savedWords(saved),
      saved.left.map((name) => t('There was no room in it for the network of “{name}”.', { name })),
    );
  };
  const open = async (file: File) => {
    tell('', []);
    const opened = await openProject(file);
    tell(openedWords(opened), opened.problems);
  };
  return (
    <div className={styles.project} role="group" aria-label={t('Project file')}>
      <Button small icon={<Package />} disabled={busy} onClick={() => attempt(save)}>
        {t('Save a project file')}
      </Button>
      <FileButton
        icon={<FolderOpen />}
        accept=".zip"
        onFiles={([file]) => file && attempt(() => open(file))}
      >
        {t('Open a project file')}
      </FileButton>
      <p role="status" className={styles.said}>
        {busy ? t('One moment …') : said}
      </p>
      {problems.length > 0 && !busy && (
        <ul className={styles.problems} aria-label={t('What could not be used')}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
