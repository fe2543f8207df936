import fc from 'fast-check';
import { type CommandName, commands } from '#shared/commands/index.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { ModelTable } from '#shared/domain/records/index.ts';
import { z } from '#shared/lib/zod.ts';

/** A command with input that its schema would take; ids in it are numbers until they are picked. */
export interface Call {
  readonly name: CommandName;
  readonly input: unknown;
}

interface Shape {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const names = Object.keys(commands) as CommandName[];

/** Any command, with any input of its shape. */
export const calls: fc.Arbitrary<Call> = fc.constantFrom(...names).chain((name) => {
  const { input } = commands[name] as { readonly input: z.ZodType };
  const shape = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Shape;
  return fc.record({ name: fc.constant(name), input: valueOfShape(shape, '') });
});

/** What stands for an id until there is a model to pick one from. */
const ID = /^(.*)Ids?$|^(before|after)$/;
const picks = fc.nat(50).map((number) => `@${number}`);

const days = fc.integer({ min: 0, max: 400 }).map((day) => {
  const date = new Date(Date.UTC(2026, 10, 1) + day * 86_400_000);
  return date.toISOString().slice(0, 10);
});
const samples: fc.Arbitrary<unknown>[] = [
  days,
  fc.constantFrom('22:00', '00:30', '09:15'),
  fc.constantFrom('2026-12-11T21:00:00Z', '2026-11-02T08:30:00.000Z'),
  fc.constantFrom('NEW', 'PAY', 'WALLET_2'),
  fc.constantFrom('Europe/Berlin', 'America/New_York'),
];

function valueOfShape(shape: Shape, key: string): fc.Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => valueOfShape(choice, key)));
  if (Array.isArray(shape.type)) {
    return fc.oneof(...shape.type.map((type) => valueOfShape({ ...shape, type }, key)));
  }
  if (shape.properties) return record(shape.properties, shape.required ?? []);
  if (shape.items) {
    return fc.array(valueOfShape(shape.items, key), {
      minLength: shape.minItems ?? 0,
      maxLength: 3,
    });
  }
  return scalar(shape, key);
}

const record = (properties: Readonly<Record<string, Shape>>, required: readonly string[]) =>
  fc.record(
    Object.fromEntries(Object.entries(properties).map(([key, of]) => [key, valueOfShape(of, key)])),
    { requiredKeys: [...required] },
  );

function scalar({ type, pattern, ...limits }: Shape, key: string): fc.Arbitrary<unknown> {
  if (type === 'null') return fc.constant(null);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer')
    return fc.integer({ min: limits.minimum ?? 0, max: Math.min(limits.maximum ?? 9, 40) });
  if (type === 'number') return fc.constantFrom(0, 1, 2.5, 8);
  if (ID.test(key)) return picks;
  if (pattern) return fc.oneof(...samples).filter((value) => new RegExp(pattern).test(`${value}`));
  if (/date/i.test(key)) return days;
  if (key === 'rule')
    return fc.constantFrom('', 'FREQ=WEEKLY', 'FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=HOURLY');
  if (key === 'zone') return fc.constantFrom('Europe/Berlin', 'Asia/Tokyo');
  return fc.constantFrom('Ledger export', '4.3.0', '5.0.0', 'O’Brien "x"', '# Notes\n\n- a', '🚀');
}

const TABLES: Readonly<Record<string, ModelTable>> = {
  follower: 'releases',
  leader: 'releases',
  step: 'runbookSteps',
  section: 'runbookSections',
  block: 'notesBlocks',
  owner: 'people',
  person: 'people',
  assignee: 'people',
  standIn: 'people',
  doneBy: 'people',
  blocker: 'items',
  blocked: 'items',
  parent: 'items',
  dependency: 'dependencies',
};

/** The input of a call with ids of rows that are there; now and then of the wrong kind. */
export function resolved({ name, input }: Call, model: Model): unknown {
  return resolve(input, '', name, model);
}

function resolve(value: unknown, key: string, name: string, model: Model): unknown {
  if (Array.isArray(value)) return value.map((one) => resolve(one, key, name, model));
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([of, part]) => [of, resolve(part, of, name, model)]);
    return Object.fromEntries(parts);
  }
  if (typeof value !== 'string' || !value.startsWith('@')) return value;
  const ids = [...model[tableFor(key, name, model)].keys()];
  return ids[Number(value.slice(1)) % Math.max(1, ids.length)] ?? 'nowhere';
}

function tableFor(key: string, command: string, model: Model): ModelTable {
  const word = ID.exec(key)?.[1] ?? 'item';
  if (word === 'item' && command.startsWith('checklist.')) return 'checklistItems';
  const known = TABLES[word] ?? `${word}s`;
  return Object.hasOwn(model, known) ? (known as ModelTable) : 'items';
}
