namespace Ombud.Pages;

/// <summary>The pages that Teams may show inside its own: the tab, and the desk that it opens. Every other page opens
/// in the browser from there.</summary>
public static class FramedPages
{
    /// <summary>Signs in with what Teams knows.</summary>
    public const string Tab = "/tab";

    private const string SignIn = "/sign-in";

    /// <summary>Each with what lies below it.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        Tab, "/saker", "/meld-felles-avvik", "/register", "/registrer-henvendelse", "/henvendelser", "/innlogginger",
        "/kontroll",
    ];

    /// <summary>Whether a page may stand inside Teams without being framed: on a telephone Teams shows it as a page of
    /// its own, which only the page itself can tell. From where one signs in, it leads back to the tab.</summary>
    /// <param name="path">With or without a query.</param>
    public static bool MayBeInTeams(string path) => Paths.Append(SignIn).Any(page =>
        path.StartsWith(page, StringComparison.Ordinal) && path[page.Length..] is "" or ['/' or '?', ..]);
}
