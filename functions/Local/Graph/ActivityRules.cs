using System.Text.Json;

namespace Ombud.Local.Graph;

/// <summary>Graph's documented rules for the body of <c>sendActivityNotification</c> to one user. A preview may be
/// longer than the 150 characters that Teams shows, so length is not refused here.</summary>
internal static class ActivityRules
{
    private const string TeamsLink = "https://teams.microsoft.com/l/";
    private const string Entity = "https://graph.microsoft.com/";
    // Needs no declaration in the manifest.
    private const string FreeText = "systemDefault";

    private static readonly string[] Known =
        ["topic", "activityType", "chainId", "previewText", "templateParameters", "teamsAppId", "iconId"];

    /// <summary>The reason for refusal, or null.</summary>
    public static string? Problem(JsonElement? body, IReadOnlyDictionary<string, IReadOnlyList<string>> declared) =>
        body.Strangers("sendActivityNotification", Known)
        ?? Topic(body.Member("topic")) ?? Activity(body, declared) ?? Chain(body.Member("chainId")) ?? Texts(body);

    private static string? Chain(JsonElement? chain) =>
        chain is null || (chain is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out _))
            ? null
            : "'chainId' must be an Int64.";

    private static string? Topic(JsonElement? topic) => topic.Text("source") switch
    {
        "text" when topic.Text("value").Length == 0 => "'topic.value' is required.",
        "text" when topic.Text("webUrl").Length == 0 => "'topic.webUrl' is required when 'topic.source' is 'text'.",
        "text" when !IsUnder(TeamsLink, topic.Text("webUrl")) =>
            $"'topic.webUrl' must be a Microsoft Teams deep link that starts with {TeamsLink}.",
        "text" => null,
        "entityUrl" when !IsUnder(Entity, topic.Text("value")) =>
            "'topic.value' must be a Microsoft Graph URL when 'topic.source' is 'entityUrl'.",
        "entityUrl" => null,
        "" => "'topic' with 'source' and 'value' is required.",
        _ => "'topic.source' must be 'text' or 'entityUrl'.",
    };

    private static bool IsUnder(string start, string url) =>
        url.StartsWith(start, StringComparison.Ordinal) && Uri.IsWellFormedUriString(url, UriKind.Absolute);

    private static string? Activity(JsonElement? body, IReadOnlyDictionary<string, IReadOnlyList<string>> declared) =>
        body.Text("activityType") switch
        {
            "" => "'activityType' is required.",
            FreeText => body.Items("templateParameters").Any(one => one.Text("name") == "systemDefaultText")
                ? null
                : "'systemDefault' needs the template parameter 'systemDefaultText'.",
            var type when !declared.ContainsKey(type) =>
                $"The activity type '{type}' is not declared in the Teams app's manifest.",
            var type when declared[type].Except(Parameters(body)).FirstOrDefault() is { } missing =>
                $"The text of '{type}' in the Teams app's manifest needs the template parameter '{missing}'.",
            _ => null,
        };

    private static IEnumerable<string> Parameters(JsonElement? body) =>
        body.Items("templateParameters").Select(one => one.Text("name"));

    private static string? Texts(JsonElement? body)
    {
        if (body.Member("previewText").Text("content").Length == 0)
            return "'previewText.content' is required.";
        var parameters = body.Items("templateParameters");
        if (parameters.Count == 0 && body.Member("templateParameters") is { ValueKind: not JsonValueKind.Array })
            return "'templateParameters' must be a list.";
        return parameters.Any(one => one.Text("name").Length == 0 || one.Member("value") is null)
            ? "Each of 'templateParameters' needs 'name' and 'value'."
            : null;
    }
}
