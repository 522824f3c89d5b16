// Whatever the suite can no longer tell itself, because it is the suite that is dead: Azure Monitor mails the operators.
param location string
param tags object
param stage string
param operatorMail string
param healthAddress string
param insightsId string
param workspaceId string
param busId string
param alertsAppId string
param webAppId string
param monthlyBudget int
param budgetFrom string

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-ombud-${stage}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'ombud'
    enabled: true
    emailReceivers: [{ name: 'operators', emailAddress: operatorMail, useCommonAlertSchema: true }]
  }
}

// 503 says what is wrong: no sweep, an old unsent message, unread mail, altered storage, no backup since yesterday.
resource health 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'health-ombud-${stage}'
  location: location
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: 'health-ombud-${stage}'
    Name: 'health'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [
      { Id: 'emea-nl-ams-azr' }
      { Id: 'emea-gb-db3-azr' }
      { Id: 'emea-se-sto-edge' }
    ]
    Request: { RequestUrl: healthAddress, HttpVerb: 'GET' }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource unhealthy 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: 'health'
  location: 'global'
  tags: tags
  properties: {
    description: 'The suite does not answer, or says that something is late, altered or held.'
    severity: 1
    enabled: true
    scopes: [health.id, insightsId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: health.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: operators.id }]
  }
}

resource deadLetters 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: 'dead-letters'
  location: 'global'
  tags: tags
  properties: {
    description: 'A message was laid aside: an alert that nobody gets. The sweep tells of its case once more.'
    severity: 1
    enabled: true
    scopes: [busId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.MultipleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'laid aside'
          metricNamespace: 'Microsoft.ServiceBus/namespaces'
          metricName: 'DeadletteredMessages'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [{ actionGroupId: operators.id }]
  }
}

resource serverErrors 'Microsoft.Insights/metricAlerts@2026-01-01' = [
  for app in [{ name: 'web', id: webAppId }, { name: 'alerts', id: alertsAppId }]: {
    name: 'server-errors-${app.name}'
    location: 'global'
    tags: tags
    properties: {
      description: 'The app answered with a fault of its own.'
      severity: 2
      enabled: true
      scopes: [app.id]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.MultipleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: '5xx'
            metricNamespace: 'Microsoft.Web/sites'
            metricName: 'Http5xx'
            timeAggregation: 'Total'
            operator: 'GreaterThan'
            threshold: 4
          }
        ]
      }
      actions: [{ actionGroupId: operators.id }]
    }
  }
]

var queries = [
  {
    name: 'no-sweep'
    description: 'No sweep has ended well for half an hour: reminders may be late, and nobody else says so.'
    query: 'requests | where name == "Sweep" and success == true'
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'failed-functions'
    description: 'A function of a timer or a queue failed.'
    query: 'requests | where cloud_RoleName contains "alerts" and success == false'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'backup-marked'
    description: 'Cases went out in the backup that do not verify; their last good copies went along.'
    query: 'traces | where message startswith "Backup " and message endswith "do not verify"'
    operator: 'GreaterThan'
    threshold: 0
  }
]

resource fromLogs 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for one in queries: {
    name: one.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      description: one.description
      severity: 1
      enabled: true
      scopes: [insightsId]
      evaluationFrequency: 'PT10M'
      windowSize: 'PT30M'
      criteria: {
        allOf: [
          {
            query: one.query
            timeAggregation: 'Count'
            operator: one.operator
            threshold: one.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [operators.id] }
    }
  }
]

// What comes after the cap is lost.
resource nearTheCap 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = {
  name: 'log-near-its-cap'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    description: 'The log of the day has reached its cap: what the suite says from now on is lost.'
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT1H'
    windowSize: 'PT1H'
    criteria: {
      allOf: [
        {
          query: '_LogOperation | where Operation == "Data collection Status" and Detail has "OverQuota"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: { actionGroups: [operators.id] }
  }
}

resource budget 'Microsoft.Consumption/budgets@2026-06-01' = {
  name: 'ombud-${stage}'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: { startDate: budgetFrom }
    notifications: {
      half: { enabled: true, operator: 'GreaterThan', threshold: 50, contactEmails: [operatorMail] }
      most: { enabled: true, operator: 'GreaterThan', threshold: 80, contactEmails: [operatorMail] }
      all: { enabled: true, operator: 'GreaterThan', threshold: 100, contactEmails: [operatorMail] }
    }
  }
}
