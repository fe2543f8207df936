import { useContext } from 'react';
import { ComboBoxStateContext, Input, type InputProps } from 'react-aria-components';

/** The field of a combo box, whose list opens where it is pressed; Tab alone opens nothing. */
export function OpeningInput(props: InputProps) {
  const list = useContext(ComboBoxStateContext);
  return <Input {...props} onClick={() => list?.open(null, 'manual')} />;
}
