import { FixButton } from '@/app/(portal)/chargers/_fixes/fix-dialogs';
import { ValueBox } from '@/components/ui/value-box';
import { LinkButton } from '@/components/ui/link-button';
import { routes } from '@/lib/routes';
import type { ChargerPageData } from '../load-charger-page';
import { NextAttempt } from './next-attempt';
import { PasswordLine } from './password-line';

/** Registered, never seen: the values to type, and what the page waits for. */
export function FirstConnectionPanel(page: ChargerPageData) {
  const { charger, station, secureStation } = page;
  return (
    <section
      aria-labelledby="state"
      className="rounded-lg border border-line bg-panel px-4 py-4 sm:px-5"
    >
      <h2 id="state" className="text-lg font-semibold tracking-tight text-balance">
        This charger has never tried to connect. Enter these values in its configuration.
      </h2>
      <ol className="mt-4 flex max-w-[34rem] flex-col gap-3.5">
        <Value name="URL of the central system" value={station.url} what="URL" />
        {secureStation.url !== station.url && (
          <Value name="The same over TLS" value={secureStation.url} what="URL over TLS" />
        )}
        <Value
          name="Where the charger adds its identity itself, the URL without it"
          value={station.endpoint}
          what="URL without the identity"
        />
        <Value name="Identity, exactly so" value={charger.identity} what="identity" />
        <Value name="Username, the same" value={charger.identity} what="username" />
        <li>
          <p className="text-sm text-ink-2">Password</p>
          <p className="mt-1 rounded-md border border-dashed border-line px-2.5 py-1.5">
            <PasswordLine password={charger.password} />
          </p>
          <div className="mt-2.5">
            <FixButton
              kind="reset-password"
              variant={charger.password.active === null ? 'primary' : 'secondary'}
            />
          </div>
        </li>
      </ol>
      <NextAttempt expectedAt={null} intervalMs={null} isFirst />
      <LinkButton href={routes.guide('unreachable')}>
        Read what to check when nothing arrives
      </LinkButton>
    </section>
  );
}

function Value({ name, value, what }: { name: string; value: string; what: string }) {
  return (
    <li>
      <p className="text-sm text-ink-2">{name}</p>
      <ValueBox value={value} what={what} className="mt-1" />
    </li>
  );
}
