using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ombud.Alerts.Graph;

/// <summary>What a mail of ours bears, so that one that comes back tells which alert it was. Ids alone, and signed:
/// nobody makes an alert look undelivered by writing to the mailbox.</summary>
internal static partial class MailMark
{
    public const string Header = "X-Ombud-Alert";

    private const string Purpose = "mail";

    public static string Of(AlertDecided alert, SigningKey key)
    {
        var said = Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes($"{alert.Municipality}\n{alert.Case}\n{alert.Name}"));
        return $"{said}.{key.Id}.{Signature.Of(key, Purpose, said)}";
    }

    /// <summary>Null where the text holds none of ours.</summary>
    public static AlertDecided? In(string text, SigningKeys keys) => Shape().Matches(text)
        .Where(found => keys.Find(found.Groups["key"].Value) is { } key
            && Signature.Holds(key, Purpose, found.Groups["said"].Value, found.Groups["signature"].Value))
        .Select(found => Read(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(found.Groups["said"].Value))))
        .FirstOrDefault();

    private static AlertDecided? Read(string said) =>
        said.Split('\n') is [var municipality, var id, var name]
        && name.Split(':') is [var clock, var topic, var to, var via]
        && CaseId.Read(id) is { } about && WireName.Read<Recipient>(to) is { } recipient
        && WireName.Read<Channel>(via) is { } channel
            ? new(municipality, about, int.Parse(clock, CultureInfo.InvariantCulture), topic, recipient, channel)
            : null;

    [GeneratedRegex(@"(?<said>[A-Za-z0-9_-]{20,400})\.(?<key>[^\s.]{1,60})\.(?<signature>[A-Za-z0-9_-]{43})")]
    private static partial Regex Shape();
}
