import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseText } from './parse.ts';
import { visit } from './visit.ts';

/** Visits the texts and paragraphs of `Eins *zwei*` / `Drei` and tells which were met. */
function met(types: 'text' | readonly ('text' | 'paragraph')[], tree = parseText('Eins *zwei*\n\nDrei')) {
  const seen: string[] = [];
  visit(tree, types, (node) => void seen.push('value' in node ? node.value : node.type));
  return seen;
}

describe('visit', () => {
  it('meets the nodes of one type in the order of the text', () => {
    expect(met('text')).toEqual(['Eins ', 'zwei', 'Drei']);
  });

  it('meets a node before what it holds', () => {
    expect(met(['text', 'paragraph'])).toEqual(['paragraph', 'Eins ', 'zwei', 'paragraph', 'Drei']);
  });

  it('tells where a node stands', () => {
    const places: unknown[] = [];
    visit(
      parseText('Eins *zwei*'),
      ['root', 'text'],
      (_node, index, parent) => void places.push([index, parent?.type]),
    );
    expect(places).toEqual([
      [undefined, undefined],
      [0, 'paragraph'],
      [0, 'emphasis'],
    ]);
  });

  it('goes on at the index that is returned', () => {
    const tree = parseText('Eins\n\nZwei\n\nDrei');
    visit(tree, 'paragraph', (node, index = 0, parent) => {
      const [text] = node.children;
      if (text?.type !== 'text' || text.value !== 'Eins') return undefined;
      parent?.children.splice(index, 1);
      return index;
    });
    expect(met('text', tree)).toEqual(['Zwei', 'Drei']);
    const seen: number[] = [];
    visit(tree, 'paragraph', (_node, index = 0) => {
      seen.push(index);
      return index + 2;
    });
    expect(seen).toEqual([0]);
  });

  it('passes over what a node holds', () => {
    const seen: string[] = [];
    visit(parseText('Eins *zwei* drei'), ['emphasis', 'text'], (node) => {
      if (node.type === 'emphasis') return 'skip';
      seen.push(node.value);
      return undefined;
    });
    expect(seen).toEqual(['Eins ', ' drei']);
  });

  it('looks into a node that has been replaced', () => {
    const tree: Root = parseText('Eins *zwei*');
    const seen: string[] = [];
    visit(tree, ['emphasis', 'text'], (node, index = 0, parent) => {
      if (node.type === 'text') seen.push(node.value);
      else parent?.children.splice(index, 1, { type: 'text', value: 'neu' } as never);
    });
    expect(seen).toEqual(['Eins ', 'zwei']);
  });
});
