import type { LessonWords } from '../../../lessons/lesson.ts';

export const words: LessonWords = {
  load: {
    prose: [
      'Dieselben Daten, dieselbe Aufgabe, dieselbe Aufteilung wie in der letzten Lektion. Das Netz dort kannte seine Trainingsbilder auswendig. Dieses soll es mit weniger Parametern besser machen.',
    ],
    tryThis: ['Was würdest du am ersten Netz ändern? Schreib zwei Ideen auf, dann geh weiter.'],
  },
  look: {
    prose: [
      'Geh die Bilder noch einmal durch und frage, worauf es nicht ankommt: die Helligkeit der Wand, die Farbe des Anstrichs, die Nachbarn links und rechts. Ein gutes Netz antwortet gleich, wie diese auch sind.',
    ],
    tryThis: [
      'Suche eine helle 3 auf dunklem Grund und eine dunkle auf hellem. Was haben sie als Zahlen gemeinsam?',
    ],
  },
  prepare: {
    prose: [
      'Durch 255 geteilt, mit einer Achse für den Kanal, das letzte Fünftel zurückgehalten. Nichts ist hier anders als in der letzten Lektion, sodass jeder Unterschied am Ende vom Netz kommt.',
    ],
  },
  model: {
    prose: [
      'Vier Faltungen statt zwei, und ein zweites Pooling vor der dichten Schicht. Diese bekommt nun 4.096 Zahlen statt 8.192, und das ganze Netz hat 164.362 Parameter statt 267.306.',
      'Die Batch-Normalisierung bringt jeden Kanal über den laufenden Batch auf Mittel 0 und Abweichung 1, dann streckt und verschiebt sie ihn mit zwei gelernten Zahlen. Eine helle und eine dunkle Wand sehen danach ähnlicher aus. Die laufenden Mittel, die sie für später mitführt, sind die 192 Parameter, die kein Gradient berührt.',
      'Dropout von einem Halb vor der letzten Schicht verbietet ihr, sich auf ein einzelnes der 32 Neuronen zu stützen.',
    ],
    tryThis: [
      'Nimm Dropout heraus, dann stattdessen die Batch-Normalisierung. Was von beiden hält die Lücke geschlossen?',
    ],
  },
  train: {
    prose: [
      'Nach seiner ersten Epoche liest das dokumentierte Netz die Hälfte seiner Trainingsziffern und eine von sechs Validierungsziffern. Es ist nichts schiefgegangen. Beim Training nimmt die Batch-Normalisierung den vorliegenden Batch; beim Validieren nimmt sie laufende Mittel, und die bewegen sich bei jedem Schritt nur um ein Hundertstel, während sich das Netz darunter schnell verändert. Sie brauchen Zeit, um nachzukommen. Mit weniger Bildern hat eine Epoche weniger Schritte, und es dauert mehr Epochen.',
      'Am Ende liegen Training und Validierung drei Punkte auseinander, nicht elf wie beim ersten Netz, und die Validierung ist um fünf besser: 91,5 % statt 86,4 %.',
    ],
    tryThis: [
      'Der Validierungsverlust springt von einer Epoche zur nächsten auf und ab. Senke die Lernrate spät im Lauf. Was wird aus den Sprüngen?',
      'Lass ReduceLROnPlateau dasselbe von selbst tun.',
    ],
  },
  evaluate: {
    prose: [
      'Auf den 18.000 Testbildern des Dokuments erreicht das Netz 91 %, genau das, was die Validierungsmenge versprochen hatte. Die Testbilder wurden beim Training nie befragt, also war das Versprechen ehrlich.',
      'Wenn du weniger Bilder hast, vergleiche lieber mit deinem eigenen ersten Netz als mit dem Dokument.',
    ],
    tryThis: [
      'Trainiere auch dein erstes Netz und wähle es unter „Compare with“. Ab welcher Epoche liegt das zweite vorn?',
    ],
  },
  confusion: {
    prose: [
      'Im dokumentierten Bericht hat die 8 eine Precision von 0,85 und einen Recall von 0,92: Vieles wird eine 8 genannt, das keine ist. Unscharfe Ziffern sehen leicht nach einer aus. Bei 3 und 6 ist es umgekehrt, mit einem Recall von 0,88 und besserer Precision. Die Bilder, die ihnen fehlen, hat eine andere Ziffer zu viel; folge den Zeilen, um herauszufinden, welche.',
      'Das Makromittel zählt jede Klasse gleich, das gewichtete jedes Bild. Hier sind sie gleich, weil die Klassen der dokumentierten Testmenge fast gleich groß sind. Wo einige Klassen häufiger sind, wie in den meisten Auszügen von Hausnummern, gehen die beiden Mittel auseinander.',
    ],
    tryThis: ['Welches Mittel würdest du angeben, wenn ein Irrtum bei Klasse 9 Geld kostet?'],
  },
  errors: {
    prose: [
      'Die selbstsichersten Fehler zuerst. Auf Fotos haben sie oft einen einfachen Grund: Die Antwort ist eine Ziffer, die im Bild ist, aber nicht in der Mitte.',
    ],
    tryThis: [
      'Sortiere sie in Nachbarn, Unschärfe und falsche Labels. Gegen welche Gruppe könnte ein besseres Netz etwas ausrichten?',
    ],
  },
  inside: {
    prose: [
      'Die Ziffer, der Rand des Schildes, der Nachbar: Sieh, worauf dieses Netz achtet, und vergleiche es mit dem vorigen.',
    ],
  },
  write: {
    prose: [
      'Das trainierte Netz für Keras, sein Verlauf oder die Lektion als Notebook. Es liest Hausnummern; deine eigenen Zeichnungen sind ihm fremd, wie du auf dem Zeichenblock sehen kannst.',
    ],
  },
  engineRoom: {
    prose: [
      'Weniger Parameter als das erste Netz und fast zehnmal so viel Arbeit für einen Schritt: Der Batch ist viermal so groß, und es sind vier Faltungen. Klein und schnell ist nicht dasselbe.',
    ],
  },
};
