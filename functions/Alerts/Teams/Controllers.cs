namespace Ombud.Alerts.Teams;

/// <summary>Those who decide in a case and whom the bot can speak to.</summary>
public sealed class Controllers(PersonPlaces places, Municipalities municipalities, IClock clock)
{
    // Longer than a card is on its way, where Teams is well.
    private static readonly Duration Posting = Duration.FromMinutes(2);

    // Longer than the 72 hours run, so that whoever comes back to work sees how much is left of them.
    private static readonly Duration Kept = Duration.FromDays(7);

    /// <summary>The keys of those who are signed in.</summary>
    public Task<IReadOnlyList<string>> OfAsync(Case about, CancellationToken ct) =>
        places.ControllersAsync(NumberOf(about), ct);

    /// <summary>Where to speak with somebody who is, or was, one of them; null for whoever took the app away.</summary>
    public Task<PersonPlace?> FindAsync(string key, CancellationToken ct) => places.FindAsync(key, ct);

    /// <summary>Whether the person is one of them now: signed in, and with the role.</summary>
    public bool Decides(PersonPlace person, Case about) => DecidesFor(person, about, Duration.Zero);

    /// <summary>Whether a card that the person has is still theirs to read: until they are signed out, or the role is
    /// taken away, or a week after their session ran out.</summary>
    public bool KeepsCard(PersonPlace person, Case about) => DecidesFor(person, about, Kept);

    /// <summary>Whether their cards may still be on the way.</summary>
    public bool MayBePosting(Case about) =>
        about is IAdvisedCase { AdvisedAt: { } at } && clock.GetCurrentInstant() < at + Posting;

    private bool DecidesFor(PersonPlace person, Case about, Duration after) =>
        person.Decides == NumberOf(about) && clock.GetCurrentInstant() < person.Until + after;

    private string NumberOf(Case about) => municipalities[about.Municipality].Number;
}
