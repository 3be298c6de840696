import type { LessonWords } from '../../../lessons/lesson.ts';

export const words: LessonWords = {
  load: {
    prose: [
      'Ziffern, Kleidung, Hausnummern, die Ziffern, die diese Seite selbst zeichnet, oder eine eigene Datei. Alles bleibt auf diesem Rechner.',
    ],
    tryThis: [
      'Schreib selbst fünfzig Ziffern und lass sie von einem Netz lesen, das auf MNIST trainiert wurde. Wessen Handschrift kennt es?',
    ],
  },
  look: {
    prose: [
      'Überspring das nie. Die meisten Rätsel des maschinellen Lernens stecken am Ende in den Daten: falsche Labels, Doppelgänger, eine Klasse zehnmal so groß wie eine andere, Bilder auf dem Kopf.',
    ],
    tryThis: [
      'Sortiere nach dem Abstand vom Mittel der Klasse, Seltsames zuerst. Welchen dieser Bilder hättest du ein anderes Label gegeben?',
      'Mach 20 % der Labels falsch, trainiere und komm zu „Wrong labels“ zurück. Wie viele der ersten fünfzig Verdächtigen hat das Netz mit Recht gefasst, und kannst du sagen, warum es mehr weiß als sein Lehrer?',
    ],
  },
  prepare: {
    prose: [
      'Wähle die Skalierung und womit validiert wird. Was du mit den Trainingsbildern tust, muss mit jedem anderen Bild genauso geschehen, Zeichnungen eingeschlossen.',
    ],
    tryThis: [
      'Trainiere mit 600 Bildern statt mit allen. Welche Einstellungen müssen sich mitändern?',
    ],
  },
  augment: {
    prose: [
      'Je weniger Bilder du hast, desto mehr sind ihre Varianten wert. Prüfe die Beispiele mit eigenen Augen: Was du nicht mehr lesen kannst, soll das Netz nicht lernen müssen.',
    ],
    tryThis: [
      'Trainiere mit Verschiebungen bis zu einem Drittel. Liest das Netz nun Zeichnungen in der Ecke des Blocks?',
    ],
  },
  model: {
    prose: [
      'Beginne mit dem kleinen Netz hier oder mit dem einer Lektion, dann füge Schichten hinzu, nimm sie weg und verschiebe sie. Formen und Parameter werden geprüft, während du tippst.',
      'Stell immer nur eine Frage auf einmal. Wenn du Aktivierung und Lernrate zugleich änderst, weißt du nicht, welche von beiden es war.',
    ],
    tryThis: [
      'Was ist das kleinste Netz, das auf MNIST über 99 % kommt? Zähle die Parameter.',
      'Wie gut kann ein Netz werden, dessen einzige dichte Schicht die letzte ist?',
      'Ersetze jedes ReLU durch tanh, dann durch Sigmoid. Welche Schicht leidet zuerst, die vordere oder die hintere?',
    ],
  },
  train: {
    prose: [
      'Versuche Adam, RMSprop und einfachen Gradientenabstieg. Ändere die Lernrate mitten im Lauf; sie gilt ab dem nächsten Schritt. Ein Verlust, der zu NaN wird, ist kein Programmfehler: Die Schritte waren zu lang, und die Zahlen sind davongelaufen.',
    ],
    tryThis: [
      'Suche für jeden der drei Optimierer die größte Lernrate, mit der er noch lernt.',
      'Trainiere dasselbe Netz mit Batches von 16 und von 1.024 gleich viele Schritte lang. Welches verallgemeinert besser?',
    ],
  },
  evaluate: {
    prose: [
      'Sieh die Testmenge einmal an, wenn du fertig bist. Jeder Blick, nach dem du etwas änderst, macht die Testmenge ein wenig mehr zu einem Teil des Trainings.',
    ],
  },
  predict: {
    prose: ['Irgendein Bild oder deine eigene Zeichnung, und alle zehn Meinungen darüber.'],
  },
  confusion: {
    prose: [
      'Zwei Netze mit derselben Genauigkeit können an ganz verschiedenen Bildern scheitern. Die Matrix zeigt es; die Genauigkeit nicht.',
    ],
  },
  errors: {
    prose: [
      'Die selbstsichersten zuerst. Was sie gemeinsam haben, ist das, woran du als Nächstes arbeiten kannst.',
    ],
  },
  activations: {
    prose: [
      'Kanäle, die bei jedem Bild leer bleiben, sind tot: Man könnte ihre Gewichte herausnehmen, und niemand würde es merken. Zu viele davon sind ein Zeichen dafür, dass die Schritte zu lang waren.',
    ],
  },
  inside: {
    prose: ['Dein eigenes Netz, Pixel für Pixel: was für seine Antwort spricht und was dagegen.'],
  },
  write: {
    prose: [
      'Speichere das Netz und lies es an einem anderen Tag wieder ein, hier oder in Keras. Das Notebook hält deine Einstellungen als Code fest. Schreib daneben, was du wissen wolltest und was herauskam.',
    ],
  },
  engineRoom: {
    prose: ['Wohin die Zeit deines eigenen Netzes geht, Kernel für Kernel.'],
  },
};
