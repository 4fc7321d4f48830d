/** With a listener, changes are told; the time limits are only a second net. */
const presentMs = { listening: 600_000, deaf: 30_000 };
const absentMs = { listening: 60_000, deaf: 10_000 };
const maxTenants = 100_000;

export type Freshness = ReturnType<typeof createFreshness>;

/** Decides how long the directory may believe what it remembers. */
export function createFreshness() {
  const tenants = new Map<string, { present: number; absent: number }>();
  let epoch = 0;
  let changeCount = 0;
  let isListening = false;

  const bump = (tenantId: string, what: { present: boolean }) => {
    changeCount += 1;
    // Rather everything is read again than a map without bounds.
    if (tenants.size >= maxTenants) tenants.clear();
    const version = tenants.get(tenantId) ?? { present: 0, absent: 0 };
    tenants.set(tenantId, {
      present: version.present + (what.present ? 1 : 0),
      absent: version.absent + 1,
    });
  };

  return {
    changes: () => changeCount,
    versionOf: (tenantId: string) => {
      const version = tenants.get(tenantId);
      return { present: epoch + (version?.present ?? 0), absent: epoch + (version?.absent ?? 0) };
    },
    presentUntil: () => performance.now() + presentMs[isListening ? 'listening' : 'deaf'],
    absentUntil: () => performance.now() + absentMs[isListening ? 'listening' : 'deaf'],
    /** Something was added: what was not found may be there now. */
    absentChanged: (tenantId: string) => bump(tenantId, { present: false }),
    tenantChanged: (tenantId: string) => bump(tenantId, { present: true }),
    /** Changes may have been missed: nothing that is remembered counts as fresh. */
    everythingChanged: () => {
      changeCount += 1;
      epoch += 1_000_000;
      tenants.clear();
    },
    setListening: (value: boolean) => {
      isListening = value;
    },
    isListening: () => isListening,
  };
}
