using System.Diagnostics;
using Ombud.Pages.Desk;
using Ombud.Pages.Teams;
using Ombud.Web.Desk;

namespace Ombud.Web.Bot;

/// <summary>A button of a card: the suite's own action, done by whoever presses it. Of what comes back with a press
/// only the number, the version that the card showed and the action's name are read: nothing that a client adds to it
/// reaches a case.</summary>
public sealed class PressButton(
    CaseStore cases, OpenCase open, DoAction doAction, Allowances allowances, BotCards cards)
{
    public async Task<Pressed> RunAsync(
        BotActivity activity, Caller? caller, Language language, CancellationToken ct)
    {
        if (CardButton.Read(activity.Value) is not { } button)
            return new(CardTexts.NotUnderstood);
        if (caller is null)
            return new(CardTexts.SignInFirst);
        return await FindAsync(caller, button, ct) is { } stored
            ? await PressAsync(stored, button, caller, language, ct)
            : new(CardTexts.NotYours);
    }

    private async Task<Pressed> PressAsync(
        StoredCase stored, CardButton button, Caller caller, Language language, CancellationToken ct)
    {
        var one = stored.Case;
        if (one.Version != button.Version)
            return await ShowAsync(one, button, caller, language, ct);
        if (one.Actions.FirstOrDefault(action => action.Name == button.Action) is not { } rule)
            return new(CardTexts.NotUnderstood);
        if (rule.AtOnePress(one) is not { } fields)
            return new(CardTexts.NeedsWords);
        var asked = new AskedAction(rule, caller, fields, new Problems());
        return await doAction.RunAsync(stored, asked, one.VersionText(), ct) switch
        {
            ActionResult.Accepted(var change) => new(cards.Of(change.Case, caller, language)),
            ActionResult.NotAllowed => new(ActionRefusals.NotAllowed),
            ActionResult.NotNow => new(ActionRefusals.NotNow),
            ActionResult.Invalid => new(CardTexts.NeedsWords),
            ActionResult.ChangedMeanwhile => await FindAsync(caller, button, ct) is { Case: var newest }
                ? await ShowAsync(newest, button, caller, language, ct)
                : new(CardTexts.NotYours),
            _ => throw new UnreachableException("A result is one of five."),
        };
    }

    // Teams sends a press again whose answer it did not get. That one was done, and is answered as it was; of any other
    // the person hears that the card was out of date. Where the history cannot be read, nobody knows which it was.
    private async Task<Pressed> ShowAsync(
        Case newest, CardButton button, Caller caller, Language language, CancellationToken ct)
    {
        var history = await cases.TryHistoryAsync(newest, ct);
        var isDone = history?.Any(entry =>
            entry.Action == button.Action && entry.By.Id == caller.Person.Id && entry.Sequence == button.Version + 1);
        var notice = isDone switch
        {
            null => CardTexts.ChangedSomehow,
            false => CardTexts.Changed,
            true => null,
        };
        return new(cards.Of(newest, caller, language, notice));
    }

    private async Task<StoredCase?> FindAsync(Caller caller, CardButton button, CancellationToken ct)
    {
        try
        {
            return await open.FindAsync(caller, button.Case, ct);
        }
        catch (RequestRefusedException refused) when (refused.Status == StatusCodes.Status404NotFound)
        {
            await allowances.TakeAsync(caller, Effort.WrongNumber, ct);
            return null;
        }
    }
}
