/** Behind what a clause with „dass“ follows. Sets of words, since one pattern of them all takes longer to compile than to use. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Verbs that tell what somebody says, thinks, wants or brings about, as far as they are regular. */
const STEMS = words(`
  sag mein glaub hoff denk find erklär beton versicher ankündig behaupt bestätig forder verlang fürcht befürcht vermut erwart schätz warn klag zeig
  bedeut verhinder verfüg bemerk bedauer beklag kritisier ahn genüg erzähl bericht erinner merk wünsch rechn sorg bezweifel zweifel argumentier lern
  freu meld beschwer wunder schärf einschärf rüg mahn ermahn prophezei unterstell verkünd feststell klarstell richtigstell sicherstell spür droh
  erwähn dementier notier mitteil hör fühl bekräftig signalisier ergänz erläuter spekulier monier bemängel entgegn erwider flüster bezeug
  akzeptier beacht beobacht bewirk darleg erlaub ermöglich festleg folger garantier gewährleist plädier reich resümier träum überzeug urteil
  veranlass vereinbar verheimlich verdeutlich vertrau schilder begründ beschwör informier mutmaß vorrechn scherz beteuer konstatier
  suggerier klarmach einräum hinnehm annehm angeb zugeb bedenk`);
const ENDINGS = ['e', 'en', 'n', 't', 'te', 'ten', 'et', 'ete', 'eten'];
const FORMS = words(`
  dachte dachten dächte gedacht weiß weiss wisse wissen wusste wussten wüsste wüssten gewusst fand fanden schreibt schreibe schreiben
  schrieb schrieben geschrieben beweist bewies bewiesen entschied entschieden ergibt ergebe ergab ergaben erfährt erfahre erfahren erfuhr erfuhren
  begriff begriffen begreift verspricht verspreche versprach versprachen versprochen versteht verstehe verstand verstanden vergisst vergesse vergessen
  vergaß vergaßen möchte möchten wollen wolle wollte wollten will bestreitet bestreite bestreiten bestritt bestritten schwört schwor schworen
  gesteht gestehe gestehen gestand gestanden verrät verrate verriet verrieten verraten verschweigt verschwieg verschwiegen beschließt beschloss
  beschlossen hinweist hinweise hinwies hinwiesen hingewiesen unterstreicht unterstrich empfiehlt empfahl empfohlen rät riet sieht sehe sehen
  sah sahen erkennt erkannte erkannten erkannt besagt bedenkt bedachte vorgerechnet vorgeworfen vorgeschlagen klargemacht nachgewiesen
  ausgeschlossen beigebracht mitgeteilt angekündigt angegeben zugegeben eingeräumt angenommen festgestellt klargestellt steht stand fest hin voraus`);
const SAYING: ReadonlySet<string> = new Set([
  ...FORMS,
  ...Array.from(STEMS).flatMap((stem) => ENDINGS.flatMap((ending) => [stem + ending, `ge${stem}${ending}`])),
]);
/** Verbs that stand in two parts: „kündigte an“, „teilte die Polizei mit“, „warf ihm der Anwalt vor“ */
const PARTED: Readonly<Record<string, ReadonlySet<string>>> = {
  mit: words('teilt teilte teilten teilen rechnet rechnete rechneten rechne rechnen'),
  an: words('kündigt kündigte kündigten kündigen gab gaben gibt gebe sagte sagten'),
  ein: words('räumt räumte räumten räumen'),
  vor: words('warf warfen wirft werfe hielt hielten hält halte schlug schlugen schlägt schlage'),
  zu: words('gab gaben gibt gebe'),
};
const NAMING = words('ist sei war bleibt heißt heisst hieß');
/** What a clause explains: „klar, dass“ */
const ADJECTIVES = words(`
  überzeugt erfreut froh so klar sicher wichtig möglich bekannt stolz dankbar glücklich enttäuscht erleichtert besorgt zuversichtlich bewusst gewiss
  wahrscheinlich unwahrscheinlich unmöglich denkbar undenkbar absehbar erkennbar ersichtlich offensichtlich deutlich erwiesen unbestritten unstrittig
  erstaunlich bemerkenswert erfreulich ärgerlich bedauerlich verständlich logisch typisch üblich normal schade nötig notwendig entscheidend egal fix
  geheißen daher darüber insofern`);
/** „darauf, dass“ */
const DA = /^da(?:r?[aiu][nmfus]\p{L}*|für|gegen|mit|nach|von|vor|zu|durch|bei)$/u;
const IDIOM =
  /(?:^|\s)(erwiesen an|(?:deutlich|klar|bekannt|öffentlich|geltend) (?:ge)?mach(?:t|te|ten|en)|in Kauf (?:genommen|nehmen|nahm))$/u;
/** None of these is of the neuter gender. */
const NOUNS = words(`
  Vorwurf Verdacht Umstand Tatsache Hinweis Hinweise Beweis Beweise Beleg Belege Eindruck Vorschlag Grund Hoffnung Angst Sorge Furcht Befürchtung Gefahr
  Annahme Ansicht Meinung Auffassung Überzeugung Aussage Behauptung Gewissheit Garantie Bedingung Voraussetzung Folge Vorteil Nachteil Gedanke Gedanken
  Idee Wunsch Erwartung Erkenntnis Einschätzung Einsicht Fall Gerüchte Nachricht Mitteilung These Regel Forderung Chance Möglichkeit Wahrscheinlichkeit
  Zufall Schluss Zweifel Irrtum Glaube Glauben Traum Zusage Ankündigung Erklärung Begründung Beschwerde Klage Kritik Warnung`);
/** „nachdem sich gezeigt hatte“ */
const AUXILIARIES = words('hat haben hatte hatten habe ist war sei wird wurde');
/** „betonte er“, „hofft nun“ */
const FILLERS = words(
  'er sie man ich wir ihr ihm ihnen uns mir auch nur etwa nun aber also heute zudem jedoch allerdings damals dabei zugleich wohl doch bisher sogar',
);
const ARTICLES = words('der die den');

/** The last words before a clause, and what they are. */
export interface LeadIn {
  /** „hofft nun“, „gedroht hatte“, „so laut“ */
  readonly words: string;
  readonly kind: 'saying' | 'naming' | 'pointing' | 'noun' | 'apart';
}

const CLAUSE_START = /[.,;:!?„“”"»«()]/u;
/** More words do not stand between the parts of a verb, nor more than three between „so“ and the clause. */
const MOST_WORDS = 10;

/** The words at the end of a text behind which a clause with „dass“ may follow; `undefined` where there are none. */
export function leadInOf(before: string): LeadIn | undefined {
  const all = (before.slice(-200).split(CLAUSE_START).at(-1) as string)
    .trim()
    .split(/\s+/)
    .slice(-MOST_WORDS);
  for (const auxiliaries of [auxiliariesOf(all), 0]) {
    const rest = all.slice(0, all.length - auxiliaries);
    const found = leadOf(rest);
    if (found) return { words: all.slice(rest.length - found.count).join(' '), kind: found.kind };
  }
  return undefined;
}

/** Whether a word is a form of a verb of saying. */
export function isSaying(word: string): boolean {
  return SAYING.has(word);
}

function auxiliariesOf(all: readonly string[]): number {
  if (!AUXILIARIES.has(all.at(-1) ?? '')) return 0;
  return all.at(-2) === 'worden' ? 2 : 1;
}

function leadOf(rest: readonly string[]): { count: number; kind: LeadIn['kind'] } | undefined {
  const last = rest.at(-1);
  if (last === undefined) return undefined;
  if (ADJECTIVES.has(last) || DA.test(last)) return { count: 1, kind: 'pointing' };
  for (const bare of withoutFillers(rest)) {
    const verb = verbAt(bare);
    if (verb) return { count: rest.length - bare.length + verb.count, kind: verb.kind };
  }
  for (let between = 1; between <= 3; between++)
    if (rest.at(-1 - between) === 'so' && rest.slice(-between).every((word) => /^\p{Ll}/u.test(word)))
      return { count: between + 1, kind: 'pointing' };
  const idiom = IDIOM.exec(rest.slice(-3).join(' '))?.[1];
  if (idiom) return { count: idiom.split(' ').length, kind: 'pointing' };
  if (NOUNS.has(last)) return { count: 1, kind: 'noun' };
  const parts = PARTED[last];
  const verb = parts ? rest.findLastIndex((word) => parts.has(word)) : -1;
  return verb === -1 ? undefined : { count: rest.length - verb, kind: 'apart' };
}

function verbAt(bare: readonly string[]): { count: number; kind: LeadIn['kind'] } | undefined {
  const [before, last] = [bare.at(-2) ?? '', bare.at(-1) ?? ''];
  if (SAYING.has(last)) return { count: 1, kind: 'saying' };
  if (PARTED[last]?.has(before) || (last === 'aus' && before === 'davon'))
    return { count: 2, kind: 'saying' };
  if (NAMING.has(last)) return { count: 1, kind: 'naming' };
  return last === 'das' && /^hei(?:ß|ss)t$/u.test(before) ? { count: 2, kind: 'naming' } : undefined;
}

const CAPITAL = /^\p{Lu}/u;

/** The words before what may stand between a verb and the clause: „sagte der Zeitung“, „hofft auch die Lehrerin Eva Muster“. */
function withoutFillers(rest: readonly string[]): (readonly string[])[] {
  const all = [rest];
  let name = rest.length;
  while (name > 0 && rest.length - name < 3 && CAPITAL.test(rest[name - 1] as string)) name--;
  if (name < rest.length) {
    const at = ARTICLES.has(rest[name - 1] ?? '')
      ? name - 1
      : ARTICLES.has(rest[name - 2] ?? '')
        ? name - 2
        : name;
    if (at < name || rest.length - name > 1 || rest[name - 1] === 'unserer') all.push(rest.slice(0, at));
  }
  return all.flatMap((bare) => {
    const fillers = bare.at(-1) === 'nur' && bare.at(-2) === 'bisher' ? 2 : 1;
    return FILLERS.has(bare.at(-1) ?? '') || bare.at(-1) === 'unserer'
      ? [bare, bare.slice(0, -fillers)]
      : [bare];
  });
}
