import type { Language } from '../domain/language.ts';
import { bringLanguage, language } from '../domain/language.ts';
import type { Translation } from './translation.ts';

/** English is what the code says; the others come whole, before the page. */
const sources: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Translation>>> = {
  de: async () => (await import('./de/index.ts')).german,
  es: async () => (await import('./es/index.ts')).spanish,
};

/** Brings the language of this page. Without network it stays English: nothing fails for it. */
export async function speak(): Promise<void> {
  if (language === 'en') return;
  try {
    const { sentences, texts } = await sources[language]();
    bringLanguage(sentences, { ...texts });
  } catch {
    if (globalThis.document) document.documentElement.lang = 'en';
  }
}
