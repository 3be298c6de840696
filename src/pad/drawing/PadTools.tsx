import { t } from '../../domain/language.ts';
import { Eraser, ImagePlus, Maximize, Minimize, PenLine, Redo2, Trash2, Undo2 } from 'lucide-react';
import { memo, useRef } from 'react';
import type { PadTool } from '../../state/pad/drawing.ts';
import {
  chooseTool,
  clearDrawing,
  redoDrawing,
  undoDrawing,
  useCanRedo,
  useCanUndo,
  useIsBlank,
  usePadTool,
} from '../../state/pad/drawing.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Segments } from '../../ui/fields/Toggle.tsx';
import styles from './PadTools.module.css';
import { takePicture } from './use-picture-input.ts';

const tools = [
  { value: 'pen', label: t('Pen'), icon: <PenLine /> },
  { value: 'eraser', label: t('Eraser'), icon: <Eraser /> },
] as const;

interface PadToolsProps {
  /** While a picture covers the drawing, there is nothing to draw or undo. */
  readonly covered: boolean;
  readonly fullScreen: boolean;
  /** Null where the browser has no full screen. */
  readonly onFullScreen: (() => void) | null;
}

/** Pen or eraser, undo, redo, clear, and the whole screen for a projector. */
export const PadTools = memo(function PadTools(props: PadToolsProps) {
  const { covered, fullScreen, onFullScreen } = props;
  const tool = usePadTool();
  const blank = useIsBlank();
  const canUndo = useCanUndo();
  const canRedo = useCanRedo();
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('Drawing tools')}>
      <Segments<PadTool>
        label={t('Tool')}
        value={tool}
        options={tools}
        onChange={chooseTool}
        disabled={covered}
      />
      <span className={styles.gap} />
      <IconButton
        label={t('Undo')}
        shortcut="Ctrl+Z"
        icon={<Undo2 />}
        disabled={covered || !canUndo}
        onClick={undoDrawing}
      />
      <IconButton
        label={t('Redo')}
        shortcut="Ctrl+Y"
        icon={<Redo2 />}
        disabled={covered || !canRedo}
        onClick={redoDrawing}
      />
      <IconButton
        label={t('Clear the pad')}
        shortcut="Delete"
        icon={<Trash2 />}
        disabled={covered || blank}
        onClick={clearDrawing}
      />
      <PictureButton />
      {onFullScreen && (
        <IconButton
          label={fullScreen ? t('Leave full screen') : t('Full screen')}
          icon={fullScreen ? <Minimize /> : <Maximize />}
          onClick={onFullScreen}
        />
      )}
    </div>
  );
});

/** Picks an image file; a phone offers its camera. */
function PictureButton() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton
        label={t('Read a picture (or paste or drop one)')}
        icon={<ImagePlus />}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void takePicture(file);
          target.value = '';
        }}
      />
    </>
  );
}
