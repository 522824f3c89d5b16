namespace Ombud.Pages.Teams;

/// <summary>What every card is made with.</summary>
/// <param name="Now">A card tells the time that was left when it was made.</param>
/// <param name="TeamsApp">Id of the Teams app, whose tab its buttons open.</param>
public sealed record CardFrame(Language Language, Instant Now, string TeamsApp)
{
    internal Times Times => new(Language, Now);

    internal string In(Text text) => text.In(Language);

    /// <inheritdoc cref="TabLink.To"/>
    internal string Link(string? place = null) => TabLink.To(TeamsApp, place);
}
