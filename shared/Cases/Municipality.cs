namespace Ombud.Cases;

/// <summary>One controller under GDPR art. 4(7). Configuration, not code: a fifth municipality is a setting.</summary>
public sealed record Municipality
{
    /// <summary>Kommunenummer, four digits: the partition of everything about the cases received under it.</summary>
    public required string Number { get; init; }

    /// <summary>The numbers that it, and those merged into it, had before, newest first. Their cases stay in the
    /// partitions of those numbers and are its own.</summary>
    public IReadOnlyList<string> FormerNumbers { get; init; } = [];

    /// <summary>ASCII, lower case: <c>oyer</c>. Sorting and addresses must not depend on Ø.</summary>
    public required string Slug { get; init; }

    /// <summary>As the municipality spells it: <c>Øyer</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The organisation, as it signs and as authorities know it: <c>Øyer kommune</c>.</summary>
    public string FullName => $"{Name} kommune";

    /// <summary>The three capital letters that begin its case numbers: <c>OYE</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>Those that its older case numbers begin with.</summary>
    public IReadOnlyList<string> FormerPrefixes { get; init; } = [];

    /// <summary>Those that its older receipts bear.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>All that hold cases of the municipality, newest first: the first takes what is new.</summary>
    public IReadOnlyList<string> Partitions => [Number, .. FormerNumbers];

    /// <summary>What a row of the municipality's that nobody can read is called. One that was copied here may bear the
    /// number of a case that is none of its own.</summary>
    public string NameOfUnreadable(string number) =>
        CaseNumber.Read(number) is not { Prefix: var prefix } || prefix == Prefix || FormerPrefixes.Contains(prefix)
            ? number
            : "…";

    /// <summary>The place of what nobody could send to a municipality. It is none itself: nobody chooses it, it has no
    /// contact, and only the ombud sees what lies there.</summary>
    public static Municipality Unsorted { get; } =
        new() { Number = "unsorted", Slug = "ufordelt", Name = "Ufordelt", Prefix = "USO" };

    /// <summary>Kept for tests: nobody is offered it, no register and no statistics count it, and what is told of its
    /// cases reaches a test mailbox, never the ombud.</summary>
    public bool IsTest { get; init; }

    public bool IsUnsorted => Number == Unsorted.Number;

    public string OrganisationNumber { get; init; } = "";
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>The Entra tenant whose tokens speak for this municipality. Several may share one.</summary>
    public string Tenant { get; init; } = "";

    /// <summary><c>nb</c> or <c>nn</c>: the default language of its pages and of alerts to its contact.</summary>
    public string Language { get; init; } = "nb";

    /// <summary>Where the municipality's own contact gets mail. Never a private address.</summary>
    public string ContactMail { get; init; } = "";

    /// <summary>Where whoever looks after the web pages gets mail; empty for the same as <see cref="ContactMail"/>.
    /// Never a private address.</summary>
    public string WebContactMail { get; init; } = "";

    /// <summary>What its units, schools and departments are called, which a form suggests while somebody types; any
    /// other name is as good.</summary>
    public IReadOnlyList<string> Workplaces { get; init; } = [];

    /// <summary>Those that handle inquiries, in the order in which people choose among them.</summary>
    public IReadOnlyList<Unit> Units { get; init; } = [];

    /// <summary>The first that handles what an inquiry is about; null when none does.</summary>
    /// <param name="about">On the wire.</param>
    public Unit? UnitFor(string about) => Units.FirstOrDefault(unit => unit.Handles.Contains(about));
}

/// <summary>A part of a municipality that handles inquiries.</summary>
public sealed record Unit
{
    /// <summary>ASCII, lower case: <c>oppvekst</c>, as in the role <c>Handle.3439.oppvekst</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>As the municipality spells it.</summary>
    public required string Name { get; init; }

    /// <summary>Where the unit gets mail. Never a private address; empty for none: the municipality's contact gets it.
    /// </summary>
    public string Mail { get; init; } = "";

    /// <summary>What the inquiries are about that come to it, on the wire.</summary>
    public IReadOnlyList<string> Handles { get; init; } = [];
}
