using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches.Drafts;
using Ombud.Pages.Desk;
using Ombud.Pages.Fields;
using Ombud.Web.Desk;
using Ombud.Web.Forms;

namespace Ombud.Web.Breaches;

/// <summary>Saves the letter with the case, as any fact that is amended. Sent empty, the suite's comes back.</summary>
public sealed class WriteLetter(OpenCase open, DoAction doAction, LetterPages letters)
{
    private static readonly CaseAction Amending =
        Breach.AsKind.Actions.First(action => action.Fields.OfType<AmendedFacts>().Any());

    [Function("PostLetter"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    [Costs(Effort.Action, ShowsAgain = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "saker/{number}/brev")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var post = await ReadAsync(request, number, ct);
        if (request.IsShownAgain())
            return await AgainAsync(post, StatusCodes.Status429TooManyRequests, ct);
        var asked = new AskedAction(
            Amending, request.Caller(),
            FieldValues.Of(("reason", post.Form["reason"]), (AmendedFacts.NameOf(post.Name), post.Typed)), new())
        {
            HasNoIdentityNumber = post.Form.Ticked(NotAnIdentityNumber.Name),
        };
        var result = await doAction.RunAsync(post.Stored, asked, post.Version, ct);
        if (result is ActionResult.Accepted)
            return Answer.SeeOther(request.Link(
                $"/saker/{post.Stored.Case.Number}/brev?malform={WireName.Of(post.Letter)}&{ShowLetter.Saved}=1"));
        return await ActionAnswers.PageAsync(request, Amending.Name, result, new(
            Invalid: wrong => AgainAsync(
                post, StatusCodes.Status422UnprocessableEntity, ct,
                view => view with { Problems = FormProblems.Of(wrong, _ => post.Name) }),
            Changed: () => ConflictAsync(post, ct))
        {
            NotNow = () => AgainAsync(
                post, StatusCodes.Status409Conflict, ct, view => view with { Refused = ActionRefusals.NotNow }),
        });
    }

    private async Task<Post> ReadAsync(HttpRequest request, string number, CancellationToken ct)
    {
        var form = await request.ReadFieldsAsync(ct);
        var (_, stored) = await open.FindAsync<Breach>(request.Caller(), number, ct);
        return new(request, form, LetterPages.Asked(request, "malform"), stored);
    }

    // The version that the person saw stays, or a click a minute later would step around the check for conflicts.
    private async Task<IResult> AgainAsync(
        Post post, int status, CancellationToken ct, Func<LetterView, LetterView>? with = null)
    {
        var view = letters.Of(await open.ReadAsync(post.Request.Caller(), post.Stored, ct), post.Letter);
        view = view with { Text = post.TypedOr(view.Suggested), Version = post.Version ?? view.Version };
        return await letters.ShowAsync(post.Request, with?.Invoke(view) ?? view, status);
    }

    // A colleague's letter stands in the field, with what this person typed below it. What was redacted in the meantime
    // does not come back.
    private async Task<IResult> ConflictAsync(Post post, CancellationToken ct)
    {
        var (newest, stored) = await open.FindAsync<Breach>(
            post.Request.Caller(), post.Stored.Case.Number.Value, ct);
        var file = await open.ReadAsync(post.Request.Caller(), stored, ct);
        var view = letters.Of(file, post.Letter);
        var overruled = FactsConflict.Merged(post.Form, newest, file.WholeHistory)
            .Overruled.GetValueOrDefault(post.Name);
        return await letters.ShowAsync(
            post.Request,
            overruled is null
                ? view with { Text = post.TypedOr(view.Suggested), Overruled = "" }
                : view with { Overruled = overruled },
            StatusCodes.Status412PreconditionFailed);
    }

    private sealed record Post(HttpRequest Request, FormFields Form, LetterForm Letter, StoredCase Stored)
    {
        public string Name => Cases.Breaches.Letter.In(Letter).Name;

        public string? Typed => Form[Name];

        /// <summary>Whoever sends nothing wants what the suite writes.</summary>
        public string TypedOr(string suggested) => string.IsNullOrWhiteSpace(Typed) ? suggested : Typed;

        public string? Version => Form["version"];
    }
}
