// What operators look at: whether reports come in, alerts go out, and deadlines are near.
param location string
param tags object
param stage string
param insightsId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  // The name of a workbook is a GUID.
  name: guid(resourceGroup().id, 'ombud', stage)
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Ombud ${stage}'
    category: 'workbook'
    sourceId: insightsId
    serializedData: loadTextContent('workbook.json')
  }
}
