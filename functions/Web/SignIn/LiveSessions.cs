namespace Ombud.Web.SignIn;

// Who somebody with a session is today. One begun before the municipality got its number of today, or left, or while
// the person was the ombud or the deputy, is over: only a new sign-in says what their roles are worth now.
public sealed class LiveSessions(SessionStore sessions, SignInOptions options, Municipalities municipalities)
{
    /// <summary>Null when there is no such session, or it is over.</summary>
    public async Task<Caller?> FindAsync(string id, CancellationToken ct) => Today(await sessions.FindAsync(id, ct));

    /// <summary>Who the person is in their newest session; null without one.</summary>
    public async Task<SignedIn?> NewestAsync(string person, CancellationToken ct) =>
        await sessions.NewestAsync(person, ct) is { } newest && Today(newest.Caller) is not null ? newest : null;

    /// <summary>Who somebody is who is not here themselves: the ombud and the deputy are known by their ids, and so
    /// need no session. Null for anybody else without one.</summary>
    /// <param name="person">With the name that an ombud without a session goes by.</param>
    public async Task<Caller?> AbsentAsync(Person person, CancellationToken ct)
    {
        var session = (await NewestAsync(person.Id, ct))?.Caller;
        return IsOmbud(person) && session?.Has(Roles.Triage) is not true
            ? new(person, Roles.Triage, Municipality: null)
            : session;
    }

    private Caller? Today(Caller? begun) =>
        begun is not null && (!begun.Has(Roles.Triage) || IsOmbud(begun.Person)) && IsOfToday(begun.Municipality)
            ? begun
            : null;

    private bool IsOmbud(Person person) => person.Id.Split(':') is [var tenant, var id] && options.Ombud.Is(tenant, id);

    private bool IsOfToday(string? number) => number is null || municipalities.Find(number)?.Number == number;
}
