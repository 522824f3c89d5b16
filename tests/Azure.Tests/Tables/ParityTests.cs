using Azure;
using Azure.Data.Tables;

namespace Ombud.Azure.Tests.Tables;

// Where Azurite is kinder than Azure. The first half of each test shows Azurite's answer, so that a new Azurite that
// has grown strict is noticed; the second gives Azure's answer and shows what a caller then sees.
[Collection(SharedAzurite.Name)]
public sealed class ParityTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task More_than_252_properties_are_refused_by_Azure_alone()
    {
        var row = new TableEntity("3405", "a");
        for (var number = 0; number < 260; number++)
            row[$"P{number}"] = number;

        Assert.Equal(204, (await (await azurite.CreateTableAsync()).AddEntityAsync(row)).Status);
        var refusal = await RefusalAsync(row, ScriptedAnswer.Error(
            400, "TooManyProperties", "The entity contains more properties than allowed."));
        Assert.Equal("TooManyProperties", refusal.ErrorCode);
    }

    [Fact]
    public async Task A_row_of_more_than_a_mebibyte_is_refused_by_Azure_alone()
    {
        var row = new TableEntity("3405", "a");
        for (var number = 0; number < 40; number++)
            row[$"P{number}"] = new string('x', 30_000);

        Assert.Equal(204, (await (await azurite.CreateTableAsync()).AddEntityAsync(row)).Status);
        var refusal = await RefusalAsync(row, ScriptedAnswer.Error(
            400, "EntityTooLarge", "The entity is larger than the maximum allowed size (1MB)."));
        Assert.Equal("EntityTooLarge", refusal.ErrorCode);
    }

    [Fact]
    public async Task A_text_of_more_than_32_Ki_characters_is_refused_by_both()
    {
        var table = await azurite.CreateTableAsync();

        await table.AddEntityAsync(new TableEntity("3405", "fits") { ["Text"] = new string('x', 32 * 1024) });
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(
            new TableEntity("3405", "a") { ["Text"] = new string('x', (32 * 1024) + 1) }));

        Assert.Equal(400, refusal.Status);
    }

    [Fact]
    public async Task A_row_that_Azure_refuses_in_a_transaction_is_named_too()
    {
        var inside = """{"odata.error":{"code":"EntityTooLarge","message":{"value":"1:The entity is larger."}}}""";
        var body = $"--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n" +
            "--changesetresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n" +
            $"HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n\r\n{inside}\r\n" +
            "--changesetresponse_1--\r\n--batchresponse_1--\r\n";
        var answer = new ScriptedAnswer(202, body, ("Content-Type", "multipart/mixed; boundary=batchresponse_1"));

        var table = Table(answer);
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("3405", "a")),
            new(TableTransactionActionType.Add, new TableEntity("3405", "b")),
        ]));

        Assert.Equal((1, "EntityTooLarge"), (refusal.FailedTransactionActionIndex, refusal.ErrorCode));
    }

    [Fact]
    public async Task An_answer_that_is_not_from_the_service_is_told_by_its_status()
    {
        var refusal = await RefusalAsync(new TableEntity("3405", "a"), new ScriptedAnswer(403, "<html>Proxy</html>"));

        Assert.Equal(403, refusal.Status);
    }

    private static Task<RequestFailedException> RefusalAsync(TableEntity row, ScriptedAnswer answer) =>
        Assert.ThrowsAsync<RequestFailedException>(() => Table(answer).AddEntityAsync(row));

    private static TableClient Table(ScriptedAnswer answer) => new(
        "UseDevelopmentStorage=true",
        "Cases",
        new TableClientOptions { Transport = ScriptedTransport.Answering(answer) });
}
