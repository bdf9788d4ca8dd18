/** Behind what a clause with „dass“ follows. Parts of patterns, without groups that count. */

const alternatives = (words: string) => words.trim().split(/\s+/).join('|');

/** Verbs that tell what somebody says, thinks, wants or brings about, as far as they are regular. */
const STEMS = alternatives(`
  sag mein glaub hoff denk find erklär beton versicher ankündig behaupt bestätig forder verlang fürcht befürcht vermut erwart schätz warn klag zeig
  bedeut verhinder verfüg bemerk bedauer beklag kritisier ahn genüg erzähl bericht erinner merk wünsch rechn sorg bezweifel zweifel argumentier lern
  freu meld beschwer wunder schärf einschärf rüg mahn ermahn prophezei unterstell verkünd feststell klarstell richtigstell sicherstell spür droh
  erwähn dementier notier mitteil hör fühl bekräftig signalisier ergänz erläuter spekulier monier bemängel entgegn erwider flüster bezeug
  akzeptier beacht beobacht bewirk darleg erlaub ermöglich festleg folger garantier gewährleist plädier reich resümier träum überzeug urteil
  veranlass vereinbar verheimlich verdeutlich vertrau schilder begründ beschwör informier mutmaß vorrechn scherz beteuer konstatier
  suggerier klarmach einräum hinnehm annehm angeb zugeb bedenk`);

const FORMS = alternatives(`
  dachte dachten dächte gedacht weiß weiss wisse wissen wusste wussten wüsste wüssten gewusst fand fanden schreibt schreibe schreiben
  schrieb schrieben geschrieben beweist bewies bewiesen entschied entschieden ergibt ergebe ergab ergaben erfährt erfahre erfahren erfuhr erfuhren
  begriff begriffen begreift verspricht verspreche versprach versprachen versprochen versteht verstehe verstand verstanden vergisst vergesse vergessen
  vergaß vergaßen möchte möchten wollen wolle wollte wollten will bestreitet bestreite bestreiten bestritt bestritten schwört schwor schworen
  gesteht gestehe gestehen gestand gestanden verrät verrate verriet verrieten verraten verschweigt verschwieg verschwiegen beschließt beschloss
  beschlossen hinweist hinweise hinwies hinwiesen hingewiesen unterstreicht unterstrich empfiehlt empfahl empfohlen rät riet sieht sehe sehen
  sah sahen erkennt erkannte erkannten erkannt besagt bedenkt bedachte vorgerechnet vorgeworfen vorgeschlagen klargemacht nachgewiesen
  ausgeschlossen beigebracht mitgeteilt angekündigt angegeben zugegeben eingeräumt angenommen festgestellt klargestellt fest hin voraus`);

/** Verbs that stand in two parts: „kündigte an“, „teilte die Polizei mit“, „warf ihm der Anwalt vor“ */
const PARTED = [
  ['teil(?:te?n?|en?)|rechne(?:te?n?|n)?', 'mit'],
  ['kündig(?:te?n?|en?)|gab(?:en)?|gibt|gebe|sagten?', 'an'],
  ['räum(?:te?n?|en?)', 'ein'],
  ['warf(?:en)?|wirft|werfe|hielt(?:en)?|hält|halte|schlug(?:en)?|schlägt|schlage', 'vor'],
  ['gab(?:en)?|gibt|gebe', 'zu'],
] as const;
const parted = (between: string) =>
  PARTED.map(([verb, particle]) => `(?:${verb})\\s${between}${particle}`).join('|');

export const SAYING = `(?:ge)?(?:${STEMS})(?:e?t(?:en?)?|en?|n)|${FORMS}|davon\\saus|${parted('')}`;
/** The parts with somebody between. */
export const APART = `(?:${parted('[^.,;:!?„“]{1,60}\\s')})`;

const ADJECTIVES = alternatives(`
  überzeugt erfreut froh so klar sicher wichtig möglich bekannt stolz dankbar glücklich enttäuscht erleichtert besorgt zuversichtlich bewusst gewiss
  wahrscheinlich unwahrscheinlich unmöglich denkbar undenkbar absehbar erkennbar ersichtlich offensichtlich deutlich erwiesen unbestritten unstrittig
  erstaunlich bemerkenswert erfreulich ärgerlich bedauerlich verständlich logisch typisch üblich normal schade nötig notwendig entscheidend egal fix
  geheißen daher darüber insofern`);
/** None of these is of the neuter gender. */
export const NOUNS = alternatives(`
  Vorwurf Verdacht Umstand Tatsache Hinweis Hinweise Beweis Beweise Beleg Belege Eindruck Vorschlag Grund Hoffnung Angst Sorge Furcht Befürchtung Gefahr
  Annahme Ansicht Meinung Auffassung Überzeugung Aussage Behauptung Gewissheit Garantie Bedingung Voraussetzung Folge Vorteil Nachteil Gedanke Gedanken
  Idee Wunsch Erwartung Erkenntnis Einschätzung Einsicht Fall Gerüchte Nachricht Mitteilung These Regel Forderung Chance Möglichkeit Wahrscheinlichkeit
  Zufall Schluss Zweifel Irrtum Glaube Glauben Traum Zusage Ankündigung Erklärung Begründung Beschwerde Klage Kritik Warnung`);

/** What is explained by a clause: „klar, dass“, „darauf, dass“, „so laut, dass“. */
export const POINTING = `${ADJECTIVES}|erwiesen\\san|da(?:r?[aiu][nmfus]\\p{L}*|für|gegen|mit|nach|von|vor|zu|durch|bei)|so\\s\\p{Ll}+(?:\\s\\p{Ll}+){0,2}|(?:deutlich|klar|bekannt|öffentlich|geltend)\\s(?:ge)?mach(?:t|te|ten|en)|in\\sKauf\\s(?:genommen|nehmen|nahm)`;
