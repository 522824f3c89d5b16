using System.Buffers.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Ombud.Cases.Inquiries;
using Ombud.Pages.Citizens;
using Ombud.Pages.Fields;

namespace Ombud.Web.Citizens;

/// <summary>What somebody was shown to check is what they send: the answers travel through the page, signed, and lie
/// nowhere else.</summary>
public sealed class SealedAnswers(SigningKeys keys)
{
    private const string Purpose = "checked answers";

    private static readonly string[] Fields =
    [
        AskView.Municipality, .. InquiryFields.OfCitizen.Select(field => field.FormName), AskView.Work,
        NotAnIdentityNumber.Name,
    ];

    public string Seal(Typed typed)
    {
        var answers = Fields.Where(typed.Ticked).ToDictionary(name => name, name => typed.One(name) ?? "");
        var written = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(answers, CaseJson.Options));
        return $"{written}.{Signature.Of(keys.Newest, Purpose, written)}";
    }

    /// <summary>Null where they are not as we sealed them.</summary>
    public FormFields? Open(string? answers)
    {
        if (answers?.Split('.') is not [var written, var signature]
            || !keys.All.Any(key => Signature.Holds(key, Purpose, written, signature)))
            return null;
        var read = JsonSerializer.Deserialize<Dictionary<string, string>>(
            Base64Url.DecodeFromChars(written), CaseJson.Options)!;
        return new(read.ToDictionary(field => field.Key, field => new StringValues(field.Value)));
    }
}
