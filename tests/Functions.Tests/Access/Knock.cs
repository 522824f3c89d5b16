using System.Text.Json.Nodes;
using Ombud.Cases;
using Ombud.Functions.Tests.Doors;
using Ombud.Functions.Tests.Fuzz;
using Ombud.Web.Register;

namespace Ombud.Functions.Tests.Access;

/// <summary>A case that was reported with a word that stands nowhere else.</summary>
internal sealed record Place(Municipality Municipality, string Tenant, string Number)
{
    public string Secret => SecretOf(Municipality);

    /// <summary>How every case number of that municipality begins.</summary>
    public string Numbers => $"{Municipality.Prefix}-26-";

    public static string SecretOf(Municipality municipality) => $"Merkeord{municipality.Number}";
}

internal enum Outcome
{
    LetIn,
    Unknown,
    Forbidden,
    Hidden,
    Invalid,
}

/// <summary>A request that is right but for who sends it.</summary>
/// <param name="About">The municipality that it names, or whose case; null when it names none.</param>
internal sealed record Knock(Door Door, CaseAction? Action, Shot Shot, Place? About)
{
    private const Roles Advisers = Roles.Triage | Roles.Decide;

    /// <summary>DESIGN.md, section 6.2. Whoever decides on a case may also write in it.</summary>
    public static IReadOnlyDictionary<string, Roles> Actions { get; } = new Dictionary<string, Roles>
    {
        ["take"] = Roles.Triage,
        ["advise"] = Roles.Triage,
        ["ask"] = Roles.Triage,
        ["link"] = Roles.Triage,
        ["note"] = Advisers | Roles.Read,
        ["amend"] = Advisers | Roles.Read,
        ["set-awareness"] = Advisers,
        ["assess"] = Advisers,
        ["record-notification"] = Advisers,
        ["record-communication"] = Advisers,
        ["withdraw"] = Advisers,
        ["close"] = Advisers,
        ["reopen"] = Advisers,
        // What is asked for is the reporter's: of the desk, the ombud alone may take it out.
        ["redact"] = Roles.Triage,
        ["decide"] = Roles.Decide,
        ["confirm"] = Roles.Decide,
    };

    /// <summary>A list or a file of one municipality.</summary>
    public bool IsList => !Door.IsPost && Door.AnyOf is { } anyOf && anyOf.HasFlag(Roles.Read) && !Door.Asks("number")
        && Door.Route != "/kalender";

    /// <summary>Whoever sends it has the number of a case there already, as on a receipt, or what opens it.
    /// </summary>
    public bool Names(Place place) => Door.Asks("token") || Shot.Form?.Exists(pair =>
        pair.Value.Contains(place.Numbers, StringComparison.Ordinal)
        || (pair.Name == "code"
            && pair.Value.StartsWith($"{place.Municipality.Prefix}-", StringComparison.Ordinal))) is true;

    /// <summary>Whoever sends it, it is for that municipality: anybody may write to it.</summary>
    public bool IsFor(Place place) => Door.AnyOf is null
        && Shot.Form?.Exists(pair => pair == Pair.Of("municipality", place.Municipality.Number)) is true;

    /// <summary>Somebody who is signed in: of the municipality of whoever made the request.</summary>
    private bool IsOfPerson => Shot.Form?.Exists(pair => pair.Name == "person") is true;

    private bool IsReporters => Door.AnyOf is Roles.Report && Door.Asks("number");

    /// <summary>The same right request about each of the places, as far as it can name one.</summary>
    public static IEnumerable<Knock> Of(Seed seed, Shot right, IReadOnlyList<Place> places)
    {
        var door = seed.Door;
        if (door.Asks("number"))
            return places.Select(place => new Knock(door, seed.Action, right.At(PathOf(seed, place)), place));
        if (right.Json is not null)
            return places.Select(place => new Knock(door, seed.Action, right.Told(place.Municipality.Number), place));
        var plain = new Knock(door, seed.Action, right.At(right.Path), null);
        if (plain.IsOfPerson)
            return [plain with { About = places[0] }];
        return door.IsPost || door.AnyOf is null ? [plain] :
        [
            plain,
            .. from place in places
               from format in door.Route.EndsWith("/eksport", StringComparison.Ordinal)
                   ? WireName.All<ExportFormat>()
                   : ["json"]
               select plain with
               {
                   Shot = right.At(
                       right.Path, $"municipality={place.Municipality.Number}", "state=all", "order=newest",
                       $"format={format}"),
                   About = place,
               },
        ];
    }

    /// <summary>What is right, whatever the code says.</summary>
    public Outcome Expected(Visitor who)
    {
        if (Door.AnyOf is not { } anyOf)
            return who.IsRefused && !Door.Route.StartsWith("/assets/", StringComparison.Ordinal)
                ? Outcome.Forbidden
                : Outcome.LetIn;
        if (who.Ticket is null)
            return Outcome.Unknown;
        if (who.Standing is not { } standing || !standing.Has(anyOf))
            return Outcome.Forbidden;
        if (About is not { } place)
            return Outcome.LetIn;
        var municipality = place.Municipality.Number;
        if (IsReporters)
            return who.Reported(place) ? Outcome.LetIn : Outcome.Hidden;
        // Whoever handles inquiries alone knows of lists, and that there is nothing else in them for them.
        if ((Door.Asks("number") || IsList || IsOfPerson)
            && !(IsList ? standing.KnowsOf(municipality) : standing.Sees(municipality)))
            return Outcome.Hidden;
        if (Action is not null && !standing.ActsIn(municipality, Actions[Action.Name]))
            return Outcome.Forbidden;
        return Shot.Json is null || Action is not null || Reports(standing, anyOf, municipality)
            ? Outcome.LetIn
            : Outcome.Invalid;
    }

    public override string ToString() => $"{Shot.Method} {Shot.Path}?{string.Join('&', Shot.Query)}";

    // An employee does not report for several: there the ombud does, and a system for those that it serves.
    private static bool Reports(Standing standing, Roles anyOf, string municipality) =>
        anyOf.HasFlag(Roles.Handle) ? standing.RegistersFor(municipality)
        : anyOf.HasFlag(Roles.Triage)
            ? standing.Has(Roles.Triage) || standing.Serves.Contains(municipality, StringComparison.Ordinal)
        : standing.ReportsFor(municipality);

    private static string PathOf(Seed seed, Place place) => seed.Door.With("number", place.Number)
        .Replace("{action}", seed.Action?.Name ?? "", StringComparison.Ordinal);
}

internal static class Redirected
{
    /// <summary>The same at another address, and whatever version its page showed.</summary>
    public static Shot At(this Shot right, string path, params string[] query)
    {
        var again = new Shot(right.Door, path)
        {
            Query = [.. query.Select(pair => pair.Split('=')).Select(pair => new Pair(pair[0], pair[1]))],
            Form = right.Form?.Where(field => field.Name != "version").ToList(),
            Json = right.Json?.DeepClone().AsObject(),
        };
        again.Headers.AddRange(right.Headers);
        return again;
    }

    /// <summary>The same report for one municipality.</summary>
    public static Shot Told(this Shot right, string municipality)
    {
        var again = right.At(right.Path);
        if (again.Json!["municipalities"] is JsonArray affected)
        {
            affected.RemoveRange(1, affected.Count - 1);
            affected[0]!["municipality"] = municipality;
        }
        else
        {
            again.Json["municipality"] = municipality;
        }

        return again;
    }
}
