metadata description = 'The bot itself: copies that answer, and the scheduled sweep for reminders, from one image.'

param name string
param location string
param tags object
param environmentId string
param domain string
param image string
param registryServer string
param identityId string
param clientId string
param tablesEndpoint string
param insightsConnection string
param allowedTenants string
param minReplicas int
param maxReplicas int
param logLevel string

var port = 3978

var settings = [
  {
    name: 'PORT'
    value: string(port)
  }
  {
    name: 'MicrosoftAppId'
    value: clientId
  }
  {
    name: 'MicrosoftAppType'
    value: 'UserAssignedMSI'
  }
  {
    name: 'MicrosoftAppTenantId'
    value: tenant().tenantId
  }
  {
    name: 'ALLOWED_TENANTS'
    value: allowedTenants
  }
  {
    name: 'TABLES_ENDPOINT'
    value: tablesEndpoint
  }
  {
    // Which identity DefaultAzureCredential takes.
    name: 'AZURE_CLIENT_ID'
    value: clientId
  }
  {
    name: 'PUBLIC_URL'
    value: 'https://${name}.${domain}'
  }
  {
    name: 'APPLICATIONINSIGHTS_CONNECTION_STRING'
    value: insightsConnection
  }
  {
    name: 'LOG_LEVEL'
    value: logLevel
  }
]

var size = {
  cpu: json('0.5')
  memory: '1Gi'
}

var pulling = [
  {
    server: registryServer
    identity: identityId
  }
]

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    environmentId: environmentId
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
      }
      registries: pulling
    }
    template: {
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'bot'
          image: image
          resources: size
          env: settings
          probes: [
            {
              // The process answers. The store being away must not restart every copy.
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 15
              failureThreshold: 4
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 4
              failureThreshold: 3
            }
            {
              type: 'Startup'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 2
              failureThreshold: 30
            }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [
          {
            name: 'turns'
            http: {
              metadata: {
                concurrentRequests: '20'
              }
            }
          }
        ]
      }
    }
  }
}

resource sweep 'Microsoft.App/jobs@2024-03-01' = {
  name: '${name}-sweep'
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    environmentId: environmentId
    configuration: {
      triggerType: 'Schedule'
      replicaTimeout: 3000
      replicaRetryLimit: 1
      scheduleTriggerConfig: {
        // UTC: each hour of the working day in summer and in winter. A sweep tells nothing twice.
        cronExpression: '10 8-16 * * 1-5'
        parallelism: 1
        replicaCompletionCount: 1
      }
      registries: pulling
    }
    template: {
      containers: [
        {
          name: 'sweep'
          image: image
          command: [
            'node'
            '--import'
            'tsx'
            'src/remind.ts'
          ]
          resources: size
          env: settings
        }
      ]
    }
  }
}
