/** Words of quantities: units, large numbers, months, chances. */

export const UNITS = {
  seconds: { one: 's', other: 's' },
  minutes: { one: 'min', other: 'min' },
  hours: { one: 'h', other: 'h' },
  days: { one: 'day', other: 'days' },
  weeks: { one: 'week', other: 'weeks' },
  years: { one: 'year', other: 'years' },
  wattHours: { one: 'Wh', other: 'Wh' },
  kilowattHours: { one: 'kWh', other: 'kWh' },
  megawattHours: { one: 'MWh', other: 'MWh' },
  gigawattHours: { one: 'GWh', other: 'GWh' },
  bytes: { one: 'byte', other: 'bytes' },
  kilobytes: { one: 'kB', other: 'kB' },
  megabytes: { one: 'MB', other: 'MB' },
  gigabytes: { one: 'GB', other: 'GB' },
  terabytes: { one: 'TB', other: 'TB' },
  petabytes: { one: 'PB', other: 'PB' },
  million: { one: 'million', other: 'million' },
  billion: { one: 'billion', other: 'billion' },
  trillion: { one: 'trillion', other: 'trillion' },
  plain: { one: '', other: '' },
} as const;

export const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

export const QUANTITY = {
  unknown: 'not known',
  about: (text: string) => `about ${text}`,
  under: (text: string) => `under ${text}`,
  over: (text: string) => `over ${text}`,
  outOfTen: (count: number) => `about ${count} in 10`,
  rarely: 'less than 1 in 20',
  nearlyAlways: 'more than 19 in 20',
} as const;
