/** Zod's issues → sentences for editors: what came, what is expected, an example. */
import type { z } from 'astro/zod';
import { forbiddenCharacter, hasVisible } from './characters.ts';
import { nearest } from './nearest.ts';
import type { Form } from './schema.ts';

/** One mistake in front matter: where (path of keys and list positions) and what to tell. */
export interface SchemaMistake {
  readonly path: readonly (string | number)[];
  /** Whether the key itself is meant (unknown key), not its value. */
  readonly atKey: boolean;
  readonly message: string;
}

const withoutPositions = (path: readonly (string | number)[]): string =>
  path.filter((step) => typeof step === 'string').join('.');

function keysAt(forms: Readonly<Record<string, Form>>, parent: string): string[] {
  const prefix = parent === '' ? '' : `${parent}.`;
  return Object.keys(forms)
    .filter((name) => name.startsWith(prefix) && !name.slice(prefix.length).includes('.'))
    .map((name) => name.slice(prefix.length));
}

/** In one line, and nothing in it that would turn a message round. */
function visible(text: string): string {
  const shown = text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '\uFFFD').trim();
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && !hasVisible(value) && forbiddenCharacter(value) === undefined;
}

/** A value as an editor would recognise it, shortened: „2024-10-23“, „nichts“, „eine Liste“. */
function came(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nichts';
  if (Array.isArray(value)) return value.length === 0 ? 'eine leere Liste' : `eine Liste (${value.length})`;
  if (typeof value === 'object') return 'eine Gruppe von Angaben';
  const shown = visible(String(value));
  if (isBlank(value)) return 'nur Leerraum';
  const kind =
    typeof value === 'number' ? 'die Zahl ' : typeof value === 'boolean' ? 'der Wahrheitswert ' : '';
  return `${kind}„${shown}“`;
}

function at(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const step of path) value = (value as Record<string | number, unknown> | null | undefined)?.[step];
  return value;
}

/**
 * @param issues what `safeParse` reported
 * @param data what was parsed, to say what came
 * @param forms what each key expects
 * @param unread keys that may be there and could not be read, which has been told
 * @returns one mistake for each place; an unknown key gets the nearest known one, which then is not told to be missing
 */
export function schemaMistakes(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  forms: Readonly<Record<string, Form>>,
  unread: readonly string[] = [],
): SchemaMistake[] {
  const told = new Set<string>();
  const isNew = (path: readonly (string | number)[]) => {
    const place = path.join('\n');
    return !told.has(place) && told.add(place);
  };
  const meant = new Set(unread);
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? unknownKeys(issue, data, forms, (path) => void meant.add(path.join('\n')))
      : [],
  );
  const isThere = (path: readonly (string | number)[]) =>
    at(data, path) !== undefined || !meant.has(path.join('\n'));
  const wrong = issues.flatMap((issue) => {
    const path = pathOf(issue);
    if (issue.code === 'unrecognized_keys' || needsUnread(issue, unread)) return [];
    return isThere(path) && isNew(path) ? [wrongValue(issue, data, forms)] : [];
  });
  return [...unknown, ...wrong];
}

function pathOf(issue: z.core.$ZodIssue): (string | number)[] {
  return issue.path.filter((step) => typeof step !== 'symbol');
}

/** Whether a key is told to lack another one that could not be read. */
function needsUnread(issue: z.core.$ZodIssue, unread: readonly string[]): boolean {
  const { lacks } = (issue.code === 'custom' && (issue.params as { lacks?: string })) || {};
  return lacks !== undefined && unread.includes(lacks);
}

function unknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  data: unknown,
  forms: Readonly<Record<string, Form>>,
  means: (path: readonly (string | number)[]) => void,
): SchemaMistake[] {
  const path = pathOf(issue);
  const name = withoutPositions(path);
  const known = keysAt(forms, name);
  const isThere = (key: string) => at(data, [...path, key]) !== undefined;
  return issue.keys.map((key) => {
    const label = visible(name === '' ? key : `${name}.${key}`);
    // `{src:./bild.png}` is one long key to YAML.
    const [glued = ''] = key.split(':');
    const meant = key.includes(':') && known.includes(glued) ? glued : nearest(key, known);
    if (meant) means([...path, meant]);
    const message =
      meant === glued && key !== glued
        ? `${label}: Nach dem Doppelpunkt fehlt ein Leerzeichen. Beispiel: ${forms[name === '' ? meant : `${name}.${meant}`]?.example}`
        : meant
          ? `${label}: unbekannt – gemeint ist ${meant}?${isThere(meant) ? ' Das steht schon da; bitte eine der beiden Angaben streichen.' : ''}`
          : `${label}: unbekannt – bekannt sind ${known.join(', ')}.`;
    return { path: [...path, key], atKey: true, message };
  });
}

function wrongValue(
  issue: z.core.$ZodIssue,
  data: unknown,
  forms: Readonly<Record<string, Form>>,
): SchemaMistake {
  const path = pathOf(issue);
  const name = withoutPositions(path);
  if (path.length === 0)
    return {
      path,
      atKey: false,
      message: `Der Kopf der Datei muss aus Zeilen der Form „schlüssel: Wert“ bestehen, gekommen ist ${came(data)}. Beispiel: ${Object.values(forms)[0]?.example}`,
    };
  const form = forms[name];
  const expectation = form ? ` Erwartet wird ${form.expected}. Beispiel: ${form.example}` : '';
  const value = at(data, path);
  if (value === undefined) return { path, atKey: false, message: `${name}: fehlt.${expectation}` };
  const position = path.findLast((step) => typeof step === 'number');
  const label = position === undefined ? name : `${name} (Eintrag ${Number(position) + 1})`;
  const message = `${label}: Gekommen ist ${came(value)}${question(issue, value)}${expectation}`;
  return { path, atKey: false, message };
}

/** What may be meant, or what is wrong, as far as either can be told. */
function question(issue: z.core.$ZodIssue, value: unknown): string {
  if (isBlank(value) || value === '') return '.';
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const { meant = typeof value === 'string' ? nearest(value, options) : undefined, hint } =
    issue.code === 'custom' ? ((issue.params as { meant?: string; hint?: string }) ?? {}) : {};
  return meant ? ` – gemeint ist ${meant}?` : hint ? `: ${hint}.` : '.';
}
