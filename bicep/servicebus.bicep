// Standard: the alarms of a deadline are scheduled days ahead, and a message sent twice is kept once.
param location string
param tags object
param name string
param queues { name: string, deliveries: int }[]
param workspaceId string

resource bus 'Microsoft.ServiceBus/namespaces@2026-01-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: 'Standard', tier: 'Standard' }
  properties: { disableLocalAuth: true, minimumTlsVersion: '1.2' }

  resource all 'queues' = [
    for queue in queues: {
      name: queue.name
      properties: {
        requiresDuplicateDetection: true
        duplicateDetectionHistoryTimeWindow: 'PT10M'
        maxDeliveryCount: queue.deliveries
        lockDuration: 'PT1M'
        // An alarm may wait for three months, the longest time to answer a citizen.
        defaultMessageTimeToLive: 'P180D'
        deadLetteringOnMessageExpiration: true
        maxSizeInMegabytes: 5120
      }
    }
  ]
}

#disable-next-line use-recent-api-versions // No later version has the categories.
resource operations 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'operations'
  scope: bus
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'OperationalLogs', enabled: true }]
  }
}

output id string = bus.id
output host string = '${bus.name}.servicebus.windows.net'
