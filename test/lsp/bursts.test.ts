import assert from 'node:assert/strict';
import { awaitBursts } from '../../server/src/lsp/checking/bursts';

/** A world in which turns of the event loop and the clock go on when they are told to. */
function world() {
  let waiting: (() => void)[] = [];
  let time = 0;
  const handled: string[] = [];
  const bursts = awaitBursts({ soon: (run) => void waiting.push(run), now: () => time }, (uri) => handled.push(uri));
  return {
    bursts,
    handled,
    turn(milliseconds = 1): void {
      time += milliseconds;
      const now = waiting;
      waiting = [];
      now.forEach((run) => run());
    },
  };
}

describe('a burst of changes', () => {
  it('is handled once, at the first turn without a further change', () => {
    const { bursts, handled, turn } = world();
    for (let change = 0; change < 5; change++) {
      bursts.add('甲');
      turn();
    }
    assert.deepEqual(handled, []);
    turn();
    assert.deepEqual(handled, ['甲']);
    turn();
    assert.deepEqual(handled, ['甲']);
  });

  it('is handled while it goes on where it lasts too long', () => {
    const { bursts, handled, turn } = world();
    for (let change = 0; change < 6; change++) {
      bursts.add('甲');
      turn(10);
    }
    assert.deepEqual(handled, ['甲']);
  });

  it('is handled for each document, but for those that have gone, and not again with the next one', () => {
    const { bursts, handled, turn } = world();
    for (const uri of ['甲', '乙', '丙']) bursts.add(uri);
    bursts.drop('乙');
    turn();
    turn();
    assert.deepEqual(handled, ['甲', '丙']);
    bursts.add('丁');
    turn();
    turn();
    assert.deepEqual(handled, ['甲', '丙', '丁']);
  });
});
