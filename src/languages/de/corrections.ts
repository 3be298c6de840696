import type { LessonId } from '../../lessons/lesson.ts';

const onFashion =
  'Das Dokument nennt seine Daten MNIST. Seine Tabelle hat von jeder Klasse genau 1.000 Bilder, wie die Testmenge von Fashion-MNIST sie hat und die von MNIST nicht, und seine Liste wahrer Labels ist der Anfang der Testmenge von Fashion-MNIST. Der Lauf ging also über Kleidung.';
const reconstruction =
  'Das Dokument nennt keine Schichten. Das Netz hier ist eine Rekonstruktion: von den einfachen CNNs, die versucht wurden, das, dessen fünf Epochen den gedruckten am nächsten kommen.';
const extract =
  'Das Dokument hat 42.000 Bilder zum Trainieren und Validieren und 18.000 zum Prüfen. Der Auszug hier hat 7.999 und 2.001; rechne also mit weniger Schritten und einer niedrigeren Genauigkeit, oder bring die volle Datei SVHN_single_grey1.h5 mit.';

/** Where documents are wrong, by lesson, or by lesson and variant. */
export const corrections: Partial<Record<LessonId | `${LessonId}/${string}`, readonly string[]>> = {
  'single-layer': [
    'Das Dokument sagt, die Ziffer 0 sei 958-mal erkannt worden; seine eigene Matrix sagt 965.',
    'Es sagt auch, 3 sei 17-mal für eine 2 gehalten worden; in der Matrix stehen dort 12.',
  ],
  'hidden-layer': [
    'Das Dokument rundet seinen Gewinn auf „92 % zu 97 %“; seine Zahlen sind 92,41 % und 97,59 %, näher bei 98 %.',
  ],
  'hidden-layer/flatten': [
    'Das Dokument setzt eine Flatten-Schicht davor, um sich das Auslegen zu sparen, und gibt ihr dann die Bilder, die vorher schon ausgelegt wurden. Hier bekommt sie die Bilder von 28 × 28, wofür sie da ist.',
  ],
  'dropout-mlp': [
    'Der Lauf validiert mit der Testmenge, also hat Early Stopping sie gesehen: Die Endzahl ist etwas zu freundlich. Die Lektion tut dasselbe; ihre Variante hält stattdessen ein Zehntel der Trainingsmenge zurück.',
    'Ein Kommentar nennt Dropout 0,2 „2 %“. Es sind 20 %: eines von fünf Neuronen.',
    'Der Text sagt, die Daten seien mit Mittelwert und Standardabweichung skaliert. Was läuft, ist eine Min-Max-Skalierung, die beide nicht kennt.',
    'Der Text nennt das Netz gut angepasst, weil Test- und Trainingskurve einander ähneln. Nach Epoche 10 halbiert sich der Trainingsverlust, und der Validierungsverlust fällt nicht mehr.',
    'Sein „zufälliges Bild“ ist immer eines der ersten 785, denn die Zufallszahl wird von 0 bis 784 gezogen, der Spanne der Pixel.',
  ],
  'first-cnn': [
    onFashion,
    reconstruction,
    'Das Dokument behauptet, alle 30 gezeigten Vorhersagen seien richtig. Drei sind es nicht: die 13., die 24. und die 26.',
    'Es spricht von 60.000 Testbildern; es sind 10.000, wie sich seine eigene Tabelle summiert.',
  ],
  'first-cnn/mnist': [onFashion, reconstruction],
  'kaggle-cnn': [
    'Kaggles train.csv enthält Ziffern von MNIST in anderer Reihenfolge. Ohne diese Datei nimmt die Lektion die ersten 42.000 von MNIST: gleich viele Bilder und Schritte, aber andere Anzahlen je Klasse. Zieh train.csv auf die Seite, um die dokumentierten zu bekommen.',
    'Der Lauf beobachtet val_acc, um seine Lernrate zu senken. Sein Keras hatte diese Metrik in val_accuracy umbenannt, also fand der Callback nichts, und die Rate blieb alle 20 Epochen bei 0,001. So lässt ihn die Lektion laufen; die Variante beobachtet den richtigen Namen.',
    'Der Abschnitt, der dieses Netz baut, heißt „lineares Modell“. Es ist alles andere als das.',
    'Höhere Pixelwerte heißen dort dunkler. In diesen Dateien ist 0 der Grund und 255 die Tinte, hell auf dunkel gezeigt.',
    'Der Bericht rundet auf 1,00, wo 4.181 von 4.200 richtig waren: 19 Ziffern waren es nicht.',
  ],
  'svhn-cnn-1': [
    extract,
    'Das Dokument gibt die Lücke zwischen Trainings- und Validierungsgenauigkeit mit etwa 12 Punkten an; seine letzte Epoche hat 11,4.',
  ],
  'svhn-cnn-2': [
    extract,
    'Das Dokument nennt alle Parameter trainierbar. Seine eigene Zusammenfassung zählt 192, die es nicht sind: die laufenden Mittel und Varianzen der zwei BatchNorm-Schichten.',
    'Es nennt die 3 als Ziffer mit dem niedrigsten Recall; auf zwei Nachkommastellen gibt sein Bericht der 3 und der 6 dieselben 0,88.',
  ],
};
