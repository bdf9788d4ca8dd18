import { defineCollection } from 'astro/content/config';
import { contentLoader } from './loader/content-loader.ts';

export const collections = {
  content: defineCollection({ loader: contentLoader }),
};
