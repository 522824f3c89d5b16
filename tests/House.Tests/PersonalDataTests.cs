using System.Text.RegularExpressions;
using Ombud.Cases;

namespace Ombud.House.Tests;

public sealed partial class PersonalDataTests
{
    // Numbers that are no living person's although their month is not one of the synthetic 81–92, each with its
    // source. A new one needs its reason here.
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["02013299997"] = "Skatteetaten's example, \"Nytt fødselsnummer fra 2032\"",
        ["02013299903"] = "Skatteetaten's example, the same page",
        ["02013299806"] = "Skatteetaten's example, the same page",
        ["30108299920"] = "Skatteetaten's example, the same page",
        ["01419000066"] = "Month raised by 40, as NAV makes its synthetic ones",
        ["31669010098"] = "Month raised by 65, as NAV makes its synthetic ones from Tenor's",
    };

    private static readonly string[] Binary = [".woff2", ".png", ".ico", ".zip", ".lock"];

    [Fact]
    public void No_file_holds_a_number_that_could_be_a_persons()
    {
        var numbers = from line in Lines()
                      from Match match in ElevenDigits().Matches(line.Text)
                      let digits = string.Concat(match.Value.Where(char.IsAsciiDigit))
                      where IdentityNumber.IsValid(digits) && !IsSynthetic(digits) && !Allowed.ContainsKey(digits)
                      select $"{line.At} {digits[..6]}…";

        Findings.None(numbers);
    }

    [Fact]
    public void No_file_holds_a_secret() => Findings.None(
        from line in Lines()
        from Match match in Secret().Matches(line.Text)
        where !match.Value.Contains(AzuriteKeyStart, StringComparison.Ordinal)
        select $"{line.At} {match.Value[..Math.Min(24, match.Value.Length)]}…");

    // Skatteetaten adds 80 to the month of a synthetic number, so it can never be given to anybody.
    private static bool IsSynthetic(string digits) =>
        int.Parse(digits[2..4], System.Globalization.CultureInfo.InvariantCulture) is >= 81 and <= 92;

    // Microsoft publishes Azurite's key; it opens nothing but an emulator.
    private const string AzuriteKeyStart = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq";

    private static IEnumerable<(string At, string Text)> Lines() =>
        from path in Repository.Paths
        where !Binary.Any(ending => path.EndsWith(ending, StringComparison.Ordinal))
        where !path.EndsWith("package-lock.json", StringComparison.Ordinal)
        from line in Repository.Lines(path)
        select line;

    [GeneratedRegex(@"(?<![0-9A-Za-z])[0-9]{2}\.?[0-9]{2}\.?[0-9]{2}[ \-–]?[0-9]{3} ?[0-9]{2}(?![0-9A-Za-z])")]
    private static partial Regex ElevenDigits();

    // Keys of storage and bus, tokens, private keys, and client secrets as Entra makes them.
    [GeneratedRegex(@"[A-Za-z0-9+/]{86}==|SharedAccessKey=[A-Za-z0-9+/]{43}=|eyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}"
        + @"|-----BEGIN [A-Z ]*PRIVATE KEY|gh[pousr]_[A-Za-z0-9]{36}|\w{3}8Q~[\w~.-]{34}")]
    private static partial Regex Secret();
}
