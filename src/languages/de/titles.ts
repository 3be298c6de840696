import type { LessonTitles } from '../../lessons/translated.ts';
import type { LessonId } from '../../lessons/lesson.ts';

const engineRoom = 'Im Maschinenraum';
const inside = 'Nimm es auseinander';
const write = 'Nimm es mit';

/** What lessons, cells and variants are called. */
export const titles: Record<LessonId, LessonTitles> = {
  'single-layer': {
    title: 'Eine Schicht',
    summary: 'Zehn Neuronen sehen je 784 Pixel an. Auf MNIST ist das schon zu 92 % richtig.',
    cells: {
      load: 'Lade die Ziffern',
      look: 'Erst schauen, dann trainieren',
      prepare: 'Skalieren und flach auslegen',
      model: 'Zehn Neuronen, 7.850 Zahlen zu lernen',
      train: 'Trainiere fünf Epochen',
      evaluate: 'Die Prüfung',
      predict: 'Frag es nach einer Ziffer',
      confusion: 'Wer für wen gehalten wird',
      inside,
      engineRoom,
    },
  },
  'hidden-layer': {
    title: 'Eine verdeckte Schicht',
    summary: 'Hundert Neuronen dazwischen; auf MNIST senken sie die Fehler auf ein Drittel.',
    cells: {
      load: 'Noch einmal dieselben Ziffern',
      look: 'Such, was eine Schablone nicht sieht',
      prepare: 'Skalieren und flach auslegen',
      model: 'Hundert Neuronen dazwischen',
      train: 'Trainiere und vergleiche mit Lektion eins',
      evaluate: 'Eine Lücke tut sich auf',
      predict: 'Frag es noch einmal',
      confusion: 'Was übrig bleibt',
      inside,
      engineRoom,
    },
    variants: {
      flatten: {
        title: 'Flatten im Modell',
        note: 'Das Modell nimmt die Bilder von 28 × 28 und legt sie selbst flach aus. Es ist dasselbe Netz: Nur die Haustür ist eine andere.',
      },
    },
  },
  'dropout-mlp': {
    title: 'Dropout und Early Stopping',
    summary:
      'Ein Netz, groß genug, um seine Beispiele auswendig zu lernen, und zwei Wege, es davon abzuhalten.',
    cells: {
      load: 'Die Ziffern als Tabelle',
      look: 'Eine Zeile ist ein Bild',
      prepare: 'Skaliere nach dem, was die Trainingsmenge weiß',
      model: 'Zwei breite Schichten mit Lücken',
      train: 'Aufhören, wenn es nicht mehr hilft',
      evaluate: 'Genauigkeit flach, Verlust steigt',
      confusion: 'Zehn Fragen mit Ja oder Nein',
      predict: 'Zwanzig aufs Geratewohl',
      inside,
      write,
      engineRoom,
    },
    variants: {
      'honest-validation': {
        title: 'Eine ehrliche Validierungsmenge',
        note: 'Hält ein Zehntel der Trainingsziffern zurück, um über das Anhalten zu entscheiden; so bleibt die Testmenge bis zum Ende ungesehen.',
      },
    },
  },
  'first-cnn': {
    title: 'Die erste Faltung',
    summary:
      'Filter, die über das Bild gleiten, an Kleidung erprobt und Klasse für Klasse gemessen.',
    cells: {
      load: 'Das sind keine Ziffern',
      look: 'T-Shirt, Pullover, Hemd, Mantel',
      prepare: 'Das Bild bleibt ein Bild',
      model: 'Ein Filter, der überall hinkommt',
      train: 'Fünf Epochen Kleidung',
      evaluate: 'Eine Zahl für 10.000 Bilder',
      predict: 'Dreißig gegen dreißig',
      confusion: 'Der Ärger mit den Hemden',
      activations: 'Was die Filter sehen',
      inside,
      write,
      engineRoom,
    },
    variants: {
      mnist: {
        title: 'Auf MNIST',
        note: 'Dasselbe Netz auf den Ziffern, die das Dokument zu benutzen glaubte. Zahlen dazu nennt es keine.',
      },
    },
  },
  'kaggle-cnn': {
    title: 'Kaggles Digit Recognizer',
    summary: 'Fünf Faltungen, endlose Varianten jeder Ziffer und ein Blick ins Innere.',
    cells: {
      load: 'Ein Wettbewerb',
      look: 'Zählen, dann schauen',
      prepare: 'Skalieren, umformen, ein Zehntel zurückhalten',
      augment: 'Dieselbe Ziffer, nie dasselbe Bild',
      model: 'Tiefer und nicht größer',
      train: 'Zwanzig Epochen und ein Callback, der schlief',
      evaluate: 'Neunzehn Fehler',
      confusion: 'Eine fast leere Matrix',
      errors: 'Sicher und falsch',
      activations: 'Durch die Schichten',
      predict: 'Die ersten fünf',
      inside,
      write: 'Gib es ab',
      engineRoom,
    },
    variants: {
      'repaired-monitor': {
        title: 'Mit reparierter Überwachung',
        note: 'Beobachtet val_accuracy, das es gibt; so wird die Lernrate nach drei Epochen ohne Fortschritt halbiert. Die dokumentierten Zahlen daneben sind die des Laufs, wie er war.',
      },
    },
  },
  'svhn-cnn-1': {
    title: 'Hausnummern: auswendig gelernt',
    summary: 'Ziffern in freier Wildbahn und ein Netz, das sich hier überanpassen soll.',
    cells: {
      load: 'Ziffern in freier Wildbahn',
      look: 'Hier ist nichts in der Mitte',
      prepare: 'Skalieren, umformen und das letzte Fünftel',
      model: 'Zwei Faltungen und eine riesige dichte Schicht',
      train: 'Sieh zu, wie es sich überanpasst',
      evaluate: 'Elf Punkte auseinander',
      confusion: 'Was Fotos verwechseln lässt',
      inside,
      engineRoom,
    },
  },
  'svhn-cnn-2': {
    title: 'Hausnummern: das Wesentliche gelernt',
    summary: 'Tiefer, kleiner, mit Normalisierung und Dropout: Die Lücke schließt sich.',
    cells: {
      load: 'Dieselben Hausnummern',
      look: 'Worauf soll es nicht achten?',
      prepare: 'Wie zuvor',
      model: 'Tiefer und kleiner',
      train: 'Eine seltsame erste Epoche',
      evaluate: 'Die Prüfung',
      confusion: 'Den Bericht lesen',
      errors: 'Sicher und falsch',
      inside,
      write,
      engineRoom,
    },
  },
  playground: {
    title: 'Spielwiese',
    summary: 'Beliebige Daten, Schichten und Einstellungen: deine eigene Frage.',
    baseTitle: 'Ein kleines CNN',
    cells: {
      load: 'Wähle deine Daten',
      look: 'Sieh sie dir an',
      prepare: 'Bereite sie vor',
      augment: 'Wandle sie ab',
      model: 'Bau dein Netz',
      train: 'Trainiere es',
      evaluate: 'Prüfe es',
      predict: 'Befrage es',
      confusion: 'Zähl seine Fehler',
      errors: 'Sieh dir seine Fehler an',
      activations: 'Schau hinein',
      inside,
      write: 'Bewahre es auf',
      engineRoom,
    },
  },
};
