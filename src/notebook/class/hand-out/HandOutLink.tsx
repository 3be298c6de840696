import { t } from '../../../domain/language.ts';
import { Copy, Download, ExternalLink } from 'lucide-react';
import { useMemo } from 'react';
import type { Handout } from '../../../classroom/handout/handout.ts';
import { qrCode } from '../../../classroom/qr/qr.ts';
import { qrSvg } from '../../../classroom/qr/qr-svg.ts';
import { linkOf } from '../../../state/class/drafts.ts';
import { Button } from '../../../ui/Button.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { toast } from '../../../ui/toast/toast.ts';
import { QrPicture } from '../QrPicture.tsx';
import styles from './HandOut.module.css';
import { count } from '../../../domain/numbers.ts';

/** The largest code that phones read from a projector without trouble. */
const easyVersion = 25;

async function copy(link: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
    toast({ title: t('Link copied'), description: t('It opens the lesson as you hand it out.') });
  } catch {
    toast({
      title: t('The browser did not allow copying'),
      description: t('Take the link from the field.'),
    });
  }
}

/** The link and its code, as they change with the form. */
export function HandOutLink({ handout }: { readonly handout: Handout }) {
  const link = linkOf(handout);
  const code = useMemo(() => qrCode(link, easyVersion) ?? qrCode(link, 40), [link]);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  return (
    <section className={styles.result} aria-label={t('The link to hand out')}>
      {code ? (
        <QrPicture code={code} label={t('QR code of the link')} />
      ) : (
        <p className={styles.warn}>
          {t('The link is too long for any QR code: shorten your words, or hand it out as a link.')}
        </p>
      )}
      <p className={styles.note} role="status">
        {count(link.length)} {t('characters')}
        {code && t(', QR version {version} of 40', { version: code.version })}.
        {code && code.version > easyVersion && (
          <>
            {t(' Phones read codes up to version {easyVersion} well: shorten your words.', {
              easyVersion,
            })}
          </>
        )}
      </p>
      {local && (
        <p className={styles.warn}>
          {t(
            'This page runs on your own computer: other devices cannot open its address. Open it from where your class does before you hand the link out.',
          )}
        </p>
      )}
      <input className={styles.link} readOnly aria-label={t('Link')} value={link} />
      <div className={styles.row}>
        <Button look="primary" small icon={<Copy />} onClick={() => void copy(link)}>
          {t('Copy the link')}
        </Button>
        {code && (
          <Button
            small
            icon={<Download />}
            onClick={() => saveFile('lesson-qr.svg', 'image/svg+xml', qrSvg(code))}
          >
            {t('Save the code')}
          </Button>
        )}
        <Button
          small
          icon={<ExternalLink />}
          onClick={() => window.open(link, '_blank', 'noopener')}
        >
          {t('Try it in a new tab')}
        </Button>
      </div>
    </section>
  );
}
