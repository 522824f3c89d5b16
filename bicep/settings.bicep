// How lists become app settings: .NET reads `Signing__Keys__0__Id` as the id of the first of Signing:Keys.
@export()
type Key = {
  @description('As it stands in receipts and codes.')
  id: string

  @description('The name of the secret in the vault.')
  secret: string
}

@export()
type Person = { userId: string, mail: string }

func all(settings object[]) object => reduce(settings, {}, (left, right) => union(left, right))

@export()
@description('The keys of a section, newest first, each a reference to its secret.')
func keys(section string, vaultUri string, list Key[]) object =>
  all(map(list, (key, i) => {
    '${section}__Keys__${i}__Id': key.id
    '${section}__Keys__${i}__Secret': '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${key.secret})'
  }))

@export()
@description('A list of plain values.')
func list(name string, values string[]) object => all(map(values, (value, i) => { '${name}__${i}': value }))

@export()
@description('The tenant of each entry of a list.')
func tenants(name string, values string[]) object => all(map(values, (value, i) => { '${name}__${i}__Tenant': value }))

@export()
func person(name string, who Person?) object =>
  who == null ? {} : { '${name}__UserId': who!.userId, '${name}__Mail': who!.mail }
