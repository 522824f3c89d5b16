namespace Ombud.Cases;

/// <summary>One thing that people do to a case: who may do it, when, what it asks, and the rule that decides. Pages,
/// JSON and history all use this one description.</summary>
public abstract class CaseAction
{
    /// <summary>The detail of an entry that is about a proposal: how the case is to end.</summary>
    public const string Proposed = "proposed";

    /// <summary>On the wire.</summary>
    public abstract string Name { get; }

    public abstract Roles Roles { get; }

    /// <summary>What it asks for, in page order.</summary>
    public virtual IReadOnlyList<Field> Fields => [];

    /// <summary>What is written with it is the ombud's or the controller's own word, which the other never takes
    /// out.</summary>
    public virtual bool IsVoice => false;

    /// <summary>Whether the rule needs the whole history.</summary>
    public virtual bool NeedsHistory => false;

    /// <summary>Whether it is done to what was written, whatever has become of the case.</summary>
    public virtual bool IsOfTrail => false;

    /// <summary>In the case's current state.</summary>
    public virtual bool IsOpen(Case one) => one.Open;

    /// <summary>Lower comes sooner; null if the case does not need it now.</summary>
    public virtual int? Turn(Case one) => null;

    /// <summary>The values that a form starts with.</summary>
    public virtual FieldValues Suggested(Case one) => FieldValues.None;

    /// <summary>What it is done with where one press is enough: nothing, or what somebody has already suggested. Null
    /// where it takes the words or the choice of whoever does it.</summary>
    public virtual FieldValues? AtOnePress(Case one) => Fields.Count == 0 ? FieldValues.None : null;

    /// <summary>The choices that this caller has for a field in this case.</summary>
    /// <param name="history">As the caller may see it.</param>
    public virtual IEnumerable<string> Offered(
        Field field, Case one, Caller caller, IReadOnlyList<HistoryEntry> history) => field.Values;

    /// <summary>Whether a form asks for the field in this case.</summary>
    public virtual bool Asks(Field field, Case one) => true;

    /// <summary>Whether there is anything that this caller could choose.</summary>
    /// <param name="history">As the caller may see it.</param>
    public virtual bool HasChoice(Case one, Caller caller, IReadOnlyList<HistoryEntry> history) => true;

    /// <summary>Done by this caller now, it makes or takes back a proposal, and leaves the case as it is.</summary>
    public virtual bool IsOfProposal(Case one, Caller caller) => false;

    public bool IsFor(Caller caller, Case one) => IsAllowed(caller, one) && IsOpenNow(one);

    /// <summary>Null when the caller may proceed.</summary>
    public virtual ActionResult? Refusal(Caller caller, Case one)
    {
        if (!IsAllowed(caller, one))
            return new ActionResult.NotAllowed();
        return IsOpenNow(one) ? null : new ActionResult.NotNow(one.ActionsOf(caller));
    }

    public ActionResult Do(Case one, ActionRequest asked) => Refusal(asked.By, one) ?? Apply(one, asked);

    protected abstract ActionResult Apply(Case one, ActionRequest asked);

    private bool IsOpenNow(Case one) => one.IsOpenTo(this) && IsOpen(one);

    private bool IsAllowed(Caller caller, Case one) => caller.Has(Roles) && one.LetsAct(caller, this);

    protected Act ActOf(ActionRequest asked) => new(Name, asked.At.Now, asked.By.Person);
}

/// <summary>An action on cases of one kind, or on all that share a trait.</summary>
public abstract class CaseAction<TCase> : CaseAction where TCase : Case
{
    public sealed override bool IsOpen(Case one) => IsOpen((TCase)one);

    public sealed override int? Turn(Case one) => Turn((TCase)one);

    public sealed override FieldValues Suggested(Case one) => Suggested((TCase)one);

    protected sealed override ActionResult Apply(Case one, ActionRequest asked) => Apply((TCase)one, asked);

    protected virtual bool IsOpen(TCase one) => one.Open;

    protected virtual int? Turn(TCase one) => null;

    protected virtual FieldValues Suggested(TCase one) => FieldValues.None;

    protected abstract ActionResult Apply(TCase one, ActionRequest asked);
}
