import { t } from '../../domain/language.ts';
import { language } from '../../domain/language.ts';
import type { DownloadPlan } from '../../domain/data/published.ts';
import { bytes } from '../../domain/numbers.ts';

const listOr = new Intl.ListFormat(language, { type: 'disjunction' });

/** What would be fetched from where, before anything is. */
export function planInWords({ name, mirrors, files, bytes: size }: DownloadPlan): string {
  const hosts = [...new Set(mirrors.map((mirror) => new URL(mirror).host))];
  return t(
    '{name} is not here. The button fetches its {count} files, {size}, from {hosts}, checks them against the published hashes and keeps them in this browser. Nothing is fetched before you press it.',
    { name, count: files.length, size: bytes(size), hosts: listOr.format(hosts) },
  );
}

/** The files where most people reach them: the first mirror that is not a content network. */
export function fileAddresses({ mirrors, files }: DownloadPlan): string[] {
  const mirror = mirrors.find((address) => !address.includes('cdn.')) ?? mirrors[0];
  return files.map(({ name }) => `${mirror}${name}.gz`);
}
