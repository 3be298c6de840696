import { t } from '../../domain/language.ts';
import { Link } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/toast/toast.ts';

async function copyAddress(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    toast({ title: t('Link copied'), description: t('It opens this lesson with your settings.') });
  } catch {
    toast({
      title: t('The browser did not allow copying'),
      description: t('The link is the address of this page.'),
    });
  }
}

/** The address holds the whole configuration: a link to this lesson as it is set now. */
export function CopyLink() {
  return (
    <Button small look="quiet" icon={<Link />} onClick={() => void copyAddress()}>
      {t('Copy a link to these settings')}
    </Button>
  );
}
