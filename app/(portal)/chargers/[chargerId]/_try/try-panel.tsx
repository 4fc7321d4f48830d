import { Panel } from '@/components/ui/panel';
import type { ChargerPageData } from '../load-charger-page';
import { SendEntries } from './send-entries';
import { TryButtons } from './try-buttons';

/** What can be asked right now: the CPMS in the charger's name, and a charger that is connected. */
export function TryPanel({ canCommand, canTest, charger }: ChargerPageData) {
  const hasCpms = charger.cpms !== null && !charger.cpms.isBuiltIn;
  const isAskable = canCommand && charger.state === 'connected';
  const isTestable = canTest && hasCpms;
  if (!isAskable && !isTestable) return null;
  return (
    <div className="order-3">
      <Panel title="Try it">
        <TryButtons chargerId={charger.id} isAskable={isAskable} isTestable={isTestable} />
        {isAskable && <SendEntries chargerId={charger.id} />}
      </Panel>
    </div>
  );
}
