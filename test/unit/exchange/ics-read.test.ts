import { describe, expect, it } from 'vitest';
import { readCalendarText } from '#main/exchange/ics/read-calendar.ts';
import { explain } from '#shared/errors/catalogue.ts';

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:u1', ...lines, 'END:VEVENT'];
const read = (text: string) => {
  const file = readCalendarText(text, 'team.ics', 'Europe/Berlin');
  if (!file.ok) throw new Error(explain(file.error).what);
  return file.value;
};
const one = (...lines: string[]) => read(calendar(...event(...lines))).events[0];
const refusal = (text: string) => {
  const file = readCalendarText(text, 'team.ics', 'Europe/Berlin');
  return file.ok ? 'It was read' : explain(file.error).what;
};

const FRIDAY = [
  'DTSTART;TZID=Europe/Berlin:20261218T120000',
  'DTEND;TZID=Europe/Berlin:20261221T060000',
];

describe('an event of a calendar', () => {
  it('has its times on the wall of its zone, with its rule and exceptions', () => {
    expect(
      one(
        ...FRIDAY,
        'SUMMARY:Weekend',
        'RRULE:FREQ=WEEKLY;BYDAY=FR',
        'EXDATE;TZID=Europe/Berlin:20270101T120000,20261225T120000',
        'EXDATE:20270108T110000Z',
      ),
    ).toEqual({
      line: 3,
      uid: 'u1',
      title: 'Weekend',
      startDate: '2026-12-18',
      startTime: '12:00',
      endDate: '2026-12-21',
      endTime: '06:00',
      zone: 'Europe/Berlin',
      rule: 'FREQ=WEEKLY;BYDAY=FR',
      exceptDates: ['2026-12-25', '2027-01-01', '2027-01-08'],
    });
  });

  it('in UTC stays in UTC, and one without a zone is in the calendar’s or the workspace’s', () => {
    expect(one('DTSTART:20261218T170000Z', 'DTEND:20261218T180000Z')?.zone).toBe('UTC');
    expect(one('DTSTART:20261218T170000', 'DTEND:20261218T180000')?.zone).toBe('Europe/Berlin');
    const named = calendar(
      'X-WR-TIMEZONE:Asia/Tokyo',
      ...event('DTSTART:20261218T170000', 'DURATION:PT1H'),
    );
    expect(read(named).events[0]?.zone).toBe('Asia/Tokyo');
  });

  it('that lasts all day ends the day after', () => {
    const times = { startTime: '00:00', endTime: '00:00', startDate: '2026-12-25' };
    expect(one('DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261227')).toMatchObject({
      ...times,
      endDate: '2026-12-27',
    });
    expect(one('DTSTART;VALUE=DATE:20261225')).toMatchObject({ ...times, endDate: '2026-12-26' });
    expect(one('DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261225')?.endDate).toBe(
      '2026-12-26',
    );
    expect(one('DTSTART;VALUE=DATE:20261225', 'DURATION:P2D')?.endDate).toBe('2026-12-27');
  });

  it('ends in another zone, after a duration over a change of the clocks, or a second before the minute', () => {
    const start = 'DTSTART;TZID=Europe/Berlin:20261218T120000';
    expect(one(start, 'DTEND:20261218T170000Z')?.endTime).toBe('18:00');
    const autumn = 'DTSTART;TZID=Europe/Berlin:20261024T220000';
    expect(one(autumn, 'DURATION:PT8H')).toMatchObject({ endDate: '2026-10-25', endTime: '05:00' });
    expect(one(autumn, 'DURATION:P1D')).toMatchObject({ endDate: '2026-10-25', endTime: '22:00' });
    expect(one(start, 'DTEND;TZID=Europe/Berlin:20261218T235959')).toMatchObject({
      endDate: '2026-12-19',
      endTime: '00:00',
    });
  });

  it('has its text without escapes and folds', () => {
    expect(one(...FRIDAY, 'SUMMARY:Close\\, then\\; rest\\nand 🚀 go', ' es on')?.title).toBe(
      'Close, then; rest and 🚀 goes on',
    );
    expect(one(...FRIDAY, 'SUMMARY:\u202eYear\u0007 \u2066end\u2069 שלום')?.title).toBe(
      'Year end שלום',
    );
    expect(one(...FRIDAY, `SUMMARY:${'long '.repeat(400)}`)?.title).toHaveLength(500);
  });

  it.each([
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['/freeassociation.sourceforge.net/Europe/Vienna', 'Europe/Vienna'],
  ])('knows the zone that is named %s', (tzid, zone) => {
    expect(one(`DTSTART;TZID=${tzid}:20261218T120000`, 'DURATION:PT1H')?.zone).toBe(zone);
  });

  it('knows the zone that the file explains', () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Ours', 'X-LIC-LOCATION:Europe/Rome', 'END:VTIMEZONE'];
    const text = calendar(...zone, ...event('DTSTART;TZID=Ours:20261218T120000', 'DURATION:PT1H'));
    expect(read(text).events[0]?.zone).toBe('Europe/Rome');
  });

  it('is read whatever else the file holds', () => {
    const alarm = ['BEGIN:VALARM', 'SUMMARY:Beep', 'TRIGGER:-PT15M', 'END:VALARM'];
    const todo = ['BEGIN:VTODO', 'UID:t', 'SUMMARY:Buy milk', 'END:VTODO'];
    const text = calendar(
      ...todo,
      ...event(...alarm, ...FRIDAY, 'SUMMARY:Weekend', 'X-ODD;A="b:c":d'),
    );
    expect(read(text).events.map(({ title }) => title)).toEqual(['Weekend']);
    expect(read(text.replaceAll('\r\n', '\n')).events).toEqual(read(text).events);
  });
});

describe('events of the same name', () => {
  const series = event(...FRIDAY, 'SUMMARY:Weekend', 'RRULE:FREQ=WEEKLY');
  it('are one: the latest version', () => {
    const twice = calendar(
      ...event(...FRIDAY, 'SUMMARY:New', 'SEQUENCE:2'),
      ...event(...FRIDAY, 'SUMMARY:Old', 'SEQUENCE:1'),
    );
    expect(read(twice).events.map(({ title }) => title)).toEqual(['New']);
  });

  it('put a changed repetition in the place of its day, and leave out one that is called off', () => {
    const changed = event(
      'RECURRENCE-ID;TZID=Europe/Berlin:20261225T120000',
      'DTSTART;TZID=Europe/Berlin:20261224T080000',
      'DURATION:P2D',
      'SUMMARY:Christmas',
    );
    const off = event(
      'RECURRENCE-ID:20270101T110000Z',
      'DTSTART:20270101T110000Z',
      'STATUS:CANCELLED',
    );
    const { events, cancelled } = read(calendar(...series, ...changed, ...off));
    expect(events).toMatchObject([
      { uid: 'u1', title: 'Weekend', exceptDates: ['2026-12-25', '2027-01-01'] },
      { uid: 'u1 2026-12-25T12:00', title: 'Christmas', startDate: '2026-12-24', rule: '' },
    ]);
    expect(cancelled).toEqual(['u1 2027-01-01T11:00']);
  });
});

describe('a broken or hostile calendar', () => {
  it.each([
    ['hello', 'team.ics is no iCalendar file: it does not begin with BEGIN:VCALENDAR.'],
    [
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1',
      'team.ics, line 2: BEGIN:VEVENT never ends; the file was cut off.',
    ],
    ['BEGIN:VCALENDAR\r\nEND:VEVENT\r\n', 'team.ics, line 2: END:VEVENT without its BEGIN.'],
    [calendar('nonsense'), 'team.ics, line 3: “nonsense” is no line of a calendar.'],
    [`${calendar()}X:1`, 'team.ics, line 4: “X:1” stands outside of a calendar.'],
    [calendar(), 'There is no event in team.ics.'],
    [calendar(...event('SUMMARY:x')), 'team.ics, line 3: the event has no start (DTSTART).'],
    [
      calendar(...event('DTSTART:20261345T990000')),
      'team.ics, line 5: DTSTART is no date or time that exists.',
    ],
    [
      calendar(...event('DTSTART:00010101T000000')),
      'team.ics, line 5: DTSTART lies outside the years 1970 to 2199.',
    ],
    [
      calendar(...event('DTSTART;VALUE=DATE:99991231')),
      'team.ics, line 5: DTSTART lies outside the years 1970 to 2199.',
    ],
    [
      calendar(...event('DTSTART;TZID=Mars/Olympus:20261218T120000')),
      'team.ics, line 5: DTSTART names a zone that nobody knows: Mars/Olympus.',
    ],
    [
      calendar(
        ...event(
          ...FRIDAY.toReversed().map((line) =>
            line.replace('DTEND', 'X').replace('DTSTART', 'DTEND').replace('X', 'DTSTART'),
          ),
        ),
      ),
      'team.ics, line 6: the event ends before it starts (DTEND).',
    ],
    [
      calendar(...event(...FRIDAY, 'RRULE:FREQ=SECONDLY')),
      'team.ics, line 7: RRULE may repeat daily, weekly, monthly or yearly, not within a day (FREQ=SECONDLY).',
    ],
    [
      calendar(...event(...FRIDAY, 'RRULE:FREQ=DAILY;COUNT=1000000000')),
      'team.ics, line 7: RRULE has a COUNT that is not 1 to 1000; write UNTIL, or no end.',
    ],
    [
      calendar(...event(...FRIDAY, 'RRULE:FREQ=DAILY', 'RRULE:FREQ=WEEKLY')),
      'team.ics, line 8: a second RRULE is not taken.',
    ],
    [
      calendar(...event(...FRIDAY, 'RDATE:20261218T120000')),
      'team.ics, line 7: RDATE is not taken; write it as events of their own.',
    ],
    [
      calendar(...event('DTSTART:20261218T120000', 'DURATION:PT99999999999H')),
      'team.ics, line 6: DURATION is no length of time.',
    ],
    [
      calendar(...event('DTSTART:20261218T120000', 'DURATION:-PT1H')),
      'team.ics, line 6: DURATION is no length of time.',
    ],
    [
      'BEGIN:VCALENDAR\r\n'.repeat(100_000),
      'team.ics, line 11: components lie too deep in each other.',
    ],
    [
      calendar(...event(`EXDATE:${'20260101T000000,'.repeat(3)}x`, ...FRIDAY)),
      'team.ics, line 5: EXDATE is no date or time that exists.',
    ],
    [
      calendar(...Array.from({ length: 10_001 }, () => event(...FRIDAY)).flat()),
      'team.ics holds more than 10000 events.',
    ],
    [
      calendar(...Array.from({ length: 501 }, () => event(...FRIDAY, 'RRULE:FREQ=DAILY')).flat()),
      'team.ics holds more than 500 repeating events.',
    ],
  ])('is refused in plain words (%#)', (text, words) => {
    expect(refusal(text)).toBe(words);
  });

  it('takes no longer than a few seconds, however it is written', () => {
    const begin = performance.now();
    const rules = [
      'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;COUNT=10',
      'RRULE:FREQ=DAILY;BYDAY=FR;COUNT=1000',
      'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=500',
      'RRULE:FREQ=YEARLY;BYYEARDAY=366;COUNT=200',
    ];
    const events = rules.flatMap((rule) =>
      Array.from({ length: 25 }, () => event(...FRIDAY, rule)),
    );
    refusal(calendar(...events.flat()));
    refusal(calendar(...event(...FRIDAY, `SUMMARY:${'x\r\n '.repeat(1_000_000)}`)));
    refusal(calendar(...event(`DTSTART${';A=b'.repeat(100_000)}:20261218T120000`)));
    expect(performance.now() - begin).toBeLessThan(20_000);
  });
});
