import type { LessonWords } from '../../../lessons/lesson.ts';

export const words: LessonWords = {
  load: {
    prose: [
      'Dieselben Ziffern, nun so, wie eine Statistikerin sie aufheben würde: eine Zeile für jedes Bild, eine Spalte für jedes Pixel, pixel0 bis pixel783. Die ersten und letzten Spalten sind in MNIST lauter Nullen, denn sie sind die leeren Ecken des Bildes. Wo MNIST nicht zur Hand ist, treten Ziffern an seine Stelle, die diese Seite selbst zeichnet.',
    ],
    tryThis: ['Welche Spaltennummer hat das Pixel in Zeile 14 und Spalte 14, beide ab 0 gezählt?'],
  },
  look: {
    prose: [
      'Nimm irgendeine Zeile, falte sie nach je 28 Zahlen, und die Ziffer ist wieder da. Die Labels sind zehn verschiedene Zahlen, und jede kommt etwa gleich oft vor; ein Netz, das immer dieselbe Antwort gibt, hätte in einem von zehn Fällen recht.',
    ],
    tryThis: [
      'Welche Ziffer kommt am häufigsten vor, welche am seltensten? Würdest du erwarten, dass es darauf ankommt?',
    ],
  },
  prepare: {
    prose: [
      'Diesmal wird jedes Pixel für sich skaliert: Sein kleinster Wert in der Trainingsmenge wird 0, sein größter 1. Der Skalierer darf nur die Trainingsmenge ansehen. Die Testmenge steht für Bilder, die es noch nicht gibt, und deren Extreme kennt niemand.',
      'Daher kommt in MNIST eine Überraschung: Der größte skalierte Testwert ist 24. An zwei Stellen des linken Randes, wo keine der 60.000 Trainingsziffern Tinte hat, hat Testbild 7024 Flecken der Helligkeit 24. Es gibt keine Spanne, durch die man teilen könnte, also bleibt der Wert, wie er ist. Insgesamt liegen 27 Testpixel dieses Bildes über 1. Die Spannen deiner eigenen Daten stehen unten.',
      'Aus Labels werden Zeilen von zehn Zahlen mit einer einzigen 1, genannt One-Hot. Es ist dieselbe Auskunft in der Form der Antwort, die das Netz geben soll.',
    ],
    tryThis: [
      'Was ginge schief, wenn der Skalierer an Trainings- und Testmenge zusammen angepasst würde? Wem fiele es auf?',
    ],
  },
  model: {
    prose: [
      'Zweimal 512 verdeckte Neuronen ergeben 669.706 Parameter, elf für jedes Trainingsbild von MNIST. Ein Netz dieser Größe kann einfach auswendig lernen.',
      'Dropout ist das Gegenmittel. Bei jedem Schritt bringt es eines von fünf Neuronen zum Schweigen, jedes Mal neu ausgewählt, und macht die anderen entsprechend lauter. Kein Neuron kann sich auf einen bestimmten Partner verlassen, also muss jedes etwas lernen, das für sich allein nützt. Wenn das Netz geprüft wird, sind alle da.',
      'Softmax ersetzt die Sigmoide der ersten Lektionen: Die zehn Ausgänge teilen sich nun eine Gewissheit von 1.',
    ],
    tryThis: [
      'Stelle beide Dropout-Raten auf 0 und beobachte den Abstand der beiden Verlustkurven.',
      'Stelle sie auf 0,7. Wie sieht es aus, wenn ein Netz zu sehr gebremst wird?',
    ],
  },
  train: {
    prose: [
      'Nun gibt es eine zweite Kurve, nach jeder Epoche an Ziffern gemessen, mit denen nicht trainiert wird. Early Stopping achtet auf ihren Verlust: fünf Epochen hintereinander ohne neuen Bestwert, und der Lauf endet. Der dokumentierte Lauf hatte 25 Epochen frei, seinen besten Verlust nach der 14. und wurde nach der 19. angehalten.',
      'In den ersten Epochen kann die Validierungsgenauigkeit über der Trainingsgenauigkeit liegen. Das ist kein Wunder: Beim Training fehlt ein Fünftel der Neuronen, und gemittelt wird über eine Epoche, die mit einem Netz beginnt, das nichts weiß.',
      'Eine Warnung: Wie das Dokument validiert dieser Lauf mit der Testmenge. Der Augenblick des Anhaltens ist mit Blick auf die Prüfungsfragen gewählt. Die Modell-Zelle bietet eine Variante mit ehrlicher Aufteilung an.',
    ],
    tryThis: [
      'Lass Early Stopping die besten Gewichte zurückholen. Wird das Testergebnis besser, und ist der Vergleich gerecht?',
      'Setze die Geduld auf 1. Was hätte der Lauf verpasst?',
    ],
  },
  evaluate: {
    prose: [
      'Im dokumentierten Lauf bewegt sich die Validierungsgenauigkeit ab der 7. Epoche kaum, und am Ende ist ihr Verlust ein Drittel höher als in seiner besten Zeit: 0,0832 nach 0,0627. Ein solches Netz hat so oft recht wie zuvor, ist sich aber sicherer, wo es irrt. Der Verlust merkt das; die Genauigkeit nicht.',
    ],
    tryThis: [
      'Suche die Epoche, in der sich Trainings- und Validierungsverlust kreuzen. Was hat das Netz davor getan, und was danach?',
    ],
  },
  confusion: {
    prose: [
      'Man kann jede Ziffer für sich beurteilen: Ist es diese Ziffer oder irgendeine andere? Das gibt für jede eine kleine Matrix, oben richtig und falsch Negative, unten falsch und richtig Positive, und daraus zwei Arten von Güte. Recall fragt, wie viele der Achten gefunden wurden; Precision fragt, wie viele der angeblichen Achten welche waren. F1 ist ihr harmonisches Mittel und fällt, wenn eines von beiden fällt.',
      'Im dokumentierten Lauf hat die 8 den niedrigsten Recall, 31 von 974 wurden verfehlt, aber fast die beste Precision: Was eine 8 genannt wird, ist eine. Mit Achten ist das Netz streng. Bei der 2 ist es umgekehrt.',
      'In jenem Lauf liegt die Genauigkeit je Klasse bei jeder Ziffer über 99 %. Das klingt besser, als es ist: Neun Zehntel aller Antworten heißen „diese nicht“, und die sind leicht.',
    ],
    tryThis: [
      'Eine Maschine sortiert Briefe nach der ersten Ziffer der Postleitzahl. Soll sie hohe Precision oder hohen Recall haben?',
    ],
  },
  predict: {
    prose: [
      'Zwanzig Testziffern, gezogen mit einem Seed. Bei den dokumentierten 98,3 % sollte man in drei Ziehungen zu zwanzig einen Fehler erwarten; die dokumentierte Ziehung hatte keinen. Eine kleine Stichprobe beweist in keiner Richtung viel.',
    ],
    tryThis: [
      'Ziehe so oft zwanzig andere, bis ein Fehler auftaucht. Hättest du diese Ziffer richtig gelesen?',
    ],
  },
  inside: {
    prose: [
      'Eine halbe Million Gewichte, und noch immer ist jede Antwort eine Summe. Wenn nicht trainiert wird, lässt Dropout alles durch: Was du hier siehst, ist das ganze Netz.',
    ],
  },
  write: {
    prose: [
      'Der Verlauf als Tabelle, das trainierte Netz für Keras oder diese ganze Lektion als Notebook mit den Einstellungen von jetzt.',
    ],
  },
  engineRoom: {
    prose: [
      'Zwei Produkte großer Matrizen machen den größten Teil eines Schritts aus. Die zufälligen Lücken des Dropouts kosten so gut wie nichts: Sie werden dort, wo man sie braucht, aus der Nummer des Schritts berechnet, vorwärts wie rückwärts, und nie gespeichert.',
    ],
    tryThis: [
      'Vergleiche die Zeit eines Schritts bei Batchgröße 32 und 512. Wie lange dauert es je Bild?',
    ],
  },
};
