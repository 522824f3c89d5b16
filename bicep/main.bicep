// The whole suite in one resource group: two apps, what they store and send with, and who watches them.
import { Key, Person, keys, list, tenants, person } from 'settings.bicep'

@description('Where people\'s data is kept and handled.')
param location string = resourceGroup().location

@description('In the names of all resources: test, prod.')
@maxLength(5)
param stage string

@description('Makes the names that must be unique in the world so.')
param unique string = substring(uniqueString(resourceGroup().id), 0, 6)

@description('The https origin that people\'s browsers use, without a slash at the end.')
param origin string
param ombudName string
param ombudEmail string
param ombudPhone string

@description('The suite\'s registration in Entra.')
param clientId string

@description('The tenants whose people may sign in.')
param signInTenants string[]

@description('The tenant of each municipality, by its number.')
param municipalityTenants object

@description('The tenant of the ombud and the deputy, and their object ids there.')
param ombudTenant string
param ombudObjectIds string[]

param teamsAppId string

@description('The id that the catalog of the ombud\'s tenant gave the Teams app. Empty: it is installed for nobody.')
param teamsCatalogAppId string = ''

@description('The ombud\'s channel in Teams, as in its link. Empty: no case stands on a card there.')
param teamsChannel string = ''

@description('The mailbox that alerts are sent from.')
param sender string

@description('The mailbox that citizens write to. Empty: none is read.')
param mailbox string
param mailboxAliases string[] = []

@description('Who gets all mail about the cases of municipalities kept for tests. Empty: nobody does.')
param testMailbox string = ''
param ombud Person
param deputy Person?

@description('Newest first; the secrets are in the vault before the apps start.')
param signingKeys Key[]
param codeKeys Key[]

@description('Who hears from Azure when the suite itself cannot tell.')
param operatorMail string

@description('A month, in the currency of the subscription.')
param monthlyBudget int

@description('The first of a month that has not passed when this is first deployed.')
param budgetFrom string
param retentionDays int = 90
param dailyGigabytes int = 1

@description('Storage and vault are reached from a network of the apps\' own, and by nobody else.')
param privateNetwork bool = false

@description('Azure Front Door answers for the origin, and Web lets in nothing else.')
param frontDoor bool = false

@description('Whatever else an app is to be told, as in Reminders__UnopenedAfterHours; the guide names them all.')
param webSettings object = {}
param alertsSettings object = {}

var tags = { suite: 'ombud', stage: stage }
var tables = { cases: 'Cases', sessions: 'Sessions', anchors: 'Anchors' }
var backupContainer = 'backup'
var queues = { alerts: 'alerts', alarms: 'alarms', answers: 'answers' }
var name = {
  web: 'func-ombud-web-${stage}-${unique}'
  alerts: 'func-ombud-alerts-${stage}-${unique}'
  host: 'stombudhost${stage}${unique}'
  cases: 'stombudcases${stage}${unique}'
  backup: 'stombudback${stage}${unique}'
  bus: 'sb-ombud-${stage}-${unique}'
  vault: 'kv-ombud-${stage}-${unique}'
  workspace: 'log-ombud-${stage}'
  insights: 'appi-ombud-${stage}'
  network: 'vnet-ombud-${stage}'
  door: 'afd-ombud-${stage}-${unique}'
}
var logs = monitoring.outputs.workspaceId

module identities 'identities.bicep' = {
  params: { location: location, tags: tags, webName: 'id-ombud-web-${stage}', alertsName: 'id-ombud-alerts-${stage}' }
}

module monitoring 'monitoring.bicep' = {
  params: {
    location: location
    tags: tags
    workspaceName: name.workspace
    componentName: name.insights
    retentionDays: retentionDays
    dailyGigabytes: dailyGigabytes
  }
}

module storage 'storage.bicep' = {
  params: {
    location: location
    tags: tags
    hostName: name.host
    casesName: name.cases
    backupName: name.backup
    backupContainer: backupContainer
    tables: tables
    packages: ['web', 'alerts']
    isPrivate: privateNetwork
    workspaceId: logs
  }
}

module bus 'servicebus.bicep' = {
  params: {
    location: location
    tags: tags
    name: name.bus
    queues: [
      { name: queues.alerts, deliveries: 2000 }
      { name: queues.alarms, deliveries: 10 }
      { name: queues.answers, deliveries: 10 }
    ]
    workspaceId: logs
  }
}

module vault 'keyvault.bicep' = {
  params: { location: location, tags: tags, name: name.vault, isPrivate: privateNetwork, workspaceId: logs }
}

module network 'network.bicep' = if (privateNetwork) {
  dependsOn: [storage, vault]
  params: { location: location, tags: tags, name: name.network, stores: name }
}

module door 'frontdoor.bicep' = if (frontDoor) {
  // The app's own host is known before the app is there, which has to know the door.
  params: { tags: tags, name: name.door, host: split(origin, '/')[2], webHost: '${name.web}.azurewebsites.net' }
}

module roles 'roles.bicep' = {
  dependsOn: [storage, bus, vault, monitoring]
  params: {
    web: identities.outputs.web.principalId
    alerts: identities.outputs.alerts.principalId
    hostAccount: name.host
    casesAccount: name.cases
    backupAccount: name.backup
    backupContainer: backupContainer
    tables: tables
    bus: name.bus
    queues: queues
    vault: name.vault
    keys: { signing: map(signingKeys, key => key.secret), codes: map(codeKeys, key => key.secret) }
    insights: name.insights
  }
}

// What both apps read.
var common = union(
  {
    Storage__Endpoint: storage.outputs.casesEndpoint
    Storage__CasesTable: tables.cases
    Storage__AnchorsTable: tables.anchors
    ServiceBus__fullyQualifiedNamespace: bus.outputs.host
    ServiceBus__credential: 'managedidentity'
    Bus__AlertsQueue: queues.alerts
    Bus__AlarmsQueue: queues.alarms
    Bus__AnswersQueue: queues.answers
  },
  empty(teamsChannel) ? {} : { Reminders__Cards: 'true' },
  keys('Signing', vault.outputs.uri, signingKeys),
  // The apps know a municipality by its place in the file: a tenant in another's would show it the other's cases.
  tenants(
    'Municipalities',
    map(loadJsonContent('../functions/municipalities.json').Municipalities, one => municipalityTenants[one.Number])
  )
)

module web 'functions.bicep' = {
  params: {
    location: location
    tags: tags
    name: name.web
    planName: 'asp-ombud-web-${stage}'
    identity: identities.outputs.web
    hostStorage: storage.outputs.host
    package: 'web'
    insightsConnectionString: monitoring.outputs.connectionString
    workspaceId: logs
    subnet: privateNetwork ? network!.outputs.web : null
    frontDoors: frontDoor ? [door!.outputs.id] : []
    // Somebody with a breach to report does not wait for a cold start, nor does Teams.
    alwaysReady: [{ name: 'http', instanceCount: 1 }]
    settings: union(
      common,
      {
        Storage__IdentityClientId: identities.outputs.web.clientId
        Storage__SessionsTable: tables.sessions
        ServiceBus__clientId: identities.outputs.web.clientId
        Site__PublicOrigin: origin
        Site__OmbudName: ombudName
        Site__OmbudEmail: ombudEmail
        Site__OmbudPhone: ombudPhone
        SignIn__ClientId: clientId
        SignIn__Ombud__Tenant: ombudTenant
        Bot__ClientId: clientId
        Bot__TeamsAppId: teamsAppId
      },
      // The desk is a tab in Teams.
      list('Site__DeskFrameAncestors', [
        'https://teams.microsoft.com'
        'https://*.teams.microsoft.com'
        'https://*.cloud.microsoft'
      ]),
      tenants('SignIn__Issuers', signInTenants),
      list('SignIn__Ombud__ObjectIds', ombudObjectIds),
      keys('Codes', vault.outputs.uri, codeKeys),
      webSettings
    )
  }
}

module alerts 'functions.bicep' = {
  params: {
    location: location
    tags: tags
    name: name.alerts
    planName: 'asp-ombud-alerts-${stage}'
    identity: identities.outputs.alerts
    hostStorage: storage.outputs.host
    package: 'alerts'
    insightsConnectionString: monitoring.outputs.connectionString
    workspaceId: logs
    subnet: privateNetwork ? network!.outputs.alerts : null
    // From zero, the first message of a queue waits for up to two minutes.
    alwaysReady: concat(
      [{ name: 'function:OnAlertDecided', instanceCount: 1 }],
      // Somebody waits for what the bot answers.
      empty(teamsChannel) ? [] : [{ name: 'function:OnAnswerAsked', instanceCount: 1 }]
    )
    settings: union(
      common,
      {
        Storage__IdentityClientId: identities.outputs.alerts.clientId
        ServiceBus__clientId: identities.outputs.alerts.clientId
        Graph__Tenant: ombudTenant
        Graph__ClientId: clientId
        Graph__IdentityClientId: identities.outputs.alerts.clientId
        Graph__TeamsAppId: teamsAppId
        Graph__Sender: sender
        Graph__Desk: origin
        Teams__Tenant: ombudTenant
        Teams__ClientId: clientId
        Teams__IdentityClientId: identities.outputs.alerts.clientId
        Sweep__Schedule: '0 * * * * *'
        // In UTC. What was done to the anchors in the day is found before the next root stands over it.
        Reconcile__Schedule: '0 */5 1 * * *'
        Anchors__Schedule: '0 15 2 * * *'
        // Behind both, and before the day begins.
        Backup__Schedule: '0 */5 3-4 * * *'
        Backup__Endpoint: storage.outputs.backupEndpoint
        Backup__Container: backupContainer
        // Every ten minutes around half past seven in Norway, in summer and winter; the card comes once.
        Morning__Schedule: '0 */10 5-7 * * 1-5'
      },
      empty(mailbox) ? {} : { Graph__Mailbox: mailbox },
      empty(testMailbox) ? {} : { Graph__TestMailbox: testMailbox },
      empty(teamsCatalogAppId) ? {} : { Graph__CatalogAppId: teamsCatalogAppId },
      empty(teamsChannel) ? {} : { Teams__Channel: teamsChannel },
      list('Graph__MailboxAliases', mailboxAliases),
      person('Graph__Ombud', ombud),
      person('Graph__Deputy', deputy),
      alertsSettings
    )
  }
}

module bot 'bot.bicep' = {
  params: {
    tags: tags
    name: 'bot-ombud-${stage}-${unique}'
    clientId: clientId
    tenant: ombudTenant
    endpoint: '${origin}/api/messages'
  }
}

module watch 'alerts.bicep' = {
  params: {
    location: location
    tags: tags
    stage: stage
    operatorMail: operatorMail
    healthAddress: '${origin}/api/health'
    insightsId: monitoring.outputs.insightsId
    workspaceId: logs
    busId: bus.outputs.id
    alertsAppId: alerts.outputs.id
    webAppId: web.outputs.id
    monthlyBudget: monthlyBudget
    budgetFrom: budgetFrom
  }
}

module workbook 'workbook.bicep' = {
  params: { location: location, tags: tags, stage: stage, insightsId: monitoring.outputs.insightsId }
}

@description('What the name of the origin points at.')
output webHost string = frontDoor ? door!.outputs.host : web.outputs.hostName

@description('With a front door: what the name _dnsauth before the origin\'s says, to prove that it is yours.')
output hostProof string = frontDoor ? door!.outputs.proof : ''
output webName string = name.web
output alertsName string = name.alerts

@description('What the registration trusts in place of a secret.')
output alertsPrincipalId string = identities.outputs.alerts.principalId
