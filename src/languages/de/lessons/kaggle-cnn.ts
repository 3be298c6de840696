import type { LessonWords } from '../../../lessons/lesson.ts';

export const words: LessonWords = {
  load: {
    prose: [
      'Kaggles Wettbewerb für Anfänger gibt MNIST als zwei Tabellen aus. train.csv hat 42.000 Zeilen mit 785 Spalten: das Label, dann die Pixel. test.csv hat 28.000 Zeilen ohne Labels; wer teilnimmt, schickt eine Liste von Antworten ein und erfährt, wie viele richtig waren.',
      'Wenn du die beiden Dateien hast, zieh sie auf die Seite. Sonst nimmt die Lektion die ersten 42.000 Ziffern von MNIST, die von derselben Art sind, oder, wo MNIST nicht zur Hand ist, Ziffern, die diese Seite zeichnet.',
    ],
    tryThis: ['Warum behält der Wettbewerb die Labels der 28.000 für sich?'],
  },
  look: {
    prose: [
      'Die Ziffern sind nicht ganz gleich häufig: In Kaggles Datei stehen 4.684 Einsen und 3.795 Fünfen. Das schadet nicht. Hätte eine Klasse hundertmal weniger Bilder als eine andere, könnte eine hohe Genauigkeit verbergen, dass sie nie erkannt wird.',
      'Die Pixel sind zeilenweise nummeriert: Pixel x liegt in Zeile x ÷ 28, ohne den Rest, und der Rest ist die Spalte, beide ab 0. So liegt pixel31 in Zeile 1, Spalte 3.',
    ],
    tryThis: ['In welcher Zeile und Spalte liegt pixel406? Prüfe es an der Pixelmatrix.'],
  },
  prepare: {
    prose: [
      'Die Testdatei hat keine Labels, also kann das Netz nicht an ihr geprüft werden. Ein Zehntel der Trainingszeilen tritt an ihre Stelle, und mit ihm wird nie trainiert: 4.200 Ziffern aus Kaggles Datei.',
      'Welche es sind, entscheidet ein Mischen mit dem Seed 42, und derselbe Seed gibt auf jedem Rechner dieselbe Aufteilung. Die Lektion wiederholt NumPys Mischen Zahl für Zahl. Mit Kaggles Datei bekommst du genau die Ziffern, an denen im Dokument gemessen wurde, darunter 408 Nullen und 471 Einsen.',
    ],
    tryThis: [
      'Ändere den Seed der Aufteilung und trainiere neu. Um wie viel bewegt sich die Validierungsgenauigkeit, obwohl sonst alles gleich ist?',
    ],
  },
  augment: {
    prose: [
      'Eine 4 bleibt eine 4, wenn sie sich ein wenig neigt, zur Seite rückt oder wächst. Darum wird eine Trainingsziffer jedes Mal, wenn sie gezeigt wird, zuerst um bis zu 15 Grad gedreht, in jeder Richtung um bis zu ein Zehntel vergrößert oder verkleinert und um bis zu ein Zehntel der Breite und Höhe verschoben. In 20 Epochen sieht das Netz nie zweimal dasselbe Bild.',
      'Es muss lernen, was alle Varianten gemeinsam haben. Pixel auswendig zu lernen lohnt sich nicht mehr.',
    ],
    tryThis: [
      'Dreh die Rotation bis 180 Grad auf. Welche Ziffern sollten nicht mehr zu unterscheiden sein?',
      'Warum wird nicht gespiegelt, wie es bei Fotos so üblich ist?',
    ],
  },
  model: {
    prose: [
      'Fünf Faltungen hintereinander. Die erste sieht 3 mal 3 Pixel; jede spätere sieht die Funde der vorigen und damit mittelbar ein größeres Stück des Bildes: Aus Kanten werden Striche, aus Strichen Schlaufen und Kreuzungen. Nach jedem Pooling sind die Bilder halb so groß, und es sind mehr.',
      'Parameter zu zählen ist lehrreich: Von 730.602 liegen vier Fünftel in der einen dichten Schicht hinter Flatten. 256 werden gar nicht trainiert. Sie sind das laufende Mittel und die laufende Varianz, die die Batch-Normalisierung für ihre 128 Eingänge mitführt, für die Zeit, in der es keinen Batch gibt.',
      'Die Faltungen beginnen mit Hes Normalverteilung, die für ReLU gemacht ist: gerade so breit, dass das Signal auf seinem Weg durch die Schichten weder verblasst noch explodiert.',
    ],
    tryThis: [
      'Entferne die letzte Pooling-Schicht und lies die neue Zahl der Parameter. Woher kommen sie alle?',
    ],
  },
  train: {
    prose: [
      'Im dokumentierten Lauf liegt die Validierungskurve von Anfang bis Ende über der Trainingskurve: 99,55 % gegen 99,05 %. Trainingsziffern kommen gedreht und verschoben und gehen durch ein Netz mit Lücken; Validierungsziffern kommen, wie sie sind, und treffen auf das ganze.',
      'Der Autor wollte die Lernrate jedes Mal halbieren, wenn drei Epochen keinen Fortschritt brachten. Doch der Callback sollte val_acc beobachten, und die Metrik hieß val_accuracy. Es gab eine Warnung, das Training lief weiter, und die Rate blieb bei 0,001. Auf der gedruckten Kurve hätte der reparierte Callback zum ersten Mal nach Epoche 6 gehandelt. In der Variante der Modell-Zelle darf er.',
    ],
    tryThis: [
      'Lass die reparierte Variante laufen. Suche im Trainingsverlust den Augenblick jeder Halbierung.',
      'Schalte die Augmentierung aus. Welche der beiden Kurven steigt, und welche zählt?',
    ],
  },
  evaluate: {
    prose: [
      'Das dokumentierte Netz endet bei einem Validierungsverlust von 0,016873 und einer Genauigkeit von 0,995476. Das sind 4.181 von 4.200, also 19 Fehler. Ab hier sagen Prozente wenig: Von 99,5 zu 99,6 % sind es vier Ziffern.',
    ],
    tryThis: [
      'Um wie viele Ziffern unterscheidet sich dein Lauf? Trainiere mit einem anderen Seed, bevor du ihn besser oder schlechter nennst.',
    ],
  },
  confusion: {
    prose: [
      'Auf allen Ziffern von Kaggle bleiben so wenige Fehler, dass in jedem Feld neben der Diagonale einzelne Bilder liegen. Normiere die Zeilen, und sie verschwinden; Anzahlen sind hier die bessere Ansicht. Im dokumentierten Bericht runden sich die meisten Zahlen zu 1,00, obwohl 19 Ziffern falsch waren. Für die erste Lektion reichten zwei Nachkommastellen.',
    ],
    tryThis: ['Stelle den Bericht auf vier Stellen. Welche Klasse ist wirklich die schwächste?'],
  },
  errors: {
    prose: [
      'Die schlimmsten Fehler sind die selbstsicheren. Nimm für jede falsche Ziffer die Wahrscheinlichkeit der gegebenen Antwort und ziehe die der richtigen ab. Die sechs mit dem größten Unterschied verdienen am meisten einen Blick: Das Netz sah keinen Zweifel, wo es Grund dazu gab.',
    ],
    tryThis: [
      'Urteile über jeden: Irrt das Netz, ist das Label falsch, oder ist die Ziffer unlesbar? Welche Genauigkeit könnte auf diesen Daten überhaupt jemand erreichen?',
    ],
  },
  activations: {
    prose: [
      'Eine Ziffer auf ihrem Weg durch das Netz, Kanal für Kanal. Die erste Faltung gibt 32 Bilder, die die Ziffer noch zeigen: Umrisse, Schatten, Füllungen. Nach dem zweiten Pooling sind es 64 von 6 mal 6 Pixeln, und man erkennt nicht mehr, was sie darstellen. Sie sagen nicht mehr, wie es aussieht, sondern was da ist.',
      'Jeder Kanal ist für sich aufgehellt, auf einen Mittelwert von 128 und eine Abweichung von 64; vergleiche also Muster und nicht Helligkeit. Ein Kanal, der überall gleich ist, bleibt leer: Sein Filter hat in dieser Ziffer nichts gefunden.',
    ],
    tryThis: [
      'Wähle eine 1, dann eine 8. Welche Kanäle der letzten Faltung erwachen nur bei einer von beiden?',
      'Zeichne eine eigene Ziffer und verfolge sie durch das Netz.',
    ],
  },
  predict: {
    prose: [
      'Vorhersagen neben der Wahrheit, um mit eigenen Augen zu sehen, dass es geht. In Kaggles Datei, aufgeteilt mit Seed 42, sind die ersten fünf 8, 1, 9, 9 und 8.',
    ],
    tryThis: ['Zeichne Ziffern, bis es versagt. Was haben deine Fehlschläge gemeinsam?'],
  },
  inside: {
    prose: [
      'Je mehr Schichten, desto weniger erklärt ein Bild allein. Darum gibt es mehrere, und jedes sagt, wo es in die Irre führt.',
    ],
  },
  write: {
    prose: [
      'Der Wettbewerb will eine Datei mit zwei Spalten, ImageId ab 1 und Label, eine Zeile für jedes Bild ohne Label: prediction.csv. Wenn du Kaggles test.csv geladen hast, kannst du diese so einreichen, wie sie ist.',
      'Das Netz selbst lässt sich als .h5 speichern, das Keras mit allen Gewichten öffnet, oder als JSON, das nur die Schichten beschreibt, und später hier wieder einlesen. Was du speicherst, bleibt auf deinem Rechner.',
    ],
    tryThis: [
      'Öffne das Notebook in Jupyter und lass es laufen. Wie nahe kommen sich die beiden Trainings?',
    ],
  },
  engineRoom: {
    prose: [
      'Das ist der größte Schritt aller Lektionen: sechs Milliarden Multiplikationen und Additionen für 64 Bilder. Fast alle stecken in den Faltungen, die weniger als ein Fünftel der Parameter haben. Wo die Parameter sind und wo die Arbeit ist, das sind zwei verschiedene Fragen.',
    ],
  },
};
