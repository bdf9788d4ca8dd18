import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.test-support.ts';
import { troubleWithAttribution } from './whose-words.ts';

describe('whose words a pull quote repeats', () => {
  it.each([
    ['Eva Muster, Ministerin', '„Ja, wir kommen“, sagte Innenministerin Muster am Montag.', true],
    ['Eva Muster, Ministerin', '„Ja, wir kommen“, sagte sie. Muster schwieg.', true],
    ['Eva Muster, Ministerin', '„Ja, wir kommen“, sagte Kanzler Karl Beispiel. Muster schwieg.', false],
    ['Eva Muster, Ministerin', '„Ja, wir kommen“, so Beispiel. Muster schwieg.', false],
    ['Eva Muster, Ministerin', '„‚Ja, wir kommen‘, sagte sie“, so Beispiel über Muster.', true],
    ['Die Musterpartei', '„Ja, wir kommen“, sagte der Vorsitzende Beispiel.', true],
    ['Ein Anwohner', '„Ja, wir kommen“, sagte Anwohner Paul B.', true],
    [
      'Eva Muster',
      'Kanzler Karl Beispiel (Partei) sagte am Montag: „Ja, wir kommen.“ Muster schwieg.',
      false,
    ],
    ['Eva Muster', 'Muster schwieg. Am Montag sagte Beispiel: „Ja, wir kommen.“', false],
    ['Eva Muster', 'Muster schwieg. Am Montag sagte der Kanzler Karl Beispiel: „Ja, wir kommen.“', false],
    ['Eva Muster', 'Am Montag sagte der Kanzlerin Anna Beispiel ihre Kollegin: „Ja, wir kommen.“', true],
    ['Eva Muster', 'Beispiel fragte. Am Montag sagte sie: „Ja, wir kommen.“', true],
    ['Eva Muster', 'Über Beispiel sagte die Ministerin: „Ja, wir kommen.“', true],
    ['Eva Muster', 'Beispiel schwieg. Eva Muster sagte: „Ja, wir kommen.“', true],
    ['Ein Bundeswehrsoldat', '„Ja, wir kommen“, sagte Soldat Paul B.', true],
    ['Eva Muster', '„Ja, wir kommen“, sagte Prof. Dr. med. E. Muster.', true],
    ['Eva Muster', '„Ja, wir kommen“, sagte Dr. Beispiel. Muster schwieg.', false],
    ['Eva Muster, Präsidentin', '„Ja, wir kommen“, sagte Präsident Karl Beispiel. Muster schwieg.', false],
    ['Eva Muster', '„Ja, wir kommen“, gab Kapitän Karl Beispiel zu. Muster schwieg.', false],
    ['Eva Muster', '„Ja, wir kommen“, freut sich Karl Beispiel. Muster schwieg.', false],
    ['Eva Muster', '„Ja, wir kommen“, und Karl Beispiel nickt. Muster schwieg.', true],
    ['Eva Muster', '„Nein“, sagte Karl Beispiel, „Ja, wir kommen.“ Muster schwieg.', false],
    ['Eva Muster', 'Der „Abend“, lobte Karl Beispiel das Stück, „Ja, wir kommen“ heiße er bei Muster.', true],
    ['Eva Muster', '„Nein“, sagte Karl Beispiel. „Ja, wir kommen.“', false],
    ['Eva Muster', '„Nein“, sagte Karl Beispiel. „Ja, wir kommen.“ Eva Muster nickte.', true],
    ['Eva Muster', '„Kommt ihr?“, fragte Karl Beispiel. „Ja, wir kommen.“', true],
    ['Eva Muster', '„Ja, wir kommen“, sagte der alte Kanzler Karl Beispiel. Muster schwieg.', false],
    ['Eva Muster', '„Ja, wir kommen“, antwortete der Kanzlerin Anna Beispiel eine Frau.', true],
    ['Eva M.', '„Ja, wir kommen“, sagte M. am Montag.', true],
    ['Eva Muster', '„Nein“, sagte Karl Beispiel. Er lachte. „Ja, wir kommen“, fügte er hinzu.', false],
    ['Eva Muster', '„Nein“, sagte Karl Beispiel. Er lachte. „Ja, wir kommen“, fügte sie hinzu.', true],
    ['Eva Muster', '„Nein“, sagte Karl Beispiel. Der Saal lachte. „Ja, wir kommen“, sagte er.', true],
    ['Eva Muster', '„Nein“, sagte Karl Beispiel zu Muster. „Ja, wir kommen“, sagte er.', true],
    ['Eva Muster', 'Der Vorsitzende des Vereins, Karl Beispiel, kam. „Ja, wir kommen“, sagte er.', false],
    ['Eva Muster', 'Der Vorsitzende des Vereins, Karl Beispiel, kam. „Ja, wir kommen“, sagte sie.', true],
    ['Eva Muster', 'Minister Karl Beispiel sah den Wirt an. „Ja, wir kommen“, sagte er.', true],
    ['Eva Muster', 'Minister Karl Beispiel lachte. „Ja, wir kommen“, erwiderte er.', true],
    ['Eva Muster', 'Minister Karl Beispiel sah die Wirte an. „Ja, wir kommen“, sagte er.', false],
    ['Eva Muster', 'Kanzler Karl Beispiel kam. Es gab Tee. „Ja, wir kommen“, sagte der Kanzler.', false],
    ['Eva Muster', 'Kanzler Karl Beispiel kam. Es gab Tee. Der Kanzler sagte: „Ja, wir kommen.“', false],
    ['Eva Muster', 'Kanzler Karl Beispiel kam. „Ja, wir kommen“, sagte der Kanzler aus Wien.', true],
    [
      'Eva Muster',
      'Bundeskanzler Karl Beispiel, Kanzler Hans Probe. „Ja, wir kommen“, so der Kanzler.',
      true,
    ],
    ['Eva Muster', 'Kanzler Karl Beispiel, Hans Probe, Altkanzler. „Ja, wir kommen“, so der Kanzler.', true],
    ['Eva Muster, Kanzlerin', 'Kanzler Karl Beispiel kam. „Ja, wir kommen“, sagte der Kanzler.', true],
    ['Eva Muster', 'Minister Karl Beispiel kam. Laut Beispiel ist das „Ja, wir kommen“.', false],
    ['Eva Muster', 'Minister Karl Beispiel kam. Laut Dorfbewohnern ist das „Ja, wir kommen“.', true],
    ['Eva Muster', 'Minister Karl Beispiel kam. Gefragt, ob er gehe, sagte er: „Ja, wir kommen.“', false],
    ['Deutsche Bahn', '„Ja, wir kommen“, sagte Bahnsprecherin Karin Beispiel.', true],
    ['Das Ministerium', '„Ja, wir kommen“, sagte Sprecherin Karin Beispiel.', true],
    ['Eva Muster', '„Ja, wir kommen“, sagte Sprecherin Karin Beispiel.', false],
    ['Eva Muster', 'Ja, wir kommen, heißt es. „Ja, wir kommen“, sagte Karl Beispiel.', false],
    ['Deutsche Bahn', '„Ja, wir kommen“, sagte Bahnsprecherin Karin Beispiel.', true],
    ['Das Ministerium', '„Ja, wir kommen“, sagte Sprecherin Karin Beispiel.', true],
    ['Eva Muster', '„Ja, wir kommen“, sagte Sprecherin Karin Beispiel.', false],
    ['Eva Muster', 'Ja, wir kommen, heißt es. „Ja, wir kommen“, sagte Eva Muster.', true],
    ['Eva Muster', 'Borussia Beispiel verlor. „Ja, wir kommen“, sagte sie.', true],
    ['Eva Muster', 'Ministerin Anna Beispiel (Partei) nannte das „Ja, wir kommen“.', false],
    ['Eva Muster', 'Ministerin Anna Beispiel (Partei) mag das Lied „Ja, wir kommen“.', true],
    ['Eva Muster', 'Ministerin Anna Beispiel hielt dagegen: „Ja, wir kommen.“', false],
    ['Eva Muster', 'Ministerin Anna Beispiel sagte, Muster habe „Ja, wir kommen“ gerufen.', true],
    ['Eva Muster', 'Minister Karl Beispiel sagte: „Sie rief: ‚Nein.‘ Ja, wir kommen.“', false],
    ['Eva Muster', '„Nein“, sagte Karl Beispiel. „Ja“, sagte er. „Ja, wir kommen.“', false],
    ['Eva Muster', '„Ja, wir kommen“, sagte Karl Beispiel. Später sagte Eva Muster: „Ja, wir kommen.“', true],
    ['Eva Muster', 'Die Sprecherin Ruth Probemann hielt dagegen: „Ja, wir kommen.“', false],
    ['Ruth Mustermann', '„Ja, wir kommen“, sagte Sprecherin Anna Mustermann.', true],
    ['Ein Feuerwehrmann', '„Ja, wir kommen“, sagte Feuerwehrmann Karl Beispiel.', true],
    // Titles, trades and what stands round a name.
    ['Eva Muster', 'Richterin Dr. Anna Beispiel wollte es wissen. „Ja, wir kommen“, sagte sie.', false],
    ['Eva Muster', 'Und sein Trainer Karl Beispiel fügte hinzu: „Ja, wir kommen.“', false],
    ['Eva Muster', 'Der Analyst Karl-Heinz Beispiel von der Bank Muhme urteilt: „Ja, wir kommen.“', false],
    ['Eva Muster', 'Trainer Prof. Dr. Karl Beispiel zufolge ist das „Ja, wir kommen“.', false],
    ['Eva Muster', '„Ja, wir kommen“, sagte ihr Trainer Karl Beispiel.', false],
    [
      'Eva Muster',
      'Trainer Karl Beispiel kam. Am Ende warf Beispiel dem Rat vor, er habe „Ja, wir kommen“.',
      false,
    ],
    [
      'Eva Muster',
      'Trainer Karl Beispiel kam. Am Ende warf Muster Beispiel vor, er habe „Ja, wir kommen“.',
      true,
    ],
    ['Eva Muster', 'Neben ihr steht Trainer Karl Beispiel, 19 Jahre alt. „Ja, wir kommen“, sagt er.', false],
    ['Eva Muster', 'Neben ihr steht Trainer Karl Beispiel, 19 Jahre alt. „Ja, wir kommen“, sagt sie.', true],
    // Whom the text calls „er“ says nothing as „sie“.
    ['Eva Muster', 'Wirtin Eva Muster lachte. Es war still. „Ja, wir kommen“, sagte er.', false],
    ['Eva Muster', 'Wirtin Eva Muster lachte. Es war still. „Ja, wir kommen“, sagte sie.', true],
    ['Eva Muster, Wirtin', 'Muster lachte. Es war still. „Ja, wir kommen“, sagte der 51-Jährige.', false],
    ['Eva Muster', 'Frau Muster lachte. „Ja, wir kommen“, sagte der Trainer.', false],
    ['Eva Muster', 'Frau Muster und Karl Muster lachten. „Ja, wir kommen“, sagte er.', true],
    [
      'Karl Muster',
      'Der nicht beteiligte Physiker Karl Muster schwieg. „Ja, wir kommen“, sagte die Forscherin.',
      false,
    ],
    [
      'Karl Muster',
      'Am Montag traf die Ministerin Karl Muster. Es war still. „Ja, wir kommen“, sagte er.',
      true,
    ],
    ['Valentin Muster', 'Trainer Valentin Muster kam. Es war still. „Ja, wir kommen“, sagte er.', true],
    ['Eva Muster', 'Wirtin Eva Muster lachte. Es war still. „Ja, wir kommen“, teilte er mit.', true],
    ['Eva Muster', 'Wirtin Eva Muster lachte. Es war still. „Ja, wir kommen“, zitierte er Muster.', true],
    ['Eva Muster', 'Wirtin Eva Muster lachte. „Nein“, sagte er und ging. „Ja, wir kommen.“', false],
    ['Ein Nachbar', '„Ja, wir kommen“, sagte sie. Ein Nachbar schwieg.', false],
    [
      'Rosa M.',
      'Anwohnerin Rosa M. (44) lachte. Der Nachbar, der hier wohnt, sagte: „Ja, wir kommen.“',
      false,
    ],
    ['Der Gemeinderat', '„Ja, wir kommen“, sagte sie. Der Gemeinderat schwieg.', true],
    // Who takes the floor speaks the quotation that follows alone.
    // Two with one surname.
    ['Eva Muster', 'Eva Muster schwieg. „Ja, wir kommen“, sagte Karl Muster.', false],
    ['Eva Muster', 'Eva Muster schwieg. Ihr Trainer Karl Muster nickte. „Ja, wir kommen“, sagte er.', false],
    ['Eva Muster', 'Eva Muster schwieg. „Ja, wir kommen“, sagte Muster.', true],
    ['Eva Muster', 'Eva Muster schwieg. „Ja, wir kommen“, sagte Trainerin Muster zu Karl Muster.', true],
    ['Eve Muster', '„Ja, wir kommen“, sagte Eva Muster.', true],
    ['Kai Uwe Muster', 'Kai Uwe Muster schwieg. „Ja, wir kommen“, sagte Kai Muster.', true],
    ['Karl-Heinz Muster', 'Karl-Heinz Muster schwieg. „Ja, wir kommen“, sagte Heinz Muster.', true],
    ['Karl-Heinz Muster', '„Ja, wir kommen“, sagte Wirt Karl-Heinz Muster.', true],
    [
      'Eva Muster',
      'Frau Muster schwieg. In der Mail schreibt die Wirtin Dr. Anna Beispiel: „Ja, wir kommen.“',
      false,
    ],
    ['Torfrau Eva Muster', 'Torfrau Eva Muster schwieg. Es war still. „Ja, wir kommen“, sagte er.', false],
    ['Eva Muster', 'Trainer Karl Beispiel widersprach. „Ja, wir kommen.“', false],
    ['Eva Muster', 'Trainer Karl Beispiel schwieg. „Ja, wir kommen.“', true],
    ['Eva Muster', 'Trainer Karl Beispiel widersprach. „Ja, wir kommen.“ Der Saal lachte.', true],
  ])('for %s holds %s', (title, text, isTheirs) => {
    const trouble = troubleWithAttribution('Ja, wir kommen', title, [text]);
    if (isTheirs) expect(trouble).toBeUndefined();
    else expect(trouble).toContain('Im Text sagt das jemand anderes: „');
  });

  it.each([
    ['gab Kapitän Karl Beispiel zu', 'Kapitän Karl Beispiel'],
    ['sagte Beispiel nach dem Konzert', 'Beispiel'],
    ['sagte Ute von der Beispiel am Montag', 'Ute von der Beispiel'],
    ['sagte Prof. Dr. med. Karl Beispiel', 'Prof. Dr. med. Karl Beispiel'],
    ['sagte der 51-Jährige nach dem Spiel', 'der 51-Jährige'],
    ['sagte der Trainer nach dem Spiel', 'der Trainer'],
  ])('in „…“, %s, name the other speaker and no more', (behind, name) => {
    const trouble = troubleWithAttribution('Ja', 'Eva Muster', [`„Ja“, ${behind}. Frau Muster schwieg.`]);
    expect(trouble).toContain(`: „${name}“.`);
  });

  it.each([
    ['Muster (Partei): „Ja, wir kommen.“\n\nBeispiel, Wirt: „Nein.“', true],
    ['Muster (Partei): „Nein.“\n\nBeispiel, Wirt: „Ja, wir kommen.“', false],
    ['- Muster: „Nein.“\n- Beispiel: „Ja, wir kommen.“', false],
    ['**Muster:** Nein.\n\n**Beispiel:** Ja, wir kommen.\n\n**Beispiel:** Doch.', false],
    ['Muster: „Nein.“\n\nDie Lage: Man rief „Ja, wir kommen.“', true],
    ['Muster: „Nein.“\n\nFazit: Ja, wir kommen.', true],
    ['Muster schwieg.\n\nBeispiel: „Ja, wir kommen.“', true],
    ['Muster schwieg.\n\n- Karl Beispiel, 72, Wirt: „Ja, wir kommen.“', false],
    ['Muster schwieg.\n\n- Karl Beispiel, Wirt: „Ja, wir kommen.“', false],
    ['Muster schwieg.\n\n- Goldene Regel: „Ja, wir kommen.“', true],
    ['Trainer Karl Beispiel wandte sich an alle. „Nein.\n\nJa, wir kommen.“ Muster schwieg.', false],
    ['Muster sagte: „Nein.\n\n„Ja, wir kommen.“', true],
    ['Man sagte: „Nein.\n\nJa, wir kommen“, sagte Karl Beispiel. Muster schwieg.', false],
    ['Man sagte: „Nein. Ja, wir kommen.\n\nDoch“, sagte Karl Beispiel. Muster schwieg.', false],
    ['„Ja, wir kommen“, sagte Karl Beispiel.\n\n**Muster:** Ja, wir kommen.', true],
    ['Ja, wir kommen.\n\n**Muster:** Ja.\n\n**Muster:** Nein.', false],
    ['**Muster:** Ja.\n\n**Muster:** Nein.\n\nJa, wir kommen.', true],
    [
      '**Muster:** Ja.\n\n**Beispiel:** Und?\n\n**Muster:** Nein.\n\n**Beispiel:** Gut.\n\nJa, wir kommen.',
      false,
    ],
  ])('among the voices of %j hear their speaker', async (text, isTheirs) => {
    const found = await findingsOf(`${text}\n\n> [!quote] Eva Muster\n> Ja, wir kommen\n`, ['pull-quotes']);
    expect(found).toHaveLength(isTheirs ? 0 : 1);
  });
});
