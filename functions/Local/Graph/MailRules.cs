using System.Net.Mail;
using System.Text.Json;

namespace Ombud.Local.Graph;

/// <summary>Graph's documented rules for the body of <c>sendMail</c>, and for a message that is drafted. Graph also
/// sends mail without a subject; the local one refuses it, because the suite never means to.</summary>
internal static class MailRules
{
    /// <summary>The refusal, or null.</summary>
    public static GraphAnswer? Refusal(JsonElement? body)
    {
        var message = body.Member("message");
        return body.Strangers("sendMail", "message", "saveToSentItems") is { } problem
            ? GraphAnswer.BadRequest(problem)
            : RefusalOfDraft(message);
    }

    /// <inheritdoc cref="Refusal"/>
    public static GraphAnswer? RefusalOfDraft(JsonElement? message) =>
        Problem(message) is { } problem ? GraphAnswer.BadRequest(problem) : Recipients(message);

    private static string? Problem(JsonElement? message)
    {
        if (message is not { ValueKind: JsonValueKind.Object })
            return "'message' is required.";
        if (message.Text("subject").Length == 0)
            return "'message.subject' is required.";
        if (message.Items("internetMessageHeaders").Any(header => !IsOwn(header.Text("name"))))
            return "A custom header's name must begin with 'x-'.";
        var content = message.Member("body");
        if (content.Text("contentType").ToUpperInvariant() is not ("TEXT" or "HTML"))
            return "'message.body.contentType' must be 'Text' or 'HTML'.";
        return content.Text("content").Length == 0 ? "'message.body.content' is required." : null;
    }

    private static bool IsOwn(string header) => header.StartsWith("x-", StringComparison.OrdinalIgnoreCase);

    private static GraphAnswer? Recipients(JsonElement? message)
    {
        var to = message.Items("toRecipients");
        return to.Count > 0 && to.All(IsAddressed)
            ? null
            : new GraphAnswer(400, "ErrorInvalidRecipients", "At least one recipient isn't valid.");
    }

    private static bool IsAddressed(JsonElement? recipient) =>
        MailAddress.TryCreate(recipient.Member("emailAddress").Text("address"), out _);
}
