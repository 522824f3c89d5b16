// What Teams knows the suite's registration by as a bot: it hands over what people press and write, and takes cards.
param tags object
param name string

@description('The registration in Entra.')
param clientId string

@description('Where it is registered.')
param tenant string
param endpoint string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Personvernombud'
    endpoint: endpoint
    msaAppId: clientId
    msaAppTenantId: tenant
    msaAppType: 'SingleTenant'
    // The registration has no secret, so nothing else speaks for it.
    disableLocalAuth: true
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } }
  }
}
