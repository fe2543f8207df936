import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CliWorld } from '#test/support/cli-world.ts';
import { fiveOfMobile, mobileCsv, mobileRow } from '#test/support/mobile-csv.ts';
import { paymentsCli, paymentsIn, W } from '#test/support/payments-cli.ts';

let cli: CliWorld;
const PAY = mobileRow('PAY-1', 900);
beforeEach(async () => {
  cli = await paymentsCli();
  await bring(...fiveOfMobile(), PAY);
});
afterEach(() => cli.dispose());

async function bring(...rows: readonly string[]) {
  writeFileSync(cli.path('jira.csv'), mobileCsv(...rows));
  return cli.run('import', 'jira.csv', ...W);
}
const items = () => [...paymentsIn(cli).model.items.values()];
const productOf = (key: string) => {
  const { model } = paymentsIn(cli);
  const item = model.items.values().find((each) => each.key === key);
  return model.products.get(item?.productId ?? '')?.name;
};

describe('preflight import, again', () => {
  it('keeps the items of a project that goes by another key now, and names them', async () => {
    const { out } = await bring(...fiveOfMobile('APP'), PAY);
    expect(out).toContain('6 rows: 0 added, 5 changed, 1 unchanged; 0 refused, 0 missing');
    expect(out).toContain(
      'MOB is APP now: 5 items with new keys (MOB-1 is APP-1, MOB-2 is APP-2, MOB-3 is APP-3, MOB-4 is APP-4 and MOB-5 is APP-5).\n',
    );
    expect(items()).toHaveLength(6);
    expect(productOf('APP-3')).toBe('Mobile');
    const again = await bring(...fiveOfMobile('APP'), PAY);
    expect(again.out).toContain('Nothing to import: 6 rows here already');
  });

  it('takes an issue to the product of the project that it moved to', async () => {
    const rows = [...fiveOfMobile().filter((row) => !row.includes('MOB-3')), PAY];
    const { out } = await bring(...rows, mobileRow('PAY-2', 503));
    expect(out).toContain('1 item of MOB moved to Payments (MOB-3 is PAY-2).\n');
    expect(out).toContain('0 missing from the file');
    expect(items()).toHaveLength(6);
    expect(productOf('PAY-2')).toBe('Payments');
    const again = await bring(...rows, mobileRow('PAY-2', 503));
    expect(again.out).toContain('Nothing to import: 6 rows here already');
  });

  it('says where only ids and titles tell that issues are the same', async () => {
    const { out } = await bring(...fiveOfMobile('APP'));
    expect(out).toContain('MOB-5 is APP-5). Taken for the same by their ids and titles.\n');
    expect(items()).toHaveLength(6);
  });

  it('lets keys change places', async () => {
    const swapped = [mobileRow('MOB-5', 504), mobileRow('MOB-4', 505)];
    const { out, code } = await bring(...fiveOfMobile().slice(0, 3), ...swapped, PAY);
    expect([code, out]).toEqual([0, expect.stringContaining('2 changed, 4 unchanged; 0 refused')]);
  });
});

describe('preflight import of sprints that two projects name alike', () => {
  const rows = (...names: readonly string[]) =>
    names.flatMap((sprint, n) => [
      mobileRow(`MOB-${n + 11}`, 700 + n, { sprint }),
      mobileRow(`PAY-${n + 11}`, 800 + n, { sprint }),
    ]);
  const sprints = () => [...paymentsIn(cli).model.sprints.values()].map(({ name }) => name).sort();
  const import2 = async (...names: readonly string[]) => {
    writeFileSync(cli.path('jira.csv'), mobileCsv(...rows(...names)));
    return cli.run('import', 'jira.csv', ...W);
  };

  it('keeps them apart, says so once, and knows them again', async () => {
    const { said } = await import2('Sprint 1', 'Sprint 2');
    expect(said).toContain(
      'Sprint 1 to Sprint 2 of MOB and PAY are kept apart, each marked with its project’s key, as their names suggest',
    );
    const four = ['Sprint 1 (MOB)', 'Sprint 1 (PAY)', 'Sprint 2 (MOB)', 'Sprint 2 (PAY)'];
    expect(sprints()).toEqual(four);
    const again = await import2('Sprint 1', 'Sprint 2');
    expect([again.said, again.out]).toEqual(['', expect.stringContaining('Nothing to import')]);
  });

  it('takes them for the same where their names say whose they are', async () => {
    const { said } = await import2('MOB Sprint 1');
    expect(said).toContain('MOB Sprint 1 of MOB and PAY are taken for the same sprints');
    expect(sprints()).toEqual(['MOB Sprint 1']);
  });
});
