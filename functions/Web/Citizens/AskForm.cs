using Ombud.Cases.Inquiries;
using Ombud.Pages.Citizens;
using Ombud.Pages.Fields;
using Ombud.Web.Desk;
using Ombud.Web.Forms;

namespace Ombud.Web.Citizens;

/// <summary>What a citizen wrote, checked.</summary>
/// <param name="Sent">As it recognises the same sent again.</param>
public sealed record Written(AskedInquiry Asked, Municipality Municipality, FieldValues Sent);

/// <summary>The page on which a citizen writes, and the one on which they check it.</summary>
public sealed class AskForm(
    FieldInput input, PageAnswer pages, SealedAnswers answers, Municipalities municipalities)
{
    private static IEnumerable<string> Texts =>
        InquiryFields.OfCitizen.Where(one => one.Kind is FieldKind.Text).Select(one => one.Name);

    /// <summary>Null with a problem for each wrong field.</summary>
    public Written? Read(HttpRequest request, Concern concern, FormFields fields, Instant now, Problems problems)
    {
        var municipality = municipalities.Find(fields[AskView.Municipality]);
        if (municipality is null)
            problems.Add(AskView.Municipality, Fault.Required);
        var sent = input.OfForm(fields, InquiryFields.OfCitizen, problems);
        if (fields.Ticked(NotAnIdentityNumber.Mask))
            sent = Masked(sent);
        var language = WireName.Read<CitizenLanguage>(request.Language().Code()) ?? CitizenLanguage.Nb;
        var asked = InquiryFields.ReadCitizen(sent, concern.About, language, now, problems);
        if (!fields.Ticked(NotAnIdentityNumber.Name))
            FieldInput.CheckIdentityNumbers(InquiryFields.OfCitizen, sent, problems);
        return problems.Any || asked is null || municipality is null ? null : new(asked, municipality, sent);
    }

    private static FieldValues Masked(FieldValues sent) => sent.And(FieldValues.Of(
        [.. Texts.Where(sent.Has).Select(name => (name, (string?)IdentityNumber.Masked(sent[name]!)))]));

    public Task<IResult> ShowAsync(
        HttpRequest request, Concern concern, Typed typed, OpenForm token, Problems? problems = null,
        Banner? banner = null)
    {
        var view = new AskView(
            concern, token.Written, [.. municipalities.All.Select(one => new Choice(one.Slug, one.Name))])
        {
            Typed = typed,
            Problems = problems is null ? [] : AskWords.Of(concern, problems),
        };
        var status = problems is null && banner is null
            ? StatusCodes.Status200OK
            : StatusCodes.Status422UnprocessableEntity;
        return pages.OfAsync<AskPage, AskView>(request, view, status, banner);
    }

    public Task<IResult> CheckAsync(
        HttpRequest request, Concern concern, OpenForm token, (Written Read, FormFields Fields) written,
        Banner? banner = null, bool notStored = false)
    {
        var (asked, fields) = (written.Read.Asked, written.Fields);
        // What is masked is gone from here on.
        var typed = fields.AsTyped();
        var masked = Texts.Where(typed.Ticked).ToDictionary(name => name, written.Read.Sent.All);
        typed = new(typed.Values.Where(field => !masked.ContainsKey(field.Key)).Concat(masked).ToDictionary());
        var view = new CheckView(
            concern, token.Written, answers.Seal(typed), written.Read.Municipality.FullName)
        {
            Text = asked.Text,
            AsksOmbud = asked.AsksOmbud,
            Contact =
            [
                (AskWords.Name, asked.Citizen.Name), (AskWords.Mail, asked.Citizen.Mail),
                (AskWords.Phone, asked.Citizen.Phone),
            ],
            NotStored = notStored,
        };
        var status = notStored ? StatusCodes.Status503ServiceUnavailable
            : banner is null ? StatusCodes.Status200OK
            : StatusCodes.Status422UnprocessableEntity;
        return pages.OfAsync<CheckPage, CheckView>(request, view, status, banner);
    }
}
