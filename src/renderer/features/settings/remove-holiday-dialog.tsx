import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { HolidayEffects } from '#renderer/components/holiday-effects.tsx';
import type { HolidayEffect } from '#shared/domain/calendar/holiday-effects.ts';
import type { Holiday } from '#shared/domain/records/calendar.ts';
import { longDate } from '#shared/lib/date-words.ts';

interface RemoveHolidayDialogProps {
  readonly holiday: Holiday;
  readonly effects: readonly HolidayEffect[];
  close(isSure: boolean | null): void;
}

/** What shifts when a day off becomes a working day again. */
export const RemoveHolidayDialog = ({ holiday, effects, close }: RemoveHolidayDialogProps) => (
  <Dialog
    title={`Remove ${holiday.name}?`}
    onClose={() => close(null)}
    actions={
      <>
        <Button onPress={() => close(null)}>Cancel</Button>
        <Button kind="danger" autoFocus onPress={() => close(true)}>
          Remove holiday
        </Button>
      </>
    }
  >
    <p className="dim">{longDate(holiday.date)} becomes a working day like others of its week.</p>
    <HolidayEffects effects={effects} />
  </Dialog>
);
