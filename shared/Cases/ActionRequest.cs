namespace Ombud.Cases;

/// <summary>What somebody asks to be done to a case, and what it is decided with.</summary>
public sealed record ActionRequest(Caller By, FieldValues Fields, Moment At)
{
    /// <summary>Whole, oldest first; empty for an action that does not look at it.</summary>
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>The case that is named beside the one that is acted on; null when there is none that the caller may
    /// see.</summary>
    public OtherCase? Other { get; init; }

    public Problems Problems { get; init; } = new();

    /// <summary>Null while nothing is wrong with what was asked.</summary>
    public ActionResult? Refused => Problems.Any ? new ActionResult.Invalid(Problems) : null;

    /// <summary>The value, checked; what is wrong with it stands among <see cref="Problems"/>.</summary>
    public T? Read<T>(Field<T> field) => field.Read(Fields, Problems);

    /// <summary>A reason, or another text that must be given.</summary>
    public string Read(TextField field) => field.Read(Fields, Problems) ?? "";
}

/// <param name="IsAlone">No third case is tied to it.</param>
/// <param name="LeavesNobody">Nor to the case that is acted on.</param>
public sealed record OtherCase(Case Case, bool IsAlone, bool LeavesNobody);
