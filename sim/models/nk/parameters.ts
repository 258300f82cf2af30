/** What a rugged landscape is told. Kauffman's symbols. */
import { choice, type Declared, type Values, whole } from '../../parameter.ts';

/** The search for the highest point looks at all 2ᴺ of them. */
const MOST_BITS = 20;

export const PARTNERS = { distinct: 0, withReplacement: 1 } as const;

export const landscapeParameters = {
  N: whole({
    label: 'N: attributes',
    unit: 'attributes',
    says: 'How many yes-or-no attributes a solution has.',
    group: 'world',
    min: 1,
    max: MOST_BITS,
    default: 20,
    acts: 'next run',
    grade: 'stylised',
    sources: ['kauffman-levin-1987'],
  }),
  K: whole({
    label: 'K: interdependence',
    unit: 'other attributes',
    says: 'On how many others what an attribute contributes depends: 0 is a smooth landscape, N − 1 a random one.',
    group: 'world',
    min: 0,
    max: MOST_BITS - 1,
    default: 5,
    acts: 'next run',
    grade: 'stylised',
    sources: ['kauffman-levin-1987'],
  }),
  partners: choice({
    label: 'Partners',
    says: 'How the K others are drawn: all different, as is usual, or each among all others, so that one may be drawn twice.',
    choices: ['distinct', 'with-replacement'],
    group: 'world',
  }),
} as const satisfies Declared;

export type LandscapeParameter = keyof typeof landscapeParameters;

/** What keeps these from being a landscape; null where nothing does. */
export function objectionToLandscape({ N, K }: Values<'N' | 'K'>) {
  return K < N ? null : { parameter: 'K', says: `K is ${K}, and must be less than N, ${N}` };
}
