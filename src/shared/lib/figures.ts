/** `12,480`; at most two decimals. */
export const grouped = (figure: number): string => FIGURES.format(figure);

const FIGURES = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
