/** One file of a font, ready to be embedded. */
export interface FontFace {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  readonly weight: number;
  /** CSS's notation: `U+0000-00FF,U+0131`. */
  readonly unicodeRange: string;
  /** WOFF2, Base64. */
  readonly data: string;
}

/** The rules that embed `faces`. */
export const fontRules = (faces: readonly FontFace[]): string =>
  faces
    .map(
      ({ family, style, weight, unicodeRange, data }) =>
        `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};` +
        `src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${unicodeRange}}`,
    )
    .join('\n');
