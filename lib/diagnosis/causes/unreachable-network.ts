import { defineCauses } from './cause';

export const unreachableNetworkCauses = defineCauses('unreachable', {
  'tcp-without-bytes': {
    owner: 'network-team',
    title: 'A connection was opened and nothing was sent',
    sentence: 'A connection[[ from {address}]] was opened, but nothing was sent over it.',
    explanation:
      'A firewall lets the connection through but not its content, or it was no charger at all but a health check or a port scan.',
    confirmation: 'A packet capture at the charger shows whether it sends anything.',
    solutions: ['allow-access-to-exolink', 'check-power-and-network'],
  },
  'request-never-finished': {
    owner: 'network-team',
    title: 'The request never finished arriving',
    sentence: 'The charger began a request and did not finish it in time.',
    explanation: 'The link is very slow or loses packets, or larger packets do not get through.',
    confirmation: 'Signal strength and packet loss at the charger are poor.',
    solutions: ['check-power-and-network', 'allow-access-to-exolink'],
  },
  'never-seen': {
    owner: 'installer',
    title: 'Nothing was ever received from this charger',
    sentence: 'Exolink has never received anything from this charger.',
    explanation:
      'It may not be installed yet, point to another server, or be kept away by its network.',
    confirmation: 'The charger’s configuration shows the URL that it connects to.',
    solutions: ['check-power-and-network', 'correct-station-url', 'allow-access-to-exolink'],
  },
  'dns-failure': {
    owner: 'network-team',
    title: 'The charger cannot resolve Exolink’s host name',
    sentence: 'The charger most likely cannot find Exolink’s address from its name.',
    explanation:
      'The charger has no name server, the wrong one, or one that its network blocks. Some firmware uses a fixed public name server.',
    confirmation:
      'The charger’s log names a DNS error, or its network shows unanswered DNS queries.',
    solutions: ['check-dns', 'allow-access-to-exolink'],
  },
  'firewall-blocks': {
    owner: 'network-team',
    title: 'A firewall blocks the way',
    sentence:
      'Other chargers at the site are silent too, so a firewall or router most likely blocks them.',
    explanation: 'Outgoing connections to Exolink’s host and port have to be allowed.',
    confirmation: 'The firewall’s log shows dropped connections to Exolink.',
    solutions: ['allow-access-to-exolink'],
  },
  'sim-or-vpn': {
    owner: 'network-team',
    title: 'The SIM card or VPN is down',
    sentence: 'The charger’s mobile or VPN connection is most likely down.',
    explanation: 'The data plan ran out, the access point name is wrong, or the tunnel is closed.',
    confirmation: 'The provider’s portal shows the card or tunnel as offline.',
    solutions: ['check-power-and-network', 'allow-access-to-exolink'],
  },
  'site-offline': {
    owner: 'network-team',
    title: 'The whole site is offline',
    sentence:
      'All[[ {silent}]] chargers at this site are silent, so its power or network is most likely down.',
    explanation: 'When every charger of a site stops at once, they share the reason.',
    confirmation: 'Somebody at the site finds the router or the power off.',
    solutions: ['check-power-and-network', 'allow-access-to-exolink'],
  },
  'charger-switched-off': {
    owner: 'installer',
    title: 'The charger is switched off or hangs',
    sentence:
      'Nothing has come from this charger[[ since {lastContactAt}]][[, while others at its site reach Exolink ({fine})]].',
    explanation: 'The charger has no power, has crashed, or its own modem or cable has failed.',
    confirmation: 'Somebody at the site finds the charger without a light or unresponsive.',
    solutions: ['check-power-and-network'],
  },
  'silent-after-password-change': {
    owner: 'manufacturer',
    title: 'The charger did not come back after its password changed',
    sentence: 'The charger has been silent since its password was changed[[ on {changedAt}]].',
    explanation: 'Some firmware disconnects for the new password and never connects again.',
    confirmation: 'Restarting the charger brings it back.',
    solutions: ['restart-charger', 'reconfigure-charger', 'update-firmware'],
  },
  'silent-after-certificate-change': {
    owner: 'platform-admin',
    title: 'The charger is silent since Exolink’s certificate changed',
    sentence:
      'The charger has been silent since Exolink’s certificate was changed[[ on {certificateChangedAt}]].',
    explanation:
      'The charger may not trust the new certificate, and some firmware gives up without a word.',
    confirmation: 'The charger’s log names a certificate error.',
    solutions: ['install-root-certificate', 'renew-server-certificate'],
  },
  'model-falls-silent': {
    owner: 'manufacturer',
    title: 'Chargers of this model fall silent together',
    sentence:
      'Most chargers of this model[[, {model},]] are silent[[, {silent} of {total}]], so look for what changed for the model.',
    explanation:
      'When chargers of one model stop at different sites, they share the reason: a firmware update, a setting that was sent to all, or a certificate that ran out.',
    confirmation: 'The manufacturer’s back end shows an update or a fault at that time.',
    solutions: ['update-firmware', 'restart-charger', 'install-root-certificate'],
  },
  'half-open-no-reconnect': {
    owner: 'manufacturer',
    title: 'The charger believes that it is still connected',
    sentence:
      'The charger most likely still believes in a connection that ended[[ on {lastContactAt}]].',
    explanation:
      'When an address changes or a router restarts, a connection can die without either side being told. Without a WebSocket ping the charger never notices.',
    confirmation: 'The charger’s own page says “connected”.',
    solutions: ['restart-charger', 'shorten-keepalive'],
  },
});
