/** Zod's issues → sentences for editors: what came, what is expected, an example. */
import type { z } from 'astro/zod';
import { hasVisible } from './characters.ts';
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

/** A value as an editor would recognise it, shortened: „2024-10-23“, „nichts“, „eine Liste“. */
function came(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nichts';
  if (Array.isArray(value)) return value.length === 0 ? 'eine leere Liste' : `eine Liste (${value.length})`;
  if (typeof value === 'object') return 'eine Gruppe von Angaben';
  const shown = String(value).replace(/\s+/g, ' ').replace(/\p{C}/gu, '\uFFFD').trim();
  if (!hasVisible(String(value))) return 'nur Leerraum';
  const kind =
    typeof value === 'number' ? 'die Zahl ' : typeof value === 'boolean' ? 'der Wahrheitswert ' : '';
  return `${kind}„${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}“`;
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
 * @returns one mistake an issue; an unknown key gets the nearest known one
 */
export function schemaMistakes(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  forms: Readonly<Record<string, Form>>,
): SchemaMistake[] {
  return issues.flatMap((issue): SchemaMistake[] => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    const name = withoutPositions(path);
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(forms, name);
      return issue.keys.map((key) => {
        const meant = nearest(key, known);
        const label = name === '' ? key : `${name}.${key}`;
        return {
          path: [...path, key],
          atKey: true,
          message: meant
            ? `${label}: unbekannt – gemeint ist ${meant}?`
            : `${label}: unbekannt – bekannt sind ${known.join(', ')}.`,
        };
      });
    }
    if (path.length === 0) {
      return [
        {
          path,
          atKey: false,
          message: `Der Kopf des Artikels muss aus Zeilen der Form „schlüssel: Wert“ bestehen, gekommen ist ${came(data)}. Beispiel: ${Object.values(forms)[0]?.example}`,
        },
      ];
    }
    const form = forms[name];
    const expectation = form ? ` Erwartet wird ${form.expected}. Beispiel: ${form.example}` : '';
    const value = at(data, path);
    if (value === undefined) {
      return [{ path, atKey: false, message: `${name}: fehlt.${expectation}` }];
    }
    const position = path.findLast((step) => typeof step === 'number');
    const label = position === undefined ? name : `${name} (Eintrag ${Number(position) + 1})`;
    const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
    const meant = typeof value === 'string' ? nearest(value, options) : undefined;
    const hint = issue.code === 'custom' ? issue.params?.hint : undefined;
    const question = meant ? ` – gemeint ist ${meant}?` : hint ? `: ${hint}.` : '.';
    return [
      { path, atKey: false, message: `${label}: Gekommen ist ${came(value)}${question}${expectation}` },
    ];
  });
}
