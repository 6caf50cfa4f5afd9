// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { dateInWords, momentInWords, relativeDay, spanInWords } from './date-words.js';
import { dueInWords } from './due-words.js';
import { daysBetween, isLocalDate, localDateOf } from './local-date.js';
import { isoPeriod, periodInWords } from './period-words.js';

describe('a date in words', () => {
  it('is written out in Dutch', () => {
    expect(dateInWords('2027-03-01')).toBe('maandag 1 maart 2027');
    expect(dateInWords('2028-02-29')).toBe('dinsdag 29 februari 2028');
  });

  it('is the date in Amsterdam, not in UTC', () => {
    expect(localDateOf('2027-02-28T23:30:00.000Z')).toBe('2027-03-01');
    expect(momentInWords('2026-12-31T23:05:00.000Z')).toBe('vrijdag 1 januari 2027 om 00.05 uur');
  });

  it('has summer time in summer', () => {
    expect(momentInWords('2027-07-01T10:00:00.000Z')).toBe('donderdag 1 juli 2027 om 12.00 uur');
  });
});

describe('how far away a date is', () => {
  it.each([
    ['2027-03-01', 'vandaag'],
    ['2027-03-02', 'morgen'],
    ['2027-02-28', 'gisteren'],
    ['2027-03-04', 'over 3 dagen'],
    ['2027-03-29', 'over 4 weken'],
    ['2027-06-01', 'over 3 maanden'],
    ['2027-02-20', '9 dagen geleden'],
  ])('on 1 March, %s is %s', (date, words) => {
    expect(relativeDay(date, '2027-03-01')).toBe(words);
  });

  it('counts calendar days over both clock changes', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(daysBetween('2027-10-30', '2027-11-01')).toBe(2);
  });

  it('says one day in the singular', () => {
    expect(spanInWords(1)).toBe('1 dag');
    expect(spanInWords(13)).toBe('13 dagen');
    expect(spanInWords(14)).toBe('2 weken');
    expect(spanInWords(800)).toBe('2 jaar');
  });
});

describe('a due date', () => {
  const now = '2027-03-03T09:00:00.000Z';

  it('of a term in days has no time', () => {
    const due = { dueOn: '2027-03-04', elapsesAt: '2027-03-04T23:00:00.000Z', late: false };
    expect(dueInWords(due, now)).toEqual({ date: 'donderdag 4 maart 2027', relative: 'morgen' });
  });

  it('of a term in hours has its time', () => {
    const due = { dueOn: '2027-03-03', elapsesAt: '2027-03-03T16:30:00.000Z', late: false };
    expect(dueInWords(due, now)).toEqual({
      date: 'woensdag 3 maart 2027 om 17.30 uur',
      relative: 'vandaag om 17.30 uur',
    });
  });

  it('that has passed says for how long', () => {
    const due = { dueOn: '2027-03-01', elapsesAt: '2027-03-01T23:00:00.000Z', late: true };
    expect(dueInWords(due, now).relative).toBe('2 dagen te laat');
    const today = { dueOn: '2027-03-03', elapsesAt: '2027-03-03T08:00:00.000Z', late: true };
    expect(dueInWords(today, now).relative).toBe('sinds vandaag te laat');
  });
});

describe('a period', () => {
  it.each([
    ['P3M', '3 maanden'],
    ['P1W', '1 week'],
    ['PT24H', '24 uur'],
    ['P1Y6M', '1 jaar en 6 maanden'],
    ['2WD', '2 werkdagen'],
    ['1WD', '1 werkdag'],
    ['later', 'later'],
    ['P', 'P'],
  ])('%s is said as %s', (period, words) => {
    expect(periodInWords(period)).toBe(words);
  });

  it('is made from a number and a unit', () => {
    expect(isoPeriod(10, 'days')).toBe('P10D');
    expect(isoPeriod(36, 'hours')).toBe('PT36H');
  });
});

describe('a local date', () => {
  it('exists or does not', () => {
    expect(isLocalDate('2028-02-29')).toBe(true);
    expect(isLocalDate('2027-02-29')).toBe(false);
    expect(isLocalDate('1-3-2027')).toBe(false);
    expect(isLocalDate('2027-13-01')).toBe(false);
  });
});
