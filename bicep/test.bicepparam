using 'main.bicep'

// The stage at which everything is tried: people and tenants that do not exist, a municipality kept for tests.
param stage = 'test'
param origin = 'https://ombud-test.example.no'
param ombudName = 'Nina Fiktivsen'
param ombudEmail = 'ombud@example.no'
param ombudPhone = '61 00 00 00'
param clientId = '00000000-0000-4000-8000-000000000001'
param signInTenants = ['00000000-0000-4000-8000-000000003405', '00000000-0000-4000-8000-000000003439']
param municipalityTenants = {
  '3405': '00000000-0000-4000-8000-000000003405'
  '3439': '00000000-0000-4000-8000-000000003439'
  '3440': '00000000-0000-4000-8000-000000003440'
  '3441': '00000000-0000-4000-8000-000000003441'
}
param ombudTenant = '00000000-0000-4000-8000-000000003405'
param ombudObjectIds = ['00000000-0000-4000-8000-00000000000a']
param teamsAppId = '00000000-0000-4000-8000-000000000002'
param sender = 'varsel-test@example.no'
param mailbox = 'personvern-test@example.no'
param testMailbox = 'prove@example.no'
param ombud = { userId: '00000000-0000-4000-8000-00000000000a', mail: 'ombud@example.no' }
param deputy = null
// The vault is made first, its secrets are put in by hand, and a second deployment names them.
param signingKeys = [{ id: '2027-01', secret: 'signing-2027-01' }]
param codeKeys = [{ id: 'A', secret: 'codes-a' }]
param operatorMail = 'drift@example.no'
param monthlyBudget = 1000
param budgetFrom = '2027-01-01'
