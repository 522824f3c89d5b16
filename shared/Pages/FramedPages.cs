namespace Ombud.Pages;

/// <summary>The pages that Teams may show inside its own: the tab, and the desk that it opens. Every other page opens
/// in the browser from there.</summary>
public static class FramedPages
{
    /// <summary>Signs in with what Teams knows.</summary>
    public const string Tab = "/tab";

    /// <summary>Each with what lies below it.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        Tab, "/saker", "/meld-felles-avvik", "/register", "/registrer-henvendelse", "/henvendelser", "/innlogginger",
        "/kontroll",
    ];
}
