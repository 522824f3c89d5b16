using NodaTime;

namespace Ombud.Cases.Breaches;

// One fact of a case that may be put right. The table in AmendableFields is the only place that knows them all: what
// may be amended, how it is checked, how it is written into history, and what a redaction has to look through.
/// <param name="Values">The wire names to choose from; empty for what is typed.</param>
/// <param name="Limit">Of a text, in characters.</param>
public sealed record BreachField(
    string Name, FieldKind Kind, bool IsRequired, IReadOnlyList<string> Values, int? Limit,
    Func<Breach, IReadOnlyList<string>> Read,
    Func<Breach, IReadOnlyList<string>, Problems, Breach> Write)
{
    /// <summary>As history keeps it; null for nothing.</summary>
    public string? WrittenOf(Breach breach) => Read(breach) is { Count: > 0 } values ? string.Join(' ', values) : null;

    public static BreachField Text(
        string name, int limit, Func<Breach, string?> read, Func<Breach, string?, Breach> write,
        bool isRequired = false) => new(
        name, FieldKind.Text, isRequired, [], limit,
        breach => Some(OfOneKind(read(breach))),
        (breach, values, problems) => write(breach, isRequired
            ? problems.Required(name, OfOneKind(One(values)), limit)
            : problems.Optional(name, OfOneKind(One(values)), limit)));

    public static BreachField Moment(
        string name, Func<Breach, Instant?> read, Func<Breach, Instant?, Breach> write, bool isRequired = false) => new(
        name, FieldKind.Moment, isRequired, [], null,
        breach => Some(read(breach)?.ToString()),
        (breach, values, problems) =>
        {
            if (values.Count == 0 && isRequired)
                problems.Add(name, Fault.Required);
            if (values.Count == 0)
                return write(breach, null);
            var moment = MomentText.Read(name, values[0], problems);
            return IsMinuteOf(moment, read(breach)) ? breach : write(breach, moment);
        });

    public static BreachField Choice<T>(
        string name, Func<Breach, T?> read, Func<Breach, T?, Breach> write) where T : struct, Enum => new(
        name, FieldKind.Choice, false, WireName.All<T>(), null,
        breach => Some(read(breach) is { } value ? WireName.Of(value) : null),
        (breach, values, problems) =>
            write(breach, Parsed<T>(name, values, problems) is [var first, ..] ? first : null));

    public static BreachField Choices<T>(
        string name, Func<Breach, IReadOnlyList<T>> read, Func<Breach, List<T>, Breach> write,
        bool isRequired = false) where T : struct, Enum => new(
        name, FieldKind.Choices, isRequired, WireName.All<T>(), null,
        breach => [.. read(breach).Select(WireName.Of)],
        (breach, values, problems) =>
        {
            var parsed = Parsed<T>(name, values, problems).OfType<T>().Order().ToList();
            if (parsed.Count == 0 && isRequired)
                problems.Add(name, Fault.Required);
            return write(breach, parsed);
        });

    public static BreachField YesNo(string name, Func<Breach, bool?> read, Func<Breach, bool?, Breach> write) => new(
        name, FieldKind.YesNo, false, ["yes", "no"], null,
        breach => Some(read(breach) switch { true => "yes", false => "no", null => null }),
        (breach, values, problems) =>
        {
            if (One(values) is not (null or "yes" or "no"))
                problems.Add(name, Fault.UnknownValue);
            return write(breach, One(values) switch { "yes" => true, "no" => false, _ => null });
        });

    public static BreachField Number(string name, Func<Breach, int?> read, Func<Breach, int?, Breach> write) => new(
        name, FieldKind.Number, false, [], null,
        breach => Some(read(breach)?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        (breach, values, problems) =>
        {
            if (values.Count == 0)
                return write(breach, null);
            if (int.TryParse(values[0], System.Globalization.CultureInfo.InvariantCulture, out var number))
                return write(breach, number);
            problems.Add(name, Fault.NotANumber);
            return breach;
        });

    // A form knows minutes: what it shows again as it was is not a change.
    private static bool IsMinuteOf(Instant? typed, Instant? stored) =>
        typed is { } minute && stored >= minute && stored - minute < Duration.FromMinutes(1);

    // A browser ends its lines otherwise than a system does: that is not a change.
    private static string? OfOneKind(string? text) => text?.ReplaceLineEndings("\n");

    private static string? One(IReadOnlyList<string> values) => values.Count > 0 ? values[0] : null;

    private static string[] Some(string? value) => value is null ? [] : [value];

    private static List<T?> Parsed<T>(string name, IReadOnlyList<string> values, Problems problems)
        where T : struct, Enum
    {
        var parsed = new List<T?>();
        foreach (var value in values.Distinct())
            if (WireName.Read<T>(value) is { } known)
                parsed.Add(known);
            else
                problems.Add(name, Fault.UnknownValue);
        return parsed;
    }
}
