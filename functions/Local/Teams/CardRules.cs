using System.Text.Json;
using Ombud.Local.Graph;

namespace Ombud.Local.Teams;

/// <summary>What Teams takes and shows of a message that is a card, and what this suite asks of its own beside: no
/// card has an input.</summary>
internal static class CardRules
{
    private const int MostBytes = 28 * 1024;
    private const int MostButtons = 6;

    /// <summary>The reason for refusal, or null.</summary>
    public static string? Problem(JsonElement? message)
    {
        if (message.Text("type") != "message" || message.Items("attachments") is not [var attachment])
            return "A message with one card is required.";
        var card = attachment.Member("content");
        if (attachment.Text("contentType") != "application/vnd.microsoft.card.adaptive"
            || card.Text("type") != "AdaptiveCard" || card.Text("version").Length == 0)
            return "The attachment is no Adaptive Card.";
        var text = message!.Value.GetRawText();
        if (text.Length > MostBytes)
            return "Message size too large.";
        if (text.Contains("\"Input.", StringComparison.Ordinal))
            return "A card of this suite has no input.";
        return card.Items("actions").Count > MostButtons ? "Teams shows six buttons." : null;
    }
}
