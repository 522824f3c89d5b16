namespace Ombud.Pages.Teams;

/// <summary>What people see in the activity feed of Teams. The Teams app declares each type with its words, and Graph
/// refuses any other; so the package of the app is written from this list.</summary>
/// <param name="Type">As the topics of alerts name it.</param>
/// <param name="Description">In the settings where a person turns such notifications off.</param>
/// <param name="What">Before the case number.</param>
public sealed record FeedActivity(string Type, Text Description, Text What)
{
    /// <summary>The tab that a notification opens, as deep links name it.</summary>
    public const string Tab = "cases";

    private const string Number = "caseNumber";

    public static IReadOnlyList<FeedActivity> All { get; } =
    [
        new("breachReported", new("Nye avvik", "Nye avvik"), new("Nytt avvik", "Nytt avvik")),
        new(
            "inquiryReceived",
            new("Nye henvendelser", "Nye førespurnader"),
            new("Ny henvendelse", "Ny førespurnad")),
        new(
            "deadlineNear",
            new("Frister som snart er ute eller har gått ut", "Fristar som snart er ute eller har gått ut"),
            new("Frist i sak", "Frist i sak")),
        new(
            "caseUpdated",
            new("Nytt i saker som pågår", "Nytt i saker som er i gang"),
            new("Nytt i sak", "Nytt i sak")),
    ];

    /// <summary>The names of what Graph fills in.</summary>
    public IReadOnlyList<string> Placeholders { get; } = [Number];

    public Text Template => new(Filled(What.Nb), Filled(What.Nn));

    /// <summary>What Graph fills in about a case: nothing that anybody wrote.</summary>
    public static IReadOnlyDictionary<string, string> Parameters(Case about) =>
        new Dictionary<string, string> { [Number] = about.Number.Value };

    private static string Filled(string what) => $"{what} {{{Number}}}";
}
