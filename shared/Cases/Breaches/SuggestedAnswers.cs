namespace Ombud.Cases.Breaches;

/// <summary>What an assessment starts from: the answers that follow from what is known about the breach. What does not
/// follow is left to the assessor, and so is every answer in the end.</summary>
public static class SuggestedAnswers
{
    private const string None = "0";
    private const string Known = "0.25";
    private const string Unknown = "0.5";

    public static IReadOnlyList<DataScore> Scores(Breach breach)
    {
        var data = breach.Facts.DataCategories;
        return [.. DataTypes.Of(data).Select(type => new DataScore(type, DataTypes.SuggestedDpc(type, data)))];
    }

    /// <summary>By the name of the question, without the scores.</summary>
    public static IEnumerable<(string Name, string Value)> Of(Breach breach) =>
        from answer in All(breach)
        where answer.Value is not null
        select (answer.Name, answer.Value!);

    private static IEnumerable<(string Name, string? Value)> All(Breach breach) =>
    [
        (SeverityQuestions.Ei.Name, Identification(breach.Facts.DataCategories)),
        (SeverityQuestions.Confidentiality.Name, Confidentiality(breach)),
        (SeverityQuestions.Integrity.Name, IfNot(breach, BreachKind.Integrity)),
        (SeverityQuestions.Availability.Name, IfNot(breach, BreachKind.Availability)),
        (SeverityQuestions.Malicious.Name, Malicious(breach)),
        (SeverityQuestions.Unintelligible.Name, breach.Findings.Encryption switch
        {
            Encryption.All => YesNoField.Yes,
            Encryption.None or Encryption.Partly => YesNoField.No,
            _ => null,
        }),
    ];

    // An identity number names one person; in a small municipality a name nearly does.
    private static string? Identification(IReadOnlyList<DataCategory> data)
    {
        if (data.Contains(DataCategory.NationalId))
            return "1";
        return data.Any(one => one is DataCategory.Contact or DataCategory.Image or DataCategory.ProtectedAddress)
            ? "0.75"
            : null;
    }

    private static string? Confidentiality(Breach breach) => breach switch
    {
        { Facts.Kinds: var kinds } when !kinds.Contains(BreachKind.Confidentiality) => None,
        { Facts.WrongRecipient.Recipient: ReceivedBy.Unknown } => Unknown,
        { Facts.WrongRecipient: not null } => Known,
        { Findings.Cause: Cause.Publication or Cause.Hacking } => Unknown,
        { Findings.Cause: Cause.WrongRecipient or Cause.Snooping } => Known,
        _ => null,
    };

    private static string? IfNot(Breach breach, BreachKind kind) => breach.Facts.Kinds.Contains(kind) ? null : None;

    private static string? Malicious(Breach breach) => breach switch
    {
        { Findings.CauseNature: CauseNature.Malicious } or { Findings.Cause: Cause.Hacking or Cause.BreakIn } =>
            YesNoField.Yes,
        { Findings.CauseNature: not null } or { Facts.WrongRecipient: not null } => YesNoField.No,
        _ => null,
    };
}
