import { createOcppClient, type OcppClient } from './ocpp-client';

/** What a charger does with a write. `pretend` says Accepted and keeps the old value. */
export type WriteAnswer =
  | 'Accepted'
  | 'pretend'
  | 'Rejected'
  | 'NotSupported'
  | 'RebootRequired'
  | 'silent'
  | 'take-and-leave';

type Options = {
  endpoint: string;
  identity: string;
  password: string | Buffer;
  protocol?: 'ocpp1.6' | 'ocpp2.0.1';
  /** By name; 2.0.1 names are `Component.Variable`. What is not here is unknown to the charger. */
  settings?: Record<string, string>;
  readOnly?: readonly string[];
  /** For a key, or for all others. */
  answer?: (key: string) => WriteAnswer;
};

export type AnsweringCharger = {
  client: OcppClient;
  readonly settings: Readonly<Record<string, string>>;
  /** What it was called for, in order: an action, and a key where there is one. */
  readonly calls: readonly string[];
  /** The password or key that it was last sent, as it was sent. */
  readonly secret: string | null;
  /** The certificate that it was last sent, PEM. */
  readonly root: string | null;
};

const secretKeys = ['AuthorizationKey', 'SecurityCtrlr.BasicAuthPassword'];

type Variable = { component: { name: string }; variable: { name: string } };

/** A charger over a real socket that has settings, and answers what a CPMS may ask of it. */
export function createAnsweringCharger(options: Options): AnsweringCharger {
  const { endpoint, identity, password, protocol = 'ocpp1.6' } = options;
  const client = createOcppClient({ endpoint, identity, password, protocols: [protocol] });
  const calls: string[] = [];
  const state = {
    client,
    settings: { ...options.settings },
    calls,
    secret: null as string | null,
    root: null as string | null,
  };
  const answerTo = options.answer ?? (() => 'Accepted');

  /** Takes a value, or not, and says so. */
  function write(key: string, value: string): string {
    calls.push(key);
    const answer = answerTo(key);
    const isKnown = secretKeys.includes(key) || key in state.settings;
    if (!isKnown) return 'NotSupported';
    if (answer === 'silent' || answer === 'take-and-leave') {
      if (answer === 'take-and-leave' && secretKeys.includes(key)) state.secret = value;
      void client.close();
      return 'Accepted';
    }
    if (answer === 'Accepted' || answer === 'RebootRequired') {
      if (secretKeys.includes(key)) state.secret = value;
      else state.settings[key] = value;
    }
    return answer === 'pretend' ? 'Accepted' : answer;
  }

  client.handle('GetConfiguration', (params) => {
    calls.push('GetConfiguration');
    const { key: asked = Object.keys(state.settings) } = params as { key?: string[] };
    const known = asked.filter((key) => key in state.settings);
    return {
      configurationKey: known.map((key) => ({
        key,
        readonly: options.readOnly?.includes(key) === true,
        value: state.settings[key],
      })),
      unknownKey: asked.filter((key) => !known.includes(key)),
    };
  });
  client.handle('ChangeConfiguration', (params) => {
    const { key, value } = params as { key: string; value: string };
    return { status: write(key, value) };
  });
  client.handle('GetVariables', (params) => {
    calls.push('GetVariables');
    const { getVariableData } = params as { getVariableData: Variable[] };
    return {
      getVariableResult: getVariableData.map((asked) => {
        const value = state.settings[nameOf(asked)];
        return value === undefined
          ? { ...asked, attributeStatus: 'UnknownVariable' }
          : { ...asked, attributeStatus: 'Accepted', attributeValue: value };
      }),
    };
  });
  client.handle('SetVariables', (params) => {
    const { setVariableData } = params as {
      setVariableData: (Variable & { attributeValue: string })[];
    };
    return {
      setVariableResult: setVariableData.map(({ attributeValue, component, variable }) => {
        const status = write(nameOf({ component, variable }), attributeValue);
        const attributeStatus = status === 'NotSupported' ? 'UnknownVariable' : status;
        return { attributeStatus, component, variable };
      }),
    };
  });
  client.handle('InstallCertificate', (params) => {
    calls.push('InstallCertificate');
    state.root = (params as { certificate: string }).certificate;
    return { status: 'Accepted' };
  });
  for (const action of ['Reset', 'TriggerMessage']) {
    client.handle(action, () => {
      calls.push(action);
      return { status: 'Accepted' };
    });
  }
  return state;
}

function nameOf({ component, variable }: Variable): string {
  return `${component.name}.${variable.name}`;
}
