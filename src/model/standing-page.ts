/** Pages that stand beside the articles (Impressum, Datenschutz …), and the editors' order of the front page. */
import { z } from 'astro/zod';
import { wording } from '../site.ts';
import { typeset } from '../typography/typeset.ts';
import { absolute, standingPath } from './addresses.ts';
import type { Article } from './article.ts';
import { type Form, listOf, slug, text, timestamp, told } from './schema.ts';

/** Front matter of `pages/<slug>.md`. */
export const pageSchema = z.strictObject({
  title: text(),
  standfirst: text(),
  updated: timestamp().optional(),
});

/** Front matter of `pages/startseite.md`. */
export const frontPageSchema = z
  .strictObject({ lead: slug().optional(), order: listOf(slug()).default([]) })
  .superRefine(({ lead, order }, context) => {
    if (lead !== undefined && order.includes(lead))
      told(context, 'das ist schon der Aufmacher (lead)', ['order', order.indexOf(lead)]);
  });

export type PageFrontMatter = z.infer<typeof pageSchema>;
/** Slugs that the editors put first; the rest follows by date. */
export type FrontPageChoice = z.infer<typeof frontPageSchema>;

/** What a key of a standing page expects. */
export const pageForms: Readonly<Record<string, Form>> = {
  title: { expected: 'die Überschrift in Anführungszeichen', example: 'title: "Impressum"' },
  standfirst: {
    expected: 'ein Satz darüber, was auf der Seite steht, in Anführungszeichen',
    example: 'standfirst: "Wer für diese Seiten verantwortlich ist."',
  },
  updated: {
    expected:
      'ein Zeitpunkt mit Tag, Uhrzeit und Abstand zur Weltzeit (+02:00 im Sommer, +01:00 im Winter oder Z)',
    example: 'updated: 2024-10-23T19:05:00+02:00',
  },
};

/** What a key of `startseite.md` expects. */
export const frontPageForms: Readonly<Record<string, Form>> = {
  lead: {
    expected: 'der Dateiname des Aufmachers ohne .md',
    example: 'lead: usa-bestaetigen-nordkoreanische-truppen-in-russland',
  },
  order: {
    expected: 'eine Liste von Dateinamen ohne .md, in der Reihenfolge der Titelseite, in eckigen Klammern',
    example: 'order: [wann-wird-ein-staat-zur-kriegspartei]',
  },
};

/** A standing page without its text. All strings are typeset. */
export interface StandingPage {
  readonly slug: string;
  /** As the foot of the pages names it. */
  readonly name: string;
  readonly path: string;
  readonly url: string;
  readonly title: string;
  readonly standfirst: string;
  readonly updated?: Date;
  /** Relative to the content folder; `undefined` where the file is missing. */
  readonly file?: string;
  readonly digest: string;
}

/** Front matter → page; without it a page that says that it is missing. */
export function makeStandingPage(
  { slug, name }: { readonly slug: string; readonly name: string },
  found?: { readonly file: string; readonly digest: string; readonly frontMatter: PageFrontMatter },
): StandingPage {
  const path = standingPath(slug);
  return {
    slug,
    name,
    path,
    url: absolute(path),
    title: found ? typeset(found.frontMatter.title) : name,
    standfirst: found ? typeset(found.frontMatter.standfirst) : wording.standing.unwritten,
    updated: found?.frontMatter.updated,
    file: found?.file,
    digest: found?.digest ?? '',
  };
}

/**
 * The front page's articles: the lead, then the editors' order, then all others as they come. What is chosen but not there (not out yet,
 * withdrawn) is passed over, and the next takes its place.
 */
export function arranged(articles: readonly Article[], { lead, order }: FrontPageChoice): Article[] {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const chosen = [...(lead ? [lead] : []), ...order].flatMap((slug) => bySlug.get(slug) ?? []);
  return [...new Set([...chosen, ...articles])];
}
