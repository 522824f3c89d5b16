// The apps' own way to what they store: with it, storage and vault have no door to the internet. The bus keeps its own,
// by identity alone, since only Premium can shut it; so do Graph, Teams and Entra.
param location string
param tags object
param name string

@description('The accounts and the vault, by name.')
param stores { host: string, cases: string, backup: string, vault: string, *: string }

var storage = environment().suffixes.storage
var zones = [
  'privatelink.blob.${storage}'
  'privatelink.queue.${storage}'
  'privatelink.table.${storage}'
  'privatelink.vaultcore.azure.net'
]
var account = 'Microsoft.Storage/storageAccounts'
var doors = [
  { of: 'host-blob', type: account, name: stores.host, group: 'blob', zone: 0 }
  { of: 'host-queue', type: account, name: stores.host, group: 'queue', zone: 1 }
  { of: 'host-table', type: account, name: stores.host, group: 'table', zone: 2 }
  { of: 'cases-table', type: account, name: stores.cases, group: 'table', zone: 2 }
  { of: 'backup-blob', type: account, name: stores.backup, group: 'blob', zone: 0 }
  { of: 'vault', type: 'Microsoft.KeyVault/vaults', name: stores.vault, group: 'vault', zone: 3 }
]
var delegations = [{ name: 'functions', properties: { serviceName: 'Microsoft.App/environments' } }]

resource network 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/24'] }
    // Each app has its own, so that a rule can tell them apart.
    subnets: [
      { name: 'endpoints', properties: { addressPrefix: '10.20.0.0/27' } }
      { name: 'web', properties: { addressPrefix: '10.20.0.64/26', delegations: delegations } }
      { name: 'alerts', properties: { addressPrefix: '10.20.0.128/26', delegations: delegations } }
    ]
  }

  resource endpoints 'subnets' existing = {
    name: 'endpoints'
  }

  resource web 'subnets' existing = {
    name: 'web'
  }

  resource alerts 'subnets' existing = {
    name: 'alerts'
  }
}

resource privateZones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for zone in zones: {
    name: zone
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (zone, i) in zones: {
    parent: privateZones[i]
    name: name
    location: 'global'
    tags: tags
    properties: { virtualNetwork: { id: network.id }, registrationEnabled: false }
  }
]

resource privateEndpoints 'Microsoft.Network/privateEndpoints@2025-05-01' = [
  for door in doors: {
    name: '${name}-${door.of}'
    location: location
    tags: tags
    properties: {
      subnet: { id: network::endpoints.id }
      privateLinkServiceConnections: [
        {
          name: door.of
          properties: { privateLinkServiceId: resourceId(door.type, door.name), groupIds: [door.group] }
        }
      ]
    }
  }
]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-05-01' = [
  for (door, i) in doors: {
    parent: privateEndpoints[i]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [{ name: door.group, properties: { privateDnsZoneId: privateZones[door.zone].id } }]
    }
  }
]

output web string = network::web.id
output alerts string = network::alerts.id
