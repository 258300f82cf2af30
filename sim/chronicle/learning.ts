/** One learning of one person, and which learnings are asked for. */
import {
  CAUSES,
  type Cause,
  INSURERS,
  type Insurer,
  type Reach,
  SOURCES,
  type Source,
} from '../books.ts';

/** A learning, from its opening to its end. Weeks up to 0 are the settling, the first of them the founding. */
export interface Learning {
  readonly person: number;
  /** How many sat in this person's place before. */
  readonly predecessors: number;
  readonly element: number;
  readonly source: Source;
  readonly opened: number;
  /** The weeks in which the team's view, and the rulebook, first agreed with it; null where they never did. */
  readonly shared: number | null;
  readonly institutionalised: number | null;
  /** The week in which it was lost; null where it is still held. */
  readonly closed: number | null;
  readonly fate: Cause | 'open';
  /** Who there was right when it was lost; null while it is open. */
  readonly insured: Insurer | null;
}

/** The learnings that are asked for: those of which all that is said is so. */
export interface Wanted {
  /** Those that were open at the end of week `from` or have opened since, seen from the end of week `to`. */
  readonly from: number;
  readonly to: number;
  readonly person?: number;
  readonly element?: number;
  readonly source?: Source;
  readonly reach?: Reach;
  readonly fate?: Cause | 'open';
  /** Any of these. */
  readonly insured?: readonly Insurer[];
}

export function reachOf({ shared, institutionalised }: Learning): Reach {
  if (institutionalised !== null) return 'institutionalised';
  return shared === null ? 'individual' : 'shared';
}

export function isWanted(learning: Learning, wanted: Wanted): boolean {
  const { person, element, source, reach, fate, insured, from } = wanted;
  return (
    (learning.closed === null || learning.closed > from) &&
    (person === undefined || learning.person === person) &&
    (element === undefined || learning.element === element) &&
    (source === undefined || learning.source === source) &&
    (reach === undefined || reachOf(learning) === reach) &&
    (fate === undefined || learning.fate === fate) &&
    (insured === undefined || (learning.insured !== null && insured.includes(learning.insured)))
  );
}

export function sourceAt(index: number): Source {
  return SOURCES[index] as Source;
}

export function causeAt(index: number): Cause {
  return CAUSES[index] as Cause;
}

export function insurerAt(index: number): Insurer {
  return INSURERS[index] as Insurer;
}
