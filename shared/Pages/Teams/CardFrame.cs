namespace Ombud.Pages.Teams;

/// <summary>What every card is made with.</summary>
/// <param name="Now">A card tells the time that was left when it was made.</param>
/// <param name="Desk">Where the suite is.</param>
public sealed record CardFrame(Language Language, Instant Now, Uri Desk)
{
    internal Times Times => new(Language, Now);

    internal string In(Text text) => text.In(Language);

    /// <summary>A page of the suite in the card's language.</summary>
    internal string Link(string path)
    {
        var (page, part) = path.Split('#') is [var left, var right] ? (left, "#" + right) : (path, "");
        return new Uri(Desk, $"{page}?lang={Language.Code()}{part}").ToString();
    }
}
