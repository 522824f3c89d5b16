using Ombud.Cases.Feedbacks;
using Ombud.Pages.Feedbacks;
using Ombud.Pages.Fields;
using Ombud.Web.Desk;

namespace Ombud.Web.Feedbacks;

/// <summary>What somebody sent, as far as it could be read.</summary>
/// <param name="Given">Null where something is wrong; so is the municipality.</param>
public sealed record SentFeedback(
    GivenFeedback? Given, Municipality? Municipality, FieldValues Values, Problems Problems);

/// <summary>The form for feedback: read, and shown again with what was typed.</summary>
public sealed class FeedbackForm(FieldInput input, Municipalities municipalities, PageAnswer pages)
{
    private static readonly Banner SendAgain = new(
        BannerKind.Warning, FeedbackTexts.NotSent, FeedbackTexts.SendAgain);

    public SentFeedback Read(FormFields fields)
    {
        var problems = new Problems();
        var municipality = municipalities.Find(fields[FeedbackQuestions.Municipality]);
        if (municipality is null)
            problems.Add(
                FeedbackQuestions.Municipality,
                string.IsNullOrEmpty(fields[FeedbackQuestions.Municipality])
                    ? Fault.Required
                    : Fault.UnknownMunicipality);
        var values = input.OfForm(fields, FeedbackFields.All, problems);
        var given = FeedbackFields.Read(values, problems);
        if (!fields.Ticked(NotAnIdentityNumber.Name))
            FieldInput.CheckIdentityNumbers(FeedbackFields.All, values, problems);
        return new(given, municipality, values, problems);
    }

    /// <summary>Newly opened, or sent; refused, with what is wrong; not stored; or, where nothing was wrong with it, to
    /// be sent once more.</summary>
    public Task<IResult> ShowAsync(HttpRequest request, FeedbackView view)
    {
        var isToBeSentAgain = HttpMethods.IsPost(request.Method) && view is { NotStored: false, Problems.Count: 0 }
            && !request.IsShownAgain();
        var status = view.NotStored ? StatusCodes.Status503ServiceUnavailable
            : HttpMethods.IsPost(request.Method) ? StatusCodes.Status422UnprocessableEntity
            : StatusCodes.Status200OK;
        var whole = view with
        {
            Municipalities = [.. municipalities.All.Select(one => new Choice(one.Number, one.Name))],
        };
        return pages.OfAsync<FeedbackPage, FeedbackView>(
            request, whole, status, isToBeSentAgain ? SendAgain : null);
    }
}
