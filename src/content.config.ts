import { defineCollection } from 'astro:content';
import { contentLoader } from './loader/light-store.ts';

export const collections = {
  content: defineCollection({ loader: contentLoader }),
};
