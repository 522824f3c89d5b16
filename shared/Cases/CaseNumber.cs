using System.Globalization;
using System.Text.RegularExpressions;

namespace Ombud.Cases;

/// <summary><c>RIN-26-7K3FQ</c>: municipality, year received in Norway, five random characters without look-alikes.
/// Made to be read aloud; does not reveal how many cases there are.</summary>
public sealed partial record CaseNumber
{
    private CaseNumber(string value) => Value = value;

    public string Value { get; }

    public string Prefix => Value[..3];

    public static CaseNumber Draw(Municipality municipality, Instant receivedAt, Randomness random)
    {
        var year = receivedAt.InZone(Norway.Zone).Year % 100;
        return new(string.Create(
            CultureInfo.InvariantCulture, $"{municipality.Prefix}-{year:D2}-{Signs.Draw(5, random)}"));
    }

    /// <summary>Null when it is not a case number; letter case and surrounding spaces make no difference.</summary>
    public static CaseNumber? Read(string? text)
    {
        var value = text?.Trim().ToUpperInvariant() ?? "";
        return Shape().IsMatch(value) ? new(value) : null;
    }

    public override string ToString() => Value;

    [GeneratedRegex("^[A-Z]{3}-[0-9]{2}-[2-9A-HJKMNP-TV-Z]{5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
