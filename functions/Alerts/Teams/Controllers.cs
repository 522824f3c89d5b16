namespace Ombud.Alerts.Teams;

/// <summary>Those who decide in a case and whom the bot can speak to.</summary>
public sealed class Controllers(PersonPlaces places, Municipalities municipalities, IClock clock)
{
    // Longer than a card is on its way, where Teams is well.
    private static readonly Duration Posting = Duration.FromMinutes(2);

    /// <summary>The keys of those who are signed in.</summary>
    public Task<IReadOnlyList<string>> OfAsync(Case about, CancellationToken ct) =>
        places.ControllersAsync(NumberOf(about), ct);

    /// <summary>Where to speak with one of them; null for somebody who is none, or not signed in any more.</summary>
    public async Task<PersonPlace?> FindAsync(string key, Case about, CancellationToken ct) =>
        await KnownAsync(key, about, ct) is { } place && clock.GetCurrentInstant() < place.Until ? place : null;

    /// <summary>The same whether signed in or not; null for somebody whose role was taken away.</summary>
    public async Task<PersonPlace?> KnownAsync(string key, Case about, CancellationToken ct) =>
        await places.FindAsync(key, ct) is { } place && place.Decides == NumberOf(about) ? place : null;

    /// <summary>Whether their cards may still be on the way.</summary>
    public bool MayBePosting(Case about) =>
        about is IAdvisedCase { AdvisedAt: { } at } && clock.GetCurrentInstant() < at + Posting;

    private string NumberOf(Case about) => municipalities[about.Municipality].Number;
}
