namespace Ombud.Cases.Inquiries;

/// <summary>An action that can send an inquiry to another municipality. The ombud does that without reading it.
/// </summary>
public abstract class MovingAction : CaseAction<Inquiry>
{
    // What the history holds of the citizen goes along: where nobody can read that, it stays.
    public override bool NeedsHistory => true;

    private protected static readonly TextField Municipality = new("municipality") { Limit = Limits.Unit };
    private protected static readonly TextField Unit = new("unit") { Limit = Limits.Unit };

    /// <summary>The municipality that was named; null, with a problem, for none and for the inquiry's own. What is
    /// kept for tests stays apart: no citizen's words get there, and nothing of it becomes a real case.</summary>
    private protected static Municipality? Target(Inquiry one, ActionRequest asked)
    {
        var name = asked.Read(Municipality);
        var to = asked.Municipalities.Find(name);
        if (asked.Problems.Any)
            return null;
        if (to is null || to.IsTest || asked.Municipalities.Place(one.Municipality) is { IsTest: true })
            asked.Problems.Add(Municipality.Name, name.Length == 0 ? Fault.Required : Fault.UnknownValue);
        else if (to.Partitions.Contains(one.Municipality))
            asked.Problems.Add(Municipality.Name, Fault.NothingChanged);
        return asked.Problems.Any ? null : to;
    }

    /// <summary>Records where it is to go: that it stands there, and has left here, follows.</summary>
    private protected ActionResult Sent(
        Inquiry one, ActionRequest asked, (Municipality To, Unit? Unit) place, string? reason)
    {
        var left = one with
        {
            Moved = new(place.To.Number, place.Unit?.Slug, reason, asked.By.Person, asked.At.Now),
        };
        var act = ActOf(asked) with
        {
            Text = reason,
            Details = Act.DetailsOf((Municipality.Name, place.To.Name), (Unit.Name, place.Unit?.Name)),
        };
        return new ActionResult.Accepted(Change.Of(one, left, act, asked.At));
    }
}
