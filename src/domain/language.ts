/**
 * In which language the page speaks. It is settled before anything is drawn (index.html writes it into
 * `<html lang>`) and stays until the page is loaded again, so a text may be a constant of its module.
 *
 * English stands in the code; every other language is brought as a whole (languages/) before the page
 * is: a dictionary of sentences, and the larger texts by the name of what they belong to. What a
 * language does not say is said in English.
 */
export type Language = 'en' | 'de' | 'es';

/** Every language, by its own name. */
export const languages: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español (empezado)',
};

export const isLanguage = (tag: unknown): tag is Language =>
  typeof tag === 'string' && Object.hasOwn(languages, tag);

function ofPage(): Language {
  // A worker has no document: whoever starts it names it by the language.
  const tag = globalThis.document?.documentElement.lang ?? globalThis.self?.name;
  return isLanguage(tag) ? tag : 'en';
}

/** What this page speaks. */
export const language: Language = ofPage();

/** Sentences by their English, with `{name}` for what is put in. */
export type Dictionary = Readonly<Record<string, string>>;

let sentences: Dictionary = {};
let texts: Readonly<Record<string, unknown>> = {};

/** Gives the page its language; before any of its texts are asked for. */
export function bringLanguage(dictionary: Dictionary, larger: Readonly<Record<string, unknown>>) {
  sentences = dictionary;
  texts = larger;
}

/** What is put into a sentence, in the place of `{name}`. */
export type Values = Readonly<Record<string, string | number | null | undefined>>;

const inLanguage = (english: string): string =>
  (Object.hasOwn(sentences, english) ? sentences[english] : undefined) ?? english;

/** A sentence of the page: `english` in the language of the page, with `values` put in. */
export function t(english: string, values?: Values): string {
  const sentence = inLanguage(english);
  if (!values) return sentence;
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A larger text that belongs to `name`: `english`, or what the language of the page has for it. */
export function say<T>(name: string, english: T): T {
  return (texts[name] as T | undefined) ?? english;
}
