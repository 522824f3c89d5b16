using NodaTime.Text;
using Ombud.Cases.Breaches;
using Ombud.Cases.Registers;
using Ombud.Pages.Register;

namespace Ombud.Web.Register;

/// <summary>The headings and values of the register in one language.</summary>
/// <param name="grounds">Why what it tells is exempt from public access.</param>
public sealed class RegisterWords(Language language, string grounds)
{
    private static readonly ZonedDateTimePattern Clock =
        ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss", null);

    /// <summary>The mark that each printed page carries.</summary>
    public string Exempt => $"{RegisterTexts.Exempt.In(language)}, {grounds}";

    public string Heading(RegisterColumn column) => RegisterTexts.Heading(column.Name).In(language);

    /// <summary>Of a case that cannot be read: its number, and that it is so.</summary>
    public string OfUnreadable(RegisterColumn column, string number) => column.Name switch
    {
        "number" => number,
        "state" => RegisterTexts.Unreadable.In(language),
        _ => "",
    };

    /// <summary>For typed text and values with words; whoever writes the cell formats numbers and times.</summary>
    public string Of(RegisterValue value) => value switch
    {
        RegisterValue.Typed typed => typed.Text,
        RegisterValue.Coded coded => string.Join(
            "; ", coded.Codes.Select(code => RegisterTexts.Value(coded.Set, code).In(language))),
        RegisterValue.Dated dated => string.Join('\n', Lines(dated)),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private IEnumerable<string> Lines(RegisterValue.Dated dated)
    {
        if (dated.Earlier > 0)
            yield return RegisterTexts.Earlier(dated.Earlier).In(language);
        foreach (var (at, text) in dated.Lines)
            yield return $"{Clock.Format(at.InZone(Norway.Zone))} {text}";
    }
}
