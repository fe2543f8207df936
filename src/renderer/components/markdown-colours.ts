import { syntaxHighlighting } from '@codemirror/language';
import { type Tag, tagHighlighter, tags } from '@lezer/highlight';
import styles from './markdown-colours.module.css';

const colour = (tag: Tag | readonly Tag[], name: string | undefined) => ({
  tag,
  class: name ?? '',
});

/**
 * Markdown in the looks of what it will become, its marks quiet. Classes of a style sheet, so that
 * the colours are the tokens' and follow the theme.
 */
export const markdownColours = syntaxHighlighting(
  tagHighlighter([
    colour(tags.heading, styles.heading),
    colour(tags.strong, styles.strong),
    colour(tags.emphasis, styles.emphasis),
    colour(tags.strikethrough, styles.struck),
    colour(tags.monospace, styles.code),
    colour(tags.quote, styles.quote),
    colour(tags.link, styles.link),
    colour([tags.url, tags.labelName, tags.contentSeparator], styles.quiet),
    colour(tags.processingInstruction, styles.quiet),
  ]),
);
