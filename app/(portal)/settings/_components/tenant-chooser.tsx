import { TenantField } from './tenant-field';

type TenantChooserProps = {
  choices: readonly { id: string; name: string }[];
  tenantId: string | null;
};

/** Above a page of one tenant: which. Nothing for who has one alone. */
export function TenantChooser(props: TenantChooserProps) {
  if (props.choices.length <= 1) return null;
  return (
    <div className="mb-4 max-w-80">
      <TenantField {...props} />
    </div>
  );
}
