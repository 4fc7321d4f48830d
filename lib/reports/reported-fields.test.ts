import { expect, it } from 'vitest';
import { reportedFields } from './reported-fields';
import { reportedAttemptSchema } from './schemas';

it('describes each field of the schema once', () => {
  const described = reportedFields.map(({ name }) => name).sort();
  expect(described).toEqual(Object.keys(reportedAttemptSchema.shape).sort());
});
