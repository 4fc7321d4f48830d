import { z } from 'zod';
import type { CommandOutcome } from '@/lib/commands/schemas';
import { inertText } from '@/lib/ocpp/inert-text';

type Status = CommandOutcome['status'];

const maxDetail = 500;
const maxSettings = 200;
const maxValue = 500;

/** Statuses of both generations; what is none of them was not taken. */
const statuses: Readonly<Record<string, Status>> = {
  Accepted: 'accepted',
  Scheduled: 'accepted',
  Rejected: 'rejected',
  Failed: 'rejected',
  RebootRequired: 'reboot-required',
  NotSupported: 'not-supported',
  NotImplemented: 'not-supported',
  UnknownComponent: 'not-supported',
  UnknownVariable: 'not-supported',
  NotSupportedAttributeType: 'not-supported',
};
const unsupportedErrors = new Set(['NotImplemented', 'NotSupported']);

const infoSchema = z.object({ reasonCode: z.string(), additionalInfo: z.string().optional() });
const configurationSchema = z.object({
  configurationKey: z
    .array(z.object({ key: z.string(), value: z.string().optional(), readonly: z.boolean() }))
    .default([]),
  unknownKey: z.array(z.string()).default([]),
});
const resultSchema = z.object({
  attributeStatus: z.string(),
  attributeValue: z.string().optional(),
  component: z.object({ name: z.string() }),
  variable: z.object({ name: z.string(), instance: z.string().optional() }),
});
const variablesSchema = z.object({ getVariableResult: z.array(resultSchema) });
const setResultSchema = z.object({
  setVariableResult: z.array(
    z.object({ attributeStatus: z.string(), attributeStatusInfo: infoSchema.optional() }),
  ),
});
const statusSchema = z.object({ status: z.string(), statusInfo: infoSchema.optional() });

/** What a charger's answer to one of our calls means, of either generation of OCPP. */
export function readOutcome(payload: Record<string, unknown>): CommandOutcome {
  const variables = variablesSchema.safeParse(payload);
  if (variables.success) return settingsOf2(variables.data.getVariableResult);
  const set = setResultSchema.safeParse(payload);
  if (set.success) {
    const [first] = set.data.setVariableResult;
    return outcomeOf(first?.attributeStatus ?? '', first?.attributeStatusInfo);
  }
  const simple = statusSchema.safeParse(payload);
  if (simple.success) return outcomeOf(simple.data.status, simple.data.statusInfo);
  const configuration = configurationSchema.safeParse(payload);
  return configuration.success ? settingsOf16(configuration.data) : outcomeOf('');
}

/** A CALLERROR in answer to one of our calls. */
export function readErrorOutcome(code: string, description: string): CommandOutcome {
  const detail = inertText(description === '' ? code : `${code}: ${description}`, maxDetail);
  return { status: unsupportedErrors.has(code) ? 'not-supported' : 'failed', detail };
}

function outcomeOf(status: string, info?: z.infer<typeof infoSchema>): CommandOutcome {
  const said = info === undefined ? status : `${info.reasonCode} ${info.additionalInfo ?? ''}`;
  return { status: statuses[status] ?? 'failed', detail: inertText(said.trim(), maxDetail) };
}

function settingsOf16(data: z.infer<typeof configurationSchema>): CommandOutcome {
  return {
    status: 'accepted',
    detail: null,
    settings: data.configurationKey.slice(0, maxSettings).map(({ key, readonly, value }) => ({
      key: inertText(key, 120),
      value: value === undefined ? null : inertText(value, maxValue),
      isReadOnly: readonly,
    })),
    unknownKeys: data.unknownKey.slice(0, maxSettings).map((key) => inertText(key, 120)),
  };
}

function settingsOf2(results: readonly z.infer<typeof resultSchema>[]): CommandOutcome {
  const name = ({ component, variable }: z.infer<typeof resultSchema>) => {
    const instance = variable.instance === undefined ? '' : `[${variable.instance}]`;
    return inertText(`${component.name}.${variable.name}${instance}`, 120);
  };
  const known = results.filter(({ attributeStatus }) => attributeStatus === 'Accepted');
  return {
    status: 'accepted',
    detail: null,
    settings: known.slice(0, maxSettings).map((result) => ({
      key: name(result),
      value: inertText(result.attributeValue ?? '', maxValue),
      isReadOnly: null,
    })),
    unknownKeys: results
      .filter((result) => !known.includes(result))
      .slice(0, maxSettings)
      .map(name),
  };
}
