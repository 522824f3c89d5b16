using System.Diagnostics.CodeAnalysis;

namespace Ombud.Web.Requests;

// Where to go after sign-in comes from the address line, so anybody can write it. Only a path on this site is accepted:
// browsers take «\» for «/», drop tabs and line breaks, and read «//name» as another site.
public static class LocalPath
{
    private const int Longest = 1_000;
    private static readonly Uri AnySite = new("https://site.invalid");

    public static bool IsLocal([NotNullWhen(true)] string? path) =>
        path is ['/', ..] and not ['/', '/', ..]
        && path.Length <= Longest
        && path.All(c => c is > ' ' and <= '~' and not '\\')
        && Uri.TryCreate(AnySite, path, out var whole)
        && whole.Authority == AnySite.Authority;

    public static string OrHome(string? path) => IsLocal(path) ? path : "/";
}
