/** What the scenarios that come with Trellis expect, as Markdown: the patterns that the model is held to. */
import { catalogue } from '../../scenarios/catalogue.ts';
import { blocks, code } from './markdown.ts';

/** As much of a scenario's file as is needed here; test/scenarios hold that the files are valid. */
interface Told {
  readonly title: string;
  readonly question: string;
  readonly checks?: readonly {
    readonly says: string;
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
        const lines = checks.map(({ says, expect, instead }) =>
          expect === 'not reproduced'
            ? `- *Not reproduced:* ${says} ${instead ?? ''}`.trim()
            : `- ${says}`,
        );
        return [`**${title}** (${code(name)}). ${question}`, '', ...lines].join('\n');
      }),
  );
}
