import type { QuestionWords } from '../../lessons/questions/translated.ts';
import type { LessonId } from '../../lessons/lesson.ts';

const wrongLabel = 'Eines dieser Trainingsbilder hat hier ein falsches Label bekommen. Welches?';
const rowsAndColumns = 'Zeilen sind die Wahrheit, Spalten die Antworten.';

/** The words of each question by its id; options as text, why, and what people believe. */
export const questions: Partial<Record<LessonId, Readonly<Record<string, QuestionWords>>>> = {
  'single-layer': {
    label: {
      text: wrongLabel,
      why: 'Ein Netz kann nicht, was du gerade getan hast: Es hat nur die Labels, um daraus zu lernen, und hält jedes für wahr. Ein paar falsche machen kaum etwas aus; viele kosten Genauigkeit.',
    },
    parameters: {
      text: 'Zehn Neuronen sehen Bilder von 28 × 28 Pixeln an. Wie viele Zahlen lernt dieses Netz?',
      options: [
        ['784', 'Das ist ein Gewicht für jedes Pixel, genug für ein einziges Neuron ohne Bias.'],
        [
          '7.840',
          'Das sind die Gewichte. Jedes Neuron hat auch einen Bias: was es glaubt, bevor es hinsieht.',
        ],
        [
          '7.850',
          'Jedes der zehn Neuronen hat 784 Gewichte, eines je Pixel, und einen Bias: 10 × (784 + 1).',
        ],
        [
          '10',
          'So viele Ausgänge gibt es. Gelernt werden die Gewichte zwischen Pixeln und Ausgängen.',
          'ein Neuron ist eine Zahl',
        ],
      ],
    },
    step: {
      text: 'Bring einen Trainingsschritt in die richtige Reihenfolge.',
      steps: [
        'Nimm die nächsten Bilder der gemischten Epoche',
        'Berechne, was das Netz zu jedem sagt',
        'Vergleiche das mit den Labels: der Verlust',
        'Berechne, wie sich der Verlust mit jedem Gewicht ändert: der Gradient',
        'Lass den Optimierer jedes Gewicht ein wenig bewegen',
      ],
      why: 'Die Labels kommen erst ins Spiel, wenn das Netz geantwortet hat, und die Gewichte bewegen sich erst, wenn jedes Bild des Batches zu Wort gekommen ist.',
    },
    sure: {
      text: 'Ein Netz hat bei 98 von 100 Bildern recht, die es nie gesehen hatte. Was sagt das über das nächste Bild?',
      options: [
        [
          'Es ist sich dort seiner Antwort zu 98 % sicher',
          'Wie sicher es sich einer Antwort ist, ist eine andere Zahl, von Bild zu Bild verschieden. Am sichersten kann es sein, wo es irrt.',
          'Genauigkeit ist Gewissheit',
        ],
        [
          'Von vielen weiteren solchen Bildern werden etwa 98 von 100 richtig gelesen',
          'Genauigkeit ist ein Anteil an vielen Bildern derselben Art. Über ein einzelnes sagt sie nichts, und nichts über Bilder anderer Art.',
        ],
        [
          'Es wird recht haben, denn 98 % sind fast alle',
          'Das nächste Bild kann eines der beiden anderen sein. Auf Bildern anderer Art kann es sogar meistens falsch liegen.',
        ],
      ],
    },
    matrix: {
      text: `${rowsAndColumns} Wie viele Bilder der Klasse B wurden für C gehalten?`,
      options: [
        ['3', 'Das ist umgekehrt: Bilder von C, die für B gehalten wurden.'],
        [
          '9',
          'In Zeile B stehen die Bilder, die B sind; in ihrer Spalte C die davon, die C genannt wurden.',
        ],
        ['40', 'Das liegt auf der Diagonale: B als B, und das ist richtig.'],
        [
          '12',
          'Das zählt beide Richtungen. B für C und C für B zu halten sind zwei verschiedene Fehler.',
        ],
      ],
    },
  },
  'hidden-layer': {
    linear: {
      text: 'Die verdeckte Schicht verliert ihr ReLU und wird linear. Was kann das Netz dann?',
      options: [
        [
          'Weniger als zuvor: nicht mehr als eine Schicht allein',
          'Summen von Summen sind Summen: Man könnte die zwei Schichten zu einer multiplizieren. Ohne Knick dazwischen bringt Tiefe nichts.',
        ],
        [
          'Dasselbe, nur langsamer',
          'Der Knick ist keine Kleinigkeit: Er erlaubt einem Ausgang, Teile zu verbinden (dieser und jener, aber nicht der dritte).',
        ],
        [
          'Mehr, denn negative Summen werden nicht mehr weggeworfen',
          'In einer linearen Schicht geht nichts verloren, aber es wird auch nichts entschieden. Zwei lineare Schichten sind eine lineare Schicht.',
          'mehr Schichten können immer mehr',
        ],
      ],
    },
    code: {
      text: 'Die Bilder kommen als Zeilen von 784 Zahlen, die Labels sind die Zahlen 0 bis 9. Welche Zeile muss berichtigt werden?',
      options: [
        ['keras.Input((784,))', 'Das passt: eine Zeile von 784 Zahlen für jedes Bild.'],
        [
          "Dense(100, activation='relu')",
          'Eine verdeckte Schicht darf so breit sein, wie du magst.',
        ],
        [
          "Dense(1, activation='sigmoid') muss zehn Ausgänge haben",
          'Für jede Klasse muss es einen Ausgang geben: Mit einem einzigen gibt es nichts zu wählen.',
        ],
        [
          "loss='sparse_categorical_crossentropy'",
          'Das passt zu Labels, die ganze Zahlen sind. One-Hot-Labels brauchten categorical_crossentropy.',
        ],
      ],
    },
    seeds: {
      text: 'Zwei Trainings, die sich nur im Seed unterscheiden, enden 0,4 Punkte auseinander. Eine geänderte Einstellung bringt 0,3 Punkte. Was schließt du?',
      options: [
        [
          'Die Einstellung hilft ein wenig',
          'Ein Unterschied, den schon ein anderer Seed macht, beweist nichts über die Einstellung.',
          'jede höhere Zahl ist eine Verbesserung',
        ],
        [
          'Noch nichts: trainiere beide mit mehreren Seeds',
          'Erst ein Unterschied, der über mehrere Seeds größer ist als der des Zufalls, spricht für die Einstellung.',
        ],
        [
          'Die Einstellung ist nutzlos',
          'Auch das ist nicht gezeigt: Sie kann um weniger helfen, als ein Training verraten kann.',
        ],
      ],
    },
    gap: {
      text: 'Die Genauigkeit auf den Trainingsbildern steigt weiter, auf ungesehenen Bildern bleibt sie, wo sie ist. Was geschieht da?',
      options: [
        [
          'Das Netz lernt seine Beispiele auswendig',
          'Was es noch gewinnt, gilt nur für die Bilder, die es gesehen hat. Das ist Überanpassung; eine größere Lücke schadet für sich noch nicht, solange die Genauigkeit auf ungesehenen Bildern nicht fällt.',
        ],
        [
          'Es ist zu klein, um mehr zu lernen',
          'Ein zu kleines Netz wird auch auf seinen Trainingsbildern nicht mehr besser: Das ist Unteranpassung.',
          'was nicht vollkommen ist, ist Überanpassung, oder nichts davon ist es',
        ],
        [
          'Die ungesehenen Bilder sind kaputt',
          'Sie sind von derselben Art. Dass es die Trainingsbilder besser kennt, ist zu erwarten.',
        ],
      ],
    },
  },
  'dropout-mlp': {
    scaler: {
      text: 'Von welchen Bildern darf der Skalierer seine kleinsten und größten Werte nehmen?',
      options: [
        [
          'Nur von den Trainingsbildern',
          'Die Testbilder stehen für Bilder, die noch niemand hat. Was man aus ihnen lernt, und sei es eine Spanne, macht die Prüfung etwas leichter als das Leben.',
        ],
        [
          'Von allen Bildern, damit keines herausfällt',
          'Dann reden die Testbilder bei ihrer eigenen Vorbereitung mit. Dass manche aus der Spanne fallen, wird im Gebrauch auch geschehen.',
          'nur Labels können durchsickern',
        ],
        ['Nur von den Testbildern', 'Sie dürfen nichts entscheiden; sie messen nur.'],
      ],
    },
    when: {
      text: 'Wann bringt eine Dropout-Schicht Neuronen zum Schweigen?',
      options: [
        [
          'Nur beim Training, bei jedem Schritt andere',
          'Wenn das Netz antwortet, sind alle da. Damit die Summen gleich groß bleiben, wurden die übrigen beim Training lauter gemacht.',
        ],
        [
          'Immer, und stets dieselben, die einmal gezogen wurden',
          'Dann wäre es einfach ein kleineres Netz. Erst der Wechsel von Schritt zu Schritt hindert Neuronen daran, sich aufeinander zu verlassen.',
        ],
        [
          'Wenn es antwortet, damit es nicht zu sicher ist',
          'Dann gäbe es auf dasselbe Bild jedes Mal eine andere Antwort. (Manche tun das mit Absicht, um Zweifel zu messen; hier nicht.)',
        ],
      ],
    },
    above: {
      text: 'In den ersten Epochen liegt die Genauigkeit auf Validierungsbildern über der auf Trainingsbildern. Warum?',
      options: [
        [
          'Die Validierungsbilder sind leichter',
          'Sie kommen aus derselben Quelle. Sieh nach, wann was gemessen wird.',
        ],
        [
          'Beim Training fehlen Neuronen, und gemittelt wird über eine Epoche, in der das Netz noch besser wird',
          'Validiert wird nach der Epoche, mit allen Neuronen. Die zwei Zahlen sind also nicht von demselben Netz.',
        ],
        [
          'Irgendwo steckt ein Fehler',
          'Es sieht so aus, und viele haben ihn gesucht. Es liegt daran, wie beide gemessen werden.',
          'die Trainingsgenauigkeit muss immer die höhere sein',
        ],
      ],
    },
    chosen: {
      text: 'Jemand behält die Epoche mit dem kleinsten Verlust auf der Testmenge und gibt die Testgenauigkeit dieser Epoche an. Was ist daran falsch?',
      options: [
        [
          'Nichts, mit den Testbildern wurde nie trainiert',
          'Trainiert wurde nicht mit ihnen, aber gewählt: Von vielen Epochen wurde die genommen, die auf genau diesen Bildern am meisten Glück hatte.',
          'nur Training verbraucht Daten',
        ],
        [
          'Die Zahl ist etwas zu gut: Mit der Testmenge wurde gewählt',
          'Wähle mit eigenen Validierungsbildern und öffne die Testmenge einmal, am Ende.',
        ],
        [
          'Der Verlust hätte der größte sein müssen',
          'Ein kleiner Verlust ist gut. Falsch ist, wessen Verlust es war.',
        ],
      ],
    },
    recall: {
      text: `${rowsAndColumns} Wie groß ist der Recall der Klasse B?`,
      names: ['B', 'andere'],
      options: [
        ['40 von 50', 'Von den 50 Bildern, die B sind (ihre Zeile), wurden 40 gefunden.'],
        [
          '40 von 60',
          'Das ist die Precision: Von den 60, die B genannt wurden (ihre Spalte), waren 40 eines.',
        ],
        ['170 von 200', 'Das ist die Genauigkeit: alle richtigen von allen.'],
      ],
    },
  },
  'first-cnn': {
    label: {
      text: wrongLabel,
      why: 'In manchen Datensätzen sind wirklich ein paar Labels zweifelhaft. Die Zelle zum Anschauen kann Bilder danach sortieren, wie seltsam sie für ihre Klasse sind.',
    },
    parameters: {
      text: 'Warum hat eine Faltung mit 28 Filtern von 3 × 3 nur 280 Parameter, für graue Bilder jeder Größe?',
      options: [
        [
          'Jeder Filter hat neun Gewichte und einen Bias und benutzt sie an jeder Stelle',
          '28 × (9 + 1). Derselbe Strich wird überall mit denselben zehn Zahlen gesucht.',
        ],
        [
          'Jede der 28 Zeilen hat zehn',
          'Die Zahl der Filter hat nichts mit der Zahl der Zeilen zu tun; bei Bildern von 28 Zeilen sind sie hier zufällig gleich.',
        ],
        [
          'Die anderen sind auf 0 gesetzt',
          'Es gibt keine anderen: Ein Filter sieht immer nur ein Fenster von neun Pixeln.',
        ],
      ],
    },
    order: {
      text: 'In welcher Reihenfolge geht ein Bild durch ein Netz wie das dokumentierte?',
      steps: [
        'Ein Fenster von neun Pixeln wird multipliziert und addiert, an jeder Stelle',
        'Negative Summen werden 0',
        'Von je vier Nachbarn geht der größte weiter',
        'Alle Kanäle werden in einer Reihe ausgelegt',
        'Jeder Ausgang wägt ab, was übrig ist',
      ],
      why: 'Faltung, ReLU, Pooling, Flatten, Dense: von den Nachbarschaften zum Ganzen.',
    },
    shift: {
      text: 'Alle Bilder werden um zwei Pixel nach rechts geschoben. Welchem Netz schadet das weniger, und warum?',
      options: [
        [
          'Dem Faltungsnetz: Seine Fenster finden dieselben Kanten zwei Stellen weiter',
          'Und Pooling vergisst einen Teil davon, wo sie waren. Die dichten Schichten dahinter kennen noch Stellen, also schadet es auch ihm. „Break it“ in der Zelle „Nimm es auseinander“ misst, wie sehr.',
        ],
        [
          'Dem dichten, weil es das ganze Bild auf einmal sieht',
          'Es sieht jedes Pixel mit einem eigenen Gewicht: Ein Strich auf anderen Pixeln trifft auf andere Gewichte.',
        ],
        [
          'Keinem von beiden',
          'Nur was über Stellen vergessen wird, kann nicht schaden, und kein Netz vergisst alles davon.',
          'einem Faltungsnetz ist es gleich, wo etwas ist',
        ],
      ],
    },
  },
  'kaggle-cnn': {
    mirror: {
      text: 'Welche Änderung der Trainingsbilder würde einem Leser von Ziffern etwas Falsches beibringen?',
      options: [
        ['Um ein paar Grad drehen', 'Menschen schreiben schräg; eine geneigte 4 bleibt eine 4.'],
        [
          'Um ein Zehntel der Breite verschieben',
          'Das ist eine neue Stelle und keine neue Ziffer.',
        ],
        [
          'Links und rechts spiegeln',
          'Eine gespiegelte 2 oder 7 ist keine Ziffer, die jemand schreibt. Augmentierung darf nur tun, was das Label wahr lässt.',
        ],
        ['Um ein Zehntel vergrößern', 'Menschen schreiben verschieden groß.'],
      ],
    },
    norm: {
      text: 'Ein Netz mit Batch-Normalisierung gibt für dasselbe Bild beim Training einen anderen Verlust, als wenn es befragt wird. Warum?',
      options: [
        [
          'Beim Training gelten Mittel und Streuung des Batches, danach laufende Mittel davon',
          'Beim Training hängen die Zahlen eines Bildes also davon ab, wer mit ihm im Batch ist. Beim Befragen wird jedes Bild gleich behandelt.',
        ],
        [
          'Beim Befragen ändern sich seine Gewichte',
          'Fragen ändert nichts. Nur ein Trainingsschritt bewegt Gewichte.',
        ],
        [
          'Es wird anders gerundet',
          'Der Unterschied ist viel größer als jede Rundung: Es werden andere Zahlen abgezogen, und durch andere wird geteilt.',
        ],
      ],
    },
    plateau: {
      text: 'Die Lernrate wird gesenkt, und genau in dieser Epoche fällt der Verlust. Warum?',
      options: [
        [
          'Kleinere Schritte springen nicht mehr über das Tal, das die größeren hin und her überquert haben',
          'Große Schritte kommen schnell weit und dann nicht zur Ruhe. Kleinere können es.',
        ],
        [
          'Eine niedrigere Rate ist immer besser',
          'Von Anfang an hätte sie viel mehr Epochen gebraucht, um hierher zu kommen.',
          'langsam ist sicher, also besser',
        ],
        [
          'Die Daten werden in späteren Epochen leichter',
          'Jede Epoche hat dieselben Bilder, in anderer Reihenfolge.',
        ],
      ],
    },
  },
  'svhn-cnn-1': {
    frequent: {
      text: 'Eine Klasse macht 19 % eines Datensatzes mit zehn Klassen aus. Wie oft hat ein Netz recht, das immer diese Klasse nennt?',
      options: [
        ['10 %, wie jedes Raten unter zehn', 'Nur wo alle Klassen gleich häufig sind.'],
        [
          '19 %',
          'Es hat recht, wann immer diese Klasse kommt. Eine Genauigkeit sagt also wenig, bevor man weiß, wie häufig die Klassen sind.',
        ],
        [
          '0 %, es hat nichts gelernt',
          'Über Bilder hat es nichts gelernt, und hat doch recht, wenn seine Klasse kommt.',
        ],
      ],
    },
    heart: {
      text: 'Nach dem Training sind 97 % der Trainingsbilder und 80 % der ungesehenen richtig. Was verspricht am meisten?',
      options: [
        [
          'Viele weitere Epochen',
          'Es kennt seine Trainingsbilder schon; mehr davon lehrt nichts über andere.',
        ],
        ['Ein doppelt so breites Netz', 'Es hat Platz genug, um 97 % auswendig zu lernen.'],
        [
          'Etwas, das am Auswendiglernen hindert: Dropout, Augmentierung oder mehr Bilder',
          'Die Lücke soll schrumpfen. Das darf ein paar von den 97 % kosten.',
        ],
      ],
    },
    under: {
      text: 'Nach dem Training sind 60 % der Trainingsbilder und 59 % der ungesehenen richtig. Was ist das?',
      options: [
        [
          'Überanpassung, denn 59 % sind schlecht',
          'Überanpassung ist eine Lücke zwischen den beiden, und hier gibt es kaum eine.',
          'jedes schlechte Ergebnis ist Überanpassung',
        ],
        [
          'Unteranpassung: Es hat nicht einmal gelernt, was es gesehen hat',
          'Trainiere länger, mit besserer Rate, oder gib ihm mehr Schichten. Dropout würde es schlimmer machen.',
        ],
        [
          'Ein gutes Ergebnis, denn beide stimmen überein',
          'Sie stimmen darin überein, dass vier von zehn falsch sind.',
        ],
      ],
    },
    code: {
      text: 'So lange es auch trainiert, die Validierungsgenauigkeit folgt der Trainingsgenauigkeit und fällt nie zurück. Welche Zeile muss berichtigt werden?',
      options: [
        ['epochs=10', 'Die Zahl der Epochen entscheidet, wie lang die Kurven sind.'],
        [
          'batch_size=64',
          'Die Batchgröße entscheidet, wie viele Bilder sich einen Schritt teilen.',
        ],
        [
          'validation_data=(x_train, y_train)',
          'Validiert wird mit dem, womit trainiert wird; über ungesehene Bilder ist damit nichts gesagt.',
        ],
      ],
    },
  },
  'svhn-cnn-2': {
    early: {
      text: 'Nach der ersten Epoche hat ein Netz mit Batch-Normalisierung bei der Hälfte seiner Trainingsbilder recht und bei fast keinem Validierungsbild. Woran kann das liegen?',
      options: [
        [
          'Seine laufenden Mittel sind noch nicht weit genug gekommen',
          'Sie beginnen bei 0 und 1 und gehen mit Keras’ Voreinstellung bei jedem Schritt ein Hundertstel des Weges. Wenige Schritte je Epoche lassen sie weit hinter den Batches zurück; einige Epochen später stimmen beide überein.',
        ],
        [
          'Es hat sich in einer Epoche überangepasst',
          'Niemand lernt die Hälfte der Bilder auswendig, indem er jedes einmal sieht.',
          'jede Lücke ist Überanpassung',
        ],
        [
          'Die Validierungslabels sind durcheinander',
          'Dann bliebe es so. Warte ein paar Epochen, bevor du einen Fehler suchst.',
        ],
      ],
    },
    compare: {
      text: 'Zwei Netze haben bei 86 % und 87 % derselben 200 Bilder recht. Ist das zweite besser?',
      options: [
        [
          'Ja, um einen Punkt',
          'Ein Punkt von 200 Bildern sind zwei Bilder.',
          'eine gemessene Zahl ist genau',
        ],
        [
          'Das lässt sich aus 200 Bildern nicht sagen',
          'Allein der Zufall bewegt eine Genauigkeit um 86 % bei 200 Bildern um etwa fünf Punkte nach oben oder unten. Bei 10.000 sind es 0,7.',
        ],
        ['Nein, sie sind gleich gut', 'Auch das lässt sich nicht sagen.'],
      ],
    },
    block: {
      text: 'Vom Bild zur Antwort: In welcher Reihenfolge arbeitet ein Netz wie dieses?',
      steps: [
        'Kleine Fenster finden Kanten',
        'Pooling macht das Bild kleiner',
        'Weitere Fenster, die nun mehr vom Bild sehen, setzen Kanten zusammen',
        'Alles wird in einer Reihe ausgelegt',
        'Eine dichte Schicht gibt für jede Klasse eine Zahl',
      ],
      why: 'Je weiter hinten, desto mehr vom Bild sieht ein Fenster, und desto weniger weiß es, wo etwas war.',
    },
    blame: {
      text: 'Unter seinen Fehlern ist ein Bild, auf dem du die Ziffer selbst nicht erkennen konntest. Was sagt das?',
      options: [
        [
          'Manche Fehler lassen sich nicht weglernen, und 100 % sind kein vernünftiges Ziel',
          'Manche Bilder sind unlesbar und manche Labels falsch. Wer auf ihnen 100 % erreicht, hat sie auswendig gelernt.',
        ],
        ['Das Netz ist zu klein', 'Keine Größe macht ein unlesbares Bild lesbar.'],
        [
          'Es muss trainieren, bis auch das richtig ist',
          'Auf Trainingsbildern ist das möglich, und es heißt auswendig lernen.',
        ],
      ],
    },
  },
};
