using 'main.bicep'
extends 'production.bicepparam'

// Production with both its doors shut: what the two switches change, for review and for the tests.
param privateNetwork = true
param frontDoor = true
