/**
 * What can stand between people's learning and the organisation's: groups of parameters of the three-level
 * model, each with the values that it has in the supportive reference system. Which parameters belong
 * together is ours (docs/decisions/attribution.md).
 */
import { threeLevel } from './three-level.ts';

export interface Constraint {
  readonly name: string;
  readonly label: string;
  /** What loosening it means, to end a sentence with: “…, by fewer levels and more open managers”. */
  readonly loosened: string;
  readonly parameters: readonly string[];
}

/** The preset that constraints are loosened towards; where it says nothing, the defaults hold. */
export const REFERENCE = 'supportive';

export const constraints: readonly Constraint[] = [
  {
    name: 'hierarchy',
    label: 'Hierarchy',
    loosened: 'fewer levels of more open managers',
    parameters: ['levels', 'openness', 'distortion'],
  },
  {
    name: 'bureaucracy',
    label: 'Bureaucracy',
    loosened: 'more occasions to speak, quicker decisions and rules that bind less',
    parameters: ['proposalRate', 'approvalDelay', 'compliance', 'socialisation'],
  },
  {
    name: 'mandates',
    label: 'Mandates',
    loosened: 'fewer rules laid down from outside',
    parameters: ['mandateRate', 'mandateAlignment', 'mandateDuration'],
  },
  {
    name: 'fear',
    label: 'Fear',
    loosened: 'less threat and less blame',
    parameters: ['threat', 'blame', 'discouragement'],
  },
  {
    name: 'unclear-purpose',
    label: 'Unclear purpose',
    loosened: 'proposals judged on merit',
    parameters: ['visionClarity'],
  },
  {
    name: 'overload',
    label: 'Overload',
    loosened: 'time for trying things out',
    parameters: ['workload'],
  },
  {
    name: 'turnover',
    label: 'Turnover',
    loosened: 'fewer people leaving',
    parameters: ['turnover', 'managerTurnover'],
  },
  {
    name: 'silos',
    label: 'Silos',
    loosened: 'more asking across teams',
    parameters: ['consultation'],
  },
  {
    name: 'lost-memory',
    label: 'Lost memory',
    loosened: 'less forgetting, of people, teams and rulebook',
    parameters: ['disuse', 'forgetting', 'teamForgetting', 'ruleForgetting'],
  },
];

/** The value of a parameter in the reference system. */
export function referenceOf(name: string): number {
  const value = threeLevel.presets[REFERENCE]?.values[name] ?? threeLevel.parameters[name]?.default;
  if (value === undefined) throw new RangeError(`no such parameter: ${name}`);
  return value;
}
