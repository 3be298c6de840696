import type { LessonWords } from '../../../lessons/lesson.ts';

export const words: LessonWords = {
  load: {
    prose: [
      'Von der letzten Lektion zu dieser ändert sich nur eines: das Netz. Daten, Skalierung, Verlust, Optimierer, Epochen und Batchgröße bleiben, wie sie waren. Was jetzt besser wird, verdanken wir der verdeckten Schicht.',
    ],
    tryThis: [
      'Schätze, bevor du weitergehst, welche Genauigkeit 100 weitere Neuronen erreichen. Schreib es auf.',
    ],
  },
  look: {
    prose: [
      'Vergleiche mehrere Beispiele derselben Ziffer. Eine 7 mit Querstrich und eine ohne, eine geschlossene 4 und eine offene, eine 2 mit Schlaufe und eine mit Ecke: Jede ist richtig, und keine einzelne Schablone passt auf beide.',
    ],
    tryThis: [
      'Wähle eine Ziffer und sortiere ein Dutzend ihrer Bilder in Sorten. Wie viele Sorten brauchst du?',
    ],
  },
  prepare: {
    prose: [
      'Wie zuvor: durch 255 teilen und jedes Bild als 784 Zahlen auslegen. In der Flatten-Variante, die du in der Modell-Zelle wählen kannst, übernimmt das Modell den zweiten Schritt selbst. Flatten hat nichts zu lernen; es benennt nur die Plätze um.',
    ],
    tryThis: [
      'Wähle in der Modell-Zelle die Flatten-Variante und vergleiche die Formen. Welche davon erreichen die erste dichte Schicht?',
    ],
  },
  model: {
    prose: [
      'Die Bilder gehen nun zuerst an 100 verdeckte Neuronen, und die zehn Ausgangsneuronen sehen nur, was diese melden. Ein verdecktes Neuron kann auf einen Teil einer Ziffer ansprechen, etwa auf einen Strich hier oder eine Lücke dort, und ein Ausgang kann abwägen: dieser Teil und jener, aber nicht der dritte.',
      'ReLU lässt positive Summen durch und hält negative auf. Es sieht nach nichts aus, doch ohne diesen Knick würden die zwei Schichten zu einer verschmelzen: Eine Schablone aus Schablonen ist auch nur eine Schablone.',
      'Der Preis sind 79.510 Parameter statt 7.850. Fast alle liegen zwischen den Pixeln und der verdeckten Schicht.',
    ],
    tryThis: [
      'Stelle die verdeckte Aktivierung auf linear und trainiere neu. Zehnmal so viele Parameter, und welche Genauigkeit?',
      'Versuche 10, 30, 300 verdeckte Neuronen. Ab wann lohnt es sich nicht mehr?',
    ],
  },
  train: {
    prose: [
      'Im dokumentierten Lauf ist dieses Netz nach einer einzigen Epoche etwa so gut, wie das erste je wurde, und es wird noch besser: Seine Trainingsgenauigkeit steigt von 92,0 % auf 98,4 %. In ihm ist Platz für das, was die Daten zu lehren haben.',
    ],
    tryThis: [
      'Lass es zweimal mit verschiedenen Seeds laufen. Wie weit liegen die beiden Kurven am Ende auseinander? Merk dir diesen Abstand, bevor du eine Änderung eine Verbesserung nennst.',
    ],
  },
  evaluate: {
    prose: [
      'Auf MNIST ist die Testgenauigkeit viel besser als zuvor, liegt nun aber unter der Trainingsgenauigkeit: 97,6 % gegen 98,4 % im dokumentierten Lauf. Das Netz hat begonnen, sich seine Trainingsziffern zu merken und sie nicht nur zu verstehen. Diese Lücke ist der Preis der Größe, und in der nächsten Lektion geht es darum, sie klein zu halten.',
    ],
    tryThis: [
      'Trainiere 20 Epochen. Was geschieht mit dem Trainingsverlust, und was mit dem Testverlust?',
    ],
  },
  predict: {
    prose: [
      'Kehre zu den Bildern zurück, die der einzelnen Schicht schwerfielen. Die zweithöchsten Balken sind jetzt meist niedriger, und wo das Netz noch zögert, sind es oft seltsame Bilder.',
    ],
    tryThis: [
      'Zeichne eine 4 und schließe sie oben Stück für Stück. In welchem Augenblick wird sie zur 9?',
    ],
  },
  confusion: {
    prose: [
      'In den dokumentierten Läufen bleiben etwa 240 Fehler, wo es 759 waren, und die großen Häufungen sind geschmolzen. Sieh nach, ob 4 und 9, 5 und 3, 2 und 8 einander noch in die Quere kommen. Das Dokument zeigt diese Matrix nur als Bild, darum gibt es keine dokumentierten Zahlen zum Vergleich.',
    ],
    tryThis: [
      'Welches Paar von Ziffern wird jetzt am häufigsten verwechselt? Sieh dir die Bilder an und urteile selbst, wer schuld ist, die Schrift oder das Netz.',
    ],
  },
  inside: {
    prose: [
      'Hundert Neuronen stehen zwischen den Pixeln und der Antwort, und keine Schablone sagt mehr alles. Die Steigungen an genau diesem Bild verraten immer noch, welche Striche zählen, und was sie auslassen, steht als Zahl daneben.',
    ],
  },
  engineRoom: {
    prose: [
      'Zehnmal so viele Parameter, und doch dauert ein Schritt bei weitem nicht zehnmal so lang, denn ein Teil jedes Schritts vergeht mit dem Starten der Arbeit. Solange die Schichten klein sind, wächst dieser Teil kaum.',
    ],
    tryThis: [
      'Verbreitere die verdeckte Schicht auf 1.000 Neuronen. Ab wo bezahlst du für jedes einzelne?',
    ],
  },
};
