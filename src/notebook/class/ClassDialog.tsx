import { t } from '../../domain/language.ts';
import type { ClassPart } from '../../state/class/class-shown.ts';
import { showClass, useClassPart } from '../../state/class/class-shown.ts';
import { Modal } from '../../ui/over/Modal.tsx';
import { Segments } from '../../ui/fields/Toggle.tsx';
import styles from './class.module.css';
import { Collect } from './collect/Collect.tsx';
import { Forget } from './Forget.tsx';
import { HandIn } from './hand-in/HandIn.tsx';
import { HandOut } from './hand-out/HandOut.tsx';
import { Join } from './live/Join.tsx';
import { Live } from './live/Live.tsx';
import { OwnMnist } from './form/OwnMnist.tsx';
import { Pocket } from './pocket/Pocket.tsx';
import { Worksheet } from './print/Worksheet.tsx';

const parts = [
  { value: 'handOut', label: t('Hand out') },
  { value: 'paper', label: t('Worksheet') },
  { value: 'handIn', label: t('Hand in') },
  { value: 'collect', label: t('Collect') },
  { value: 'live', label: t('Live') },
  { value: 'join', label: t('Join') },
  { value: 'form', label: t('Own MNIST') },
  { value: 'pocket', label: t('In a QR code') },
  { value: 'forget', label: t('Next class') },
] as const satisfies readonly { value: ClassPart; label: string }[];

/** What a class is taught with; nothing of it leaves this computer by itself. */
export function ClassDialog() {
  const part = useClassPart();
  return (
    <Modal
      title={t('For a class')}
      wide="whole"
      open={part !== null}
      onOpenChange={(open) => showClass(open ? (part ?? 'handOut') : null)}
    >
      <div className={styles.body}>
        <Segments
          label={t('Part')}
          value={part ?? 'handOut'}
          options={parts}
          onChange={showClass}
        />
        {part === 'handOut' && <HandOut />}
        {part === 'paper' && <Worksheet />}
        {part === 'handIn' && <HandIn />}
        {part === 'collect' && <Collect />}
        {part === 'live' && <Live />}
        {part === 'join' && <Join />}
        {part === 'form' && <OwnMnist />}
        {part === 'pocket' && <Pocket />}
        {part === 'forget' && <Forget />}
      </div>
    </Modal>
  );
}
