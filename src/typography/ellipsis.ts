import { outsideAddresses } from './addresses.ts';
import { ELLIPSIS } from './characters.ts';
import { type Edit, exchange } from './edits.ts';

// Four dots, dots of a path (/.../) and of a numeric range (1...5) are something else.
const THREE_DOTS = /(?<![./\\…]|\d(?=\.{3}\d))\.{3}(?![./\\…])/gu;

/** Three dots become one ellipsis: `nun ja...` → `nun ja…`. Spaces round it stay as written. */
export function setEllipses(text: string): Edit[] {
  return outsideAddresses(text, exchange(text, THREE_DOTS, ELLIPSIS));
}
