import type { TermWords } from '../../lessons/glossary.ts';

/** Terms by their id. */
export const terms: Readonly<Record<string, TermWords>> = {
  label: {
    names: ['Label', 'Labels'],
    text: 'Die richtige Antwort zu einem Bild, so wie jemand sie aufgeschrieben hat. Ein Netz lernt aus Labels und wird an ihnen gemessen; es hält jedes für wahr.',
    see: 'Bilder mit ihren Labels',
  },
  weight: {
    names: ['Gewicht', 'Gewichte', 'Gewichten'],
    text: 'Eine Zahl, mit der ein Eingang multipliziert wird. Positive Gewichte sprechen für eine Antwort, negative dagegen. Training ändert Gewichte, und sonst nichts.',
    see: 'die Gewichte als Bilder und Zahlen',
  },
  bias: {
    names: ['Bias', 'Biase'],
    text: 'Eine Zahl, die ein Neuron immer addiert, was auch hereinkommt: was es glaubt, bevor es hinsieht.',
    see: 'den Bias als Teil der Summe',
  },
  neuron: {
    names: ['Neuron', 'Neuronen'],
    text: 'Eine Summe: jeder Eingang mal ein eigenes Gewicht, dazu ein Bias. Was aus der Summe wird, ist Sache der Aktivierung.',
    see: 'eine solche Summe bis in ihre Teile',
  },
  parameters: {
    names: ['Parameter', 'Parametern'],
    text: 'Alle Zahlen, die ein Netz lernt: Gewichte und Biase zusammen.',
    see: 'wie viele jede Schicht hat',
  },
  dense: {
    names: ['dichte Schicht', 'dichten Schicht', 'dichte Schichten', 'Dense'],
    text: 'Eine Schicht, in der jedes Neuron alles sieht, was die vorige Schicht gibt, jeden Eingang mit einem eigenen Gewicht.',
    see: 'die Schichten',
  },
  sigmoid: {
    names: ['Sigmoid', 'Sigmoide', 'Sigmoiden'],
    text: 'Biegt eine Summe zu einer Zahl von 0 bis 1. Mehrere Sigmoide sind getrennte Meinungen: Zusammen müssen sie nicht 1 ergeben.',
    see: 'die zehn Ausgänge',
  },
  softmax: {
    names: ['Softmax'],
    text: 'Macht aus den Logits Anteile eines Ganzen: Alle liegen über 0, und zusammen sind sie 1. Einer kann nur steigen, wo andere fallen.',
    see: '„Down to the sum“, von den Logits zum Verlust',
  },
  logits: {
    names: ['Logit', 'Logits'],
    text: 'Die Summen vor der letzten Aktivierung, eine für jede Klasse. Ihre Unterschiede entscheiden; zu allen dasselbe zu addieren ändert keinen Anteil.',
    see: 'die Logits und woher sie kommen',
  },
  relu: {
    names: ['ReLU'],
    text: 'Lässt positive Summen durch und macht negative zu 0. Dieser Knick macht zwei Schichten zu mehr als einer.',
    see: 'die Aktivierung jeder Schicht',
  },
  crossEntropy: {
    names: ['Kreuzentropie'],
    text: 'Der Verlust beim Klassifizieren: der negative Logarithmus des Anteils, den die richtige Klasse bekommen hat. Bei Gewissheit ist er 0, und wer sich irrt und sicher ist, zahlt ohne Grenze.',
    see: 'warum der Verlust eines Bildes ist, wie er ist',
  },
  loss: {
    names: ['Verlust'],
    text: 'Wie falsch ein Netz liegt, als eine Zahl, die das Training kleiner macht. Anders als die Genauigkeit sieht er auch, wie sicher sich das Netz war.',
    see: 'die Kurve des Verlusts',
  },
  accuracy: {
    names: ['Genauigkeit'],
    text: 'Der Anteil der Bilder, die richtig gelesen werden. Sie sagt nicht, wie sicher sich das Netz war, und nicht, welche Klassen es verwechselt.',
    see: 'die Genauigkeit auf ungesehenen Bildern',
  },
  gradient: {
    names: ['Gradient', 'Gradienten'],
    text: 'Um wie viel der Verlust stiege, wenn ein Gewicht ein wenig stiege, für alle Gewichte zugleich. Ein Schritt geht ihm entgegen.',
    see: '„One step“: den Gradienten jeder Schicht',
  },
  epoch: {
    names: ['Epoche', 'Epochen'],
    text: 'Ein Durchgang durch alle Trainingsbilder, in neuer zufälliger Reihenfolge, Batch für Batch.',
    see: 'die Epochen deines Trainings',
  },
  batch: {
    names: ['Batch', 'Batches', 'Batchgröße'],
    text: 'Bilder, die sich einen Schritt teilen: Ihr mittlerer Verlust entscheidet, wohin die Gewichte bewegt werden.',
    see: '„One step“, an einem Bild oder einem Batch',
  },
  optimizer: {
    names: ['Optimierer'],
    text: 'Was aus einem Gradienten einen Schritt macht: wie weit jedes Gewicht bewegt wird und was bis zum nächsten Schritt im Gedächtnis bleibt.',
    see: '„One step“: wie sich einzelne Gewichte ändern',
  },
  adam: {
    names: ['Adam'],
    text: 'Ein Optimierer, der sich von jedem Gewicht das Mittel der Gradienten und das ihrer Quadrate merkt. Gewichte, deren Gradienten sich einig sind, machen volle Schritte; die anderen rühren sich kaum.',
    see: '„One step“: seine zwei Gedächtnisse',
  },
  rate: {
    names: ['Lernrate'],
    text: 'Wie lang die Schritte sind. Zu kurz dauert ewig; zu lang springt über das Tal, und der Verlust steigt.',
    see: '„One step“: den Verlust bei kürzerem und längerem Schritt',
  },
  seed: {
    names: ['Seed', 'Seeds'],
    text: 'Die Zahl, aus der aller Zufall eines Trainings folgt: erste Gewichte, Reihenfolge der Bilder, Dropout. Derselbe Seed gibt dasselbe Training.',
    see: 'sein Feld unter den Einstellungen der Modell-Zelle',
  },
  overfitting: {
    names: ['Überanpassung', 'überanpassen', 'auswendig'],
    text: 'Ein Netz ist auf Bildern, aus denen es gelernt hat, deutlich besser als auf anderen: Ein Teil dessen, was es weiß, sind diese Bilder selbst.',
    see: 'den Abstand der beiden Kurven',
  },
  underfitting: {
    names: ['Unteranpassung'],
    text: 'Ein Netz ist selbst auf den Bildern schlecht, aus denen es gelernt hat: Es ist zu klein oder hat nicht lange genug gelernt.',
    see: 'beide Genauigkeiten',
  },
  validation: {
    names: ['Validierung', 'Validierungsgenauigkeit', 'Validierungsverlust', 'Validierungsmenge'],
    text: 'Bilder, die vom Training ferngehalten werden, um zuzusehen und danach zu wählen. Was mit ihnen gewählt wurde, können sie nicht beurteilen: Dafür sind Testbilder da.',
    see: 'wie die Bilder aufgeteilt sind',
  },
  dropout: {
    names: ['Dropout', 'Dropouts'],
    text: 'Beim Training schweigt ein Teil der Neuronen, bei jedem Schritt andere, und der Rest wird um so viel lauter. Wenn das Netz antwortet, sind alle da.',
    see: 'seine Rate',
  },
  earlyStopping: {
    names: ['Early Stopping'],
    text: 'Beendet ein Training, wenn das Beobachtete einige Epochen lang, die Geduld, keinen neuen Bestwert hatte.',
    see: 'wo es angehalten hat',
  },
  scaler: {
    names: ['Skalierer'],
    text: 'Was die Pixel in den Bereich bringt, den das Netz sieht, mit Zahlen, die es nur den Trainingsbildern entnimmt.',
    see: 'die Bereiche davor und danach',
  },
  oneHot: {
    names: ['One-Hot'],
    text: 'Ein Label als Zeile von Nullen mit einer einzigen 1 bei seiner Klasse: die Antwort, die das Netz geben soll.',
    see: 'die Labels in beiden Formen',
  },
  convolution: {
    names: ['Faltung', 'Faltungen', 'Faltungsnetz'],
    text: 'Dasselbe kleine Fenster von Gewichten sieht jede Stelle des Bildes an: Was es zu finden gelernt hat, findet es überall.',
    see: 'was jeder Filter aus einem Bild macht',
  },
  filter: {
    names: ['Filter', 'Filtern'],
    text: 'Die Gewichte eines Fensters einer Faltung. Jeder Filter macht ein eigenes Bild, einen Kanal, davon, wo er fand, was er sucht.',
    see: 'die Kanäle',
  },
  pooling: {
    names: ['Pooling', 'Max-Pooling'],
    text: 'Von einigen Nachbarn geht nur der größte (oder ihr Mittel) weiter: Das Bild wird kleiner, und wo genau etwas war, wird vergessen.',
    see: 'das Bild davor und danach',
  },
  batchNorm: {
    names: ['Batch-Normalisierung'],
    text: 'Schiebt und streckt jeden Kanal auf Mittel 0 und Streuung 1, beim Training nach dem Batch, danach mit laufenden Mitteln; zwei gelernte Zahlen setzen dann Maßstab und Lage.',
    see: '„Down to the sum“: ihre vier Zahlen',
  },
  precision: {
    names: ['Precision'],
    text: 'Von den Bildern, die einer Klasse zugeschrieben wurden, der Anteil, der zu ihr gehört.',
    see: 'jede Klasse für sich',
  },
  recall: {
    names: ['Recall'],
    text: 'Von den Bildern, die zu einer Klasse gehören, der Anteil, der gefunden wurde.',
    see: 'jede Klasse für sich',
  },
  f1: {
    names: ['F1'],
    text: 'Das harmonische Mittel von Precision und Recall: nur hoch, wo beide es sind.',
    see: 'jede Klasse für sich',
  },
};
