/**
 * The words of the interface: everything that readers and their programs see and that no editor wrote. One column for each language;
 * `site.language` chooses. Texts for editors (mistakes, findings) are not here: they stand where they are found.
 *
 * A new language is one more column, `en: { … }` typed as `Wording`: the compiler names what is still missing. Parts of a sentence round
 * a link are a list: what stands before, the link, what stands after.
 */

/** Words round one link. */
type Linked = readonly [before: string, link: string, after: string];

const linked = (...parts: Linked): Linked => parts;
/** Words round something else, a date for example. */
const round = (before: string, after: string): readonly [string, string] => [before, after];

const de = {
  /** Pages of the site by the name under which navigation, titles and breadcrumbs know them. */
  pages: {
    front: 'Titelseite',
    search: 'Suche',
    archive: 'Archiv',
    topics: 'Themen',
    authors: 'Autorinnen und Autoren',
    feeds: 'Feeds',
    corrections: 'Korrekturen',
  },

  /** What frames every page. */
  frame: {
    toContent: 'Zum Inhalt',
    home: (paper: string) => `${paper}, zur Titelseite`,
    sections: 'Ressorts',
    trail: 'Wo Sie sind',
    services: 'Service',
    promise:
      'Diese Seiten laden nichts von anderen Servern. Nur die Suche führt ein Programm in Ihrem Browser aus.',
  },

  /** Times and amounts. */
  time: {
    clock: (hour: number, minute: string) => `${hour}${minute === '00' ? '' : `.${minute}`}\u00A0Uhr`,
    /** Behind „Aktualisiert“: the same day, another day. */
    atClock: (clock: string) => `um ${clock}`,
    onDay: (dayAndClock: string) => `am ${dayAndClock}`,
    reading: (minutes: number) => `${minutes === 1 ? '1\u00A0Minute' : `${minutes}\u00A0Minuten`} Lesezeit`,
    articles: (count: string) => `${count}\u00A0Artikel`,
  },

  /** Above, in and behind an article. */
  article: {
    /** Before the names of persons; offices stand without it. */
    by: 'Von ',
    draft: 'Entwurf, nicht veröffentlicht',
    draftMark: 'Entwurf · ',
    updated: 'Aktualisiert',
    old: 'Dieser Artikel ist älter als ein Jahr.',
    /** Round the day. */
    oldAsOf: round('Er gibt wieder, was am', 'bekannt war.'),
    symbolPicture: 'Symbolbild.',
    aiPicture: 'Mit KI erzeugtes Bild.',
    table: 'Tabelle',
    readAlso: 'Lesen Sie auch',
    correction: 'Korrektur',
    disclosure: 'Transparenzhinweis',
    sources: 'Quellen',
    topics: 'Themen dieses Artikels',
    report: 'Stimmt etwas nicht?',
    reportLink: 'Fehler melden',
    reportSubject: (headline: string) => `Fehler gefunden: ${headline}`,
    reportBody: ['Dort steht:', 'Richtig ist:', 'Das weiß ich aus:'],
    related: 'Mehr zum Thema',
  },

  withdrawn: {
    kicker: 'In eigener Sache',
    headline: (headline: string) => `Zurückgezogen: ${headline}`,
    withoutHeadline: 'Zurückgezogener Artikel',
    /** Round the moment. */
    notice: round('Die Redaktion hat diesen Artikel am', 'zurückgezogen.'),
  },

  moved: { kicker: 'Umgezogen', headline: 'Dieser Artikel hat eine neue Adresse' },

  notFound: {
    title: 'Seite nicht gefunden',
    kicker: 'Fehler 404',
    headline: 'Diese Seite gibt es nicht',
    reasons:
      'Vielleicht ist die Adresse falsch abgeschrieben, vielleicht ist der Artikel umgezogen oder zurückgenommen worden.',
    front: linked('Alles, was zuletzt erschienen ist, steht auf der ', 'Titelseite', '.'),
    search: linked('Was früher erschienen ist, findet die ', 'Suche', '.'),
    sections: 'Oder Sie sehen in einem Ressort nach:',
  },

  front: {
    empty: 'Hier steht noch nichts: Der erste Artikel ist in Arbeit.',
    briefs: 'Weitere Meldungen',
    more: 'Alle Artikel im Archiv',
  },

  /** Lists: sections, topics, authors, archive. */
  lists: {
    emptySection: 'In diesem Ressort ist noch nichts erschienen.',
    nothingYet: 'Noch ist nichts erschienen.',
    otherPages: 'Weitere Seiten',
    otherMonths: 'Weitere Monate',
    older: 'Ältere Artikel im Archiv',
  },

  topics: {
    headline: 'Themen von A bis Z',
    description: (paper: string) => `Alle Themen, über die ${paper} berichtet, von A bis Z.`,
    empty: 'Noch hat kein Artikel ein Thema.',
    title: (topic: string) => `Thema: ${topic}`,
  },

  authors: {
    headline: 'Wer hier schreibt',
    description: (paper: string) => `Wer für ${paper} schreibt.`,
    portrait: (name: string) => `Porträt: ${name}`,
    /** Of an office. */
    picture: (name: string) => `Bild: ${name}`,
    email: 'E-Mail:',
    web: 'Im Netz:',
  },

  archive: {
    description: (paper: string) => `Alle Artikel von ${paper}, Monat für Monat.`,
    standfirst: 'Alles, was erschienen ist, Monat für Monat.',
    year: (year: number) => `Archiv ${year}`,
    yearDescription: (paper: string, year: number) => `Alle Artikel von ${paper} aus dem Jahr ${year}.`,
    /** Above a long month: the numbers of its days. */
    days: 'Tage dieses Monats',
    monthDescription: (paper: string, month: string) => `Alle Artikel von ${paper} aus dem ${month}.`,
  },

  corrections: {
    kicker: 'In eigener Sache',
    standfirst:
      'Wo wir uns geirrt haben, sagen wir es: im Artikel selbst und hier, das Jüngste zuerst. Auch zurückgezogene Artikel stehen hier.',
    none: 'Bisher war keine Korrektur nötig.',
    months: 'Alle Korrekturen nach Monaten',
    monthTitle: (month: string) => `Korrekturen im ${month}`,
    monthDescription: (month: string) => `Was im ${month} berichtigt wurde, in allen Artikeln.`,
    count: (count: number, shown: string) => `${shown}\u00A0${count === 1 ? 'Korrektur' : 'Korrekturen'}`,
  },

  standing: {
    kicker: 'In eigener Sache',
    unwritten: 'Diese Seite ist noch nicht geschrieben.',
    asOf: 'Stand:',
  },

  search: {
    description: (paper: string) => `Alle Artikel von ${paper} durchsuchen.`,
    withoutScript: linked(
      'Die Suche arbeitet in Ihrem Browser und braucht dafür JavaScript. Ohne JavaScript finden Sie alle Artikel im ',
      'Archiv',
      ', Monat für Monat.',
    ),
    words: 'Suchwörter',
    submit: 'Suchen',
    section: 'Ressort',
    year: 'Jahr',
    all: 'alle',
    more: 'Weitere Treffer zeigen',
    /** What the script says; it fills in `{query}` and `{count}`. */
    answers: {
      busy: 'Es wird gesucht …',
      none: 'Zu „{query}“ wurde nichts gefunden.',
      one: 'Ein Artikel gefunden.',
      many: '{count} Artikel gefunden.',
      failed:
        'Die Suche lässt sich gerade nicht laden. Bitte versuchen Sie es noch einmal, oder sehen Sie im Archiv nach.',
    },
  },

  /** The page about feeds. */
  subscribing: {
    description: (paper: string) => `${paper} mit einem Feedreader lesen: ohne Anmeldung, ohne Beobachtung.`,
    kicker: 'Service',
    headline: (paper: string) => `${paper} abonnieren`,
    standfirst: 'Ein Feed bringt neue Artikel zu Ihnen, sobald sie erscheinen.',
    what: 'Ein Feed ist eine Datei mit den neuesten Artikeln. Ein Programm auf Ihrem Telefon oder Rechner, der Feedreader, ruft sie regelmäßig ab und zeigt Ihnen, was neu ist. Sie brauchen dafür bei uns kein Konto und geben keine Adresse an.',
    how: 'So geht es',
    steps: [
      'Installieren Sie einen Feedreader. Für iPhone, iPad und Mac gibt es zum Beispiel NetNewsWire, für Android Feeder, für Windows Thunderbird, für Linux Liferea oder Newsboat.',
      'Kopieren Sie die Adresse eines Feeds.',
      'Fügen Sie sie im Feedreader unter „Feed hinzufügen“ oder „Abonnieren“ ein.',
    ],
    whole: 'Die ganze Zeitung',
    rss: 'Jeder Artikel in voller Länge. Dieses Format versteht jeder Feedreader.',
    atom: 'Dieselben Artikel in einem anderen Format.',
    json: 'Dieselben Artikel für alle, die damit programmieren.',
    parts: 'Nur ein Teil',
    opml: linked(
      'Jedes Ressort, jedes Thema, jede Autorin und jeder Autor hat einen eigenen Feed. Alle zusammen stehen in einer ',
      'OPML-Datei',
      ', die Feedreader mit „Importieren“ einlesen.',
    ),
  },

  /** What feeds say of themselves and of their items. */
  feeds: {
    section: (section: string) => `Alle Artikel aus dem Ressort ${section}.`,
    topic: (topic: string) => `Alle Artikel zum Thema ${topic}.`,
    author: (author: string) => `Alle Artikel von ${author}.`,
    /** Whose name may need an article in German: „der Redaktion“. */
    office: (office: string) => `Alle Artikel unter dem Namen ${office}.`,
    corrections: 'Was in unseren Artikeln falsch war und wie es richtig heißt.',
    correction: (headline: string) => `Korrektur: ${headline}`,
    toArticle: 'Zum Artikel:',
    whole: (paper: string, format: string) => `${paper}: alle Artikel (${format})`,
    collection: (paper: string) => `Feeds von ${paper}`,
  },

  /** Sentences for programs, which people read who look after them. */
  machines: {
    twins:
      'Jeder Artikel steht auch als Markdown bereit: die Adresse des Artikels mit `.md` statt des letzten Schrägstrichs.',
    mining:
      'Text und Data Mining im Sinne von § 44b UrhG, darunter das Training von Modellen, ist vorbehalten.',
    quoting: 'Wer zitiert, nennt die Zeitung und verlinkt den Artikel.',
    newest: 'Neueste Artikel',
    robots: 'Nutzungsvorbehalt nach § 44b Abs. 3 UrhG: Text und Data Mining ist vorbehalten.',
    robotsAlso: (address: string) => `Auch in ${address}`,
  },
};

/** All words of one language. */
export type Wording = typeof de;

/** Languages of the interface. */
export const interfaces = { de } satisfies Record<string, Wording>;

/** A language that the interface speaks. */
export type Language = keyof typeof interfaces;
