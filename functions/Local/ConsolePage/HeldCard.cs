using System.Text.Json;
using Ombud.Local.Graph;
using Ombud.Local.Teams;

namespace Ombud.Local.ConsolePage;

/// <summary>A card as it stands in Teams now.</summary>
/// <param name="Summary">As Teams shows it where there is no room for the card.</param>
public sealed record HeldCard(string Summary, string Json)
{
    /// <summary>The newest first.</summary>
    internal static IReadOnlyList<HeldCard> Of(IEnumerable<ReceivedCall> calls) =>
    [
        .. calls.Where(call => call is { Kind: LocalConnector.Kind, Status: 200 or 201 })
            .GroupBy(call => (PlaceOf(call), MessageOf(call).Text("summary")))
            .Select(same => same.Last())
            .OrderByDescending(call => call.Time)
            .Where(call => MessageOf(call).Items("attachments").Count > 0)
            .Select(call => new HeldCard(
                MessageOf(call).Text("summary"),
                MessageOf(call).Items("attachments")[0].Member("content")!.Value.GetRawText())),
    ];

    // What starts a conversation has the message in it.
    private static JsonElement? MessageOf(ReceivedCall call) => call.Body.Member("activity") ?? call.Body;

    // A card in a channel is a thread of its own there.
    private static string PlaceOf(ReceivedCall call) =>
        call.Body.Member("channelData").Member("channel").Text("id") is { Length: > 0 } channel
            ? channel
            : Uri.UnescapeDataString(call.Path).Split("/activities")[0].Split(';')[0].Split('/')[^1];
}
