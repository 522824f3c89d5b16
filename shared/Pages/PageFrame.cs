using Ombud.Pages.Kinds;

namespace Ombud.Pages;

/// <summary>The frame of every page: language, who is signed in, and the links that are open to them.</summary>
public sealed record PageFrame
{
    public required Language Language { get; init; }

    /// <summary>Path and query of this page without <c>lang</c>; the language links are made from it.</summary>
    public required string Path { get; init; }

    /// <summary>Remaining time on the page is counted from here.</summary>
    public required Instant Now { get; init; }

    /// <summary>The language for which a link needs no <c>?lang=</c>.</summary>
    public Language DefaultLanguage { get; init; } = Language.Nb;

    /// <summary>Null when nobody is signed in.</summary>
    public SignedInPerson? Person { get; init; }

    /// <summary>The name under which this person's browser may keep what is begun; null when nobody is signed in.
    /// </summary>
    public string? DraftName { get; init; }

    /// <summary>A page of the desk, which exists in nb and nn only.</summary>
    public bool IsDesk { get; init; }

    /// <summary>Inside a page of Teams, which signs in and out.</summary>
    public bool IsFramed { get; init; }

    /// <summary>The stylesheet is in the page: on a slow line, asking for it is half of a first visitor's wait.
    /// </summary>
    public bool CarriesStyle { get; init; }

    public IReadOnlyList<Door> Doors { get; init; } = [];

    public Banner? Banner { get; init; }

    /// <summary>The words of the kinds of case that may be shown.</summary>
    public AllKinds Kinds { get; init; } = new([]);

    /// <summary>In the query of a post: show what was typed again, and do nothing else.</summary>
    public const string Again = "igjen";

    /// <summary>Where a form posts to be shown in another language or as another form, with what was typed.</summary>
    internal static string CarriedTo(string path) =>
        $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Again}=1";

    /// <summary>To be read away from the suite: nothing to press, and nothing folded.</summary>
    public bool IsPaper { get; init; }

    /// <summary>Why what a page tells of a case is exempt from public access.</summary>
    public string Grounds { get; init; } = "";

    /// <summary>A link inside the suite that keeps the language.</summary>
    public string Link(string path) =>
        Language == DefaultLanguage ? path : InLanguage(path, Language);

    internal static string InLanguage(string path, Language language) =>
        $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language.Code()}";
}

/// <param name="Roles">Codes: report, read, handle, decide, triage.</param>
/// <param name="Municipality">Its name, or null for those who see all.</param>
public sealed record SignedInPerson(string Name, IReadOnlyList<string> Roles, string? Municipality = null)
{
    /// <summary>What the places in their municipality are called.</summary>
    public IReadOnlyList<string> Workplaces { get; init; } = [];
}

/// <summary>A link in the navigation.</summary>
public sealed record Door(string Address, Text Words)
{
    public static readonly Door Report = new("/meld-avvik", new("Meld avvik", "Meld avvik", "Report a breach"));
    public static readonly Door MyReports = new(
        "/mine-meldinger", new("Mine meldinger", "Meldingane mine", "My reports"));
    public static readonly Door Cases = new("/saker", new("Saker", "Saker", "Cases"));
    public static readonly Door RegisterInquiry = new(
        "/registrer-henvendelse", new("Registrer henvendelse", "Registrer førespurnad", "Register an inquiry"));
    public static readonly Door Register = new("/register", new("Register", "Register", "Register"));
    public static readonly Door LocalConsole = new("/local", new("Lokal konsoll", "Lokal konsoll", "Local console"));
}

/// <summary>Named as Designsystemet names the colours.</summary>
public enum BannerKind
{
    Info,
    Success,
    Warning,
    Danger,
}

/// <summary>A message above the whole page, announced by screen readers when the page opens.</summary>
public sealed record Banner(BannerKind Kind, Text Heading, Text? Body = null);

/// <summary>What is wrong with one field; the summary links to it and the field repeats it.</summary>
/// <param name="Field">The name of the form field, such as <c>whatHappened</c>.</param>
public sealed record FieldProblem(string Field, Text Text)
{
    /// <summary>What was asked, for the summary, where the text alone does not tell.</summary>
    public Text? Question { get; init; }

    public Text InSummary => Question is { } asked
        ? new($"{asked.Nb} {Text.Nb}", $"{asked.Nn} {Text.Nn}", $"{asked.En ?? asked.Nb} {Text.En ?? Text.Nb}")
        : Text;
}

/// <summary>A choice in a select: what is posted and what is shown.</summary>
public sealed record Choice(string Value, string Name);
