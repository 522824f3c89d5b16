// Every right that an identity of the suite has in Azure; no other file gives one. Each is the least that its app needs,
// on the single table, queue or secret wherever Azure can tell them apart.
param web string
param alerts string
param hostAccount string
param casesAccount string
param backupAccount string
param backupContainer string
param tables { cases: string, sessions: string, anchors: string }
param bus string
param queues { alerts: string, alarms: string, answers: string }
param vault string

@description('Names of keys in the vault.')
param keys { signing: string[], codes: string[] }
param insights string

var role = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  blobContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  busReceiver: '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0'
  busSender: '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39'
  secretsUser: '4633458b-17de-408a-b874-0445c86b69e6'
  metricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
}

// Locks of timers, the code of the app, what a trigger is to try again.
var onHost = [
  { who: web, role: role.blobOwner }
  { who: web, role: role.queueContributor }
  { who: web, role: role.tableContributor }
  { who: alerts, role: role.blobOwner }
  { who: alerts, role: role.queueContributor }
  { who: alerts, role: role.tableContributor }
]
var onCasesAndAnchors = [{ who: web, role: role.tableContributor }, { who: alerts, role: role.tableContributor }]
// No role that Azure has writes and does not delete: what keeps the app from deleting is the policy on the container.
var onBackups = [{ who: alerts, role: role.blobContributor }]
// Who is signed in is Web's alone.
var onSessions = [{ who: web, role: role.tableContributor }]
// Both send alerts and set alarms, and Web asks for answers; Alerts alone takes them.
var onQueues = [
  { who: web, role: role.busSender }
  { who: alerts, role: role.busSender }
  { who: alerts, role: role.busReceiver }
]
var onAnswers = [{ who: web, role: role.busSender }, { who: alerts, role: role.busReceiver }]
// Both sign and verify. What opens a citizen's inquiry is Web's alone.
var onKeys = flatten([
  map(keys.signing, key => { key: key, who: web, role: role.secretsUser })
  map(keys.signing, key => { key: key, who: alerts, role: role.secretsUser })
  map(keys.codes, key => { key: key, who: web, role: role.secretsUser })
])
var onInsights = [{ who: web, role: role.metricsPublisher }, { who: alerts, role: role.metricsPublisher }]

func to(grant { who: string, role: string }) object => {
  principalId: grant.who
  principalType: 'ServicePrincipal'
  roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', grant.role)
}

resource host 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: hostAccount
}

resource cases 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: casesAccount

  resource tableService 'tableServices' existing = {
    name: 'default'

    resource cases 'tables' existing = {
      name: tables.cases
    }

    resource anchors 'tables' existing = {
      name: tables.anchors
    }

    resource sessions 'tables' existing = {
      name: tables.sessions
    }
  }
}

resource backups 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: backupAccount

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource container 'containers' existing = {
      name: backupContainer
    }
  }
}

resource namespace 'Microsoft.ServiceBus/namespaces@2026-01-01' existing = {
  name: bus

  resource alerts 'queues' existing = {
    name: queues.alerts
  }

  resource alarms 'queues' existing = {
    name: queues.alarms
  }

  resource answers 'queues' existing = {
    name: queues.answers
  }
}

resource keyVault 'Microsoft.KeyVault/vaults@2025-05-01' existing = {
  name: vault

  resource all 'secrets' existing = [
    for grant in onKeys: {
      name: grant.key
    }
  ]
}

resource component 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insights
}

resource hostRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for grant in onHost: {
    name: guid(host.id, grant.who, grant.role)
    scope: host
    properties: to(grant)
  }
]

resource casesRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for grant in onCasesAndAnchors: {
    name: guid(cases::tableService::cases.id, grant.who, grant.role)
    scope: cases::tableService::cases
    properties: to(grant)
  }
]

resource anchorsRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for grant in onCasesAndAnchors: {
    name: guid(cases::tableService::anchors.id, grant.who, grant.role)
    scope: cases::tableService::anchors
    properties: to(grant)
  }
]

resource sessionsRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for grant in onSessions: {
    name: guid(cases::tableService::sessions.id, grant.who, grant.role)
    scope: cases::tableService::sessions
    properties: to(grant)
  }
]

resource backupsRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for grant in onBackups: {
    name: guid(backups::blobs::container.id, grant.who, grant.role)
    scope: backups::blobs::container
    properties: to(grant)
  }
]

resource alertsRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for grant in onQueues: {
    name: guid(namespace::alerts.id, grant.who, grant.role)
    scope: namespace::alerts
    properties: to(grant)
  }
]

resource alarmsRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for grant in onQueues: {
    name: guid(namespace::alarms.id, grant.who, grant.role)
    scope: namespace::alarms
    properties: to(grant)
  }
]

resource answersRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for grant in onAnswers: {
    name: guid(namespace::answers.id, grant.who, grant.role)
    scope: namespace::answers
    properties: to(grant)
  }
]

resource keysRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (grant, i) in onKeys: {
    name: guid(keyVault.id, grant.key, grant.who, grant.role)
    scope: keyVault::all[i]
    properties: to(grant)
  }
]

resource insightsRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for grant in onInsights: {
    name: guid(component.id, grant.who, grant.role)
    scope: component
    properties: to(grant)
  }
]
