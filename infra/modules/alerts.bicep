metadata description = 'Who is told when nobody sweeps, when turns fail, and when the tables hold the bot back.'

param name string
param location string
param tags object
param workspaceId string
param storageId string
param email string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-people'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

var logQueries = [
  {
    name: 'no-sweep'
    title: 'No sweep for a day'
    text: 'Reminders are not going out. See infra/README.md, "When an alert comes".'
    severity: 1
    // The query gives one row while a sweep has ended within its window; the alert is on none.
    query: 'ContainerAppConsoleLogs | where TimeGenerated > ago(1d) | where ContainerName in ("bot", "sweep") | where Log has "\\"msg\\":\\"swept\\"" | summarize sweeps = count()'
    window: 'P1D'
    every: 'PT1H'
    measure: 'sweeps'
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'errors'
    title: 'Many faults'
    text: 'More than ten faults within a quarter of an hour. People are told "something went wrong".'
    severity: 2
    query: 'ContainerAppConsoleLogs | where ContainerName in ("bot", "sweep") | where Log has "\\"level\\":50" or Log has "\\"level\\":60" | summarize faults = count()'
    window: 'PT15M'
    every: 'PT5M'
    measure: 'faults'
    operator: 'GreaterThan'
    threshold: 10
  }
]

resource logAlert 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for rule in logQueries: {
    name: '${name}-${rule.name}'
    location: location
    tags: tags
    properties: {
      displayName: rule.title
      description: rule.text
      severity: rule.severity
      enabled: true
      scopes: [
        workspaceId
      ]
      evaluationFrequency: rule.every
      windowSize: rule.window
      criteria: {
        allOf: [
          {
            query: rule.query
            metricMeasureColumn: rule.measure
            timeAggregation: 'Total'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      // Tables of the workspace are there only once something was logged.
      skipQueryValidation: true
      autoMitigate: true
      actions: {
        actionGroups: [
          people.id
        ]
      }
    }
  }
]

resource throttled 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-throttled'
  location: 'global'
  tags: tags
  properties: {
    description: 'The tables turned requests away because there were too many.'
    severity: 2
    enabled: true
    scopes: [
      '${storageId}/tableServices/default'
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'throttled'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Storage/storageAccounts/tableServices'
          metricName: 'Transactions'
          dimensions: [
            {
              name: 'ResponseType'
              operator: 'Include'
              values: [
                'ServerBusyError'
                'ClientThrottlingError'
                'ClientAccountBandwidthThrottlingError'
                'ClientAccountRequestThrottlingError'
              ]
            }
          ]
          operator: 'GreaterThan'
          threshold: 5
          timeAggregation: 'Total'
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}
