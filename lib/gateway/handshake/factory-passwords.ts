/** Passwords that chargers and their manuals are known to come with. */
const factoryPasswords = new Set([
  '0000',
  '00000000',
  '1234',
  '12345',
  '123456',
  '12345678',
  '123456789',
  '1234567890',
  '1111',
  '11111111',
  'admin',
  'admin123',
  'administrator',
  'changeme',
  'charger',
  'default',
  'deadbeef',
  'deadbeefdeadbeef',
  'installer',
  'ocpp',
  'ocpp1234',
  'password',
  'password1',
  'root',
  'secret',
  'service',
  'test',
  'user',
]);

export function isFactoryPassword(password: Buffer): boolean {
  return password.length <= 20 && factoryPasswords.has(password.toString('latin1').toLowerCase());
}
