import { defineCollection } from 'astro:content';
import { articleLoader, authorLoader, findingLoader, pageLoader } from './loader/light-store.ts';

export const collections = {
  articles: defineCollection({ loader: articleLoader }),
  authors: defineCollection({ loader: authorLoader }),
  pages: defineCollection({ loader: pageLoader }),
  findings: defineCollection({ loader: findingLoader }),
};
