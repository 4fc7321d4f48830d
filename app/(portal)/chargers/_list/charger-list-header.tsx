import { Download, ListChecks, Plus, Upload } from 'lucide-react';
import { buttonClass } from '@/components/ui/button-class';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/routes';

type ChargerListHeaderProps = {
  isOwn: boolean;
  /** Address of the export with the same filters; null for who may not export. */
  csvHref: string | null;
  canBulk: boolean;
  canImport: boolean;
  canCreate: boolean;
};

export function ChargerListHeader(props: ChargerListHeaderProps) {
  const { isOwn, csvHref, canBulk, canImport, canCreate } = props;
  return (
    <PageHeader
      title={isOwn ? 'Your chargers' : 'Chargers'}
      actions={
        <>
          {csvHref !== null && (
            <a
              href={csvHref}
              download
              className={`${buttonClass({ variant: 'quiet' })} max-sm:hidden`}
            >
              <Download aria-hidden className="size-3.5" />
              Export CSV
            </a>
          )}
          {canBulk && (
            <LinkButton href={routes.bulkFixes()} variant="quiet" className="max-sm:hidden">
              <ListChecks aria-hidden className="size-3.5" />
              Bulk fixes
            </LinkButton>
          )}
          {canImport && (
            <LinkButton href={routes.importChargers()} className="max-sm:hidden">
              <Upload aria-hidden className="size-3.5" />
              Import CSV
            </LinkButton>
          )}
          {canCreate && (
            <LinkButton href={routes.newCharger()} variant="primary">
              <Plus aria-hidden className="size-3.5" />
              Register charger
            </LinkButton>
          )}
        </>
      }
    />
  );
}
