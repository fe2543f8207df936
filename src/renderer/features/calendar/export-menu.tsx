import { CalendarDays, FileDown, FileText, NotebookText, Printer } from 'lucide-react';
import { IconButton } from '#renderer/components/button.tsx';
import { Menu, MenuItem, MenuSection } from '#renderer/components/menu.tsx';
import { exportShown, printShown } from './export-shown.ts';

/** The calendar as a file: what is shown, or all its days for another calendar. */
export const ExportMenu = () => (
  <Menu
    label="Export"
    placement="bottom end"
    trigger={
      <IconButton label="Export">
        <FileDown />
      </IconButton>
    }
  >
    <MenuSection title="The days shown">
      <MenuItem label="Print…" icon={<Printer />} keys="Mod+P" onAction={printShown} />
      <MenuItem label="PDF" icon={<FileText />} onAction={() => exportShown('pdf')} />
      <MenuItem label="Markdown" icon={<NotebookText />} onAction={() => exportShown('md')} />
    </MenuSection>
    <MenuSection title="All days">
      <MenuItem label="iCalendar" icon={<CalendarDays />} onAction={() => exportShown('ics')} />
    </MenuSection>
  </Menu>
);
