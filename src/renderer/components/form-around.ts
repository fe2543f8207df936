import { createContext, useContext, useId, useLayoutEffect } from 'react';

/** The form around a field, as far as the field has to know of it. */
export interface FormAround {
  /** Told whether what stands in a field comes to no value that the form could be sent with. */
  readonly tell: (field: string, isHalfTyped: boolean) => void;
}

/** `null` for fields that stand in no form: what they hand on is written. */
export const FormContext = createContext<FormAround | null>(null);

/** Whether a field of the form around holds what is only half typed, or comes to no value. */
export const HalfTypedContext = createContext(false);

export const useFormAround = (): FormAround | null => useContext(FormContext);

/** Tells the form around, if any, whether a field holds what is only half typed. */
export function useTellHalfTyped(isHalfTyped: boolean): void {
  const form = useFormAround();
  const field = useId();
  useLayoutEffect(() => {
    form?.tell(field, isHalfTyped);
    return () => form?.tell(field, false);
  }, [form, field, isHalfTyped]);
}

export const useIsHalfTyped = (): boolean => useContext(HalfTypedContext);
