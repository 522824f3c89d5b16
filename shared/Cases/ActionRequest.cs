namespace Ombud.Cases;

/// <summary>What somebody asks to do to a case, and what the decision rests on.</summary>
public sealed record ActionRequest(Caller By, FieldValues Fields, Moment At)
{
    /// <summary>Complete, oldest first; empty for an action that does not need it.</summary>
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>The case named alongside the one acted on; null when there is none that the caller may see.</summary>
    public OtherCase? Other { get; init; }

    /// <summary>Those that the case's municipality has now.</summary>
    public IReadOnlyList<Unit> Units { get; init; } = [];

    /// <summary>Those that a case can go to.</summary>
    public Municipalities Municipalities { get; init; } = new([]);

    /// <summary>What recognises the same form sent again; null where the action is repeated otherwise.</summary>
    public string? Request { get; init; }

    public Problems Problems { get; init; } = new();

    /// <summary>Null as long as nothing is wrong with the request.</summary>
    public ActionResult? Refused => Problems.Any ? new ActionResult.Invalid(Problems) : null;

    /// <summary>The checked value; anything wrong with it is added to <see cref="Problems"/>.</summary>
    public T? Read<T>(Field<T> field) => field.Read(Fields, Problems);

    /// <summary>A reason, or another required text.</summary>
    public string Read(TextField field) => field.Read(Fields, Problems) ?? "";
}

/// <param name="IsAlone">No third case is linked to it.</param>
/// <param name="LeavesNobody">Nor to the case that is acted on.</param>
public sealed record OtherCase(Case Case, bool IsAlone, bool LeavesNobody);
