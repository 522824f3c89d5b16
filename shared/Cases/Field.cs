using System.Globalization;

namespace Ombud.Cases;

public enum FieldKind
{
    Text,
    Moment,
    Choice,
    Choices,
    YesNo,
    Number,

    /// <summary>One of the few numbers that a method recognises.</summary>
    Scale,

    /// <summary>Words of a text, one per line; looked for, and kept nowhere.</summary>
    Words,

    /// <summary>A kind of its own, which only its page and its JSON understand.</summary>
    Own,
}

/// <summary>One thing that a person is asked for: its name in JSON, forms and history, and how it is checked.</summary>
public abstract record Field(string Name, FieldKind Kind)
{
    public bool IsRequired { get; init; }

    /// <summary>For a text, in UTF-16 characters, inclusive.</summary>
    public int? Limit { get; init; }

    /// <summary>The wire names to choose from; empty for typed values.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The prefix of its name in a form.</summary>
    public string FormName { get; init; } = Name;
}

/// <inheritdoc cref="Field"/>
public abstract record Field<T>(string Name, FieldKind Kind) : Field(Name, Kind)
{
    public abstract T? Read(FieldValues values, Problems problems);

    private protected void Require(Problems problems)
    {
        if (IsRequired)
            problems.Add(Name, Fault.Required);
    }
}

public sealed record TextField(string Name) : Field<string>(Name, FieldKind.Text)
{
    public override string? Read(FieldValues values, Problems problems)
    {
        var longest = Limit ?? Limits.Text;
        return IsRequired
            ? problems.Required(Name, values[Name], longest)
            : problems.Optional(Name, values[Name], longest);
    }

    public static TextField Required(string name) => new(name) { IsRequired = true, Limit = Limits.Text };
}

/// <summary>A moment with its offset.</summary>
public sealed record MomentField(string Name) : Field<Instant?>(Name, FieldKind.Moment)
{
    /// <summary>When something was sent: the time of day is required, and an hour that occurs twice counts as the later
    /// one, so that nothing late appears to be in time.</summary>
    public bool EndsDeadline { get; init; }

    public override Instant? Read(FieldValues values, Problems problems)
    {
        if (values[Name] is { } text)
            return MomentText.Read(Name, text, problems);
        Require(problems);
        return null;
    }
}

/// <summary>One of a closed set; blank is no choice, and an error if there is a default.</summary>
public sealed record ChoiceField<T> : Field<T?> where T : struct, Enum
{
    public ChoiceField(string name) : base(name, FieldKind.Choice) => Values = WireName.All<T>();

    /// <summary>The default when the field is absent altogether.</summary>
    public T? Unsaid { get; init; }

    public override T? Read(FieldValues values, Problems problems)
    {
        var name = values[Name];
        if (name is null && Unsaid is not null)
            return Unsaid;
        if (string.IsNullOrEmpty(name) && Unsaid is null)
            Require(problems);
        else if (WireName.Read<T>(name) is { } value)
            return value;
        else
            problems.Add(Name, Fault.UnknownValue);
        return null;
    }
}

/// <summary>One of the few numbers that a method recognises.</summary>
public sealed record ScaleField : Field<decimal?>
{
    public ScaleField(string name, params decimal[] known) : base(name, FieldKind.Scale) =>
        (IsRequired, Known, Values) =
            (true, known, [.. known.Select(one => one.ToString(CultureInfo.InvariantCulture))]);

    private IReadOnlyList<decimal> Known { get; }

    public override decimal? Read(FieldValues values, Problems problems)
    {
        var isNumber = decimal.TryParse(
            values[Name]?.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        if (!isNumber)
            Require(problems);
        else if (!Known.Contains(number))
            problems.Add(Name, Fault.OutOfRange);
        return isNumber ? number : null;
    }
}

public sealed record YesNoField(string Name) : Field<bool?>(Name, FieldKind.YesNo)
{
    public const string Yes = "yes";
    public const string No = "no";

    public static string Of(bool value) => value ? Yes : No;

    public override bool? Read(FieldValues values, Problems problems)
    {
        switch (values[Name])
        {
            case Yes:
                return true;
            case No:
                return false;
            case null or "":
                Require(problems);
                return null;
            default:
                problems.Add(Name, Fault.UnknownValue);
                return null;
        }
    }
}
