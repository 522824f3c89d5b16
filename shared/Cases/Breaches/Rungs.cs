using System.Globalization;

namespace Ombud.Cases;

/// <summary>Names of what is told because somebody did something, not because a clock ran. Each bears the sequence of
/// the action, so that a second advice is a second alert.</summary>
public static class Rungs
{
    public const string Advice = "advice-";
    public const string Reply = "reply-";

    public static string Of(string kind, int sequence) =>
        kind + sequence.ToString(CultureInfo.InvariantCulture);

    public static bool Is(string kind, string rung) => rung.StartsWith(kind, StringComparison.Ordinal);
}
