import { FixButton } from '@/app/(portal)/chargers/_fixes/fix-dialogs';
import { ValueBox } from '@/components/ui/value-box';
import { LinkButton } from '@/components/ui/link-button';
import { routes } from '@/lib/routes';
import type { ChargerPageData } from '../load-charger-page';
import { type MustUseRow, mustUseRows } from './must-use-rows';
import { NextAttempt } from './next-attempt';
import { PasswordLine } from './password-line';
import { SourcedNotes } from './sourced-notes';

const titles = {
  URL: 'URL of the central system',
  'URL, TLS': 'The same over TLS',
  Identity: 'Identity, exactly so',
  Username: 'Username, the same',
} as const;

/** Registered, never seen: the values to type, and what the page waits for. */
export function FirstConnectionPanel(page: ChargerPageData) {
  const { charger, knock, station, words } = page;
  return (
    <section
      aria-labelledby="state"
      className="rounded-lg border border-line bg-panel px-4 py-4 sm:px-5"
    >
      <h2 id="state" className="text-lg font-semibold tracking-tight text-balance">
        {knock === null
          ? 'This charger has never tried to connect. Enter these values in its configuration.'
          : 'Nobody has connected under this identity yet. These are the values of this charger.'}
      </h2>
      {words !== null && (
        <div className="mt-1.5">
          <SourcedNotes notes={words.notes.configuration ?? []} />
        </div>
      )}
      <ol className="mt-4 flex max-w-[34rem] flex-col gap-3.5">
        {mustUseRows(page).map((row) => (
          <Value key={row.name} {...row} name={titles[row.name]} />
        ))}
        {(words?.urlForm ?? null) === null && (
          <Value
            name="Where the charger adds its identity itself, the URL without it"
            values={[{ text: station.endpoint, field: null }]}
            notes={[]}
          />
        )}
        <li>
          <Name name="Password" field={words?.fields.password?.[0]?.name ?? null} />
          <SourcedNotes notes={words?.notes['key-form'] ?? []} />
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

type ValueProps = Omit<MustUseRow, 'name'> & { name: string };

function Value({ name, values, notes }: ValueProps) {
  return (
    <li>
      {values.map(({ text, field }, index) => (
        <div key={text} className="mt-2 first:mt-0">
          <Name name={index === 0 ? name : 'and'} field={field} />
          {index === 0 && <SourcedNotes notes={notes} />}
          <ValueBox value={text} what={field ?? name} className="mt-1" />
        </div>
      ))}
    </li>
  );
}

function Name({ name, field }: { name: string; field: string | null }) {
  return (
    <p className="text-sm text-ink-2">
      {name}
      {field !== null && <span className="font-medium text-ink"> in “{field}”</span>}
    </p>
  );
}
