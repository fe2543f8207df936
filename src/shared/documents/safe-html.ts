import type { Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import type { RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';

/** All that user text can become: no images, no classes of its own, links to https and mailto. */
const schema: Schema = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'hr', 'br', 'pre', 'code'],
    ...['strong', 'em', 'del', 'a', 'ul', 'ol', 'li', 'input'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href'],
    ol: ['start'],
    input: [['type', 'checkbox'], 'checked', ['disabled', true]],
    th: [['align', 'left', 'center', 'right']],
    td: [['align', 'left', 'center', 'right']],
  },
  protocols: { href: ['https', 'mailto'] },
  required: { input: { type: 'checkbox', disabled: true } },
  strip: ['script', 'style'],
};

/** Content as a tree of HTML that holds nothing beyond the list above. */
export const toSafeHtml = (content: readonly RootContent[]): Root =>
  sanitize(toHast({ type: 'root', children: [...content] }), schema) as Root;
