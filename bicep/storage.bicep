// Three accounts: whoever deploys the apps writes to the host's, and never touches a case; and what reaches the cases does
// not reach their backups.
param location string
param tags object
param hostName string
param casesName string
param backupName string
param backupContainer string
param tables { cases: string, sessions: string, anchors: string }
param workspaceId string

@description('A container for the code of each app.')
param packages string[]

@description('Whether it is reached from the apps\' own network alone.')
param isPrivate bool

var closed = {
  accessTier: 'Hot'
  allowBlobPublicAccess: false
  allowCrossTenantReplication: false
  allowSharedKeyAccess: false
  defaultToOAuthAuthentication: true
  minimumTlsVersion: 'TLS1_2'
  publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
  supportsHttpsTrafficOnly: true
}

resource host 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: hostName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: closed

  resource blobs 'blobServices' = {
    name: 'default'

    resource containers 'containers' = [
      for package in packages: {
        name: package
      }
    ]
  }
}

resource cases 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: casesName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: closed

  resource tableService 'tableServices' = {
    name: 'default'

    resource all 'tables' = [
      for table in [tables.cases, tables.sessions, tables.anchors]: {
        name: table
      }
    ]
  }
}

// In a second region too. For as long as a backup is kept nobody can change or delete it, once an operator has locked
// the policy; a day later it goes by itself.
var backupDays = 35

resource backup 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: backupName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_GZRS' }
  properties: closed

  resource blobs 'blobServices' = {
    name: 'default'

    resource container 'containers' = {
      name: backupContainer

      resource immutable 'immutabilityPolicies' = {
        name: 'default'
        properties: { immutabilityPeriodSinceCreationInDays: backupDays, allowProtectedAppendWrites: false }
      }
    }
  }

  resource emptied 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            name: 'delete-old-backups'
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['${backupContainer}/'] }
              actions: { baseBlob: { delete: { daysAfterCreationGreaterThan: backupDays + 1 } } }
            }
          }
        ]
      }
    }
  }
}

// A key in a log of requests tells which case: keys hold no personal data.
#disable-next-line use-recent-api-versions // No later version has the categories.
resource requests 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'requests'
  scope: cases::tableService
  properties: {
    workspaceId: workspaceId
    logs: [
      for category in ['StorageRead', 'StorageWrite', 'StorageDelete']: {
        category: category
        enabled: true
      }
    ]
  }
}

// Nobody deletes the cases with the group they lie in.
resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep-the-cases'
  scope: cases
  properties: { level: 'CanNotDelete', notes: 'Reports and inquiries of the municipalities.' }
}

resource keepBackups 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep-the-backups'
  scope: backup
  properties: { level: 'CanNotDelete', notes: 'Backups of reports and inquiries of the municipalities.' }
}

output host { blobEndpoint: string, queueEndpoint: string, tableEndpoint: string } = {
  blobEndpoint: host.properties.primaryEndpoints.blob
  queueEndpoint: host.properties.primaryEndpoints.queue
  tableEndpoint: host.properties.primaryEndpoints.table
}
output casesEndpoint string = cases.properties.primaryEndpoints.table
output backupEndpoint string = backup.properties.primaryEndpoints.blob
