import { t } from '../../../domain/language.ts';
import { useMemo, useState } from 'react';
import { qrCode } from '../../../classroom/qr/qr.ts';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import classStyles from '../class.module.css';
import { QrPicture } from '../QrPicture.tsx';
import styles from './live.module.css';

interface LiveCodeProps {
  readonly room: string;
  /** Of this computer in the network, the likeliest first. */
  readonly addresses: readonly string[];
}

/** The short code by which a class joins, and the same as an address in a QR code. */
export function LiveCode({ room, addresses }: LiveCodeProps) {
  const [chosen, choose] = useState<string | null>(null);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  const host = chosen ?? (local ? (addresses[0] ?? location.hostname) : location.hostname);
  const port = location.port === '' ? '' : `:${location.port}`;
  const link = `${location.protocol}//${host}${port}${location.pathname}#join=${room}`;
  const code = useMemo(() => qrCode(link, 25), [link]);
  return (
    <>
      {code && <QrPicture code={code} label={t('QR code to join the class')} />}
      <p>
        {t('Class')} <span className={styles.code}>{room}</span>
      </p>
      <p className={styles.address}>{link}</p>
      {local && addresses.length > 1 && (
        <SelectField
          label={t('Network of this computer')}
          value={host}
          options={addresses.map((address) => ({ value: address, label: address }))}
          onChange={choose}
        />
      )}
      <p className={classStyles.note}>
        {t(
          'Scan the code, or open the page and type the letters under “For a class”, “Join”. Each browser warns once of a certificate that only this computer vouches for.',
        )}
      </p>
    </>
  );
}
