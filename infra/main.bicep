metadata name = 'Partnership promises'
metadata description = 'Everything the bot needs in one resource group: identity, bot registration, tables, two small copies of the bot, a scheduled sweep, watching and alerts. No secret is made, stored or handed out.'

targetScope = 'resourceGroup'

@description('Where everything lies, such as uksouth. Data stays in this region.')
param location string = resourceGroup().location

@description('Begins the names of the resources: 3 to 11 small letters and digits.')
@minLength(3)
@maxLength(11)
param name string = 'promises'

@description('What people see as the sender in Teams.')
@minLength(1)
@maxLength(42)
param displayName string = 'Partnership promises'

@description('The image of the bot with its tag, such as promises:1.4.0. Empty on the first run, before any image was built: then nothing runs yet.')
param image string = ''

@description('The Microsoft Entra tenants whose people may use the bot: GUIDs with commas between them. The own one is enough, as guests come in under it.')
@minLength(36)
param allowedTenants string = tenant().tenantId

@description('Who is told when something is wrong: an e-mail address that several people read.')
@minLength(5)
param alertEmail string

@description('Copies of the bot that always run. Two, so that one may be replaced while the other answers.')
@minValue(2)
@maxValue(10)
param minReplicas int = 2

@description('Copies at most, when many people ask at once.')
@minValue(2)
@maxValue(10)
param maxReplicas int = 4

@description('Days for which logs and figures are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 90

@description('How much the bot logs.')
@allowed([
  'warn'
  'info'
  'debug'
])
param logLevel string = 'info'

@description('How tables are copied: ZRS within the region, GZRS also to the paired one.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GZRS'
])
param storageSku string = 'Standard_ZRS'

@description('Tags on every resource.')
param tags object = {
  product: 'partnership-promises'
}

var suffix = uniqueString(resourceGroup().id, name)

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: '${name}-id'
    location: location
    tags: tags
  }
}

module watching 'modules/watching.bicep' = {
  name: 'watching'
  params: {
    name: name
    location: location
    tags: tags
    logDays: logDays
  }
}

module tables 'modules/tables.bicep' = {
  name: 'tables'
  params: {
    accountName: take('${name}${suffix}', 24)
    location: location
    tags: tags
    sku: storageSku
    principalId: identity.outputs.principalId
    workspaceId: watching.outputs.workspaceId
  }
}

module registry 'modules/registry.bicep' = {
  name: 'registry'
  params: {
    registryName: take('${name}${suffix}', 50)
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module host 'modules/host.bicep' = {
  name: 'host'
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: watching.outputs.workspaceId
  }
}

module bot 'modules/bot.bicep' = if (image != '') {
  name: 'bot'
  params: {
    name: name
    location: location
    tags: tags
    environmentId: host.outputs.environmentId
    domain: host.outputs.domain
    image: '${registry.outputs.loginServer}/${image}'
    registryServer: registry.outputs.loginServer
    identityId: identity.outputs.identityId
    clientId: identity.outputs.clientId
    tablesEndpoint: tables.outputs.endpoint
    insightsConnection: watching.outputs.connectionString
    allowedTenants: allowedTenants
    minReplicas: minReplicas
    maxReplicas: maxReplicas
    logLevel: logLevel
  }
}

module registration 'modules/registration.bicep' = {
  name: 'registration'
  params: {
    botName: '${name}-${suffix}'
    displayName: displayName
    tags: tags
    endpoint: 'https://${name}.${host.outputs.domain}/api/messages'
    identityId: identity.outputs.identityId
    clientId: identity.outputs.clientId
    workspaceId: watching.outputs.workspaceId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: watching.outputs.workspaceId
    storageId: tables.outputs.accountId
    email: alertEmail
  }
}

@description('Host name of the bot: BOT_DOMAIN of the app package.')
output BOT_DOMAIN string = '${name}.${host.outputs.domain}'

@description('Client id of the bot\'s identity: BOT_ID of the app package.')
output BOT_ID string = identity.outputs.clientId

@description('Where images are built and fetched.')
output REGISTRY string = registry.outputs.loginServer

@description('The address of the tables, for commands that an administrator runs.')
output TABLES_ENDPOINT string = tables.outputs.endpoint

@description('The storage account, for granting somebody the role to import or back up from their own machine.')
output STORAGE_ACCOUNT string = tables.outputs.accountName
