namespace Ombud.Pages.Citizens;

/// <summary>What staff hand to a citizen whose inquiry they have registered.</summary>
/// <param name="Municipality">Its name.</param>
/// <param name="Code">Shown here and never again.</param>
/// <param name="Language">The citizen's.</param>
public sealed record CodeView(string Number, string Municipality, string Code, Language Language)
{
    public required Instant ReceivedAt { get; init; }

    /// <summary>The last day on which an answer is in time, inclusive.</summary>
    public required LocalDate AnswerBy { get; init; }

    /// <summary>The citizen gave an address, and is told when something waits.</summary>
    public required bool HasMail { get; init; }

    public required int DaysAfterClosing { get; init; }

    /// <summary>Where the code is typed in.</summary>
    public required Uri Place { get; init; }
}
