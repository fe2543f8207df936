import { create } from 'zustand';

/** The line that is to be typed into, by its name, from the wish to its opening. */
export const useLineToOpen = create<{ readonly name: string | null }>(() => ({ name: null }));

/** Opens the line of that name to type into, as soon as it is in sight; `null` wishes for none. */
export const openLine = (name: string | null): void => useLineToOpen.setState({ name });
