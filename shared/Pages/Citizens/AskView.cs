using Ombud.Pages.Fields;

namespace Ombud.Pages.Citizens;

/// <summary>The page on which a citizen writes; newly opened, or sent and shown again.</summary>
/// <param name="Token">Signed by the server; what is sent with it is stored once.</param>
public sealed record AskView(Concern Concern, string Token, IReadOnlyList<Choice> Municipalities)
{
    /// <summary>The form field that a robot fills in and a person does not see.</summary>
    public const string Trap = "website";

    /// <summary>The form field for what the script worked out.</summary>
    public const string Work = "work";

    public const string Municipality = "municipality";

    public Typed Typed { get; init; } = Typed.Nothing;

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];
}

/// <summary>What is about to be sent, as it will be read.</summary>
/// <param name="Answers">The same, sealed by the server.</param>
public sealed record CheckView(Concern Concern, string Token, string Answers, string Municipality)
{
    public required string Text { get; init; }
    public required bool AsksOmbud { get; init; }

    /// <summary>Name, e-mail address and telephone number, null where not given.</summary>
    public required IReadOnlyList<(Text Label, string? Value)> Contact { get; init; }

    public bool NotStored { get; init; }
}

/// <summary>The receipt.</summary>
/// <param name="Municipality">Its name.</param>
/// <param name="Code">Shown here and never again; null where it was shown before.</param>
public sealed record AskedView(string Number, string Municipality, string? Code)
{
    /// <summary>When it reached the municipality.</summary>
    public required Instant ReachedAt { get; init; }

    /// <summary>The last day on which an answer is in time, in Norway, inclusive.</summary>
    public required LocalDate AnswerBy { get; init; }

    /// <summary>That day is over.</summary>
    public required bool IsLate { get; init; }

    /// <summary>The citizen gave an address, and is told when something waits.</summary>
    public required bool HasMail { get; init; }

    public required int DaysAfterClosing { get; init; }
}

/// <summary>The page of the front door; it shows nothing of its own.</summary>
public sealed record ConcernsView;
