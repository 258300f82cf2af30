import { words } from '../words/attribution.ts';
import type { Finding, FirstSeed } from './finding.ts';

const says = words.waiting;

/** Where bars will be, before there are any: what is being done about it. */
export function Waiting({ finding, lived }: { finding: Finding; lived: keyof FirstSeed }) {
  const [worlds, of] = finding.firstSeed.value[lived];
  const sentence = () => {
    switch (finding.status.value) {
      case 'running':
        return says.running(worlds, of);
      case 'stopped':
        return says.stopped(worlds, of);
      default:
        return says.idle;
    }
  };
  return <p class="lead sentence">{sentence()}</p>;
}
