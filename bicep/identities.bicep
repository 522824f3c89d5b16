// What each app is to the others: nothing in the suite has a password.
param location string
param tags object
param webName string
param alertsName string

resource web 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: webName
  location: location
  tags: tags
}

resource alerts 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: alertsName
  location: location
  tags: tags
}

output web { id: string, clientId: string, principalId: string } = {
  id: web.id
  clientId: web.properties.clientId
  principalId: web.properties.principalId
}
output alerts { id: string, clientId: string, principalId: string } = {
  id: alerts.id
  clientId: alerts.properties.clientId
  principalId: alerts.properties.principalId
}
