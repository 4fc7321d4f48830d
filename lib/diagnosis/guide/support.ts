import type { Owner } from '@/lib/diagnosis/error-types';

export const supportEmail = 'support@exolink.com';

/** What to do when the steps of the guide did not help. */
export const support = {
  title: 'Support',
  introduction: 'If the problem is still there after these steps:',
  diagnosticInformation: {
    title: 'Collect what support needs to know',
    items: [
      { id: 'identity-and-tenant', text: 'The charger’s identity and its Exolink tenant' },
      { id: 'model-and-firmware', text: 'The charger’s model and firmware version' },
      { id: 'messages-and-times', text: 'The exact error messages, with their times' },
      { id: 'topology', text: 'A diagram of the network' },
      { id: 'packet-capture', text: 'A packet capture, if possible' },
    ],
  },
  capture: {
    title: 'How to record a packet capture',
    text: 'Record on the router or gateway that the charger’s traffic passes, with the charger’s address in place of 192.0.2.7. Let the charger fail once, then stop with Ctrl+C.',
    command: 'sudo tcpdump -i any -s 0 -w charger.pcap host 192.0.2.7',
  },
  channels: {
    title: 'Turn to those who can help',
    items: [
      {
        id: 'hardware',
        text: 'Problems of the charger’s hardware',
        contact: 'Manufacturer support',
      },
      {
        id: 'cpms-access',
        text: 'Problems with access to the CPMS',
        contact: 'Platform administrator',
      },
      { id: 'network', text: 'Problems of the network', contact: 'IT or network team' },
    ],
  },
  contact: {
    title: 'We are happy to help you',
    text: 'We get back to you as soon as possible.',
    email: supportEmail,
  },
} as const;

/** Whom the guide turns to for a cause of this owner. */
export function contactFor(owner: Owner): string {
  const channel = support.channels.items.find(({ id }) => id === channelByOwner[owner]);
  return channel?.contact ?? supportEmail;
}

const channelByOwner: Record<Owner, (typeof support.channels.items)[number]['id']> = {
  manufacturer: 'hardware',
  installer: 'hardware',
  'cpms-admin': 'cpms-access',
  'platform-admin': 'cpms-access',
  'network-team': 'network',
};
