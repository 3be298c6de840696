import type { LessonWords } from '../../../lessons/lesson.ts';

export const words: LessonWords = {
  load: {
    prose: [
      'Die Street View House Numbers wurden aus Fotos von Hausfronten geschnitten. Das Dokument nimmt 42.000 davon zum Lernen und 18.000 zum Prüfen, grau, 32 mal 32 Pixel, in einer HDF5-Datei mit vier Arrays. Die Formen unten sagen, was du hast: die ganze Datei, einen Auszug daraus oder, wo keine Hausnummern zur Hand sind, Bilder in ihrer Art, die diese Seite zeichnet.',
    ],
    tryThis: ['Benenne die Achsen jedes der vier Arrays, bevor du weiterliest.'],
  },
  look: {
    prose: [
      'Fotos zeigen helle Ziffern auf dunklem Grund und dunkle auf hellem; Schrauben, Schatten, schräge Bretter; Nachbarn, die von beiden Seiten ins Bild ragen. Das Label nennt die Ziffer in der Mitte. Vergleiche mit MNIST, wo das Papier weiß war, die Tinte schwarz und sonst niemand im Bild.',
    ],
    tryThis: [
      'Decke die Labels mit der Hand ab und lies die ersten vierzig. Wie viele liest du richtig? Das Netz beginnt mit weniger.',
    ],
  },
  prepare: {
    prose: [
      'Wie zuvor: durch 255 teilen, eine Achse für den Kanal anfügen, die Labels als Zeilen mit einer einzigen 1 schreiben. Zum Validieren nimmt Keras das letzte Fünftel der Trainingsbilder, so wie sie in der Datei liegen, bevor irgendetwas gemischt wird.',
      'Das geht schnell und ist gewagt, wenn die Datei eine Ordnung hat. Wäre sie nach Ziffern sortiert, würde das Netz an Ziffern geprüft, die es nie gelernt hat.',
    ],
    tryThis: [
      'Ist diese Datei sortiert? Vergleiche die Anzahlen der Bilder, mit denen trainiert wird, mit denen der zurückgehaltenen.',
    ],
  },
  model: {
    prose: [
      'Das Padding „same“ legt einen Rand aus Nullen um das Bild, damit es seine Größe behält. LeakyReLU lässt ein Zehntel einer negativen Summe durch, wo ReLU nichts durchlässt: Ein Neuron, das negativ geworden ist, findet noch zurück.',
      'Dann treffen 16 × 16 × 32 = 8.192 Zahlen auf 32 Neuronen, und 262.176 der 267.306 Parameter liegen in dieser einen Schicht. Da ist reichlich Platz, um sich die Trainingsbilder einzeln aufzuschreiben.',
    ],
    tryThis: [
      'Füge vor Flatten eine zweite Pooling-Schicht ein. Wie viele Parameter verschwinden, und verschwindet die Validierungsgenauigkeit mit ihnen?',
    ],
  },
  train: {
    prose: [
      'Dieses Netz soll hier auf lehrreiche Weise schiefgehen. Einige Epochen lang fallen beide Verluste zusammen. Dann trennen sie sich: Im dokumentierten Lauf ist der Validierungsverlust nach der 7. Epoche am niedrigsten, bei 0,4476, und nach 20 Epochen ist er auf 0,8368 gestiegen, während der Trainingsverlust fällt und fällt.',
      'In der zweiten Hälfte lernt es nur noch seine eigenen Beispiele. Nichts davon nützt bei einem Bild, das es nicht gesehen hat.',
    ],
    tryThis: [
      'Halte den Lauf von Hand an, wenn du den Augenblick für den besten hältst. Woran hast du es erkannt?',
      'Überlass es Early Stopping, mit einer Geduld von 3.',
    ],
  },
  evaluate: {
    prose: [
      'Im dokumentierten Lauf: Training 97,9 %, Validierung 86,4 %. Der Abstand der beiden gestrichelten Kurven ist das, was das Netz auswendig weiß. Und noch etwas kann man sehen: Die Validierungsgenauigkeit fällt dort kaum, obwohl ihr Verlust sich verdoppelt. Das Netz macht nicht viel mehr Fehler; es macht sie mit immer größerer Überzeugung.',
    ],
    tryThis: [
      'Trainiere mit der Hälfte der Bilder. Wird die Lücke weiter oder enger? Was sagt das über das Heilmittel?',
    ],
  },
  confusion: {
    prose: [
      'Das Dokument prüft dieses Netz nicht, die Matrix hier gehört also dir allein. Suche Paare, die sich um einen Strich unterscheiden, etwa 1 und 7 oder 3 und 5, und Ziffern, die gegen einen Nachbarn im Bild verloren haben. Merk sie dir für den Vergleich mit dem zweiten Netz.',
    ],
    tryThis: [
      'Öffne ein falsches Feld. Auf wie vielen seiner Bilder ist eine zweite Ziffer, die zur Antwort passt?',
    ],
  },
  inside: {
    prose: [
      'Sieht es die Ziffer in der Mitte an oder ihre Nachbarn? Wische einen Teil des Fotos aus und sieh, was aus seiner Gewissheit wird.',
    ],
  },
  engineRoom: {
    prose: [
      'Mit „same“ arbeiten beide Faltungen auf den vollen 32 mal 32 Pixeln. Die zweite kostet mit Abstand am meisten: 16 Bilder hinein, 32 heraus, an jeder Stelle. Die dichte Schicht mit fast allen Parametern ist viel eher fertig.',
    ],
  },
};
