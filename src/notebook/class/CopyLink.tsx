import { Link } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/toast/toast.ts';

async function copyAddress(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    toast({ title: 'Link copied', description: 'It opens this lesson with your settings.' });
  } catch {
    toast({
      title: 'The browser did not allow copying',
      description: 'The link is the address of this page.',
    });
  }
}

/** The address holds the whole configuration: a link to this lesson as it is set now. */
export function CopyLink() {
  return (
    <Button small look="quiet" icon={<Link />} onClick={() => void copyAddress()}>
      Copy a link to these settings
    </Button>
  );
}
