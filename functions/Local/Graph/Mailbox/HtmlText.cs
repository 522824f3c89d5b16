using System.Net;
using System.Text.RegularExpressions;

namespace Ombud.Local.Graph.Mailbox;

/// <summary>What is left of a page's words when whoever asks prefers plain text.</summary>
internal static partial class HtmlText
{
    public static string Of(string html)
    {
        var shown = Hidden().Replace(html, "");
        var lines = Break().Replace(shown, "\n");
        return WebUtility.HtmlDecode(Tag().Replace(lines, "")).Trim();
    }

    [GeneratedRegex(
        @"<(script|style|head)\b.*?</\1\s*>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("<br\\s*/?>|</p>|</div>|</tr>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
