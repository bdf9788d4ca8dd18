import type { Element, Root } from 'hast';

/**
 * In an interview: `<p><strong>Frage?</strong></p>` → `<p class="question"><strong>Frage?</strong></p>`, and the paragraph behind it →
 * `<p class="answer">`. A question is a paragraph that is bold as a whole; other paragraphs and other genres stay as they are.
 */
export function rehypeInterview({ isInterview }: { isInterview?: boolean }) {
  return (tree: Root): undefined => {
    if (!isInterview) return;
    let afterQuestion = false;
    for (const node of tree.children) {
      if (node.type !== 'element') continue;
      const question = isQuestion(node);
      if (question) node.properties.className = ['question'];
      else if (afterQuestion && node.tagName === 'p') node.properties.className = ['answer'];
      afterQuestion = question;
    }
  };
}

function isQuestion({ tagName, children }: Element): boolean {
  const words = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = words;
  return tagName === 'p' && words.length === 1 && only?.type === 'element' && only.tagName === 'strong';
}
