import { describe, expect, it } from 'vitest';
import { changeLabel, joinLabels, listed } from '#shared/commands/label.ts';

describe('a label', () => {
  it.each([
    [['goal'], 'Change goal of 4.2.0'],
    [['goal', 'date'], 'Change goal and date of 4.2.0'],
    [['goal', 'date', 'window', 'date'], 'Change goal, date and window of 4.2.0'],
    [[], 'Change 4.2.0'],
  ])('names the parts %j', (parts, label) => {
    expect(changeLabel(parts, '4.2.0')).toBe(label);
  });

  it('names each of several steps that are made as one, and each once', () => {
    const move = 'Move 4.2.0 to Fri 11 Dec 2026';
    const feed = 'Let 2 sprints feed 4.2.0';
    expect(joinLabels([move])).toBe(move);
    expect(joinLabels(['Add Bo', move, feed])).toBe(
      'Add Bo, move 4.2.0 to Fri 11 Dec 2026, and let 2 sprints feed 4.2.0',
    );
    expect(joinLabels(['', move, feed, move])).toBe(`${move}, and let 2 sprints feed 4.2.0`);
  });
});

it('lists nothing as nothing', () => {
  expect(listed([])).toBe('');
});
