/** Who works in the sample workspace: initials, name, role, team, telephone. */
export const SAMPLE_PEOPLE = [
  ['MK', 'Mara Kovač', 'Release manager', 'Payments', '+49 171 555 0101'],
  ['JL', 'Jonas Lindqvist', 'Engineering lead', 'Payments', '+49 171 555 0102'],
  ['IN', 'Ines Novak', 'QA lead', 'Payments', '+49 171 555 0103'],
  ['PR', 'Priya Raman', 'Product manager', 'Payments', '+49 171 555 0104'],
  ['BO', 'Bo Ohlsson', null, 'Payments', '+46 70 555 0105'],
  ['TA', 'Tarek Aziz', null, 'Payments', '+49 171 555 0106'],
  ['SO', 'Sofia Moreau', 'Support', null, '+33 6 55 50 01 07'],
  ['DA', 'Dana Whitfield', 'Customer success', null, '+44 7700 900108'],
  ['LE', 'Leo Brandt', 'Marketing', null, '+49 171 555 0109'],
  ['YU', 'Yuki Tanabe', null, 'Wallet', '+49 171 555 0110'],
  ['NO', 'Nora Eide', null, 'Wallet', '+47 915 55 011'],
] as const;

export type Initials = (typeof SAMPLE_PEOPLE)[number][0];

/** Stand-ins for deployment night. */
export const SAMPLE_STAND_INS: Partial<Record<Initials, Initials>> = {
  MK: 'JL',
  JL: 'BO',
  IN: 'TA',
  SO: 'DA',
};
