namespace Ombud.Pages.Teams;

/// <param name="Path">The page to come back to once signed in; null to go where Teams says, or to the list.</param>
public sealed record TabView(string? Path)
{
    internal string Start => Path ?? "/saker";
}
