import type { FailureCode } from '../../domain/failure.ts';
import type { FailureWords } from '../../ui/failure-words.ts';
import type { SetupReason } from '../../ui/admin-words.ts';

const words = (title: string, remedy: string): FailureWords => ({ title, remedy });

const downloadAgain =
  'Die Datei ist wahrscheinlich unvollständig: Lade sie noch einmal von dort, woher du sie hast.';
const betterBrowser =
  'Nimm ein aktuelles Chrome, Edge, Safari oder Firefox, oder schalte in seinen Einstellungen die Hardwarebeschleunigung ein. Trainieren geht auch ohne, nur langsamer.';

export const failures: Record<FailureCode, FailureWords> = {
  'idx-not-idx': words(
    'Das ist keine IDX-Datei',
    'Wähle die Dateien von MNIST, wie sie veröffentlicht sind (Namen, die auf „ubyte“ oder „ubyte.gz“ enden).',
  ),
  'idx-truncated': words('Die Datei endet zu früh', downloadAgain),
  'idx-trailing-bytes': words('Die Datei ist länger, als sie sagt', downloadAgain),
  'idx-wrong-size': words(
    'Die Bilder haben eine unerwartete Größe',
    'Wähle einen Datensatz mit Bildern von 28×28 oder 32×32, oder die eingebauten Ziffern.',
  ),
  'labels-count-differs': words(
    'Bilder und Labels gehören nicht zusammen',
    'Wähle eine Bilddatei und eine Labeldatei derselben Menge: beide Training oder beide Test.',
  ),
  'labels-out-of-range': words(
    'Ein Label liegt außerhalb des Bereichs',
    'Prüfe, ob die Labeldatei zu diesen Bildern gehört und die Klassen ab 0 zählen.',
  ),
  'gzip-damaged': words('Die komprimierte Datei ist beschädigt', downloadAgain),
  'file-not-found': words(
    'Eine Datendatei fehlt',
    'Wähle in der Lade-Zelle andere Daten; die eingebauten Ziffern sind immer da.',
  ),
  'file-unreadable': words(
    'Die Datei konnte nicht gelesen werden',
    'Prüfe, ob sie noch da ist, wo sie war, und ob du sie öffnen darfst; dann wähle sie noch einmal.',
  ),
  'file-unknown-format': words(
    'Diese Art von Datei ist hier nicht bekannt',
    'Bring Dateien in IDX, CSV, NPZ, HDF5 oder MAT oder ein Zip mit Bildern nach Klassen.',
  ),
  'file-too-large': words(
    'Die Datei ist zu groß für diese Seite',
    'Nimm einen Teil davon: Zehntausende kleiner Bilder sind reichlich.',
  ),
  'csv-malformed': words(
    'Die Tabelle lässt sich nicht lesen',
    'Sie braucht eine Kopfzeile mit einer Spalte „label“ und eine Spalte für jedes Pixel.',
  ),
  'hdf5-malformed': words(
    'Die HDF5-Datei lässt sich nicht lesen',
    'Prüfe, ob sie vollständig ist und Bilder und Labels als Arrays enthält.',
  ),
  'npz-malformed': words(
    'Die NPZ-Datei lässt sich nicht lesen',
    'Speichere sie neu mit NumPys savez, Bilder und Labels als Arrays.',
  ),
  'mat-malformed': words(
    'Die MATLAB-Datei lässt sich nicht lesen',
    'Speichere sie neu in MATLABs Format Version 5, Bilder und Labels als Arrays.',
  ),
  'parquet-malformed': words(
    'Die Parquet-Datei lässt sich nicht lesen',
    'Speichere sie neu mit pandas oder pyarrow: eine Spalte mit Bildern oder Pixeln und eine mit Labels.',
  ),
  'zip-malformed': words('Die Zip-Datei lässt sich nicht lesen', downloadAgain),
  'file-needs-mapping': words(
    'Es ist nicht klar, was diese Arrays sind',
    'Sag, welches Array die Bilder enthält und welches die Labels.',
  ),
  'image-unreadable': words(
    'Das Bild lässt sich nicht lesen',
    'Nimm ein Bild in PNG, JPEG oder WebP, das dein Browser anzeigen kann.',
  ),
  'dataset-empty': words(
    'Hier sind keine Bilder',
    'Wähle einen anderen Datensatz oder ein anderes Bild.',
  ),
  'dataset-hash-differs': words(
    'Die Datei ist nicht die veröffentlichte',
    'Sie wurde unterwegs beschädigt oder geändert. Lade sie noch einmal oder nimm die eingebauten Ziffern.',
  ),
  'dataset-damaged': words(
    'Aufbewahrte Daten waren beschädigt',
    'Was die Seite selbst zeichnet oder lädt, macht sie neu. Deine eigenen Dateien öffne bitte noch einmal.',
  ),
  'dataset-gone': words(
    'Diese Daten sind hier nicht mehr aufbewahrt',
    'Öffne die Dateien noch einmal, oder wähle in der Lade-Zelle andere Daten.',
  ),
  'address-refused': words(
    'Die Adresse verlangt Daten von anderswo',
    'Ein Link kann nur Dateien neben dieser Seite nennen. Lade die Datei selbst und zieh sie auf die Seite.',
  ),
  'download-refused': words(
    'Der Download wurde abgelehnt',
    'Versuche einen anderen Server, prüfe die Verbindung, oder nimm die eingebauten Ziffern, die keine brauchen.',
  ),
  'fetch-failed': words(
    'Die Verbindung ist abgerissen',
    'Prüfe, ob du online bist, dann führe die Zelle noch einmal aus. Die eingebauten Ziffern brauchen keine Verbindung.',
  ),
  'server-failed': words(
    'Der Server konnte nicht antworten',
    'Warte einen Augenblick und führe die Zelle noch einmal aus. Bleibt es so, sag es der Person, die diese Seite betreibt.',
  ),
  'fetch-stalled': words(
    'Der Server sendet nicht mehr',
    'Prüfe die Verbindung, dann führe die Zelle noch einmal aus. Die eingebauten Ziffern brauchen keine Verbindung.',
  ),
  'storage-full': words(
    'Es ist kein Platz, um das aufzubewahren',
    'Die Seite arbeitet ohne weiter. Lösche Läufe oder Datensätze, die hier aufbewahrt sind, oder schaffe Platz auf dem Datenträger.',
  ),
  'storage-unavailable': words(
    'Dieser Browser bewahrt nichts für die Seite auf',
    'Die Seite arbeitet weiter, vergisst aber alles, wenn sie geschlossen wird. Erlaube ihr in den Browsereinstellungen dieser Website, Daten aufzubewahren.',
  ),
  'private-window': words(
    'Ein privates Fenster bewahrt nichts für die Seite auf',
    'Die Seite arbeitet weiter, vergisst aber alles, wenn sie geschlossen wird. Öffne sie in einem gewöhnlichen Fenster, oder speichere, was du behalten willst, als Datei.',
  ),
  'memory-damaged': words(
    'Etwas, das dieser Browser aufbewahrt hat, war nicht zu lesen',
    'Es wurde beiseitegelegt, und die Seite arbeitet ohne es weiter. Alles andere ist, wie du es verlassen hast.',
  ),
  'model-invalid': words(
    'Dieses Modell lässt sich nicht bauen',
    'Ändere die genannte Schicht, oder setze die Lektion auf ihr eigenes Modell zurück.',
  ),
  'model-input-differs': words(
    'Das Modell erwartet andere Bilder',
    'Wähle in der Zelle zum Vorbereiten die Eingabeform, die zu diesem Datensatz gehört.',
  ),
  'model-file-invalid': words(
    'Das ist kein Modell, das hier gelesen werden kann',
    'Nimm ein Modell, das diese Seite, Keras oder TensorFlow.js gespeichert hat: .h5, .keras, ein Zip oder .json mit seinen Gewichten.',
  ),
  'model-layer-unknown': words(
    'Das Modell hat eine Schicht, die hier nicht bekannt ist',
    'Nimm Modelle aus dichten Schichten, Faltungen, Pooling, Dropout und Normalisierung.',
  ),
  'model-data-differ': words(
    'Das gespeicherte Modell ist für andere Daten gemacht',
    'Öffne es in einer Lektion, deren Bilder seine Größe und ebenso viele Klassen haben, oder wähle in der Lade-Zelle solche Daten.',
  ),
  'reader-damaged': words(
    'Der mitgelieferte Leser dieser Seite kam nicht heil an',
    'Lade die Seite neu. Bis dahin liest ein Netz, das du trainierst, an seiner Stelle.',
  ),
  'experiment-invalid': words(
    'Eine Einstellung liegt außerhalb des Bereichs',
    'Berichtige sie und führe die Zelle noch einmal aus.',
  ),
  'engine-unsupported': words(
    'Die Engine kann dieses Modell nicht rechnen',
    'Du musst nichts tun: TensorFlow.js übernimmt. Es ist langsamer, die Ergebnisse sind dieselben.',
  ),
  'training-diverged': words(
    'Das Training ist davongelaufen',
    'Der Verlust ist keine Zahl mehr. Senke die Lernrate, zuerst auf ein Zehntel, und führe sie noch einmal aus.',
  ),
  'nothing-to-measure': words(
    'Es sind keine Bilder übrig, an denen gemessen werden könnte',
    'Wähle in der Zelle zum Vorbereiten einen Teil der Trainingsbilder als Validierungsdaten, oder öffne die Dateien noch einmal und halte einen Testanteil zurück.',
  ),
  'state-mismatch': words(
    'Das gespeicherte Training passt nicht',
    'Öffne es mit den Daten und Einstellungen, mit denen es gespeichert wurde.',
  ),
  'saved-run-invalid': words(
    'Mit diesem gespeicherten Training geht es nicht weiter',
    'Wähle eine Datei, die „Save this training“ geschrieben hat. Die Einstellungen der Lektion sind, wie sie waren.',
  ),
  'page-insecure': words(
    'Diese Adresse ist nicht sicher, darum enthält der Browser der Seite WebGPU und Speicher vor',
    'Öffne sie über https oder von dem Rechner aus, der sie anbietet (localhost). Wie das geht, steht für die Betreiber in docs/hosting.md. Trainieren geht auch so, nur langsamer; Zeichnungen, Einstellungen und Notizen zu Trainings bleiben, Datensätze und Netze nicht.',
  ),
  'webgpu-missing': words('Dieser Browser hat kein WebGPU', betterBrowser),
  'webgpu-blocked': words(
    'WebGPU ist in diesem Browser abgeschaltet',
    'Frag die Person, die diesen Rechner betreut, oder nimm einen anderen Browser. Trainieren geht auch ohne, nur langsamer.',
  ),
  'acceleration-off': words(
    'Der Browser arbeitet ohne den Grafikprozessor',
    'Schalte in den Einstellungen des Browsers (unter System oder Leistung) die Hardwarebeschleunigung ein und starte ihn neu. Trainieren geht auch ohne, nur langsamer.',
  ),
  'virtual-machine': words(
    'Diese virtuelle Maschine hat keinen Grafikprozessor',
    'Öffne die Seite in einem Browser außerhalb der virtuellen Maschine. Trainieren geht auch hier, nur langsamer.',
  ),
  'webgpu-no-adapter': words(
    'Der Browser hat keinen Grafikprozessor gefunden, den er benutzen kann',
    betterBrowser,
  ),
  'webgpu-device-lost': words(
    'Die Verbindung zum Grafikprozessor ist abgerissen',
    'Die Seite macht mit dem weiter, was geht. Lade sie neu, um es noch einmal mit dem Grafikprozessor zu versuchen.',
  ),
  'device-busy': words(
    'Das Gerät arbeitet gerade',
    'Halte das Training an, oder warte auf sein Ende und miss dann.',
  ),
  'gpu-out-of-memory': words(
    'Der Grafikspeicher ist voll',
    'Nimm einen kleineren Batch oder ein kleineres Modell, oder schließe andere Seiten, die den Grafikprozessor benutzen.',
  ),
  'gpu-error': words(
    'Der Grafikprozessor hat die Arbeit verweigert',
    'Führe die Zelle noch einmal aus. Geschieht es wieder, wechsle oben das Rechenwerk.',
  ),
  'backend-unavailable': words(
    'So kann hier nicht gerechnet werden',
    'Wähle oben „automatic“: Es nimmt das Schnellste, das geht.',
  ),
  'address-unclear': words(
    'Nicht der ganze Link wurde verstanden',
    'Vergleiche die Einstellungen mit dem, was dir geschickt wurde, oder bitte noch einmal um den Link.',
  ),
  'class-unreachable': words(
    'Die Klasse ist nicht zu erreichen',
    'Prüfe, ob die Seite der Lehrkraft offen ist und dieses Gerät im selben Netz, dann tritt noch einmal bei; in einem Netz, das seine Geräte voneinander trennt, hilft nur ein anderes Netz.',
  ),
  'class-code-unclear': words(
    'Der Code wurde nicht verstanden',
    'Kopiere noch einmal den ganzen Code; jeder Versuch beizutreten hat eigene Codes.',
  ),
  'page-updated': words(
    'Die Seite wurde aktualisiert, während sie offen war',
    'Lade sie neu. Deine Einstellungen, aufbewahrten Zeichnungen und Daten bleiben; trainierte Netze nicht, außer du speicherst sie vorher.',
  ),
  'part-unreachable': words(
    'Ein Teil der Seite konnte nicht geholt werden',
    'Prüfe, ob du online bist, dann führe die Zelle noch einmal aus; wenn das nicht hilft, lade die Seite neu. Was aufbewahrt ist, bleibt.',
  ),
  'worker-died': words(
    'Der Teil der Seite, der rechnet, ist stehen geblieben',
    'Er wurde neu gestartet, außer er kam nie hoch: Dann lade die Seite neu. Lade die Daten und trainiere noch einmal.',
  ),
  'run-unknown': words(
    'Dieses Training ist nicht mehr hier',
    'Nur die letzten paar Trainings bleiben im Speicher. Führe die Zelle zum Trainieren noch einmal aus.',
  ),
  'run-damaged': words(
    'Was von diesem Training aufbewahrt war, ist beschädigt',
    'Die Lektion hat seine Einstellungen: Führe die Zelle zum Trainieren aus, um es neu zu trainieren. Seine Kurven bleiben unter „Runs“.',
  ),
  'run-elsewhere': words(
    'Dieses Training läuft in einem anderen Tab',
    'Mach dort weiter, oder übernimm es hier: Der andere Tab hört dann auf.',
  ),
  'dataset-unknown': words('Es sind keine Daten geladen', 'Führe zuerst die Lade-Zelle aus.'),
  cancelled: words('Abgebrochen', 'Führe es noch einmal aus, wann du magst.'),
  unexpected: words(
    'Etwas Unerwartetes ist geschehen',
    'Führe die Zelle noch einmal aus. Bleibt es so, lade die Seite neu und sag uns, was oben steht.',
  ),
};

const acceleration =
  'Die Richtlinie HardwareAccelerationModeEnabled (Chrome, Edge) oder HardwareAcceleration (Firefox) darf nicht aus sein';

export const admin: Record<SetupReason, string> = {
  'page-insecure':
    'Bieten Sie die Seite über https an, mit einem Zertifikat, dem die Rechner trauen; über einfaches http enthalten Browser WebGPU, Speicher und Prüfsummen vor.',
  'webgpu-missing':
    'Verteilen Sie Chrome oder Edge 113 oder neuer, Firefox 141 oder neuer (Windows) oder Safari 26 oder neuer.',
  'webgpu-blocked':
    'chrome://gpu und chrome://policy (in Edge edge://) zeigen, ob eine Richtlinie, ein Schalter oder die Sperrliste WebGPU abgeschaltet hat.',
  'webgpu-no-adapter':
    'chrome://gpu nennt den Grund unter „Problems detected“, meist ein gesperrter Grafiktreiber: Aktualisieren Sie den Treiber.',
  'acceleration-off': `${acceleration}; Fernzugriff und Konten ohne Bildschirm haben keinen Grafikprozessor.`,
  'virtual-machine':
    'Geben Sie der virtuellen Maschine einen Grafikprozessor (durchgereicht oder geteilt), oder öffnen Sie die Seite außerhalb.',
  'software-adapter': `${acceleration}, und der Grafiktreiber muss der des Herstellers sein: Mit einem einfachen Anzeigetreiber rechnen Browser auf dem Prozessor.`,
  'storage-unavailable':
    'Erlauben Sie dieser Website, Daten aufzubewahren: kein DefaultCookiesSetting von 2 und kein Löschen beim Beenden (Chrome, Edge), oder nennen Sie sie in CookiesAllowedForUrls.',
  'private-window':
    'Gast- und Kioskkonten öffnen nur private Fenster: Lassen Sie diese Website in einem gewöhnlichen Profil laufen, oder lassen Sie Trainings als Dateien speichern.',
};
