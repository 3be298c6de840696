import type { Dictionary } from '../../domain/language.ts';

/** Sentences of the page by their English. */
export const sentences: Dictionary = {
  '  {minutes} min': '  {minutes} min',
  ' (goes on)': ' (geht weiter)',
  ' (got this one wrong)': ' (hier lag es falsch)',
  ' (it is what this lesson has)': ' (das hat diese Lektion)',
  ' (not MNIST)': ' (nicht MNIST)',
  ' (the label)': ' (das Label)',
  ' ({count} chosen)': ' ({count} gewählt)',
  ' ({list} {verb} not in it, but in the notebook below)':
    ' ({list} {verb} nicht darin, aber im Notebook unten)',
  ' A common belief: {misconception}.': ' Das glauben viele: {misconception}.',
  ' All are {most}.': ' Alle sind {most}.',
  ' At {listed} the loss was no number any more in {what} training: too much for this network.':
    ' Bei {listed} war der Verlust in {what} Training keine Zahl mehr: zu viel für dieses Netz.',
  ' By the same test {listed} {what} worse.': ' Nach derselben Prüfung {what} {listed} schlechter.',
  ' Drawn by {writer}.': ' Gezeichnet von {writer}.',
  ' Dropout draws its gaps anew, by the same rule as in training.':
    ' Dropout zieht seine Lücken neu, nach derselben Regel wie beim Training.',
  ' Left to choose, the page evaluates large sets of images with WebAssembly already, with the weights of the run.':
    ' Hat sie die Wahl, misst die Seite große Mengen von Bildern schon mit WebAssembly, mit den Gewichten des Laufs.',
  ' Measured on {count} images, {luck} more or less are luck: as good as right.':
    ' Gemessen an {count} Bildern sind {luck} mehr oder weniger Zufall: so gut wie richtig.',
  ' Momentum adds {momentum} of the step before.':
    ' Momentum fügt {momentum} des vorigen Schritts hinzu.',
  ' Not both were trained to their end.': ' Nicht beide wurden zu Ende trainiert.',
  ' Now draw a digit: your network reads it.': ' Zeichne jetzt eine Ziffer: Dein Netz liest sie.',
  ' On another image others are silent; only a unit that is silent on all images is dead.':
    ' Bei einem anderen Bild schweigen andere; tot ist nur ein Neuron, das bei allen Bildern schweigt.',
  ' Phones read codes up to version {easyVersion} well: shorten your words.':
    ' Handys lesen Codes bis Version {easyVersion} gut: Kürze deine Worte.',
  ' QR version {version} of 40.': ' QR-Version {version} von 40.',
  ' Rings mark its {wrong} errors.': ' Ringe markieren seine {wrong} Fehler.',
  ' That it is better on unseen images happens: the accuracy of an epoch is averaged from its beginning on, when it knew less.':
    ' Dass es auf ungesehenen Bildern besser ist, kommt vor: Die Genauigkeit einer Epoche ist von ihrem Anfang an gemittelt, als es weniger wusste.',
  ' That it is better on unseen images is no wonder: while it trained, dropout silenced part of it, and the accuracy of an epoch is averaged from its beginning on.':
    ' Dass es auf ungesehenen Bildern besser ist, ist kein Wunder: Beim Training hat Dropout einen Teil davon zum Schweigen gebracht, und die Genauigkeit einer Epoche ist von ihrem Anfang an gemittelt.',
  ' The documented run reached {expected}.': ' Der dokumentierte Lauf erreichte {expected}.',
  ' The lowest of many losses is a little lucky: only images that nobody stopped by give an honest accuracy.':
    ' Der niedrigste von vielen Verlusten hat ein wenig Glück: Eine ehrliche Genauigkeit geben nur Bilder, nach denen niemand angehalten hat.',
  ' The most frequent is {most}, there {times} times.':
    ' Am häufigsten ist dort {most}, {times}-mal.',
  ' The network as it was after epoch {epochs} is kept{what}.':
    ' Das Netz, wie es nach Epoche {epochs} war, ist aufbewahrt{what}.',
  ' The random shifts and turns of the augmentation are left out.':
    ' Die zufälligen Verschiebungen und Drehungen der Augmentierung sind weggelassen.',
  ' The two are less than 2 points apart.': ' Die beiden liegen weniger als 2 Punkte auseinander.',
  ' The {gap} between are what it knows by heart.': ' Die {gap} dazwischen weiß es auswendig.',
  ' These losses are of the test images: whoever stops by them has used them up, and the accuracy is a little too good to be true.':
    ' Diese Verluste sind von den Testbildern: Wer nach ihnen anhält, hat sie verbraucht, und die Genauigkeit ist ein wenig zu schön, um wahr zu sein.',
  ' They grow while the network learns.': ' Sie wachsen, während das Netz lernt.',
  ' This lesson uses the first {trainLimit} of the training images.':
    ' Diese Lektion nimmt die ersten {trainLimit} der Trainingsbilder.',
  ' This network was trained by the first: add the same to all of them, and see which of the two changes.':
    ' Dieses Netz wurde mit dem ersten trainiert: Addiere zu allen dasselbe und sieh, welches von beiden sich ändert.',
  ' Together they were too long and were cut to {scale}.':
    ' Zusammen waren sie zu lang und wurden auf {scale} gekürzt.',
  ' What comes of it is told here.': ' Was daraus wird, steht dann hier.',
  ' What it knows, others know as well.': ' Was es weiß, wissen auch andere.',
  ' Who made it measured {accuracy} right.': ' Wer es gemacht hat, maß {accuracy} richtig.',
  ' after {found} bytes': ' nach {found} Bytes',
  ' and others': ' und andere',
  ' and trains the last epoch again': ' und trainiert die letzte Epoche noch einmal',
  ' and {datasetName}': ' und {datasetName}',
  ' and {more} more': ' und {more} weitere',
  ' by {name} ({adapter})': ' mit {name} ({adapter})',
  ' in {seconds}': ' in {seconds}',
  ' instead of {variable}': ' statt {variable}',
  ' it never learned from': ', aus denen es nie gelernt hat',
  ' of {title}': ' von „{title}“',
  ' read as {reading}': ' gelesen als {reading}',
  ' until the page is closed': ', bis die Seite geschlossen wird',
  ' wrong labels': ' falsche Labels',
  ' {copies} from one of the same training that is here: both are kept.':
    ' {copies} von einem desselben Trainings, das hier ist: Beide bleiben.',
  ' {ghost} ends at {metric} after epoch {epochs}.':
    ' {ghost} endet bei {metric} nach Epoche {epochs}.',
  ' {known} here already.': ' {known} schon hier.',
  ' {left} more moments are being gone through.':
    ' {left} weitere Augenblicke werden noch durchgegangen.',
  ' {percent} of the gradients are exactly 0.': ' {percent} der Gradienten sind genau 0.',
  ' · in both sets': ' · in beiden Mengen',
  ' · labels differ': ' · verschiedene Labels',
  '% of rows': '% der Zeilen',
  '(value − mean) ⁄ √(variance + {epsilon}) · γ + β':
    '(Wert − Mittel) ⁄ √(Varianz + {epsilon}) · γ + β',
  ', QR version {version} of 40': ', QR-Version {version} von 40',
  ', about {duration} left': ', noch etwa {duration}',
  ', after {what} on {trainCount} images{what2}': ', nach {what} mit {trainCount} Bildern{what2}',
  ', among all {searched} training images.': ', unter allen {searched} Trainingsbildern.',
  ', among the first {searched} of {trained} training images.':
    ', unter den ersten {searched} von {trained} Trainingsbildern.',
  ', and about as often in others ({percent})': ', und bei anderen etwa so oft ({percent})',
  ', and it reads {accuracy} of {count} others': ', und es liest {accuracy} von {count} anderen',
  ', and more seeds could tell': ', und mehr Seeds könnten es zeigen',
  ', and that stands': ', und dabei bleibt es',
  ', and {hidden} more like it': ', und {hidden} weitere davon',
  ', and {unlabelledCount} without labels': ', und {unlabelledCount} ohne Labels',
  ', another answer': ', eine andere Antwort',
  ', as guessed': ', wie geschätzt',
  ', as in the layer': ', wie in der Schicht',
  ', as in training': ', wie beim Training',
  ', back to the best weights': ', zurück zu den besten Gewichten',
  ', column': ', Spalte',
  ', from logits': ', aus Logits',
  ', from {source}': ', von {source}',
  ', gives {value} now': ', gibt jetzt {value}',
  ', it came to {came}': ', es kam {came}',
  ', label': ', Label',
  ', last kept at {keptAt}': ', zuletzt aufbewahrt um {keptAt}',
  ', longer where batches are small': ', länger, wo Batches klein sind',
  ', longer where layers are larger': ', länger, wo Schichten größer sind',
  ', loss {loss}': ', Verlust {loss}',
  ', measured and (paler) {owner}': ', gemessen und (blasser) {owner}',
  ', of normalised outputs': ', aus normierten Ausgängen',
  ', read as {read}': ', gelesen als {read}',
  ', switched off': ', ausgeschaltet',
  ', taken for {classNames}': ', für {classNames} gehalten',
  ', the answer': ', die Antwort',
  ', the first {down} × {across} of {rows} × {columns}':
    ', die ersten {down} × {across} von {rows} × {columns}',
  ', the last time at {keptAt}': ', zuletzt um {keptAt}',
  ', the state in which its last epoch began': ', der Zustand, in dem die letzte Epoche begann',
  ', then {second}, {count}': ', dann {second}, {count}',
  ', too late now': ', jetzt zu spät',
  ', which are the lesson’s own': ', die der Lektion selbst sind',
  ', widened for {pairs} pairs of values': ', erweitert für {pairs} Paare von Werten',
  ', with fewer than {parameters} parameters': ', mit weniger als {parameters} Parametern',
  ', with the same {repeats} seeds for each: how far trainings of one value lie apart is luck':
    ', mit denselben {repeats} Seeds für jeden: Wie weit Trainings eines Wertes auseinanderliegen, ist Zufall',
  ', {accuracy} right while learning': ', {accuracy} beim Lernen richtig',
  ', {count} away': ', {count} nicht da',
  ', {count} of them with a wrong label': ', {count} davon mit falschem Label',
  ', {empty} {what} empty': ', {empty} {what} leer',
  ', {minutes} minutes in all': ', {minutes} Minuten insgesamt',
  ', {percent} without damage': ', {percent} ohne Schaden',
  ', {right} answered rightly': ', {right} richtig beantwortet',
  ', {tested} of the test images right': ', {tested} der Testbilder richtig',
  ', {wrong} of them got wrong': ', {wrong} davon falsch',
  '. Choose a class to see its images.': '. Wähle eine Klasse, um ihre Bilder zu sehen.',
  '. The pad reads': '. Der Block liest',
  '1 data set': '1 Datensatz',
  '1. Give this code to your teacher': '1. Gib diesen Code deiner Lehrkraft',
  '1/{it} of the step': '1/{it} des Schritts',
  '16-bit integers': 'ganze Zahlen mit 16 Bit',
  '2. Put the teacher’s answer here': '2. Setze die Antwort der Lehrkraft hier ein',
  '28 × 28, as MNIST': '28 × 28, wie MNIST',
  '32 × 32, as SVHN': '32 × 32, wie SVHN',
  '32-bit floats': 'Gleitkommazahlen mit 32 Bit',
  '32-bit integers': 'ganze Zahlen mit 32 Bit',
  '64-bit floats': 'Gleitkommazahlen mit 64 Bit',
  ': products': ': Produkte',
  ': {height} rows of {width} pixels, one byte each.':
    ': {height} Zeilen mit {width} Pixeln, je ein Byte.',
  ': {partner} is missing': ': {partner} fehlt',
  '; it came: {pair}{right}': '; es kam: {pair}{right}',
  '; it came: {yes}': '; es kam: {yes}',
  '; some lie outside ({low} to {high})': '; einige liegen außerhalb ({low} bis {high})',
  '; the documented number stands below each': '; die dokumentierte Zahl steht jeweils darunter',
  '; the loss went from {before} to {after} soon after':
    '; der Verlust ging bald danach von {before} auf {after}',
  '; {accuracy} if {form}': '; {accuracy}, wenn: {form}',
  '; {madeRoom} did so since the page was opened':
    '; {madeRoom} taten das, seit die Seite geöffnet wurde',
  '= product': '= Produkt',
  '= products': '= Produkte',
  'A 1 has a long upstroke, a 7 a bar, a 9 a hook':
    'Eine 1 hat einen langen Aufstrich, eine 7 einen Querstrich, eine 9 einen Haken',
  'A 1 is a plain stroke, a 4 is closed, an 8 of two rings or open':
    'Eine 1 ist ein einfacher Strich, eine 4 geschlossen, eine 8 aus zwei Ringen oder offen',
  'A 1 is a plain stroke, a 7 has no bar, a 4 is open':
    'Eine 1 ist ein einfacher Strich, eine 7 hat keinen Querstrich, eine 4 ist offen',
  'A CSV file, and a data frame, has one row for each image and one column for each pixel.':
    'Eine CSV-Datei und ein Data Frame haben eine Zeile für jedes Bild und eine Spalte für jedes Pixel.',
  'A ReLU unit that is below zero for every image gives 0 and has no slope: nothing is learned through it any more. One step that is too long can push all of them there.':
    'Ein ReLU-Neuron, das bei jedem Bild unter null liegt, gibt 0 und hat keine Steigung: Durch es wird nichts mehr gelernt. Ein zu langer Schritt kann alle dorthin schieben.',
  'A Reshape to {shape} needs {target} values, not {input}.':
    'Ein Reshape zu {shape} braucht {target} Werte, nicht {input}.',
  'A batch': 'Ein Batch',
  'A class has room for {mostStudents}.': 'Eine Klasse hat Platz für {mostStudents}.',
  'A class of its own, after 9': 'Eine eigene Klasse, nach der 9',
  'A command, a cell, a term or a sentence': 'Ein Befehl, eine Zelle, ein Begriff oder ein Satz',
  'A convolution in {group} groups is not available here.':
    'Eine Faltung in {group} Gruppen gibt es hier nicht.',
  'A drawing is no photo: this network learned from house numbers, so expect more mistakes.':
    'Eine Zeichnung ist kein Foto: Dieses Netz hat aus Hausnummern gelernt, rechne also mit mehr Fehlern.',
  'A fixed control is seen as it is set and cannot be changed, also not by changing the address. Leaving the handout frees everything again: it is help to look at the right thing, not a lock.':
    'Ein festes Bedienelement zeigt seine Einstellung und lässt sich nicht ändern, auch nicht über die Adresse. Wer das Ausgeteilte verlässt, hat wieder alles frei: Es hilft, auf das Richtige zu schauen, und ist kein Schloss.',
  'A global pooling': 'Ein globales Pooling',
  'A group of weights': 'Eine Gruppe von Gewichten',
  'A guess before the mistakes are shown': 'Eine Schätzung, bevor die Fehler gezeigt werden',
  'A guess before the training': 'Eine Schätzung vor dem Training',
  'A label must be a whole number from 0 to {classes}, not {label}.':
    'Ein Label muss eine ganze Zahl von 0 bis {classes} sein, nicht {label}.',
  'A layer of the model file has no class_name.':
    'Eine Schicht der Modelldatei hat keinen class_name.',
  'A layer’s weights are missing.': 'Die Gewichte einer Schicht fehlen.',
  'A little better on what was learned from is how it always is. Overfitting is when the validation loss rises again while the training loss falls; here it does not.':
    'Etwas besser auf dem, woraus gelernt wurde, so ist es immer. Überanpassung ist, wenn der Validierungsverlust wieder steigt, während der Trainingsverlust fällt; hier tut er es nicht.',
  'A little more or less grey in many pixels at once, each in the direction that its gradient points to. A change that an eye hardly sees can be enough: the network does not see strokes, it adds up pixels.':
    'Ein wenig mehr oder weniger Grau in vielen Pixeln zugleich, jedes in die Richtung, in die sein Gradient zeigt. Eine Änderung, die ein Auge kaum sieht, kann genügen: Das Netz sieht keine Striche, es zählt Pixel zusammen.',
  'A lower loss was still to come, in epoch {kept}: {best}, where you have {mine}. {what}':
    'Ein niedrigerer Verlust kam noch, in Epoche {kept}: {best}, wo du {mine} hast. {what}',
  'A map of {count} images': 'Eine Karte von {count} Bildern',
  'A model needs at least one layer.': 'Ein Modell braucht mindestens eine Schicht.',
  'A model that was saved here, by Keras (.h5, .keras, or .json with its weights), for TensorFlow.js (the zip, or its model.json and .bin files), or as ONNX. It takes the place of the trained network in this lesson.':
    'Ein Modell, das hier, von Keras (.h5, .keras oder .json mit seinen Gewichten), für TensorFlow.js (das Zip oder seine model.json und .bin-Dateien) oder als ONNX gespeichert wurde. Es tritt in dieser Lektion an die Stelle des trainierten Netzes.',
  'A name has at most {longestWriter} letters.':
    'Ein Name hat höchstens {longestWriter} Buchstaben.',
  'A network believes its labels. Take images away, or make some labels wrong on purpose, train again, and see how much of either it bears. Images and labels that it is measured on stay as they are.':
    'Ein Netz glaubt seinen Labels. Nimm Bilder weg, oder mach mit Absicht einige Labels falsch, trainiere neu und sieh, wie viel von beidem es verträgt. Bilder und Labels, an denen gemessen wird, bleiben, wie sie sind.',
  'A network in a QR code': 'Ein Netz in einem QR-Code',
  'A network reads best those who wrote what it learned from. With digits of several writers, kept under their names, each is left out once: the network learns from all others and is tested on the one it has never seen. Whose hand can it not read, and what would have to be in the training images?':
    'Ein Netz liest die am besten, die geschrieben haben, woraus es gelernt hat. Bei Ziffern von mehreren Menschen, unter ihren Namen aufbewahrt, wird jeder einmal weggelassen: Das Netz lernt von allen anderen und wird an dem geprüft, den es nie gesehen hat. Wessen Hand kann es nicht lesen, und was müsste unter den Trainingsbildern sein?',
  'A network that is good enough': 'Ein Netz, das gut genug ist',
  'A network that overfits': 'Ein Netz, das sich überanpasst',
  'A new version of Digit Lab is here. What you have done in this tab and not saved ends with a reload. {it}':
    'Eine neue Version von Digit Lab ist da. Was du in diesem Tab getan und nicht gespeichert hast, endet mit dem Neuladen. {it}',
  'A paragraph a slide': 'Ein Absatz je Folie',
  'A part of the code is missing or was changed.': 'Ein Teil des Codes fehlt oder wurde geändert.',
  'A part of the page that was needed now did not come.':
    'Ein Teil der Seite, der jetzt gebraucht wurde, ist nicht gekommen.',
  'A part of the page that was needed now is not there any more.':
    'Ein Teil der Seite, der jetzt gebraucht wurde, ist nicht mehr da.',
  'A part of the program that is needed for this could not be fetched.':
    'Ein Teil des Programms, der hierfür gebraucht wird, konnte nicht geholt werden.',
  'A patch is wiped out, and the network asked again: blue is certainty that was lost with it, red certainty that was won. This needs no slopes and is a check on them. Wiped images are unlike anything that the network was trained on, and two patches that can stand in for each other both look unimportant.':
    'Ein Fleck wird ausgewischt und das Netz noch einmal gefragt: Blau ist Gewissheit, die damit verloren ging, Rot ist gewonnene. Das braucht keine Steigungen und prüft sie. Ausgewischte Bilder sind anders als alles, womit das Netz trainiert wurde, und zwei Flecken, die einander vertreten können, sehen beide unwichtig aus.',
  'A picture that is in the training and in the test set was no test. One that is there under two labels teaches two things at once. Every pair of images is compared; the page goes on meanwhile.':
    'Ein Bild, das in der Trainings- und in der Testmenge ist, hat nichts geprüft. Eines, das unter zwei Labels da ist, lehrt zweierlei zugleich. Jedes Paar von Bildern wird verglichen; die Seite arbeitet dabei weiter.',
  'A pool of {poolSize} does not fit into {rows}x{columns}.':
    'Ein Pool von {poolSize} passt nicht in {rows}x{columns}.',
  'A product with anything but flat numbers is not available here.':
    'Ein Produkt mit etwas anderem als flachen Zahlen gibt es hier nicht.',
  'A random {fraction}': '{fraction} zufällig',
  'A report is one file that any browser opens and prints. In it are the settings of your training, its curves, result and mistakes, what was handed out and what you have answered, the drawings that you kept since, and the network itself. It goes nowhere until you send it.':
    'Ein Bericht ist eine Datei, die jeder Browser öffnet und druckt. Darin stehen die Einstellungen deines Trainings, seine Kurven, Ergebnis und Fehler, was ausgeteilt wurde und was du geantwortet hast, die Zeichnungen, die du seither behalten hast, und das Netz selbst. Er geht nirgendwohin, bis du ihn schickst.',
  'A run’s settings and figures stay; its network stays too, until newer ones need its room. Trained again with the same seed on the same device, it comes out the same.':
    'Einstellungen und Zahlen eines Laufs bleiben; auch sein Netz bleibt, bis neuere den Platz brauchen. Mit demselben Seed auf demselben Gerät noch einmal trainiert, kommt dasselbe heraus.',
  'A saved model does not say how its epochs went, so there are no curves of them.':
    'Ein gespeichertes Modell sagt nicht, wie seine Epochen verliefen, darum gibt es keine Kurven davon.',
  'A schedule sets the learning rate of every step, so it cannot be lowered on a plateau as well: choose one of the two.':
    'Ein Plan setzt die Lernrate jedes Schritts, also kann sie nicht auch noch auf einem Plateau gesenkt werden: Wähle eines von beiden.',
  'A single layer has 7,850 numbers. Rounded to 3 or 4 bits, and written as briefly as it can be foretold, it fits into one QR code: a phone that scans it reads digits with your network, without fetching anything else but this page. Larger networks travel as files (Write cell).':
    'Eine einzelne Schicht hat 7.850 Zahlen. Auf 3 oder 4 Bit gerundet und so kurz geschrieben, wie es sich voraussagen lässt, passt sie in einen QR-Code: Ein Handy, das ihn scannt, liest Ziffern mit deinem Netz, ohne etwas anderes als diese Seite zu holen. Größere Netze reisen als Dateien (Zelle zum Speichern).',
  'A step that is too long lands higher up the other side of the valley, where the slope is steeper and the next step longer still.':
    'Ein zu langer Schritt landet auf der anderen Seite des Tals weiter oben, wo der Hang steiler ist und der nächste Schritt noch länger.',
  'A step {share} times as long': 'Ein {share}-mal so langer Schritt',
  'A student’s screen': 'Der Bildschirm einer Person',
  'A training begins': 'Ein Training beginnt',
  'A training has the device, and figures beside it would be wrong.':
    'Ein Training hat das Gerät, und Zahlen daneben wären falsch.',
  'A training is under way. End it first, then drop the model again.':
    'Ein Training läuft. Beende es zuerst, dann zieh das Modell noch einmal hierher.',
  'A training is under way. End it first, then drop the saved one again.':
    'Ein Training läuft. Beende es zuerst, dann zieh das gespeicherte noch einmal hierher.',
  'A training is under way. It comes in when that has ended.':
    'Ein Training läuft. Sie kommt, wenn es zu Ende ist.',
  'A training is under way: stop it first.': 'Ein Training läuft: Halte es zuerst an.',
  'A training of this lesson is under way in another tab. Taken over here, it stops there.':
    'Ein Training dieser Lektion läuft in einem anderen Tab. Hier übernommen, hört es dort auf.',
  'A training of this lesson was cut short in epoch {epoch} of {epochs}. Its whole state was kept at {savedAt}; gone on with, it ends as if nothing had happened.':
    'Ein Training dieser Lektion wurde in Epoche {epoch} von {epochs} abgeschnitten. Sein ganzer Zustand wurde um {savedAt} aufbewahrt; fortgesetzt endet es, als wäre nichts gewesen.',
  'A training step': 'Ein Trainingsschritt',
  'A training that ends at least {gap} better on its training images than on validation images':
    'Ein Training, das auf seinen Trainingsbildern mindestens {gap} besser endet als auf Validierungsbildern',
  'A training that reads at least {least} of the test images rightly{few}':
    'Ein Training, das mindestens {least} der Testbilder richtig liest{few}',
  'A training was cut short in epoch {epoch} of {epochs}.':
    'Ein Training wurde in Epoche {epoch} von {epochs} abgeschnitten.',
  'A validation share of {fraction} leaves {train} images to train on and {validation} to validate with.':
    'Ein Validierungsanteil von {fraction} lässt {train} Bilder zum Trainieren und {validation} zum Validieren.',
  'A window of one channel is multiplied by that channel’s own kernel.':
    'Ein Fenster eines Kanals wird mit dem eigenen Kernel dieses Kanals multipliziert.',
  'A window of the layer before, in all its channels, is multiplied by the kernel of this filter, and all is added up. The same kernel looks at every place.':
    'Ein Fenster der vorigen Schicht, in allen ihren Kanälen, wird mit dem Kernel dieses Filters multipliziert, und alles wird addiert. Derselbe Kernel sieht jede Stelle an.',
  'A window under the finger': 'Ein Fenster unter dem Finger',
  'A {kernelSize}x{kernelSize} kernel does not fit into {it}x{it2}.':
    'Ein Kernel von {kernelSize}x{kernelSize} passt nicht in {it}x{it2}.',
  "A {kernelSize}x{kernelSize} kernel does not fit into {it}x{it2}; use padding 'same' or fewer layers.":
    'Ein Kernel von {kernelSize}x{kernelSize} passt nicht in {it}x{it2}; nimm das Padding „same“ oder weniger Schichten.',
  'AES encryption': 'AES-Verschlüsselung',
  Accuracy: 'Genauigkeit',
  'Accuracy against parameters': 'Genauigkeit gegen Parameter',
  'Accuracy against parameters. {words}.': 'Genauigkeit gegen Parameter. {words}.',
  'Accuracy by epoch, {accuracy} on training images at last.':
    'Genauigkeit nach Epochen, zuletzt {accuracy} auf Trainingsbildern.',
  'Accuracy by epoch.': 'Genauigkeit nach Epochen.',
  'Accuracy by epoch. {words}.': 'Genauigkeit nach Epochen. {words}.',
  'Accuracy by {toLowerCase}': 'Genauigkeit nach {toLowerCase}',
  'Accuracy by {toLowerCase}. {count}': 'Genauigkeit nach {toLowerCase}. {count}',
  'Accuracy of the surest images: {firstAccuracy} of the first {firstShare}, {percent} of all.':
    'Genauigkeit der sichersten Bilder: {firstAccuracy} der ersten {firstShare}, {percent} von allen.',
  'Accuracy on {images} images over {it} epochs, {percent} at last.':
    'Genauigkeit auf {images} Bildern über {it} Epochen, zuletzt {percent}.',
  Activation: 'Aktivierung',
  Adam: 'Adam',
  'Adam keeps two memories of every weight: m, a running mean of its gradients (of which {beta1} stays at each step), and v, one of their squares ({beta2} stays). The step is m divided by the root of v, times the rate: so a weight whose gradients agree takes a full step however small they are, and one whose gradients disagree hardly moves.':
    'Adam hat für jedes Gewicht zwei Gedächtnisse: m, ein laufendes Mittel seiner Gradienten (davon bleiben bei jedem Schritt {beta1}), und v, eines ihrer Quadrate (davon bleiben {beta2}). Der Schritt ist m geteilt durch die Wurzel aus v, mal die Rate: Ein Gewicht, dessen Gradienten sich einig sind, macht also einen vollen Schritt, wie klein sie auch sind, und eines, dessen Gradienten sich widersprechen, rührt sich kaum.',
  Adapter: 'Adapter',
  'Add a layer': 'Schicht hinzufügen',
  'Add a note': 'Notiz hinzufügen',
  'Add a second pooling layer': 'Füge vor Flatten eine zweite Pooling-Schicht ein',
  'Add a task': 'Aufgabe hinzufügen',
  'Add it': 'Hinzufügen',
  'Added {runs} and {drawings}.{beside}{before} Nothing that was here has changed.':
    '{runs} und {drawings} hinzugefügt.{beside}{before} Nichts, was hier war, hat sich geändert.',
  'Adding up': 'Zusammengezählt',
  After: 'Danach',
  'After epoch {count}': 'Nach Epoche {count}',
  'After epoch {epoch} the learning rate fell': 'Nach Epoche {epoch} fiel die Lernrate',
  'After it: as in training, and as when it answers':
    'Danach: wie beim Training und wie beim Antworten',
  'After {linesWords}': 'Nach {linesWords}',
  'After {steps} {what} the averages have come {way} of the way from where they begin, mean 0 and variance 1.':
    '{steps} {what} nach ihrem Anfang, Mittel 0 und Varianz 1, haben die Mittel {way} des Weges zurückgelegt.',
  'After: {name}': 'Danach: {name}',
  'Against each lesson instead': 'Stattdessen gegenüber jeder Lektion',
  All: 'Alle',
  'All are scaled down together: global_clipnorm':
    'Alle werden zusammen verkleinert: global_clipnorm',
  'All classes side by side': 'Alle Klassen nebeneinander',
  'All down by 1': 'Alle um 1 hinab',
  'All ink is made paler. The stroke stays where it is, but every sum gets smaller, and the biases weigh more.':
    'Alle Tinte wird blasser. Der Strich bleibt, wo er ist, aber jede Summe wird kleiner, und die Biase wiegen mehr.',
  'All kept drawings with a name are by {it}.':
    'Alle aufbewahrten Zeichnungen mit Namen sind von {it}.',
  'All lessons': 'Alle Lektionen',
  'All networks': 'Alle Netze',
  'All of every cell': 'Alles von jeder Zelle',
  'All of them': 'Alle',
  'All of these files together': 'Alle diese Dateien zusammen',
  'All on': 'Alle an',
  'All pixels': 'Alle Pixel',
  'All settings are as they were. Run all trains it again; the same seed gives the same network on the same device.':
    'Alle Einstellungen sind wie damals. Alle ausführen trainiert es noch einmal; derselbe Seed gibt auf demselben Gerät dasselbe Netz.',
  'All up by 1': 'Alle um 1 hinauf',
  'All weights and biases of one layer become 0, so that it gives the same whatever comes in.':
    'Alle Gewichte und Biase einer Schicht werden 0, sodass sie immer dasselbe gibt, was auch hereinkommt.',
  'All weights of a network are one point of a space with as many directions as weights. This is the plane of it that shows most of the way from the first weights to the last, and the loss at each place of it. It is one cut of very many: a valley here may have ways out that it does not show.':
    'Alle Gewichte eines Netzes sind ein Punkt in einem Raum mit so vielen Richtungen wie Gewichten. Das ist die Ebene darin, die am meisten vom Weg von den ersten Gewichten zu den letzten zeigt, und der Verlust an jeder ihrer Stellen. Es ist ein Schnitt von sehr vielen: Ein Tal kann hier Auswege haben, die er nicht zeigt.',
  'All were read with certainty, or by you. ': 'Alle wurden mit Gewissheit gelesen, oder von dir. ',
  'All {count} mistakes, in the same order': 'Alle {count} Fehler, in derselben Reihenfolge',
  'All {count} say {answer}': 'Alle {count} sagen {answer}',
  'All {train} + {test} are drawn by now.': 'Alle {train} + {test} sind inzwischen gezeichnet.',
  'Also learn from the training images of {name}':
    'Auch aus den Trainingsbildern von {name} lernen',
  'Also test on my drawings': 'Auch an meinen Zeichnungen prüfen',
  'Also the {count} without a name': 'Auch die {count} ohne Namen',
  'Also train on my drawings': 'Auch mit meinen Zeichnungen trainieren',
  'Alt R': 'Alt R',
  Among: 'Unter',
  'An Add of such numbers is not available here.': 'Ein Add solcher Zahlen gibt es hier nicht.',
  'An adapter without a name': 'Ein Adapter ohne Namen',
  'An answer in words': 'Eine Antwort in Worten',
  'An average over padding is not available here.':
    'Ein Mittel über das Padding gibt es hier nicht.',
  'An axis of a weight': 'Eine Achse eines Gewichts',
  'An epoch has other numbers of steps now: set the epochs so that both take as many steps.':
    'Eine Epoche hat jetzt eine andere Zahl von Schritten: Stelle die Epochen so ein, dass beide gleich viele Schritte machen.',
  'An older way to the graphics processor. Dense networks train in minutes; large convolutions take long.':
    'Ein älterer Weg zum Grafikprozessor. Dichte Netze trainieren in Minuten; große Faltungen dauern lang.',
  'Another batch of trainings is under way.': 'Eine andere Reihe von Trainings läuft.',
  'Another pair is training.': 'Ein anderes Paar trainiert gerade.',
  'Another pen': 'Ein anderer Stift',
  'Another tab has taken this training over.': 'Ein anderer Tab hat dieses Training übernommen.',
  'Another training is under way.': 'Ein anderes Training läuft.',
  'Another training of these settings, with another seed':
    'Ein weiteres Training dieser Einstellungen, mit anderem Seed',
  'Another twenty': 'Andere zwanzig',
  'Answer in your own words': 'Antworte mit eigenen Worten',
  'Answer key': 'Lösungsbogen',
  'Answer key, for the teacher': 'Lösungsbogen, für die Lehrkraft',
  'Answer only when at least so sure': 'Nur antworten, wenn mindestens so sicher',
  'Answer, for the student’s page': 'Antwort für die Schülerseite',
  'Answer: {text}': 'Antwort: {text}',
  Answers: 'Antworten',
  'Answers on the plane': 'Antworten auf der Ebene',
  'Answers to choose from, one a line; leave it empty for words of their own':
    'Antworten zur Auswahl, eine je Zeile; leer lassen für eigene Worte',
  'Answers to “{text}”': 'Antworten auf „{text}“',
  'Anything else': 'Irgendetwas anderes',
  Arithmetic: 'Rechenleistung',
  'As Keras’s validation_split takes it': 'So, wie Keras’ validation_split es nimmt',
  'As documented': 'Wie dokumentiert',
  'As drawn': 'Wie gezeichnet',
  'As it is': 'Wie es ist',
  'As it is now': 'Wie es jetzt ist',
  'As it lies in the file': 'Wie es in der Datei liegt',
  'As it was learnt': 'Wie gelernt',
  'As it was then, on the plane of the end: watch the classes part. Rings are drawn at the end only.':
    'Wie es damals war, auf der Ebene des Endes: Sieh zu, wie sich die Klassen trennen. Ringe sind nur am Ende gezeichnet.',
  'As many steps for every size': 'Für jede Größe gleich viele Schritte',
  'As shown below': 'Wie unten gezeigt',
  'As the network says': 'Wie das Netz sagt',
  'As the system': 'Wie das System',
  'Ask everybody': 'Alle fragen',
  'Ask the class something': 'Die Klasse etwas fragen',
  'Ask the network about all {split} images': 'Das Netz nach allen Bildern ({split}) fragen',
  'Ask to show the screen': 'Um den Bildschirm bitten',
  'Asking at every point': 'Jeder Punkt wird gefragt',
  'Asking every neuron': 'Jedes Neuron wird gefragt',
  'Asking for the logits': 'Die Logits werden erfragt',
  'Asking the network …': 'Das Netz wird gefragt …',
  'At a learning rate of {rate} a step is longer than the valley is wide: the network jumps from side to side instead of going down.':
    'Bei einer Lernrate von {rate} ist ein Schritt länger, als das Tal breit ist: Das Netz springt von einer Seite zur anderen, statt hinabzugehen.',
  'At a learning rate of {rate} the weights grew until nothing could be computed with them.':
    'Bei einer Lernrate von {rate} wuchsen die Gewichte, bis sich mit ihnen nichts mehr rechnen ließ.',
  'At most {mostValues} values at a time.': 'Höchstens {mostValues} Werte auf einmal.',
  Augmentation: 'Augmentierung',
  Automatic: 'Automatisch',
  'Averaged over neighbouring epochs, the': 'Über benachbarte Epochen gemittelt fiel der',
  'Back to 1': 'Zurück zu 1',
  'Back to drawing': 'Zurück zum Zeichnen',
  'Back to the notebook': 'Zurück zum Notebook',
  'Back to the settings and the training before':
    'Zurück zu den Einstellungen und dem Training davor',
  'Back to where you came from': 'Dorthin zurück, woher du kamst',
  'Bare product': 'Bloßes Produkt',
  'Bare products of matrices': 'Bloße Produkte von Matrizen',
  'Batch normalisation’s two faces': 'Die zwei Gesichter der Batch-Normalisierung',
  'Batch size': 'Batchgröße',
  'BatchNormalization needs an input with channels.':
    'BatchNormalization braucht eine Eingabe mit Kanälen.',
  'BatchNormalization over rows': 'BatchNormalization über Zeilen',
  Before: 'Davor',
  'Before and after': 'Davor und danach',
  'Before and after: {words}': 'Davor und danach: {words}',
  'Before it: what the layer is given': 'Davor: was die Schicht bekommt',
  'Before the first step': 'Vor dem ersten Schritt',
  'Before the step the loss of {what} is {loss}.':
    'Vor dem Schritt ist der Verlust für {what} {loss}.',
  'Before the training': 'Vor dem Training',
  'Before you train: a guess. It is never marked.':
    'Bevor du trainierst: eine Schätzung. Benotet wird sie nie.',
  'Before you train: how many of 100 test images will the network read rightly?':
    'Bevor du trainierst: Wie viele von 100 Testbildern wird das Netz richtig lesen?',
  'Before you train: which two will your network confuse most?':
    'Bevor du trainierst: Welche zwei wird dein Netz am meisten verwechseln?',
  'Before: {name}': 'Davor: {name}',
  'Behind the last hidden layer of this network comes more than one layer.':
    'Hinter der letzten verdeckten Schicht dieses Netzes kommt mehr als eine Schicht.',
  'Besides what makes a digit, it has learned how its own images differ by chance, and that does not hold for others. The more weights there are for each image, the sooner.':
    'Außer dem, was eine Ziffer ausmacht, hat es gelernt, wie sich seine eigenen Bilder zufällig unterscheiden, und das gilt für andere nicht. Je mehr Gewichte auf ein Bild kommen, desto eher.',
  'Best on the test set': 'Beste auf der Testmenge',
  'Best on validation': 'Beste bei der Validierung',
  'Better by more than 2 points on those it learns from?':
    'Um mehr als 2 Punkte besser auf denen, aus denen es lernt?',
  Bias: 'Bias',
  'Bias: {signed}': 'Bias: {signed}',
  'Biases off': 'Biase aus',
  Bitshuffle: 'Bitshuffle',
  'Blank image': 'Leeres Bild',
  'Blind guessing among {classes} would come to about {percent}.':
    'Blindes Raten unter {classes} käme auf etwa {percent}.',
  Blosc: 'Blosc',
  Blosc2: 'Blosc2',
  'Blue counts for, red against, white does not matter; all have one scale.':
    'Blau zählt dafür, Rot dagegen, Weiß ist gleichgültig; alle haben einen Maßstab.',
  Blues: 'Blautöne',
  Blur: 'Unschärfe',
  'Both are measured on the test images.': 'Beide werden an den Testbildern gemessen.',
  'Both are right for {accuracy} of the test images.{cut}':
    'Beide haben bei {accuracy} der Testbilder recht.{cut}',
  'Both could be: the values of the {likely} column are spread more evenly, as labels are.':
    'Beides könnte sein: Die Werte der {likely} Spalte sind gleichmäßiger verteilt, wie Labels es sind.',
  'Both curves are in one plot: from which epoch on is the second network ahead, and in which of the two losses?':
    'Beide Kurven stehen in einem Diagramm: Ab welcher Epoche liegt das zweite Netz vorn, und bei welchem der beiden Verluste?',
  'Both side by side': 'Beide nebeneinander',
  'Both the first and the last column hold the same value in all rows: most tables begin with the label.':
    'Sowohl die erste als auch die letzte Spalte hat in allen Zeilen denselben Wert: Die meisten Tabellen beginnen mit dem Label.',
  'Both train, a few steps of one and then a few of the other.':
    'Beide trainieren, ein paar Schritte das eine, dann ein paar das andere.',
  'Both trainings': 'Beide Trainings',
  'Break it': 'Mach es kaputt',
  'Build a network that is small and still good.': 'Bau ein Netz, das klein und trotzdem gut ist.',
  'Building the network and moving the data to it…':
    'Das Netz wird gebaut, die Daten werden hingebracht …',
  'Built-in digits': 'Eingebaute Ziffern',
  'Built-in digits (not MNIST)': 'Eingebaute Ziffern (nicht MNIST)',
  'Built-in digits, {all} (not MNIST)': 'Eingebaute Ziffern, {all} (nicht MNIST)',
  'Built-in digits, {it}': 'Eingebaute Ziffern, {it}',
  'Built-in house numbers': 'Eingebaute Hausnummern',
  'Built-in house numbers, {all}': 'Eingebaute Hausnummern, {all}',
  'Built-in: {own} is not here': 'Eingebaut: {own} ist nicht hier',
  'But not below': 'Aber nicht unter',
  'By name': 'Nach Namen',
  'By number': 'Nach Nummer',
  'By the difference of each image from the mean of its class. Wrong labels and unusual hands gather at the odd end.':
    'Nach dem Unterschied jedes Bildes zum Mittel seiner Klasse. Falsche Labels und ungewöhnliche Hände sammeln sich am seltsamen Ende.',
  'By the mean level of the pixels. At the ends stand the faintest and the heaviest pictures; some of them are broken.':
    'Nach der mittleren Stufe der Pixel. An den Enden stehen die blassesten und die schwersten Bilder; manche davon sind kaputt.',
  'By their norm': 'Nach ihrer Norm',
  'By value': 'Nach Wert',
  CSV: 'CSV',
  'CSV file': 'CSV-Datei',
  Cancel: 'Abbrechen',
  'Categorical cross-entropy (one-hot)': 'Kategoriale Kreuzentropie (One-Hot)',
  Cells: 'Zellen',
  'Cells of this lesson': 'Zellen dieser Lektion',
  'Cells of this lesson are running: stop them first.':
    'Zellen dieser Lektion laufen: Halte sie zuerst an.',
  'Cells of {title}': 'Zellen von „{title}“',
  'Cells that are not shown still run where others rest on them: a class that only looks at mistakes need not see how the data are loaded.':
    'Zellen, die nicht gezeigt werden, laufen trotzdem, wo andere auf ihnen aufbauen: Eine Klasse, die nur Fehler ansieht, muss nicht sehen, wie die Daten geladen werden.',
  'Cells that are shown': 'Zellen, die gezeigt werden',
  'Cells: {what}': 'Zellen: {what}',
  'Centre of mass to the middle': 'Schwerpunkt in die Mitte',
  Centred: 'Zentriert',
  'Chance alone rarely makes more than {margin} on {images}, so something is different.':
    'Allein der Zufall macht auf {images} selten mehr als {margin}, also ist etwas anders.',
  'Change the seed of the split': 'Ändere den Seed der Aufteilung',
  Changed: 'Geändert',
  Channel: 'Kanal',
  'Channel {channel} of {layer}, from {low} to {high}':
    'Kanal {channel} von {layer}, von {low} bis {high}',
  'Channel {channel} of {name}': 'Kanal {channel} von {name}',
  'Channel {channel} of {name}: press a pixel, or walk with the arrow keys':
    'Kanal {channel} von {name}: Drück auf ein Pixel, oder geh mit den Pfeiltasten',
  'Channel, of {channels}': 'Kanal, von {channels}',
  'Choose a cell to see its mistakes.': 'Wähle ein Feld, um seine Fehler zu sehen.',
  'Choose a folder': 'Ordner wählen',
  'Choose all': 'Alle wählen',
  'Choose it': 'Wählen',
  'Choose none': 'Keine wählen',
  'Choose one model, or the JSON of a model together with its weights.':
    'Wähle ein Modell, oder das JSON eines Modells zusammen mit seinen Gewichten.',
  'Choose reports': 'Berichte wählen',
  'Choose the Flatten variant': 'Wähle in der Modell-Zelle die Flatten-Variante',
  'Choose the MNIST variant': 'Wähle die MNIST-Variante',
  'Choose two or more.': 'Wähle zwei oder mehr.',
  Cividis: 'Cividis',
  Class: 'Klasse',
  'Class by class': 'Klasse für Klasse',
  'Classification report': 'Klassifikationsbericht',
  'Clear the drawing': 'Die Zeichnung löschen',
  'Clear the pad': 'Den Block leeren',
  Cleared: 'Geleert',
  'Clip gradients': 'Gradienten begrenzen',
  Close: 'Schließen',
  'Close a sheet, dialog or list': 'Ein Blatt, einen Dialog oder eine Liste schließen',
  'Close the images': 'Die Bilder schließen',
  'Close the weights': 'Die Gewichte schließen',
  'Code of the class': 'Code der Klasse',
  'Code of the student’s page': 'Code der Schülerseite',
  Collect: 'Einsammeln',
  'Collect reports': 'Berichte einsammeln',
  Colours: 'Farben',
  'Colours became grey: 0.2989 red + 0.5870 green + 0.1140 blue.':
    'Farben wurden grau: 0,2989 Rot + 0,5870 Grün + 0,1140 Blau.',
  'Compare settings': 'Einstellungen vergleichen',
  'Compare the time of a step': 'Vergleiche die Zeit eines Schritts',
  'Compare with': 'Vergleichen mit',
  'Compare with this': 'Mit diesem vergleichen',
  'Comparing, {share}': 'Es wird verglichen, {share}',
  Comparison: 'Vergleich',
  'Compute with': 'Rechnen mit',
  'Compute with (from the next training on)': 'Rechnen mit (ab dem nächsten Training)',
  'Compute with WebAssembly': 'Mit WebAssembly rechnen',
  'Computed by': 'Gerechnet von',
  Computing: 'Rechnet mit',
  'Confusion matrix': 'Konfusionsmatrix',
  'Confusion matrix on {count} {split} images': 'Konfusionsmatrix auf {count} Bildern ({split})',
  Connect: 'Verbinden',
  Constant: 'Konstant',
  'Controls: {what}': 'Bedienelemente: {what}',
  Copied: 'Kopiert',
  'Copy a link to these settings': 'Link dazu kopieren',
  'Copy the answer': 'Die Antwort kopieren',
  'Copy the code': 'Den Code kopieren',
  'Copy the line': 'Die Zeile kopieren',
  'Copy the link': 'Den Link kopieren',
  'Copy the report': 'Den Bericht kopieren',
  Cosine: 'Kosinus',
  Counts: 'Anzahlen',
  Crop: 'Zuschneiden',
  'Ctrl K': 'Strg K',
  Curves: 'Kurven',
  'Curves of the chosen runs': 'Kurven der gewählten Läufe',
  'Curves together': 'Kurven zusammen',
  Damage: 'Schaden',
  Dark: 'Dunkel',
  'Dark ink on light ground was turned into light ink on black.':
    'Dunkle Tinte auf hellem Grund wurde zu heller Tinte auf Schwarz.',
  'Dark theme': 'Dunkles Aussehen',
  Dashed: 'Gestrichelt',
  Data: 'Daten',
  'Data are loaded again; what is stored stays.':
    'Daten werden neu geladen; was gespeichert ist, bleibt.',
  'Data kept in this browser': 'In diesem Browser aufbewahrte Daten',
  'Data set': 'Datensatz',
  'Delete all': 'Alles löschen',
  'Delete this {label}': 'Diese {label} löschen',
  'Delete {count}': '{count} löschen',
  'Delete {name}': '{name} löschen',
  'Dense needs a flat input, not [{count}]; put a Flatten before it.':
    'Dense braucht eine flache Eingabe, nicht [{count}]; setze ein Flatten davor.',
  'Did the validation loss still fall in the last epoch?':
    'Fiel der Validierungsverlust in der letzten Epoche noch?',
  Difference: 'Unterschied',
  'Digit Lab': 'Digit Lab',
  'Digit Lab cannot show this page': 'Digit Lab kann diese Seite nicht zeigen',
  'Digit Lab is open in another tab. Close that first.':
    'Digit Lab ist in einem anderen Tab offen. Schließe den zuerst.',
  'Digit by digit, with the interval. An arrow marks what is read worse (↓) or better (↑) than the others’ same digit by more than chance, of so many cells.':
    'Ziffer für Ziffer, mit dem Intervall. Ein Pfeil markiert, was mehr als zufällig schlechter (↓) oder besser (↑) gelesen wird als dieselbe Ziffer der anderen, bei so vielen Feldern.',
  'Digit {at} is a {second}': 'Ziffer {at} ist eine {second}',
  'Digit {count}: ': 'Ziffer {count}: ',
  'Digit {number}: {digit}': 'Ziffer {number}: {digit}',
  'Digit {selected} is a': 'Ziffer {selected} ist eine',
  'Digit {selected}: ': 'Ziffer {selected}: ',
  Digits: 'Stellen',
  'Digits beside it': 'Ziffern daneben',
  'Digits from left to right': 'Ziffern von links nach rechts',
  'Digits in the photo': 'Ziffern im Foto',
  'Digits of the form': 'Ziffern des Formulars',
  'Digits of the photo': 'Ziffern des Fotos',
  'Dilated kernels are not available here.': 'Gespreizte Kernel gibt es hier nicht.',
  'Dilated pooling is not available here.': 'Gespreiztes Pooling gibt es hier nicht.',
  Direction: 'Richtung',
  Dismiss: 'Schließen',
  'Dispatches per step': 'Aufrufe je Schritt',
  'Distance from the class mean': 'Abstand vom Klassenmittel',
  'Divide by 255': 'Durch 255 teilen',
  'Do not show the screen': 'Den Bildschirm nicht zeigen',
  Documented: 'Dokumentiert',
  'Documented classification report': 'Dokumentierter Klassifikationsbericht',
  'Documented run': 'Dokumentierter Lauf',
  'Documented training': 'Training, dokumentiert',
  'Documented validation': 'Validierung, dokumentiert',
  'Does a network need more data, or a better idea? Train it on 100 images, then on 300, on 1,000 and so on, and nothing else changed. Given the steps, a small set is learned by heart: training accuracy near 1, test accuracy far below. As the set grows the two approach each other. While a gap is left, more images would help; once it has closed, they hardly would.':
    'Braucht ein Netz mehr Daten oder eine bessere Idee? Trainiere es mit 100 Bildern, dann mit 300, mit 1.000 und so weiter, und sonst ändere nichts. Mit genug Schritten wird eine kleine Menge auswendig gelernt: Trainingsgenauigkeit nahe 1, Testgenauigkeit weit darunter. Wenn die Menge wächst, nähern sich die beiden. Solange eine Lücke bleibt, würden mehr Bilder helfen; ist sie geschlossen, kaum noch.',
  'Does it help to pull all weights towards 0? The more they are pulled, the less a network can learn by heart. {usual}':
    'Hilft es, alle Gewichte zur 0 zu ziehen? Je mehr sie gezogen werden, desto weniger kann ein Netz auswendig lernen. {usual}',
  'Does it help to take smaller steps towards the end, or small ones at first? Every schedule starts from the learning rate that is set. {usual}':
    'Hilft es, gegen Ende kleinere Schritte zu machen oder am Anfang kleine? Jeder Plan beginnt bei der eingestellten Lernrate. {usual}',
  'Does it help to turn, zoom and move the training images a little, otherwise each time? Such a training sees more, and often needs more epochs before it shows. {usual}':
    'Hilft es, die Trainingsbilder ein wenig zu drehen, zu vergrößern und zu verschieben, jedes Mal anders? Ein solches Training sieht mehr und braucht oft mehr Epochen, bis man es merkt. {usual}',
  Done: 'Fertig',
  'Done by {done} of {count}.': 'Erledigt von {done} von {count}.',
  'Done in {duration}': 'Fertig in {duration}',
  'Done when there is': 'Erledigt, wenn es gibt',
  'Done when there is: {goal}. The page checks it.':
    'Erledigt, wenn es gibt: {goal}. Die Seite prüft es.',
  'Done: {by}': 'Erledigt: {by}',
  'Done: {reached}': 'Erledigt: {reached}',
  'Down to the sum': 'Bis zur Summe',
  Draw: 'Zeichnen',
  'Draw a digit': 'Eine Ziffer zeichnen',
  'Draw a digit here': 'Zeichne hier eine Ziffer',
  'Draw a digit on the pad': 'Zeichne eine Ziffer auf den Block',
  'Draw a digit on the pad first': 'Zeichne zuerst eine Ziffer auf den Block',
  'Draw a digit on the pad.': 'Zeichne eine Ziffer auf den Block.',
  'Draw a digit with mouse, pen or finger. By keyboard: the arrow keys move over a grid of 14 by 14 cells, space inks a cell or clears it, shift with an arrow draws, delete clears all.':
    'Zeichne eine Ziffer mit Maus, Stift oder Finger. Mit der Tastatur: Die Pfeiltasten gehen über ein Gitter von 14 mal 14 Feldern, die Leertaste färbt oder leert ein Feld, Umschalt mit Pfeil zeichnet, Entf löscht alles.',
  'Draw on the pad, and its latency is measured here.':
    'Zeichne auf den Block, und seine Verzögerung wird hier gemessen.',
  'Draw on the pad, and see how the network learned to read it. Below, the layers show the first {split} image.':
    'Zeichne auf den Block und sieh, wie das Netz sie zu lesen lernte. Unten zeigen die Schichten das erste Bild ({split}).',
  'Draw them on my pad': 'Zeichne sie auf meinen Block',
  'Draw twenty others': 'Zwanzig andere ziehen',
  'Draw, and every layer answers here.': 'Zeichne, und jede Schicht antwortet hier.',
  'Draw, and every step from your ink to the 28×28 pixels that a network gets shows here.':
    'Zeichne, und jeder Schritt von deiner Tinte zu den 28×28 Pixeln, die ein Netz bekommt, zeigt sich hier.',
  'Draw, and what is most like it shows here.':
    'Zeichne, und was am ähnlichsten ist, zeigt sich hier.',
  'Drawing deleted': 'Zeichnung gelöscht',
  'Drawing digits: {done} of {total}': 'Ziffern werden gezeichnet: {done} von {total}',
  'Drawing networks': 'Netze werden gezogen',
  'Drawing pad': 'Zeichenblock',
  'Drawing pad, from pen to bars': 'Zeichenblock, vom Stift zu den Balken',
  'Drawing the digits was stopped.': 'Das Zeichnen der Ziffern wurde angehalten.',
  'Drawing the map': 'Die Karte wird gezeichnet',
  'Drawing the rest of the digits': 'Die übrigen Ziffern werden gezeichnet',
  'Drawing tools': 'Zeichenwerkzeuge',
  Drawings: 'Zeichnungen',
  'Drawings that I keep from now on': 'Zeichnungen, die ich ab jetzt behalte',
  'Drawings that it reads wrongly': 'Zeichnungen, die es falsch liest',
  'Drawings that you keep are here until the page is closed.':
    'Zeichnungen, die du behältst, sind hier, bis die Seite geschlossen wird.',
  'Drawn by (as you like)': 'Gezeichnet von (wie du magst)',
  'Drawn with seed {seed}': 'Gezogen mit Seed {seed}',
  'Drop data, a picture, a model or a project':
    'Daten, ein Bild, ein Modell oder ein Projekt hierher ziehen',
  'Drop the reports of your class here, as files or as a folder.':
    'Zieh die Berichte deiner Klasse hierher, als Dateien oder als Ordner.',
  Dropout: 'Dropout',
  'Dropout roulette': 'Dropout-Roulette',
  Duplicates: 'Doppelgänger',
  'EMNIST is published with rows and columns swapped.':
    'EMNIST ist mit vertauschten Zeilen und Spalten veröffentlicht.',
  'Each bar is the sigmoid of its own neuron. Trained, and shown by the pad, is the softmax of the sums behind them: {certainty}.':
    'Jeder Balken ist das Sigmoid seines eigenen Neurons. Trainiert, und vom Zeichenblock gezeigt, wird der Softmax der Summen dahinter: {certainty}.',
  'Each channel is first filtered by a kernel of its own; what that gives at this place is multiplied and added up. The inputs below are those numbers in between.':
    'Jeder Kanal wird zuerst mit einem eigenen Kernel gefiltert; was das an dieser Stelle gibt, wird multipliziert und addiert. Die Eingänge unten sind diese Zwischenzahlen.',
  'Each channel is shaded by itself: its mean is the middle, two deviations the ends. A blank channel has the same value everywhere. Units of dense layers stand in reading order, from the smallest to the largest value.':
    'Jeder Kanal ist für sich abgetönt: Sein Mittelwert liegt in der Mitte, zwei Abweichungen an den Enden. Ein leerer Kanal hat überall denselben Wert. Neuronen dichter Schichten stehen in Leserichtung, vom kleinsten zum größten Wert.',
  'Each image is what {layer}, the last hidden layer, makes of it: {width} numbers, of which the plane shows the two directions that differ most.':
    'Jedes Bild ist, was {layer}, die letzte verdeckte Schicht, daraus macht: {width} Zahlen, von denen die Ebene die zwei Richtungen zeigt, die sich am meisten unterscheiden.',
  'Each is worth what the network loses without it: “costs 3” are three images fewer that are read rightly. Few are worth much alone: what one knows, others know a part of.':
    'Jedes ist so viel wert, wie das Netz ohne es verliert: „kostet 3“ heißt, drei Bilder weniger werden richtig gelesen. Wenige sind für sich viel wert: Was eines weiß, davon wissen andere einen Teil.',
  'Each line is where one of the first layer’s {units} bends; {crossing} of them {what} this plane. They cut it into at least {pieces}, each with a flat formula of its own, so that borders can turn at every line.':
    'Jede Linie ist dort, wo eines der {units} Neuronen der ersten Schicht knickt; {crossing} davon {what} diese Ebene. Sie schneiden sie in mindestens {pieces}, jedes mit einer eigenen flachen Formel, sodass Grenzen an jeder Linie abbiegen können.',
  'Each number by itself: clipvalue': 'Jede Zahl für sich: clipvalue',
  'Each output is divided by the sum of all, so that they are shares of one whole. The loss is the negative natural logarithm of the share of {name}.':
    'Jeder Ausgang wird durch die Summe aller geteilt, damit sie Anteile eines Ganzen sind. Der Verlust ist der negative natürliche Logarithmus des Anteils von {name}.',
  'Each pixel’s ink times its weight: blue speaks for the class, red against it. Together with the bias, which is what is believed before looking, they are the logit, to the last digit. Empty pixels say nothing here, though their weights may be large: a missing stroke does not show.':
    'Die Tinte jedes Pixels mal sein Gewicht: Blau spricht für die Klasse, Rot dagegen. Zusammen mit dem Bias, dem, was vor dem Hinsehen geglaubt wird, sind sie der Logit, bis auf die letzte Stelle. Leere Pixel sagen hier nichts, obwohl ihre Gewichte groß sein können: Ein fehlender Strich zeigt sich nicht.',
  'Each pixel’s ink times the slope of the logit at this very image: blue speaks for the class, red against it. In a deep network the slope changes with every pixel, so the sum is not the logit; what it lacks is the remainder. Noise beside the stroke is common and means little.':
    'Die Tinte jedes Pixels mal die Steigung des Logits an genau diesem Bild: Blau spricht für die Klasse, Rot dagegen. In einem tiefen Netz ändert sich die Steigung mit jedem Pixel, die Summe ist also nicht der Logit; was ihr fehlt, ist der Rest. Rauschen neben dem Strich ist häufig und bedeutet wenig.',
  'Each sigmoid is an opinion of its own, and several may be near 1: for {split} image {it}, a {classNames}, the runner-up reaches {loudest}. What was trained is the contest between the logits behind them, and near 1 a small difference of sigmoids is a large one of logits. As shares of one whole the same image reads quite differently.':
    'Jedes Sigmoid ist eine eigene Meinung, und mehrere können nahe 1 liegen: Bei Bild {it} ({split}), einer {classNames}, erreicht die zweite {loudest}. Trainiert wurde der Wettstreit der Logits dahinter, und nahe 1 ist ein kleiner Unterschied der Sigmoide ein großer der Logits. Als Anteile eines Ganzen liest sich dasselbe Bild ganz anders.',
  'Each student can undo that.': 'Alle können das bei sich rückgängig machen.',
  'Each value is trained from the start, and nothing else is changed: the same data, the same epochs, and for every value the same seeds.':
    'Jeder Wert wird von Anfang an trainiert, und sonst ändert sich nichts: dieselben Daten, dieselben Epochen und für jeden Wert dieselben Seeds.',
  'Each weight is rounded to one of as many evenly spaced values as the bits can tell apart; a single bit keeps only its sign. Eight bits take a quarter of the room.':
    'Jedes Gewicht wird auf einen von so vielen gleichmäßig verteilten Werten gerundet, wie die Bits unterscheiden können; ein einzelnes Bit behält nur das Vorzeichen. Acht Bits brauchen ein Viertel des Platzes.',
  'Early stopping': 'Early Stopping',
  'Early stopping, plateau': 'Early Stopping, Plateau',
  'Either the steps are far too long or far too short, or labels and images do not belong together.':
    'Entweder sind die Schritte viel zu lang oder viel zu kurz, oder Labels und Bilder gehören nicht zusammen.',
  'Elu with an alpha is not available.': 'Elu mit einem Alpha gibt es hier nicht.',
  'Empty the form': 'Das Formular leeren',
  'Empty the table': 'Tabelle leeren',
  'Enclose the state in which the last epoch began ({sizeText}): your teacher’s page can then train it again and compare':
    'Den Zustand beilegen, in dem die letzte Epoche begann ({sizeText}): Die Seite deiner Lehrkraft kann sie dann noch einmal trainieren und vergleichen',
  'Enclosed in this file are the figures and the network’s weights{state}, and at its end a checksum of it all. Whoever opens it in Digit Lab (For a class, Collect) sees whether it was altered, measures the network again{again}.':
    'Dieser Datei liegen die Zahlen und die Gewichte des Netzes bei{state}, und am Ende eine Prüfsumme über alles. Wer sie in Digit Lab öffnet (Für eine Klasse, Einsammeln), sieht, ob sie verändert wurde, misst das Netz noch einmal{again}.',
  'End share': 'Anteil am Ende',
  'End the class': 'Die Klasse beenden',
  'End the slides': 'Die Folien beenden',
  'Ended by early stopping after {done}': 'Von Early Stopping beendet nach {done}',
  'Ended by early stopping after {done}.': 'Von Early Stopping beendet nach {done}.',
  Engine: 'Engine',
  'Engine on WebGPU': 'Engine auf WebGPU',
  'Engine on {name}': 'Engine auf {name}',
  'Enlarge the ink alone': 'Nur die Tinte vergrößern',
  Enough: 'Genug',
  Epoch: 'Epoche',
  'Epoch by epoch': 'Epoche für Epoche',
  'Epoch log': 'Protokoll der Epochen',
  'Epoch {epoch} of {epochs}, {accuracy} of its images right':
    'Epoche {epoch} von {epochs}, {accuracy} der Bilder richtig',
  'Epoch {epoch}, after {what}': 'Epoche {epoch}, nach {what}',
  'Epoch {min} of {epochs}{run}': 'Epoche {min} von {epochs}{run}',
  'Epoch {seen} of at most {total}: validation loss {validationLoss}, accuracy {validationAccuracy}.':
    'Epoche {seen} von höchstens {total}: Validierungsverlust {validationLoss}, Genauigkeit {validationAccuracy}.',
  'Epoch {what}': 'Epoche {what}',
  Epochs: 'Epochen',
  Epsilon: 'Epsilon',
  'Equal in every pixel': 'In jedem Pixel gleich',
  Eraser: 'Radierer',
  'Every (epochs)': 'Alle (Epochen)',
  'Every channel is the same everywhere.': 'Jeder Kanal ist überall gleich.',
  'Every number of the layer before is multiplied by a weight of this unit, and all is added up.':
    'Jede Zahl der vorigen Schicht wird mit einem Gewicht dieses Neurons multipliziert, und alles wird addiert.',
  'Every training is kept here by itself, on this computer only. There is none yet.':
    'Jedes Training wird hier von selbst aufbewahrt, nur auf diesem Rechner. Noch gibt es keines.',
  'Every value between 0 and 1': 'Jeder Wert zwischen 0 und 1',
  'Every value is {low}: this channel sees nothing here.':
    'Jeder Wert ist {low}: Dieser Kanal sieht hier nichts.',
  'Every weight is moved by chance, as many times as wide as the weights of its layer are spread. A network keeps what it knows in thousands of weights at once, so a little noise in all of them hardly shows.':
    'Jedes Gewicht wird zufällig verschoben, um ein Vielfaches dessen, wie weit die Gewichte seiner Schicht streuen. Ein Netz bewahrt, was es weiß, in Tausenden von Gewichten zugleich, darum merkt man ein wenig Rauschen in allen kaum.',
  'Every {name}': 'Jede {name}',
  'Everybody’s stop': 'Wann alle anhalten',
  'Everyone keeps the best epoch that was seen.{what}':
    'Alle behalten die beste Epoche, die sie gesehen haben.{what}',
  'Everything stays on this computer: your data, drawings and networks are sent nowhere.':
    'Alles bleibt auf diesem Rechner: Deine Daten, Zeichnungen und Netze werden nirgendwohin geschickt.',
  Evidence: 'Belege',
  'Evidence by class': 'Belege nach Klassen',
  'Evidence for {name}, logit {logit}{what}': 'Belege für {name}, Logit {logit}{what}',
  'Exactly the documented accuracy.': 'Genau die dokumentierte Genauigkeit.',
  'Expected calibration error': 'Erwarteter Kalibrierungsfehler',
  Failed: 'Gescheitert',
  'Failed after {done}.': 'Gescheitert nach {done}.',
  'Failed after {done}{what}': 'Gescheitert nach {done}{what}',
  'Fetching {name}': '{name} wird geholt',
  'Few among many weigh little: take fewer training images and see':
    'Wenige unter vielen wiegen wenig: Nimm weniger Trainingsbilder und sieh',
  'Fewer bits a weight': 'Weniger Bits je Gewicht',
  Figure: 'Zahl',
  Figures: 'Zahlen',
  File: 'Datei',
  'Files that are no reports': 'Dateien, die keine Berichte sind',
  'Filter, of {filters}': 'Filter, von {filters}',
  Filters: 'Filter',
  'Filters of the first layer': 'Filter der ersten Schicht',
  Find: 'Suchen',
  'Find a command, a cell, a term or a sentence':
    'Einen Befehl, eine Zelle, einen Begriff oder einen Satz finden',
  'Find a learning rate': 'Eine Lernrate finden',
  'Find the most honest one': 'Die ehrlichste suchen',
  'Find two drawings that the network reads wrongly and you do not.':
    'Finde zwei Zeichnungen, die das Netz falsch liest und du nicht.',
  'Finished after {done}.': 'Fertig nach {done}.',
  'First 100': 'Erste 100',
  'First 25': 'Erste 25',
  'First 50': 'Erste 50',
  'First class first': 'Erste Klasse zuerst',
  'First five': 'Erste fünf',
  'First labels:': 'Erste Labels:',
  'First look': 'Erster Blick',
  'First predictions': 'Erste Vorhersagen',
  'First steps': 'Erste Schritte',
  'First thirty': 'Erste dreißig',
  'First {count} {split} images': 'Erste {count} Bilder ({split})',
  'Fit the network to the pictures': 'Das Netz an die Bilder anpassen',
  Fixed: 'Fest',
  'Flip it': 'Zum Kippen bringen',
  Follow: 'Folgen',
  'For a class': 'Für eine Klasse',
  'For and against {name}': 'Für und gegen {name}',
  'For my drawing too': 'Auch für meine Zeichnung',
  'For the next class this browser can forget everything that Digit Lab keeps in it: settings and changed lessons, kept drawings, all runs and their networks, data sets that were opened, handouts with their answers, and what was prepared to be handed out. Files that you saved stay where they are. This cannot be undone.':
    'Für die nächste Klasse kann dieser Browser alles vergessen, was Digit Lab in ihm aufbewahrt: Einstellungen und geänderte Lektionen, aufbewahrte Zeichnungen, alle Läufe und ihre Netze, geöffnete Datensätze, Ausgeteiltes mit seinen Antworten und was zum Austeilen vorbereitet war. Dateien, die du gespeichert hast, bleiben, wo sie sind. Das lässt sich nicht rückgängig machen.',
  'For whoever administers this computer: {line}':
    'Für die Person, die diesen Rechner betreut: {line}',
  'For {name} the output should be 1, for every other class 0. The loss is the mean of the squared distances from there.':
    'Für {name} sollte der Ausgang 1 sein, für jede andere Klasse 0. Der Verlust ist das Mittel der quadrierten Abstände davon.',
  'For {truth} the softmax’s loss is {softmaxLoss}: −ln of its share, {shareText}. Asked {count} times yes or no, each sigmoid by itself, it would be {yesNoLoss}.':
    'Für {truth} ist der Verlust des Softmax {softmaxLoss}: −ln seines Anteils, {shareText}. {count}-mal mit Ja oder Nein gefragt, jedes Sigmoid für sich, wäre er {yesNoLoss}.',
  'Forget everything on this computer': 'Alles auf diesem Rechner vergessen',
  'Forget everything on this machine': 'Alles auf diesem Rechner vergessen',
  'Form {code}': 'Formular {code}',
  'Form {writer}. Name, if you like: ______________________':
    'Formular {writer}. Name, wenn du magst: ______________________',
  'Form {writer}: ten boxes for each digit from 0 to 9':
    'Formular {writer}: zehn Felder für jede Ziffer von 0 bis 9',
  Forms: 'Formulare',
  Free: 'Frei',
  'Free software under the MIT licence, built with': 'Freie Software (MIT-Lizenz), gebaut mit',
  'From a training made beforehand, on {trained} pictures that this page draws. Once you have trained, your own network stands here.':
    'Aus einem vorab gemachten Training mit {trained} Bildern, die diese Seite zeichnet. Sobald du trainiert hast, steht hier dein eigenes Netz.',
  'From a training made beforehand: this lesson’s network, {epochs} of {trained} pictures that this page draws{reads}. Run the cells, and your own network stands here.':
    'Aus einem vorab gemachten Training: das Netz dieser Lektion, {epochs} mit {trained} Bildern, die diese Seite zeichnet{reads}. Führe die Zellen aus, und hier steht dein eigenes Netz.',
  'From epoch {epoch} on hardly anything is gained: the network is too small for this':
    'Ab Epoche {epoch} kommt kaum etwas dazu: Das Netz ist zu klein dafür',
  'From epoch {epoch} on the network only guesses: its units seem to be dead':
    'Ab Epoche {epoch} rät das Netz nur noch: Seine Neuronen scheinen tot zu sein',
  'From pen to bars {median} (median), 95 % within {percentile95}; {page} of it is the page.':
    'Vom Stift zu den Balken {median} (Median), 95 % innerhalb von {percentile95}; {page} davon ist die Seite.',
  'From the logits to the loss': 'Von den Logits zum Verlust',
  'From {count} to {count2} images the test accuracy {what} {gain}. {trainings}':
    'Von {count} zu {count2} Bildern {what} die Testgenauigkeit {gain}. {trainings}',
  'From {from} to {to}{what}.': 'Von {from} auf {to}{what}.',
  'From {low} on the loss falls; near {lowest} it stops falling. Rates from {low} to {high} leave room before that. {range}':
    'Ab {low} fällt der Verlust; nahe {lowest} fällt er nicht mehr. Raten von {low} bis {high} lassen davor Spielraum. {range}',
  'Full screen': 'Vollbild',
  'GPU memory': 'GPU-Speicher',
  'Get {name}': '{name} holen',
  'Get {name} ({size})': '{name} holen ({size})',
  'Give it its images so': 'Gib ihm seine Bilder so',
  'Give it up': 'Aufgeben',
  'Give {name} a star': '{name} einen Stern geben',
  'Gives {decimals}': 'Gibt {decimals}',
  'Glorot normal': 'Glorot normalverteilt',
  'Glorot uniform': 'Glorot gleichverteilt',
  'Go on all the same': 'Trotzdem weitermachen',
  'Go on fetching {name} ({size})': '{name} weiter holen ({size})',
  'Go on from epoch {epochs} at a tenth of the rate':
    'Ab Epoche {epochs} mit einem Zehntel der Rate weitermachen',
  'Go on from epoch {epoch}': 'Ab Epoche {epoch} weitermachen',
  'Go on measuring': 'Weiter messen',
  'Go on with WebAssembly': 'Mit WebAssembly weitermachen',
  'Go on with a saved one': 'Mit einem gespeicherten weitermachen',
  'Going back there …': 'Es geht dorthin zurück …',
  'Going through the moments': 'Die Augenblicke werden durchgegangen',
  'Gradient clipping': 'Gradienten begrenzen',
  'Gradient norms by layer': 'Normen der Gradienten nach Schichten',
  'Gradient norms by layer from {moment} to {moment2}: {count}':
    'Normen der Gradienten nach Schichten, {moment} bis {moment2}: {count}',
  'Gradient of unit {at}': 'Gradient von Neuron {at}',
  'Gradient of {name} as a matrix': 'Gradient von {name} als Matrix',
  Gradients: 'Gradienten',
  'Greatest difference of a pixel: {max} of 255': 'Größter Unterschied eines Pixels: {max} von 255',
  Grey: 'Grau',
  'Grey of the ink': 'Grau der Tinte',
  'Grey of the wall': 'Grau der Wand',
  'Guess before the next training': 'Vor dem nächsten Training schätzen',
  'Guess the next training': 'Das nächste Training schätzen',
  'Guess: {guess}': 'Schätzung: {guess}',
  'HDF5 file': 'HDF5-Datei',
  'Hand in': 'Abgeben',
  'Hand in a report': 'Einen Bericht abgeben',
  'Hand out': 'Austeilen',
  'Hand the file in as your class does.': 'Gib die Datei ab, wie es in deiner Klasse üblich ist.',
  'Handed out: {title}': 'Ausgeteilt: {title}',
  'He normal': 'He normalverteilt',
  'He uniform': 'He gleichverteilt',
  'Head of the {split} data': 'Anfang der Daten ({split})',
  'Hear the {id}': '{id} anhören',
  'Heat map': 'Farbkarte',
  'Held back': 'Zurückgehalten',
  'Held back, %': 'Zurückgehalten, %',
  'Held out for testing, in %': 'Zum Prüfen zurückgehalten, in %',
  'Here stand shapes and values before and after, once there are images.':
    'Hier stehen Formen und Werte davor und danach, sobald es Bilder gibt.',
  'Here stand the shapes of the images and labels, once they are loaded.':
    'Hier stehen die Formen der Bilder und Labels, sobald sie geladen sind.',
  'Here until the page is closed': 'Hier, bis die Seite geschlossen wird',
  Hidden: 'Verborgen',
  'Hidden neurons': 'Verdeckte Neuronen',
  'Hidden units or channels are taken out with all their weights, the ones with the smallest weights first.':
    'Verdeckte Neuronen oder Kanäle werden mit allen Gewichten herausgenommen, die mit den kleinsten zuerst.',
  'Hide the drawing pad': 'Den Zeichenblock verbergen',
  'High is much; training is left, validation right':
    'Hoch ist viel; Training links, Validierung rechts',
  'Hold another tenth back': 'Ein weiteres Zehntel zurückhalten',
  'Holds from the next training on.': 'Gilt ab dem nächsten Training.',
  'How far': 'Wie weit',
  'How far does each step go? Too small, and the training is not done when its epochs are over; too large, and it jumps about or its loss is no number any more. {usual}':
    'Wie weit geht jeder Schritt? Zu klein, und das Training ist nicht fertig, wenn seine Epochen um sind; zu groß, und es springt umher, oder sein Verlust ist keine Zahl mehr. {usual}',
  'How far it is': 'Wie weit es ist',
  'How fast this computer trains the documented networks a to d, by the app’s own engine and by TensorFlow.js, and how fast it multiplies bare matrices. The images are noise of the documented size: a step takes as long whatever it sees. It lasts about half a minute, on slow computers a whole one; nothing else should be at work meanwhile.':
    'Wie schnell dieser Rechner die dokumentierten Netze a bis d trainiert, mit der Engine der App und mit TensorFlow.js, und wie schnell er bloße Matrizen multipliziert. Die Bilder sind Rauschen der dokumentierten Größe: Ein Schritt dauert gleich lang, was er auch sieht. Es dauert etwa eine halbe Minute, auf langsamen Rechnern eine ganze; nichts anderes sollte dabei laufen.',
  'How few lines of a pen or an eraser would make it read {goal}? Think where you would draw; then look. What is shown is the best that a search found, not proven to be the least.':
    'Wie wenige Linien eines Stifts oder Radierers würden es {goal} lesen lassen? Überlege, wo du zeichnen würdest; dann sieh nach. Gezeigt wird das Beste, das eine Suche fand, nicht nachweislich das Geringste.',
  'How good will it be? Guess first.': 'Wie gut wird es? Schätze zuerst.',
  'How it is compared': 'Wie verglichen wird',
  'How large the gradients and the changes are.{silent}':
    'Wie groß die Gradienten und die Änderungen sind.{silent}',
  'How long is long enough? Each value is trained from the start, and nothing else is changed: the same data, and for every value the same seeds.':
    'Wie lang ist lang genug? Jeder Wert wird von Anfang an trainiert, und sonst ändert sich nichts: dieselben Daten und für jeden Wert dieselben Seeds.',
  'How long it takes is known once this lesson has been trained.':
    'Wie lange es dauert, weiß man, wenn diese Lektion einmal trainiert wurde.',
  'How long the gradient was, layer by layer': 'Wie lang der Gradient war, Schicht für Schicht',
  'How many': 'Wie viele',
  'How many digits does your run differ': 'Um wie viele Ziffern unterscheidet sich dein Lauf',
  'How many images does each step look at? Larger batches make smoother steps and fewer of them in an epoch; with the same learning rate a large batch often learns less in the same epochs. {usual}':
    'Wie viele Bilder sieht jeder Schritt an? Größere Batches machen glattere Schritte und weniger davon in einer Epoche; bei gleicher Lernrate lernt ein großer Batch in denselben Epochen oft weniger. {usual}',
  'How many numbers did the training turn?': 'An wie vielen Zahlen hat das Training gedreht?',
  'How many wrong labels does a network bear? Every point is the same training with more labels made wrong. Random mistakes contradict each other, and the right labels stay in the majority for every kind of picture: so the test accuracy falls far more slowly than the labels get worse, unless the network has the room and the time to learn each wrong label by heart.':
    'Wie viele falsche Labels verträgt ein Netz? Jeder Punkt ist dasselbe Training mit mehr falsch gemachten Labels. Zufällige Fehler widersprechen einander, und für jede Art von Bild bleiben die richtigen Labels in der Mehrheit: Darum fällt die Testgenauigkeit viel langsamer, als die Labels schlechter werden, außer das Netz hat Platz und Zeit, jedes falsche Label auswendig zu lernen.',
  'How much': 'Wie viel',
  'How much the loss would rise with each weight. Its norm is the length of all a layer’s gradients together. {layers}{what}':
    'Um wie viel der Verlust mit jedem Gewicht stiege. Seine Norm ist die Länge aller Gradienten einer Schicht zusammen. {layers}{what}',
  'How my training goes': 'Wie mein Training läuft',
  'How the class joins': 'Wie die Klasse beitritt',
  'How the last epoch of this training began is not known any more (after a reload, or where its rate was changed by hand), so the report goes without it.':
    'Wie die letzte Epoche dieses Trainings begann, ist nicht mehr bekannt (nach einem Neuladen, oder wo seine Rate von Hand geändert wurde), darum geht der Bericht ohne das.',
  'How to read them': 'Wie sie zu lesen sind',
  'How to read these files': 'Wie diese Dateien zu lesen sind',
  'I don’t know: this is hardly ink, {it}': 'Ich weiß es nicht: Das ist kaum Tinte, {it}',
  'I don’t know: this looks like no digit that I was trained on':
    'Ich weiß es nicht: Das sieht nach keiner Ziffer aus, mit der ich trainiert wurde',
  'IDX file': 'IDX-Datei',
  'If the right class is': 'Wenn die richtige Klasse ist',
  Image: 'Bild',
  'Image {index} as it came': 'Bild {index}, wie es kam',
  'Image {index} as it is used': 'Bild {index}, wie es benutzt wird',
  'Image {index}, labelled {it}': 'Bild {index}, mit dem Label {it}',
  'Image {index}, {label}': 'Bild {index}, {label}',
  'Image {index}: {right}': 'Bild {index}: {right}',
  'ImageId and Label for the {unlabelled} unlabelled images, as Kaggle wants them':
    'ImageId und Label für die {unlabelled} Bilder ohne Label, wie Kaggle sie will',
  Images: 'Bilder',
  'Images are put together by how sure the network was of its answer. An honest one is right as often as it is sure, and its bars end at the dashed line. Measured on {count} images: {accuracy} right, {certainty} sure. {verdict}':
    'Bilder werden danach zusammengefasst, wie sicher das Netz sich seiner Antwort war. Ein ehrliches hat so oft recht, wie es sicher ist, und seine Balken enden an der gestrichelten Linie. Gemessen an {count} Bildern: {accuracy} richtig, {certainty} sicher. {verdict}',
  'Images dimmed': 'Bilder abgedunkelt',
  'Images inverted': 'Bilder umgekehrt',
  'Images moved to the right': 'Bilder nach rechts geschoben',
  'Images of each class': 'Bilder jeder Klasse',
  'Images of each class, {count} in all': 'Bilder jeder Klasse, {count} insgesamt',
  'Images of the step': 'Bilder des Schritts',
  'Images of {height} x {width} were fitted into {side} x {side}.':
    'Bilder von {height} x {width} wurden in {side} x {side} eingepasst.',
  'Images per second': 'Bilder pro Sekunde',
  'Images sorted by {by}': 'Bilder, sortiert nach {by}',
  'Images that are there twice': 'Bilder, die zweimal da sind',
  'Images turned': 'Bilder gedreht',
  'Images with a wrong label': 'Bilder mit falschem Label',
  'Images with their labels': 'Bilder mit ihren Labels',
  'Images without labels': 'Bilder ohne Labels',
  'Images: every {name}': 'Bilder: jede {name}',
  'Images: {label}': 'Bilder: {label}',
  Import: 'Einlesen',
  'In a QR code': 'In einem QR-Code',
  'In a live lesson your teacher’s page sees what you allowed; everything else stays on this computer.':
    'In einer Live-Stunde sieht die Seite deiner Lehrkraft, was du erlaubt hast; alles andere bleibt auf diesem Rechner.',
  'In both sets': 'In beiden Mengen',
  'In grey, a little everywhere': 'In Grau, überall ein wenig',
  'In ink': 'In Tinte',
  'In its last epoch it named {learned} of the training images rightly, and afterwards {accuracy} of those it never saw.':
    'In seiner letzten Epoche hat es {learned} der Trainingsbilder richtig benannt und danach {accuracy} von denen, die es nie gesehen hat.',
  'In other lessons': 'In anderen Lektionen',
  'In the class{what}. Your teacher sees how it goes.':
    'In der Klasse{what}. Deine Lehrkraft sieht, wie es läuft.',
  'In the last epoch {training} of the training images were right, and {held} of the validation images.':
    'In der letzten Epoche waren {training} der Trainingsbilder richtig und {held} der Validierungsbilder.',
  'In this lesson': 'In dieser Lektion',
  'In training each channel is placed by the mean and variance of its batch, which its answers then depend on. For an answer about a single image there is no batch: moving averages, kept in training, stand in.':
    'Beim Training wird jeder Kanal nach Mittel und Varianz seines Batches eingeordnet, von dem seine Antworten dann abhängen. Für eine Antwort zu einem einzelnen Bild gibt es keinen Batch: Laufende Mittel, beim Training mitgeführt, springen ein.',
  'In training each step drops other neurons, so each step trains another network. Here are twenty of them, on one image. When the network answers, everyone is present: then a dropout layer gives what the layer before it gives.':
    'Beim Training lässt jeder Schritt andere Neuronen weg, also trainiert jeder Schritt ein anderes Netz. Hier sind zwanzig davon, an einem Bild. Wenn das Netz antwortet, sind alle da: Dann gibt eine Dropout-Schicht, was die Schicht davor gibt.',
  Ink: 'Tinte',
  'Ink becomes paper. To you the digits are the same at once; at half of it every image is one even grey.':
    'Tinte wird zu Papier. Für dich sind die Ziffern sofort dieselben; auf halbem Weg ist jedes Bild ein gleichmäßiges Grau.',
  Input: 'Eingabe',
  'Input channel': 'Eingangskanal',
  'Input times gradient for each; all have one scale. Press one to look at it.':
    'Eingang mal Gradient für jede; alle haben einen Maßstab. Drück auf eine, um sie anzusehen.',
  'Input times weight, pixel by pixel': 'Eingang mal Gewicht, Pixel für Pixel',
  'Input × gradient': 'Eingang × Gradient',
  'Inputs from top to bottom, units from left to right; of what is too fine to see the strongest.':
    'Eingänge von oben nach unten, Neuronen von links nach rechts; von dem, was zu fein ist, das Stärkste.',
  'Inputs of this number': 'Eingänge dieser Zahl',
  'Inside the network': 'Im Inneren des Netzes',
  'Integrated gradients': 'Integrierte Gradienten',
  Interrupt: 'Unterbrechen',
  'Is an image a row of the matrix, or a column?':
    'Ist ein Bild eine Zeile der Matrix oder eine Spalte?',
  'Is it as often right as it is sure?': 'Hat es so oft recht, wie es sicher ist?',
  'Is it sure?': 'Ist es sicher?',
  'Is there a step now and then whose gradient is far too large? Clipping shortens it. {usual}':
    'Gibt es hin und wieder einen Schritt, dessen Gradient viel zu groß ist? Begrenzen kürzt ihn. {usual}',
  'It answers {answered} of {count} images, {accuracy} of them right instead of {percent}. Silence avoids {countText} errors and withholds {withheld} right answers.':
    'Es antwortet zu {answered} von {count} Bildern, davon {accuracy} richtig statt {percent}. Schweigen vermeidet {countText} Fehler und behält {withheld} richtige Antworten zurück.',
  'It cannot even tell apart what it was shown. More epochs or dropout do not help against that; more units or layers do.':
    'Es kann nicht einmal auseinanderhalten, was ihm gezeigt wurde. Mehr Epochen oder Dropout helfen dagegen nicht; mehr Neuronen oder Schichten schon.',
  'It contradicts many of the wrong labels it was trained on: it has learned the rule, not the exceptions.':
    'Es widerspricht vielen der falschen Labels, mit denen es trainiert wurde: Es hat die Regel gelernt, nicht die Ausnahmen.',
  'It did not help: {gain} less. {chance}; another seed may still give another figure.':
    'Es hat nicht geholfen: {gain} weniger. {chance}; ein anderer Seed kann noch eine andere Zahl geben.',
  'It gives logits: a Softmax was put behind them.':
    'Es gibt Logits: Dahinter wurde ein Softmax gesetzt.',
  'It has learned the wrong labels by heart, and repeats them.':
    'Es hat die falschen Labels auswendig gelernt und wiederholt sie.',
  'It has learned. The pad reads with it now; which digits does it take for others?':
    'Es hat gelernt. Der Block liest jetzt mit ihm; welche Ziffern hält es für andere?',
  'It has not run yet.': 'Es ist noch nicht gelaufen.',
  'It helped: {gain} more. {chance}; another seed may still give another figure.':
    'Es hat geholfen: {gain} mehr. {chance}; ein anderer Seed kann noch eine andere Zahl geben.',
  'It holds weights without layers, and they fit the network of this lesson.':
    'Es enthält Gewichte ohne Schichten, und sie passen zum Netz dieser Lektion.',
  'It is': 'Ist',
  'It is a': 'Es ist eine',
  'It is never so sure: it says nothing at all.': 'So sicher ist es nie: Es sagt gar nichts.',
  'It is packed with {codec}, which is not read here. In Python: write it anew with compression="snappy".':
    'Es ist mit {codec} gepackt, das hier nicht gelesen wird. In Python: schreib es neu mit compression="snappy".',
  'It is right in {accuracy} of the images, and guessing would be in {chance}. The loss stays at {loss}.':
    'Es hat bei {accuracy} der Bilder recht, und Raten hätte es bei {chance}. Der Verlust bleibt bei {loss}.',
  'It is still getting better': 'Es wird noch besser',
  'It is wrong in {percent} of the images that it has seen in every epoch{what}.':
    'Es irrt bei {percent} der Bilder, die es in jeder Epoche gesehen hat{what}.',
  'It learns, but far too slowly': 'Es lernt, aber viel zu langsam',
  'It made no mistake here.': 'Hier machte es keinen Fehler.',
  'It opens the lesson as you hand it out.': 'Er öffnet die Lektion, wie du sie austeilst.',
  'It opens the pad with this network.': 'Er öffnet den Zeichenblock mit diesem Netz.',
  'It opens this lesson with your settings.': 'Er öffnet diese Lektion mit deinen Einstellungen.',
  'It reads {before}.': 'Es liest {before}.',
  'It reads {side}×{side} pixels only.': 'Es liest nur {side}×{side} Pixel.',
  'It should read': 'Es soll lesen',
  'It takes about as long as the training before, and is kept like any other.':
    'Es dauert etwa so lang wie das Training davor und wird aufbewahrt wie jedes andere.',
  'It took {truth} for {predicted} {what}, of {count}.':
    'Es hat {truth} {what} für {predicted} gehalten, von {count}.',
  'It trains on turned and moved pictures, which are harder; validation shows them as they are.':
    'Es trainiert auf gedrehten und verschobenen Bildern, die schwerer sind; die Validierung zeigt sie, wie sie sind.',
  'It trains on while you play, without early stopping.':
    'Es trainiert weiter, während du spielst, ohne Early Stopping.',
  'It was': 'War',
  'It was asked something and has answered nothing for half a minute: it may be caught in something that never ends.':
    'Es wurde etwas gefragt und hat seit einer halben Minute nichts geantwortet: Vielleicht steckt es in etwas fest, das nie endet.',
  'It was given something to compute and nothing has come back for two minutes. A very slow device may need that long.':
    'Es bekam etwas zu rechnen, und seit zwei Minuten ist nichts zurückgekommen. Ein sehr langsames Gerät kann so lange brauchen.',
  'It was trained with {slice}, which is not available here.':
    'Es wurde mit {slice} trainiert, das es hier nicht gibt.',
  'It went from {before} to {last}, and was lowest after epoch {epoch}.':
    'Er ging von {before} auf {last} und war nach Epoche {epoch} am niedrigsten.',
  'Its LogSoftmax is taken as a Softmax: the same digit wins.':
    'Sein LogSoftmax wird als Softmax genommen: Es gewinnt dieselbe Ziffer.',
  'Its kernels are turned by 180 degrees: Theano trained them, which convolves so.':
    'Seine Kernel sind um 180 Grad gedreht: Theano hat sie trainiert, das so faltet.',
  'Its layers alone, for Keras{left}': 'Nur seine Schichten, für Keras{left}',
  'Its lesson is no more.': 'Seine Lektion gibt es nicht mehr.',
  'Its network is here again: every cell and the pad read with it.':
    'Sein Netz ist wieder da: Jede Zelle und der Zeichenblock lesen mit ihm.',
  'Its own label is': 'Sein eigenes Label ist',
  'Its part of the mean': 'Sein Teil des Mittels',
  'Its settings have changed since it ran.':
    'Seine Einstellungen haben sich geändert, seit es lief.',
  JSON: 'JSON',
  Join: 'Beitreten',
  'Join a live lesson': 'Einer Live-Stunde beitreten',
  'Join by hand instead': 'Stattdessen von Hand beitreten',
  'Join the class': 'Der Klasse beitreten',
  'Joining…': 'Es wird beigetreten …',
  'Keep a drawing that the network takes for another digit than you meant':
    'Behalte eine Zeichnung, die das Netz für eine andere Ziffer hält, als du gemeint hast',
  'Keep drawings with the digit you meant; then see how every network does on yours.':
    'Behalte Zeichnungen mit der Ziffer, die du gemeint hast; dann sieh, wie jedes Netz mit deinen zurechtkommt.',
  'Keep it': 'Behalten',
  'Keep it as': 'Behalten als',
  'Keep none': 'Keine behalten',
  'Keep the picture as': 'Das Bild behalten als',
  'Keep the screen on while it trains': 'Den Bildschirm anlassen, während es trainiert',
  'Keep the {what} as {digit}': '{what} als {digit} behalten',
  'Keep them': 'Behalten',
  'Keep these {count} digits': 'Diese {count} Ziffern behalten',
  'Keep these {kept} digits': 'Diese {kept} Ziffern behalten',
  'Keep this digit': 'Diese Ziffer behalten',
  'Keep waiting': 'Weiter warten',
  'Keep {count} drawings that the network takes for other digits than you meant':
    'Behalte {count} Zeichnungen, die das Netz für andere Ziffern hält, als du gemeint hast',
  'Keep {name} here for use without network ({bytes} to fetch)':
    '{name} hier für den Gebrauch ohne Netzwerk aufbewahren ({bytes} zu holen)',
  'Kept at {keptAt}: if this page is closed, it goes on from there.':
    'Aufbewahrt um {keptAt}: Wird diese Seite geschlossen, geht es von dort weiter.',
  'Kept data sets': 'Aufbewahrte Datensätze',
  'Kept here{it}': 'Hier aufbewahrt{it}',
  'Keras code': 'Keras-Code',
  'Keras code of {title}': 'Keras-Code von „{title}“',
  Kernel: 'Kernel',
  'Kernel, in the order of the step': 'Kernel, in der Reihenfolge des Schritts',
  'Kernels a channel': 'Kernel je Kanal',
  'Kernels of a step': 'Kernel eines Schritts',
  'Kernels of {kernelSize} x {columns} are not available here.':
    'Kernel von {kernelSize} x {columns} gibt es hier nicht.',
  'Keyboard shortcuts': 'Tastenkürzel',
  'Kinds of layers': 'Arten von Schichten',
  Label: 'Label',
  'Label 10 stands for the digit 0, as in SVHN.': 'Label 10 steht für die Ziffer 0, wie in SVHN.',
  'Label and distance, by the {found}{what}': 'Label und Abstand, nach {found}{what}',
  'Label {index} of {name} is {label}; with {classes} classes, labels are 0 to {classes2}.':
    'Label {index} von {name} ist {label}; bei {classes} Klassen sind Labels 0 bis {classes2}.',
  'Label, prediction and every output for each {split} image':
    'Label, Vorhersage und jeder Ausgang für jedes Bild ({split})',
  'Labelled {label}, but training {number} says {predicted}: {confidence} against {share}.':
    'Label: {label}, aber Training {number} sagt {predicted}: {confidence} gegen {share}.',
  'Labels 1 to 26 are the letters A to Z, as in EMNIST.':
    'Die Labels 1 bis 26 sind die Buchstaben A bis Z, wie in EMNIST.',
  'Labels differ': 'Verschiedene Labels',
  'Labels go from 1 to 10 and there is no 0: MATLAB counts from 1, so files of digits write 10 for 0.':
    'Die Labels gehen von 1 bis 10, und es gibt keine 0: MATLAB zählt ab 1, darum schreiben Dateien mit Ziffern 10 für die 0.',
  'Labels in the order in which they first appear:':
    'Labels in der Reihenfolge, in der sie zuerst auftreten:',
  'Labels that may be wrong': 'Labels, die falsch sein könnten',
  'Labels {low} to {high} were named A to Z.':
    'Die Labels {low} bis {high} wurden A bis Z genannt.',
  'Largest norm': 'Größte Norm',
  'Largest value': 'Größter Wert',
  'Last class first': 'Letzte Klasse zuerst',
  'Last epoch trained again': 'Letzte Epoche nachtrainiert',
  'Last training accuracy': 'Letzte Trainingsgenauigkeit',
  'Last training loss': 'Letzter Trainingsverlust',
  'Latency of the pad': 'Verzögerung des Blocks',
  Later: 'Später',
  Layer: 'Schicht',
  'Layer (type)': 'Schicht (Typ)',
  'Layer by layer': 'Schicht für Schicht',
  'Layer {index} ({name}): {message}': 'Schicht {index} ({name}): {message}',
  'Layer {index}, {className}: {toLowerCase}': 'Schicht {index}, {className}: {toLowerCase}',
  'Layer {layer}: one set of weights, moved over the whole image. Blue is above 0, red below. Point at either picture, or change a weight.':
    'Schicht {layer}: ein Satz Gewichte, über das ganze Bild bewegt. Blau liegt über 0, Rot darunter. Zeig auf eines der Bilder, oder ändere ein Gewicht.',
  Layers: 'Schichten',
  'Layers at this moment': 'Schichten in diesem Augenblick',
  'Learning rate': 'Lernrate',
  'Learning rate by epoch: from {it} to {it2}.': 'Lernrate nach Epochen: von {it} auf {it2}.',
  'Learning rate from now on': 'Lernrate ab jetzt',
  'Learning rate reduction': 'Senken der Lernrate',
  'Learning rate schedule': 'Plan der Lernrate',
  'Learning rate through the training, {rate} by its schedule: {spec}.':
    'Lernrate im Lauf des Trainings, {rate} nach Plan: {spec}.',
  'Least improvement': 'Kleinste Verbesserung',
  'Least ink first': 'Wenigste Tinte zuerst',
  'Least sure first': 'Unsicherste zuerst',
  'Leave a margin: 20 of 28 pixels': 'Einen Rand lassen: 20 von 28 Pixeln',
  'Leave full screen': 'Vollbild verlassen',
  'Leave steps out': 'Schritte weglassen',
  'Leave the class': 'Die Klasse verlassen',
  'Leave the first steps': 'Die ersten Schritte verlassen',
  'Leave the handout': 'Das Ausgeteilte verlassen',
  'Leave the slides': 'Die Folien verlassen',
  'Leave them out': 'Weglassen',
  'Left out where a single step would have taken too long here: {count}.':
    'Weggelassen, wo ein einziger Schritt hier zu lange gedauert hätte: {count}.',
  'Left out: {message}': 'Weggelassen: {message}',
  'Left out: {more} more files.': 'Weggelassen: {more} weitere Dateien.',
  Less: 'Weniger',
  Lesson: 'Lektion',
  'Lesson {number} of {count}': 'Lektion {number} von {count}',
  Lessons: 'Lektionen',
  'Lessons and cells': 'Lektionen und Zellen',
  'Let ReduceLROnPlateau': 'Lass ReduceLROnPlateau',
  'Let early stopping do it': 'Überlass es Early Stopping',
  'Let early stopping restore': 'Lass Early Stopping die besten Gewichte zurückholen',
  'Let everybody go on': 'Alle weitermachen lassen',
  'Let one in by hand': 'Jemanden von Hand einlassen',
  'Let the rate fall, along a cosine': 'Die Rate entlang eines Kosinus fallen lassen',
  'Level edges': 'Waagrechte Kanten',
  Light: 'Hell',
  'Light ink on a dark ground': 'Helle Tinte auf dunklem Grund',
  'Light theme': 'Helles Aussehen',
  Lines: 'Linien',
  Link: 'Link',
  'Link copied': 'Link kopiert',
  Live: 'Live',
  'Live lesson': 'Live-Stunde',
  'Load the data first.': 'Lade zuerst die Daten.',
  Loading: 'Lädt',
  'Loading the data': 'Die Daten werden geladen',
  'Loading the data.': 'Die Daten werden geladen.',
  'Loading was cancelled.': 'Das Laden wurde abgebrochen.',
  'Loading…': 'Lädt …',
  'LogSoftmax within a model is not available here.':
    'LogSoftmax mitten im Modell gibt es hier nicht.',
  'Logarithmic loss': 'Verlust logarithmisch',
  'Logit of': 'Logit von',
  'Logit of {name}': 'Logit von {name}',
  'Logits by class': 'Logits nach Klassen',
  'Logits, and both readings of them': 'Logits und beide Lesarten davon',
  Look: 'Aussehen',
  'Look again': 'Noch einmal nachsehen',
  'Look at the variants above, train, and look for these digits in the confusion matrix.':
    'Sieh dir die Varianten oben an, trainiere und suche diese Ziffern in der Konfusionsmatrix.',
  'Look for them while I draw': 'Nach ihnen suchen, während ich zeichne',
  'Look of the curves': 'Aussehen der Kurven',
  'Looked at': 'Angesehen',
  Looking: 'Wird angesehen',
  'Looking for data…': 'Es wird nach Daten gesucht …',
  'Looking for digits': 'Ziffern werden gesucht',
  'Looking for digits in the photo…': 'Im Foto werden Ziffern gesucht …',
  'Looking for lines …': 'Linien werden gesucht …',
  'Looking for the border': 'Die Grenze wird gesucht',
  'Looking for the images': 'Die Bilder werden gesucht',
  'Looking for the moments …': 'Die Augenblicke werden gesucht …',
  'Looking for the network': 'Das Netz wird gesucht',
  'Looking into the files': 'Ein Blick in die Dateien',
  'Looking through the training images…': 'Die Trainingsbilder werden durchgesehen …',
  'Looking…': 'Wird gesucht …',
  Loss: 'Verlust',
  'Loss along the step: {count}': 'Verlust entlang des Schritts: {count}',
  'Loss and accuracy': 'Verlust und Genauigkeit',
  'Loss and accuracy of every epoch': 'Verlust und Genauigkeit jeder Epoche',
  'Loss by epoch.': 'Verlust nach Epochen.',
  'Loss by epoch: {count}': 'Verlust nach Epochen: {count}',
  'Loss by learning rate': 'Verlust nach Lernrate',
  'Loss by learning rate, {tried}.': 'Verlust nach Lernrate, {tried}.',
  'Loss by learning rate, {tried}: it falls from {low} on and is lowest at {lowest}.':
    'Verlust nach Lernrate, {tried}: Er fällt ab {low} und ist bei {lowest} am niedrigsten.',
  'Lower learning rate': 'Lernrate senken',
  'Lower the learning rate on a plateau': 'Die Lernrate auf einem Plateau senken',
  'MATLAB 7.3': 'MATLAB 7.3',
  'MATLAB file': 'MATLAB-Datei',
  'MATLAB lays matrices out column by column.': 'MATLAB legt Matrizen spaltenweise ab.',
  'MNIST was made of forms that people filled. Print one for each writer, have it filled, and take a photo: what is in the boxes becomes a hundred labelled digits with their writer, on this computer. They join “My test set”, and any lesson on digits can train or test on them.':
    'MNIST entstand aus Formularen, die Menschen ausgefüllt haben. Druck für jede Person eines, lass es ausfüllen und fotografiere es: Aus dem, was in den Feldern steht, werden hundert Ziffern mit Label und Namen, auf diesem Rechner. Sie kommen zu „Meine Testmenge“, und jede Lektion über Ziffern kann mit ihnen trainieren oder an ihnen prüfen.',
  'Make 20 % of the labels wrong': 'Mach 20 % der Labels falsch',
  'Make it overfit.': 'Bring es dazu, sich überanzupassen.',
  'Make the answer': 'Die Antwort machen',
  'Make them wrong': 'Falsch machen',
  'Make your own MNIST': 'Mach dein eigenes MNIST',
  'Many are joining at once: try again in a moment.':
    'Viele treten gerade bei: Versuch es in einem Augenblick noch einmal.',
  'Many training labels seem to be wrong': 'Viele Trainingslabels scheinen falsch zu sein',
  Map: 'Karte',
  'Map of {count} images of {count2} classes; choose a point by its number beside it':
    'Karte von {count} Bildern aus {count2} Klassen; wähle einen Punkt über seine Nummer daneben',
  'Mark the mistakes': 'Fehler markieren',
  'Max pooling afterwards': 'Danach Max-Pooling',
  'Mean level {value} of 255': 'Mittlere Stufe {value} von 255',
  'Mean of all training images labelled {name}':
    'Mittel aller Trainingsbilder mit dem Label {name}',
  'Mean of its class': 'Mittel seiner Klasse',
  'Mean of nine': 'Mittel von neun',
  'Mean of the squares': 'Mittel der Quadrate',
  'Mean squared error': 'Mittlerer quadratischer Fehler',
  Measure: 'Messen',
  'Measure again': 'Noch einmal messen',
  'Measure it again': 'Noch einmal messen',
  'Measure my machine': 'Meinen Rechner messen',
  'Measure on all images': 'An allen Bildern messen',
  'Measure the landscape': 'Die Landschaft messen',
  Measured: 'Gemessen',
  'Measured again': 'Nachgemessen',
  'Measured classification report': 'Gemessener Klassifikationsbericht',
  'Measured minus documented counts of {images}':
    'Gemessene minus dokumentierte Anzahlen von {images}',
  'Measured minus documented shares of each true class, in points':
    'Gemessene minus dokumentierte Anteile jeder wahren Klasse, in Punkten',
  'Measured on': 'Gemessen an',
  'Measured on {datasetName}. Each training has its record under Runs; its network is not kept.':
    'Gemessen auf {datasetName}. Jedes Training steht unter „Läufe“; sein Netz wird nicht aufbewahrt.',
  'Measured on, never learnt from': 'Daran wird gemessen, nie daraus gelernt',
  Measuring: 'Es wird gemessen',
  'Measuring and writing…': 'Es wird gemessen und geschrieben …',
  'Measuring the landscape': 'Die Landschaft wird gemessen',
  'Measuring …': 'Es wird gemessen …',
  Median: 'Median',
  'Min-max per pixel': 'Min-Max je Pixel',
  Minutes: 'Minuten',
  'Missing or damaged: {said}.': 'Fehlt oder beschädigt: {said}.',
  Mistakes: 'Fehler',
  Moment: 'Augenblick',
  'Moment of the training': 'Augenblick des Trainings',
  'Moments of the training': 'Augenblicke des Trainings',
  Momentum: 'Momentum',
  'Momentum: what each step keeps of them': 'Momentum: was jeder Schritt davon behält',
  More: 'Mehr',
  'More of the {count}': 'Mehr von den {count}',
  'More of {title}{what}': 'Mehr von „{title}“{what}',
  'Most confident mistakes': 'Selbstsicherste Fehler',
  'Most ink first': 'Meiste Tinte zuerst',
  'Most needed': 'Am nötigsten',
  'Most often active': 'Am häufigsten aktiv',
  'Most often {first}: {times}{next}.': 'Am häufigsten {first}: {times}{next}.',
  'Move down: {place}': 'Nach unten: {place}',
  'Move the pooling layer out': 'Nimm die Pooling-Schicht heraus',
  'Move this training there: {it}': 'Dieses Training dorthin bringen: {it}',
  'Move up: {place}': 'Nach oben: {place}',
  'Moving the window': 'Das Fenster wird bewegt',
  'My drawing': 'Meine Zeichnung',
  'My drawing as the first': 'Meine Zeichnung als erstes',
  'My drawings are 28x28 or 32x32, but {name} has images of {height}x{width}.':
    'Meine Zeichnungen sind 28x28 oder 32x32, {name} aber hat Bilder von {height}x{width}.',
  'My tasks, guesses and answers': 'Meine Aufgaben, Schätzungen und Antworten',
  'My test set': 'Meine Testmenge',
  'My {count} drawings': 'Meine {count} Zeichnungen',
  Name: 'Name',
  'Name of the writer': 'Name der schreibenden Person',
  'Name of {record}': 'Name von {record}',
  'Name or nickname, as you like': 'Name oder Spitzname, wie du magst',
  'Named by the address': 'Von der Adresse genannt',
  'Names of the classes, in the order of their labels from 0':
    'Namen der Klassen, in der Reihenfolge ihrer Labels ab 0',
  'Near the bottom shorter steps get lower: a bend of the curve there comes from the rate, not from the data.':
    'Nahe am Grund kommen kürzere Schritte tiefer: Ein Knick der Kurve dort kommt von der Rate, nicht von den Daten.',
  'Near-duplicates': 'Doppelgänger',
  'Nearest training images': 'Nächste Trainingsbilder',
  'Needs images without labels: load Kaggle’s test.csv beside the training file':
    'Braucht Bilder ohne Labels: Lade Kaggles test.csv neben der Trainingsdatei',
  'Needs validation data: see Prepare': 'Braucht Validierungsdaten: siehe Vorbereiten',
  Network: 'Netz',
  'Network of this computer': 'Netzwerk dieses Rechners',
  'Network {draw}: {classNames}, {share}{what}': 'Netz {draw}: {classNames}, {share}{what}',
  Networks: 'Netze',
  'Networks that were drawn': 'Netze, die gezogen wurden',
  'Neuron {unit}': 'Neuron {unit}',
  'Neuron {unit}{what}: {lostText}, active for {percent}{what2}':
    'Neuron {unit}{what}: {lostText}, aktiv bei {percent}{what2}',
  'New version': 'Neue Version',
  'Newest first': 'Neueste zuerst',
  Next: 'Als Nächstes',
  'Next cell': 'Nächste Zelle',
  'Next class': 'Nächste Klasse',
  'Next control': 'Nächstes Bedienelement',
  'Next slide': 'Nächste Folie',
  'Next {noun}s': 'Nächste {noun}n',
  'Next:': 'Weiter:',
  No: 'Nein',
  'No WebGPU here ({message}), so the processor was measured, with {many}.':
    'Hier gibt es kein WebGPU ({message}), darum wurde der Prozessor gemessen, mit {many}.',
  'No change was found that flips it.': 'Es wurde keine Änderung gefunden, die es kippt.',
  'No change was found that makes it read {it}, or it does already.':
    'Es wurde keine Änderung gefunden, mit der es {it} liest, oder es tut es schon.',
  'No channel is the same everywhere': 'Kein Kanal ist überall gleich',
  'No class can be opened here: only on the computer that serves the page.':
    'Hier kann keine Klasse geöffnet werden: nur auf dem Rechner, der die Seite anbietet.',
  'No copy of its state is as it was written.':
    'Keine Kopie seines Zustands ist, wie sie geschrieben wurde.',
  'No data set is open yet.': 'Noch ist kein Datensatz offen.',
  'No digit was found in the frame. Move it, or make it larger.':
    'Im Rahmen wurde keine Ziffer gefunden. Verschiebe ihn, oder mach ihn größer.',
  'No digit: leave it out': 'Keine Ziffer: weglassen',
  'No files have been opened for this lesson.': 'Für diese Lektion wurden keine Dateien geöffnet.',
  'No form was found in this photo: all four corner marks and the row of squares must be in it, sharp and without reflections.':
    'In diesem Foto wurde kein Formular gefunden: Alle vier Eckmarken und die Reihe der Quadrate müssen darauf sein, scharf und ohne Spiegelungen.',
  'No idea': 'Keine Ahnung',
  'No image is exactly equal to another.': 'Kein Bild gleicht genau einem anderen.',
  'No kept drawing has a writer’s name yet.': 'Noch hat keine aufbewahrte Zeichnung einen Namen.',
  'No name': 'Kein Name',
  'No name given': 'Kein Name angegeben',
  'No near-duplicates among {among} images.': 'Keine Doppelgänger unter {among} Bildern.',
  'No network yet.': 'Noch kein Netz.',
  'No picture': 'Kein Bild',
  'No reading': 'Keine Lesung',
  'No rounding of this layer fits into {mostBytes} bytes.':
    'Keine Rundung dieser Schicht passt in {mostBytes} Bytes.',
  'No run passes the filter.': 'Kein Lauf passt zum Filter.',
  'No step': 'Kein Schritt',
  'No steps yet': 'Noch keine Schritte',
  'No. ': 'Nein. ',
  'No: {it}.': 'Nein: {it}.',
  'Nobody has joined yet.': 'Noch ist niemand beigetreten.',
  'Nobody has said which class this image is, so there is no loss to compute.':
    'Niemand hat gesagt, zu welcher Klasse dieses Bild gehört, also gibt es keinen Verlust zu berechnen.',
  'Noise on the weights': 'Rauschen auf den Gewichten',
  None: 'Keine',
  'None of the files holds the weights for {name}.':
    'Keine der Dateien enthält die Gewichte für {name}.',
  'None of these weights has a gradient in this step.':
    'Keines dieser Gewichte hat in diesem Schritt einen Gradienten.',
  'None of these.': 'Keine davon.',
  'Not a single mistake on {count} images.': 'Kein einziger Fehler auf {count} Bildern.',
  'Not a single mistake.': 'Kein einziger Fehler.',
  'Not all pictures are on the pad': 'Nicht alle Bilder sind auf dem Block',
  'Not done': 'Nicht erledigt',
  'Not everything could be deleted: something is still in use, perhaps in another tab.':
    'Nicht alles konnte gelöscht werden: Etwas ist noch in Gebrauch, vielleicht in einem anderen Tab.',
  'Not finished when last kept: {done}': 'Beim letzten Aufbewahren nicht fertig: {done}',
  'Not here yet: it can be fetched in the playground':
    'Noch nicht hier: Auf der Spielwiese kann man es holen',
  'Not here yet: “Get {id}” fetches it': 'Noch nicht hier: „{id} holen“ lädt es',
  'Not here: drop its files on the page': 'Nicht hier: Zieh die Dateien auf die Seite',
  'Not measured.': 'Nicht gemessen.',
  'Not now': 'Jetzt nicht',
  'Not quite. ': 'Nicht ganz. ',
  'Not run yet': 'Noch nicht ausgeführt',
  'Not trainable': 'Nicht trainierbar',
  'Not {text}: {why}': 'Nicht {text}: {why}',
  'Note on {record}': 'Notiz zu {record}',
  Notebook: 'Notebook',
  Notes: 'Notizen',
  'Notes and time in a second window': 'Notizen und Zeit in einem zweiten Fenster',
  'Notes, for you alone; they stay in this browser':
    'Notizen, nur für dich; sie bleiben in diesem Browser',
  Nothing: 'Nichts',
  'Nothing changed.': 'Nichts geändert.',
  'Nothing computes': 'Nichts rechnet',
  'Nothing drawn yet. Draw a digit: what it is taken for stands here, and below it how sure that is.':
    'Noch nichts gezeichnet. Zeichne eine Ziffer: Wofür sie gehalten wird, steht hier, und darunter, wie sicher das ist.',
  'Nothing else running': 'Nichts anderes läuft',
  'Nothing happens here now. In training, a share of the numbers is set to 0, others at every step, and the rest is made larger by as much; when a network answers, all pass.':
    'Hier geschieht jetzt nichts. Beim Training wird ein Teil der Zahlen auf 0 gesetzt, bei jedem Schritt andere, und der Rest wird um ebenso viel größer; wenn ein Netz antwortet, gehen alle durch.',
  'Nothing happens here now. In training, whole channels are set to 0, others at every step; when a network answers, all pass.':
    'Hier geschieht jetzt nichts. Beim Training werden ganze Kanäle auf 0 gesetzt, bei jedem Schritt andere; wenn ein Netz antwortet, gehen alle durch.',
  'Nothing here can compute.': 'Hier kann nichts rechnen.',
  'Nothing here is called “{query}”, and no lesson says it.':
    'Hier heißt nichts „{query}“, und keine Lektion sagt es.',
  'Nothing in a network knows what turning is: it has seen leaning digits, or it has not.':
    'Nichts in einem Netz weiß, was Drehen ist: Es hat geneigte Ziffern gesehen oder nicht.',
  'Nothing is loaded yet. Run the Load cell, or all cells.':
    'Noch ist nichts geladen. Führe die Lade-Zelle aus oder alle Zellen.',
  'Nothing looks wrong': 'Nichts sieht falsch aus',
  'Nothing looks wrong so far, but curves of so few epochs do not show where they are going.':
    'Bisher sieht nichts falsch aus, aber Kurven von so wenigen Epochen zeigen nicht, wohin sie gehen.',
  'Nothing measured yet.': 'Noch nichts gemessen.',
  'Nothing of the training under way is kept yet: it ends with this.':
    'Vom laufenden Training ist noch nichts aufbewahrt: Es endet damit.',
  'Nothing serves a class here. On a computer with the project, “npm start -- --class” does: then one code is enough for all. Without it students join one by one:':
    'Nichts bietet hier eine Klasse an. Auf einem Rechner mit dem Projekt tut es „npm start -- --class“: Dann genügt ein Code für alle. Ohne das treten sie einzeln bei:',
  'Nothing was added': 'Nichts wurde hinzugefügt',
  'Nothing was changed but, perhaps, the seed.':
    'Nichts wurde geändert, außer vielleicht der Seed.',
  'Nothing was learned': 'Nichts wurde gelernt',
  'Nothing yet. Data sets that you open or fetch are kept here, on this computer only, so that they open again at once.':
    'Noch nichts. Datensätze, die du öffnest oder holst, werden hier aufbewahrt, nur auf diesem Rechner, damit sie sich gleich wieder öffnen.',
  'NumPy file': 'NumPy-Datei',
  'Numbers above 0 pass; those below are made smaller.':
    'Zahlen über 0 gehen durch; die darunter werden verkleinert.',
  'Numbers of channel {channel} after {name}, by the batch and by moving averages. {words}':
    'Zahlen von Kanal {channel} nach {name}, nach dem Batch und nach laufenden Mitteln. {words}',
  'Numbers of channel {channel} before {name}: mean {mean}, variance {variance}':
    'Zahlen von Kanal {channel} vor {name}: Mittel {mean}, Varianz {variance}',
  'ONNX files from here hold no {what}.': 'ONNX-Dateien von hier enthalten keine {what}.',
  'Odd first': 'Seltsame zuerst',
  'Of hands that it has never seen the network reads {percent} rightly, having learned from the others’ drawings{what}.':
    'Von Händen, die es nie gesehen hat, liest das Netz {percent} richtig, nachdem es aus den Zeichnungen der anderen gelernt hat{what}.',
  'Of that {weights} for the weights and what changes them, {layers} for batches on their way through the layers, {images} for the images.':
    'Davon {weights} für die Gewichte und was sie ändert, {layers} für Batches auf dem Weg durch die Schichten, {images} für die Bilder.',
  'Of the loss of the same {images} training images at each moment that is kept, on a logarithmic scale. Where all layers stay within a hundredfold, all of them learn; a first layer far below the last has gradients that vanish on their way back.{what}':
    'Vom Verlust derselben {images} Trainingsbilder in jedem aufbewahrten Augenblick, auf einer logarithmischen Achse. Wo alle Schichten innerhalb des Hundertfachen bleiben, lernen alle; eine erste Schicht weit unter der letzten hat Gradienten, die auf dem Rückweg verschwinden.{what}',
  'Of this training only the end is kept. Moments are kept while a training goes on, until the page is closed: train again to see it.':
    'Von diesem Training ist nur das Ende aufbewahrt. Augenblicke werden während eines Trainings aufbewahrt, bis die Seite geschlossen wird: Trainiere noch einmal, um es zu sehen.',
  'Of this training only the end is kept: moments are kept of the three newest. Train again to watch it.':
    'Von diesem Training ist nur das Ende aufbewahrt: Augenblicke werden von den drei neuesten aufbewahrt. Trainiere noch einmal, um ihm zuzusehen.',
  'Of which suspects': 'Von welchen Verdächtigen',
  Offset: 'Versatz',
  'Often the same pictures, or nearly the same, lie on both sides of the split, so that validation asks what was learned by heart. The Look cell finds near-duplicates. Or the test images are of another kind than the training images.':
    'Oft liegen dieselben oder fast dieselben Bilder auf beiden Seiten der Aufteilung, sodass die Validierung Auswendiggelerntes abfragt. Die Zelle zum Anschauen findet Doppelgänger. Oder die Testbilder sind von anderer Art als die Trainingsbilder.',
  'Oldest first': 'Älteste zuerst',
  'On a Mac, Ctrl can be ⌘ as well, and Alt is ⌥.':
    'Auf einem Mac kann Strg auch ⌘ sein, und Alt ist ⌥.',
  'On the whole it is as sure as it may be.': 'Im Ganzen ist es so sicher, wie es sein darf.',
  'On the whole it is too modest, by {apart}.': 'Im Ganzen ist es zu bescheiden, um {apart}.',
  'On the whole it is too sure of itself, by {apart}.':
    'Im Ganzen ist es sich zu sicher, um {apart}.',
  'On those it learned from': 'Auf denen, aus denen es gelernt hat',
  'On those it never saw': 'Auf denen, die es nie gesehen hat',
  'On which images is your network better?': 'Auf welchen Bildern ist dein Netz besser?',
  'On {count} images, chance alone makes up to {doubt}':
    'Bei {count} Bildern macht allein der Zufall bis zu {doubt} aus',
  'Once the training has ended.': 'Sobald das Training zu Ende ist.',
  'Once your network is trained, here stand what it has reached, three questions about your own run, and the way to the next lesson.':
    'Sobald dein Netz trainiert ist, steht hier, was es erreicht hat, dazu drei Fragen zu deinem eigenen Lauf und der Weg zur nächsten Lektion.',
  One: 'Eine',
  'One against the rest': 'Eine gegen den Rest',
  'One channel': 'Ein Kanal',
  'One class after the other, in the order of the file.':
    'Eine Klasse nach der anderen, in der Reihenfolge der Datei.',
  'One cycle, with warm-up': 'Ein Zyklus, mit Aufwärmen',
  'One drawing': 'Eine Zeichnung',
  'One group': 'Eine Gruppe',
  'One image, and the numbers it is made of': 'Ein Bild und die Zahlen, aus denen es besteht',
  'One image, ten outputs': 'Ein Bild, zehn Ausgänge',
  'One is better on what one has learned from, unless that contradicts itself. The Look cell lists images whose labels the network doubts most. Or the other images are easier.':
    'Auf dem, woraus man gelernt hat, ist man besser, außer es widerspricht sich. Die Zelle zum Anschauen listet Bilder auf, deren Labels das Netz am meisten bezweifelt. Oder die anderen Bilder sind leichter.',
  'One kept run': 'Ein aufbewahrter Lauf',
  'One layer out': 'Eine Schicht heraus',
  'One layer, in weights of {what} bits.{right}':
    'Eine Schicht, in Gewichten von {what} Bit.{right}',
  'One long row': 'Eine lange Reihe',
  'One moment back': 'Einen Augenblick zurück',
  'One moment on': 'Einen Augenblick weiter',
  'One moment …': 'Einen Augenblick …',
  'One more epoch': 'Noch eine Epoche',
  'One picture at a time: {name} lies on the pad.':
    'Ein Bild auf einmal: {name} liegt auf dem Block.',
  'One plot': 'Ein Diagramm',
  'One question': 'Eine Frage',
  'One sample has the shape': 'Ein Beispiel hat die Form',
  'One seed cannot say whether that is more than luck: train 3 times or more at each.':
    'Ein Seed kann nicht sagen, ob das mehr als Zufall ist: Trainiere für jeden Wert dreimal oder öfter.',
  'One stencil for each class': 'Eine Schablone für jede Klasse',
  'One step': 'Ein Schritt',
  'One step on {what}': 'Ein Schritt für {what}',
  'One value is needed here.': 'Hier wird ein Wert gebraucht.',
  'One {name}, as {shownVariants} epochs might see it':
    'Eine {name}, wie {shownVariants} Epochen sie sehen könnten',
  'One-hot labels': 'One-Hot-Labels',
  'One-hot labels, {shapeText}: a row for each image, with the 1 in the column of its class. The first {count}:':
    'One-Hot-Labels, {shapeText}: eine Zeile für jedes Bild, mit der 1 in der Spalte seiner Klasse. Die ersten {count}:',
  'Only Sequential models and plain chains can be read, not {slice}.':
    'Nur Sequential-Modelle und einfache Ketten können gelesen werden, nicht {slice}.',
  'Only a single layer from 28 × 28 pixels (divided by 255) to ten classes fits into a QR code.':
    'Nur eine einzelne Schicht von 28 × 28 Pixeln (geteilt durch 255) zu zehn Klassen passt in einen QR-Code.',
  'Only convolutions over pictures can be read.':
    'Nur Faltungen über Bilder können gelesen werden.',
  'Only the page on the computer that serves the class can give a code to all. Students join here one by one:':
    'Nur die Seite auf dem Rechner, der die Klasse anbietet, kann allen einen Code geben. Hier treten die Schülerinnen und Schüler einzeln bei:',
  'Only the processor works, in plain JavaScript. Small networks train in minutes; leave the convolutions for another computer.':
    'Nur der Prozessor arbeitet, in einfachem JavaScript. Kleine Netze trainieren in Minuten; überlass die Faltungen einem anderen Rechner.',
  'Only with a star': 'Nur mit Stern',
  'Only wrong ones': 'Nur falsche',
  Open: 'Öffnen',
  'Open a folder': 'Einen Ordner öffnen',
  'Open a project file': 'Eine Projektdatei öffnen',
  'Open a saved model': 'Ein gespeichertes Modell öffnen',
  'Open again': 'Wieder öffnen',
  'Open all of every cell': 'Alles von jeder Zelle öffnen',
  'Open the class': 'Die Klasse öffnen',
  'Open the first lesson as it was written': 'Die erste Lektion öffnen, wie sie geschrieben ist',
  'Open the pad': 'Den Block öffnen',
  'Open the whole of Digit Lab': 'Das ganze Digit Lab öffnen',
  'Open your own files': 'Eigene Dateien öffnen',
  'Open {name}': '{name} öffnen',
  'Open: it depends on data and seed. Ask what was seen, how often it was tried, and what else could explain it.':
    'Offen: Es hängt von Daten und Seed ab. Frag, was zu sehen war, wie oft es versucht wurde und was es sonst erklären könnte.',
  'Opening the data': 'Die Daten werden geöffnet',
  Optimizer: 'Optimierer',
  'Optimizer and learning rate': 'Optimierer und Lernrate',
  'Or fetch the files yourself and drop them on this page, all of them at once:':
    'Oder hole die Dateien selbst und zieh sie alle zusammen auf diese Seite:',
  Order: 'Reihenfolge',
  'Other variants': 'Andere Varianten',
  'Our engine': 'Unsere Engine',
  'Out of date': 'Veraltet',
  Outline: 'Umriss',
  'Output shape': 'Ausgabeform',
  'Outputs of the network by class': 'Ausgänge des Netzes nach Klassen',
  'Overfitting began after epoch {epoch}': 'Die Überanpassung begann nach Epoche {epoch}',
  'Own MNIST': 'Eigenes MNIST',
  Padding: 'Padding',
  'Padding ({label})': 'Padding ({label})',
  'Padding of anything but rows and columns is not available here.':
    'Padding von etwas anderem als Zeilen und Spalten gibt es hier nicht.',
  'Padding with anything but zeros is not available.':
    'Padding mit etwas anderem als Nullen gibt es hier nicht.',
  Page: 'Seite',
  'Paired over {seeds} seeds, the difference lies between {low} and {high} (t interval, 95 %{among})':
    'Gepaart über {seeds} Seeds liegt der Unterschied zwischen {low} und {high} (t-Intervall, 95 %{among})',
  Parameters: 'Parameter',
  'Parameters below (0: any)': 'Parameter unter (0: beliebig)',
  'Parquet file': 'Parquet-Datei',
  Part: 'Teil',
  'Part of the picture that is read; the arrow keys move it':
    'Teil des Bildes, der gelesen wird; die Pfeiltasten bewegen ihn',
  'Patience (epochs)': 'Geduld (Epochen)',
  'Patience {patience}': 'Geduld {patience}',
  Pause: 'Pause',
  'Pause both': 'Beide anhalten',
  'Pause everybody': 'Alle anhalten',
  'Pause the run first: its weights change with every step.':
    'Halte den Lauf zuerst an: Seine Gewichte ändern sich mit jedem Schritt.',
  'Paused after epoch {epoch} of {epochs}{run}': 'Pause nach Epoche {epoch} von {epochs}{run}',
  'Paused. Resume, go on by single steps, or stop.':
    'Pause. Setze fort, mach einzelne Schritte, oder halte an.',
  Pen: 'Stift',
  'Per step': 'Je Schritt',
  'Picture with a channel': 'Bild mit einem Kanal',
  'Pictures of other sizes were fitted into {side} x {side}.':
    'Bilder anderer Größe wurden in {side} x {side} eingepasst.',
  'Pixel values: {pixels}; arrow keys walk from pixel to pixel':
    'Pixelwerte: {pixels}; mit den Pfeiltasten von Pixel zu Pixel',
  'Pixels are numbered row by row from 0: pixel{width} is row 1, column 3.':
    'Pixel sind zeilenweise ab 0 nummeriert: pixel{width} ist Zeile 1, Spalte 3.',
  'Pixels × weights': 'Pixel × Gewichte',
  Play: 'Abspielen',
  'Play again': 'Noch einmal spielen',
  Plots: 'Diagramme',
  Point: 'Punkt',
  'Point at a pixel of the map, or walk on it with the arrow keys, to see what ink there does.':
    'Zeig auf ein Pixel der Karte, oder geh mit den Pfeiltasten darauf, um zu sehen, was Tinte dort bewirkt.',
  'Point at a pixel, or walk with the arrow keys.':
    'Zeig auf ein Pixel, oder geh mit den Pfeiltasten.',
  'Point at the map, or walk on it with the arrow keys.':
    'Zeig auf die Karte, oder geh mit den Pfeiltasten darauf.',
  Points: 'Punkte',
  'Points apart at least': 'Punkte Abstand mindestens',
  'Points of the curve': 'Punkte der Kurve',
  'Pooling that rounds up is not available here.': 'Pooling, das aufrundet, gibt es hier nicht.',
  Predicted: 'Vorhersage',
  'Predicted {it}\nTrue {it2}': 'Vorhersage {it}\nWahrheit {it2}',
  'Predicted {name}, wrongly': 'Vorhergesagt {name}, falsch',
  'Predicted {predicted}, but it is {right}.': 'Vorhergesagt ist {predicted}, es ist aber {right}.',
  'Predicted {predicted}, rightly.': 'Vorhergesagt ist {predicted}, richtig.',
  Predicting: 'Es wird vorhergesagt',
  Preparing: 'Vorbereitung',
  'Preparing the network': 'Das Netz wird vorbereitet',
  'Previous cell': 'Vorige Zelle',
  'Previous slide': 'Vorige Folie',
  'Previous {noun}s': 'Vorige {noun}n',
  Print: 'Drucken',
  'Print a form': 'Ein Formular drucken',
  'Print the answer key': 'Den Lösungsbogen drucken',
  'Print the worksheet': 'Das Arbeitsblatt drucken',
  'Print {forms} forms': '{forms} Formulare drucken',
  'Probability of each class': 'Wahrscheinlichkeit jeder Klasse',
  'Project file': 'Projektdatei',
  'Push the rotation to 180': 'Dreh die Rotation bis 180',
  'Put a second convolution behind': 'Setze eine zweite Faltung hinter',
  'Put it there': 'Hineinsetzen',
  'Put them into a folder named “{id}” and drop that: the page knows its classes by the name.':
    'Leg sie in einen Ordner namens „{id}“ und zieh den hierher: Am Namen erkennt die Seite seine Klassen.',
  'Put “{run}” into a code': '„{run}“ in einen Code packen',
  'QR code of the link': 'QR-Code des Links',
  'QR code of the network': 'QR-Code des Netzes',
  'QR code to join the class': 'QR-Code zum Beitreten',
  Question: 'Frage',
  'Question: {text}': 'Frage: {text}',
  'RMSprop keeps one memory of every weight: v, a running mean of the squares of its gradients (of which {rho} stays at each step). The step is the gradient divided by the root of v, times the rate: so that large and small gradients make steps of about the same size.{what}':
    'RMSprop hat für jedes Gewicht ein Gedächtnis: v, ein laufendes Mittel der Quadrate seiner Gradienten (davon bleiben bei jedem Schritt {rho}). Der Schritt ist der Gradient geteilt durch die Wurzel aus v, mal die Rate: So machen große und kleine Gradienten etwa gleich große Schritte.{what}',
  'Raise the batch size to 256': 'Erhöhe die Batchgröße auf 256',
  'Raise the learning rate to 0.1': 'Erhöhe die Lernrate auf 0,1',
  'Random image, seed {seed}': 'Zufälliges Bild, Seed {seed}',
  'Range of each training pixel to 0 … 1': 'Spanne jedes Trainingspixels auf 0 … 1',
  Rate: 'Rate',
  'Rates as in training': 'Raten wie beim Training',
  ReLU: 'ReLU',
  'Read a picture (or paste or drop one)': 'Ein Bild lesen (oder einfügen oder hierher ziehen)',
  'Read from {source}: nothing was trained here. Training starts anew, from random weights.':
    'Aus {source} gelesen: Hier wurde nichts trainiert. Ein Training beginnt neu, mit zufälligen Gewichten.',
  'Read it on the pad': 'Auf dem Block lesen',
  'Read on this computer and sent nowhere. The data of the lesson stay as they are until you use these.':
    'Auf diesem Rechner gelesen und nirgendwohin geschickt. Die Daten der Lektion bleiben, wie sie sind, bis du diese nimmst.',
  'Read one back': 'Eines einlesen',
  'Read photos of filled forms': 'Fotos ausgefüllter Formulare lesen',
  'Read the parameters in the summary, then train: which of the two numbers grew by more?':
    'Lies in der Zusammenfassung die Parameter, dann trainiere: Welche der beiden Zahlen ist stärker gewachsen?',
  'Read the parameters in the summary, train, and set the accuracy beside those of the other sizes.':
    'Lies in der Zusammenfassung die Parameter, trainiere und halte die Genauigkeit neben die der anderen Größen.',
  'Read the parameters of the first dense layer in the summary, then train and read the validation accuracy.':
    'Lies in der Zusammenfassung die Parameter der ersten dichten Schicht, dann trainiere und lies die Validierungsgenauigkeit.',
  'Read the shapes above, and the first line of the summary in the Model cell.':
    'Lies oben die Formen und die erste Zeile der Zusammenfassung in der Modell-Zelle.',
  'Read the summary line by line: which layer has the new parameters?':
    'Lies die Zusammenfassung Zeile für Zeile: Welche Schicht hat die neuen Parameter?',
  Reading: 'Es wird gelesen',
  'Reading a photo…': 'Ein Foto wird gelesen …',
  'Reading the files': 'Die Dateien werden gelesen',
  'Reading the files and checking them…': 'Die Dateien werden gelesen und geprüft …',
  'Reading the model…': 'Das Modell wird gelesen …',
  'Reading view': 'Leseansicht',
  'Reading {name}': '{name} wird gelesen',
  Readings: 'Lesungen',
  Redo: 'Wiederholen',
  Redone: 'Wiederholt',
  'Redraw strokes 2.5 pixels wide': 'Striche 2,5 Pixel breit nachzeichnen',
  'Reliability: {certainty} sure and {accuracy} right on average, {error} apart bin by bin.':
    'Verlässlichkeit: im Mittel {certainty} sicher und {accuracy} richtig, Balken für Balken {error} auseinander.',
  'Reload the page': 'Die Seite neu laden',
  'Reload with it': 'Mit ihr neu laden',
  Remainder: 'Rest',
  'Remove it': 'Entfernen',
  'Remove task {at}': 'Aufgabe {at} entfernen',
  'Remove the last pooling layer': 'Entferne die letzte Pooling-Schicht',
  'Remove: {place}': 'Entfernen: {place}',
  'Replace every ReLU': 'Ersetze jedes ReLU',
  'Replace sigmoid by softmax': 'Ersetze Sigmoid durch Softmax',
  'Rescaling with {what} = {one} is not available here.':
    'Rescaling mit {what} = {one} gibt es hier nicht.',
  'Reset the lesson': 'Die Lektion zurücksetzen',
  'Reset to what was handed out': 'Auf das Ausgeteilte zurücksetzen',
  'Reshape to {target} is not available here.': 'Reshape zu {target} gibt es hier nicht.',
  'Restore the best weights': 'Beste Gewichte zurückholen',
  Result: 'Ergebnis',
  Resume: 'Fortsetzen',
  'Resume both': 'Beide fortsetzen',
  Right: 'Richtig',
  'Right at least, in %': 'Mindestens richtig, in %',
  'Right of 100 images it has not seen': 'Richtig von 100 Bildern, die es nicht gesehen hat',
  'Right.': 'Richtig.',
  'Right: {text}. {why}': 'Richtig: {text}. {why}',
  'Rotation, up to ±': 'Drehung, bis ±',
  'Rounding and measuring…': 'Es wird gerundet und gemessen …',
  Row: 'Zeile',
  'Row {floor}, column {at}: {method}': 'Zeile {floor}, Spalte {at}: {method}',
  'Row {floor}, column {cell}': 'Zeile {floor}, Spalte {cell}',
  'Row {floor}, column {pixel}, ink {it} of 255: {signed} now; full ink would add {what}{signed2}':
    'Zeile {floor}, Spalte {pixel}, Tinte {it} von 255: jetzt {signed}; volle Tinte würde {what}{signed2} hinzufügen',
  'Row {floor}, column {pixel}: weight {weight}': 'Zeile {floor}, Spalte {pixel}: Gewicht {weight}',
  'Rows and columns of the images were swapped.':
    'Zeilen und Spalten der Bilder wurden vertauscht.',
  'Rows and columns swapped': 'Zeilen und Spalten vertauscht',
  'Rows are the truth, columns the prediction: other first, then the class itself. Choose a number to see its images{what}.':
    'Zeilen sind die Wahrheit, Spalten die Vorhersage: zuerst die anderen, dann die Klasse selbst. Wähle eine Zahl, um die Bilder zu sehen{what}.',
  'Rows of pixels': 'Zeilen von Pixeln',
  Run: 'Ausführen',
  'Run again': 'Noch einmal',
  'Run all': 'Alle ausführen',
  'Run all cells': 'Alle Zellen ausführen',
  'Run it twice with different seeds': 'Lass es zweimal mit verschiedenen Seeds laufen',
  'Run the cell and go to the next': 'Die Zelle ausführen und zur nächsten gehen',
  'Run the cell and stay': 'Die Zelle ausführen und bleiben',
  'Run the cells again and read the accuracy after epoch 5.':
    'Führe die Zellen noch einmal aus und lies die Genauigkeit nach Epoche 5 ab.',
  'Run the repaired variant': 'Lass die reparierte Variante laufen',
  'Run this cell to read the plan of the training.':
    'Führe diese Zelle aus, um den Plan des Trainings zu lesen.',
  'Run this cell to see its result.': 'Führe diese Zelle aus, um ihr Ergebnis zu sehen.',
  'Run “{title}”': '„{title}“ ausführen',
  Running: 'Läuft',
  'Running mean': 'Laufendes Mittel',
  'Running variance': 'Laufende Varianz',
  'Running with earlier settings': 'Läuft mit früheren Einstellungen',
  Runs: 'Läufe',
  'Runs{kept}': 'Läufe{kept}',
  'SGD keeps no memory: the step is the gradient times the rate, against its direction.':
    'SGD hat kein Gedächtnis: Der Schritt ist der Gradient mal die Rate, ihm entgegen.',
  'SGD with momentum keeps the step before: {momentum} of it, and the rate times the gradient, make the new one. What many gradients agree on builds up, what they disagree on cancels out.':
    'SGD mit Momentum merkt sich den vorigen Schritt: {momentum} davon und die Rate mal den Gradienten ergeben den neuen. Worin viele Gradienten sich einig sind, das baut sich auf; worin sie sich widersprechen, das hebt sich auf.',
  'SVHN is not here, and no mirror lets a page fetch it. Get train_32x32.mat and test_32x32.mat (together about 250 MB, for non-commercial use) from':
    'SVHN ist nicht hier, und kein Server lässt eine Seite es holen. Lade train_32x32.mat und test_32x32.mat (zusammen etwa 250 MB, für nichtkommerziellen Gebrauch) von',
  'Same size': 'Gleiche Größe',
  Save: 'Speichern',
  'Save a project file': 'Eine Projektdatei speichern',
  'Save as CSV': 'Als CSV speichern',
  'Save as CSV{which}': 'Als CSV speichern{which}',
  'Save as {kind}': 'Als {kind} speichern',
  'Save the code': 'Den Code speichern',
  'Save the report': 'Den Bericht speichern',
  'Save this training': 'Dieses Training speichern',
  'Save {name}': '{name} speichern',
  'Save {what} as {kind}': '{what} als {kind} speichern',
  Scale: 'Maßstab',
  Scaling: 'Skalierung',
  'Scan the code, or open the page and type the letters under “For a class”, “Join”. Each browser warns once of a certificate that only this computer vouches for.':
    'Scanne den Code, oder öffne die Seite und tippe die Buchstaben unter „Für eine Klasse“, „Beitreten“ ein. Jeder Browser warnt einmal vor einem Zertifikat, für das nur dieser Rechner bürgt.',
  'Search again': 'Noch einmal suchen',
  'Search for near-duplicates': 'Nach Doppelgängern suchen',
  'Searching for near-duplicates': 'Doppelgänger werden gesucht',
  'See {what}: {title}': 'Sieh {what}: {title}',
  Seed: 'Seed',
  'Seed of the split': 'Seed der Aufteilung',
  'Seed of the wrong labels': 'Seed der falschen Labels',
  'Select the text instead.': 'Markiere stattdessen den Text.',
  'Send my settings of this lesson': 'Meine Einstellungen dieser Lektion schicken',
  'Send the answer': 'Die Antwort schicken',
  'Sending a batch through': 'Ein Batch wird hindurchgeschickt',
  'Sending the image through': 'Das Bild wird hindurchgeschickt',
  'Set 1,000 neurons': '1.000 Neuronen setzen',
  'Set 180 degrees': '180 Grad setzen',
  'Set 20 epochs': '20 Epochen setzen',
  'Set 600': '600 setzen',
  'Set a patience of 3': 'Geduld 3 setzen',
  'Set a third': 'Ein Drittel setzen',
  'Set batches of 256': 'Batches von 256 setzen',
  'Set batches of 512': 'Batches von 512 setzen',
  'Set batches of {batchSize}': 'Batches von {batchSize} setzen',
  'Set both dropout rates to 0': 'Stelle beide Dropout-Raten auf 0',
  'Set half of them': 'Ein Halb setzen',
  'Set it to 1': 'Auf 1 setzen',
  'Set it to linear': 'Auf linear setzen',
  'Set it, on the validation loss': 'Setzen, auf den Validierungsverlust',
  'Set its layers': 'Seine Schichten setzen',
  'Set softmax': 'Softmax setzen',
  'Set the first network’s layers': 'Die Schichten des ersten Netzes setzen',
  'Set the hidden activation to linear': 'Stelle die verdeckte Aktivierung auf linear',
  'Set the lesson in the notebook as your class shall find it. A link then opens “{title}” with these settings{what}, and with what you add here. The link itself carries everything: nothing is stored anywhere, and nobody is asked to sign in.':
    'Richte die Lektion im Notebook so ein, wie deine Klasse sie vorfinden soll. Ein Link öffnet dann „{title}“ mit diesen Einstellungen{what} und mit dem, was du hier hinzufügst. Der Link selbst trägt alles: Nirgends wird etwas gespeichert, und niemand muss sich anmelden.',
  'Set the next seed': 'Den nächsten Seed setzen',
  'Set the patience to 1': 'Setze die Geduld auf 1',
  'Set the rate to 0.1': 'Rate auf 0,1 setzen',
  'Set the time to 0': 'Die Zeit auf 0 setzen',
  'Set them to 0': 'Beide auf 0 setzen',
  'Set them to 0.7': 'Beide auf 0,7 setzen',
  'Set them to 0.7. What does it look like': 'Stelle sie auf 0,7. Wie sieht es aus',
  'Set {activation}': '{activation} setzen',
  'Set {units} neurons': '{units} Neuronen setzen',
  Settings: 'Einstellungen',
  'Several values': 'Mehrere Werte',
  'Shade mistakes only': 'Nur Fehler tönen',
  Shape: 'Form',
  'Shape after': 'Form danach',
  'Shape before': 'Form davor',
  'Shape for the network': 'Form für das Netz',
  'Share of the time': 'Anteil an der Zeit',
  'Shift sideways, up to ±': 'Verschiebung seitwärts, bis ±',
  'Shift up and down, up to ±': 'Verschiebung auf und ab, bis ±',
  Shortcuts: 'Tastenkürzel',
  'Shortest first': 'Kürzeste zuerst',
  'Show as slides': 'Als Folien zeigen',
  'Show each cell’s point alone': 'Nur den Kern jeder Zelle zeigen',
  'Show every layer’s activations': 'Die Aktivierungen jeder Schicht zeigen',
  'Show it': 'Zeigen',
  'Show its mistakes': 'Seine Fehler zeigen',
  'Show me the lines': 'Zeig mir die Linien',
  'Show my drawing on the map': 'Meine Zeichnung auf der Karte zeigen',
  'Show the curves of {name}': 'Die Kurven von {name} zeigen',
  'Show the other {count} too': 'Auch die anderen {count} zeigen',
  'Show the {hidden} older ones too': 'Auch die {hidden} älteren zeigen',
  'Show to read and print': 'Zum Lesen und Drucken zeigen',
  'Show “{title}” again': '„{title}“ wieder zeigen',
  'Sigmoid or softmax': 'Sigmoid oder Softmax',
  'Silent, of 100 neurons': 'Schweigende, von 100 Neuronen',
  'Since epoch {best}, {it} had not got better for {patience} {what}.':
    'Seit Epoche {best} war {it} {patience} {what} lang nicht besser geworden.',
  'Single steps': 'Einzelne Schritte',
  'Single weights of {name}': 'Einzelne Gewichte von {name}',
  'Single weights, from the largest gradient to the smallest':
    'Einzelne Gewichte, vom größten Gradienten zum kleinsten',
  'Size of the frame': 'Größe des Rahmens',
  'Size of the images': 'Größe der Bilder',
  'Sizes of the gradients and changes of {name} by powers of ten.{silent}':
    'Größen der Gradienten und Änderungen von {name} nach Zehnerpotenzen.{silent}',
  Skip: 'Überspringen',
  'Skip to the drawing pad': 'Zum Zeichenblock springen',
  'Skip to the notebook': 'Zum Notebook springen',
  'Slide {at} of {count}': 'Folie {at} von {count}',
  Slides: 'Folien',
  'Slope below 0': 'Steigung unter 0',
  'Smallest weights to 0': 'Kleinste Gewichte auf 0',
  Smoothed: 'Geglättet',
  'So the page does not know which data sets lie beside it, and offers what it draws itself.':
    'Darum weiß die Seite nicht, welche Datensätze neben ihr liegen, und bietet an, was sie selbst zeichnet.',
  'Some of the pictures that this page draws, until you run this cell: then the data that you have loaded stand here.':
    'Einige der Bilder, die diese Seite zeichnet, bis du diese Zelle ausführst: Dann stehen hier die Daten, die du geladen hast.',
  'Some of what was kept': 'Einiges vom Aufbewahrten',
  'Sort by': 'Sortieren nach',
  Sorted: 'Sortiert',
  'Sorted by what the network gave the wrong class, minus what it gave the right one.':
    'Sortiert nach dem, was das Netz der falschen Klasse gab, minus dem, was es der richtigen gab.',
  Sorting: 'Sortierung',
  'Sparse categorical cross-entropy': 'Dünn besetzte kategoriale Kreuzentropie',
  'Speaker: {title}': 'Vortrag: {title}',
  'Start from': 'Beginnen mit',
  'Start it anew': 'Neu starten',
  'Start share': 'Anteil am Anfang',
  'Start weights': 'Startgewichte',
  'Start weights and learning rates are made for inputs about 1. Larger ones make outputs, losses and steps larger by as much, and units are pushed to where they no longer answer.':
    'Startgewichte und Lernraten sind für Eingänge um 1 gemacht. Größere machen Ausgänge, Verluste und Schritte um ebenso viel größer, und Neuronen werden dorthin geschoben, wo sie nicht mehr antworten.',
  'Start weights and learning rates are made for inputs about 1. Much smaller ones hardly reach the outputs, and so little is learned from each.':
    'Startgewichte und Lernraten sind für Eingänge um 1 gemacht. Viel kleinere erreichen die Ausgänge kaum, und so wird aus jedem wenig gelernt.',
  Step: 'Schritt',
  'Step {count} of {ratesTried}': 'Schritt {count} von {ratesTried}',
  Steps: 'Schritte',
  'Steps down': 'In Stufen abwärts',
  'Steps per second': 'Schritte pro Sekunde',
  'Steps since the averages began': 'Schritte, seit die Mittel begannen',
  'Still learning': 'Lernt noch',
  'Still learning, in epoch {epoch}': 'Lernt noch, in Epoche {epoch}',
  'Stock TensorFlow.js': 'TensorFlow.js, wie es ist',
  Stop: 'Anhalten',
  'Stop both': 'Beide beenden',
  'Stop early when it no longer improves': 'Vorzeitig anhalten, wenn es nicht mehr besser wird',
  'Stop hearing the {id}': '{id} nicht mehr anhören',
  'Stop here': 'Hier anhalten',
  'Stop measuring': 'Messen anhalten',
  'Stop measuring ({size} of {count})': 'Messen anhalten ({size} von {count})',
  'Stop showing it': 'Nicht mehr zeigen',
  'Stop the batch': 'Die Reihe anhalten',
  'Stop the search': 'Die Suche anhalten',
  'Stopped after {done}': 'Angehalten nach {done}',
  'Stopped after {done}; what it has learnt so far is kept.':
    'Angehalten nach {done}; was es bisher gelernt hat, bleibt.',
  'Stopped before its end.': 'Vor dem Ende angehalten.',
  'Stopped before its end. ': 'Vor dem Ende angehalten. ',
  'Stopped early after epoch {epoch}': 'Vorzeitig angehalten nach Epoche {epoch}',
  'Stopped. What has come is kept, and fetching goes on from there.':
    'Angehalten. Was gekommen ist, bleibt, und von dort geht das Holen weiter.',
  'Stopped; the points so far are kept. ': 'Angehalten; die bisherigen Punkte bleiben erhalten. ',
  'Stopped; the writers so far are kept. ': 'Angehalten; die bisherigen bleiben erhalten. ',
  'Straighten what leans further than MNIST’s digits':
    'Aufrichten, was sich weiter neigt als MNISTs Ziffern',
  Stride: 'Schrittweite',
  Strokes: 'Striche',
  Students: 'Schülerinnen und Schüler',
  'Such a Gemm is not available.': 'Ein solches Gemm gibt es hier nicht.',
  'Such a Squeeze is not available.': 'Ein solches Squeeze gibt es hier nicht.',
  Sum: 'Summe',
  Summary: 'Zusammenfassung',
  'Summary of the model': 'Zusammenfassung des Modells',
  'Surest first': 'Sicherste zuerst',
  'Swap rows and columns': 'Zeilen und Spalten vertauschen',
  'Switch augmentation off': 'Schalte die Augmentierung aus',
  'Switch it off': 'Ausschalten',
  'Switch off the ten most needed': 'Die zehn nötigsten ausschalten',
  'Switched on': 'Eingeschaltet',
  Table: 'Tabelle',
  'Table of reports': 'Tabelle der Berichte',
  'Take it apart': 'Nimm es auseinander',
  'Take it out': 'Herausnehmen',
  'Take it over': 'Übernehmen',
  'Take out dropout': 'Nimm Dropout heraus',
  'Take the drawing again': 'Die Zeichnung noch einmal nehmen',
  'Take the last one back': 'Das letzte zurücknehmen',
  'Take the link from the field.': 'Nimm den Link aus dem Feld.',
  'Take the star from {name}': '{name} den Stern nehmen',
  'Take those away off the board': 'Die Abwesenden von der Tafel nehmen',
  'Take {suggested}': '{suggested} nehmen',
  'Taking the step apart': 'Der Schritt wird zerlegt',
  'Task {at}': 'Aufgabe {at}',
  'Task {at} is done': 'Aufgabe {at} ist erledigt',
  'Task {at}: earlier': 'Aufgabe {at}: früher',
  Tasks: 'Aufgaben',
  'Teach a live lesson': 'Eine Live-Stunde halten',
  Temperature: 'Temperatur',
  'TensorFlow.js on WebGL': 'TensorFlow.js auf WebGL',
  'TensorFlow.js on WebGPU': 'TensorFlow.js auf WebGPU',
  'TensorFlow.js on the CPU': 'TensorFlow.js auf dem Prozessor',
  Terms: 'Begriffe',
  Test: 'Test',
  'Test accuracy': 'Testgenauigkeit',
  'Test accuracy of its last training': 'Testgenauigkeit des letzten Trainings',
  'Test image': 'Testbild',
  'Test images': 'Testbilder',
  'Test labels': 'Testlabels',
  'Test loss': 'Testverlust',
  'Test, the comparison before': 'Test, der Vergleich davor',
  'That is more than the {budget} that a page can count on with this device: the training may be refused, or the browser may close the page. A smaller batch, fewer filters or units, or fewer images take less.':
    'Das ist mehr als die {budget}, mit denen eine Seite auf diesem Gerät rechnen kann: Das Training kann verweigert werden, oder der Browser kann die Seite schließen. Ein kleinerer Batch, weniger Filter oder Neuronen oder weniger Bilder brauchen weniger.',
  'That is my guess': 'Das ist meine Schätzung',
  'That is so little that stopping was no mistake.':
    'Das ist so wenig, dass das Anhalten kein Fehler war.',
  'That label is the one in the data set. Look at the others again.':
    'Dieses Label ist das aus dem Datensatz. Sieh dir die anderen noch einmal an.',
  'That may be luck: the two differ by {gain}, and {toLowerCase}{slice}. Train both with other seeds to know.':
    'Das kann Zufall sein: Die beiden unterscheiden sich um {gain}. {slice}. Trainiere beide mit anderen Seeds, um es zu wissen.',
  'That takes about {seconds} here{larger}.': 'Das dauert hier etwa {seconds}{larger}.',
  The: 'Es fiel der',
  'The 47 classes are those of EMNIST Balanced.': 'Die 47 Klassen sind die von EMNIST Balanced.',
  'The 62 classes are those of EMNIST ByClass.': 'Die 62 Klassen sind die von EMNIST ByClass.',
  'The ONNX file is damaged or cut off.': 'Die ONNX-Datei ist beschädigt oder abgeschnitten.',
  'The ONNX file is damaged: {slice}.': 'Die ONNX-Datei ist beschädigt: {slice}.',
  'The activation': 'Die Aktivierung',
  'The activation {name} is not available here.': 'Die Aktivierung {name} gibt es hier nicht.',
  'The archive': 'Das Archiv',
  'The bars are the outputs themselves. As shares that add up to 1, as the pad shows them: {certainty}.':
    'Die Balken sind die Ausgänge selbst. Als Anteile, die zusammen 1 ergeben, wie der Block sie zeigt: {certainty}.',
  'The batch size': 'Die Batchgröße',
  'The biases are made smaller until none is left. They are what a unit believes before it looks; the weights alone must do.':
    'Die Biase werden kleiner gemacht, bis keiner mehr da ist. Sie sind, was ein Neuron glaubt, bevor es hinsieht; die Gewichte müssen allein genügen.',
  'The board': 'Die Tafel',
  'The browser cannot read this as {what}.': 'Der Browser kann dies nicht als {what} lesen.',
  'The browser could not say what graphics adapter it has':
    'Der Browser konnte nicht sagen, welchen Grafikadapter er hat',
  'The browser did not allow copying': 'Der Browser hat das Kopieren nicht erlaubt',
  'The browser does not say how it can be reached.':
    'Der Browser sagt nicht, wie er zu erreichen ist.',
  'The browser does not take this answer.': 'Der Browser nimmt diese Antwort nicht an.',
  'The browser does not take this offer.': 'Der Browser nimmt dieses Angebot nicht an.',
  'The browser gives no canvas to read on.':
    'Der Browser gibt keine Fläche, auf der sich lesen ließe.',
  'The browser gives this page no files: that is so in private windows.':
    'Der Browser gibt dieser Seite keine Dateien: Das ist in privaten Fenstern so.',
  'The browser has not promised to keep them: with a full disk it may clear them.':
    'Der Browser hat nicht versprochen, sie zu behalten: Ist der Datenträger voll, kann er sie löschen.',
  'The browser has promised not to clear them by itself.':
    'Der Browser hat versprochen, sie nicht von selbst zu löschen.',
  'The browser knows WebGPU but draws everything with the processor: hardware acceleration is off, or there is no graphics processor.':
    'Der Browser kennt WebGPU, zeichnet aber alles mit dem Prozessor: Die Hardwarebeschleunigung ist aus, oder es gibt keinen Grafikprozessor.',
  'The browser knows WebGPU but offers no graphics adapter, though it draws with {renderer}.':
    'Der Browser kennt WebGPU, bietet aber keinen Grafikadapter an, obwohl er mit {renderer} zeichnet.',
  'The browser let no second window open. Allow pop-up windows for this page (at the end of the address line), and press again.':
    'Der Browser ließ kein zweites Fenster zu. Erlaube dieser Seite Pop-up-Fenster (am Ende der Adresszeile), und drück noch einmal.',
  'The change of each pixel': 'Die Änderung jedes Pixels',
  'The change, at most {largest} of 255, made visible':
    'Die Änderung, höchstens {largest} von 255, sichtbar gemacht',
  'The change: blue for more, red for less': 'Die Änderung: Blau für mehr, Rot für weniger',
  'The changed copy': 'Die geänderte Kopie',
  'The channels of the last convolution, weighed by what they are worth to this class and added up; the darker, the more. It is coarse, because each value there sees a whole window of the image, and says only what speaks for the class, never what speaks against it.':
    'Die Kanäle der letzten Faltung, gewogen nach dem, was sie dieser Klasse wert sind, und zusammengezählt; je dunkler, desto mehr. Es ist grob, weil jeder Wert dort ein ganzes Fenster des Bildes sieht, und sagt nur, was für die Klasse spricht, nie, was gegen sie spricht.',
  'The class did not answer as it should.': 'Die Klasse hat nicht geantwortet, wie sie sollte.',
  'The class was left.': 'Die Klasse wurde verlassen.',
  'The closest {count} pairs': 'Die {count} nächsten Paare',
  'The computer that serves the class does not answer.':
    'Der Rechner, der die Klasse anbietet, antwortet nicht.',
  'The copy has': 'Die Kopie hat',
  'The copy has the settings that the lesson has.':
    'Die Kopie hat die Einstellungen, die die Lektion hat.',
  'The copy has{what}{now}': 'Die Kopie hat{what}{now}',
  'The data of this lesson': 'Die Daten dieser Lektion',
  'The data of this lesson are files that only this browser has. The link cannot carry them: choose data that your class has, too.':
    'Die Daten dieser Lektion sind Dateien, die nur dieser Browser hat. Der Link kann sie nicht tragen: Wähle Daten, die auch deine Klasse hat.',
  'The data of this lesson are set': 'Die Daten dieser Lektion stehen fest',
  'The data of this lesson could not be opened.':
    'Die Daten dieser Lektion konnten nicht geöffnet werden.',
  'The data set {id} is not open.': 'Der Datensatz {id} ist nicht offen.',
  'The data “{name}” of this report are not here.':
    'Die Daten „{name}“ dieses Berichts sind nicht hier.',
  'The description of a layer': 'Die Beschreibung einer Schicht',
  'The digit 0': 'Die Ziffer 0',
  'The disk has no room for another {thing}.': 'Auf dem Datenträger ist kein Platz für: {thing}.',
  'The document counts': 'Das Dokument zählt',
  'The documented run': 'Der dokumentierte Lauf',
  'The documented run reached {testAccuracy} on test images ({trainedOn}, {count} epochs). On other data, and on fewer images, expect another figure.':
    'Der dokumentierte Lauf erreichte {testAccuracy} auf Testbildern ({trainedOn}, {count} Epochen). Auf anderen Daten und mit weniger Bildern erwarte eine andere Zahl.',
  'The documented training': 'Das dokumentierte Training',
  'The document’s first images are others: it predicted':
    'Die ersten Bilder des Dokuments sind andere: Es sagte voraus',
  'The dropout rate': 'Die Dropout-Rate',
  'The enclosed state is of another training ({count}).':
    'Der beiliegende Zustand gehört zu einem anderen Training ({count}).',
  'The epsilon of a batch normalization': 'Das Epsilon einer Batch-Normalisierung',
  'The figures in this report cannot be unpacked.':
    'Die Zahlen in diesem Bericht lassen sich nicht auspacken.',
  'The file': 'Die Datei',
  'The file describes layers, but has no weights.':
    'Die Datei beschreibt Schichten, hat aber keine Gewichte.',
  'The file has no group {path}.': 'Die Datei hat keine Gruppe {path}.',
  'The file has no weights.': 'Die Datei hat keine Gewichte.',
  'The file has {count} weight arrays for {name}; the model needs {count2}.':
    'Die Datei hat {count} Arrays von Gewichten für {name}; das Modell braucht {count2}.',
  'The file holds weights without layers, and the network of this lesson is another: {message} Choose the model’s JSON together with it, or build its layers in the Model cell first.':
    'Die Datei enthält Gewichte ohne Schichten, und das Netz dieser Lektion ist ein anderes: {message} Wähle das JSON des Modells dazu, oder baue zuerst seine Schichten in der Modell-Zelle.',
  'The file holds {runs} and {drawings}, with names and notes. The data sets are not in it: each run says which it learned from.':
    'Die Datei enthält {runs} und {drawings}, mit Namen und Notizen. Die Datensätze sind nicht darin: Jeder Lauf sagt, aus welchem er gelernt hat.',
  'The file is empty.': 'Die Datei ist leer.',
  'The file is larger than any report.': 'Die Datei ist größer, als ein Bericht sein kann.',
  'The file is no report of Digit Lab.': 'Die Datei ist kein Bericht von Digit Lab.',
  'The file {path} with its weights is missing.': 'Die Datei {path} mit seinen Gewichten fehlt.',
  'The files that were looked at are not here any more.':
    'Die Dateien, die angesehen wurden, sind nicht mehr hier.',
  'The filter’s map, {rows} × {columns}': 'Die Karte des Filters, {rows} × {columns}',
  'The first': 'Das erste',
  'The first epoch is on its way.': 'Die erste Epoche ist unterwegs.',
  'The first image of each class': 'Das erste Bild jeder Klasse',
  'The first image of each class, as it is used':
    'Das erste Bild jeder Klasse, wie es benutzt wird',
  'The first one out of place is number {firstWrong}. ':
    'Als Erstes fehl am Platz ist Nummer {firstWrong}. ',
  'The first predictions': 'Die ersten Vorhersagen',
  'The first weights get inputs up to {reach} from zero.':
    'Die ersten Gewichte bekommen Eingänge bis {reach} von null entfernt.',
  'The first {count} of {all}: ': 'Die ersten {count} von {all}: ',
  'The first {split} images': 'Die ersten Bilder ({split})',
  'The first {train} of {train2}: the page draws the rest in spare moments':
    'Die ersten {train} von {train2}: Die Seite zeichnet den Rest nebenbei',
  'The first {used} of the {count} training images are used.':
    'Die ersten {used} der {count} Trainingsbilder werden benutzt.',
  'The folder': 'Der Ordner',
  'The form is empty again': 'Das Formular ist wieder leer',
  'The gradient of {what} units, laid out as what they look at. Where it is blue more weight would raise the loss, where it is red lower it.':
    'Der Gradient von {what} Neuronen, ausgelegt wie das, was sie ansehen. Wo es blau ist, würde mehr Gewicht den Verlust erhöhen, wo es rot ist, senken.',
  'The gradient, layer by layer': 'Der Gradient, Schicht für Schicht',
  'The graphics adapter gave no device': 'Der Grafikadapter gab kein Gerät',
  'The graphics device does not answer': 'Das Grafikgerät antwortet nicht',
  'The graphics device went away ({reason}).': 'Das Grafikgerät ist verschwunden ({reason}).',
  'The graphics device went away.': 'Das Grafikgerät ist verschwunden.',
  'The greatest value of all pixels is {high}.': 'Der größte Wert aller Pixel ist {high}.',
  'The hidden activation': 'Die verdeckte Aktivierung',
  'The hidden neurons': 'Die verdeckten Neuronen',
  'The hidden neurons, and switching them off':
    'Die verdeckten Neuronen, und wie man sie ausschaltet',
  'The image and the window': 'Das Bild und das Fenster',
  'The image is faded in from a blank one, and the slopes along the way are added up. The sum is the logit less that of the blank image; what the steps leave out stands as a remainder. It answers “why this rather than an empty field?”, and another starting picture would give another answer.':
    'Das Bild wird aus einem leeren eingeblendet, und die Steigungen auf dem Weg werden zusammengezählt. Die Summe ist der Logit minus den des leeren Bildes; was die Schritte auslassen, steht als Rest da. Es beantwortet „warum dies und nicht ein leeres Feld?“, und ein anderes Anfangsbild gäbe eine andere Antwort.',
  'The images are those of your data: run the first cell, and they are here.':
    'Die Bilder stammen aus deinen Daten: Führe die erste Zelle aus, und sie sind hier.',
  'The initializer': 'Der Initialisierer',
  'The input shape must be fixed but for the number of pictures, not [{count}].':
    'Die Eingabeform muss bis auf die Zahl der Bilder fest sein, nicht [{count}].',
  'The input shape must be fixed, not {shape}.': 'Die Eingabeform muss fest sein, nicht {shape}.',
  'The interval holds the writer’s true accuracy 19 times in 20 (Wilson): few digits leave much to chance. Each training has its record under Runs; its network is not kept.':
    'Das Intervall enthält die wahre Genauigkeit in 19 von 20 Fällen (Wilson): Wenige Ziffern lassen viel dem Zufall. Jedes Training steht unter „Läufe“; sein Netz wird nicht aufbewahrt.',
  'The kernel size': 'Die Kernelgröße',
  'The known figures are those that this project’s benchmark wrote down (bench/results), with more time for each; google swiftshader is no graphics processor, but two cores of one that play it.':
    'Die bekannten Zahlen hat der Benchmark dieses Projekts aufgeschrieben (bench/results), mit mehr Zeit für jede; google swiftshader ist kein Grafikprozessor, sondern zwei Kerne, die einen spielen.',
  'The labels stay numbers, [{count} …]: this loss looks up the right output by its number.':
    'Die Labels bleiben Zahlen, [{count} …]: Dieser Verlust schlägt den richtigen Ausgang über seine Nummer nach.',
  'The landscape is being measured.': 'Die Landschaft wird gerade gemessen.',
  'The landscape of the loss': 'Die Landschaft des Verlusts',
  'The largest number of the whole channel, wherever it stands.':
    'Die größte Zahl des ganzen Kanals, wo sie auch steht.',
  'The largest number of the window wins and goes on; the others are forgotten. In training only the winner learns.':
    'Die größte Zahl des Fensters gewinnt und geht weiter; die anderen werden vergessen. Beim Training lernt nur der Gewinner.',
  'The last layer gives [{count}]; there are {classes} classes to tell apart.':
    'Die letzte Schicht gibt [{count}]; es sind {classes} Klassen zu unterscheiden.',
  'The last layer must give one output for each of the {classes} classes, not [{count}].':
    'Die letzte Schicht muss für jede der {classes} Klassen einen Ausgang geben, nicht [{count}].',
  'The last time here, {times} on {images} images took {seconds}.':
    'Beim letzten Mal dauerten hier {times} mit {images} Bildern {seconds}.',
  'The last training of this lesson took {seconds}; two take about twice as long.':
    'Das letzte Training dieser Lektion dauerte {seconds}; zwei dauern etwa doppelt so lang.',
  'The last {fraction}': 'Das letzte {fraction}',
  'The layer {slice} is not available here.': 'Die Schicht {slice} gibt es hier nicht.',
  'The learning rate': 'Die Lernrate',
  'The learning rate is {suggested} now': 'Die Lernrate ist jetzt {suggested}',
  'The least of quantized weights': 'Der kleinste der quantisierten Gewichte',
  'The lesson as it is': 'Die Lektion, wie sie ist',
  'The lesson as it is and a copy with this one thing changed are trained in turn, a few steps of one and then a few of the other, from the same seed and with the same images in the same order. Both are runs like any other: the pad reads with both, and both are kept.':
    'Die Lektion, wie sie ist, und eine Kopie mit genau einer Änderung werden abwechselnd trainiert, ein paar Schritte die eine, dann ein paar die andere, vom selben Seed und mit denselben Bildern in derselben Reihenfolge. Beide sind Läufe wie jeder andere: Der Zeichenblock liest mit beiden, und beide werden aufbewahrt.',
  'The lesson as it is, and a copy with': 'Die Lektion, wie sie ist, und eine Kopie mit',
  'The lesson has this value.': 'Diesen Wert hat die Lektion.',
  'The lesson has {rate}, at which it would learn slowly.':
    'Die Lektion hat {rate}, damit würde es langsam lernen.',
  'The lesson has {rate}, which lies within.': 'Die Lektion hat {rate}, das liegt darin.',
  'The lesson has {rate}, which may be too much.': 'Die Lektion hat {rate}, das kann zu viel sein.',
  'The lesson in this link cannot be unpacked: a part of it may be missing.':
    'Die Lektion in diesem Link lässt sich nicht auspacken: Vielleicht fehlt ein Teil.',
  'The lesson in this link has letters that none has.':
    'Die Lektion in diesem Link hat Zeichen, die keine hat.',
  'The lesson in this link is longer than any is.':
    'Die Lektion in diesem Link ist länger, als eine sein kann.',
  'The lesson in this link is of a kind not known here.':
    'Die Lektion in diesem Link ist von einer Art, die hier nicht bekannt ist.',
  'The lesson is as it was handed out': 'Die Lektion ist, wie sie ausgeteilt wurde',
  'The limit of gradients': 'Die Grenze der Gradienten',
  'The lines are drawn on your pad, and it says what it reads now. Undo takes them back, one by one.':
    'Die Linien sind auf deinen Block gezeichnet, und er sagt, was er jetzt liest. Rückgängig nimmt sie eine nach der anderen zurück.',
  'The link is the address of this page.': 'Der Link ist die Adresse dieser Seite.',
  'The link is too long for any QR code: shorten your words, or hand it out as a link.':
    'Der Link ist für jeden QR-Code zu lang: Kürze deine Worte, oder teile ihn als Link aus.',
  'The link names no lesson.': 'Der Link nennt keine Lektion.',
  'The link to hand out': 'Der Link zum Austeilen',
  'The list at the start of the file is damaged.': 'Die Liste am Anfang der Datei ist beschädigt.',
  'The list of layers': 'Die Liste der Schichten',
  'The list of runs': 'Die Liste der Läufe',
  'The list of weight files': 'Die Liste der Gewichtsdateien',
  'The list of weights': 'Die Liste der Gewichte',
  'The logits are divided by the temperature. No answer changes, only how sure it is. The most honest one is fitted to these same images, so it flatters a little.':
    'Die Logits werden durch die Temperatur geteilt. Keine Antwort ändert sich, nur wie sicher sie ist. Die ehrlichste ist an genau diese Bilder angepasst, sie schmeichelt also ein wenig.',
  'The loss': 'Der Verlust',
  'The loss falls and settles, as it should.': 'Der Verlust fällt und beruhigt sich, wie er soll.',
  'The loss fell at no rate that was tried, so there is none to be taken from here. Look at the layers, their start weights and the scaling of the images first.':
    'Bei keiner versuchten Rate fiel der Verlust, also ist hier keine zu holen. Sieh dir zuerst die Schichten an, ihre Startgewichte und die Skalierung der Bilder.',
  'The loss of {what}, while the weights are moved along the step at a learning rate of {rate}. The run’s own network stays as it is.{dropped}{left}':
    'Der Verlust für {what}, während die Gewichte mit einer Lernrate von {rate} den Schritt entlang bewegt werden. Das Netz des Laufs selbst bleibt, wie es ist.{dropped}{left}',
  'The loss on a plane around the training, from {count} to {count2}; the path goes from {count3} to {count4} in {count5} moments.':
    'Der Verlust auf einer Ebene um das Training, von {count} bis {count2}; der Weg geht in {count5} Augenblicken von {count3} zu {count4}.',
  'The loss ran away. The run goes on from its last kept state, at a rate of {rate}.':
    'Der Verlust ist davongelaufen. Der Lauf geht von seinem letzten aufbewahrten Zustand weiter, mit einer Rate von {rate}.',
  'The loss stopped being a number in epoch {epoch}':
    'Der Verlust war ab Epoche {epoch} keine Zahl mehr',
  'The loss went from {from} to {to} in {epoch} epochs, and falls as evenly at the end as at the start.':
    'Der Verlust ging in {epoch} Epochen von {from} auf {to} und fällt am Ende so gleichmäßig wie am Anfang.',
  'The mean of the whole channel: where something is no longer matters.':
    'Das Mittel des ganzen Kanals: Wo etwas ist, spielt keine Rolle mehr.',
  'The mean of the window.': 'Das Mittel des Fensters.',
  'The measurement in one line': 'Die Messung in einer Zeile',
  'The middle of the usable rates. It can be undone, and changed at any time.':
    'Die Mitte der brauchbaren Raten. Sie lässt sich rückgängig machen und jederzeit ändern.',
  'The model': 'Das Modell',
  'The model branches at {layer}: only plain chains can be read.':
    'Das Modell verzweigt sich bei {layer}: Nur einfache Ketten können gelesen werden.',
  'The model branches behind {at}: only chains can be read.':
    'Das Modell verzweigt sich hinter {at}: Nur Ketten können gelesen werden.',
  'The model file does not say its input shape.': 'Die Modelldatei nennt ihre Eingabeform nicht.',
  'The model gives [{count}] outputs, but the data have {classes} classes.':
    'Das Modell gibt [{count}] Ausgänge, aber die Daten haben {classes} Klassen.',
  'The model has models within models within models.':
    'Das Modell hat Modelle in Modellen in Modellen.',
  'The model has too many operations.': 'Das Modell hat zu viele Operationen.',
  'The model has {count} inputs; one picture is what can be read here.':
    'Das Modell hat {count} Eingänge; gelesen werden kann hier eines mit einem Bild.',
  'The model has {count} layers; {mostLayers} is the limit.':
    'Das Modell hat {count} Schichten; {mostLayers} ist die Grenze.',
  'The model has {count} weight arrays, but the file has {count2}.':
    'Das Modell hat {count} Arrays von Gewichten, die Datei aber {count2}.',
  'The model is no plain chain of layers: several inputs or paths cannot be read.':
    'Das Modell ist keine einfache Kette von Schichten: Mehrere Eingänge oder Wege können nicht gelesen werden.',
  'The model runs in a circle.': 'Das Modell läuft im Kreis.',
  'The model takes colour pictures ({count}); the images here are grey, {height} x {width}.':
    'Das Modell nimmt Farbbilder ({count}); die Bilder hier sind grau, {height} x {width}.',
  'The model takes inputs of {count}, but the images are {height} x {width}.':
    'Das Modell nimmt Eingaben von {count}, aber die Bilder sind {height} x {width}.',
  'The model’s output depends on no input.': 'Der Ausgang des Modells hängt von keinem Eingang ab.',
  'The momentum of a batch normalization': 'Das Momentum einer Batch-Normalisierung',
  'The network agrees with {training} of the labels it was given, but with {held} of the test labels.':
    'Das Netz stimmt mit {training} der Labels überein, die es bekam, aber mit {held} der Testlabels.',
  'The network agrees with {training} of the training labels, but with {held} of the validation labels.':
    'Das Netz stimmt mit {training} der Trainingslabels überein, aber mit {held} der Validierungslabels.',
  'The network contradicts {count} of {count2} labels.':
    'Das Netz widerspricht {count} von {count2} Labels.',
  'The network for ONNX Runtime and other programs{left}':
    'Das Netz für ONNX Runtime und andere Programme{left}',
  'The network for TensorFlow.js{left}': 'Das Netz für TensorFlow.js{left}',
  'The network from the link': 'Das Netz aus dem Link',
  'The network has learned its images by heart': 'Das Netz hat seine Bilder auswendig gelernt',
  'The network has no hidden layer: the map is of the {width} pixels themselves.':
    'Das Netz hat keine verdeckte Schicht: Die Karte zeigt die {width} Pixel selbst.',
  'The network has the weights of epoch {best} again.':
    'Das Netz hat wieder die Gewichte von Epoche {best}.',
  'The network has the weights of epoch {epoch}, not those of the best one.':
    'Das Netz hat die Gewichte von Epoche {epoch}, nicht die der besten.',
  'The network in this link is not whole: a part of it may be missing.':
    'Das Netz in diesem Link ist nicht vollständig: Vielleicht fehlt ein Teil.',
  'The network in this link is of a kind not known here.':
    'Das Netz in diesem Link ist von einer Art, die hier nicht bekannt ist.',
  'The network is right in {accuracy} of the images, and guessing would be in {chance}. The loss stays at {loss}.':
    'Das Netz hat bei {accuracy} der Bilder recht, und Raten hätte es bei {chance}. Der Verlust bleibt bei {loss}.',
  'The network may keep silent where it is less sure than you ask for. The curve goes from its surest image on the left to all of them on the right.':
    'Das Netz darf schweigen, wo es weniger sicher ist, als du verlangst. Die Kurve geht von seinem sichersten Bild links bis zu allen rechts.',
  'The network says {name}, {share}.': 'Das Netz sagt {name}, {share}.',
  'The network sees numbers of the wrong size': 'Das Netz sieht Zahlen der falschen Größe',
  'The network stays as it is; the images are moved. Units that look at fixed pixels do not find the stroke any more, windows that slide over the image do.':
    'Das Netz bleibt, wie es ist; die Bilder werden verschoben. Neuronen, die feste Pixel ansehen, finden den Strich nicht mehr; Fenster, die über das Bild gleiten, schon.',
  'The network takes {inputShape} pixels, not {count}.':
    'Das Netz nimmt {inputShape} Pixel, nicht {count}.',
  'The network takes {inputShape}, but the pictures are {height} × {width}.':
    'Das Netz nimmt {inputShape}, aber die Bilder sind {height} × {width}.',
  'The network with its weights, for Keras{left}': 'Das Netz mit seinen Gewichten, für Keras{left}',
  'The network’s sums in front of its last activation, for this image. Move one and see what both readings make of it.':
    'Die Summen des Netzes vor seiner letzten Aktivierung, für dieses Bild. Bewege eine und sieh, was beide Lesarten daraus machen.',
  'The next one is being trained.': 'Das nächste wird trainiert.',
  'The noise has changed this label; in the file it is {classNames}.':
    'Das Rauschen hat dieses Label geändert; in der Datei ist es {classNames}.',
  'The number is bent by the activation.': 'Die Zahl wird von der Aktivierung gebogen.',
  'The number is moved and stretched by four that belong to its channel: two that were measured while the network trained, its running mean and variance, and two that were learnt, γ and β.':
    'Die Zahl wird mit vier Zahlen verschoben und gestreckt, die zu ihrem Kanal gehören: zwei wurden beim Training gemessen, laufendes Mittel und laufende Varianz, und zwei wurden gelernt, γ und β.',
  'The number is multiplied and moved by two that were set, not learnt.':
    'Die Zahl wird mit zweien multipliziert und verschoben, die gesetzt und nicht gelernt wurden.',
  'The number of filters': 'Die Zahl der Filter',
  'The number of kernels a channel': 'Die Zahl der Kernel je Kanal',
  'The number of units': 'Die Zahl der Neuronen',
  'The numbers are only laid out anew; nothing is computed.':
    'Die Zahlen werden nur neu ausgelegt; gerechnet wird nichts.',
  'The numbers are only laid out in one line; nothing is computed.':
    'Die Zahlen werden nur in einer Reihe ausgelegt; gerechnet wird nichts.',
  'The offset of a rescaling': 'Der Versatz einer Umskalierung',
  'The ones among these images are taller than wide as they lie in the file.':
    'Die Einsen unter diesen Bildern sind höher als breit, so wie sie in der Datei liegen.',
  'The ones among these images are wider than tall as they lie in the file.':
    'Die Einsen unter diesen Bildern sind breiter als hoch, so wie sie in der Datei liegen.',
  'The operation {slice} is not available here.': 'Die Operation {slice} gibt es hier nicht.',
  'The other': 'Das andere',
  'The other networks of this session: what flips one need not flip another':
    'Die anderen Netze dieser Sitzung: Was eines kippt, muss ein anderes nicht kippen',
  'The other way': 'Andersherum',
  'The others are compared with this run.': 'Die anderen werden mit diesem Lauf verglichen.',
  'The pad reads the digits in it, one by one. As data it would be one image of the lesson.':
    'Der Zeichenblock liest die Ziffern darin, eine nach der anderen. Als Daten wäre es ein Bild der Lektion.',
  'The padding': 'Das Padding',
  'The padding SAME_LOWER is not available here.': 'Das Padding SAME_LOWER gibt es hier nicht.',
  'The page came over plain http, from another computer.':
    'Die Seite kam über einfaches http, von einem anderen Rechner.',
  'The page could not be stored here. It needs the network to open.':
    'Die Seite konnte hier nicht gespeichert werden. Sie braucht das Netzwerk, um sich zu öffnen.',
  'The page is being stored, so that it opens without network.':
    'Die Seite wird gespeichert, damit sie sich ohne Netzwerk öffnet.',
  'The page runs in a virtual machine ({renderer}), which has no graphics processor for it.':
    'Die Seite läuft in einer virtuellen Maschine ({renderer}), die keinen Grafikprozessor für sie hat.',
  'The part of the page that computes gives no sign of life':
    'Der Teil der Seite, der rechnet, gibt kein Lebenszeichen',
  'The part of the page that computes had ended. The run goes on from its last kept state.':
    'Der Teil der Seite, der rechnet, war stehen geblieben. Der Lauf geht von seinem letzten aufbewahrten Zustand weiter.',
  'The photo is put away with what you corrected':
    'Das Foto ist mit deinen Berichtigungen weggelegt',
  'The picture gets a frame of zeros.': 'Das Bild bekommt einen Rahmen aus Nullen.',
  'The picture has {width} x {height} pixels; at most {mostPixels} million are read.':
    'Das Bild hat {width} x {height} Pixel; gelesen werden höchstens {mostPixels} Millionen.',
  'The pixel itself': 'Das Pixel selbst',
  'The plane holds {shown} of all squared distances from the last weights. Losses are of the same {images} training images everywhere, as after a training: nothing is dropped, and normalisations use their running statistics.':
    'Die Ebene enthält {shown} aller quadrierten Abstände von den letzten Gewichten. Verluste sind überall die derselben {images} Trainingsbilder, wie nach einem Training: Nichts wird weggelassen, und Normalisierungen nehmen ihre laufenden Mittel.',
  'The plane through three images, by the network’s answer: {count}. {words}':
    'Die Ebene durch drei Bilder, nach der Antwort des Netzes: {count}. {words}',
  'The plot could not be loaded; the table has its figures. Reload the page to try again.':
    'Die Kurve konnte nicht geladen werden; ihre Zahlen stehen in der Tabelle. Lade die Seite neu, um es noch einmal zu versuchen.',
  'The pool size': 'Die Poolgröße',
  'The processor plays an older graphics processor. Slowly: WebAssembly is many times faster.':
    'Der Prozessor spielt einen älteren Grafikprozessor. Langsam: WebAssembly ist viele Male schneller.',
  'The ranges are those of all images. A training on the first {trainLimit} fits its scaler to these.':
    'Die Spannen sind die aller Bilder. Ein Training mit den ersten {trainLimit} passt seinen Skalierer an diese an.',
  'The reader reads {side}×{side}, not {size}.': 'Der Leser liest {side}×{side}, nicht {size}.',
  'The reader that came with this page': 'Der mitgelieferte Leser',
  'The reader that comes with this page could not be fetched. Train a network in the notebook: it reads what you draw here while it learns.':
    'Der mitgelieferte Leser dieser Seite konnte nicht geholt werden. Trainiere ein Netz im Notebook: Es liest, was du hier zeichnest, während es lernt.',
  'The reader that comes with this page is on its way. You can draw already.':
    'Der mitgelieferte Leser dieser Seite ist unterwegs. Zeichnen kannst du schon.',
  "The reader's file is not there ({status}).": 'Die Datei des Lesers ist nicht da ({status}).',
  "The reader's file {what}.": 'Die Datei des Lesers {what}.',
  'The report has {count} classes but {count2} target names.':
    'Der Bericht hat {count} Klassen, aber {count2} Namen.',
  'The report is saved': 'Der Bericht ist gespeichert',
  'The reports are gone from this page': 'Die Berichte sind von dieser Seite verschwunden',
  'The run was documented on {trainedOn}; this training learns from {name}.':
    'Der Lauf wurde auf {trainedOn} dokumentiert; dieses Training lernt aus {name}.',
  'The run {runId} is not here any more.': 'Der Lauf {runId} ist nicht mehr hier.',
  'The run “{name}” has a form that this version does not know.':
    'Der Lauf „{name}“ hat eine Form, die diese Version nicht kennt.',
  'The same': 'Dasselbe',
  'The same as a table': 'Dasselbe als Tabelle',
  'The same pixel in all of them': 'Dasselbe Pixel in allen',
  'The same strokes, drawn with a pen that is wider or narrower by so many pixels on each side. To you they are the same digits; to the network every sum changes.':
    'Dieselben Striche, mit einem Stift gezogen, der auf jeder Seite um so viele Pixel breiter oder schmaler ist. Für dich sind es dieselben Ziffern; für das Netz ändert sich jede Summe.',
  'The saved run was trained on {dataset}, but {data} is open.':
    'Der gespeicherte Lauf wurde auf {dataset} trainiert, aber {data} ist offen.',
  'The scale of a rescaling': 'Der Maßstab einer Umskalierung',
  'The scale of quantized weights': 'Der Maßstab quantisierter Gewichte',
  'The scaler knows the training images only. Where a test image has ink in a pixel that was almost empty in all of them, its value goes beyond 1, here up to {decimals}. That is right: peeking at the test set to avoid it would be cheating.':
    'Der Skalierer kennt nur die Trainingsbilder. Wo ein Testbild Tinte in einem Pixel hat, das in ihnen allen fast leer war, geht sein Wert über 1 hinaus, hier bis {decimals}. Das ist richtig so: In die Testmenge zu schielen, um es zu vermeiden, wäre Schummeln.',
  'The schedule of this training sets its learning rate, step by step.':
    'Der Plan dieses Trainings setzt seine Lernrate, Schritt für Schritt.',
  'The schedule’s {name} must be {kind} from {low} to {high}.':
    '{name} des Plans muss {kind} von {low} bis {high} sein.',
  'The seed': 'Der Seed',
  'The seed of the wrong labels': 'Der Seed der falschen Labels',
  'The server of the class does not answer. Who has joined stays; nobody can join now.':
    'Der Server der Klasse antwortet nicht. Wer beigetreten ist, bleibt; beitreten kann jetzt niemand.',
  'The settings of this lesson have changed since. ':
    'Die Einstellungen dieser Lektion haben sich seither geändert. ',
  'The settings of “{title}” are sent': 'Die Einstellungen von „{title}“ sind geschickt',
  'The shape of Reshape': 'Die Form von Reshape',
  'The shape of a Reshape': 'Die Form eines Reshape',
  'The share of wrong labels': 'Der Anteil falscher Labels',
  'The share of {name} is {power} divided by {total}, all of them added up. The loss is the negative natural logarithm of that share: 0 if it were certain, and the more the less it believed in {name}.':
    'Der Anteil von {name} ist {power} geteilt durch {total}, alle zusammengezählt. Der Verlust ist der negative natürliche Logarithmus dieses Anteils: 0, wenn es ganz sicher wäre, und umso mehr, je weniger es an {name} glaubte.',
  'The sigmoid of {name} says {shareText} as well': 'Auch das Sigmoid von {name} sagt {shareText}',
  'The sigmoids add up to {sigmoidSum}, the shares always to 1.':
    'Die Sigmoide ergeben zusammen {sigmoidSum}, die Anteile immer 1.',
  'The sigmoids of {listOf}{what} pass one half as well':
    'Die Sigmoide von {listOf}{what} liegen auch über einem Halb',
  'The slope of a leaky ReLU': 'Die Steigung eines Leaky ReLU',
  'The smallest weights of each layer are taken out. Where half of them can go without harm, the network was larger than it had to be.':
    'Die kleinsten Gewichte jeder Schicht werden herausgenommen. Wo die Hälfte ohne Schaden gehen kann, war das Netz größer als nötig.',
  'The state of a training': 'Der Zustand eines Trainings',
  'The state of this training is not kept here any more.':
    'Der Zustand dieses Trainings ist hier nicht mehr aufbewahrt.',
  'The state of this training is not kept here.':
    'Der Zustand dieses Trainings ist hier nicht aufbewahrt.',
  'The step': 'Der Schritt',
  'The step changes the weights by {relative} of their size.':
    'Der Schritt ändert die Gewichte um {relative} ihrer Größe.',
  'The step changes the weights of {name} by {relative} of their size, those of {name2} by {relative2}.':
    'Der Schritt ändert die Gewichte von {name} um {relative} ihrer Größe, die von {name2} um {relative2}.',
  'The stride': 'Die Schrittweite',
  'The strongest of every 2 by 2, {count} numbers': 'Das Stärkste von je 2 mal 2, {count} Zahlen',
  'The strongest of every 2 × 2': 'Das Stärkste von je 2 × 2',
  'The summary comes back when the layer above is mended.':
    'Die Zusammenfassung kommt zurück, wenn die Schicht oben berichtigt ist.',
  'The teacher’s page has not answered.': 'Die Seite der Lehrkraft hat nicht geantwortet.',
  'The teacher’s page is away. Your work stays here; joining by hand again needs new codes.':
    'Die Seite der Lehrkraft ist weg. Deine Arbeit bleibt hier; um von Hand wieder beizutreten, braucht es neue Codes.',
  'The teacher’s page is away. Your work stays here; this page tries to find it again.':
    'Die Seite der Lehrkraft ist weg. Deine Arbeit bleibt hier; diese Seite versucht, sie wiederzufinden.',
  'The teacher’s page is not open.': 'Die Seite der Lehrkraft ist nicht offen.',
  'The test set': 'Die Testmenge',
  'The training begins': 'Das Training beginnt',
  'The training ended because its epochs were over, not because there was nothing more to learn.':
    'Das Training endete, weil seine Epochen um waren, nicht weil es nichts mehr zu lernen gab.',
  'The training goes on from its state of {format}.':
    'Das Training geht von seinem Stand um {format} weiter.',
  'The training has failed': 'Das Training ist gescheitert',
  'The training jumps about from epoch {epoch} on': 'Das Training springt ab Epoche {epoch} umher',
  'The training learned from other images or labels than {name} has now.':
    'Das Training hat aus anderen Bildern oder Labels gelernt, als {name} jetzt hat.',
  'The training learned from {dataset}, but {name} (with other images) is open.':
    'Das Training hat aus {dataset} gelernt, aber {name} (mit anderen Bildern) ist offen.',
  'The training loss, which should only fall, rose {times}.':
    'Der Trainingsverlust, der nur fallen sollte, stieg {times}.',
  'The training set has no images of {count}.':
    'In der Trainingsmenge gibt es keine Bilder von {count}.',
  'The training that this cell shows is not here any more.':
    'Das Training, das diese Zelle zeigt, ist nicht mehr hier.',
  'The training was moved: it goes on from the step that it had come to.':
    'Das Training wurde hinübergebracht: Es geht von dem Schritt weiter, zu dem es gekommen war.',
  'The training was stopped before its epochs were over, and there was more to learn.':
    'Das Training wurde angehalten, bevor seine Epochen um waren, und es gab noch mehr zu lernen.',
  'The two pages did not reach each other in this network.':
    'Die beiden Seiten haben einander in diesem Netzwerk nicht erreicht.',
  'The two pages do not reach each other in this network.':
    'Die beiden Seiten erreichen einander in diesem Netzwerk nicht.',
  'The use of a bias': 'Die Verwendung eines Bias',
  'The validation loss jumps': 'Der Validierungsverlust springt',
  'The validation loss was {best} there and rose to {last}, while the training loss went on falling. {training} of the training images are right, and {held} of the validation images.':
    'Der Validierungsverlust lag dort bei {best} und stieg auf {last}, während der Trainingsverlust weiter fiel. {training} der Trainingsbilder sind richtig und {held} der Validierungsbilder.',
  'The way it went': 'Der Weg, den es ging',
  'The way it went: gradients by layer, and the landscape':
    'Der Weg, den es ging: Gradienten nach Schichten und die Landschaft',
  'The weight decay': 'Der Gewichtsabbau',
  'The weights are no longer numbers, in epoch {epoch}, at a learning rate of {learningRate}.':
    'Die Gewichte sind keine Zahlen mehr, in Epoche {epoch}, bei einer Lernrate von {learningRate}.',
  'The weights belong to another model or are not whole: they hold {count} bytes, and {tfjsModelFile} says {expected}.':
    'Die Gewichte gehören zu einem anderen Modell oder sind nicht vollständig: Sie enthalten {count} Bytes, und {tfjsModelFile} sagt {expected}.',
  'The weights manifest': 'Das Verzeichnis der Gewichte',
  'The weights of the layer {name} are missing.': 'Die Gewichte der Schicht {name} fehlen.',
  'The weights of this moment are not kept.':
    'Die Gewichte dieses Augenblicks sind nicht aufbewahrt.',
  'The weights of {name}': 'Die Gewichte von {name}',
  'The weights themselves: blue counts for, red against, white does not matter.':
    'Die Gewichte selbst: Blau zählt dafür, Rot dagegen, Weiß ist gleichgültig.',
  'The weights {name} have the shape [{count}]; the model needs [{count2}].':
    'Die Gewichte {name} haben die Form [{count}]; das Modell braucht [{count2}].',
  'The weights {path} are missing.': 'Die Gewichte {path} fehlen.',
  'The weights {path} are not numbers.': 'Die Gewichte {path} sind keine Zahlen.',
  'The whole training step runs on your graphics processor. This is the fastest way.':
    'Der ganze Trainingsschritt läuft auf deinem Grafikprozessor. Das ist der schnellste Weg.',
  'The window does not fit into this image.': 'Das Fenster passt nicht in dieses Bild.',
  'The winner is the {nameOf}, with {signed}.': 'Der Gewinner ist {nameOf}, mit {signed}.',
  'The worker has not been started.': 'Der Worker wurde nicht gestartet.',
  'The {all} filters of the first layer': 'Die {all} Filter der ersten Schicht',
  'The {it} column': 'Die {it} Spalte',
  'The {other} column holds the same value in all rows; the {likely} one varies as labels do.':
    'Die {other} Spalte hat in allen Zeilen denselben Wert; die {likely} ändert sich, wie Labels es tun.',
  'The {shownFirst} most confident mistakes': 'Die {shownFirst} selbstsichersten Fehler',
  'Their labels': 'Ihre Labels',
  Theme: 'Aussehen',
  'Theme as the system': 'Aussehen wie das System',
  'Then nothing unseen is left to be tested on': 'Dann bleibt nichts Ungesehenes zum Prüfen',
  'Then take a photo of the whole page, all four corner marks in it.':
    'Dann fotografiere die ganze Seite mit allen vier Eckmarken.',
  'There are too few moments for a plane: at least three are needed that do not lie on a line. They are kept while a training goes on, until the page is closed.':
    'Für eine Ebene gibt es zu wenige Augenblicke: Mindestens drei werden gebraucht, die nicht auf einer Linie liegen. Sie werden während eines Trainings aufbewahrt, bis die Seite geschlossen wird.',
  'There are {classes} classes, named by their numbers: give them names below.':
    'Es gibt {classes} Klassen, benannt nach ihren Nummern: Gib ihnen unten Namen.',
  'There are {count} classes by name; at most {maxClasses} are told apart.':
    'Es gibt {count} Klassen nach Namen; höchstens {maxClasses} werden unterschieden.',
  'There are {count} true labels but {count2} predictions.':
    'Es gibt {count} wahre Labels, aber {count2} Vorhersagen.',
  'There is no class of this name: look whether the letters are right.':
    'Es gibt keine Klasse dieses Namens: Sieh nach, ob die Buchstaben stimmen.',
  'There is no graphics processor for the page, so the processor plays one. Everything works, but slowly: compute with WebAssembly, which asks the processor itself and is several times faster here, or train on fewer images first.{what}':
    'Es gibt für die Seite keinen Grafikprozessor, darum spielt der Prozessor einen. Alles geht, aber langsam: Rechne mit WebAssembly, das den Prozessor selbst fragt und hier mehrfach schneller ist, oder trainiere zuerst mit weniger Bildern.{what}',
  'There is no image {index}; the last is {count}.':
    'Es gibt kein Bild {index}; das letzte ist {count}.',
  'There is no lesson “{lesson}” here.': 'Hier gibt es keine Lektion „{lesson}“.',
  'There is no network yet: train one in this lesson first.':
    'Es gibt noch kein Netz: Trainiere zuerst eines in dieser Lektion.',
  'There is no room for the network of “{name}”, or it cannot be read.':
    'Für das Netz von „{name}“ ist kein Platz, oder es lässt sich nicht lesen.',
  'There is no room for the run “{name}”: delete some first.':
    'Für den Lauf „{name}“ ist kein Platz: Lösche zuerst einige.',
  'There is no room to keep the state of this training.':
    'Für den Zustand dieses Trainings ist kein Platz.',
  'There is no room to keep {name}.': 'Es ist kein Platz, um {name} aufzubewahren.',
  'There is no test set with labels: measure on validation data.':
    'Es gibt keine Testmenge mit Labels: Miss auf Validierungsdaten.',
  'There is no test set: {count} of the images were held out for it.':
    'Es gibt keine Testmenge: {count} der Bilder wurden dafür zurückgehalten.',
  'There is nothing to hand in yet: train a network in this lesson first.':
    'Es gibt noch nichts abzugeben: Trainiere zuerst ein Netz in dieser Lektion.',
  'There was no room in it for the network of “{name}”.':
    'Für das Netz von „{name}“ war darin kein Platz.',
  'These are digits that the page draws itself, because {what} is not here or was not chosen. They are good to learn with, but figures measured on them cannot be compared with the documented ones.':
    'Das sind Ziffern, die die Seite selbst zeichnet, weil {what} nicht hier ist oder nicht gewählt wurde. Zum Lernen taugen sie gut, aber an ihnen gemessene Zahlen lassen sich nicht mit den dokumentierten vergleichen.',
  'These data are no longer kept in this browser.':
    'Diese Daten sind in diesem Browser nicht mehr aufbewahrt.',
  'These data bring no test images, and the training has seen all others.':
    'Diese Daten bringen keine Testbilder mit, und das Training hat alle anderen gesehen.',
  'These data have too few classes for this question.':
    'Diese Daten haben zu wenige Klassen für diese Frage.',
  'These digits are drawn by this page itself. They are not MNIST: the documented figures were measured on other images.':
    'Diese Ziffern zeichnet die Seite selbst. Sie sind nicht MNIST: Die dokumentierten Zahlen wurden an anderen Bildern gemessen.',
  'These files are not kept: they are here until the page is closed.':
    'Diese Dateien werden nicht aufbewahrt: Sie sind hier, bis die Seite geschlossen wird.',
  'These files hold no images with labels to learn from.':
    'Diese Dateien enthalten keine Bilder mit Labels, aus denen man lernen könnte.',
  'They are read in this page only, and are gone when it is closed. Each enclosed network is measured again here, on the same images, where these are here; where a report encloses the state in which its last epoch began, that epoch is trained again, too. On the same kind of device it comes out bit for bit, on others but for rounding.':
    'Sie werden nur in dieser Seite gelesen und sind weg, wenn sie geschlossen wird. Jedes beiliegende Netz wird hier noch einmal gemessen, an denselben Bildern, wo diese hier sind; wo ein Bericht den Zustand beilegt, in dem seine letzte Epoche begann, wird auch diese noch einmal trainiert. Auf der gleichen Art von Gerät kommt bis auf das letzte Bit dasselbe heraus, auf anderen bis auf Rundung.',
  'They hold {percent} of all differences; what lies together here may still be apart in the others.':
    'Sie enthalten {percent} aller Unterschiede; was hier beieinander liegt, kann in den übrigen noch auseinander liegen.',
  'They stand in “My test set”.{by}': 'Sie stehen in „Meine Testmenge“.{by}',
  'They stay on this computer. In any lesson on digits, the first cell can train or test on them too.':
    'Sie bleiben auf diesem Rechner. In jeder Lektion über Ziffern kann die erste Zelle auch mit ihnen trainieren oder an ihnen prüfen.',
  'This HDF5 file holds no Keras model.': 'Diese HDF5-Datei enthält kein Keras-Modell.',
  'This HDF5 file is damaged.': 'Diese HDF5-Datei ist beschädigt.',
  'This archive has neither {tfjsModelFile} with its weights nor {kerasConfigFile} with {kerasWeightsFile}.':
    'Dieses Archiv hat weder {tfjsModelFile} mit seinen Gewichten noch {kerasConfigFile} mit {kerasWeightsFile}.',
  'This batch of {images} has the mean {mean} and the variance {variance}; the moving averages are {mean2} and {variance2}.':
    'Dieser Batch von {images} hat das Mittel {mean} und die Varianz {variance}; die laufenden Mittel sind {mean2} und {variance2}.',
  'This browser (Chromium {chromium}) could do WebGPU, but it is switched off.':
    'Dieser Browser (Chromium {chromium}) könnte WebGPU, aber es ist abgeschaltet.',
  'This browser connects no pages (WebRTC is off).':
    'Dieser Browser verbindet keine Seiten (WebRTC ist aus).',
  'This browser has no WebGL for computing.': 'Dieser Browser hat kein WebGL zum Rechnen.',
  'This browser has no WebGPU.': 'Dieser Browser hat kein WebGPU.',
  'This browser has no file system for pages.': 'Dieser Browser hat kein Dateisystem für Seiten.',
  'This cannot be handed over: {message}': 'Dies lässt sich nicht übergeben: {message}',
  'This channel adds {signed}; all {channels} together {signed2}.':
    'Dieser Kanal fügt {signed} hinzu; alle {channels} zusammen {signed2}.',
  'This computer beside known ones': 'Dieser Rechner neben bekannten',
  'This data set has no unlabelled images.': 'Dieser Datensatz hat keine Bilder ohne Labels.',
  'This file does not describe a Keras model.': 'Diese Datei beschreibt kein Keras-Modell.',
  'This file holds weights without layers. Choose the model’s JSON together with it.':
    'Diese Datei enthält Gewichte ohne Schichten. Wähle das JSON des Modells dazu.',
  'This gap is not overfitting': 'Diese Lücke ist keine Überanpassung',
  'This image alone': 'Dieses Bild allein',
  'This image, asked before and after': 'Dieses Bild, davor und danach gefragt',
  'This is PyTorch’s own file, which can run programs when it is opened. In Python: torch.onnx.export(model, torch.zeros(1, 1, 28, 28), "model.onnx", dynamo=False), and open that.':
    'Das ist PyTorchs eigene Datei, die beim Öffnen Programme starten kann. In Python: torch.onnx.export(model, torch.zeros(1, 1, 28, 28), "model.onnx", dynamo=False), und öffne das.',
  'This is a note by Git LFS that the model lies elsewhere, not the model. Fetch it with “git lfs pull”, or download the file itself.':
    'Das ist ein Zettel von Git LFS, dass das Modell anderswo liegt, und nicht das Modell. Hole es mit „git lfs pull“, oder lade die Datei selbst herunter.',
  'This is as it was handed out.': 'So wurde es ausgeteilt.',
  'This is no code of a page that wants to join, or not all of it.':
    'Das ist kein Code einer Seite, die beitreten will, oder nicht der ganze.',
  'This is no file of kept drawings: {what}.':
    'Das ist keine Datei mit aufbewahrten Zeichnungen: {what}.',
  'This is no longer how MNIST was made: watch the reading get worse.':
    'So wurde MNIST nicht mehr gemacht: Sieh, wie das Lesen schlechter wird.',
  'This is no model that can be read here.': 'Das ist kein Modell, das hier gelesen werden kann.',
  'This is the code of a student’s page: the one that the teacher’s has made of it is wanted.':
    'Das ist der Code einer Schülerseite: Gebraucht wird der, den die Seite der Lehrkraft daraus gemacht hat.',
  'This is the code that the teacher’s page has made: the student’s is wanted.':
    'Das ist der Code, den die Seite der Lehrkraft gemacht hat: Gebraucht wird der des Schülers.',
  'This is the last slide.': 'Das ist die letzte Folie.',
  'This is what the teacher will see': 'Das wird die Lehrkraft sehen',
  'This is your changed copy{what}.': 'Das ist deine geänderte Kopie{what}.',
  'This lesson is being trained in another tab.':
    'Diese Lektion wird in einem anderen Tab trainiert.',
  'This lesson with your settings, as a Jupyter notebook in Keras':
    'Diese Lektion mit deinen Einstellungen, als Jupyter-Notebook in Keras',
  'This network has no hidden layer.': 'Dieses Netz hat keine verdeckte Schicht.',
  'This network knows things like {count}, not digits. Whatever it says of a drawing, it has never seen the like; its certainty means nothing here.':
    'Dieses Netz kennt Dinge wie {count}, keine Ziffern. Was immer es über eine Zeichnung sagt, es hat nie etwas Ähnliches gesehen; seine Gewissheit bedeutet hier nichts.',
  'This network takes images of another size than drawings.':
    'Dieses Netz nimmt Bilder anderer Größe als Zeichnungen.',
  'This network was read from {source}, not trained here.':
    'Dieses Netz wurde aus {source} gelesen, nicht hier trainiert.',
  'This page does not come from a computer that serves a class.':
    'Diese Seite kommt nicht von einem Rechner, der eine Klasse anbietet.',
  'This page is not served securely: nothing is kept.':
    'Diese Seite wird nicht sicher übertragen: Nichts wird aufbewahrt.',
  'This page is stored: it opens and works without network, at this address.':
    'Diese Seite ist gespeichert: An dieser Adresse öffnet sie sich und arbeitet ohne Netzwerk.',
  'This page needs the network to open: this browser, or this address, stores no pages.':
    'Diese Seite braucht das Netzwerk, um sich zu öffnen: Dieser Browser oder diese Adresse speichert keine Seiten.',
  'This page runs on your own computer: other devices cannot open its address. Open it from where your class does before you hand the link out.':
    'Diese Seite läuft auf deinem eigenen Rechner: Andere Geräte können ihre Adresse nicht öffnen. Öffne sie von dort, wo deine Klasse es tut, bevor du den Link austeilst.',
  'This page uses {usage} of the {quota} that it may.':
    'Diese Seite belegt {usage} der {quota}, die sie darf.',
  'This page uses {usage} of the {quota} that the browser allows it.':
    'Diese Seite belegt {usage} der {quota}, die der Browser ihr erlaubt.',
  'This run has no validation data.': 'Dieser Lauf hat keine Validierungsdaten.',
  'This run has not started yet.': 'Dieser Lauf hat noch nicht begonnen.',
  'This run is not here any more.': 'Dieser Lauf ist nicht mehr hier.',
  'This run learned {datasetName}, not the documented data.':
    'Dieser Lauf hat {datasetName} gelernt, nicht die dokumentierten Daten.',
  'This run was stopped before its last epoch.':
    'Dieser Lauf wurde vor seiner letzten Epoche angehalten.',
  'This run’s settings are not the lesson’s: {count}.':
    'Die Einstellungen dieses Laufs sind nicht die der Lektion: {count}.',
  'This sheet': 'Dieses Blatt',
  'This slide': 'Diese Folie',
  'This training': 'Dieses Training',
  'This training goes on in another tab.': 'Dieses Training läuft in einem anderen Tab weiter.',
  'This training had no images but those it learned from.':
    'Dieses Training hatte keine Bilder außer denen, aus denen es gelernt hat.',
  'This training tries {it}. When it has ended it is measured beside the one before.':
    'Dieses Training versucht: {it}. Wenn es zu Ende ist, wird es neben dem vorigen gemessen.',
  'This was stopped.': 'Dies wurde angehalten.',
  'Three images, and everything that can be blended of them: to the right more of the second, upwards more of the third. Each point is a picture, and its colour is this network’s answer. Without a bend the same weights are used, and every hidden sum is passed on as it is.':
    'Drei Bilder und alles, was sich aus ihnen mischen lässt: nach rechts mehr vom zweiten, nach oben mehr vom dritten. Jeder Punkt ist ein Bild, und seine Farbe ist die Antwort dieses Netzes. Ohne Knick werden dieselben Gewichte benutzt, und jede verdeckte Summe wird weitergegeben, wie sie ist.',
  'Three others': 'Drei andere',
  'Ticked off by the class': 'Von der Klasse abgehakt',
  'Ticked off by the class.': 'Von der Klasse abgehakt.',
  'Time left': 'Restzeit',
  'Time machine': 'Zeitmaschine',
  'Time machine: watch it learn once more': 'Zeitmaschine: Sieh ihm noch einmal beim Lernen zu',
  'Time of this slide': 'Zeit dieser Folie',
  'Time since the beginning': 'Zeit seit Beginn',
  'Time taken': 'Gebrauchte Zeit',
  Times: 'Mal',
  'Times faster': 'Mal so schnell',
  Title: 'Titel',
  'To do': 'Zu tun',
  'To my work': 'Zu meiner Arbeit',
  'To read and print': 'Zum Lesen und Drucken',
  'To tell others: adapter, browser, limits, tiles and figures, and nothing else.':
    'Zum Weitersagen: Adapter, Browser, Grenzen, Kacheln und Zahlen, sonst nichts.',
  'To the messages': 'Zu den Meldungen',
  'Too short to tell': 'Zu kurz, um etwas zu sagen',
  Took: 'Dauerte',
  Tool: 'Werkzeug',
  'Total in the document': 'Insgesamt im Dokument',
  'Total parameters': 'Parameter insgesamt',
  Train: 'Trainieren',
  'Train a network of your own, and the drawing pad reads with it while it learns.':
    'Trainiere ein eigenes Netz, und der Zeichenblock liest mit ihm, während es lernt.',
  'Train a network on these data, then come back.':
    'Trainiere ein Netz auf diesen Daten, dann komm zurück.',
  'Train again': 'Noch einmal trainieren',
  'Train again and compare the accuracy with the one before, and with that of another seed.':
    'Trainiere neu und vergleiche die Genauigkeit mit der vorigen und mit der eines anderen Seeds.',
  'Train again and count the digits by which two trainings of the same settings differ.':
    'Trainiere noch einmal und zähle, um wie viele Ziffern sich zwei Trainings derselben Einstellungen unterscheiden.',
  'Train again and divide the time of a step by its images.':
    'Trainiere noch einmal und teile die Zeit eines Schritts durch seine Bilder.',
  'Train again and read the accuracy after epoch 5 and after epoch 20.':
    'Trainiere neu und lies die Genauigkeit nach Epoche 5 und nach Epoche 20 ab.',
  'Train again and read the milliseconds a step: ten times the neurons, how many times as long?':
    'Trainiere noch einmal und lies die Millisekunden je Schritt: zehnmal so viele Neuronen, wievielmal so lang?',
  'Train again and see how far the training accuracy lies from that on unseen images, and which is the higher one.':
    'Trainiere neu und sieh, wie weit die Trainingsgenauigkeit von der auf ungesehenen Bildern liegt und welche höher ist.',
  'Train again and set the accuracy beside that of lesson one.':
    'Trainiere neu und halte die Genauigkeit neben die von Lektion eins.',
  'Train again and watch the distance between the two loss curves.':
    'Trainiere neu und beobachte den Abstand der beiden Verlustkurven.',
  'Train again and watch the loss: does it still fall, or does it jump?':
    'Trainiere neu und beobachte den Verlust: Fällt er noch, oder springt er?',
  'Train again: after which epoch does it end, and was the loss of the run before still to fall?':
    'Trainiere noch einmal: Nach welcher Epoche endet es, und war der Verlust des vorigen Laufs noch im Fallen?',
  'Train again: how far apart do the two accuracies end, with nothing changed but the luck of the draw?':
    'Trainiere noch einmal: Wie weit liegen die beiden Genauigkeiten am Ende auseinander, wenn sich nur das Glück der Ziehung ändert?',
  'Train again: more images a second, but fewer steps in an epoch.':
    'Trainiere neu: mehr Bilder pro Sekunde, aber weniger Schritte je Epoche.',
  'Train again: so far may two validation accuracies lie apart by the luck of the split alone.':
    'Trainiere noch einmal: So weit können zwei Validierungsgenauigkeiten allein durch das Glück der Aufteilung auseinanderliegen.',
  'Train again: the test result is that of the epoch with the lowest loss, which was chosen on the very same images.':
    'Trainiere noch einmal: Das Testergebnis ist das der Epoche mit dem niedrigsten Verlust, gewählt auf genau denselben Bildern.',
  'Train again: which of the two losses still falls at the end?':
    'Trainiere neu: Welcher der beiden Verluste fällt am Ende noch?',
  'Train and come back to this cell: the labels are wrong for the training only, and can be put right again.':
    'Trainiere und komm zu dieser Zelle zurück: Die Labels sind nur für das Training falsch und lassen sich wieder berichtigen.',
  'Train and look at both accuracies: the training images have become easier, the unseen ones have not.':
    'Trainiere und sieh dir beide Genauigkeiten an: Die Trainingsbilder sind leichter geworden, die ungesehenen nicht.',
  'Train and look at the gap between the two accuracies at the end.':
    'Trainiere und sieh dir am Ende die Lücke zwischen den beiden Genauigkeiten an.',
  'Train and look at the validation loss of the last epochs: small steps cannot jump far.':
    'Trainiere und sieh dir den Validierungsverlust der letzten Epochen an: Kleine Schritte können nicht weit springen.',
  'Train and look for the epochs in which the learning rate is halved, and at what the loss does then.':
    'Trainiere und suche die Epochen, in denen die Lernrate halbiert wird, und sieh, was der Verlust dann tut.',
  'Train and look for the small steps down in the training loss, where the rate was halved.':
    'Trainiere und suche im Trainingsverlust die kleinen Stufen abwärts, wo die Rate halbiert wurde.',
  'Train and read both accuracies: which of them moved, and which way?':
    'Trainiere und lies beide Genauigkeiten: Welche hat sich bewegt, und wohin?',
  'Train and set the accuracy on unseen images beside that of the convolution. The difference is what windows are worth on these data.':
    'Trainiere und halte die Genauigkeit auf ungesehenen Bildern neben die der Faltung. Der Unterschied ist, was Fenster auf diesen Daten wert sind.',
  'Train and set the curve beside the dashed one of the document.':
    'Trainiere und halte die Kurve neben die gestrichelte des Dokuments.',
  'Train another to play on, seed {seed}': 'Ein anderes zum Weiterspielen trainieren, Seed {seed}',
  'Train at a rate of {learningRate}': 'Mit einer Rate von {learningRate} trainieren',
  'Train both side by side': 'Beide nebeneinander trainieren',
  'Train first.': 'Trainiere zuerst.',
  'Train for 20 epochs': 'Trainiere 20 Epochen',
  'Train from other start weights (seed {seed})':
    'Von anderen Startgewichten trainieren (Seed {seed})',
  'Train on 600 images': 'Trainiere mit 600 Bildern',
  'Train on a new random variant of each image in every epoch':
    'In jeder Epoche mit einer neuen zufälligen Variante jedes Bildes trainieren',
  'Train on half of the images': 'Trainiere mit der Hälfte der Bilder',
  'Train the first network': 'Das erste Netz trainieren',
  'Train the same network with batches': 'Trainiere dasselbe Netz mit Batches',
  'Train the two-layer network': 'Trainiere das zweischichtige Netz',
  'Train with shifts of up to a third': 'Trainiere mit Verschiebungen bis zu einem Drittel',
  'Train with {loss}': 'Mit {loss} trainieren',
  'Train your first network too': 'Trainiere auch dein erstes Netz',
  'Train {count} times': '{count}-mal trainieren',
  'Train, then draw a digit in the corner of the pad, with centring switched off.':
    'Trainiere, dann zeichne eine Ziffer in die Ecke des Blocks, mit ausgeschaltetem Zentrieren.',
  'Train, then look at “One step” in “Take it apart”: the gradients of the first layer against those of the last.':
    'Trainiere, dann sieh dir unter „Nimm es auseinander“ „Ein Schritt“ an: die Gradienten der ersten Schicht gegen die der letzten.',
  'Train: after which epoch does it stop, and would you have stopped there?':
    'Trainiere: Nach welcher Epoche hält es an, und hättest du dort angehalten?',
  'Train: how many steps has an epoch now, and how far do both accuracies part?':
    'Trainiere: Wie viele Schritte hat eine Epoche jetzt, und wie weit gehen beide Genauigkeiten auseinander?',
  Trainable: 'Trainierbar',
  'Trained beforehand on {trainedOn}. Now train your own and beat it.':
    'Vorab trainiert mit: {trainedOn}. Jetzt trainiere dein eigenes und schlag es.',
  'Trained for {epoch} {what}{run}': '{epoch} {what} lang trainiert{run}',
  'Trained on': 'Damit trainiert',
  Training: 'Training',
  'Training accuracy': 'Trainingsgenauigkeit',
  'Training accuracy is {training} and validation accuracy {held}.':
    'Die Trainingsgenauigkeit ist {training}, die Validierungsgenauigkeit {held}.',
  'Training below validation is not overfitting, and no mistake':
    'Training unter Validierung ist keine Überanpassung und kein Fehler',
  'Training goes on with this lesson’s optimizer, {it} (learning rate {learningRate}).':
    'Das Training geht mit dem Optimierer dieser Lektion weiter, {it} (Lernrate {learningRate}).',
  'Training image': 'Trainingsbild',
  'Training image {it}, labelled {name}': 'Trainingsbild {it}, mit dem Label {name}',
  'Training images': 'Trainingsbilder',
  'Training images of each class': 'Trainingsbilder jeder Klasse',
  'Training labels': 'Trainingslabels',
  'Training loss': 'Trainingsverlust',
  'Training split': 'Aufteilung des Trainings',
  'Training takes about {total} of memory here.':
    'Das Training braucht hier etwa {total} Speicher.',
  'Training {body}{gap}.': 'Training {body}{gap}.',
  'Training {under} of {total}, at {at}{unit}{sweep}':
    'Training {under} von {total}, bei {at}{unit}{sweep}',
  'Training, against the true labels': 'Training, gegen die wahren Labels',
  'Training: {done}': 'Trainiert: {done}',
  'Trainings at each': 'Trainings für jeden',
  'Trainings, each without one writer': 'Trainings, jedes ohne eine Person',
  'Transpose to [{order}] is not available here.': 'Transpose zu [{order}] gibt es hier nicht.',
  Truth: 'Wahrheit',
  'Truth \\ Predicted': 'Wahrheit \\ Vorhersage',
  'Try 10, 30, 300 hidden neurons': 'Versuche 10, 30, 300 verdeckte Neuronen',
  'Try a hidden layer': 'Eine verdeckte Schicht versuchen',
  'Try a learning rate of {learningRate}': 'Eine Lernrate von {learningRate} versuchen',
  'Try again: {name} ({size})': 'Noch einmal versuchen: {name} ({size})',
  'Try dropout': 'Dropout versuchen',
  'Try it again': 'Noch einmal versuchen',
  'Try it in a new tab': 'In einem neuen Tab ausprobieren',
  'Try leaky ReLU, which cannot die': 'Leaky ReLU versuchen, das nicht sterben kann',
  'Try more units': 'Mehr Neuronen versuchen',
  'Try stopping at the best epoch': 'Anhalten bei der besten Epoche versuchen',
  'Try the rates': 'Die Raten versuchen',
  'Try the rates again': 'Die Raten noch einmal versuchen',
  'Try this': 'Probier das',
  'Try with the right labels': 'Mit den richtigen Labels versuchen',
  'Try with turned and moved pictures': 'Gedrehte und verschobene Bilder versuchen',
  'Try without the Rescaling layer': 'Ohne die Rescaling-Schicht versuchen',
  'Try {epochs} epochs': '{epochs} Epochen versuchen',
  'Trying the network on some of the open images…':
    'Das Netz wird an einigen der offenen Bilder erprobt …',
  'Turn dark into light': 'Dunkel zu hell machen',
  'Turn the picture by a quarter': 'Das Bild um ein Viertel drehen',
  'Twenty at random, {wrong} of them wrong': 'Zwanzig aufs Geratewohl, {wrong} davon falsch',
  'Twenty random images': 'Zwanzig zufällige Bilder',
  'Two equally good runs on {images} differ by up to {margin} by chance, so this says nothing about either.':
    'Zwei gleich gute Läufe unterscheiden sich auf {images} zufällig um bis zu {margin}, also sagt das über keinen etwas.',
  'Two plots': 'Zwei Diagramme',
  'Two side by side': 'Zwei nebeneinander',
  'Two trainings take about twice as long as one.':
    'Zwei Trainings dauern etwa doppelt so lang wie eines.',
  'Two values or more can be compared.': 'Zwei oder mehr Werte lassen sich vergleichen.',
  'Typical first': 'Typische zuerst',
  'Under the window': 'Unter dem Fenster',
  Undo: 'Rückgängig',
  'Undo it': 'Rückgängig machen',
  Undone: 'Rückgängig gemacht',
  'Unfinished downloads: {unfinishedBytes}.': 'Unvollendete Downloads: {unfinishedBytes}.',
  Unit: 'Einheit',
  Units: 'Neuronen',
  'Units of {name}': 'Neuronen von {name}',
  'Unknown or out of range: {count}.': 'Unbekannt oder außerhalb des Bereichs: {count}.',
  'Unpacking {name}': '{name} wird ausgepackt',
  'Up to': 'Bis zu',
  'Up to five lines do not make it read {goal}, or it does already.':
    'Mit bis zu fünf Linien liest es nicht {goal}, oder es tut es schon.',
  'Upright edges': 'Senkrechte Kanten',
  'Use all {train}': 'Alle {train} nehmen',
  'Use it as data': 'Als Daten nehmen',
  'Use these': 'Diese nehmen',
  'Use these files?': 'Diese Dateien nehmen?',
  'Usually the steps are too long: each overshoots further than the one before. A loss that does not fit the outputs, or unlucky start weights, can do the same.{it}':
    'Meist sind die Schritte zu lang: Jeder schießt weiter übers Ziel hinaus als der vorige. Ein Verlust, der nicht zu den Ausgängen passt, oder unglückliche Startgewichte können dasselbe bewirken.{it}',
  Validation: 'Validierung',
  'Validation accuracy': 'Validierungsgenauigkeit',
  'Validation data': 'Validierungsdaten',
  'Validation images': 'Validierungsbilder',
  'Validation loss': 'Validierungsverlust',
  'Validation promises more than the test keeps':
    'Die Validierung verspricht mehr, als der Test hält',
  Values: 'Werte',
  'Values after': 'Werte danach',
  'Values are {what} from {low} to {high}.': 'Werte sind {what} von {low} bis {high}.',
  'Values before': 'Werte davor',
  'Values, in %': 'Werte, in %',
  'Variants of one {name}': 'Varianten einer {name}',
  View: 'Ansicht',
  'Views of the predictions': 'Ansichten der Vorhersagen',
  Viridis: 'Viridis',
  Waiting: 'Wartet',
  'Warm-up share': 'Anteil des Aufwärmens',
  Watch: 'Beobachten',
  'Way of looking': 'Sichtweise',
  'Ways to look': 'Arten zu schauen',
  'Ways to look inside': 'Arten hineinzusehen',
  'We have done this': 'Das haben wir gemacht',
  'Weakest units out': 'Schwächste Neuronen heraus',
  'WebAssembly on the processor': 'WebAssembly auf dem Prozessor',
  'WebGPU where there is one, else the fastest that works':
    'WebGPU, wo es das gibt, sonst das Schnellste, das geht',
  'Weight decay (L2)': 'Gewichtsabbau (L2)',
  'Weight in row {floor}, column {tap}': 'Gewicht in Zeile {floor}, Spalte {tap}',
  'Weights from {low} to {high}; the largest is in filter {largest}.':
    'Gewichte von {low} bis {high}; das größte liegt in Filter {largest}.',
  'Weights of the type {dtype} cannot be read.':
    'Gewichte vom Typ {dtype} können nicht gelesen werden.',
  'Weights of the {count} filters of {layer}': 'Gewichte der {count} Filter von {layer}',
  'Weights of {name}': 'Gewichte von {name}',
  'Weights of {unit}': 'Gewichte von {unit}',
  'What a bend is good for': 'Wozu ein Knick gut ist',
  'What changed': 'Was sich geändert hat',
  'What changed is said against the lesson as it is written, or against a run that you pick.':
    'Was sich geändert hat, gilt gegenüber der Lektion, wie sie geschrieben ist, oder gegenüber einem Lauf, den du wählst.',
  'What changed is said against “': 'Was sich geändert hat, gilt gegenüber „',
  'What comes next?': 'Was kommt als Nächstes?',
  'What computes here': 'Was hier rechnet',
  'What could not be used': 'Was nicht zu gebrauchen war',
  'What counts for {name}': 'Was für {name} zählt',
  'What does it bring to leave outputs out at random while training? All dropout layers have the same rate here; a model without one gets one before its last layer, at 0 too, so that all values begin with the same weights. {usual}':
    'Was bringt es, beim Training Ausgänge zufällig wegzulassen? Alle Dropout-Schichten haben hier dieselbe Rate; ein Modell ohne eine bekommt eine vor seiner letzten Schicht, auch bei 0, damit alle Werte mit denselben Gewichten beginnen. {usual}',
  'What each pixel says for {name}': 'Was jedes Pixel für {name} sagt',
  'What excites it most, of {count} images:': 'Was es am meisten erregt, von {count} Bildern:',
  'What full ink in this pixel would {what}add to each logit':
    'Was volle Tinte in diesem Pixel {what}zu jedem Logit hinzufügen würde',
  'What happens inside': 'Was drinnen geschieht',
  'What is changed:': 'Was geändert wird:',
  'What is enclosed in this file is no report.': 'Was dieser Datei beiliegt, ist kein Bericht.',
  'What is enclosed in this report is damaged.': 'Was diesem Bericht beiliegt, ist beschädigt.',
  'What is label 10?': 'Was ist Label 10?',
  'What is sent': 'Was geschickt wird',
  'What is this picture for?': 'Wofür ist dieses Bild?',
  'What is varied': 'Was sich ändert',
  'What it adds to each answer, for every 1 that it gives':
    'Was es zu jeder Antwort hinzufügt, für jede 1, die es gibt',
  'What it sees': 'Was es sieht',
  'What it was for is not seen any more.': 'Wogegen es war, ist nicht mehr zu sehen.',
  'What it was for is still seen.': 'Wogegen es war, ist noch zu sehen.',
  'What may help': 'Was helfen kann',
  'What ten sigmoids mean': 'Was zehn Sigmoide bedeuten',
  'What the curves say': 'Was die Kurven sagen',
  'What the filter makes of it, {rows} by {columns} numbers':
    'Was der Filter daraus macht, {rows} mal {columns} Zahlen',
  'What the lines changed: blue is lighter, red darker':
    'Was die Linien geändert haben: Blau ist heller, Rot dunkler',
  'What the network sees': 'Was das Netz sieht',
  'What the network will learn from': 'Woraus das Netz lernen wird',
  'What the other networks read': 'Was die anderen Netze lesen',
  'What the teacher sees': 'Was die Lehrkraft sieht',
  'What the teacher will see': 'Was die Lehrkraft sehen wird',
  'What the window looks at, {height} by {width} pixels':
    'Was das Fenster ansieht, {height} mal {width} Pixel',
  'What the {all} first neurons look for': 'Wonach die {all} ersten Neuronen suchen',
  'What this link carries is no lesson.': 'Was dieser Link enthält, ist keine Lektion.',
  'What this link carries is no network.': 'Was dieser Link enthält, ist kein Netz.',
  'What to do': 'Was zu tun ist',
  'What to find': 'Was zu finden ist',
  'What was cut short': 'Was abgeschnitten wurde',
  'What was handed out': 'Was ausgeteilt wurde',
  'What was kept as “{name}” has no such form.':
    'Was als „{name}“ aufbewahrt war, hat nicht diese Form.',
  'What was odd': 'Was auffiel',
  'What was reached': 'Was erreicht wurde',
  'What would be shown': 'Was gezeigt würde',
  'What you draw is read here.': 'Was du zeichnest, wird hier gelesen.',
  'What you have reached': 'Was du erreicht hast',
  'What “I don’t know” costs': 'Was „Ich weiß es nicht“ kostet',
  'When would you stop?': 'Wann würdest du anhalten?',
  'Where a trained network contradicts a label and is sure of it, one of the two is wrong. Often it is the label, even among the images that it was trained on: a single wrong label weighs little against thousands of right ones.':
    'Wo ein trainiertes Netz einem Label widerspricht und sich sicher ist, irrt eines von beiden. Oft ist es das Label, selbst unter den Bildern, mit denen es trainiert wurde: Ein einzelnes falsches Label wiegt wenig gegen Tausende richtiger.',
  'Where the document is wrong': 'Wo das Dokument irrt',
  'Where the lesson starts from': 'Womit die Lektion beginnt',
  Which: 'Welche',
  'Which column is the label?': 'Welche Spalte ist das Label?',
  'Which mistake did your network make most often?':
    'Welchen Fehler hat dein Netz am häufigsten gemacht?',
  'Which rule turns gradients into steps? The optimizer that is set keeps its settings; the others come with Keras’s own, learning rate included. {usual}':
    'Welche Regel macht aus Gradienten Schritte? Der eingestellte Optimierer behält seine Einstellungen; die anderen kommen mit denen von Keras, Lernrate eingeschlossen. {usual}',
  'Which share of the test images does your network read rightly?':
    'Welchen Anteil der Testbilder liest dein Netz richtig?',
  'Which two digits does it confuse most, and why?':
    'Welche zwei Ziffern verwechselt es am meisten, und warum?',
  'Which value is white?': 'Welcher Wert ist weiß?',
  'Which way is up?': 'Wo ist oben?',
  'While it trains, dropout switches units off at random; validation uses all of them.':
    'Beim Training schaltet Dropout Neuronen zufällig aus; die Validierung benutzt alle.',
  'While training': 'Während des Trainings',
  'Who is taken for whom': 'Wer für wen gehalten wird',
  'Who knows the end': 'Wer das Ende kennt',
  'Whoever handed it out has chosen them for everybody.':
    'Wer sie ausgeteilt hat, hat sie für alle gewählt.',
  'Whoever stops early saves epochs and may miss a better one: patience is the price for knowing.':
    'Wer früh anhält, spart Epochen und kann eine bessere verpassen: Geduld ist der Preis fürs Wissen.',
  'Whose figures': 'Wessen Zahlen',
  'Why does it say so? See which strokes of a digit speak for which answer.':
    'Warum sagt es das? Sieh, welche Striche einer Ziffer für welche Antwort sprechen.',
  'Why nothing faster:': 'Warum nichts Schnelleres:',
  'Why the loss of this image is {value}': 'Warum der Verlust dieses Bildes {value} ist',
  'Widen the hidden layer': 'Verbreitere die verdeckte Schicht',
  'Will it overfit?': 'Wird es sich überanpassen?',
  Window: 'Fenster',
  'Wiping out': 'Auswischen',
  'With a learning rate of {rate} each step is tiny. The way is right, and there is hardly any wear from going it faster.':
    'Bei einer Lernrate von {rate} ist jeder Schritt winzig. Der Weg stimmt, und schneller zu gehen schadet kaum.',
  'With all {units} neurons of {layer} {percent} of {count} images are read rightly':
    'Mit allen {units} Neuronen von {layer} werden {percent} von {count} Bildern richtig gelesen',
  'With its bend': 'Mit seinem Knick',
  'With its own weights in this filter the network says {name}, {share}; with yours':
    'Mit seinen eigenen Gewichten in diesem Filter sagt das Netz {name}, {share}; mit deinen',
  'With the label as the first column': 'Mit dem Label als erster Spalte',
  'With {it}': 'Versucht: {it}',
  'With {last} wrong labels the test accuracy is {loss} {what} than with {first}. {trainings} {memory}':
    'Mit {last} falschen Labels ist die Testgenauigkeit {loss} {what} als mit {first}. {trainings} {memory}',
  'Within one point, on both alike': 'Auf beiden gleich, bis auf einen Punkt',
  Without: 'Ohne',
  'Without batch normalisation': 'Ohne Batch-Normalisierung',
  'Without dropout': 'Ohne Dropout',
  'Without labels': 'Ohne Labels',
  'Without names': 'Ohne Namen',
  'Without network': 'Ohne Netzwerk',
  'Without the bend the whole network is one formula, and every border between two answers is one straight line: several layers are worth no more than a single one.':
    'Ohne den Knick ist das ganze Netz eine Formel, und jede Grenze zwischen zwei Antworten ist eine gerade Linie: Mehrere Schichten sind nicht mehr wert als eine einzige.',
  'Without {diverged} the loss became no number: nothing can be said of that hand. A lower learning rate helps.':
    'Ohne {diverged} wurde der Verlust zu keiner Zahl: Über diese Hand lässt sich nichts sagen. Eine niedrigere Lernrate hilft.',
  'Without {writer}': 'Ohne {writer}',
  'Working…': 'Es wird gearbeitet …',
  Worksheet: 'Arbeitsblatt',
  'Write each digit ten times, one in a box, with a dark pen.':
    'Schreib jede Ziffer zehnmal, eine in jedes Feld, mit einem dunklen Stift.',
  'Writer by writer': 'Hand für Hand',
  Writers: 'Schreibende',
  'Writers by digit': 'Hände nach Ziffern',
  'Writers, the worst read first': 'Schreibende, die am schlechtesten gelesenen zuerst',
  'Written by {writer}.': 'Geschrieben von {writer}.',
  'Wrong answers came with {percent} of certainty on average, right ones with {percent2}: being right is not the same as being sure.':
    'Falsche Antworten kamen im Mittel mit {percent} Gewissheit, richtige mit {percent2}: Recht zu haben ist nicht dasselbe, wie sicher zu sein.',
  'Wrong labels': 'Falsche Labels',
  Yes: 'Ja',
  'Yes, delete everything': 'Ja, alles löschen',
  'Yes, forget everything on this machine': 'Ja, alles auf diesem Rechner vergessen',
  'Yes. ': 'Ja. ',
  You: 'Du',
  'You answered: {answer}': 'Du hast geantwortet: {answer}',
  'You are in the class. What the teacher sees is at the head of the page.':
    'Du bist in der Klasse. Was die Lehrkraft sieht, steht oben auf der Seite.',
  'You guessed {value}, and none are confused more often: {times}, either way counted.':
    'Du hast {value} geschätzt, und keine werden häufiger verwechselt: {times}, in beiden Richtungen gezählt.',
  'You guessed {value}, which are confused {own}; most often it is {pair}, {times}. What a network confuses are pictures that share pixels; what people confuse may be shapes that share a meaning.':
    'Du hast {value} geschätzt, die werden {own} verwechselt; am häufigsten sind es {pair}, {times}. Ein Netz verwechselt Bilder, die Pixel teilen; Menschen verwechseln vielleicht Formen, die eine Bedeutung teilen.',
  'You guessed {value}.': 'Du hast {value} geschätzt.',
  'You guessed {value}; it came to {accuracy}: {how}.{within} {blind}':
    'Du hast {value} geschätzt; es wurden {accuracy}: {how}.{within} {blind}',
  'You guessed {value}; it made no mistake at all.':
    'Du hast {value} geschätzt; es hat gar keinen Fehler gemacht.',
  'You have the lowest loss of all {count} epochs, and trained {over} {what} past it to be sure.':
    'Du hast den niedrigsten Verlust aller {count} Epochen und hast {over} {what} darüber hinaus trainiert, um sicher zu sein.',
  'You said that it would {what}overfit': 'Du hast gesagt, es würde sich {what}überanpassen',
  'You stopped at the lowest loss of all {count} epochs, as if you had known.':
    'Du hast beim niedrigsten Verlust aller {count} Epochen angehalten, als hättest du es gewusst.',
  'Your answer; it is sent when you press the button':
    'Deine Antwort; sie wird geschickt, wenn du den Knopf drückst',
  'Your class joins this page with a code. From then on you see how each training goes, what was guessed, answered and drawn, and can ask, send settings, and pause everybody. The pages speak to each other directly, in your network: nothing is stored on the way, and each student sees what is sent before it is.':
    'Deine Klasse tritt dieser Seite mit einem Code bei. Von da an siehst du, wie jedes Training läuft, was geschätzt, geantwortet und gezeichnet wurde, und kannst fragen, Einstellungen schicken und alle anhalten. Die Seiten sprechen direkt miteinander, in eurem Netzwerk: Unterwegs wird nichts gespeichert, und alle sehen, was geschickt wird, bevor es geht.',
  'Your drawing is read as {whole}': 'Deine Zeichnung wird als {whole} gelesen',
  'Your drawing, as it was read then': 'Deine Zeichnung, wie sie damals gelesen wurde',
  'Your drawing, as the network gets it': 'Deine Zeichnung, wie das Netz sie bekommt',
  'Your files': 'Deine Dateien',
  'Your files, kept here on {day}': 'Deine Dateien, hier aufbewahrt am {day}',
  'Your graphics processor does the work, but it is asked hundreds of times per step. Several times slower than the engine.':
    'Dein Grafikprozessor tut die Arbeit, wird aber in jedem Schritt Hunderte Male gefragt. Mehrfach langsamer als die Engine.',
  'Your guess': 'Deine Schätzung',
  'Your guess of a pair': 'Deine Schätzung eines Paares',
  'Your guesses {where}: {count}.': 'Deine Schätzungen {where}: {count}.',
  'Your network learns. Draw a digit meanwhile: the pad reads it with what it knows.':
    'Dein Netz lernt. Zeichne inzwischen eine Ziffer: Der Block liest sie mit dem, was es schon weiß.',
  'Your network: {images}{how}.{beside}': 'Dein Netz: {images}{how}.{beside}',
  'Your order': 'Deine Reihenfolge',
  'Your page is shown on the board: its cells, settings and figures.':
    'Deine Seite wird auf der Tafel gezeigt: ihre Zellen, Einstellungen und Zahlen.',
  'Your picture': 'Dein Bild',
  'Your processor does the work, with {adapter}. Dense networks train in seconds to minutes; convolutions take longer than on a graphics processor.':
    'Dein Prozessor tut die Arbeit, mit {adapter}. Dichte Netze trainieren in Sekunden bis Minuten; Faltungen dauern länger als auf einem Grafikprozessor.',
  'Your runs are listed until the page is closed, and not kept from now on.':
    'Deine Läufe stehen in der Liste, bis die Seite geschlossen wird, und werden ab jetzt nicht aufbewahrt.',
  'Your settings are not remembered from now on.':
    'Deine Einstellungen werden ab jetzt nicht behalten.',
  'Your settings, kept drawings and kept data are untouched. If this comes back, copy the report and send it to whoever runs this page.':
    'Deine Einstellungen, aufbewahrten Zeichnungen und Daten sind unberührt. Kommt das wieder, kopiere den Bericht und schick ihn an die Person, die diese Seite betreibt.',
  'Your teacher asks to show your page on the board.':
    'Deine Lehrkraft bittet darum, deine Seite auf der Tafel zu zeigen.',
  'Your teacher has paused everybody: trainings wait. One that you begin now waits, too, before its first step; all go on when the pause ends.':
    'Deine Lehrkraft hat alle angehalten: Trainings warten. Eines, das du jetzt beginnst, wartet auch, vor seinem ersten Schritt; alle gehen weiter, wenn die Pause endet.',
  'Your teacher has set this for everybody': 'Deine Lehrkraft hat das für alle festgelegt',
  'Your teacher has set “{words}” as it is now.':
    'Deine Lehrkraft hat „{words}“ so eingestellt, wie es jetzt ist.',
  'Your teacher’s page will see what is shown here, as it changes, until you leave; nobody else does, and nothing is stored on the way. Your teacher can ask you something, send settings, which you can undo, and pause trainings. Your work stays in your page.':
    'Die Seite deiner Lehrkraft wird sehen, was hier gezeigt ist, so wie es sich ändert, bis du gehst; sonst niemand, und unterwegs wird nichts gespeichert. Deine Lehrkraft kann dich etwas fragen, Einstellungen schicken, die du rückgängig machen kannst, und Trainings anhalten. Deine Arbeit bleibt in deiner Seite.',
  'Your words to the class': 'Deine Worte an die Klasse',
  'Your {label}': 'Deine {label}',
  'ZeroPadding2D of {padding} is not available here.':
    'ZeroPadding2D von {padding} gibt es hier nicht.',
  'Zoom of each axis, up to ±': 'Vergrößerung jeder Achse, bis ±',
  Zstandard: 'Zstandard',
  'a hidden layer': 'eine verdeckte Schicht',
  'a higher learning rate': 'eine höhere Lernrate',
  'a lower learning rate': 'eine niedrigere Lernrate',
  'a quotation mark is never closed.': 'ein Anführungszeichen wird nie geschlossen.',
  'a whole number': 'eine ganze Zahl',
  'a window under the finger': 'ein Fenster unter dem Finger',
  'a · single layer': 'a · einzelne Schicht',
  above: 'über',
  accuracy: 'Genauigkeit',
  'accuracy of its answers': 'Genauigkeit seiner Antworten',
  'accuracy without it': 'Genauigkeit ohne sie',
  'active {percent}': 'aktiv {percent}',
  actual: 'wirklich',
  after: 'danach',
  'agrees ({measured})': 'stimmt überein ({measured})',
  all: 'alle',
  'all figures': 'alle Zahlen',
  'all free': 'alle frei',
  'all images': 'alle Bilder',
  'all layers learn.': 'alle Schichten lernen.',
  'all mistakes': 'alle Fehler',
  'all with the same certainty, {high}': 'alle mit derselben Gewissheit, {high}',
  'all {available}': 'alle {available}',
  'all {images} images': 'alle {images} Bilder',
  'all {size} images': 'alle {size} Bilder',
  'all {train}': 'alle {train}',
  'all {units}': 'alle {units}',
  altered: 'verändert',
  'always too high': 'immer zu hoch',
  'an image': 'ein Bild',
  'an image ({type})': 'ein Bild ({type})',
  'an image by its number': 'ein Bild nach seiner Nummer',
  'and drop both on this page; the document’s SVHN_single_grey1.h5 serves as well.':
    'und zieh beide auf diese Seite; SVHN_single_grey1.h5 aus dem Dokument geht auch.',
  'and it reads': 'und es liest',
  'and so it goes on': 'und so geht es weiter',
  'and so it is': 'und so ist es',
  'another image, your drawing': 'ein anderes Bild, deine Zeichnung',
  'another seed or moment': 'ein anderer Seed oder Augenblick',
  'another: {distance} of what it learnt is different':
    'ein anderes: {distance} von dem, was es gelernt hat, ist verschieden',
  are: 'sind',
  argmax: 'argmax',
  'as by writers of Arabic': 'wie bei arabisch Schreibenden',
  'as in continental Europe': 'wie auf dem europäischen Festland',
  'as in the United States': 'wie in den Vereinigten Staaten',
  'as it is': 'wie es ist',
  'as it is set': 'wie eingestellt',
  'as it is set: {own}': 'wie eingestellt: {own}',
  'as many': 'gleich viele',
  'as saved': 'wie gespeichert',
  'as the window': 'wie das Fenster',
  'asked by the teacher': 'von der Lehrkraft gefragt',
  'at the first try': 'beim ersten Versuch',
  'at try {tries}': 'beim Versuch {tries}',
  augmentation: 'Augmentierung',
  'a{what} number from {low} to {high}': 'eine{what} Zahl von {low} bis {high}',
  'b · hidden layer': 'b · verdeckte Schicht',
  'batch size': 'Batchgröße',
  before: 'davor',
  'begin again restore': 'neu beginnen wiederherstellen',
  'being measured…': 'wird gemessen …',
  below: 'unter',
  'beside the app': 'neben der App',
  'beside the documented run': 'neben dem dokumentierten Lauf',
  'best {bestEpoch}': 'beste {bestEpoch}',
  'beta 1': 'Beta 1',
  'beta 2': 'Beta 2',
  bias: 'Bias',
  'box is': 'Feld ist',
  'boxes are': 'Felder sind',
  'but it does': 'aber es tut es',
  'but it does not': 'aber es tut es nicht',
  'by moving averages': 'nach laufenden Mitteln',
  'by the batch': 'nach dem Batch',
  'cannot be read as Parquet: {slice}.': 'lässt sich nicht als Parquet lesen: {slice}.',
  'cannot hold as much as {name} announces.': 'kann nicht so viel enthalten, wie {name} ankündigt.',
  'cannot hold as much as {path} announces.': 'kann nicht so viel enthalten, wie {path} ankündigt.',
  'categorical cross-entropy': 'kategoriale Kreuzentropie',
  change: 'Änderung',
  'change ÷ weights': 'Änderung ÷ Gewichte',
  channel: 'Kanal',
  'channel {tile}, row {row}, column {column}: {value}':
    'Kanal {tile}, Zeile {row}, Spalte {column}: {value}',
  channels: 'Kanäle',
  characters: 'Zeichen',
  'circle: start, square: end': 'Kreis: Anfang, Quadrat: Ende',
  'claims {values} values in one column.': 'behauptet {values} Werte in einer Spalte.',
  class: 'Klasse',
  'classes {it} and {it2}': 'der Klassen {it} und {it2}',
  'code student': 'code schüler',
  'colour to grey': 'Farbe zu Grau',
  'colours bright': 'farben hell',
  'colours light dark': 'farben hell dunkel',
  'colours night': 'farben nacht',
  'column {column}': 'Spalte {column}',
  'compare settings': 'Einstellungen vergleichen',
  'cosine, down to {floor}': 'Kosinus, hinab auf {floor}',
  'costs none': 'kostet keines',
  'costs {lost}': 'kostet {lost}',
  'could not read this': 'konnte das nicht lesen',
  'crop frame': 'Rahmen',
  cross: 'kreuzen',
  'cross-entropy on the outputs': 'Kreuzentropie auf den Ausgängen',
  'cross-entropy on the outputs as logits': 'Kreuzentropie auf den Ausgängen als Logits',
  crosses: 'kreuzt',
  'dark and light are swapped': 'Dunkel und Hell sind vertauscht',
  'dark to light': 'dunkel zu hell',
  'delete reset storage privacy next': 'löschen zurücksetzen speicher nächste',
  'depth_multiplier of {className}': 'depth_multiplier von {className}',
  difference: 'Unterschied',
  digits: 'Ziffern',
  diverged: 'davongelaufen',
  'divided by 255': 'geteilt durch 255',
  documented: 'dokumentiert',
  'documented matrix, shares, table': 'dokumentierte Matrix, Anteile, Tabelle',
  'documented val.': 'Val., dokumentiert',
  'does not agree: {measured} measured': 'stimmt nicht überein: {measured} gemessen',
  'does not unpack.': 'lässt sich nicht auspacken.',
  drawing: 'Zeichnung',
  'drawing pad': 'Zeichenblock',
  'drawing {index} has neither strokes nor {size} pixels':
    'Zeichnung {index} hat weder Striche noch {size} Pixel',
  'drawing {index} has no label from 0 to 9': 'Zeichnung {index} hat kein Label von 0 bis 9',
  'each at most 0.1': 'jeder höchstens 0,1',
  'each within ±': 'jeder innerhalb ±',
  'early stopping': 'Early Stopping',
  edited: 'geändert',
  empty: 'leer',
  'ends before its last number.': 'endet vor seiner letzten Zahl.',
  'ends before the last number of {name}.': 'endet vor der letzten Zahl von {name}.',
  'ends in another number of classes': 'endet in einer anderen Zahl von Klassen',
  'ends in its head': 'endet in ihrem Kopf',
  'ends in its weights': 'endet in ihren Gewichten',
  'ends too early': 'endet zu früh',
  'ends within a matrix.': 'endet mitten in einer Matrix.',
  'ends within a variable.': 'endet mitten in einer Variablen.',
  'ends within its header.': 'endet mitten im Kopf.',
  epoch: 'Epoche',
  'epoch by epoch': 'Epoche für Epoche',
  'epoch {at}, training {loss}, validation {validationLoss}':
    'Epoche {at}, Training {loss}, Validierung {validationLoss}',
  epochs: 'Epochen',
  'every channel, layer by layer': 'jeder Kanal, Schicht für Schicht',
  'every class': 'jede Klasse',
  'every image': 'jedes Bild',
  'every layer’s activations': 'die Aktivierungen jeder Schicht',
  'every wrong prediction': 'jede falsche Vorhersage',
  'every {truth}': 'jede {truth}',
  exactly: 'genau',
  'exp(logit)': 'exp(Logit)',
  failed: 'gescheitert',
  'fairly sure': 'ziemlich sicher',
  'filter {id}': 'Filter {id}',
  'filter {tile}, row {row}, column {column}: {value}':
    'Filter {tile}, Zeile {row}, Spalte {column}: {value}',
  'filter {unit}': 'Filter {unit}',
  'filters of Conv2D': 'Filter von Conv2D',
  'filters of SeparableConv2D': 'Filter von SeparableConv2D',
  'filters of the first layer': 'Filter der ersten Schicht',
  'flat units': 'flache Neuronen',
  for: 'für',
  'for any colour vision': 'für jedes Farbsehen',
  'form paper print photo digits': 'formular papier drucken foto ziffern',
  from: 'von',
  'from 0': 'ab 0',
  'generated here': 'hier erzeugt',
  give: 'geben',
  'give 0': 'geben 0',
  gives: 'gibt',
  'gives 0': 'gibt 0',
  gradient: 'Gradient',
  'gradient clipping': 'Begrenzung der Gradienten',
  'gradient norm': 'Norm des Gradienten',
  'gradients and landscape': 'Gradienten und Landschaft',
  'guess {at}': 'Schätzung {at}',
  'guessed {guess}': 'geschätzt {guess}',
  'guessed {guess}{what}': 'geschätzt {guess}{what}',
  'guessed {value} of 100': 'geschätzt {value} von 100',
  'has a field of the unknown kind {kind}': 'hat ein Feld der unbekannten Art {kind}',
  'has a head without what it needs': 'hat einen Kopf ohne das, was er braucht',
  'has a small element of more than four bytes.':
    'hat ein kleines Element von mehr als vier Bytes.',
  'has a variable without flags.': 'hat eine Variable ohne Kennzeichen.',
  'has an endless header.': 'hat einen endlosen Kopf.',
  'has an overlong dimension or name.': 'hat eine zu lange Dimension oder einen zu langen Namen.',
  'has an unknown compressed element.': 'hat ein unbekanntes komprimiertes Element.',
  'has an unreadable head': 'hat einen unlesbaren Kopf',
  'has fields without names.': 'hat Felder ohne Namen.',
  'has layers that do not fit': 'hat Schichten, die nicht passen',
  'has layers that leave nothing': 'hat Schichten, die nichts übrig lassen',
  'has left': 'ist gegangen',
  'has lists longer than itself': 'hat Listen, die länger sind als es selbst',
  'has no byte order.': 'hat keine Byte-Reihenfolge.',
  'has no column of pictures or pixels.': 'hat keine Spalte mit Bildern oder Pixeln.',
  'has rows without a picture: they were kept in files of their own.':
    'hat Zeilen ohne Bild: Die lagen in eigenen Dateien.',
  'has too many variables.': 'hat zu viele Variablen.',
  'has {count} classes.': 'hat {count} Klassen.',
  'has {count} numbers in row {count2}.': 'hat {count} Zahlen in Zeile {count2}.',
  'has {size} bytes of numbers; its shape [{count}] needs {expected}.':
    'hat {size} Bytes Zahlen; seine Form [{count}] braucht {expected}.',
  high: 'hoch',
  'history trainings compare': 'verlauf trainings vergleichen',
  'holds an endless number': 'enthält eine endlose Zahl',
  'holds layers without weights. They are in the Model cell now, to be trained.':
    'enthält Schichten ohne Gewichte. Sie stehen jetzt in der Modell-Zelle, zum Trainieren.',
  'holds less than it claims.': 'enthält weniger, als es angibt.',
  'holds more in a variable than it announces.':
    'enthält in einer Variablen mehr, als es ankündigt.',
  'holds more than it claims.': 'enthält mehr, als es angibt.',
  'holds no arrays of numbers.': 'enthält keine Arrays von Zahlen.',
  'holds no numbers': 'enthält keine Zahlen',
  'holds no plain array of numbers.': 'enthält kein einfaches Array von Zahlen.',
  'holds numbers of the type {it}.': 'enthält Zahlen vom Typ {it}.',
  'holds weights for TensorFlow.js: choose its model.json together with it.':
    'enthält Gewichte für TensorFlow.js: Wähle seine model.json dazu.',
  'holds {name} with other data than it announces.':
    'enthält {name} mit anderen Daten, als es ankündigt.',
  'holds “{found}” where a number belongs.': 'enthält „{found}“, wo eine Zahl hingehört.',
  'how many are trained': 'wie viele trainiert werden',
  'how often it is right; the paler a bar, the fewer images':
    'wie oft es recht hat; je blasser ein Balken, desto weniger Bilder',
  'how pixels are numbered': 'wie Pixel nummeriert sind',
  'how sure it is': 'wie sicher es ist',
  'how to read a stencil': 'wie man eine Schablone liest',
  image: 'Bild',
  'image is': 'Bild gleicht',
  images: 'Bilder',
  'images are': 'Bilder gleichen',
  'images by class, form of the labels': 'Bilder nach Klassen, Form der Labels',
  'images of each class': 'Bilder jeder Klasse',
  'in all': 'insgesamt',
  'in all lessons': 'in allen Lektionen',
  'in the last epoch': 'in der letzten Epoche',
  'in the last {over} epochs': 'in den letzten {over} Epochen',
  'in this browser, with the training, as long as it is one of the three newest':
    'in diesem Browser, beim Training, solange es eines der drei neuesten ist',
  'in this lesson': 'in dieser Lektion',
  'in {steps} steps': 'in {steps} Schritten',
  'ink in rows {rows} and columns {columns}, {count} of {all} pixels':
    'Tinte in den Zeilen {rows} und Spalten {columns}, {count} von {all} Pixeln',
  'ink in {bad} speaks most against it, nowhere for it':
    'Tinte {bad} spricht am meisten dagegen, nirgends dafür',
  'ink in {good} speaks most for it, in {bad} most against it':
    'Tinte {good} spricht am meisten dafür, {bad} am meisten dagegen',
  'ink in {good} speaks most for it, nowhere against it':
    'Tinte {good} spricht am meisten dafür, nirgends dagegen',
  input: 'Eingang',
  interval: 'Intervall',
  is: 'ist',
  'is IDX with its bytes in the wrong order: the format wants the most significant byte first. In NumPy: write header numbers as ">i4".':
    'ist IDX mit verkehrter Byte-Reihenfolge: Das Format will das höchstwertige Byte zuerst. In NumPy: schreib die Zahlen des Kopfes als ">i4".',
  'is JSON. A model in JSON is opened in the Train cell; images are read from CSV, NPZ or pictures.':
    'ist JSON. Ein Modell in JSON öffnet die Zelle zum Trainieren; Bilder werden aus CSV, NPZ oder Bilddateien gelesen.',
  'is XML or a drawing of lines. Save pictures as PNG.':
    'ist XML oder eine Zeichnung aus Linien. Speichere Bilder als PNG.',
  'is a 7z archive. Unpack it and bring the folder.':
    'ist ein 7z-Archiv. Pack es aus und bring den Ordner.',
  'is a HEIC photo. Save it as JPEG or PNG.': 'ist ein HEIC-Foto. Speichere es als JPEG oder PNG.',
  'is a MATLAB 7.3 file. In MATLAB: save(…, "-v7"), and bring that.':
    'ist eine MATLAB-7.3-Datei. In MATLAB: save(…, "-v7"), und bring das mit.',
  'is a PDF. Save its pages as PNG or JPEG.':
    'ist ein PDF. Speichere seine Seiten als PNG oder JPEG.',
  'is a Python pickle, which can run programs when it is opened. In Python: numpy.savez("digits.npz", x_train=…, y_train=…), and bring that.':
    'ist ein Python-Pickle, das beim Öffnen Programme starten kann. In Python: numpy.savez("digits.npz", x_train=…, y_train=…), und bring das mit.',
  'is a RAR archive. Unpack it and bring the folder.':
    'ist ein RAR-Archiv. Pack es aus und bring den Ordner.',
  'is a SavedModel’s graph. In Keras: keras.models.load_model(folder).save("model.keras"), and open that.':
    'ist der Graph eines SavedModel. In Keras: keras.models.load_model(folder).save("model.keras"), und öffne das.',
  'is a TIFF picture, which browsers do not show. Save it as PNG.':
    'ist ein TIFF-Bild, das Browser nicht zeigen. Speichere es als PNG.',
  'is a checkpoint of TensorFlow, which names no layers. In Keras: model.save("model.keras"), and open that.':
    'ist ein Checkpoint von TensorFlow, der keine Schichten nennt. In Keras: model.save("model.keras"), und öffne das.',
  'is a table in LIBSVM’s form. Write it as CSV: every pixel in a column of its own.':
    'ist eine Tabelle in LIBSVMs Form. Schreib sie als CSV: jedes Pixel in einer eigenen Spalte.',
  'is a tar archive. Unpack it and bring the folder.':
    'ist ein tar-Archiv. Pack es aus und bring den Ordner.',
  'is a web page, not the file behind it. Download the file itself.':
    'ist eine Webseite, nicht die Datei dahinter. Lade die Datei selbst herunter.',
  'is an Arrow file. In Python: save it as Parquet or with numpy.savez.':
    'ist eine Arrow-Datei. In Python: speichere sie als Parquet oder mit numpy.savez.',
  'is damaged or cut off.': 'ist beschädigt oder abgeschnitten.',
  'is damaged: a matrix does not say what it is.':
    'ist beschädigt: Eine Matrix sagt nicht, was sie ist.',
  'is damaged: its pages are not what their headers say.':
    'ist beschädigt: Seine Seiten sind nicht, was ihre Köpfe sagen.',
  'is damaged: its structure cannot be read.':
    'ist beschädigt: Sein Aufbau lässt sich nicht lesen.',
  'is damaged: rows are missing.': 'ist beschädigt: Es fehlen Zeilen.',
  'is damaged: values are missing.': 'ist beschädigt: Es fehlen Werte.',
  'is damaged: {path} cannot be read.': 'ist beschädigt: {path} lässt sich nicht lesen.',
  'is encrypted, or keeps its columns in other files.':
    'ist verschlüsselt oder hat seine Spalten in anderen Dateien.',
  'is longer than it says': 'ist länger, als sie sagt',
  'is nested too deeply': 'ist zu tief verschachtelt',
  'is no reader': 'ist kein Leser',
  'is not a NumPy array.': 'ist kein NumPy-Array.',
  'is not a readable HDF5 file.': 'ist keine lesbare HDF5-Datei.',
  'is not the file itself but a note of Git LFS about it. Run “git lfs pull”, or download the file from its page.':
    'ist nicht die Datei selbst, sondern ein Zettel von Git LFS darüber. Führe „git lfs pull“ aus, oder lade die Datei von ihrer Seite.',
  'is not where it should be.': 'ist nicht, wo es sein sollte.',
  'is nothing that is read here ({formatsInWords}).':
    'ist nichts, was hier gelesen wird ({formatsInWords}).',
  'is of another version': 'ist von einer anderen Version',
  'is packed with Zstandard. Unpack it first.': 'ist mit Zstandard gepackt. Pack es zuerst aus.',
  'is packed with bzip2. Unpack it first.': 'ist mit bzip2 gepackt. Pack es zuerst aus.',
  'is packed with gzip: unpack it first.': 'ist mit gzip gepackt: Pack es zuerst aus.',
  'is packed with xz. Unpack it first.': 'ist mit xz gepackt. Pack es zuerst aus.',
  'is text in UTF-16, but no table of numbers.':
    'ist Text in UTF-16, aber keine Tabelle von Zahlen.',
  'is this lesson’s network now. Run the cells that show results to question it.':
    'ist jetzt das Netz dieser Lektion. Führe die Zellen aus, die Ergebnisse zeigen, um es zu befragen.',
  'is too short': 'ist zu kurz',
  it: 'dieses',
  'it ends too early.': 'es endet zu früh.',
  'it gets': 'es bekommt',
  'it has no labels': 'es hat keine Labels',
  'it has no list of its files.': 'es hat keine Liste seiner Dateien.',
  'it has {wanted} weight arrays, but the file has {arrays}.':
    'es hat {wanted} Arrays von Gewichten, die Datei aber {arrays}.',
  'it holds no list of drawings': 'es enthält keine Liste von Zeichnungen',
  'it is not JSON': 'es ist kein JSON',
  'it is straight, like a line of the paper or the edge of a shadow':
    'sie ist gerade wie eine Linie des Papiers oder der Rand eines Schattens',
  'it is wider than a pen’s strokes': 'sie ist breiter als die Striche eines Stifts',
  'it lists {count} files and announces {count2}.':
    'es führt {count} Dateien auf und kündigt {count2} an.',
  'it still reads': 'liest es noch immer',
  'its edge is as soft as a shadow’s': 'ihr Rand ist so weich wie der eines Schattens',
  'its end is missing, where it lists its files. Fetch it again.':
    'sein Ende fehlt, wo es seine Dateien auflistet. Lade es noch einmal.',
  'its first line is not label,pixel0,pixel1,…': 'die erste Zeile ist nicht label,pixel0,pixel1,…',
  'its list is too long.': 'seine Liste ist zu lang.',
  'its list of files ends too early.': 'seine Dateiliste endet zu früh.',
  'its loss': 'sein Verlust',
  'its optimizer': 'sein Optimierer',
  'its weight decay': 'sein Gewichtsabbau',
  keeps: 'behält',
  'keys help': 'tasten hilfe keys',
  'last batch': 'letzter Batch',
  'last step': 'voriger Schritt',
  layer: 'Schicht',
  'layer taken out': 'herausgenommene Schicht',
  'layer {at}': 'Schicht {at}',
  layers: 'Schichten',
  'layers to change, settings of the training': 'Schichten zum Ändern, Einstellungen des Trainings',
  'leaky ReLU': 'Leaky ReLU',
  'learning rate': 'Lernrate',
  'learning rate on a plateau': 'Lernrate auf dem Plateau',
  'learning rate schedule': 'Plan der Lernrate',
  'left out': 'weggelassen',
  'length of the gradient': 'Länge des Gradienten',
  'length of the step': 'Länge des Schritts',
  'less collapse fold view': 'weniger einklappen falten ansicht',
  level: 'Graustufe',
  levels: 'Graustufen',
  'log of the epochs': 'Protokoll der Epochen',
  logit: 'Logit',
  loss: 'Verlust',
  'loss {low}': 'Verlust {low}',
  'loss, accuracy': 'Verlust, Genauigkeit',
  low: 'niedrig',
  'lowest to highest': 'vom kleinsten zum größten',
  'macro avg': 'Makromittel',
  mean: 'Mittel',
  'mean squared error': 'mittlerer quadratischer Fehler',
  measured: 'gemessen',
  'method {method}': 'Verfahren {method}',
  'micro avg': 'Mikromittel',
  'more epochs': 'mehr Epochen',
  'more expand view': 'mehr ausklappen ansicht',
  'more than {maxClasses} different labels.': 'mehr als {maxClasses} verschiedene Labels.',
  'more than {width} columns.': 'mehr als {width} Spalten.',
  'more units': 'mehr Neuronen',
  'most often taken for': 'am häufigsten gehalten für',
  network: 'Netz',
  neuron: 'Neuron',
  'neuron {unit}': 'Neuron {unit}',
  neurons: 'Neuronen',
  never: 'nie',
  'never too high': 'nie zu hoch',
  no: 'nein',
  'no Rescaling layer': 'keine Rescaling-Schicht',
  'no digit, it says': 'keine Ziffer, sagt es',
  'no ink in {all} pixels': 'keine Tinte in {all} Pixeln',
  'no reason given': 'kein Grund angegeben',
  'no. {at}': 'Nr. {at}',
  none: 'keine',
  'norm of all at most': 'Norm aller höchstens',
  'norm of all at most 1': 'Norm aller höchstens 1',
  'not enclosed': 'nicht beigelegt',
  'not heard': 'nicht zu hören',
  'not measured': 'nicht gemessen',
  'not measured: {message}': 'nicht gemessen: {message}',
  'not read': 'nicht gelesen',
  'not run': 'nicht ausgeführt',
  'not trained again: {message}': 'nicht nachtrainiert: {message}',
  'now {value}': 'jetzt {value}',
  'number of training images': 'Zahl der Trainingsbilder',
  'of 100': 'von 100',
  'of {count} test images right.': 'von {count} Testbildern richtig.',
  'of {count} {images} read rightly{loss}, with {parameters} parameters.':
    'von {count} Bildern richtig gelesen ({images}){loss}, mit {parameters} Parametern.',
  off: 'aus',
  once: 'einmal',
  one: 'eines',
  'one accuracy': 'eine Genauigkeit',
  'one cycle, from {start} up for {warmUp} of the steps, then down to {floor}':
    'ein Zyklus, ab {start} hinauf über {warmUp} der Schritte, dann hinab auf {floor}',
  'one epoch': 'eine Epoche',
  'one line': 'eine Linie',
  optimizer: 'Optimierer',
  'or several, side by side': 'oder mehrere, nebeneinander',
  original: 'Original',
  other: 'andere',
  'other data': 'andere Daten',
  'other data, your own files and drawings': 'andere Daten, eigene Dateien und Zeichnungen',
  'other images': 'andere Bilder',
  'other plots, tables and files of them': 'andere Diagramme, Tabellen und Dateien davon',
  'out of date': 'veraltet',
  output: 'Ausgang',
  'outputs are logits': 'Ausgänge sind Logits',
  'outputs of {layer}': 'Ausgängen von {layer}',
  'pad canvas pen': 'block zeichnen stift',
  'pad erase new': 'block radieren neu',
  'painted dark': 'dunkel gemalt',
  'painted light': 'hell gemalt',
  'paper view': 'papier ansicht paper',
  parameters: 'Parameter',
  'phone share': 'handy teilen',
  picture: 'Aufnahme',
  'pictures in colour': 'Farbbilder',
  piece: 'Stück',
  pieces: 'Stücke',
  'pixel by pixel, other ways of looking': 'Pixel für Pixel, andere Sichtweisen',
  'pixel in row {floor}, column {at}': 'Pixel in Zeile {floor}, Spalte {at}',
  'pixels (there is no hidden layer)': 'Pixeln (es gibt keine verdeckte Schicht)',
  'pixels are scaled to 0…1': 'Pixel sind auf 0…1 skaliert',
  'pixels are scaled to −.5…+.5': 'Pixel sind auf −0,5…+0,5 skaliert',
  'pixels are scaled to −1…+1': 'Pixel sind auf −1…+1 skaliert',
  'pixels are standardised (mean 0, deviation 1)':
    'Pixel sind standardisiert (Mittel 0, Abweichung 1)',
  'pixels go from 0 to 255': 'Pixel gehen von 0 bis 255',
  'pixel{pixel}: row {row}, column {column}, value {it}':
    'pixel{pixel}: Zeile {row}, Spalte {column}, Wert {it}',
  predicted: 'vorhergesagt',
  'predicted as {predicted}': 'als {predicted} vorhergesagt',
  'predicted as {predicted}, wrongly': 'als {predicted} vorhergesagt, falsch',
  'predicted {it}': 'vorhergesagt {it}',
  'present projector': 'vorführen beamer projektor present',
  products: 'Produkte',
  'quite sure': 'recht sicher',
  'rate of Dropout': 'Rate von Dropout',
  'rate of SpatialDropout2D': 'Rate von SpatialDropout2D',
  'rate {learningRate}': 'Rate {learningRate}',
  'read rightly': 'richtig gelesen',
  'reads no digits': 'liest keine Ziffern',
  row: 'Zeile',
  'row {floor}, column {pixel}': 'Zeile {floor}, Spalte {pixel}',
  'rows and columns are swapped': 'Zeilen und Spalten sind vertauscht',
  'run differs': 'Lauf unterscheidet sich',
  'run {at}': 'Lauf {at}',
  'runs are longer than the page': 'Läufe sind länger als die Seite',
  'runs differ': 'Läufe unterscheiden sich',
  'save and open trainings': 'Trainings speichern und öffnen',
  scaling: 'Skalierung',
  seconds: 'Sekunden',
  seed: 'Seed',
  'seed {seed}': 'Seed {seed}',
  'setting: {name}': 'Einstellung: {name}',
  share: 'Anteil',
  'share of images that it answers': 'Anteil der Bilder, zu denen es antwortet',
  'share of the numbers': 'Anteil der Zahlen',
  'share of the weights': 'Anteil der Gewichte',
  sigmoid: 'Sigmoid',
  'sigmoid or softmax, the logits on sliders': 'Sigmoid oder Softmax, die Logits auf Schiebern',
  'sigmoid, each by itself': 'Sigmoid, jedes für sich',
  'signed bytes': 'Bytes mit Vorzeichen',
  'silent units': 'schweigende Neuronen',
  'slight: 5°, 5 %': 'leicht: 5°, 5 %',
  'slope of LeakyReLU': 'Steigung von LeakyReLU',
  'softmax, shares of one whole': 'Softmax, Anteile eines Ganzen',
  'something else': 'etwas anderes',
  'sparse categorical cross-entropy': 'dünn besetzte kategoriale Kreuzentropie',
  'stays at {metric}': 'bleibt bei {metric}',
  step: 'Schritt',
  steps: 'Schritte',
  'steps and speed': 'Schritte und Tempo',
  'stop cancel pause': 'stopp abbrechen pause',
  'stopped {stoppedEpoch}': 'angehalten {stoppedEpoch}',
  'stopping at the best epoch': 'Anhalten bei der besten Epoche',
  'stops after': 'hält an nach',
  'strong: 15°, 15 %': 'stark: 15°, 15 %',
  'student is': 'ist',
  'students are': 'sind',
  sum: 'Summe',
  'suspected labels were really changed ({share}).':
    'verdächtigen Labels waren wirklich geändert ({share}).',
  'takes another kind of image': 'nimmt eine andere Art von Bild',
  'task: {text}': 'Aufgabe: {text}',
  'teacher board': 'lehrkraft tafel',
  'teacher export': 'lehrkraft export',
  'teacher hand out link': 'lehrkraft austeilen link teacher',
  test: 'Test',
  'test images': 'Testbilder',
  'than the others': 'als die anderen',
  'that it holds was': 'darin war',
  'that it holds were': 'darin waren',
  'the clipping of its gradients': 'die Begrenzung seiner Gradienten',
  'the drawing pad': 'der Zeichenblock',
  'the drawings': 'die Zeichnungen',
  'the first images': 'die ersten Bilder',
  'the first predictions': 'die ersten Vorhersagen',
  'the first {count} of {units}': 'die ersten {count} von {units}',
  'the first {size}': 'die ersten {size}',
  'the label': 'das Label',
  'the last {fraction}': 'das letzte {fraction}',
  'the lesson itself': 'die Lektion selbst',
  'the lesson’s own data': 'die eigenen Daten der Lektion',
  'the loss of the {images} images is {count}': 'der Verlust der {images} Bilder ist {count}',
  'the matrix': 'die Matrix',
  'the middle': 'der Mitte',
  'the network of “{name}”': 'das Netz von „{name}“',
  'the other {others} together': 'die anderen {others} zusammen',
  'the pictures': 'die Bilder',
  'the rest of the images': 'die übrigen Bilder',
  'the right labels': 'die richtigen Labels',
  'the run “{name}”': 'der Lauf „{name}“',
  'the same as a table': 'dasselbe als Tabelle',
  'the same but for rounding ({distance} of what it learnt)':
    'dasselbe bis auf Rundung ({distance} von dem, was es gelernt hat)',
  'the same, bit for bit': 'dasselbe, bis auf das letzte Bit',
  'the schedule of its learning rate': 'der Plan seiner Lernrate',
  'the test set': 'die Testmenge',
  'the training accuracy': 'die Trainingsgenauigkeit',
  'the training loss': 'der Trainingsverlust',
  'the training set': 'die Trainingsmenge',
  'the validation accuracy': 'die Validierungsgenauigkeit',
  'the validation loss': 'der Validierungsverlust',
  'the whole text': 'der ganze Text',
  'the work of others': 'der Arbeit anderer',
  'the {row} {column}': 'in {row} {column}',
  'their certainty goes from {low} to {high}': 'ihre Gewissheit geht von {low} bis {high}',
  them: 'diese',
  'then take the best weights': 'dann die besten Gewichte nehmen',
  'there are no images for them': 'es gibt keine Bilder dazu',
  'these images': 'diese Bilder',
  'these {images} images': 'diese {images} Bilder',
  'they get': 'sie bekommen',
  'things to try': 'Aufgaben',
  'this image': 'dieses Bild',
  'this slide': 'diese Folie',
  'ticked off': 'abgehakt',
  time: 'Zeit',
  'time machine': 'Zeitmaschine',
  'times {factor} every {what}': 'mal {factor} alle {what}',
  'times {factor} when {it} stands still for {patience}, least gain {minDelta}, never below {minLearningRate}':
    'mal {factor}, wenn {it} {patience} lang stillsteht, kleinster Gewinn {minDelta}, nie unter {minLearningRate}',
  'to be measured': 'wird noch gemessen',
  'to top': 'nach oben',
  'too high {tooHigh} of {accuracies} times': '{tooHigh} von {accuracies} Malen zu hoch',
  total: 'gesamt',
  'train start': 'trainieren start',
  'trained on': 'trainiert mit',
  training: 'Training',
  'training images': 'Trainingsbilder',
  'true labels': 'wahre Labels',
  truth: 'Wahrheit',
  'truth \\ read as': 'Wahrheit \\ gelesen als',
  'truth {it}': 'Wahrheit {it}',
  'turned and moved pictures': 'gedrehte und verschobene Bilder',
  'turned {rotation}°, zoomed {zoom}, moved {widthShift} and {heightShift}':
    'gedreht {rotation}°, vergrößert {zoom}, verschoben {widthShift} und {heightShift}',
  'twenty at random': 'zwanzig aufs Geratewohl',
  unit: 'Neuron',
  'unit {at}': 'Neuron {at}',
  'unit {tile}: {value}': 'Neuron {tile}: {value}',
  units: 'Neuronen',
  'units of Dense': 'Neuronen von Dense',
  'unnamed adapter': 'Adapter ohne Namen',
  'until this page is closed': 'bis diese Seite geschlossen wird',
  'v, mean square': 'v, mittleres Quadrat',
  validation: 'Validierung',
  'validation accuracy': 'Validierungsgenauigkeit',
  'validation goes with it': 'die Validierung geht mit',
  'validation images': 'Validierungsbilder',
  'validation is {metric} {side} from epoch {epoch} on':
    'die Validierung liegt ab Epoche {epoch} {metric} {side}',
  'validation loss': 'Validierungsverlust',
  'validation split': 'Validierungsanteil',
  'validation stays {metric} {side}': 'die Validierung bleibt {metric} {side}',
  variance: 'Varianz',
  'waits for ink': 'wartet auf Tinte',
  'was changed on its way.': 'wurde unterwegs verändert.',
  weight: 'Gewicht',
  'weight decay': 'Gewichtsabbau',
  'weighted avg': 'gewichtetes Mittel',
  weights: 'Gewichte',
  'what happens in it, to play with': 'was darin geschieht, zum Spielen',
  'what its layers do, to play with': 'was seine Schichten tun, zum Spielen',
  'what takes the memory': 'was den Speicher braucht',
  'what the bars are': 'was die Balken sind',
  'what the document trained on': 'womit das Dokument trainiert hat',
  'what the network will learn from': 'woraus das Netz lernen wird',
  'what these digits are': 'was diese Ziffern sind',
  'where the data come from': 'woher die Daten kommen',
  who: 'wer',
  'whole numbers': 'ganze Zahlen',
  'wins {it}': 'gewinnt {it}',
  'within the layer': 'innerhalb der Schicht',
  'writer left out': 'weggelassene Person',
  wrong: 'falsch',
  'wrong labels': 'falsche Labels',
  yes: 'ja',
  'zip archive': 'Zip-Archiv',
  '{accuracies} accuracies': '{accuracies} Genauigkeiten',
  '{accuracy} of {count} {split} images right': '{accuracy} von {count} Bildern ({split}) richtig',
  '{accuracy} of {count} {split} images right, on {name}.':
    '{accuracy} von {count} Bildern ({split}) richtig, auf {name}.',
  '{added} {more} and {what} {less}': '{added} {more} und {what} {less}',
  '{agree}; {range}. The mean of the draws gives {answer} {percent}, the network with everyone present {percent2}.':
    '{agree}; {range}. Das Mittel der Ziehungen gibt {answer} {percent}, das Netz mit allen {percent2}.',
  '{all} Worst read is {writer} ({accuracy} of {count} digits), but with so many writers and so few digits chance alone does as much.':
    '{all} Am schlechtesten gelesen wird {writer} ({accuracy} von {count} Ziffern), aber bei so vielen Schreibenden und so wenigen Ziffern macht das schon der Zufall.',
  '{all} with all of them, and as {outputs} without those that are off.':
    '{all} mit allen, und als {outputs} ohne die ausgeschalteten.',
  '{all} {who} {what} read worse than the others by more than chance: nobody among the training images writes so.':
    '{all} {who} {what} schlechter gelesen als die anderen, mehr als der Zufall macht: Niemand unter den Trainingsbildern schreibt so.',
  '{all}. Press a neuron, and switch it off.': '{all}. Drück auf ein Neuron, und schalte es aus.',
  '{all}; without {some} of them {percent}, {change}.{spread}':
    '{all}; ohne {some} davon {percent}, {change}.{spread}',
  '{all}; without {some} of them … measuring.': '{all}; ohne {some} davon … wird gemessen.',
  '{also} class': '{also} klasse',
  '{amount} of them': '{amount} davon',
  '{amount} × the spread': '{amount} × die Streuung',
  '{at} of {count}': '{at} von {count}',
  '{at} of {count}: without {writer}': '{at} von {count}: ohne {writer}',
  '{better} is right more often: for {more} of the test images against {less}: {images} more of {images2} images.{cut} One seed cannot say whether that is more than luck: several values with several seeds can.':
    '{better} hat öfter recht: bei {more} der Testbilder gegen {less}, das sind {images} mehr von {images2} Bildern.{cut} Ein Seed kann nicht sagen, ob das mehr als Zufall ist; mehrere Werte mit mehreren Seeds können es.',
  '{blank} of {count} {what} the same everywhere': '{blank} von {count} {what} überall gleich',
  '{bytes} bytes instead of {count}. Of the same {count2} images it reads {accuracy} rightly, and {wholeAccuracy} before it was rounded.{it}':
    '{bytes} Bytes statt {count}. Von denselben {count2} Bildern liest es {accuracy} richtig, und vor dem Runden {wholeAccuracy}.{it}',
  '{by} For these images the channel gives the same number everywhere: there is nothing to place.':
    '{by} Bei diesen Bildern gibt der Kanal überall dieselbe Zahl: Es gibt nichts einzuordnen.',
  '{by} The two faces differ: what is trained with the first answers with the second.':
    '{by} Die beiden Gesichter unterscheiden sich: Was mit dem ersten trainiert, antwortet mit dem zweiten.',
  '{by} They are alike, so the network answers much as it was trained.':
    '{by} Sie ähneln sich, also antwortet das Netz etwa so, wie es trainiert wurde.',
  '{by}, {at} UTC, with Digit Lab': '{by}, {at} UTC, mit Digit Lab',
  '{caption}: {totalRows} rows × {columns} columns':
    '{caption}: {totalRows} Zeilen × {columns} Spalten',
  '{changed} labels were changed in all; among these suspects are {percent} of them.':
    '{changed} Labels wurden insgesamt geändert; unter diesen Verdächtigen sind {percent} davon.',
  '{changed} of {pixels} pixels are changed, by {levels} of 255 on average over all of them and {largest} at most (together {norm} pixels of full ink, as the root of the sum of squares). Now it reads {after} instead of {before}.':
    '{changed} von {pixels} Pixeln sind geändert, im Mittel über alle um {levels} von 255 und höchstens um {largest} (zusammen {norm} Pixel voller Tinte, als Wurzel der Quadratsumme). Jetzt liest es {after} statt {before}.',
  '{change}. {share} would have brought it to {loss}.':
    '{change}. {share} hätte ihn auf {loss} gebracht.',
  '{change}: too far. The gradient is the slope at one point only; beyond the valley it goes up again.':
    '{change}: zu weit. Der Gradient ist die Steigung an nur einem Punkt; jenseits des Tals geht es wieder hinauf.',
  '{change}; of the lengths tried it is the best for {what}. Training still takes smaller steps, because the next batch wants something else.':
    '{change}; von den versuchten Längen ist sie die beste für {what}. Das Training macht trotzdem kleinere Schritte, denn der nächste Batch will etwas anderes.',
  '{classNames} and {classNames2}': '{classNames} und {classNames2}',
  '{className} is left out: it works in training alone.':
    '{className} wird weggelassen: Es wirkt nur beim Training.',
  '{className} with {field} = {value} is not available here.':
    '{className} mit {field} = {value} gibt es hier nicht.',
  '{className} with {field} = {value} is not square.':
    '{className} mit {field} = {value} ist nicht quadratisch.',
  '{column} columns where the first line has {width}.':
    '{column} Spalten, wo die erste Zeile {width} hat.',
  '{come} Measuring …': '{come} Es wird gemessen …',
  '{come} With such averages, and weights as they are now, {percent} of {count} unseen images are read rightly.':
    '{come} Mit solchen Mitteln und den Gewichten, wie sie jetzt sind, werden {percent} von {count} ungesehenen Bildern richtig gelesen.',
  '{count} and {at}': '{count} und {at}',
  '{count} and {last}': '{count} und {last}',
  '{count} data sets': '{count} Datensätze',
  '{count} digits are kept': '{count} Ziffern sind aufbewahrt',
  '{count} digits, line by line. {what}Press a digit and say what it is, or press its key; − leaves it out.':
    '{count} Ziffern, Zeile für Zeile. {what}Drück auf eine Ziffer und sag, was sie ist, oder drück ihre Taste; − lässt sie weg.',
  '{count} drawings added': '{count} Zeichnungen hinzugefügt',
  '{count} drawings added.': '{count} Zeichnungen hinzugefügt.',
  '{count} drawings of {count2} writers, with the settings of this lesson as they are now.':
    '{count} Zeichnungen von {count2} Schreibenden, mit den Einstellungen dieser Lektion, wie sie jetzt sind.',
  '{count} epochs': '{count} Epochen',
  '{count} epochs{time}{by}, on {name}.': '{count} Epochen{time}{by}, auf {name}.',
  '{count} epoch{what}': '{count} Epoche{what}',
  '{count} files in “{folder}”': '{count} Dateien in „{folder}“',
  '{count} filters, {height} × {width}': '{count} Filter, {height} × {width}',
  '{count} kept drawings': '{count} aufbewahrte Zeichnungen',
  '{count} kept runs': '{count} aufbewahrte Läufe',
  '{count} moments are kept, {size} of weights, {until}.':
    '{count} Augenblicke sind aufbewahrt, {size} Gewichte, {until}.',
  '{count} more': '{count} weitere',
  '{count} not free': '{count} nicht frei',
  '{count} of {count2}': '{count} von {count2}',
  '{count} of {count2} ({percent}) are wrong; the most confident first.':
    '{count} von {count2} ({percent}) sind falsch; die selbstsichersten zuerst.',
  '{count} of {epochs} epochs': '{count} von {epochs} Epochen',
  '{count} or {count2}': '{count} oder {count2}',
  '{count} points': '{count} Punkte',
  '{count} questions': '{count} Fragen',
  '{count} runs': '{count} Läufe',
  '{count} steps': '{count} Schritte',
  '{count} times': '{count}-mal',
  '{count} {split} images': '{count} Bilder ({split})',
  '{count} {split} images, sorted': '{count} Bilder ({split}), sortiert',
  '{course}, from {metric} to {at}': '{course}, von {metric} auf {at}',
  '{dead} of {units}': '{dead} von {units}',
  '{dead} of {units} of {name} {share} for {of}: their slope is 0 there, so nothing comes back through them and their own weights learn nothing from this step.{what}':
    '{dead} von {units} von {name} {share} für {of}: Ihre Steigung ist dort 0, also kommt nichts durch sie zurück, und ihre eigenen Gewichte lernen nichts aus diesem Schritt.{what}',
  '{decay} times the sum of all squared kernel weights is part of every loss, in training and when it is measured (Keras’s kernel_regularizer; not AdamW’s weight_decay).':
    '{decay} mal die Summe aller quadrierten Kernelgewichte gehört zu jedem Verlust, beim Training und beim Messen (Keras’ kernel_regularizer; nicht AdamWs weight_decay).',
  '{difference} {side} the documented accuracy, which is {many} of {images}. {chance}':
    '{difference} {side} der dokumentierten Genauigkeit, das sind {many} von {images}. {chance}',
  '{distance} levels apart': '{distance} Stufen auseinander',
  '{diverged} of {diverged2}': '{diverged} von {diverged2}',
  '{done} of 1 task done': '{done} von 1 Aufgabe erledigt',
  '{done} of {bytes}': '{done} von {bytes}',
  '{done} of {count} tasks done': '{done} von {count} Aufgaben erledigt',
  '{done} of {last}': '{done} von {last}',
  '{epochs} epochs': '{epochs} Epochen',
  '{equal} {what} exactly equal to an earlier one.': '{equal} {what} genau einem früheren.',
  '{every} epochs': '{every} Epochen',
  '{field} of {className}': '{field} von {className}',
  '{file}: form {code}, {count} digits{it}. Press a digit to leave it out.':
    '{file}: Formular {code}, {count} Ziffern{it}. Drück auf eine Ziffer, um sie wegzulassen.',
  '{first} still {name}, {share}.': '{first} noch {name}, {share}.',
  '{first}–{last} of {total} {noun}s': '{first}–{last} von {total} {noun}n',
  '{folder}{fileName} is not there.': '{folder}{fileName} ist nicht da.',
  '{found} of the first {looked}': '{found} der ersten {looked}',
  '{fraction} at random, seed {seed}': '{fraction} zufällig, Seed {seed}',
  '{ghost} training': '{ghost} Training',
  '{given} of {count} have answered.': '{given} von {count} haben geantwortet.',
  '{gone} fewer': '{gone} weniger',
  '{head} {found}{rest} It is about these {tested} images, which were the same for all.{diverged}':
    '{head} {found}{rest} Es geht um diese {tested} Bilder, die für alle dieselben waren.{diverged}',
  '{height} x {width} numbers: pixel0 to pixel{height2}':
    '{height} x {width} Zahlen: pixel0 bis pixel{height2}',
  '{height} × {width} to {height2} × {width2}': '{height} × {width} zu {height2} × {width2}',
  '{height} × {width} weights of {name}': '{height} × {width} Gewichte von {name}',
  '{here} {what} here{it}.': '{here} {what} hier{it}.',
  '{how}: that holds 0, so this may be luck{what}.':
    '{how}: Darin liegt 0, es kann also Zufall sein{what}.',
  '{how}: this is more than luck.': '{how}: Das ist mehr als Zufall.',
  '{images} images': '{images} Bilder',
  '{images} images, this one first': '{images} Bilder, dieses zuerst',
  '{it} and {count} more': '{it} und {count} weitere',
  '{it} as {it2}': '{it} als {it2}',
  '{it} failed on {name}: {message}': '{it} ist auf {name} gescheitert: {message}',
  '{it} more': '{it} mehr',
  '{it} taken for {it2}': '{it} für {it2} gehalten',
  '{it}, network {network}': '{it}, Netz {network}',
  '{it}, or {it2}?': '{it} oder {it2}?',
  '{it}, patience {patience}, least gain {minDelta}{best}':
    '{it}, Geduld {patience}, kleinster Gewinn {minDelta}{best}',
  '{kept} digits are kept': '{kept} Ziffern sind aufbewahrt',
  '{kept} {gone} more were let go, since all of them may take {limit}: those whose neighbours are close, and neither the first, nor the last, nor the best.':
    '{kept} {gone} weitere wurden aufgegeben, weil alle zusammen {limit} belegen dürfen: die mit nahen Nachbarn, und weder der erste noch der letzte noch der beste.',
  '{kind} image {place}, label {classNames}': 'Bild ({kind}) {place}, Label {classNames}',
  '{label} digits': '{label}: Ziffern',
  '{label} of the sum': '{label} der Summe',
  '{label} right': '{label} richtig',
  '{label} {variable}, seed {seed}': '{label} {variable}, Seed {seed}',
  '{label}, val.': '{label}, Val.',
  '{label}. Choose a cell or a heading to see its images.':
    '{label}. Wähle ein Feld oder eine Überschrift, um die Bilder zu sehen.',
  '{label}: above 0, it passes': '{label}: über 0, es geht durch',
  '{label}: below 0 becomes': '{label}: unter 0 wird zu',
  '{label}: below 0, exp(sum) − 1': '{label}: unter 0, exp(Summe) − 1',
  '{label}: below 0, times {alpha}': '{label}: unter 0, mal {alpha}',
  '{label}: exp(sum), divided by that of all {count} added up':
    '{label}: exp(Summe), geteilt durch die Summe aller {count}',
  '{label}: train both side by side': '{label}: beide nebeneinander trainieren',
  '{label}; arrow keys move the window': '{label}; die Pfeiltasten bewegen das Fenster',
  '{label}; arrow keys walk from pixel to pixel': '{label}; mit den Pfeiltasten von Pixel zu Pixel',
  '{layer} from {small} to {small2}': '{layer} von {small} auf {small2}',
  '{layer} gets hardly any of it.': '{layer} bekommt kaum etwas davon.',
  '{low} to {high}': '{low} bis {high}',
  '{low} to {high}, mean {mean}': '{low} bis {high}, Mittel {mean}',
  '{many} of at most {mostRecords} runs are kept{it}. The oldest without a star make room for new ones{it2}.':
    '{many} von höchstens {mostRecords} Läufen sind aufbewahrt{it}. Die ältesten ohne Stern machen neuen Platz{it2}.',
  '{meant} for {read}{what}': '{meant} für {read}{what}',
  '{metric} at epoch {epochs}': '{metric} in Epoche {epochs}',
  '{middle}, then {back} again': '{middle}, dann wieder {back}',
  '{min} to {max}': '{min} bis {max}',
  '{misread} drawings read wrongly': '{misread} Zeichnungen falsch gelesen',
  '{moment}: loss {count}': '{moment}: Verlust {count}',
  '{moment}: {accuracy} of {images} {split} images right.':
    '{moment}: {accuracy} von {images} Bildern ({split}) richtig.',
  '{name} (from a file)': '{name} (aus einer Datei)',
  '{name} (not MNIST), {sizes}': '{name} (nicht MNIST), {sizes}',
  '{name} + {count} of my drawings': '{name} + {count} meiner Zeichnungen',
  '{name} announces images of {count}; a side has 1 to {maxSide} pixels.':
    '{name} kündigt Bilder von {count} an; eine Seite hat 1 bis {maxSide} Pixel.',
  '{name} announces no items at all.': '{name} kündigt gar nichts an.',
  '{name} announces {expected} bytes.': '{name} kündigt {expected} Bytes an.',
  '{name} believed {guess}, and got {accuracy}.':
    '{name} erwartete {guess}, und es wurden {accuracy}.',
  '{name} came twice with the same content: once is used.':
    '{name} kam zweimal mit demselben Inhalt: Einmal wird es benutzt.',
  '{name} could not be kept or read: {reason}':
    '{name} konnte nicht aufbewahrt oder gelesen werden: {reason}',
  '{name} could not be read to its end.': '{name} konnte nicht zu Ende gelesen werden.',
  '{name} ends too early{missing}: its header announces {expected} bytes.':
    '{name} endet zu früh{missing}: Der Kopf kündigt {expected} Bytes an.',
  '{name} goes on after the {expected} bytes that its header announces.':
    '{name} geht nach den {expected} Bytes weiter, die der Kopf ankündigt.',
  '{name} has images of {height} x {width}; its lessons need {side} x {side}.':
    '{name} hat Bilder von {height} x {width}; seine Lektionen brauchen {side} x {side}.',
  '{name} has no columns of pixels (its columns are {count}). Where it says what pictures show: put the pictures into folders named by what they show, and bring those.':
    '{name} hat keine Pixelspalten (seine Spalten sind {count}). Wo es sagt, was Bilder zeigen: Leg die Bilder in Ordner, die danach benannt sind, und bring die.',
  '{name} has no line break in its first mebibyte.':
    '{name} hat in seinem ersten Mebibyte keinen Zeilenumbruch.',
  '{name} has no rows of pixels.': '{name} hat keine Zeilen mit Pixeln.',
  '{name} has the shape [{count}]: both its sides could be the pixels of a square.':
    '{name} hat die Form [{count}]: Beide Seiten könnten die Pixel eines Quadrats sein.',
  '{name} has {count} dimensions; images have three (count, height, width), labels one.':
    '{name} hat {count} Dimensionen; Bilder haben drei (Anzahl, Höhe, Breite), Labels eine.',
  '{name} has {count} images and {count2} labels.':
    '{name} hat {count} Bilder und {count2} Labels.',
  '{name} has {count} labels, {name2} has {count2} images.':
    '{name} hat {count} Labels, {name2} hat {count2} Bilder.',
  '{name} has {pixels} pixel columns; a square image has 784 (28 x 28) or 1,024 (32 x 32), say.':
    '{name} hat {pixels} Pixelspalten; ein quadratisches Bild hat etwa 784 (28 x 28) oder 1.024 (32 x 32).',
  '{name} holds images where labels belong.': '{name} enthält Bilder, wo Labels hingehören.',
  '{name} holds labels where images belong.': '{name} enthält Labels, wo Bilder hingehören.',
  '{name} holds more than {floor} MiB, more than this page takes.':
    '{name} enthält mehr als {floor} MiB, mehr, als diese Seite aufnimmt.',
  '{name} holds more than {mostEntries} files.': '{name} enthält mehr als {mostEntries} Dateien.',
  '{name} holds no files.': '{name} enthält keine Dateien.',
  '{name} holds no pictures and no data files.': '{name} enthält weder Bilder noch Datendateien.',
  '{name} holds no rows.': '{name} enthält keine Zeilen.',
  '{name} holds the label {wrong}; labels are whole numbers from 0.':
    '{name} enthält das Label {wrong}; Labels sind ganze Zahlen ab 0.',
  '{name} holds {count} bytes; its shape needs {count2}.':
    '{name} enthält {count} Bytes; seine Form braucht {count2}.',
  '{name} holds {count}: say which are images and which are labels.':
    '{name} enthält {count}: Sag, was Bilder und was Labels sind.',
  '{name} holds {it}; digits and labels are unsigned bytes.':
    '{name} enthält {it}; Ziffern und Labels sind Bytes ohne Vorzeichen.',
  '{name} holds {rows} pictures.': '{name} enthält {rows} Bilder.',
  '{name} in network {draw}: {it} of {size} kept, {rate} silent on average':
    '{name} in Netz {draw}: {it} von {size} behalten, im Mittel schweigen {rate}',
  '{name} is damaged: its compressed data do not unpack.':
    '{name} ist beschädigt: Seine komprimierten Daten lassen sich nicht auspacken.',
  '{name} is damaged: its gzip data do not unpack, or end too early.':
    '{name} ist beschädigt: Seine gzip-Daten lassen sich nicht auspacken oder enden zu früh.',
  '{name} is damaged: reading it comes to no end.':
    '{name} ist beschädigt: Das Lesen kommt zu keinem Ende.',
  '{name} is damaged: {path} {problem}': '{name} ist beschädigt: {path} {problem}',
  '{name} is damaged: {problem}': '{name} ist beschädigt: {problem}',
  '{name} is empty.': '{name} ist leer.',
  '{name} is larger than 512 MB.': '{name} ist größer als 512 MB.',
  '{name} is left out, {what}{missing}.': '{name} wird weggelassen, {what}{missing}.',
  '{name} is left out: a third set.': '{name} wird weggelassen: eine dritte Menge.',
  '{name} is left out: it has no labels.': '{name} wird weggelassen: Es hat keine Labels.',
  '{name} is missing': '{name} fehlt',
  '{name} is no project file of this page.': '{name} ist keine Projektdatei dieser Seite.',
  '{name} is not about digits: drawings of them do not belong there.':
    '{name} handelt nicht von Ziffern: Zeichnungen von Ziffern gehören nicht dorthin.',
  '{name} is not an IDX file: it begins with {hex}.':
    '{name} ist keine IDX-Datei: Sie beginnt mit {hex}.',
  '{name} is not here. The button fetches its {count} files, {size}, from {hosts}, checks them against the published hashes and keeps them in this browser. Nothing is fetched before you press it.':
    '{name} ist nicht hier. Der Knopf holt seine {count} Dateien, {size}, von {hosts}, prüft sie gegen die veröffentlichten Prüfsummen und bewahrt sie in diesem Browser auf. Bevor du ihn drückst, wird nichts geholt.',
  '{name} is too large.': '{name} ist zu groß.',
  '{name} must be a guess': '{name} muss eine Schätzung sein',
  '{name} must be a list of {least} to {most}':
    '{name} muss eine Liste von {least} bis {most} sein',
  '{name} must be a number': '{name} muss eine Zahl sein',
  '{name} must be a number from {low} to {high}': '{name} muss eine Zahl von {low} bis {high} sein',
  '{name} must be a text of at most {longest} characters':
    '{name} muss ein Text von höchstens {longest} Zeichen sein',
  '{name} must be a whole number from {low} to {high}':
    '{name} muss eine ganze Zahl von {low} bis {high} sein',
  '{name} must be one of {count}': '{name} muss eines von {count} sein',
  '{name} must be true or false': '{name} muss wahr oder falsch sein',
  '{name} of BatchNormalization': '{name} von BatchNormalization',
  '{name} predicted as something else': '{name} als etwas anderes vorhergesagt',
  '{name} was no longer as it was kept. It has been dropped.':
    '{name} war nicht mehr, wie es aufbewahrt wurde. Es wurde verworfen.',
  '{name}, as the browser names it.': '{name}, wie der Browser es nennt.',
  '{name}, layer {index}': '{name}, Schicht {index}',
  '{name}, line {line}: column {column} is {it}; a whole number from 0 to 255 belongs there.':
    '{name}, Zeile {line}: Spalte {column} ist {it}; dort gehört eine ganze Zahl von 0 bis 255 hin.',
  '{name}, line {line}: {problem}': '{name}, Zeile {line}: {problem}',
  '{name}, rightly': '{name}, richtig',
  '{name}, row {done}': '{name}, Zeile {done}',
  '{name}, software': '{name}, Software',
  '{name}, tested on {count} of my drawings too':
    '{name}, auch an {count} meiner Zeichnungen geprüft',
  '{name}, training': '{name}, Training',
  '{name}, validation': '{name}, Validierung',
  '{name}.kind must be one of {count}': '{name}.kind muss eines von {count} sein',
  '{name}.report is no report': '{name}.report ist kein Bericht',
  '{name}: a column of {unpacked} bytes is too large.':
    '{name}: Eine Spalte von {unpacked} Bytes ist zu groß.',
  '{name}: a matrix announces {size} bytes.': '{name}: Eine Matrix kündigt {size} Bytes an.',
  '{name}: archives in archives in archives.': '{name}: Archive in Archiven in Archiven.',
  '{name}: arrays that are not used: {count}.':
    '{name}: Arrays, die nicht benutzt werden: {count}.',
  '{name}: columns that are not used: {names}.':
    '{name}: Spalten, die nicht benutzt werden: {names}.',
  '{name}: columns that are not used: {unused}.':
    '{name}: Spalten, die nicht benutzt werden: {unused}.',
  '{name}: its pixel columns do not count from 0 or 1 to {count} without gaps.':
    '{name}: Die Pixelspalten zählen nicht lückenlos ab 0 oder 1 bis {count}.',
  '{name}: neither the first nor the last column holds labels, which are whole numbers from 0 to 255.':
    '{name}: Weder die erste noch die letzte Spalte enthält Labels, also ganze Zahlen von 0 bis 255.',
  '{name}: no graphics processor, but the processor that plays one.':
    '{name}: kein Grafikprozessor, sondern der Prozessor, der einen spielt.',
  '{name}: the label is the last column.': '{name}: Das Label ist die letzte Spalte.',
  '{name}: values from {black} to {white} became 0 to 255{cut}.':
    '{name}: Werte von {black} bis {white} wurden 0 bis 255{cut}.',
  '{name}: {accuracy} with {parameters}': '{name}: {accuracy} mit {parameters}',
  '{name}: {count} images to train on and {count2} to be tested on, {height} × {width} pixels each.{it}':
    '{name}: {count} Bilder zum Trainieren und {count2} zum Prüfen, je {height} × {width} Pixel.{it}',
  '{name}: {name2} announces {size} bytes.': '{name}: {name2} kündigt {size} Bytes an.',
  '{name}: {path} claims {size} bytes packed in {packed}: no pictures or tables pack so well.':
    '{name}: {path} behauptet {size} Bytes, gepackt in {packed}: So gut packen sich weder Bilder noch Tabellen.',
  '{name}: {path} claims {size} bytes.': '{name}: {path} behauptet {size} Bytes.',
  '{name}: {path} is packed with {method}. Pack the folder anew as a plain zip.':
    '{name}: {path} ist mit {method} gepackt. Pack den Ordner neu als einfaches Zip.',
  '{name}: {path} is packed with {words}, which is not read here. In Python: write it anew with compression="gzip".':
    '{name}: {path} ist mit {words} gepackt, das hier nicht gelesen wird. In Python: schreib es neu mit compression="gzip".',
  '{name}: {path} is protected by a password.': '{name}: {path} ist mit einem Passwort geschützt.',
  '{name}: {path} is too large to read.': '{name}: {path} ist zu groß zum Lesen.',
  '{name}: {percent} with {parameters} parameters': '{name}: {percent} mit {parameters} Parametern',
  '{name}: {points} better on what it learned from':
    '{name}: {points} besser auf dem, woraus es gelernt hat',
  '{name}: {train} images to train on and {test} to be tested on, in {classes} classes{more}.':
    '{name}: {train} Bilder zum Trainieren und {test} zum Prüfen, in {classes} Klassen{more}.',
  '{note}{live} Press one to read its weights.':
    '{note}{live} Drück auf eine, um ihre Gewichte zu lesen.',
  '{only}each looks at {height} × {width} pixels at a time. {colours}':
    '{only}jeder sieht {height} × {width} Pixel auf einmal an. {colours}',
  '{only}{height} weights each, laid out as the picture is. {colours}':
    '{only}je {height} Gewichte, ausgelegt wie das Bild. {colours}',
  '{op} of anything but one number is not available here.':
    '{op} von etwas anderem als einer Zahl gibt es hier nicht.',
  '{op} over anything but [channels, rows, columns] is not available here.':
    '{op} über etwas anderes als [Kanäle, Zeilen, Spalten] gibt es hier nicht.',
  '{op} over such axes is not available here.': '{op} über solche Achsen gibt es hier nicht.',
  '{op} to [{count}] is not available here.': '{op} zu [{count}] gibt es hier nicht.',
  '{op} with such padding is not available here.': '{op} mit solchem Padding gibt es hier nicht.',
  '{op} with weights that are computed is not available here.':
    '{op} mit berechneten Gewichten gibt es hier nicht.',
  '{op} with {name} of {count} is not available here.':
    '{op} mit {name} von {count} gibt es hier nicht.',
  '{own}, as the lesson has it': '{own}, wie die Lektion es hat',
  '{pairWords} among {among} images, at most {furthest} levels of 255 apart. {equalWords}':
    '{pairWords} unter {among} Bildern, höchstens {furthest} Stufen von 255 auseinander. {equalWords}',
  '{parameters} parameters{it}': '{parameters} Parameter{it}',
  '{part}, {ink} pixels of ink, {still} {now}.': '{part}, {ink} Pixel Tinte, {still} {now}.',
  '{path} is a file of an office program. Save its table as CSV, and bring that.':
    '{path} ist eine Datei eines Büroprogramms. Speichere seine Tabelle als CSV, und bring die.',
  '{path} is not a picture that can be shown.': '{path} ist kein Bild, das gezeigt werden kann.',
  '{path} is too large for a picture.': '{path} ist zu groß für ein Bild.',
  '{path} lies where something else does.': '{path} liegt, wo etwas anderes liegt.',
  '{percent} for {predicted}': '{percent} für {predicted}',
  '{percent} of {count} images right{what}.': '{percent} von {count} Bildern richtig{what}.',
  '{place}, channel {at}': '{place}, Kanal {at}',
  '{points} too {what}': '{points} zu {what}',
  '{quiet} largest is unit {largest}, {figure}.': '{quiet} größte ist Neuron {largest}, {figure}.',
  '{ratesTried} steps with the settings of this lesson, on a network of their own: each with a larger learning rate than the one before. At first nothing happens, then the loss falls, and in the end it runs away. Good rates lie where it falls, well before it is lowest. Your training is left alone.':
    '{ratesTried} Schritte mit den Einstellungen dieser Lektion, auf einem eigenen Netz: jeder mit einer größeren Lernrate als der vorige. Zuerst geschieht nichts, dann fällt der Verlust, und am Ende läuft er davon. Gute Raten liegen dort, wo er fällt, ein gutes Stück vor seinem Tiefpunkt. Dein Training bleibt unberührt.',
  '{repeats}, with other seeds': '{repeats}, mit anderen Seeds',
  '{right} Your drawing reads as {it} ({words}, {certainty}).':
    '{right} Deine Zeichnung liest es als {it} ({words}, {certainty}).',
  '{right} of {count} right': '{right} von {count} richtig',
  '{right} of {others} other guesses came true':
    '{right} von {others} anderen Schätzungen trafen zu',
  '{right} of {total} right': '{right} von {total} richtig',
  '{round} of 100': '{round} von 100',
  '{said}, at its place on the plane {count}: a remainder of {signed}, since its weights lie {off} off the plane, {share} of their distance {reach} from the end.':
    '{said}, an seiner Stelle auf der Ebene {count}: ein Rest von {signed}, weil seine Gewichte {off} neben der Ebene liegen, {share} ihres Abstands {reach} vom Ende.',
  '{said}. The plane goes through here, the end of the training.':
    '{said}. Die Ebene geht hier hindurch, durch das Ende des Trainings.',
  '{same} of {count} say {answer}': '{same} von {count} sagen {answer}',
  '{same}; the strongest is channel {strongest}, mean {mean}.':
    '{same}; am stärksten ist Kanal {strongest}, Mittel {mean}.',
  '{saturated} of {units}': '{saturated} von {units}',
  '{saturated} of {units} of {name} {what} at a flat end of the curve: hardly a hundredth of the gradient gets through.':
    '{saturated} von {units} von {name} {what} an einem flachen Ende der Kurve: Kaum ein Hundertstel des Gradienten kommt durch.',
  '{shared} of the {count} test images ({percent}) are training images too: what is measured on them says little about images that the network has not seen.':
    '{shared} der {count} Testbilder ({percent}) sind auch Trainingsbilder: Was an ihnen gemessen wird, sagt wenig über Bilder, die das Netz nicht gesehen hat.',
  '{share} changes the loss of {what} from {loss} to {loss2}':
    '{share} ändert den Verlust für {what} von {loss} auf {loss2}',
  '{share} is too far: the loss is no number.': '{share} ist zu weit: Der Verlust ist keine Zahl.',
  '{share} of the landscape': '{share} der Landschaft',
  '{share}, seed {seed}': '{share}, Seed {seed}',
  '{shown} has numbers of the type {type}.': '{shown} hat Zahlen vom Typ {type}.',
  '{shown} holds {count} numbers; its shape needs {count2}.':
    '{shown} enthält {count} Zahlen; seine Form braucht {count2}.',
  '{shown} is too large.': '{shown} ist zu groß.',
  '{shown} lies in another file. Save the model as one: onnx.save(onnx.load("model.onnx"), "one.onnx").':
    '{shown} liegt in einer anderen Datei. Speichere das Modell als eine: onnx.save(onnx.load("model.onnx"), "one.onnx").',
  '{silent} of {count} {what} silent; the': '{silent} von {count} {what} still; die',
  '{silent} of {units} {what} 0 for every one of these images.':
    '{silent} von {units} {what} bei jedem dieser Bilder 0.',
  '{size} images': '{size} Bilder',
  '{slice} is used': '{slice} wird benutzt',
  '{source} (from a file)': '{source} (aus einer Datei)',
  '{source} could not be used.': '{source} konnte nicht benutzt werden.',
  '{source} reads {share} of {count} {split} images as it stands{better}.':
    '{source} liest, wie es ist, {share} von {count} Bildern ({split}){better}.',
  '{split} image {index}: {name}': 'Bild ({split}) {index}: {name}',
  '{start}, slowly until epoch {it}': '{start}, langsam bis Epoche {it}',
  '{start}, then {what}': '{start}, dann {what}',
  '{step} It is still rising: larger sets bring more images and, with the same epochs, more steps. Which of the two it is, as many steps for every size will tell.':
    '{step} Sie steigt noch: Größere Mengen bringen mehr Bilder und bei gleichen Epochen mehr Schritte. Was von beiden es ist, zeigen gleich viele Schritte für jede Größe.',
  '{step} The training images are still known {gap} better than the test images: this network would learn from more of them.':
    '{step} Die Trainingsbilder kennt es noch um {gap} besser als die Testbilder: Dieses Netz würde aus mehr davon lernen.',
  '{step} Training and test have met: more of the same images would bring little, a larger network or a longer training might.':
    '{step} Training und Test haben sich getroffen: Mehr von denselben Bildern brächte wenig, ein größeres Netz oder ein längeres Training vielleicht mehr.',
  '{step} steps': '{step} Schritten',
  '{student} shows': '{student} zeigt',
  '{sum} No other sigmoid than that of {best} passes one half: both readings agree.':
    '{sum} Kein anderes Sigmoid als das von {best} liegt über einem Halb: Beide Lesarten sind sich einig.',
  '{sum} {others}, and of the softmax’s whole {what} {left}: only how far a logit lies below the largest one counts there.':
    '{sum} {others}, und vom Ganzen des Softmax {what} {left}: Dort zählt nur, wie weit ein Logit unter dem größten liegt.',
  '{text}: what is that?': '{text}: Was ist das?',
  '{threads} threads': '{threads} Threads',
  '{title} by epoch, {figure}.': '{title} nach Epochen, {figure}.',
  '{title} by epoch.': '{title} nach Epochen.',
  '{title} · Digit Lab': '{title} · Digit Lab',
  '{title}, to play on': '{title}, zum Weiterspielen',
  '{title}, trained beforehand': '{title}, vorab trainiert',
  '{title}, training {number}': '{title}, Training {number}',
  '{title}, training {ofTitle}': '{title}, Training {ofTitle}',
  '{title}: which accuracy on unseen images?':
    '{title}: welche Genauigkeit auf ungesehenen Bildern?',
  '{title}: which two are confused most?': '{title}: Welche zwei werden am meisten verwechselt?',
  '{title}: will it overfit?': '{title}: Wird es sich überanpassen?',
  '{title}: {count} images{unseen}': '{title}: {count} Bilder{unseen}',
  '{trainCount} + {testCount} images, {bytes}{it}, {day}':
    '{trainCount} + {testCount} Bilder, {bytes}{it}, {day}',
  '{trainable}: {count} weights, and {biases} numbers that units have once each.':
    '{trainable}: {count} Gewichte und {biases} Zahlen, die jedes Neuron einmal hat.',
  '{trained} images to learn from{it}.': '{trained} Bilder zum Lernen{it}.',
  '{trained} right in its last epoch of training, {unseen} on images it had not seen':
    '{trained} richtig in seiner letzten Trainingsepoche, {unseen} auf Bildern, die es nicht gesehen hatte',
  '{training} of the training images are right, but {held} of the test images.':
    '{training} der Trainingsbilder sind richtig, aber {held} der Testbilder.',
  '{training} of the training images were right in the last epoch.':
    '{training} der Trainingsbilder waren in der letzten Epoche richtig.',
  '{tried}, {accuracy} of the {where} are right, after {accuracy2}. {before} {seen}':
    '{tried}; {accuracy} der {where} sind richtig, zuvor {accuracy2}. {before} {seen}',
  '{tried}, {accuracy} of the {where} are right; the training before could not be measured. {seen}':
    '{tried}; {accuracy} der {where} sind richtig; das Training davor konnte nicht gemessen werden. {seen}',
  '{tried}: there is nothing to measure it by. {seen}':
    '{tried}; es gibt nichts, woran man es messen könnte. {seen}',
  '{truth} predicted as something else': '{truth} als etwas anderes vorhergesagt',
  '{truth} predicted as {predicted}': '{truth} als {predicted} vorhergesagt',
  '{truth} predicted as {predicted}, rightly': '{truth} als {predicted} vorhergesagt, richtig',
  '{truth} taken for {predicted}': '{truth} für {predicted} gehalten',
  '{unread} drawings': '{unread} Zeichnungen',
  '{unsure} to look at: marked with a question mark. ':
    '{unsure} anzusehen: mit einem Fragezeichen markiert. ',
  '{used} of ': '{used} von ',
  '{validation} of the validation images are right, but only {test} of the test images: more than luck explains.':
    '{validation} der Validierungsbilder sind richtig, aber nur {test} der Testbilder: mehr, als Zufall erklärt.',
  '{value} and {value2} came out the same.': '{value} und {value2} schnitten gleich ab.',
  '{value} came out best, {testAccuracy} against {testAccuracy2} at {value2}{what}.':
    '{value} schnitt am besten ab, {testAccuracy} gegen {testAccuracy2} bei {value2}{what}.',
  '{value} grey {what}': '{value} {what}',
  '{value} levels of 255 from the mean of its class':
    '{value} Stufen von 255 vom Mittel seiner Klasse',
  '{value} lines': '{value} Linien',
  '{value} of certainty lost when it is wiped out':
    '{value} Gewissheit verloren, wenn es ausgewischt wird',
  '{value} of the logit': '{value} des Logits',
  '{variable}: diverged.': '{variable}: davongelaufen.',
  '{variable}: training {trainAccuracy}, test {testAccuracy}{range}.':
    '{variable}: Training {trainAccuracy}, Test {testAccuracy}{range}.',
  '{verb} fast until epoch {it}': '{verb} schnell bis Epoche {it}',
  '{verb} slowly': '{verb} langsam',
  '{verb} to the end': '{verb} bis zum Ende',
  '{verb} until epoch {it}': '{verb} bis Epoche {it}',
  '{verdict} Padding, stride and pooling change the map here, and not the network.':
    '{verdict} Padding, Schrittweite und Pooling ändern hier die Karte, nicht das Netz.',
  '{waiting} photos to read…': '{waiting} Fotos zu lesen …',
  '{what} Started anew, it computes again. {kept}':
    '{what} Neu gestartet rechnet es wieder. {kept}',
  '{what} Training accuracy is also the mean over an epoch, and the network is better at its end.':
    '{what} Die Trainingsgenauigkeit ist außerdem ein Mittel über eine Epoche, und an deren Ende ist das Netz besser.',
  '{what} Two writers or more are needed: fill in forms (For a class, “Make your own MNIST”), or name whose hand it is where the pad keeps drawings (My test set).':
    '{what} Zwei oder mehr Schreibende werden gebraucht: Füllt Formulare aus (Für eine Klasse, „Mach dein eigenes MNIST“), oder nenne, wessen Hand es ist, wo der Zeichenblock Zeichnungen aufbewahrt (Meine Testmenge).',
  '{what} could not be read as drawings.': '{what}: nicht als Zeichnungen lesbar.',
  '{what} could not be read.': '{what}: nicht lesbar.',
  '{what} counts of {images}': '{what}: Anzahlen von {images}',
  '{what} deleted.': '{what} gelöscht.',
  '{what} figures of each class. Choose a name or a count to see its images, a heading to sort by it.':
    '{what}: Zahlen jeder Klasse. Wähle einen Namen oder eine Anzahl, um die Bilder zu sehen, eine Überschrift, um danach zu sortieren.',
  '{what} image {it}, label {classNames}{said}': 'Bild ({what}) {it}, Label {classNames}{said}',
  '{what} image {place}, label {classNames}': 'Bild ({what}) {place}, Label {classNames}',
  '{what} is missing from the model file.': '{what} fehlt in der Modelldatei.',
  '{what} is not JSON.': '{what} ist kein JSON.',
  '{what} is {found}; a whole number from 0 to 255 belongs there.':
    '{what} ist {found}; dort gehört eine ganze Zahl von 0 bis 255 hin.',
  '{what} must be a count in the model file, not {value}.':
    '{what} muss in der Modelldatei eine Anzahl sein, nicht {value}.',
  '{what} must be a number in the model file, not {value}.':
    '{what} muss in der Modelldatei eine Zahl sein, nicht {value}.',
  '{what} must be {kind} from {low} to {high}.': '{what} muss {kind} von {low} bis {high} sein.',
  '{what} needs an input of height x width x channels, not [{count}].':
    '{what} braucht eine Eingabe von Höhe x Breite x Kanälen, nicht [{count}].',
  '{what} of Rescaling': '{what} von Rescaling',
  '{what} shares of each true class in percent, {images}':
    '{what}: Anteile jeder wahren Klasse in Prozent, {images}',
  '{what} was cancelled.': '{what} wurde abgebrochen.',
  '{what} {what2} loss fell from {before} to {last} {what3}, and is lowest at the end.':
    '{what} Verlust ({what2}) {what3} von {before} auf {last}, und am Ende ist er am niedrigsten.',
  '{what}, epoch by epoch. Stop when you think that the validation loss will not get lower any more.':
    '{what}, Epoche für Epoche. Halte an, wenn du meinst, dass der Validierungsverlust nicht mehr niedriger wird.',
  '{what}, {apart} off on average, {bias}': '{what}, im Mittel {apart} daneben, {bias}',
  '{what}{at}, each from the start with the settings of this lesson as they are now{seeds}.':
    '{what}{at}, jedes von Anfang an mit den Einstellungen dieser Lektion, wie sie jetzt sind{seeds}.',
  '{when}: {loss}, the gradient of {layer} {norm} long.':
    '{when}: {loss}, der Gradient von {layer} ist {norm} lang.',
  '{when}: {loss}; the gradient is longest in {layer} ({norm}) and shortest in {layer2} ({norm2}): {apart}':
    '{when}: {loss}; der Gradient ist am längsten in {layer} ({norm}) und am kürzesten in {layer2} ({norm2}): {apart}',
  '{where} has a column for each of {classes} classes; at most {maxClasses} are told apart.':
    '{where} hat eine Spalte für jede von {classes} Klassen; höchstens {maxClasses} werden unterschieden.',
  '{where} has images of {height} x {width}.': '{where} hat Bilder von {height} x {width}.',
  '{where} has the shape [{count}], which is not that of images.':
    '{where} hat die Form [{count}], und das ist nicht die von Bildern.',
  '{where} has the shape [{count}], which is not that of labels.':
    '{where} hat die Form [{count}], und das ist nicht die von Labels.',
  '{where} holds no images.': '{where} enthält keine Bilder.',
  '{where} holds the label {label}; labels are whole numbers from 0.':
    '{where} enthält das Label {label}; Labels sind ganze Zahlen ab 0.',
  '{where} holds values from {low} to {high}; pixels are 0 to 255.':
    '{where} enthält Werte von {low} bis {high}; Pixel sind 0 bis 255.',
  '{why} The run goes on from its last epoch.':
    '{why} Der Lauf geht von seiner letzten Epoche weiter.',
  '{words} must be {allowed}, not {slice}.': '{words} muss {allowed} sein, nicht {slice}.',
  '{writer}: {many} digits': '{writer}: {many} Ziffern',
  '× kernel': '× Kernel',
  '× weight': '× Gewicht',
  '× weights, yours to change': '× Gewichte, von dir zu ändern',
  'β, the learnt shift': 'β, der gelernte Versatz',
  'γ, the learnt scale': 'γ, der gelernte Maßstab',
  '“I don’t know” below': '„Ich weiß es nicht“ unter',
  '“{record}” is open again': '„{record}“ ist wieder offen',
  '“{title}” is as it was at first': '„{title}“ ist wie am Anfang',
  '“{title}” on paper: your tasks, the lesson’s questions and what it suggests to try, with room to write. The answer key has the same with answers, and with what the page checks. What is prepared under Hand out, or was handed out to this page, is what is printed; to print the lesson itself with its figures, choose “To read and print” under View.':
    '„{title}“ auf Papier: deine Aufgaben, die Fragen der Lektion und was sie zu versuchen vorschlägt, mit Platz zum Schreiben. Der Lösungsbogen hat dasselbe mit Antworten und mit dem, was die Seite prüft. Gedruckt wird, was unter Austeilen vorbereitet ist oder an diese Seite ausgeteilt wurde; um die Lektion selbst mit ihren Zahlen zu drucken, wähle unter Ansicht „Zum Lesen und Drucken“.',
};
