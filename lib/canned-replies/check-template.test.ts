import { describe, expect, it } from 'vitest';
import { templateProblems } from './check-template';
import { fillReply } from './fill-reply';
import { replyVariables, sampleValues } from './reply-variables';
import { startingSet } from './starting-set';
import { errorTypes } from '@/lib/diagnosis/error-types';
import { guide } from '@/lib/diagnosis/guide/guide';

describe('templateProblems', () => {
  it.each([
    'Hello {{requester.name}}, `OCPP` at {{charger.identity}}.',
    '1. Enter {{ charger.url }}\n2. Set `HeartbeatInterval`, then tell {{agent.name}}',
    'A ` that is alone, {{charger.url}}',
    'One { brace }',
  ])('takes %j', (text) => {
    expect(templateProblems(text)).toEqual([]);
  });

  it('names what it does not know', () => {
    expect(templateProblems('{{charger.password}}')).toEqual([
      'There is no variable {{charger.password}}. Choose one of the list.',
    ]);
    expect(templateProblems('{{a}} {{b}} {{a}} {{agent.name}}')).toEqual([
      'There are no variables {{a}} and {{b}}. Choose from the list.',
    ]);
    expect(templateProblems('{{constructor}}')).toHaveLength(1);
    expect(templateProblems('{{charger.url')).toEqual([
      'Close every {{ with }} behind the variable’s name.',
    ]);
  });

  it.each([
    '`{{charger.url}}`',
    'Type `ssh {{charger.identity}} now`',
    '``a ` {{charger.url}} b``',
    '```\n{{charger.url}}\n```',
    '\\` ` x {{charger.url}} `',
    'a `\n{{charger.url}} b`',
    '[open]({{charger.url}})',
    '\\{{charger.model}}',
  ])('keeps values out of the Markdown of %j', (text) => {
    expect(templateProblems(text).join()).toMatch(/^Take \{\{charger/);
  });
});

describe('the starting set', () => {
  it('has one for each error type, and one for each solution of the guide', () => {
    expect(startingSet.filter(({ solutionId }) => solutionId === null)).toHaveLength(
      errorTypes.length,
    );
    const ids = new Set(startingSet.map(({ id }) => id));
    expect(ids.size).toBe(startingSet.length);
    for (const { solutions } of guide.chapters) {
      for (const { fromGuide, id, steps } of solutions) {
        if (!fromGuide) continue;
        const body = startingSet.find(({ solutionId }) => solutionId === id)?.body ?? '';
        for (const { text } of steps) expect(body).toContain(text.replace(/[.:]$/, ''));
      }
    }
  });

  it('can be saved as it is, is filled to the end, and asks for no secret', () => {
    for (const { body, title } of startingSet) {
      expect(templateProblems(body)).toEqual([]);
      expect(fillReply(body, sampleValues)).not.toMatch(/\{\{|not known\]/);
      expect(title.length).toBeLessThanOrEqual(100);
    }
    expect(Object.keys(replyVariables).join()).not.toMatch(/password|secret|key|token/);
  });
});
