import type { QrCode } from '../../classroom/qr/qr.ts';
import styles from './QrPicture.module.css';

interface QrPictureProps {
  readonly code: QrCode;
  readonly label: string;
}

/** A QR code as large as its place allows: black on white in either theme. */
export function QrPicture({ code, label }: QrPictureProps) {
  return (
    <svg
      className={styles.code}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${code.side} ${code.side}`}
      shapeRendering="crispEdges"
    >
      <path d={code.path} />
    </svg>
  );
}
