import { expect, it } from 'vitest';
import { Proofs } from '../../../viz/sharing/proofs.ts';
import type { Connection } from '../../../viz/state/connection.ts';

const connect = (): Connection<object> => ({ ask: (question) => question({}), close: () => {} });

it('tells no share after the answer, whatever order their messages come in', async () => {
  let late: (share: number) => void = () => {};
  const proofs = new Proofs<string, object>({
    keyOf: (wanted) => wanted,
    connect,
    ask: async (_, __, progress) => {
      late = progress;
      progress(0.5);
      return { proofs: [], unit: 'week' };
    },
  });
  const told: number[] = [];
  const answer = await proofs.of('a link', (share) => told.push(share));
  late(0.9);
  expect(answer).toEqual({ proofs: [], unit: 'week' });
  expect(told).toEqual([0.5]);
});
