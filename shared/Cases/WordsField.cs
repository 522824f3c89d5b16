namespace Ombud.Cases;

/// <summary>Words of a text that somebody marks, one per line. They are looked for and not kept.</summary>
public sealed record WordsField(string Name) : Field<IReadOnlyList<string>>(Name, FieldKind.Words)
{
    public override IReadOnlyList<string> Read(FieldValues values, Problems problems)
    {
        // Nobody who names words that nobody can see asks for the whole text to go.
        if (values.All(Name).Any(PlainText.IsBlank))
            problems.Add(Name, Fault.NoSuchWord);
        var typed = problems.Optional(Name, string.Join('\n', values.All(Name)), Limit ?? Limits.Text) ?? "";
        return
        [
            .. typed.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
