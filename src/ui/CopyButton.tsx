import { t } from '../domain/language.ts';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from './Button.tsx';
import { toast } from './toast/toast.ts';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** Without a tooltip, where no page is around it. */
  readonly bare?: boolean;
}

/** Copies a text, and says so for a moment. */
export function CopyButton({ text, label, bare }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      setTimeout(() => setCopied(false), 1600);
    } catch {
      toast({
        title: t('The browser did not allow copying'),
        description: t('Select the text instead.'),
      });
    }
  };
  return (
    <IconButton
      label={copied ? t('Copied') : label}
      icon={copied ? <Check /> : <Copy />}
      onClick={() => void copy()}
      small
      bare={bare}
    />
  );
}
