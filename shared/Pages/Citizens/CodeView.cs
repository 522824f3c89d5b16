namespace Ombud.Pages.Citizens;

/// <summary>What staff hand to a citizen whose inquiry they have registered.</summary>
/// <param name="Language">The citizen's.</param>
/// <param name="Place">Where the code is typed in.</param>
public sealed record CodeView(AskedView Asked, Language Language, Uri Place)
{
    /// <summary>The same form was sent before, and the code that was shown then opens nothing any more.</summary>
    public required bool IsSecond { get; init; }
}
