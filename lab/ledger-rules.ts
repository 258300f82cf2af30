/** By which rules of a model learnings open and close: the processes behind each source and each cause. */
import type { Cause, Source } from '../sim/books.ts';
import type { Model } from '../sim/model.ts';
import type { Process } from '../sim/process.ts';
import type { Plan } from '../sim/run.ts';

/** The names of the processes, of whatever model, by which a learning of this source opens. */
const OPENED_BY: Readonly<Record<Source, readonly string[]>> = {
  practice: ['practice'],
  training: ['training'],
  team: ['dialogue'],
  colleague: ['consultation', 'learningFromContacts'],
  community: ['community'],
  rulebook: ['socialisation', 'mutualLearning'],
  broughtIn: ['turnover', 'exodus', 'succession', 'redraw'],
  world: ['environment', 'shock', 'drift'],
};

/** And those by which one is lost to this cause. */
const CLOSED_BY: Readonly<Record<Cause, readonly string[]>> = {
  misleadingPractice: ['practice'],
  mistaught: ['training'],
  outvoted: ['dialogue'],
  misledByColleague: ['consultation', 'learningFromContacts'],
  misledByCommunity: ['community'],
  overruled: ['socialisation', 'mutualLearning'],
  disused: ['disuse'],
  forgotten: ['disuse'],
  left: ['turnover', 'exodus', 'redraw'],
  promoted: ['succession'],
  worldMoved: ['environment', 'shock', 'drift'],
};

/** The processes of `model` behind a source. */
export function openedBy(source: Source, { week }: Model): Process<string, never>[] {
  return week.filter(({ name }) => OPENED_BY[source].includes(name));
}

/** The processes of `model` behind a cause. */
export function closedBy(cause: Cause, { week }: Model): Process<string, never>[] {
  return week.filter(({ name }) => CLOSED_BY[cause].includes(name));
}

/** Those of `processes` that can have acted under `plan` by `week`: some do so in an event of the timeline alone. */
export function actingBy(
  week: number,
  { model, timeline }: Plan,
  processes: readonly Process<string, never>[],
): Process<string, never>[] {
  return processes.filter(({ name }) => {
    // One that sways parameters acts beside what the process does anyway.
    const isEventAlone = model.events.some((kind) => kind.name === name && !kind.sways);
    const happened = timeline.some(
      (happening) => happening.event === name && happening.week <= week,
    );
    return !isEventAlone || happened;
  });
}
