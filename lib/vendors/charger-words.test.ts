import { describe, expect, it } from 'vitest';
import { diagnose } from '@/lib/diagnosis/diagnose';
import { presentDiagnosis } from '@/lib/diagnosis/present';
import { type PresentedStep, presentSolution } from '@/lib/diagnosis/present-solution';
import { sampleEvidence, sampleFacts } from '@/lib/diagnosis/sample-evidence';
import { stationUrl } from '@/lib/ocpp/station-url';
import { allVendorModels } from './all-vendor-models';
import { chargerWords } from './charger-words';
import { findVendorModel } from './find-vendor-model';

const station = stationUrl('wss://exolink.example', 'nordlicht', 'CP-1');
const values = { ...station, identity: 'CP-1', 'password-hint': 'The one of yesterday' };

function wordsOf(vendor: string, model: string) {
  const found = findVendorModel({ vendor, model });
  if (found === null) throw new Error(`${vendor} ${model} is not in the list`);
  return chargerWords(found, station);
}

function stepsOf(solution: string, vendor: string, model: string): Map<string, PresentedStep> {
  const steps = presentSolution(solution, values, wordsOf(vendor, model))?.steps ?? [];
  return new Map(flat(steps).map((step) => [step.id.slice(solution.length + 1), step]));
}

function flat(steps: readonly PresentedStep[]): PresentedStep[] {
  return steps.flatMap((step) => [step, ...flat(step.steps)]);
}

describe('the steps at a charger of a known model', () => {
  it('leave out the identity where the charger adds it itself', () => {
    const step = stepsOf('correct-station-url', 'Wall Box Chargers', 'PUP1-U-1-6').get('enter-url');
    expect(step?.value).toEqual({
      field: 'url',
      label: 'URL',
      text: 'wss://exolink.example/nordlicht',
      isHint: false,
    });
    expect(step?.notes.map(({ text }) => text).join(' ')).toBe(
      'Field “URL”. The charger adds its identity to the URL itself.',
    );
    for (const note of step?.notes ?? []) expect(note.source.url).toMatch(/^https:/);
  });

  it('give the whole URL where it must be typed', () => {
    const step = stepsOf('correct-station-url', 'go-e', 'go-eCharger_V4').get('enter-url');
    expect(step?.value).toMatchObject({
      label: 'OCPP server url (ocppu)',
      text: 'wss://exolink.example/nordlicht/CP-1',
    });
  });

  it('end the URL with a slash where the charger glues its identity to it', () => {
    const step = stepsOf('correct-station-url', 'Ebee', 'Berlin').get('enter-url');
    expect(step?.value?.text).toBe('wss://exolink.example/nordlicht/');
    expect(step?.notes.at(-1)?.text).toContain('It must end with a slash.');
  });

  it('take the URL apart for a charger with a field for each part', () => {
    const steps = stepsOf('correct-station-url', 'Alfen BV', 'NG910-60023');
    expect(steps.get('enter-url')?.value).toBeNull();
    expect(steps.get('enter-url/field-1')).toMatchObject({
      text: 'In the field “Server domain and port”:',
      value: { text: 'exolink.example:443' },
    });
    expect(steps.get('enter-url/field-2')).toMatchObject({
      text: 'In the field “Back office path”:',
      value: { text: '/nordlicht' },
    });
    expect(steps.get('open-ocpp-url')?.notes[0]).toMatchObject({
      text: 'In “ACE Service Installer › Connectivity › Network Profile 1”.',
      source: { url: 'https://aceservice.alfen.com/en-US/knowledgebase/article/KA-01372' },
    });
  });

  it('warn of a URL that the charger cannot hold', () => {
    const alfen = findVendorModel({ vendor: 'Alfen BV', model: 'NG910-60023' });
    if (alfen === null) throw new Error('not found');
    const long = stationUrl('wss://exolink.example', 'n'.repeat(60), 'CP-1');
    const notes = (address: typeof station) =>
      chargerWords(alfen, address)
        .fields.url?.flatMap((field) => field.notes)
        .map(({ text }) => text)
        .join(' ');
    expect(notes(long)).toContain('It holds 64 characters, and this URL has 82.');
    expect(notes(station)).not.toContain('It holds');
  });

  it('show only the form that the model wants', () => {
    const split = stepsOf('enter-url-and-identity-apart', 'Easee', 'Charge Up');
    expect([...split.keys()]).toEqual([
      'know-what-is-appended',
      'know-what-is-appended/enter-endpoint',
      'know-what-is-appended/enter-identity',
    ]);
    expect(split.get('know-what-is-appended/enter-endpoint')?.value).toMatchObject({
      label: 'websocketConnectionArgs.url',
      text: 'wss://exolink.example/nordlicht',
    });
    const joined = stepsOf('enter-url-and-identity-apart', 'go-e', 'go-eCharger_V4');
    expect([...joined.keys()]).toEqual(['or-enter-whole']);
    const either = presentSolution('enter-url-and-identity-apart', values)?.steps ?? [];
    expect(either).toHaveLength(2);
  });

  it('name the field of the password and the form that it must have', () => {
    const autel = stepsOf('reset-charger-password', 'Autel', 'MaxiCharger').get(
      'enter-new-password',
    );
    expect(autel?.value).toEqual({
      field: 'password',
      label: 'Authorisation Key',
      text: 'The one of yesterday',
      isHint: true,
    });
    expect(autel?.notes.map(({ text }) => text)).toContain(
      'In “Autel Charge › OCPP Server › Custom”.',
    );
    const keba = stepsOf('reset-charger-password', 'Keba AG', 'KC-P30-X').get('enter-new-password');
    expect(keba?.notes.at(-1)?.text).toContain('32 to 40');
  });

  it('say where a root certificate goes', () => {
    const step = stepsOf('install-root-certificate', 'Alfen', 'Eve Single').get('install-root');
    expect(step?.notes[0]?.text).toBe('In the charger: “General › Upload Firmware”.');
  });

  it('name host and port with no word of the vendor’s', () => {
    const step = stepsOf('allow-access-to-exolink', 'Zaptec', 'Pro').get('allow-host');
    expect(step?.value).toMatchObject({ label: 'Host and port', text: 'exolink.example:443' });
    expect(step?.notes).toEqual([]);
  });
});

describe('a diagnosis of a charger', () => {
  const diagnosis = diagnose(
    sampleEvidence({
      stage: 'credentials',
      authorization: { passwordMatch: 'none' },
      answer: { by: 'gateway', status: 401, reason: 'Unauthorized', server: null },
    }),
    sampleFacts(),
  );
  if (diagnosis === null) throw new Error('no diagnosis');
  const notesOf = (shown: ReturnType<typeof presentDiagnosis>) =>
    shown.solutions.flatMap(({ steps }) => flat(steps)).flatMap(({ notes }) => notes);

  it('has no words of a vendor’s while the model is not known', () => {
    expect(notesOf(presentDiagnosis(diagnosis, values))).toEqual([]);
  });

  it.each(allVendorModels.map((model) => [model.id, model] as const))(
    'is said in the words of %s, each step once',
    (_id, model) => {
      const words = chargerWords(model, station);
      const shown = presentDiagnosis(diagnosis, { ...values, words });
      const steps = shown.solutions.flatMap((solution) => flat(solution.steps));
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
      for (const note of notesOf(shown)) {
        expect(note.text).toMatch(/^[A-Z0-9].*\.$/);
        expect(Object.values(model.sources).map(({ url }) => url)).toContain(note.source.url);
      }
    },
  );
});
