using System.Globalization;
using Ombud.Cases;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

/// <summary>The guided assessment as a form posts it: <c>dpc-financial=3</c> for each type of data that is
/// involved.</summary>
internal static class SeverityForm
{
    public static SeverityInput Read(FormFields form) => new()
    {
        Scores = [.. Enum.GetValues<DataType>().Select(type => Score(form, type)).OfType<ScoreInput>()],
        Ei = Number(form["ei"]),
        Confidentiality = Number(form["confidentiality"]),
        Integrity = Number(form["integrity"]),
        Availability = Number(form["availability"]),
        Malicious = form["malicious"] == "yes",
        Unintelligible = form["unintelligible"] == "yes",
    };

    // What cannot be read is no answer, and refused as such; only a type that is left out is not involved.
    private static ScoreInput? Score(FormFields form, DataType type) => form[$"dpc-{WireName.Of(type)}"] switch
    {
        null or "" => null,
        var text => new(WireName.Of(type), int.TryParse(text, CultureInfo.InvariantCulture, out var dpc) ? dpc : null),
    };

    private static decimal? Number(string? text) =>
        decimal.TryParse(text?.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
