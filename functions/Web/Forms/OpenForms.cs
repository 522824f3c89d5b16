using System.Buffers.Text;
using System.Globalization;

namespace Ombud.Web.Forms;

/// <summary>A form that anybody opened.</summary>
/// <param name="Id">Of this one form: what is sent under it twice is one thing.</param>
/// <param name="Written">As it stands in the form.</param>
/// <param name="IsReady">Open for as long as a person needs at least, and no longer than a request is remembered.
/// </param>
public sealed record OpenForm(string Id, string Written, bool IsReady)
{
    /// <summary>Open for longer than a request is remembered.</summary>
    public bool IsStale { get; init; }
}

// Whoever fills in a form without signing in has no draft of their own, and gets no cookie. The form itself says that
// we gave it out, what for and when, and we sign that: a program needs a fresh one for each thing that it sends, and
// has to wait for it. Nobody's text is lost by it: what comes too soon or too late is to be sent once more.
public sealed class OpenForms(SigningKeys keys, Randomness random, IClock clock)
{
    private static readonly Duration Shortest = Duration.FromSeconds(2);
    private static readonly Duration Longest = Duration.FromDays(1);

    /// <param name="purpose">A form of one kind is not worth anything as one of another.</param>
    public string Open(string purpose)
    {
        var (id, at) = (Base64Url.EncodeToString(random(16)), clock.GetCurrentInstant().ToUnixTimeMilliseconds());
        var opened = string.Create(CultureInfo.InvariantCulture, $"{at}.{id}");
        return $"{opened}.{Signature.Of(keys.Newest, purpose, opened)}";
    }

    /// <summary>Null if we did not sign it for this purpose.</summary>
    public OpenForm? Read(string purpose, string? form)
    {
        if (form?.Split('.') is not [var at, var id, var signature]
            || !keys.All.Any(key => Signature.Holds(key, purpose, $"{at}.{id}", signature)))
            return null;
        var opened = Instant.FromUnixTimeMilliseconds(long.Parse(at, CultureInfo.InvariantCulture));
        var age = clock.GetCurrentInstant() - opened;
        return new(id, form, age >= Shortest && age <= Longest) { IsStale = age > Longest };
    }

    /// <summary>The one that was sent, or a new one where that is not ours or too old.</summary>
    public OpenForm ReadOrOpen(string purpose, string? form) =>
        Read(purpose, form) is { IsStale: false } sent ? sent : Read(purpose, Open(purpose))!;
}
