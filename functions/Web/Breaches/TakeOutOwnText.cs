using System.Globalization;
using Ombud.Pages.Breaches;
using Ombud.Pages.Fields;
using Ombud.Web.Desk;

namespace Ombud.Web.Breaches;

/// <summary>The reporter takes a text of their own out for good, or words of it; the ombud hears of it.</summary>
public sealed class TakeOutOwnText(ActOnOwn own, FieldInput input)
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
        var values = input.OfForm(form, action, problems);
        var asked = new AskedAction(action, words.By, values, problems)
        {
            HasNoIdentityNumber = form.Ticked(NotAnIdentityNumber.Name),
        };
        return new(words.IsDone(values, form["version"]), words.Texts.Count > 0 ? asked : null, failed);
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

    /// <param name="seen">The version that the form was shown with.</param>
    public bool IsDone(FieldValues asked, string? seen) =>
        int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        && OwnRedaction.IsDone(Case, By, History, asked, version);
}
