using Microsoft.AspNetCore.Http;

namespace Ombud.Local.FunctionsHost.Http;

/// <summary>What the host keeps for itself: its own API, the webhooks of extensions. Nobody here has a key.</summary>
internal static class HostPaths
{
    private static readonly PathString Admin = "/admin";
    private static readonly PathString Runtime = "/runtime";

    public static bool Covers(PathString path) =>
        path.StartsWithSegments(Admin, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(Runtime, StringComparison.OrdinalIgnoreCase);
}
