namespace Ombud.Local.FunctionsHost.Http;

/// <summary>Paths reserved by the host: its own API, the webhooks of extensions. Nobody here has a key.</summary>
internal static class HostPaths
{
    public static bool Covers(PathString path) =>
        path.StartsWithSegments("/admin") || path.StartsWithSegments("/runtime");
}
