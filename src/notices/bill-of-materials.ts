/** The parts of a CycloneDX bill of materials that are looked at here. */
export interface BillOfMaterials {
  bomFormat: string;
  specVersion: string;
  serialNumber?: string;
  metadata: {
    timestamp?: string;
    tools?: { vendor: string; name: string; version?: string }[];
    component: { name: string; version: string };
  };
  components: { name: string; version: string; purl: string; licenses?: object[] }[];
}

/**
 * A bill of materials as npm writes it, without what differs each time: its serial number, the time, the version
 * of npm, and the name of the folder that it ran in. The same lock file gives the same bytes.
 */
export function billOfMaterials(written: string): string {
  const { serialNumber: _, ...bill } = JSON.parse(written) as BillOfMaterials;
  const { timestamp: __, tools, ...metadata } = bill.metadata;
  const component = { ...metadata.component, name: 'sunshine-ledger' };
  return `${JSON.stringify(
    {
      ...bill,
      metadata: {
        ...metadata,
        ...(tools && { tools: tools.map(({ version: ___, ...tool }) => tool) }),
        component,
      },
    },
    null,
    2,
  )}\n`;
}
