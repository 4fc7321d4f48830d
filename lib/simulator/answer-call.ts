import { z } from 'zod';
import type { Station } from './station';

type Answer = { payload: object; leaves?: boolean };

const namesSchema = z.object({
  component: z.object({ name: z.string() }),
  variable: z.object({ name: z.string() }),
});
const readSchema = z.object({ key: z.array(z.string()).optional() });
const writeSchema = z.object({ key: z.string(), value: z.string() });
const readVariablesSchema = z.object({ getVariableData: z.array(namesSchema) });
const writeVariablesSchema = z.object({
  setVariableData: z.array(namesSchema.extend({ attributeValue: z.string() })),
});

/** A key of 1.6 is the bytes behind its digits, a password of 2.0.1 its text. */
const secrets: Record<string, BufferEncoding> = {
  AuthorizationKey: 'hex',
  'SecurityCtrlr.BasicAuthPassword': 'utf8',
};

/** What a station makes of a call; null for what it does not know. */
export function answerCall(station: Station, action: string, payload: unknown): Answer | null {
  switch (action) {
    case 'GetConfiguration':
      return read(station, readSchema.parse(payload).key);
    case 'ChangeConfiguration': {
      const { key, value } = writeSchema.parse(payload);
      const isTaken = write(station, key, value);
      return { payload: { status: isTaken ? 'Accepted' : 'NotSupported' }, leaves: key in secrets };
    }
    case 'GetVariables':
      return readVariables(station, readVariablesSchema.parse(payload));
    case 'SetVariables':
      return writeVariables(station, writeVariablesSchema.parse(payload));
    case 'Reset':
      return { payload: { status: 'Accepted' }, leaves: true };
    case 'TriggerMessage':
    case 'InstallCertificate':
      return { payload: { status: 'Accepted' } };
    default:
      return null;
  }
}

function read({ settings }: Station, asked: readonly string[] = [...settings.keys()]): Answer {
  const known = asked.filter((key) => settings.has(key));
  return {
    payload: {
      configurationKey: known.map((key) => ({ key, readonly: false, value: settings.get(key) })),
      unknownKey: asked.filter((key) => !settings.has(key)),
    },
  };
}

function readVariables(
  { settings }: Station,
  { getVariableData }: z.infer<typeof readVariablesSchema>,
): Answer {
  const getVariableResult = getVariableData.map((asked) => {
    const value = settings.get(nameOf(asked));
    return value === undefined
      ? { ...asked, attributeStatus: 'UnknownVariable' }
      : { ...asked, attributeStatus: 'Accepted', attributeValue: value };
  });
  return { payload: { getVariableResult } };
}

function writeVariables(
  station: Station,
  { setVariableData }: z.infer<typeof writeVariablesSchema>,
): Answer {
  const setVariableResult = setVariableData.map(({ attributeValue, component, variable }) => {
    const isTaken = write(station, nameOf({ component, variable }), attributeValue);
    return { component, variable, attributeStatus: isTaken ? 'Accepted' : 'UnknownVariable' };
  });
  return {
    payload: { setVariableResult },
    leaves: setVariableData.some((one) => nameOf(one) in secrets),
  };
}

function write(station: Station, key: string, value: string): boolean {
  const encoding = secrets[key];
  if (encoding !== undefined) {
    setPassword(station, Buffer.from(value, encoding));
    return true;
  }
  if (!station.settings.has(key)) return false;
  station.settings.set(key, value);
  return true;
}

function setPassword(station: Station, password: Buffer): void {
  for (const request of ['sent', 'right'] as const) {
    const { credentials } = station[request];
    if (credentials === null) continue;
    station[request] = { ...station[request], credentials: { ...credentials, password } };
  }
}

function nameOf({ component, variable }: z.infer<typeof namesSchema>): string {
  return `${component.name}.${variable.name}`;
}
