using System.Globalization;

namespace Ombud.Local.Graph.Mailbox;

/// <summary>What a request prefers, in one header or several.</summary>
internal sealed record Preferences(bool ImmutableIds, bool PlainText, int PageSize)
{
    private const string Size = "odata.maxpagesize=";
    private const int UsualSize = 10;

    public static Preferences Of(HttpRequest request)
    {
        var all = request.Headers["Prefer"].SelectMany(line => (line ?? "").Split(',')).Select(one => one.Trim())
            .ToList();
        var size = all.Find(one => one.StartsWith(Size, StringComparison.OrdinalIgnoreCase));
        return new(
            all.Contains("IdType=\"ImmutableId\"", StringComparer.OrdinalIgnoreCase),
            all.Contains("outlook.body-content-type=\"text\"", StringComparer.OrdinalIgnoreCase),
            size is null ? UsualSize : int.Parse(size[Size.Length..], CultureInfo.InvariantCulture));
    }
}
