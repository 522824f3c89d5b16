namespace Ombud.Stores;

/// <summary>Where the bot in Teams speaks with one person, and what the person decides there.</summary>
/// <param name="Key">By which the suite knows the person outside the sessions: half of a keyed hash, so that it fits
/// into the id of a message and tells nobody who it is.</param>
/// <param name="Conversation">Its id; nobody but the person and the bot is in it.</param>
/// <param name="ServiceUrl">Where Teams takes messages for it, as a valid token said; ends with a slash.</param>
/// <param name="Language">Of the person's Teams; null where it is none of the desk's.</param>
public sealed record PersonPlace(string Key, string Conversation, string ServiceUrl, string? Language)
{
    private const int LongestText = 500;

    /// <summary>The number of the municipality that the person decides for, as the newest session says; null for none.
    /// </summary>
    public string? Decides { get; init; }

    /// <summary>When that session is over.</summary>
    public Instant Until { get; init; } = Instant.MinValue;

    /// <summary>When the person last did anything that we heard of, to the day.</summary>
    public Instant SeenAt { get; init; } = Instant.MinValue;

    /// <summary>As long as Teams may ever make it, and no longer.</summary>
    internal bool FitsIn =>
        Conversation.Length is > 0 and <= LongestText && ServiceUrl.Length is > 0 and <= LongestText;
}
