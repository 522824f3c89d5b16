using Ombud.Stores;
using Ombud.Web.Requests;

namespace Ombud.Kit;

/// <summary>Under a clock that stands still a test asks in one moment for more than people do in a day.</summary>
internal static class LimitSettings
{
    private const string Arguments = "--";

    /// <summary>Settings of Web under which no ordinary test meets a limit.</summary>
    public static IReadOnlyList<string> Raised { get; } = Each(1_000_000);

    /// <summary>The limits as they are where nothing is set.</summary>
    public static IReadOnlyList<string> Usual { get; } = Each(0);

    /// <summary>A machine that builds and tests at once keeps storage waiting longer than people would wait.</summary>
    public static IReadOnlyList<string> Patient { get; } =
        [$"{Arguments}{StorageOptions.Section}:{nameof(StorageOptions.TimeoutSeconds)}=60"];

    /// <summary>The same setting as an environment variable.</summary>
    public static KeyValuePair<string, string?> Variable(string setting)
    {
        var (name, value) = setting[Arguments.Length..].Split('=') is [var left, var right]
            ? (left, right)
            : throw new ArgumentException($"{setting} sets nothing.", nameof(setting));
        return new(name.Replace(":", "__", StringComparison.Ordinal), value);
    }

    private static List<string> Each(int atOnce) =>
    [
        .. from who in new[] { nameof(LimitOptions.People), nameof(LimitOptions.Systems) }
           from effort in Enum.GetValues<Effort>()
           select $"{Arguments}{LimitOptions.Section}:{who}:{effort}:{nameof(Allowance.AtOnce)}={atOnce}",
    ];
}
