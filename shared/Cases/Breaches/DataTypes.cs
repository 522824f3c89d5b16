using System.Diagnostics;

namespace Ombud.Cases.Breaches;

/// <summary>Where an assessment begins: ENISA 2013 gives each type of data a base score, which the context moves
/// between 1 and 4. It is shown beside the question; the assessor answers it.</summary>
public static class DataTypes
{
    private const int CriticalForSafety = 4;

    public static int Base(DataType type) => type switch
    {
        DataType.Simple => 1,
        DataType.Behavioural => 2,
        DataType.Financial => 3,
        DataType.Sensitive => 4,
        _ => throw new UnreachableException($"{type} has no base score."),
    };

    /// <summary>The types that a report's categories belong to, each once, lowest first.</summary>
    public static IReadOnlyList<DataType> Of(IReadOnlyList<DataCategory> categories) =>
        [.. categories.Select(Of).Distinct().Order()];

    /// <summary>The base score, adjusted where the categories alone reveal the context.</summary>
    public static int SuggestedDpc(DataType type, IReadOnlyList<DataCategory> categories) =>
        // ENISA Annex 1, simple 4: because of who the person is, an address is critical for their safety.
        type is DataType.Simple && categories.Contains(DataCategory.ProtectedAddress) ? CriticalForSafety : Base(type);

    private static DataType Of(DataCategory category) => category switch
    {
        DataCategory.Contact or DataCategory.NationalId or DataCategory.Image => DataType.Simple,
        // Education is simple under ENISA Annex 1; grades may profile a pupil, which is for the ombud to add.
        DataCategory.Grades => DataType.Simple,
        DataCategory.ProtectedAddress => DataType.Simple,
        // ENISA 2.1: credentials are not a type of their own but that of what they open, which the report does not say.
        DataCategory.Credentials => DataType.Simple,
        DataCategory.Other => DataType.Simple,
        DataCategory.Communication or DataCategory.Location => DataType.Behavioural,
        DataCategory.Financial => DataType.Financial,
        DataCategory.Health or DataCategory.Ethnicity or DataCategory.Politics or DataCategory.Religion
            or DataCategory.Union or DataCategory.Genetic or DataCategory.Biometric or DataCategory.SexLife
            => DataType.Sensitive,
        // GDPR art. 10 rather than ENISA's list: scored like art. 9, which errs on the side of the person.
        DataCategory.Offences => DataType.Sensitive,
        _ => throw new UnreachableException($"{category} has no type."),
    };
}
