using Azure;
using Azure.Core;
using Azure.Data.Tables;

namespace Ombud.Azure.Tests.Tables;

[Collection(SharedAzurite.Name)]
public sealed class CredentialTests(AzuriteFixture azurite)
{
    private static readonly Uri Azure = new("https://ombud.table.core.windows.net/");

    [Fact]
    public async Task An_account_key_opens_the_account_and_a_wrong_one_does_not()
    {
        var name = AzuriteFixture.RandomTableName();
        var wrong = new TableSharedKeyCredential(azurite.Account, Convert.ToBase64String(new byte[64]));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => new TableServiceClient(azurite.Endpoint, wrong).CreateTableAsync(name));

        wrong.SetAccountKey(azurite.AccountKey);
        var made = await new TableClient(azurite.Endpoint, name, wrong).CreateAsync();

        Assert.Equal(403, refusal.Status);
        Assert.Equal(name, made.Value.Name);
    }

    [Fact]
    public async Task A_token_for_storage_goes_with_each_request_and_the_version_that_accepts_tokens()
    {
        var transport = ScriptedTransport.Answering(new ScriptedAnswer(204), new ScriptedAnswer(204));
        var credential = new CountingCredential();
        var account = new TableServiceClient(Azure, credential, new TableClientOptions { Transport = transport });
        var table = account.GetTableClient("Cases");

        await table.AddEntityAsync(new TableEntity("3405", "a"));
        await table.DeleteEntityAsync("3405", "a");

        Assert.All(transport.Sent, sent => Assert.Equal("Bearer a-token", sent.Headers["Authorization"]));
        Assert.All(transport.Sent, sent => Assert.True(
            string.CompareOrdinal(sent.Headers["x-ms-version"], "2020-12-06") >= 0));
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
        Assert.Equal("https://ombud.table.core.windows.net/Cases", transport.Sent[0].Uri.GetLeftPart(UriPartial.Path));
        Assert.Equal("ombud", account.AccountName);
    }

    [Fact]
    public async Task A_token_is_never_sent_in_the_clear()
    {
        var transport = new ScriptedTransport();

        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            var plain = new UriBuilder(Azure) { Scheme = "http", Port = 80 }.Uri;
            var options = new TableClientOptions { Transport = transport };
            var table = new TableClient(plain, "Cases", new CountingCredential(), options);
            await table.AddEntityAsync(new TableEntity("3405", "a"));
        });

        Assert.Empty(transport.Sent);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1/Cases")]
    [InlineData(
        "DefaultEndpointsProtocol=https;AccountName=ombud;AccountKey=AAAA;EndpointSuffix=core.windows.net",
        "https://ombud.table.core.windows.net/Cases")]
    [InlineData(
        "DefaultEndpointsProtocol=https;AccountName=ombud;AccountKey=AAAA;TableEndpoint=https://tables.example/",
        "https://tables.example/Cases")]
    public async Task A_connection_string_says_where_the_account_is(string connectionString, string expected)
    {
        var transport = ScriptedTransport.Answering(new ScriptedAnswer(204));
        var table = new TableClient(connectionString, "Cases", new TableClientOptions { Transport = transport });

        await table.AddEntityAsync(new TableEntity("3405", "a"));

        Assert.Equal(expected, transport.Sent[0].Uri.GetLeftPart(UriPartial.Path));
        Assert.StartsWith("SharedKeyLite ", transport.Sent[0].Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_string_without_a_key_is_refused() =>
        Assert.ThrowsAny<Exception>(() => new TableServiceClient("AccountName=ombud"));

    private sealed class CountingCredential : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new AccessToken("a-token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
