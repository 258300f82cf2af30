/** What the scenarios that come with Trellis expect, as Markdown: the patterns that the model is held to. */
import { catalogue } from '../../scenarios/catalogue.ts';
import { blocks, code } from './markdown.ts';

/** As much of a scenario's file as is needed here; test/scenarios hold that the files are valid. */
interface Told {
  readonly title: string;
  readonly question: string;
  readonly checks?: readonly {
    readonly says: string;
    readonly claim?: string;
    readonly expect?: string;
    readonly instead?: string;
  }[];
}

export function documentPatterns(): string {
  const told = [...catalogue] as [string, Told][];
  return blocks(
    told
      .filter(([, { checks = [] }]) => checks.length > 0)
      .map(([name, { title, question, checks = [] }]) => {
        const lines = checks.map(({ says, claim, expect, instead = '' }) => {
          const found = expect !== 'not reproduced';
          if (claim !== undefined)
            return `- *Claim, ${found ? 'holds here' : 'not found here'}:* ${says} ${instead}`.trim();
          return found ? `- ${says}` : `- *Not reproduced:* ${says} ${instead}`.trim();
        });
        return [`**${title}** (${code(name)}). ${question}`, '', ...lines].join('\n');
      }),
  );
}
