using Ombud.Cases.Inquiries;

namespace Ombud.Pages.Inquiries;

/// <summary>How a municipality answers its citizens.</summary>
/// <param name="Municipality">Kommunenummer.</param>
public sealed record InquiriesView(string Municipality, string MunicipalityName, int Year)
{
    /// <summary>The choices; empty for those who see one municipality only.</summary>
    public IReadOnlyList<Choice> Municipalities { get; init; } = [];

    /// <summary>To choose from, newest first.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Those that wait for an answer, the first due first.</summary>
    public IReadOnlyList<WaitingInquiry> Waiting { get; init; } = [];

    /// <summary>There are more than those.</summary>
    public bool IsMore { get; init; }

    /// <summary>Numbers, or keys, of those that are in none of the counts, because nobody can read them.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>Null if what was asked for is invalid.</summary>
    public InquiryCounts? Counts { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];
}

/// <param name="Unit">Its name; empty while no unit has it.</param>
/// <param name="DueAt">The last moment at which an answer is in time.</param>
public sealed record WaitingInquiry(string Number, string Unit, Instant DueAt);
