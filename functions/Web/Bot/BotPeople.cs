using Ombud.Web.SignIn;

namespace Ombud.Web.Bot;

// Who somebody in Teams is to the suite. The ombud and the deputy are known by the ids in the settings; anybody else is
// who they are in their newest session, for as long as that lasts.
public sealed class BotPeople(SignInOptions signIn, SessionStore sessions, Municipalities municipalities)
{
    private const int LongestName = 100;

    /// <summary>Null for somebody who is not signed in anywhere.</summary>
    /// <exception cref="RequestRefusedException">403: the tenant is not on the list, or nobody sent it.</exception>
    public async Task<Caller?> FindAsync(BotActivity activity, CancellationToken ct)
    {
        if (activity.Tenant is not { } tenant || activity.From?.AadObjectId?.ToLowerInvariant() is not { } id
            || !signIn.Issuers.Any(one => one.Tenant.Equals(tenant, StringComparison.OrdinalIgnoreCase)))
            throw new RequestRefusedException(StatusCodes.Status403Forbidden, SignInRefusals.NoRole);
        var person = $"{tenant}:{id}";
        var session = await sessions.NewestAsync(person, ct) is { } newest && newest.IsOfToday(municipalities)
            ? newest
            : null;
        return signIn.Ombud.Is(tenant, id) && session?.Has(Roles.Triage) is not true
            ? new(new(person, Named(activity.From.Name) ?? id), Roles.Triage, Municipality: null)
            : session;
    }

    // As Teams shows it; history keeps a name.
    private static string? Named(string? name)
    {
        var plain = string.Concat((name ?? "").Where(letter => !char.IsControl(letter))).Trim();
        return plain.Length == 0 ? null : plain[..Math.Min(plain.Length, LongestName)];
    }
}
