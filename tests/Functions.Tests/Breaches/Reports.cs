using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Azure.Data.Tables;
using Ombud.Cases;
using Ombud.Kit;

namespace Ombud.Functions.Tests;

/// <summary>What several tests do with a report, and how they look at what came of it.</summary>
internal static class Reports
{
    /// <summary>What an employee fills in; the rest of the form stays as it was opened.</summary>
    public static readonly object Answers = AnswersSaying("En liste lå igjen på bussen.");

    /// <summary>Another report than all others: whoever sends the same twice is asked first.</summary>
    public static object AnswersSaying(string whatHappened) => new
    {
        unit = "Hjemmetjenesten",
        whatHappened,
        kinds = "confidentiality",
        personsPrecision = "exact",
        personsCount = "12",
        dataCategories = new[] { "contact", "health" },
    };

    /// <summary>The usual answers as a browser would post them, for posts that no browser makes.</summary>
    public static readonly IReadOnlyList<(string Name, string Value)> Fields =
    [
        ("unit", "Hjemmetjenesten"), ("whatHappened", "En liste lå igjen på bussen."), ("kinds", "confidentiality"),
        ("personsPrecision", "exact"), ("personsCount", "12"),
        ("dataCategories", "contact"), ("dataCategories", "health"),
        ("discoveredDate", "2026-11-20"), ("discoveredTime", "09:20"),
        // Tests that send the same twice mean it.
        ("sendAnother", "true"),
    ];

    public static JsonObject Json(BreachJson? breach = null) =>
        JsonSerializer.SerializeToNode(breach ?? A.Breach(), JsonSerializerOptions.Web)!.AsObject();

    /// <summary>The municipality's system reports; the case number.</summary>
    public static async Task<string> ReportAsync(this SuiteFixture suite, BreachJson? breach = null)
    {
        var report = breach ?? A.Breach();
        using var system = suite.Bearer(A.SystemOf(report.Municipality));
        using var answer = await system.PostBreachAsync(report);
        return (string)(await answer.JsonAsync())["number"]!;
    }

    /// <summary>A person reports, who has not agreed to be named unless <paramref name="answers"/> say so, and who
    /// means it where the same was sent before.</summary>
    public static async Task<string> ReportByFormAsync(
        this SuiteFixture suite, string persona, object? answers = null)
    {
        using var employee = suite.As(persona);
        var page = await employee.PageAsync("/meld-avvik");
        using var sent = await page.PostForm().SubmitAsync(employee, answers ?? Answers);
        if (sent.Headers.Location is not null)
            return sent.Location().Split('/')[^1];
        using var again = await (await sent.HtmlAsync()).PostForm().SubmitAsync(employee, new { sendAnother = true });
        return again.Location().Split('/')[^1];
    }

    /// <param name="changed">Fields in place of the usual ones; null leaves one out.</param>
    public static Task<HttpResponseMessage> SendFormAsync(
        this HttpClient client, string draft, params (string Name, string? Value)[] changed) =>
        client.SendFormToAsync("/meld-avvik", draft, changed);

    public static async Task<HttpResponseMessage> SendFormToAsync(
        this HttpClient client, string path, string draft, params (string Name, string? Value)[] changed)
    {
        var last = changed.GroupBy(field => field.Name).Select(group => group.Last()).ToList();
        var fields = Fields.Where(usual => last.All(field => field.Name != usual.Name))
            .Select(usual => KeyValuePair.Create(usual.Name, usual.Value))
            .Concat(last.Where(field => field.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!)))
            .Append(KeyValuePair.Create("draft", draft));
        return await client.PostAsync(path, new FormUrlEncodedContent(fields));
    }

    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    public static async Task<JsonNode> JsonAsync(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return await answer.JsonAsync();
    }

    public static string Location(this HttpResponseMessage answer) => answer.Headers.Location!.OriginalString;

    /// <summary>What the page says, without what stands around every page.</summary>
    public static string Said(this IHtmlDocument page) => page.QuerySelector("main")!.Words();

    /// <summary>The sentences of the error summary.</summary>
    public static IReadOnlyList<string> Errors(this IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".ds-error-summary li").Select(li => li.Words())];

    public static string Typed(this IHtmlDocument page, string field) =>
        page.QuerySelector($"main [name='{field}']") switch
        {
            IHtmlTextAreaElement area => area.Value,
            IHtmlInputElement input => input.Value,
            IHtmlSelectElement select => select.Value ?? "",
            _ => throw new InvalidOperationException($"The page has no field {field}."),
        };

    /// <summary>Values of the boxes that are ticked.</summary>
    public static IReadOnlyList<string> Ticked(this IHtmlDocument page, string field) =>
        [.. page.QuerySelectorAll($"main input[name='{field}']").OfType<IHtmlInputElement>()
            .Where(box => box.IsChecked).Select(box => box.Value)];

    /// <summary>All rows of a partition, when nothing is under way any more.</summary>
    public static async Task<IReadOnlyList<TableEntity>> RowsAsync(this SuiteFixture suite, string partition)
    {
        await suite.QuietAsync();
        var neighbours = suite.Suite.Neighbours;
        var table = neighbours.Tables.GetTableClient(neighbours.CasesTable);
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}")))
            rows.Add(row);
        return rows;
    }

    /// <summary>The case as it stands in the table.</summary>
    public static async Task<Case> StoredAsync(this SuiteFixture suite, string number)
    {
        var neighbours = suite.Suite.Neighbours;
        var stored = await StoredSuite.ReadAsync(neighbours.Tables.GetTableClient(neighbours.CasesTable));
        return stored.Cases.Single(one => one.Number.Value == number);
    }

    public static async Task<int> CasesAsync(this SuiteFixture suite, string municipality) =>
        (await suite.RowsAsync(municipality)).Count(row => row.RowKey.StartsWith("c_", StringComparison.Ordinal));
}
