// What stands between the internet and Web: it answers for the host name, drops what the host must not be told from
// outside, and Web lets in nothing that did not come through it.
param tags object
param name string

@description('The host name that browsers use.')
param host string

@description('Where Web answers.')
param webHost string

// What the Functions host and App Service say to the worker: whoever says it from outside is lying.
var untrue = [
  ['x-ms-invocation-id', 'X-Original-Url', 'X-Original-Host', 'X-Original-For', 'X-Original-Proto']
  ['X-MS-CLIENT-PRINCIPAL', 'X-MS-CLIENT-PRINCIPAL-ID', 'X-MS-CLIENT-PRINCIPAL-NAME', 'X-MS-CLIENT-PRINCIPAL-IDP']
]

resource profile 'Microsoft.Cdn/profiles@2025-06-01' = {
  name: name
  location: 'global'
  tags: tags
  sku: { name: 'Standard_AzureFrontDoor' }
  // An export may be a minute in the making.
  properties: { originResponseTimeoutSeconds: 120 }

  resource domain 'customDomains' = {
    name: 'own'
    properties: {
      hostName: host
      tlsSettings: { certificateType: 'ManagedCertificate', minimumTlsVersion: 'TLS12' }
    }
  }

  resource web 'originGroups' = {
    name: 'web'
    properties: {
      // With a single origin there is nothing to choose: its health is not asked for from every edge of the world.
      loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 3 }
    }

    resource app 'origins' = {
      name: 'app'
      properties: { hostName: webHost, originHostHeader: webHost, enforceCertificateNameCheck: true }
    }
  }

  resource strip 'ruleSets' = {
    name: 'strip'

    resource all 'rules' = [
      for (headers, i) in untrue: {
        name: 'untrue${i}'
        properties: {
          order: i + 1
          conditions: []
          actions: [
            for header in headers: {
              name: 'ModifyRequestHeader'
              parameters: {
                typeName: 'DeliveryRuleHeaderActionParameters'
                headerAction: 'Delete'
                headerName: header
              }
            }
          ]
        }
      }
    ]
  }

  resource endpoint 'afdEndpoints' = {
    name: name
    location: 'global'
    tags: tags
    properties: { enabledState: 'Enabled' }

    resource everything 'routes' = {
      name: 'everything'
      dependsOn: [web::app, strip::all]
      properties: {
        customDomains: [{ id: domain.id }]
        originGroup: { id: web.id }
        ruleSets: [{ id: strip.id }]
        patternsToMatch: ['/*']
        supportedProtocols: ['Http', 'Https']
        httpsRedirect: 'Enabled'
        forwardingProtocol: 'HttpsOnly'
        // Nothing is cached: there is no configuration for it. Azure's own name serves until yours points here.
        linkToDefaultDomain: 'Enabled'
      }
    }
  }

  resource guard 'securityPolicies' = {
    name: 'guard'
    properties: {
      parameters: {
        type: 'WebApplicationFirewall'
        wafPolicy: { id: firewall.id }
        associations: [{ domains: [{ id: domain.id }, { id: endpoint.id }], patternsToMatch: ['/*'] }]
      }
    }
  }
}

// Standard knows no rules of Microsoft's, and none is needed: the suite checks what it reads. No limit by address
// either: a whole town hall has one, and a breach report is refused to nobody.
resource firewall 'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies@2025-03-01' = {
  name: replace(name, '-', '')
  location: 'global'
  tags: tags
  sku: { name: 'Standard_AzureFrontDoor' }
  properties: {
    policySettings: { enabledState: 'Enabled', mode: 'Prevention' }
    customRules: {
      rules: [
        {
          name: 'doorsOfTheHost'
          priority: 1
          ruleType: 'MatchRule'
          action: 'Block'
          matchConditions: [
            {
              matchVariable: 'RequestUri'
              operator: 'RegEx'
              matchValue: ['^([a-z]+://[^/]+)?/+(admin|runtime)([/?]|$)']
              transforms: ['UrlDecode', 'Lowercase']
            }
          ]
        }
      ]
    }
  }
}

output id string = profile.properties.frontDoorId
output host string = profile::endpoint.properties.hostName

@description('Proves to Azure that the host name is yours: the value of the TXT record _dnsauth before it.')
output proof string = profile::domain.properties.?validationProperties.?validationToken ?? ''
