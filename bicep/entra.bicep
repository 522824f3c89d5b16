// What the suite is in Entra: the one registration that people sign in to, that Teams knows as a bot and that Graph is
// asked by. In a file of its own: whoever deploys it administers applications in the ombud's tenant, and no resources.
extension microsoftGraph

@description('As in main.bicep.')
param stage string
param origin string
param municipalityTenants object

@description('The registration\'s own id, which nobody knows before it is there: empty the first time.')
param clientId string = ''

@description('What the registration trusts in place of a secret: the output of main.bicep. Empty: nobody yet.')
param alertsPrincipalId string = ''

@description('Whether the Teams app is installed for the ombud and the deputy: only with teamsCatalogAppId.')
param installsTeamsApp bool = false

var name = 'ombud-${stage}'
var municipalities = loadJsonContent('../functions/municipalities.json').Municipalities
// A role without a number counts for none of those that share a tenant.
var sharing = filter(
  municipalities,
  one =>
    contains(one, 'IsTest') || length(filter(
      municipalities,
      other => municipalityTenants[other.Number] == municipalityTenants[one.Number]
    )) > 1
)
var ofAMunicipality = [
  { value: 'Report', says: 'Kan melde avvik', to: 'User' }
  { value: 'Read', says: 'Kommunens kontakt: ser kommunens saker', to: 'User' }
  { value: 'Decide', says: 'Behandlingsansvarlig: avgjør', to: 'User' }
  { value: 'Ingest', says: 'Fagsystem som melder avvik', to: 'Application' }
]
var roles = flatten([
  ofAMunicipality
  [{ value: 'Triage', says: 'Personvernombud eller vara, og bare for dem innstillingene nevner', to: 'User' }]
  flatten(map(
    sharing,
    one =>
      map(ofAMunicipality, role => {
        value: '${role.value}.${one.Number}'
        says: '${role.says} (${one.Name})'
        // Whoever deploys tries a case in the one kept for tests, and is no person.
        to: contains(one, 'IsTest') ? 'Application' : role.to
      })
  ))
  flatten(map(
    municipalities,
    one =>
      map(one.Units, unit => {
        value: 'Handle.${one.Number}.${unit.Slug}'
        says: 'Behandler henvendelser: ${unit.Name} (${one.Name})'
        to: 'User'
      })
  ))
])
// Everything in the tenant is refused but this: mail and calendar are Exchange's to give, mailbox by mailbox.
var delegated = ['openid', 'profile']
var application = ['TeamsAppInstallation.ReadWriteSelfForUser.All']
// Teams on desktop and telephone, and in a browser.
var teams = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346']
var signIn = guid(name, 'access_as_user')

resource graph 'Microsoft.Graph/servicePrincipals@v1.0' existing = {
  appId: '00000003-0000-0000-c000-000000000000'
}

resource registration 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: name
  displayName: stage == 'prod' ? 'Personvernombud' : 'Personvernombud (${stage})'
  // Which tenants are let in, the suite's settings say.
  signInAudience: 'AzureADMultipleOrgs'
  identifierUris: empty(clientId) ? [] : ['api://${split(origin, '/')[2]}/${clientId}']
  web: { redirectUris: ['${origin}/session'], implicitGrantSettings: { enableIdTokenIssuance: true } }
  api: {
    requestedAccessTokenVersion: 2
    oauth2PermissionScopes: [
      {
        id: signIn
        value: 'access_as_user'
        type: 'User'
        isEnabled: true
        adminConsentDisplayName: 'Logge inn'
        adminConsentDescription: 'Lar Teams logge personen inn på personvernombudets sider.'
        userConsentDisplayName: 'Logge inn'
        userConsentDescription: 'Lar Teams logge deg inn på personvernombudets sider.'
      }
    ]
    preAuthorizedApplications: map(teams, one => { appId: one, delegatedPermissionIds: [signIn] })
  }
  appRoles: map(roles, role => {
    id: guid(name, role.value)
    value: role.value
    displayName: role.value
    description: role.says
    allowedMemberTypes: [role.to]
    isEnabled: true
  })
  // Asked of each tenant's administrator. What one tenant alone is to give is not among them.
  requiredResourceAccess: [
    {
      resourceAppId: graph.appId
      resourceAccess: map(delegated, scope => {
        id: filter(graph.oauth2PermissionScopes, one => one.value == scope)[0].id
        type: 'Scope'
      })
    }
  ]
}

resource enterprise 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: registration.appId
  tags: ['WindowsAzureActiveDirectoryIntegratedApp']
}

resource trust 'Microsoft.Graph/applications/federatedIdentityCredentials@v1.0' = if (!empty(alertsPrincipalId)) {
  name: '${registration.uniqueName}/alerts'
  description: 'The app that alerts: the only one that asks Graph.'
  issuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
  subject: alertsPrincipalId
  audiences: ['api://AzureADTokenExchange']
}

resource granted 'Microsoft.Graph/appRoleAssignedTo@v1.0' = [
  for right in (installsTeamsApp ? application : []): {
    principalId: enterprise.id
    resourceId: graph.id
    appRoleId: filter(graph.appRoles, one => one.value == right)[0].id
    resourceDisplayName: graph.displayName
  }
]

output clientId string = registration.appId

@description('What Exchange knows the suite by.')
output enterpriseId string = enterprise.id
