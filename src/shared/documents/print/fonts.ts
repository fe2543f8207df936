/** One file of a font, ready to be embedded. */
export interface FontFace {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  /** CSS's notation: `U+0000-00FF,U+0131`. */
  readonly unicodeRange: string;
  /** WOFF2, Base64. */
  readonly data: string;
}

/** The rules that embed `faces`. */
export const fontRules = (faces: readonly FontFace[]): string =>
  faces
    .map(
      ({ family, style, unicodeRange, data }) =>
        `@font-face{font-family:"${family}";font-style:${style};font-weight:100 900;` +
        `src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${unicodeRange}}`,
    )
    .join('\n');
