import { Modal } from '../../ui/over/Modal.tsx';
import { HandOut } from './hand-out/HandOut.tsx';

interface ClassDialogProps {
  readonly onOpenChange: (open: boolean) => void;
}

/** What a class is taught with; nothing of it leaves this computer by itself. */
export function ClassDialog({ onOpenChange }: ClassDialogProps) {
  return (
    <Modal title="Hand this lesson out" wide="whole" open onOpenChange={onOpenChange}>
      <HandOut />
    </Modal>
  );
}
