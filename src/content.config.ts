import { defineCollection } from 'astro:content';
import { articleLoader, authorLoader, findingLoader } from './loader/light-store.ts';

export const collections = {
  articles: defineCollection({ loader: articleLoader }),
  authors: defineCollection({ loader: authorLoader }),
  findings: defineCollection({ loader: findingLoader }),
};
