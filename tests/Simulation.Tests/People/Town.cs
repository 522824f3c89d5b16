using Ombud.Cases;

namespace Ombud.Simulation.Tests.People;

/// <summary>The four municipalities and who works there. Every name, id and sentence of a person bears the mark, so
/// that one search finds whatever got where it must not be.</summary>
internal static class Town
{
    // Its letters are none of those that ids and case numbers are drawn from, and so many that no signature holds it.
    public const string Mark = "zuluzulu";

    /// <summary>Everybody's.</summary>
    public const string Tenant = "tenant";

    public static readonly Municipalities Municipalities = new(
    [
        Place("3405", "lillehammer", "Lillehammer", "LIL"), Place("3439", "ringebu", "Ringebu", "RIN"),
        Place("3440", "oyer", "Øyer", "OYE"), Place("3441", "gausdal", "Gausdal", "GAU"),
    ]);

    public static Caller Ombud { get; } = Of("ombud", Roles.Triage, null);

    public static Caller Deputy { get; } = Of("deputy", Roles.Triage, null);

    public static Caller Contact(Municipality of) => Of($"contact-{of.Slug}", Roles.Read, of);

    public static Caller Controller(Municipality of) => Of($"controller-{of.Slug}", Roles.Decide, of);

    public static Caller Handler(Municipality of, string unit) =>
        Of($"handler-{of.Slug}-{unit}", Roles.Handle, of) with { Units = [unit] };

    /// <summary>The part of any municipality that is given what citizens ask about this; null for none.</summary>
    /// <param name="about">On the wire.</param>
    public static string? HandlerOf(string about) => about switch
    {
        "access" or "rectification" or "erasure" => "helse",
        "objection" or "complaint" => "skole",
        _ => null,
    };

    public static Caller Employee(Municipality of, int number) => Of($"employee-{of.Slug}-{number}", Roles.Report, of);

    /// <summary>A second person who decides.</summary>
    public static Caller Director(Municipality of) => Of($"director-{of.Slug}", Roles.Decide, of);

    private static Caller Of(string name, Roles roles, Municipality? of) =>
        new(new($"{Tenant}:{Mark}-{name}", $"{Mark} {name}"), roles, of?.Number);

    private static Municipality Place(string number, string slug, string name, string prefix) => new()
    {
        Number = number,
        Slug = slug,
        Name = name,
        Prefix = prefix,
        ContactMail = $"post@{slug}.example",
        Domains = [$"{slug}.example"],
        Units =
        [
            new()
            {
                Slug = "helse",
                Name = "Helse",
                Mail = $"helse@{slug}.example",
                Handles = ["access", "rectification", "erasure"],
            },
            // Without an address: its mail goes to the contact.
            new() { Slug = "skole", Name = "Skole", Handles = ["objection", "complaint"] },
        ],
    };
}
