import { Fragment, useEffect } from 'react';
import { useDialogs } from '../state/dialogs.ts';
import { guardSecondPress } from './second-press.ts';

/** Shows the dialogs that something in the window waits for. */
export function DialogHost() {
  const open = useDialogs((state) => state.open);
  useEffect(guardSecondPress, []);
  return open.map(({ id, render, close }) => <Fragment key={id}>{render(close)}</Fragment>);
}
