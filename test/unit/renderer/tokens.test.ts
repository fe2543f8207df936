import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/renderer/app/tokens.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['bg', 'surface', 'sunken', 'raised', 'hover', 'accent-soft'];
const SIGNALS = ['go', 'hold', 'nogo', 'hue-1', 'hue-2', 'hue-3', 'hue-4'];
const PAIRS = [
  ...GROUNDS.flatMap((ground) => ['text', 'text-2', 'text-3'].map((ink) => [ink, ground])),
  ...['bg', 'surface', 'raised', 'accent-soft', 'sunken'].map((ground) => ['accent', ground]),
  ...SIGNALS.flatMap((signal) => [
    [signal, 'surface'],
    [signal, 'bg'],
    [signal, 'raised'],
    [signal, `${signal}-soft`],
  ]),
  ...SIGNALS.map((signal) => ['surface', signal]),
  ['accent-text', 'accent'],
] as [string, string][];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(PAIRS)('%s is readable on %s', (ink, ground) => {
    const colours = [ink, ground].map((name) => tokens.get(name)?.[theme] ?? '');
    expect(contrast(colours[0] ?? '', colours[1] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
