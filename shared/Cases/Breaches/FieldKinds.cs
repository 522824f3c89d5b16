using System.Globalization;

namespace Ombud.Cases.Breaches;

// How each kind of fact is read, checked and written.
internal static class FieldKinds
{
    public static BreachField Text(
        string name, int limit, Func<KnownFacts, string?> read, Func<KnownFacts, string?, KnownFacts> write,
        bool isRequired = false, Func<string, Fault?>? check = null) => new(
        name, FieldKind.Text, null,
        facts => Some(read(facts) is { Length: > 0 } text ? text.ReplaceLineEndings("\n") : null),
        (facts, values, problems) =>
        {
            var text = isRequired
                ? problems.Required(name, One(values), limit)
                : problems.Optional(name, One(values), limit);
            if (text is not null && check?.Invoke(text) is { } fault)
                problems.Add(name, fault);
            return write(facts, text);
        })
        {
            IsRequired = isRequired,
            Limit = limit,
            Text = read,
        };

    public static BreachField Moment(
        string name, Func<KnownFacts, Instant?> read, Func<KnownFacts, Instant?, KnownFacts> write,
        bool isRequired = false) => new(
        name, FieldKind.Moment, null,
        facts => Some(read(facts)?.ToString()),
        (facts, values, problems) =>
        {
            if (values.Count == 0 && isRequired)
                problems.Add(name, Fault.Required);
            if (values.Count == 0)
                return write(facts, null);
            var moment = MomentText.Read(name, values[0], problems);
            return IsMinuteOf(moment, read(facts)) ? facts : write(facts, moment);
        })
        {
            IsRequired = isRequired,
            At = read,
        };

    public static BreachField Choice<T>(
        string name, Func<KnownFacts, T?> read, Func<KnownFacts, T?, KnownFacts> write) where T : struct, Enum => new(
        name, FieldKind.Choice, typeof(T).Name,
        facts => Some(read(facts) is { } value ? WireName.Of(value) : null),
        (facts, values, problems) =>
            write(facts, Parsed<T>(name, values, problems) is [var first, ..] ? first : null))
        {
            Values = WireName.All<T>(),
        };

    public static BreachField Choices<T>(
        string name, Func<KnownFacts, IReadOnlyList<T>> read, Func<KnownFacts, List<T>, KnownFacts> write,
        bool isRequired = false) where T : struct, Enum => new(
        name, FieldKind.Choices, typeof(T).Name,
        facts => [.. read(facts).Select(WireName.Of)],
        (facts, values, problems) =>
        {
            var parsed = Parsed<T>(name, values, problems).OfType<T>().Order().ToList();
            if (parsed.Count == 0 && isRequired)
                problems.Add(name, Fault.Required);
            return write(facts, parsed);
        })
        {
            IsRequired = isRequired,
            Values = WireName.All<T>(),
        };

    public static BreachField YesNo(
        string name, Func<KnownFacts, bool?> read, Func<KnownFacts, bool?, KnownFacts> write) => new(
        name, FieldKind.YesNo, Registers.RegisterValue.YesNo,
        facts => Some(read(facts) is { } value ? YesNoField.Of(value) : null),
        (facts, values, problems) => write(
            facts, new YesNoField(name).Read(FieldValues.Of((name, One(values))), problems)))
        {
            Values = [YesNoField.Yes, YesNoField.No],
        };

    public static BreachField Number(
        string name, Func<KnownFacts, int?> read, Func<KnownFacts, int?, KnownFacts> write) => new(
        name, FieldKind.Number, null,
        facts => Some(read(facts)?.ToString(CultureInfo.InvariantCulture)),
        (facts, values, problems) =>
        {
            if (values.Count == 0)
                return write(facts, null);
            if (int.TryParse(values[0], CultureInfo.InvariantCulture, out var number))
                return write(facts, number);
            problems.Add(name, Fault.NotANumber);
            return facts;
        });

    // A form only knows minutes: a time sent back as it was shown is not a change.
    private static bool IsMinuteOf(Instant? typed, Instant? stored) =>
        typed is { } minute && stored >= minute && stored - minute < Duration.FromMinutes(1);

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
