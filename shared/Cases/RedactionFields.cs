namespace Ombud.Cases;

/// <summary>What a redaction asks for.</summary>
internal static class RedactionFields
{
    private const int MostMarked = 1_000;

    /// <summary>The name of a text of the case, or <c>history-3</c> for the text of the third entry.</summary>
    public static readonly TextField Named = new(Redactions.FieldName) { IsRequired = true, Limit = Limits.Unit };

    /// <summary>Those to take out; none for the whole text.</summary>
    public static readonly WordsField Words = new("words") { Limit = MostMarked };

    public static readonly TextField Reason = TextField.Required("reason");
}
