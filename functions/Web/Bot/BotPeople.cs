using Ombud.Web.SignIn;

namespace Ombud.Web.Bot;

// Who somebody in Teams is to the suite. The ombud and the deputy are known by the ids in the settings; anybody else is
// who they are in their newest session, for as long as that lasts.
public sealed class BotPeople(SignInOptions signIn, LiveSessions sessions, Allowances allowances)
{
    private const int LongestName = 100;

    /// <summary>Whether somebody sent it, from a tenant on the list.</summary>
    public bool Know(BotActivity activity) =>
        activity is { Tenant: { } tenant, Sender: not null }
        && signIn.Issuers.Any(one => one.Tenant.Equals(tenant, StringComparison.OrdinalIgnoreCase));

    /// <summary>Takes one of what the person has for the suite's actions, here and elsewhere, signed in or not.
    /// </summary>
    /// <param name="activity">Of a known person.</param>
    /// <returns>Whether there was one left.</returns>
    public async Task<bool> MayAskAsync(BotActivity activity, CancellationToken ct)
    {
        var asker = new Caller(new(activity.Person!, ""), Roles.None, Municipality: null);
        return await allowances.TakeAsync(asker, Effort.Action, ct) is null;
    }

    /// <summary>Null for a stranger, and for somebody who is not signed in anywhere.</summary>
    public async Task<Caller?> FindAsync(BotActivity activity, CancellationToken ct) => Know(activity)
        ? await sessions.AbsentAsync(new(activity.Person!, Named(activity.From!.Name) ?? activity.Sender!), ct)
        : null;

    // As Teams shows it; history keeps a name.
    private static string? Named(string? name)
    {
        var plain = string.Concat((name ?? "").Where(letter => !char.IsControl(letter))).Trim();
        return plain.Length == 0 ? null : plain[..Math.Min(plain.Length, LongestName)];
    }
}
