namespace Ombud.Cases;

/// <summary>One controller under GDPR art. 4(7). Configuration, not code: a fifth municipality is a setting.</summary>
public sealed record Municipality
{
    /// <summary>Kommunenummer, four digits: the partition of everything about the municipality's cases.</summary>
    public required string Number { get; init; }

    /// <summary>ASCII, lower case: <c>oyer</c>. Sorting and addresses must not depend on Ø.</summary>
    public required string Slug { get; init; }

    /// <summary>As the municipality spells it: <c>Øyer</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The three letters that begin its case numbers: <c>OYE</c>.</summary>
    public required string Prefix { get; init; }

    public string OrganisationNumber { get; init; } = "";
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>The Entra tenant whose tokens speak for this municipality. Several may share one.</summary>
    public string Tenant { get; init; } = "";

    /// <summary><c>nb</c> or <c>nn</c>: the default language of its pages and of alerts to its contact.</summary>
    public string Language { get; init; } = "nb";

    /// <summary>Where the municipality's own contact gets mail. Never a private address.</summary>
    public string ContactMail { get; init; } = "";
}
