import { describe, expect, it } from 'vitest';
import { problemOfConnection, problemOfRole } from './check-database';

const address = new URL('postgres://exolink:hunter2@db.example.test:5433/support');

describe('problemOfConnection', () => {
  it.each([
    ['ENOTFOUND', 'The host "db.example.test" of DATABASE_URL is not known.'],
    ['ECONNREFUSED', 'Nothing answers at db.example.test:5433'],
    ['28P01', 'refuses the role or password'],
    ['3D000', 'CREATE DATABASE "support" OWNER "exolink";'],
    ['XX000', 'cannot be reached (XX000)'],
  ])('says what to do about %s', (code, line) => {
    const message = problemOfConnection(Object.assign(new Error('hunter2'), { code }), address);
    expect(message).toContain(line);
    expect(message).not.toContain('hunter2');
  });

  it('looks into the reasons of several addresses', () => {
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    expect(problemOfConnection(new AggregateError([refused]), address)).toMatch(/Nothing answers/);
  });
});

describe('problemOfRole', () => {
  const role = { role: 'app', rolsuper: false, rolbypassrls: false, can_create: true };

  it('takes a role that row-level security binds', () => {
    expect(problemOfRole(role)).toBeNull();
  });

  it.each([
    [{ ...role, rolsuper: true }, /is a superuser.*CREATE ROLE exolink/],
    [{ ...role, rolbypassrls: true }, /has BYPASSRLS.*CREATE ROLE exolink/],
    [{ ...role, can_create: false }, /may not create tables/],
  ])('refuses %j', (rights, message) => {
    expect(problemOfRole(rights)).toMatch(message);
  });
});
