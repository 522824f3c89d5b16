using System.Text.Json.Serialization;

namespace Ombud.Cases.Breaches;

/// <summary>What whoever meets a breach should know before anything else, worst first.</summary>
public enum BreachTrait
{
    /// <summary>Somebody's life or health may depend on an address: codes 6 and 7.</summary>
    ProtectedAddress,

    /// <summary>GDPR art. 9.</summary>
    SpecialCategories,

    Children,

    /// <summary>Strictly more than a hundred persons.</summary>
    Over100,

    Ongoing,
}

public sealed partial record Breach
{
    private static readonly DataCategory[] Special =
    [
        DataCategory.Health, DataCategory.Ethnicity, DataCategory.Politics, DataCategory.Religion, DataCategory.Union,
        DataCategory.Genetic, DataCategory.Biometric, DataCategory.SexLife,
    ];

    [JsonIgnore]
    public IReadOnlyList<BreachTrait> Flags => [.. Flagged()];

    /// <summary>Before any score: an address that must not be known may cost a life within the hour.</summary>
    [JsonIgnore]
    public override bool IsGrave => Facts.DataCategories.Contains(DataCategory.ProtectedAddress)
        || Severity is { Band: SeverityBand.High or SeverityBand.VeryHigh };

    [JsonIgnore]
    public override CaseGist Gist => new(
        Facts.Unit, [.. Facts.DataCategories.Select(WireName.Of)], [.. Flags.Select(WireName.Of)]);

    private IEnumerable<BreachTrait> Flagged()
    {
        if (Facts.DataCategories.Contains(DataCategory.ProtectedAddress))
            yield return BreachTrait.ProtectedAddress;
        if (Facts.DataCategories.Any(Special.Contains))
            yield return BreachTrait.SpecialCategories;
        if (IsAboutChildren)
            yield return BreachTrait.Children;
        if (Breaches.Severity.IsMany(Facts.Persons.Count))
            yield return BreachTrait.Over100;
        if (Facts.Ongoing)
            yield return BreachTrait.Ongoing;
    }

    // Grades are those of pupils, also where nobody has said yet whom the breach affected.
    private bool IsAboutChildren =>
        Findings.Relations.Any(whom => whom is Relation.Pupils or Relation.KindergartenChildren)
        || Facts.DataCategories.Contains(DataCategory.Grades)
        || Facts.WrongRecipient is { Children: true };
}
