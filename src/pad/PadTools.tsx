import { Eraser, Maximize, Minimize, PenLine, Redo2, Trash2, Undo2 } from 'lucide-react';
import type { PadTool } from '../state/drawing.ts';
import {
  chooseTool,
  clearDrawing,
  redoDrawing,
  undoDrawing,
  useCanRedo,
  useCanUndo,
  useIsBlank,
  usePadTool,
} from '../state/drawing.ts';
import { IconButton } from '../ui/Button.tsx';
import { Segments } from '../ui/Toggle.tsx';
import styles from './PadTools.module.css';

const tools = [
  { value: 'pen', label: 'Pen', icon: <PenLine /> },
  { value: 'eraser', label: 'Eraser', icon: <Eraser /> },
] as const;

interface PadToolsProps {
  readonly fullScreen: boolean;
  /** Null where the browser has no full screen. */
  readonly onFullScreen: (() => void) | null;
}

/** Pen or eraser, undo, redo, clear, and the whole screen for a projector. */
export function PadTools({ fullScreen, onFullScreen }: PadToolsProps) {
  const tool = usePadTool();
  const blank = useIsBlank();
  const canUndo = useCanUndo();
  const canRedo = useCanRedo();
  return (
    <div className={styles.tools} role="toolbar" aria-label="Drawing tools">
      <Segments<PadTool> label="Tool" value={tool} options={tools} onChange={chooseTool} />
      <span className={styles.gap} />
      <IconButton
        label="Undo"
        shortcut="Ctrl+Z"
        icon={<Undo2 />}
        disabled={!canUndo}
        onClick={undoDrawing}
      />
      <IconButton
        label="Redo"
        shortcut="Ctrl+Y"
        icon={<Redo2 />}
        disabled={!canRedo}
        onClick={redoDrawing}
      />
      <IconButton
        label="Clear the pad"
        shortcut="Delete"
        icon={<Trash2 />}
        disabled={blank}
        onClick={clearDrawing}
      />
      {onFullScreen && (
        <IconButton
          label={fullScreen ? 'Leave full screen' : 'Full screen'}
          icon={fullScreen ? <Minimize /> : <Maximize />}
          onClick={onFullScreen}
        />
      )}
    </div>
  );
}
