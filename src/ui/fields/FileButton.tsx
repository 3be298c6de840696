import type { ReactNode } from 'react';
import { useRef } from 'react';
import { Button } from '../Button.tsx';

interface FileButtonProps {
  readonly icon: ReactNode;
  /** File name endings, as an input's accept attribute takes them. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** Asks for a folder and takes all files in it; they know their paths. */
  readonly folder?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** A button that asks for a file, or several. */
export function FileButton(props: FileButtonProps) {
  const { icon, accept, multiple, folder, onFiles, children } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button small look="quiet" icon={icon} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        {...(folder ? { webkitdirectory: '' } : { accept, multiple })}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
