import type { LessonWords } from '../../../lessons/lesson.ts';

export const words: LessonWords = {
  load: {
    prose: [
      'Fashion-MNIST hat dieselbe Form wie MNIST, 70.000 graue Bilder von 28 mal 28 Pixeln in zehn Klassen, doch sie zeigen Kleidung. Es wurde gemacht, weil MNIST zu leicht geworden war.',
      'Das Dokument hinter dieser Lektion sagt, es habe MNIST benutzt. Seine eigenen Zahlen sagen etwas anderes: genau 1.000 Testbilder in jeder Klasse und eine Liste von Labels, die der Anfang der Testmenge von Fashion-MNIST ist. Also lassen wir laufen, was gelaufen ist; zum Vergleich läuft eine Variante in der Modell-Zelle auf MNIST. Wo beide nicht zur Hand sind, springen Ziffern ein, die diese Seite zeichnet, und was unten von Kleidung gesagt wird, muss warten.',
    ],
    tryThis: [
      'Woran hättest du es gemerkt? Sieh dir die Anzahl je Klasse bei beiden Datensätzen an.',
    ],
  },
  look: {
    prose: [
      'Manche Kleidungsstücke sind leicht zu unterscheiden: Nichts sieht aus wie eine Hose außer einer Hose. Andere haben denselben Umriss. In dieser Größe ist ein Hemd ein T-Shirt mit einer Reihe dunklerer Pixel in der Mitte, und manchmal fehlt auch die.',
    ],
    tryThis: [
      'Sortiere zehn Pullover, Mäntel und Hemden mit dem Auge, bevor du die Labels ansiehst, oder zehn Vieren und Neunen, wenn deine Bilder Ziffern sind. Wie hoch ist deine eigene Genauigkeit?',
    ],
  },
  prepare: {
    prose: [
      'Diesmal wird nicht flach ausgelegt. Die Bilder bleiben 28 mal 28, mit einer weiteren Achse der Länge 1 für den Kanal: Grau hat einen, Farbe hätte drei. Was nebeneinander liegt, bleibt nebeneinander, und die nächste Schicht macht davon Gebrauch.',
    ],
    tryThis: ['Welche Form hätte ein Batch von 32 Farbfotos mit 64 mal 64 Pixeln?'],
  },
  model: {
    prose: [
      'Eine Faltung sieht 3 mal 3 Pixel durch neun Gewichte an, gibt eine Zahl, rückt um ein Pixel weiter und tut dasselbe noch einmal, über das ganze Bild. Die dichte Schicht musste eine schräge Kante an jeder Stelle neu lernen; ein Filter lernt sie einmal. Bei 28 Filtern sind das 280 Parameter, den Bias eingerechnet.',
      'Max-Pooling behält dann von jedem Feld aus 2 mal 2 die stärkste Antwort: Was gefunden wurde, zählt mehr als die genaue Stelle. Am Ende entscheiden dichte Schichten wie zuvor, und die meisten Parameter gehören noch immer ihnen.',
      'Das Dokument nennt keine Schichten, nur „CNN, ReLU, softmax, Adam“. Wir haben eine Reihe einfacher Netze in Keras trainiert und das genommen, dessen fünf Epochen den gedruckten am nächsten kommen. Es ist eine Rekonstruktion und kein Zitat.',
    ],
    tryThis: [
      'Nimm die Pooling-Schicht heraus. Was wird aus den Parametern, und was aus der Genauigkeit?',
      'Setze eine zweite Faltung hinter die erste. Ähnelt die Trainingskurve noch der dokumentierten?',
    ],
  },
  train: {
    prose: [
      'Bei Kleidung beginnt die Kurve tiefer und endet tiefer als bei Ziffern: Der dokumentierte Lauf erreicht 91,6 % auf seinen Trainingsbildern, wo Lektion zwei über 98 % kam. Das Netz ist nicht schlechter geworden, die Aufgabe ist schwerer.',
    ],
    tryThis: [
      'Wähle die MNIST-Variante und trainiere dasselbe Netz. Wie weit kommt es in fünf Epochen?',
      'Trainiere das zweischichtige Netz aus Lektion zwei auf Fashion-MNIST. Was ist die Faltung wert?',
    ],
  },
  evaluate: {
    prose: [
      'Das Dokument druckt keine Testgenauigkeit, aber seine Tabelle verrät sie: 9.088 richtig Positive unter 10.000 Bildern sind 90,9 %. Behalte diese Zahl im Kopf, wenn du unten die einzelnen Klassen siehst, die zwischen 70 und 99 % liegen.',
    ],
  },
  predict: {
    prose: [
      'Die ersten dreißig Testbilder, vorhergesagt und wirklich. Das Dokument nennt seine dreißig alle richtig, neben zwei Listen, die sich an drei Stellen unterscheiden. Behaupten ist billig; zum Vergleichen gibt es Rechner.',
    ],
    tryThis: [
      'Schalte die Markierungen aus und suche die drei Stellen, an denen die dokumentierten Vorhersagen falsch sind.',
    ],
  },
  confusion: {
    prose: [
      'Im dokumentierten Lauf ist Klasse 6, die Hemden, die schwache Stelle: Von 1.000 dokumentierten Hemden gingen 297 woandershin, und 214 andere Stücke wurden Hemden genannt. Sieh in der Matrix nach, wohin sie gingen. Hosen, Sandalen, Taschen und Stiefel werden fast nie verwechselt.',
      'Die Tabelle zeigt fünf Maße für jede Klasse. Die Spezifität, der Anteil der anderen, die mit Recht in Ruhe gelassen wurden, liegt in der dokumentierten Tabelle überall über 97 %, selbst bei Hemden. Ein Maß, das bei allen Klassen gut aussieht, sagt über keine viel.',
    ],
    tryThis: [
      'Rechne Precision und Recall der Hemden von Hand aus TP = 703, FP = 214 und FN = 297 aus.',
      'Klick auf das größte Feld neben der Diagonale. Liegt der Fehler am Netz oder an 784 Pixeln?',
    ],
  },
  activations: {
    prose: [
      'Jeder Filter macht aus dem Bild ein neues, das hell ist, wo sein Muster gefunden wurde. Manche finden Kanten auf einer Seite, manche füllen die Form, manche bleiben ganz dunkel. Niemand hat es ihnen gesagt: Das ist, was half.',
    ],
    tryThis: [
      'Suche einen Filter, der auf waagrechte Kanten anspricht. Prüfe ihn an einem Bild, das wenige hat: an einer Hose oder einer 1.',
    ],
  },
  inside: {
    prose: [
      'Welche Pixel haben den Ausschlag gegeben? Vergleiche zwei Arten zu fragen, die nichts voneinander wissen, und trau dem, was beide zeigen.',
    ],
  },
  write: {
    prose: [
      'Das Netz als Keras-Datei, sein Verlauf als Tabelle oder die Lektion als Notebook, um auf dem eigenen Rechner weiterzumachen.',
    ],
  },
  engineRoom: {
    prose: [
      'Der Rechner des Dokuments brauchte 33 Sekunden für eine Epoche von 1.875 Schritten. Wie lange braucht deiner für seine? Faltungen benutzen jedes Gewicht Hunderte Male, und für solche Arbeit wurden Grafikprozessoren gebaut.',
    ],
  },
};
