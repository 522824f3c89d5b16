using System.Globalization;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Inquiries;
using Ombud.Simulation.Tests.Machine;
using Ombud.Stores;
using Ombud.Web.Desk;
using Ombud.Web.Requests;

namespace Ombud.Simulation.Tests.People;

/// <param name="Fields">What is filled in when the page is open: the case as it is seen, and a text of its own.</param>
internal sealed record Wish(string Action, Caller By, Func<Case, string, FieldValues> Fields);

/// <summary>Somebody opens a case and does something to it; told that another was quicker, they come again.</summary>
internal sealed class Acting(World world, Visits visits)
{
    private const int MostTries = 6;

    // Nothing is written with them.
    private static readonly string[] Wordless = ["take", "confirm", "ask-identity", "assign"];

    private int _lastText;

    public void Plan(CaseSummary one, Wish wish, Duration after, int tries = 1) => visits.Plan(
        after, $"{wish.By.Person.Id} wants to {wish.Action} {one.Number}",
        web => ActAsync(web, one, wish, tries),
        () => Retry(one, wish, tries));

    private async Task ActAsync(WebApp web, CaseSummary one, Wish wish, int tries)
    {
        var by = wish.By;
        if (await FindAsync(web, one, by) is not { } seen)
            return;
        if (world.Sometimes(0.7))
            CheckRead(await web.Open.ReadAsync(by, seen, default));
        var version = world.Sometimes(0.8) ? seen.Case.Version.ToString(CultureInfo.InvariantCulture) : null;
        if (await FindAsync(web, one, by) is not { } sent)
            return;
        var text = string.Create(CultureInfo.InvariantCulture, $"{Town.Mark} skrev {++_lastText} til Datatilsynet.");
        var rule = sent.Case.Actions.First(action => action.Name == wish.Action);
        var fields = wish.Fields(sent.Case, text);
        var outcome = await web.Do.RunAsync(sent, new(rule, by, fields, new Problems()), version, default);
        world.Trace.Note(world.Steps.Current, "is told", outcome.GetType().Name);
        if (outcome is ActionResult.Accepted(var done))
            world.Told.Deeds.Add(new(
                done.Case.Id, done.Entry.Sequence, wish.Action, Wordless.Contains(wish.Action) ? null : text, by));
        else if (outcome is ActionResult.ChangedMeanwhile)
            Retry(one, wish, tries);
    }

    // Whoever handles inquiries may find that another unit has been given this one.
    private async Task<StoredCase?> FindAsync(WebApp web, CaseSummary one, Caller by)
    {
        try
        {
            return await web.Open.FindAsync(by, one.Number.Value, default);
        }
        catch (RequestRefusedException refused) when (!by.SeesAll)
        {
            world.Trace.Note(world.Steps.Current, "is told", refused.Message);
            return null;
        }
    }

    private void Retry(CaseSummary one, Wish wish, int tries)
    {
        if (tries < MostTries && world.Sometimes(0.8))
            Plan(one, wish, Duration.FromSeconds(30) * tries * tries, tries + 1);
    }

    // What a citizen wrote is for the unit that handles it and the controller; the ombud reads it where the citizen
    // wants that, or nobody has been given it.
    private void CheckRead(CaseFile file)
    {
        if (file.Case is not Inquiry one)
            return;
        var by = file.Reader;
        var reads = by.Has(Roles.Decide) || (by.Has(Roles.Handle) && by.Units.Contains(one.Unit?.Slug))
            || (by.Has(Roles.Triage) && (one.AsksOmbud || one.Unit is null));
        var isShown = one.Text.Length > 0 || file.History.Any(entry => entry.Text is not null);
        if (isShown && !reads)
            throw new SimulationFailure(world, $"{by.Person.Id} was shown what stands in {one.Number}.");
    }
}
