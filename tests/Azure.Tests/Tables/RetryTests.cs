using Azure;
using Azure.Core;
using Azure.Data.Tables;

namespace Ombud.Azure.Tests.Tables;

[Collection(SharedAzurite.Name)]
public sealed class RetryTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task An_overloaded_service_is_asked_again(int status)
    {
        var transport = ScriptedTransport.Answering(ScriptedAnswer.Error(status, "ServerBusy", "Later."), new(204));

        var answer = await Table(transport).AddEntityAsync(new TableEntity("3405", "a"));

        Assert.Equal((204, 2), (answer.Status, transport.Sent.Count));
    }

    [Fact]
    public async Task The_second_try_carries_the_same_rows_and_is_signed_anew()
    {
        var name = (await azurite.CreateTableAsync()).Name;
        var credential = new TableSharedKeyCredential(azurite.Account, Convert.ToBase64String(new byte[64]));
        var transport = new ScriptedTransport(_ =>
        {
            credential.SetAccountKey(azurite.AccountKey);
            return Task.FromResult(ScriptedAnswer.Error(503, "ServerBusy", "Later."));
        });

        var table = new TableClient(azurite.Endpoint, name, credential, Options(transport));
        var answer = await table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("3405", "a"))]);

        Assert.Equal(204, Assert.Single(answer.Value).Status);
        Assert.Equal(transport.Sent[0].Body, transport.Sent[1].Body);
        Assert.NotEqual(transport.Sent[0].Headers["Authorization"], transport.Sent[1].Headers["Authorization"]);
    }

    [Fact]
    public async Task A_service_that_stays_ill_is_given_up_on()
    {
        var transport = ScriptedTransport.Answering(
            [.. Enumerable.Range(0, 3).Select(_ => ScriptedAnswer.Error(503, "ServerBusy", "Later."))]);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => Table(transport).AddEntityAsync(new TableEntity("3405", "a")));

        Assert.Equal((503, "ServerBusy", 3), (failure.Status, failure.ErrorCode, transport.Sent.Count));
    }

    [Fact]
    public async Task What_the_service_refuses_is_not_asked_again()
    {
        var transport = ScriptedTransport.Answering(ScriptedAnswer.Error(409, "EntityAlreadyExists", "There already."));

        await Assert.ThrowsAsync<RequestFailedException>(
            () => Table(transport).AddEntityAsync(new TableEntity("3405", "a")));

        Assert.Single(transport.Sent);
    }

    [Fact]
    public async Task A_service_that_accepts_and_never_answers_is_asked_again()
    {
        var transport = new ScriptedTransport(ScriptedTransport.Never, ScriptedTransport.Now(new ScriptedAnswer(204)));

        var answer = await Table(transport).AddEntityAsync(new TableEntity("3405", "a"));

        Assert.Equal((204, 2), (answer.Status, transport.Sent.Count));
    }

    [Fact]
    public async Task A_service_that_never_answers_fails_the_request_in_the_end()
    {
        var transport = new ScriptedTransport([.. Enumerable.Repeat(ScriptedTransport.Never, 3)]);

        await Assert.ThrowsAnyAsync<Exception>(() => Table(transport).AddEntityAsync(new TableEntity("3405", "a")));

        Assert.Equal(3, transport.Sent.Count);
    }

    [Fact]
    public async Task Who_asked_can_stop_waiting()
    {
        using var stop = new CancellationTokenSource();
        var transport = new ScriptedTransport(async cancellationToken =>
        {
            await stop.CancelAsync();
            return await ScriptedTransport.Never(cancellationToken);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Table(transport).AddEntityAsync(new TableEntity("3405", "a"), stop.Token));

        Assert.Single(transport.Sent);
    }

    private TableClient Table(ScriptedTransport transport) =>
        new(azurite.ConnectionString, "Cases", Options(transport));

    private static TableClientOptions Options(ScriptedTransport transport)
    {
        var options = new TableClientOptions { Transport = transport };
        options.Retry.MaxRetries = 2;
        options.Retry.Mode = RetryMode.Fixed;
        options.Retry.Delay = TimeSpan.Zero;
        // As short as can be where nothing ever answers, and of no matter where an answer is scripted.
        options.Retry.NetworkTimeout = transport.MayHang ? TimeSpan.FromMilliseconds(20) : TimeSpan.FromSeconds(30);
        return options;
    }
}
