import { createContext } from 'react';

/** The weekday on which weeks start, 1 (Monday) to 7. */
export const WeekStart = createContext(1);
