namespace Ombud.Cases.Registers;

/// <summary>One register cell, before it has a language. Closed: anything that writes cells handles these.</summary>
public abstract record RegisterValue
{
    private RegisterValue()
    {
    }

    /// <summary>As somebody typed it.</summary>
    public sealed record Typed(string Text) : RegisterValue;

    public sealed record Number(decimal Value) : RegisterValue;

    public sealed record Time(Instant At) : RegisterValue;

    /// <summary>Wire names of values that have a text in each language.</summary>
    /// <param name="Set">The name of the enumeration, such as <c>DataCategory</c>.</param>
    public sealed record Coded(string Set, IReadOnlyList<string> Codes) : RegisterValue;

    /// <summary>Something that happened more than once, each with its time.</summary>
    /// <param name="Earlier">How many more there were before, which only the history holds.</param>
    public sealed record Dated(IReadOnlyList<(Instant At, string Text)> Lines, int Earlier = 0) : RegisterValue;

    public const string YesNo = "YesNo";

    internal static RegisterValue? Of(string? text) => string.IsNullOrEmpty(text) ? null : new Typed(text);

    internal static RegisterValue? Of(decimal? number) => number is { } value ? new Number(value) : null;

    internal static RegisterValue? Of(Instant? at) => at is { } value ? new Time(value) : null;

    internal static RegisterValue? Of(bool? yes) => yes is { } value ? new Coded(YesNo, [value ? "yes" : "no"]) : null;

    internal static RegisterValue? Of<T>(T? value) where T : struct, Enum => value is { } one ? Of<T>([one]) : null;

    internal static RegisterValue? Of<T>(IReadOnlyList<T> values) where T : struct, Enum =>
        values.Count > 0 ? new Coded(typeof(T).Name, [.. values.Select(WireName.Of)]) : null;
}
