import { describe, expect, it } from 'vitest';
import { readSettings } from './settings';

describe('readSettings', () => {
  it('needs nothing', () => {
    const settings = readSettings({ DATABASE_URL: '', PORTAL_PORT: '' });
    expect(settings).toMatchObject({
      PORTAL_PORT: 3000,
      GATEWAY_WS_PORT: 9220,
      portalUrl: 'http://localhost:3000',
      stationUrl: 'ws://localhost:9220',
      stationTlsUrl: 'wss://localhost:9221',
      isProduction: false,
    });
    expect(settings.DATABASE_URL).toBeUndefined();
    expect(settings.hostNames).toEqual(expect.arrayContaining(['localhost', '127.0.0.1', '::1']));
  });

  it('puts the public names into the certificates, the most important first', () => {
    const settings = readSettings({
      PORTAL_URL: 'https://support.example.com',
      GATEWAY_PUBLIC_TLS_URL: 'wss://ocpp.example.com',
    });
    expect(settings.hostNames.slice(0, 2)).toEqual(['ocpp.example.com', 'support.example.com']);
  });

  it.each([
    [{ PORTAL_PORT: 'abc' }, 'PORTAL_PORT is "abc". Set it to a number from 1 to 65535.'],
    [{ GATEWAY_WS_PORT: '70000' }, 'GATEWAY_WS_PORT is "70000".'],
    [{ SMTP_URL: 'mail.example.com' }, 'SMTP_URL is not the address of a mail server.'],
    [{ SMTP_URL: 'smtp://u:p@mail.example.com' }, 'MAIL_FROM is not set. With SMTP_URL'],
    [{ SMTP_URL: 'smtp://m', MAIL_FROM: 'nobody' }, 'MAIL_FROM is not a sender.'],
    [{ IMAP_URL: 'imaps://mail.example.com' }, 'IMAP_URL is not the address of a mailbox.'],
    [{ IMAP_URL: 'imaps://u:p@mail.example.com' }, 'MAIL_REPLY_ADDRESS is not set.'],
    [{ MAIL_REPLY_ADDRESS: 'a@b.example' }, 'nothing reads what comes there'],
    [{ S3_BUCKET: 'files' }, 'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are not set.'],
    [{ S3_ENDPOINT: 's3.example.com' }, 'S3_ENDPOINT is not the address of an S3 storage.'],
    [{ S3_BUCKET: '../files' }, 'S3_BUCKET is not the name of a bucket.'],
    [{ S3_FORCE_PATH_STYLE: 'yes' }, 'S3_FORCE_PATH_STYLE has to be true or false'],
    [{ DATABASE_URL: 'localhost:5432' }, 'DATABASE_URL is not a valid address.'],
    [{ DATABASE_URL: 'mysql://db/exolink' }, 'DATABASE_URL is not a valid address.'],
    [{ EXOLINK_SECRET: 'short' }, 'EXOLINK_SECRET is too short.'],
    [{ OPERATOR_EMAIL: 'nobody' }, 'OPERATOR_EMAIL is not an e-mail address.'],
    [{ PORTAL_URL: 'support.example.com' }, 'PORTAL_URL is not a valid address.'],
    [{ TLS_KEY_FILES: 'a.pem' }, 'TLS_KEY_FILES and TLS_CERT_FILES name a different number'],
  ])('says in one line what is wrong with %j', (environment, line) => {
    expect(() => readSettings(environment)).toThrow(line);
  });

  it('tells of every problem, and never repeats a secret', () => {
    const read = () => readSettings({ PORTAL_PORT: '0', EXOLINK_SECRET: 'hunter2' });
    expect(read).toThrow(/PORTAL_PORT is "0"[^]*\n?EXOLINK_SECRET|EXOLINK_SECRET[^]*PORTAL_PORT/);
    expect(read).not.toThrow(/hunter2/);
  });
});
