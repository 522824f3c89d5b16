// One of the two apps: Flex Consumption, .NET isolated, everything it reaches by its own identity.
param location string
param tags object
param name string
param planName string
param identity { id: string, clientId: string }
param hostStorage { blobEndpoint: string, queueEndpoint: string, tableEndpoint: string }

@description('The container that holds the code.')
param package string
param insightsConnectionString string
param workspaceId string

@description('Instances that are always there, by trigger group.')
param alwaysReady { name: string, instanceCount: int }[]
param settings object

@description('Through which it goes to what it reaches. Null: through the internet.')
param subnet string?

@description('The ids of the front doors that alone are let in. None: anybody is.')
param frontDoors string[] = []

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: subnet
    siteConfig: {
      minTlsVersion: '1.3'
      http20Enabled: true
      // Anybody may rent a front door: the header says whose it is.
      ipSecurityRestrictions: map(frontDoors, id => {
        name: 'front-door'
        priority: 100
        action: 'Allow'
        tag: 'ServiceTag'
        ipAddress: 'AzureFrontDoor.Backend'
        headers: { 'x-azure-fdid': [id] }
      })
      ipSecurityRestrictionsDefaultAction: empty(frontDoors) ? 'Allow' : 'Deny'
      // Whoever deploys comes by another door, with an identity.
      scmIpSecurityRestrictionsUseMain: false
    }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: { instanceMemoryMB: 2048, maximumInstanceCount: 40, alwaysReady: alwaysReady }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${hostStorage.blobEndpoint}${package}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(settings, {
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.clientId
      AzureWebJobsStorage__blobServiceUri: hostStorage.blobEndpoint
      AzureWebJobsStorage__queueServiceUri: hostStorage.queueEndpoint
      AzureWebJobsStorage__tableServiceUri: hostStorage.tableEndpoint
      AzureWebJobsDisableHomepage: 'true'
      APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identity.clientId}'
      // The exporter would tell Microsoft how it is doing.
      APPLICATIONINSIGHTS_STATSBEAT_DISABLED: 'true'
    })
  }

  // Nobody publishes with a password.
  resource noFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noScm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

#disable-next-line use-recent-api-versions // No later version has the categories.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: app
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'AppServiceAuthenticationLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output id string = app.id
output hostName string = app.properties.defaultHostName
