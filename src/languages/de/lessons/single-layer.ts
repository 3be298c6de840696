import type { LessonWords } from '../../../lessons/lesson.ts';

export const words: LessonWords = {
  load: {
    prose: [
      'MNIST enthält 70.000 Ziffern, die amerikanische Beamte und Schüler einmal von Hand geschrieben haben: 60.000 zum Lernen und 10.000 zum Prüfen. Die Testziffern bleiben bis zum Ende verschlossen, denn was ein Netz verstanden hat, kann es nur an Bildern zeigen, die es nie gesehen hat. Wo MNIST nicht zur Hand ist, treten Ziffern an seine Stelle, die diese Seite selbst zeichnet; die Zahlen unten sagen, welche und wie viele.',
      'Jede Ziffer ist ein graues Bild von 28 mal 28 Pixeln, und daneben steht ein Label: die Ziffer, die gemeint war.',
    ],
    tryThis: [
      'Sieh dir die vier Formen an. Warum haben die Labels eine Zahl je Bild, die Bilder aber drei Achsen?',
    ],
  },
  look: {
    prose: [
      'Für dich ist das ein Bild. Für das Netz ist es das Gitter von Zahlen daneben: 0, wo das Papier leer ist, 255, wo volle Tinte liegt. Suche den Strich in den Zahlen.',
      'Die Striche haben weiche graue Ränder, und jede Ziffer sitzt etwa gleich groß in der Mitte ihres Feldes. Denk daran, wenn du selbst zeichnest: Ein Netz, das nur Ziffern in der Mitte kennt, ist vor einer in der Ecke hilflos.',
    ],
    tryThis: [
      'Geh die Bilder durch, bis du eines findest, das du selbst nicht sicher lesen kannst. Welches Label hat es bekommen?',
    ],
  },
  prepare: {
    prose: [
      'Geteilt durch 255 liegt jedes Pixel zwischen 0 und 1. Dabei geht nichts verloren, aber die Summen im Netz bleiben klein, und der Optimierer kann für alle Gewichte dieselbe Schrittweite nehmen.',
      'Eine dichte Schicht kennt weder Zeilen noch Spalten, darum wird jedes Bild als eine lange Reihe von 784 Zahlen ausgelegt. Zwei Pixel, die übereinander lagen, sind nun 28 Plätze voneinander entfernt. Dass sie zusammengehören, muss das Netz allein aus den Daten lernen.',
    ],
    tryThis: [
      'Stell dir vor, die 784 Plätze würden bei allen Bildern auf dieselbe geheime Weise vertauscht. Würde dieses Netz schlechter lernen? Und du?',
    ],
  },
  model: {
    prose: [
      'Das kleinste Netz, das die Aufgabe lösen kann: ein Neuron für jede Ziffer. Ein Neuron multipliziert jedes der 784 Pixel mit einem eigenen Gewicht, zählt alles zusammen, addiert einen Bias und presst die Summe mit der Sigmoid-Kurve zwischen 0 und 1. Das sind 784 × 10 Gewichte und 10 Biase.',
      'So hält jedes Neuron eine Schablone seiner Ziffer: positiv, wo Tinte für sie spricht, und negativ, wo Tinte gegen sie spricht. Es misst, wie gut das Bild passt, und was am besten passt, gewinnt.',
      'Zehn Sigmoide müssen zusammen nicht 1 ergeben, die Kreuzentropie aber will Anteile eines Ganzen. Keras hilft sich: Es merkt sich die Summen vor den Sigmoiden, die Logits, und nimmt deren Softmax. Das tun wir auch. Die Sigmoide, die du siehst, sind das, was die Neuronen sagen; trainiert wird ihr Wettstreit.',
    ],
    tryThis: [
      'Ersetze Sigmoid durch Softmax, die übliche Wahl für „genau eines von zehn“. Ändert sich das Ergebnis mehr als bei einem zweiten Lauf mit anderem Seed?',
      'Erhöhe die Lernrate auf 0,1. Woran siehst du in der Verlustkurve, dass die Schritte zu lang sind?',
    ],
  },
  train: {
    prose: [
      'Eine Epoche zeigt jede Trainingsziffer einmal, in neuer zufälliger Reihenfolge, immer 32 auf einmal; mit ganz MNIST sind das 1.875 kleine Schritte. Nach jedem Schritt dreht Adam jedes Gewicht ein wenig in die Richtung, die den Verlust dieser 32 kleiner gemacht hätte.',
      'Blind unter zehn Ziffern zu raten kostet einen Verlust von 2,3, den natürlichen Logarithmus von 10. Sieh, wie schnell der Verlust darunter fällt und wie viel weniger jede spätere Epoche bringt. Die gestrichelte Linie ist der dokumentierte Lauf, auf ganz MNIST.',
    ],
    tryThis: [
      'Halte mitten in der ersten Epoche an und lies die Genauigkeit ab. Wie viele der Trainingsziffern hat das Netz bis dahin gesehen?',
      'Trainiere 20 Epochen. Wie viel bringen die 15 zusätzlichen?',
    ],
  },
  evaluate: {
    prose: [
      'Jetzt die Testziffern. Halte diese Genauigkeit neben die Trainingsgenauigkeit der letzten Epoche. Auf MNIST sind sie fast gleich: Das Netz hat seine Beispiele nicht auswendig gelernt. Es ist einfach zu klein, um es besser zu machen; das heißt Unteranpassung, und mehr Epochen heilen sie nicht. Mit wenigen Trainingsziffern können selbst zehn Neuronen einige auswendig lernen, und die beiden gehen auseinander.',
    ],
    tryThis: [
      'Die Genauigkeit zählt richtig und falsch; der Verlust sieht auch, wie sicher sich das Netz war. Fällt dir eine Änderung ein, die das eine verbessert und dem anderen schadet?',
    ],
  },
  predict: {
    prose: [
      'Zu jedem Bild gibt das Netz zehn Zahlen, und die größte ist seine Antwort. Im dokumentierten Lauf bekam die erste Testziffer, eine 7, 0,9998 für die 7, aber auch 0,96 für die 3 und 0,69 für die 9. Das sind zehn getrennte Meinungen und keine Anteile einer einzigen Gewissheit.',
      'Sieh dir neben dem Sieger auch die Nächsten an. Sie zeigen, welche Ziffern für ein Netz ähnlich aussehen, das mit Schablonen vergleicht.',
    ],
    tryThis: [
      'Zeichne eine 7 mit Querstrich, dann eine ohne. Welche Balken reagieren?',
      'Suche ein Testbild, bei dem die zwei höchsten Balken fast gleich sind. Hättest du auch gezögert?',
    ],
  },
  confusion: {
    prose: [
      'Jede Zeile ist eine wahre Ziffer, jede Spalte eine Antwort. Auf der Diagonale ist alles richtig; alles daneben ist ein bestimmter Fehler, und die Fehler sind nicht gleichmäßig verteilt. Im dokumentierten Lauf sind die beiden größten 2 als 8 und 4 als 9, je 44-mal, danach kommt 5 als 3.',
      'Dort ist die 0 am leichtesten, 965 von 980 wurden erkannt, und die 5 am schwersten, 772 von 892. Eine 5 hat viele Gestalten, und eine einzige Schablone kann nicht auf alle passen. Die nächste Lektion gibt dem Netz mehr als eine.',
    ],
    tryThis: [
      'Klick auf das Feld „4 als 9“ und sieh dir die Bilder an. Wie viele davon hättest du als 9 gelesen?',
      'Schalte auf den Unterschied zum dokumentierten Lauf um. Welche der Unterschiede sehen nach Zufall aus?',
    ],
  },
  inside: {
    prose: [
      'Alles, was diese zehn Neuronen rechnen, kann man von Hand nachzählen: Tinte mal Gewicht, Pixel für Pixel, und der Bias. Sieh, welche Striche für welche Antwort sprechen, bei jeder Ziffer oder bei deiner eigenen, während du sie zeichnest.',
    ],
  },
  engineRoom: {
    prose: [
      'Was dieser Rechner die ganze Zeit getan hat. Das Netz ist so klein, dass das Rechnen vorbei ist, kaum dass es begonnen hat; auf einem Grafikprozessor vergeht der größte Teil eines Schritts damit, die Arbeit zu starten. Vergleiche das später mit einem Faltungsnetz.',
    ],
    tryThis: [
      'Erhöhe die Batchgröße auf 256 und vergleiche die Bilder pro Sekunde. Was wird aus der Genauigkeit nach fünf Epochen, und warum?',
    ],
  },
};
