/** What can be asked of the ledger: the learnings of a band or a box of its flow. */
import {
  CAUSES,
  type Cause,
  INSURERS,
  type Insurer,
  REACHES,
  type Reach,
  SOURCES,
  type Source,
} from '../../sim/books.ts';
import type { Wanted } from '../../sim/chronicle/learning.ts';
import type { WantedVoices } from '../../sim/chronicle/voices.ts';
import type { FlowChoice } from '../charts/flow.ts';

/** Learnings of which all that is said is so. */
export interface Question {
  /** Of this person alone, and about this element alone. */
  readonly person?: number;
  readonly element?: number;
  readonly source?: Source;
  readonly reach?: Reach;
  readonly fate?: Cause | 'open';
  /** Lost where others there had it right, or nobody had. */
  readonly insured?: Insured;
}

/** Occasions to speak up of which this came. */
export type VoiceQuestion = Pick<WantedVoices, 'outcome'>;

export type Insured = 'held' | 'gone';

const INSURERS_OF: Readonly<Record<Insured, readonly Insurer[]>> = {
  held: INSURERS.filter((insurer) => insurer !== 'nobody'),
  gone: ['nobody'],
};

/** The question that a part of the flow stands for. */
export function questionOf({ ids, kind }: FlowChoice): Question {
  const question: { -readonly [Key in keyof Question]: Question[Key] } = {};
  for (const id of ids) {
    const [column = '', name = ''] = id.split(' ');
    if (column === 'source') question.source = SOURCES.find((source) => source === name);
    if (column === 'reach') question.reach = REACHES.find((reach) => reach === name);
    if (column === 'fate')
      question.fate = name === 'open' ? 'open' : CAUSES.find((cause) => cause === name);
  }
  if (ids.length > 1 && kind === 'insured') question.insured = 'held';
  if (ids.length > 1 && kind === 'lost') question.insured = 'gone';
  return question;
}

/** The question that a part of the flow of voices stands for. */
export function voiceQuestionOf({ ids }: FlowChoice): VoiceQuestion {
  const last = ids.at(-1) ?? 'occasions';
  if (last === 'occasions') return {};
  const level = /^blocked (\d+)$/.exec(last)?.[1];
  return { outcome: level === undefined ? (last as VoiceQuestion['outcome']) : Number(level) };
}

/** The question as the worker is asked it, for the window from the end of week `from` to the end of `to`. */
export function wantedOf({ insured, ...question }: Question, from: number, to: number): Wanted {
  const said = Object.entries(question).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(said),
    ...(insured && { insured: INSURERS_OF[insured] }),
    from,
    to,
  };
}
