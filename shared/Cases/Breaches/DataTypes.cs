using System.Diagnostics;

namespace Ombud.Cases.Breaches;

/// <summary>Where an assessment begins: ENISA 2013 gives each type of data a base, and the context then moves it
/// between 1 and 4. It is shown beside the question; the person who assesses answers it.</summary>
public static class DataTypes
{
    private const int CriticalForSafety = 4;

    public static int Base(DataType type) => type switch
    {
        DataType.Simple => 1,
        DataType.Behavioural => 2,
        DataType.Financial => 3,
        DataType.Sensitive => 4,
        _ => throw new UnreachableException($"{type} has no base."),
    };

    /// <summary>The types that a report's categories stand for, each once, least first.</summary>
    public static IReadOnlyList<DataType> Of(IReadOnlyList<DataCategory> categories) =>
        [.. categories.Select(Of).Distinct().Order()];

    /// <summary>The base, but for what the categories alone tell of the context.</summary>
    public static int SuggestedDpc(DataType type, IReadOnlyList<DataCategory> categories) =>
        // ENISA Annex 1, simple 4: because of who the person is, an address is critical for safety.
        type is DataType.Simple && categories.Contains(DataCategory.ProtectedAddress) ? CriticalForSafety : Base(type);

    private static DataType Of(DataCategory category) => category switch
    {
        DataCategory.Contact or DataCategory.NationalId or DataCategory.Image => DataType.Simple,
        // Education is simple by ENISA Annex 1; grades may let one profile a pupil, which is for the ombud to add.
        DataCategory.Grades => DataType.Simple,
        DataCategory.ProtectedAddress => DataType.Simple,
        // ENISA 2.1: credentials are no type of their own but that of what they open, which the report does not tell.
        DataCategory.Credentials => DataType.Simple,
        DataCategory.Other => DataType.Simple,
        DataCategory.Communication or DataCategory.Location => DataType.Behavioural,
        DataCategory.Financial => DataType.Financial,
        DataCategory.Health or DataCategory.Ethnicity or DataCategory.Politics or DataCategory.Religion
            or DataCategory.Union or DataCategory.Genetic or DataCategory.Biometric or DataCategory.SexLife
            => DataType.Sensitive,
        // GDPR art. 10 rather than ENISA's list: scored beside art. 9, which errs towards the person.
        DataCategory.Offences => DataType.Sensitive,
        _ => throw new UnreachableException($"{category} has no type."),
    };
}
