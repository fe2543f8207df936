import { counted, grouped } from '#shared/lib/format.ts';

interface FigureProps {
  readonly figure: number;
  /** The word for one of what is counted. */
  readonly unit: string;
  readonly className?: string | undefined;
}

/** How much there is of something, after its title: `21`, and for those who hear it `21 items`. */
export const Figure = ({ figure, unit, className }: FigureProps) => (
  <>
    <span className="unseen">{counted(figure, unit)}</span>
    <span className={className} aria-hidden>
      {grouped(figure)}
    </span>
  </>
);
