using System.Text.Json.Nodes;
using NodaTime;
using Ombud.Kit;
using Ombud.Local.Graph.Mailbox;

namespace Ombud.Functions.Tests.Mailbox;

/// <summary>Mail to the ombud, and what the suite makes of it.</summary>
internal static class Mailboxes
{
    public const string Address = "personvern@ombud.example.no";
    public const string Citizen = "kari@post.example";
    public const string Secret = "Merkeordet";

    public static readonly MailHeader Vouched = new(
        "Authentication-Results", "spf=pass smtp.mailfrom=x; dmarc=pass action=none header.from=post.example");

    public static DroppedMail Mail(string text = Secret, string from = $"Kari Testrud <{Citizen}>") =>
        new(from, "Innsyn", text) { To = [Address], Headers = [Vouched] };

    /// <param name="ago">How long before now it came.</param>
    public static string Drop(this SuiteFixture suite, DroppedMail mail, Duration ago = default) =>
        suite.Suite.Neighbours.Mailbox.Drop(mail.Stored(Address, suite.Now - ago));

    /// <summary>The timer that reads the mailbox, at once.</summary>
    public static async Task ReadMailAsync(this SuiteFixture suite)
    {
        await suite.Suite.Alerts.RunTimerAsync("ReadMailbox", default);
        await suite.QuietAsync();
    }

    public static async Task<IReadOnlyList<JsonNode>> ByMailAsync(this SuiteFixture suite, string? municipality = null)
    {
        using var ombud = suite.Bearer("ombud");
        var place = municipality is null ? "" : $"&municipality={municipality}";
        var read = new List<JsonNode>();
        foreach (var number in await ombud.NumbersAsync($"kind=inquiry&state=all&order=newest{place}"))
            read.Add(await ombud.JsonAsync($"/api/cases/{number}"));
        return read;
    }

    public static async Task<JsonNode> OnlyOneAsync(this SuiteFixture suite) =>
        Assert.Single(await suite.ByMailAsync());

    public static IEnumerable<string> Texts(this JsonNode one, string action) =>
        one["history"]!.AsArray().Where(entry => (string)entry!["action"]! == action)
            .Select(entry => (string)entry!["text"]!);

    /// <summary>The addresses that were sent a mail from the mailbox.</summary>
    public static IReadOnlyList<string> Answered(this SuiteFixture suite) =>
    [
        .. suite.Graph.Calls.Where(call => call.Path.Contains(Address, StringComparison.Ordinal))
            .Select(call => call.Body!.Value.GetRawText())
            .Where(body => body.Contains("/henvendelse", StringComparison.Ordinal))
            .Select(body => body.Contains(Citizen, StringComparison.Ordinal) ? Citizen : "somebody else"),
    ];

    public static string FolderOf(this SuiteFixture suite, string id)
    {
        var mailbox = suite.Suite.Neighbours.Mailbox;
        return mailbox.Folders.All.Single(folder => folder.Id == mailbox.Find(id)!.Folder).Name;
    }
}
