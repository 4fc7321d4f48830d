import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { Panel } from '@/components/ui/panel';
import { guide } from '@/lib/diagnosis/guide/guide';
import { formatCount } from '@/lib/format/count';

/** The recommended settings of a charger, and the limits that may apply to it. */
export function GuideReference() {
  return (
    <div id="reference" className="mt-10 flex scroll-mt-17 flex-col gap-4">
      <h2 className="text-lg font-semibold tracking-tight">Settings and limits</h2>
      <Panel title="Recommended OCPP settings" isFlush>
        <DataTable label="Recommended OCPP settings">
          <thead>
            <tr>
              <HeadCell>Setting</HeadCell>
              <HeadCell>Value</HeadCell>
              <HeadCell>Key in OCPP 1.6</HeadCell>
              <HeadCell>Variable in OCPP 2.0.1 and 2.1</HeadCell>
            </tr>
          </thead>
          <tbody>
            {guide.recommendedSettings.map((setting) => (
              <Row key={setting.id}>
                <Cell className="py-1.5">
                  <span className="block font-medium">{setting.name}</span>
                  <span className="block max-w-72 whitespace-normal text-ink-3">
                    {setting.note}
                  </span>
                </Cell>
                <Cell>{setting.value}</Cell>
                <Cell className="value">{setting.key16 ?? '–'}</Cell>
                <Cell className="value">{setting.key20 ?? '–'}</Cell>
              </Row>
            ))}
          </tbody>
        </DataTable>
      </Panel>
      <Panel title="Limits for each address" isFlush>
        <DataTable label="Limits for each address">
          <thead>
            <tr>
              <HeadCell>What is counted</HeadCell>
              <HeadCell isNumber>Allowed a minute</HeadCell>
            </tr>
          </thead>
          <tbody>
            {guide.rateLimits.map((limit) => (
              <Row key={limit.id}>
                <Cell>{limit.name}</Cell>
                <Cell isNumber>{formatCount((limit.allowed * 60) / limit.windowSeconds)}</Cell>
              </Row>
            ))}
          </tbody>
        </DataTable>
      </Panel>
    </div>
  );
}
