import { describe, expect, it } from 'vitest';
import { chargerCommandSchema } from '@/lib/commands/schemas';
import { fixKinds } from '@/lib/fixes/schemas';
import { readSource, sourceFiles } from '@/tests/support/source-files';
import { auditSentence, isAuditAction } from './audit-sentence';
import { changeSentence } from './change-sentence';

const sources = sourceFiles('lib')
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|\/generated\//.test(file))
  .map((file) => ({ file, text: readSource(file) }));

/** What is written after `action`, in SQL that notes something, and to the helpers that do. */
const recorded = sources.flatMap(({ file, text }) =>
  [
    ...text.matchAll(/\baction(?::| =)[^,;]*/g),
    ...text.matchAll(/INSERT INTO audit_entry[^`]*/g),
    ...text.matchAll(/\baudit[A-Z]\w+\([^;]*/g),
  ].flatMap(([part]) =>
    [...part.matchAll(/'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g)].map(([, action]) => ({
      file,
      action: action ?? '',
    })),
  ),
);
const built = [
  ...fixKinds.map((kind) => `fix.${kind}`),
  ...chargerCommandSchema.options.map(({ shape }) => `charger.${shape.kind.value}`),
];

describe('auditSentence', () => {
  it('finds what is recorded in the sources', () => {
    const actions = new Set(recorded.map(({ action }) => action));
    for (const action of [
      'charger.update',
      'credential.activate',
      'charger.import',
      'cpms.remove-secret',
      'ticket.return',
      'user.sign-in',
      'webhook.disable',
    ]) {
      expect(actions).toContain(action);
    }
  });

  it('has a sentence for everything that is recorded', () => {
    expect(recorded.filter(({ action }) => !isAuditAction(action))).toEqual([]);
    expect(built.filter((action) => !isAuditAction(action))).toEqual([]);
  });

  it('says in plain words what an older version recorded', () => {
    expect(auditSentence('charger.paint-it')).toBe('Charger paint it');
  });
});

describe('changeSentence', () => {
  it('reads without the name of the charger', () => {
    const open = /(?:\b(?:of|for|at|on|to|as|by)|:)$/;
    const about = [...built, ...recorded.map(({ action }) => action)].filter(
      (action) => /^(?:charger|credential|fix)\./.test(action) && !action.includes('bulk'),
    );
    const broken = about.filter(
      (action) => action !== 'charger.export' && open.test(changeSentence(action)),
    );
    expect(broken).toEqual([]);
    expect(changeSentence('credential.pin')).toBe('Certificate pinned');
    expect(changeSentence('charger.undo-move')).toBe('Given back to another tenant');
  });
});
