import type { Element } from 'hast';

/** Whether an element that this pipeline has made has a class. */
export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
