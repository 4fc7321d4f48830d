import { z } from 'zod';
import { factsOf } from './facts-of';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const text = z.string().trim().min(1).max(300);
/** Matches text folded to small letters and digits, see `foldName`. */
const pattern = z.string().refine(isPattern, 'Not a regular expression.');

/** What a fact rests on, surest first. */
export const sourceKinds = [
  'manual',
  'support-article',
  'source-code',
  'integration-guide',
  'issue-thread',
] as const;
const sourceSchema = z.strictObject({
  title: text,
  url: z.url({ protocol: /^https$/ }),
  kind: z.enum(sourceKinds),
});

/** One of the model's sources, by its key. Facts without one do not exist. */
const source = id;
const fact = <T extends z.ZodType>(value: T) => z.strictObject({ value, source }).optional();
const name = z.strictObject({ name: text, source }).optional();

const reportSchema = z.strictObject({ vendor: z.string(), model: text, firmware: text.optional() });

const placeSchema = z.strictObject({
  kind: z.enum(['app', 'web-page', 'installer-tool', 'vendor-portal', 'vendor-api']),
  /** The way to the settings in the vendor's own words, outermost first. */
  path: z.array(text).min(1),
  source,
});

const urlFieldSchema = z.strictObject({
  name: text,
  holds: z.enum(['url', 'host-and-port', 'path']),
  source,
});

const keySchema = z.strictObject({
  form: z.enum(['text', 'hex', 'text-or-hex']),
  minLength: z.int().positive().optional(),
  maxLength: z.int().positive().optional(),
  hasEvenLength: z.boolean().optional(),
  /** Is a key of hex digits sent as the bytes that it stands for, or as it was typed? */
  hexIsSent: z.enum(['decoded', 'as-typed']).optional(),
  remark: text.optional(),
  source,
});

const faultSchema = z.strictObject({
  id,
  /** Versions that were seen with it, both ends included: through 1.15 holds 1.15.2 too. */
  from: text.optional(),
  through: text.optional(),
  mendedIn: text.optional(),
  symptom: text,
  /** What helps until the firmware is mended. */
  remedy: text.optional(),
  /** Ids of the catalogue of causes. */
  causes: z.array(id).min(1),
  source,
});

export const vendorModelSchema = z
  .strictObject({
    id,
    vendor: text,
    name: text,
    sources: z.record(id, sourceSchema),
    match: z.strictObject({
      /** First words of the vendor's name, folded. */
      vendors: z.array(z.string().regex(/^[a-z0-9]+$/)).min(1),
      /** Without any, every model of the vendor that no other entry claims. */
      models: z.array(pattern),
      /** Model names that no other vendor has, so that they do without the vendor. */
      distinctModels: z.array(pattern).default([]),
    }),
    /** BootNotifications as they were seen. */
    reports: z.array(reportSchema.extend({ source })).default([]),
    ocppVersions: fact(z.array(z.enum(['1.5', '1.6', '2.0.1', '2.1'])).min(1)),
    place: placeSchema.optional(),
    /** Language of the names, when not English. */
    namesIn: text.optional(),
    fields: z
      .strictObject({
        url: z.array(urlFieldSchema).default([]),
        identity: name,
        username: name,
        password: name,
        securityProfile: name,
        certificate: name,
      })
      .prefault({}),
    /** Does the charger put its identity behind the URL (split), or is the whole URL typed? */
    urlForm: fact(z.enum(['split', 'joined'])),
    /** Of the URL as it is typed. */
    urlEndsWithSlash: fact(z.boolean()),
    maxUrlLength: fact(z.int().positive()),
    identityIs: fact(z.enum(['serial-number', 'serial-number-unless-set', 'free'])),
    maxIdentityLength: fact(z.int().positive()),
    key: keySchema.optional(),
    tls: z
      .strictObject({
        rootCertificate: fact(z.enum(['upload', 'firmware-file', 'built-in'])),
        minVersion: fact(z.enum(['1.0', '1.1', '1.2', '1.3'])),
        ciphers: fact(z.array(text).min(1)),
        acceptsWildcardNames: fact(z.boolean()),
        verificationCanBeOff: fact(z.boolean()),
      })
      .prefault({}),
    restartAfterSaving: fact(z.boolean()),
    retrySeconds: fact(z.number().positive()),
    /** What lets a person into the settings. Never the secret itself. */
    access: fact(z.enum(['code-on-label', 'vendor-account', 'default-login'])),
    remarks: z.array(z.strictObject({ text, source })).default([]),
    faults: z.array(faultSchema).default([]),
  })
  .superRefine((model, ctx) => {
    const cited = new Set(factsOf(model).map((item) => item.source));
    for (const key of cited) {
      if (!Object.hasOwn(model.sources, key)) ctx.addIssue(`There is no source “${key}”.`);
    }
    for (const key of Object.keys(model.sources)) {
      if (!cited.has(key)) ctx.addIssue(`Nothing cites the source “${key}”.`);
    }
  });

export type VendorModel = z.output<typeof vendorModelSchema>;
export type Source = z.output<typeof sourceSchema>;
export type FirmwareFault = z.output<typeof faultSchema>;

/** Checks an entry and fills in what it leaves out; a wrong one fails as soon as it is loaded. */
export function defineVendorModel(entry: z.input<typeof vendorModelSchema>): VendorModel {
  return vendorModelSchema.parse(entry);
}

function isPattern(value: string): boolean {
  try {
    new RegExp(value);
    return true;
  } catch {
    return false;
  }
}
