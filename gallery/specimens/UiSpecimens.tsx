import { Code, Cpu, Database, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Failure } from '../../src/domain/failure.ts';
import { StateMark } from '../../src/notebook/frame/StateMark.tsx';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { Chip } from '../../src/ui/chip/Chip.tsx';
import { CopyButton } from '../../src/ui/CopyButton.tsx';
import { FailureNote } from '../../src/ui/FailureNote.tsx';
import { Fold } from '../../src/ui/Fold.tsx';
import { Modal } from '../../src/ui/over/Modal.tsx';
import { Sheet } from '../../src/ui/over/Sheet.tsx';
import { Toasts } from '../../src/ui/over/Toasts.tsx';
import { Progress } from '../../src/ui/Progress.tsx';
import { StoppableProgress } from '../../src/ui/StoppableProgress.tsx';
import { toast } from '../../src/ui/toast/toast.ts';
import { Row, Specimen } from '../Specimen.tsx';
import { nothing } from './data.ts';

const failure: Failure = {
  code: 'idx-truncated',
  message: 'train-images-idx3-ubyte ends after 12 of 60,000 images.',
};

const looks = ['primary', 'plain', 'quiet'] as const;
const phases = ['idle', 'queued', 'running', 'done', 'stale', 'failed'] as const;

/** Buttons, notes, folds, bars, and what lies over the page. */
export function UiSpecimens() {
  return (
    <>
      <Buttons />
      <Specimen name="Chip">
        <Row>
          <Chip topic="Data" icon={<Database />} text="MNIST" title="Data">
            <p>60,000 images to train with.</p>
          </Chip>
          <Chip topic="Computing" icon={<Cpu />} text="Processor" tone="warn" title="Computing">
            <p>Slower than a graphics processor.</p>
          </Chip>
          <Chip topic="Computing" icon={<Cpu />} text="Nothing" tone="bad" title="Computing">
            <p>Nothing computes.</p>
          </Chip>
        </Row>
      </Specimen>
      <Specimen name="FailureNote">
        <FailureNote failure={failure} />
        <FailureNote failure={failure} mild>
          <Button small>Try again</Button>
        </FailureNote>
      </Specimen>
      <Folds />
      <Specimen name="Progress">
        <Progress label="Half" share={0.5} />
        <Progress label="Nobody knows" share={null} />
        <Progress label="Paused" share={0.8} still />
        <StoppableProgress label="Search" share={0.25} stop="Stop searching" onStop={nothing}>
          15,000 of 60,000 images
        </StoppableProgress>
      </Specimen>
      <Specimen name="StateMark">
        <Row>
          {phases.map((phase) => (
            <StateMark key={phase} phase={phase} />
          ))}
        </Row>
      </Specimen>
      <Over />
    </>
  );
}

function Buttons() {
  return (
    <Specimen name="Button, IconButton, CopyButton">
      {[false, true].map((small) => (
        <Row key={String(small)}>
          {looks.map((look) => (
            <Button key={look} look={look} small={small} icon={<Play />}>
              {look}
            </Button>
          ))}
          <Button small={small} disabled>
            disabled
          </Button>
          <IconButton small={small} label="Delete" icon={<Trash2 />} />
          <IconButton small={small} look="primary" label="Run" icon={<Play />} shortcut="R" />
        </Row>
      ))}
      <CopyButton label="Copy the code" text="model.fit(x, y)" />
    </Specimen>
  );
}

function Folds() {
  return (
    <Specimen name="Fold">
      {(['plain', 'bold', 'small', 'line'] as const).map((look) => (
        <Fold key={look} look={look} icon={<Code />} label={`As ${look} words`}>
          <p>What was folded away.</p>
        </Fold>
      ))}
    </Specimen>
  );
}

/** What lies over the page shows at a press. */
function Over() {
  const [over, setOver] = useState<'modal' | 'left' | 'right' | 'bottom' | null>(null);
  const close = () => setOver(null);
  return (
    <Specimen name="Modal, Sheet, Toasts">
      <Row>
        {(['modal', 'left', 'right', 'bottom'] as const).map((which) => (
          <Button key={which} onClick={() => setOver(which)}>
            Open {which}
          </Button>
        ))}
        <Button
          onClick={() => toast({ title: 'Drawing deleted', description: 'A 7.', undo: nothing })}
        >
          Show a toast
        </Button>
      </Row>
      <Modal title="A dialog" open={over === 'modal'} onOpenChange={close}>
        <p>With something to read in it.</p>
      </Modal>
      {(['left', 'right', 'bottom'] as const).map((from) => (
        <Sheet key={from} from={from} title="A sheet" open={over === from} onOpenChange={close}>
          <p>From the {from}.</p>
        </Sheet>
      ))}
      <Toasts />
    </Specimen>
  );
}
