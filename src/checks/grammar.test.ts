import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.test-support.ts';
import { findGrammarSlips } from './grammar.ts';

const slips = (text: string) => findGrammarSlips(text).map(({ message }) => message);

describe('grammar', () => {
  it.each([
    ['Der Minister sagte dass er komme.', 'Zwischen „sagte“ und „dass“ fehlt wohl ein Komma: sagte, dass.'],
    ['Er ging davon aus\ndass er komme.', 'Zwischen „aus“ und „dass“'],
    ['Ich wusste nicht dass er kommt.', 'Zwischen „nicht“ und „dass“ fehlt wohl ein Komma: nicht, dass.'],
    ['Ihm fiel auf, das dass er kam.', '„das dass“: Gemeint ist wohl nur „dass“.'],
    ['Es gibt die Hoffnung dass er komme.', 'Zwischen „Hoffnung“ und „dass“'],
    ['Obwohl kaum Informationen gebe, handle man.', '„Obwohl kaum Informationen gebe“: Hier fehlt wohl „es“'],
    ['Er sagte, dass keine Beweise gebe.', '„dass keine Beweise gebe“: Hier fehlt'],
    ['Sie warten, weil noch keinen Termin gibt.', '„weil noch keinen Termin gibt“: Hier fehlt'],
    ['„Wir sind bereit“ sagte Muster.', 'Nach dem Zitat „Wir sind bereit“ fehlt wohl ein Komma'],
    ['Er kam. „Das ist das Ende“ meinte sie.', 'Nach dem Zitat „Das ist das Ende“'],
    ['„Wir sind bereit“ erzählt Muster.', 'Nach dem Zitat „Wir sind bereit“'],
    ['Er stimmte zu. „Der Haushalt bleibt im Lot“ betonte Muster.', 'Nach dem Zitat „Der Haushalt'],
    ['Klar ist auch dass sie warten.', 'Zwischen „auch“ und „dass“'],
    ['Sie wünsche sich aber dass er geht.', 'Zwischen „aber“ und „dass“'],
    ['Das spricht dafür dass er geht.', 'Zwischen „dafür“ und „dass“'],
    ['Er sagte, dass bei der Bank keine Kontrollen gebe.', '„dass bei der Bank keine Kontrollen gebe“'],
    ['Weil in der Eifel kaum noch junge Ärzte gibt.', '„Weil in der Eifel kaum noch junge Ärzte gibt“'],
    [
      'Er meinte, obwohl bei den Gemeinden nichts mehr zu holen gebe, werde verplant.',
      '„obwohl bei den Gemeinden nichts',
    ],
    ['Die Zahlen wiederspiegeln das.', '„wiederspiegeln“: Gemeint ist „widerspiegeln“.'],
    ['Das spiegelt sich im Wiederstand.', '„Wiederstand“: Gemeint ist „Widerstand“.'],
    ['Der Mindeststandart gilt.', '„Mindeststandart“: Gemeint ist „Mindeststandard“.'],
    ['Standartwerke helfen nicht.', '„Standartwerke“: Gemeint ist „Standardwerke“.'],
    ['Der Standart gilt.', '„Standart“: Gemeint ist „Standard“.'],
    ['Er arbeitet dort seid 2020.', '„seid“: Gemeint ist „seit“.'],
    ['Seid Jahren warten sie.', '„Seid“: Gemeint ist „Seit“.'],
    ['Das gilt seid mehr als zehn Jahren.', '„seid“: Gemeint ist „seit“.'],
    ['Sie hofft das dass Geld reicht.', 'Zwischen „das“ und „dass“'],
    [
      'Sie habe nie daran geglaubt, das der Bau komme.',
      '„geglaubt, das“: Gemeint ist wohl „geglaubt, dass“.',
    ],
    ['Er rechnet damit das der letzte Bescheid kommt.', '„damit das“: Gemeint ist wohl „damit, dass“.'],
    ['Sie sagte, das sich die Lage bessere.', '„sagte, das“'],
    ['Er hatte verfügt, das niemand daran arbeite.', '„verfügt, das“'],
    [
      'Am Abend teilte die Polizei mit, das der Mann lebe.',
      '„teilte die Polizei mit, das“: Gemeint ist wohl „teilte die Polizei mit, dass“.',
    ],
    ['Sie wies darauf hin, das die Frist ende.', '„hin, das“'],
    ['Nachdem sich gezeigt hatte, das die Gräben tief sind, ging er.', '„gezeigt hatte, das“'],
    ['Der Wind weht so stark, das man umfällt.', '„so stark, das“'],
    ['Im Jahr 2021 habe sich gezeigt, das die Straße zu schmal sei.', '„gezeigt, das“'],
    ['Nun hat das Gericht festgestellt, das der Einsatz falsch war.', '„festgestellt, das“'],
    ['Das es summt, daran gewöhnt man sich.', '„Das“ am Anfang des Satzes: Gemeint ist wohl „Dass“.'],
    ['Ob überhaupt genügend Kräfte gebe, weiß niemand.', '„Ob überhaupt genügend Kräfte gebe“'],
    ['Es war so voll, das einige auf der Treppe saßen.', '„so voll, das“'],
    ['Wichtig sei, das alle mitmachen.', '„sei, das“'],
    // Nothing in the sentence that „das“ could stand for.
    ['Die Stadträtin rügte, das in den ersten Minuten niemand sprach.', '„rügte, das“'],
    ['Es gibt die Wahrscheinlichkeit, das er kommt.', '„Wahrscheinlichkeit, das“'],
    ['Der Onkel, der ihm einschärfte, das man leise geht, schlief.', '„einschärfte, das“'],
    ['Das Kind kam auf dem Fluss zur Welt, so das niemand wusste, wohin.', '„so das“'],
    ['Die Ärztin betont das die Jugendlichen nicht später schlafen gingen.', '„betont das“'],
    ['Sie hatte gemacht das ältere Menschen Töne anders wahrnehmen.', '„gemacht das“'],
    ['Eine Sprecherin wies darauf das für die Brücke ein Neubau geplant sei.', '„darauf das“'],
    ['Man kann finden das vier Millionen sehr viele sind.', '„finden das“'],
    ['Er kam, dass ist klar.', '„dass ist“: Gemeint ist wohl „das ist“.'],
    ['Sie wies darauf, das dieses von Ihnen benannte Haus leer stehe.', '„darauf, das“'],
    ['Ein Händler hat mir einmal gesagt, das meine Bilder leise seien.', '„gesagt, das“'],
    ['Er sagte der Zeitung, das die Pläne fertig seien.', '„sagte der Zeitung, das“'],
    ['Dessen Vorsitzender Uwe Muster befürchtet das von den Kuttern kaum einer bleibt.', '„befürchtet das“'],
    // No noun for an article, no verb in second place.
    ['Sie erinnerte daran, das im Frühjahr davon die Rede war.', '„daran, das“'],
    ['Sie wies darauf hin, das schon die dritte Klinik schließt.', '„hin, das“'],
    ['Die Gemeinde hofft nun, das die Nachbarn bleiben.', '„hofft nun, das“'],
    ['Weil ich gemerkt habe das ich müde war.', '„gemerkt habe das“: Gemeint ist wohl „gemerkt habe, dass“.'],
    ['Er sagte das er komme.', '„sagte das“'],
    ['Es besteht die Gefahr das es regnet.', '„Gefahr das“: Gemeint ist wohl „Gefahr, dass“.'],
    ['Sie sah ein Haus das er kannte.', '„Haus das“: Hier fehlt wohl ein Komma.'],
    ['Er vermutet das viele Wähler zu Hause geblieben sind.', '„vermutet das“'],
    ['Er habe dem Mann versichert das der Bau beginne.', '„versichert das“'],
    ['Im Mai wurde festgestellt das der Kessel undicht ist.', '„festgestellt das“'],
    [
      'Dort sagte mir eine Kollegin „Ich kenne jede Frau beim Namen.“ Das half.',
      'Vor dem Zitat fehlt wohl ein Doppelpunkt',
    ],
    ['Es war im vorraus klar.', '„vorraus“: Gemeint ist „voraus“.'],
    ['Die entgültige Fassung.', '„entgültige“: Gemeint ist „endgültige“.'],
    ['Das Kommitee tagt.', '„Kommitee“: Gemeint ist „Komitee“.'],
    ['Eine interressante Frage.', '„interressante“: Gemeint ist „interessante“.'],
  ])('finds the slip in „%s“', (text, message) => {
    const [first, ...others] = slips(text);
    expect(first?.startsWith(message), first).toBe(true);
    expect(others).toEqual([]);
  });

  it.each([
    'Er sagte, dass er komme, und dass sie gehe, so dass alle da sind.',
    'Er kam, ohne dass sie es wusste, als dass er ginge, und nicht nur dass er kam.',
    'Wichtig ist, dass er kommt, und nicht dass er geht. Nicht dass es ihn störte. Er kam, nicht dass ich es wüsste.',
    'Er weiß das, dass sie kommt, und mag das dass-Wort.',
    'Vor allem dass er kam, war schön. Auch dass sie ging. Kaum dass sie da war.',
    'Entscheidend ist, dass es Informationen gibt.',
    'Obwohl es kaum Informationen gibt, handelt man.',
    'Weil die Regierung kein Geld gibt, warten sie.',
    'Wenn man viel Geld gibt, bekommt man viel.',
    'Weil in der Partei die Frau Geld gibt. Weil bei der Bank kein Chef Auskunft darüber gibt, wer zahlt.',
    'Er sagte ab, aber auch dass er krank war. „Der Rheinische Bote am Sonntag“ meinte dazu nichts.',
    'Dafür dass er krank war, lief er schnell.',
    'Weil er noch keine Auskunft gibt.',
    'Was wiederum den Wiederaufbau betrifft, die Wiedersehensfreude, wiedergeben und wieder stehen.',
    'Die Standarte und der Standort und der Standartenträger.',
    'Ihr seid die Besten, seid ihr da, seid willkommen.',
    'Voraussichtlich im Voraus, das Komitee, interessant, aggressiv, endgültig, Entgelt.',
    'Die Terrasse und der Rhythmus, libysch und Libyen.',
    'Ergebnisse und das Ergebnis.',
    '„Der Andrang ist groß“, sagt Barbara Muster. „Wir sind weiter offen.“ Er dankt.',
    'Er sagte in der Sendung „Wer wird Millionär?“ ab. Sie schrieb „Das ist nicht meine Schuld“ an die Wand.',
    'Sie schrieb, das Haus stehe leer. Er meinte, das sei gut. Sie betonte, das eine schließe das andere nicht aus.',
    'Er rechnet damit, das Geld zu bekommen. Sie begann damit das Haus zu bauen. Sie glaubt, das alles sei vorbei.',
    'Er hat ein Wort gesagt, das die Leute empört. Das ist etwas, das wir kennen und das alle Kinder lieben.',
    'Er teilte das Brot mit ihr, das sie mitgebracht hatte. Die Jury gab ein Ergebnis an, das sie selbst nicht kannte.',
    'Das Es und das Ich, sagte er. Ein Haus. Das er nie betrat. Das sieht man, das weiß er, das ist so.',
    'Weil sie ein Wort gesagt hatte, das der Mann nicht kannte, ging er.',
    'Er hat im Haus ein Loch gezeigt, das die Maus fand. Sie hat das Geld gezeigt, das der Mann nahm.',
    'Es war ein so volles Haus, das die Leute mieden. Das Licht war so hell, das alle sahen.',
    'Sie hielt ein Seil fest, das er ihr gab, und stellte ein Rad hin, das die Kinder mochten.',
    'Heute bestätigt das die Polizei. Warum glaubt das niemand? Vergessen das die Leute? Dann überzeugt das sie nicht.',
    'Er denkt daran, das im Frühjahr beschlossene Gesetz zu ändern, und plant, das der Stadt gehörende Haus zu verkaufen.',
    'Wer wie erwartet das Spiel gewonnen hat, jubelt. Sie zahlt, damit das Haus gebaut werden kann.',
    'Sie fand, das mit dem Geld sei geklärt, und er meinte, das Problem daran sei der Preis.',
    'Das Gericht, das sich auf ein Gesetz stützt, und das Amt, das er leitet, schweigen.',
    'Er muss dafür das eine oder andere Opfer bringen, und er bekam dafür das viele Geld.',
    'Er plant, das ihm anvertraute Amt gut zu führen, und bekam dafür das ihm zustehende Geld.',
    'Sie verlor dabei das ihr liebste Buch. So schön das auch klingt, damit das auch gelingt, damit das sich lohnt.',
    'Die Polizei bestätigt das eine oder andere Gerücht. Auf Anfrage betonte das die Polizei erneut.',
    'Er erzählte das der Reporterin. Sie sagt das die ganze Zeit. Er lobte das alle vier Jahre stattfindende Fest.',
    'Sie lud, so das Amt, so das zuständige Amt, alle ein. Das Wort dass ist kurz. Er weiß, dass, ist es so weit, alle gehen.',
    'Ein Kind hat er beschrieben, das er kannte. Heute bestätigt das auch die Polizei. Sie bestätigt das auch heute.',
    'Ist das er? Dass das er war, und ob das wir sind, ist ein Stoff, für das er kämpft und das wir mögen.',
    'So wie er früher das Logbuch verstaut hat. Nur Wasser gab es, das die Kinder holten.',
    'Das Bündnis erklärte, das Deutsche Rote Kreuz helfe. Im Netz gefunden, das er selbst knüpfte.',
    '„Wir sind bereit“, sagte Muster. „Der Spiegel“ sagte ab. Mit „Das ist gut“ meinte er etwas anderes.',
  ])('leaves „%s“ alone', (text) => {
    expect(slips(text)).toEqual([]);
  });

  it('names the place in the file', async () => {
    expect(await findingsOf('Erste Zeile\nsagte *er* dass es gehe.', ['grammar'])).toEqual([
      '2:8 warning grammar Zwischen „er“ und „dass“ fehlt wohl ein Komma: er, dass.',
    ]);
  });
});
