import { toIsoDate } from './localizer.ts';

interface AgendaDateProps {
  readonly day: Date;
  readonly label: string;
}

/** The day of the agenda's lines beside it. */
export const AgendaDate = ({ day, label }: AgendaDateProps) => (
  <span data-line={toIsoDate(day)}>{label}</span>
);
