using Ombud.Pages.Breaches;
using Ombud.Pages.Fields;
using Ombud.Web.Desk;
using Ombud.Web.Forms;

namespace Ombud.Web.Breaches;

/// <summary>The reporter takes a text of their own out for good, or words of it; the ombud hears of it.</summary>
public sealed class TakeOutOwnText(ActOnOwn own, FieldInput input, Drafts drafts)
{
    [Function("TakeOutOwnText"), Allow(Roles.Report), Costs(Effort.Reply, ShowsAgain = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mine-meldinger/{number}/fjern")]
        HttpRequest request, string number, CancellationToken ct)
    {
        var form = await request.ReadFieldsAsync(ct);
        return await own.RunAsync(
            request, number, "fjernet",
            (one, history) => Read(form, OwnWords.Of(one, request.Caller(), history)), ct);
    }

    private OwnAct Read(FormFields form, OwnWords words)
    {
        var (problems, failed) = (new Problems(), new FailedTakeOut(words.Case.Number.Value, form.Typed()));
        if (words.Action is not { } action)
            return new(IsDone: false, Asked: null, failed);
        var values = input.OfForm(form, action.Fields, problems);
        var request = drafts.Read(words.By, form["draft"]) is { } id ? OwnRedaction.RequestOf(id, values) : null;
        var asked = new AskedAction(action, words.By, values, problems)
        {
            HasNoIdentityNumber = form.Ticked(NotAnIdentityNumber.Name),
            Request = request,
        };
        return new(OwnRedaction.IsDone(words.History, request), words.Texts.Count > 0 ? asked : null, failed);
    }
}

/// <summary>What reporters wrote and may take out. Here they are no more than that, whatever else they are.</summary>
internal sealed record OwnWords(Case Case, Caller By, IReadOnlyList<HistoryEntry> History)
{
    public static OwnWords Of(Case one, Caller caller, IReadOnlyList<HistoryEntry> history) =>
        new(one, caller with { Roles = Roles.Report }, history);

    public IReadOnlyList<OwnText> Texts => OwnText.Of(Case, By, History);

    /// <summary>What the desk offers to a reporter.</summary>
    public CaseAction? Action => Case.Actions.FirstOrDefault(action => action.IsFor(By, Case));
}
