using NodaTime;
using Ombud.Kit;
using Ombud.Local.Graph;
using Ombud.Local.Teams;

namespace Ombud.Functions.Tests.Alerts;

/// <summary>What the local Graph received about one case, in words that a test can compare.</summary>
internal sealed record Received(Instant At, string Kind, string To, string Headline, int? Status)
{
    public static IReadOnlyList<Received> Of(SuiteFixture suite, string number) =>
        [.. suite.Graph.Calls
            .Where(call => call.Kind != LocalConnector.Kind
                && call.Body!.Value.GetRawText().Contains(number, StringComparison.Ordinal))
            .Select(call => From(suite, call))];

    /// <summary>The ombud's own: the deputy and the contact get theirs alike.</summary>
    public static IReadOnlyList<Received> ByOmbud(SuiteFixture suite, string number) =>
        [.. Of(suite, number).Where(one => one.To == "ombud")];

    private static Received From(SuiteFixture suite, ReceivedCall call)
    {
        var body = call.Body!.Value;
        if (call.Kind == "activity")
            return new(
                call.Time, call.Kind, Named(suite, call.Path.Split('/')[4]),
                FirstSentence(body.GetProperty("previewText").GetProperty("content").GetString()!), call.Status);
        var message = body.EnumerateObject().Single(p => p.Name is "Message" or "message").Value;
        var address = message.GetProperty("toRecipients")[0].GetProperty("emailAddress").GetProperty("address");
        return new(
            call.Time, call.Kind, Named(suite, address.GetString()!),
            FirstSentence(message.GetProperty("body").GetProperty("content").GetString()!), call.Status);
    }

    private static string FirstSentence(string content) => content.Split('.')[0];

    private static string Named(SuiteFixture suite, string idOrAddress)
    {
        var personas = suite.Suite.Personas;
        if (idOrAddress == personas.Ombud.ObjectId || idOrAddress.StartsWith("ombud@", StringComparison.Ordinal))
            return "ombud";
        return idOrAddress == personas.Deputy.ObjectId || idOrAddress.StartsWith("deputy@", StringComparison.Ordinal)
            ? "deputy"
            : idOrAddress;
    }
}
