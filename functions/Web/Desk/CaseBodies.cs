using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ombud.Web.Desk;

/// <summary>What one kind of case adds to the JSON of its cases.</summary>
public interface IKindBodies
{
    /// <summary>The kind's name on the wire.</summary>
    string Kind { get; }

    /// <summary>For every case in a response.</summary>
    object Own(Case one);

    /// <summary>For a case requested by its number, as this caller may see it.</summary>
    object Details(CaseFile file);
}

/// <summary>Cases as JSON: what every kind has, and what each kind adds.</summary>
public sealed class CaseBodies(CaseKinds kinds, IEnumerable<IKindBodies> all)
{
    private static readonly string Before = JsonNamingPolicy.CamelCase.ConvertName(nameof(CaseBody.Deadlines));

    private readonly Dictionary<string, IKindBodies> _byKind = all.ToDictionary(bodies => bodies.Kind);

    public JsonObject Of(Case one)
    {
        var body = Members(Common(one));
        // The kind's own members come before the running deadlines.
        foreach (var (name, value) in Members(BodiesOf(one).Own(one)))
            body.Insert(body.IndexOf(Before), name, value?.DeepClone());
        return body;
    }

    /// <summary>One complete case, as this caller may see it.</summary>
    public JsonObject Details(CaseFile file)
    {
        var body = Of(file.Case);
        foreach (var (name, value) in Members(BodiesOf(file.Case).Details(file)).Concat(Members(Around(file))))
            body[name] = value?.DeepClone();
        return body;
    }

    public CaseBody Of(CaseSummary one) => new()
    {
        Number = one.Number,
        Municipality = one.Municipality,
        Kind = one.Kind,
        State = one.State,
        ReceivedAt = one.ReceivedAt,
        Deadlines = one.DueAt is { } due ? [new(kinds[one.Kind].Deadline, due)] : [],
        TakenBy = one.TakenBy,
        Proposed = one.Proposed,
    };

    private IKindBodies BodiesOf(Case one) =>
        _byKind.GetValueOrDefault(one.Kind) ?? throw new UnknownKindException(one.Kind);

    private CaseBody Common(Case one) => Of(CaseSummary.Of(one));

    private static CaseSurroundings Around(CaseFile file) => new()
    {
        Proposal = file.Case.Proposal is { } p ? new(p.How, p.Reason, p.By.Name, p.At) : null,
        Ending = file.Case.Ending is { } ending
            ? new(ending.Reason, ending.By.Name, ending.At, ending.ProposedBy?.Name)
            : null,
        Redacting = file.Case.Redacting is null ? null : true,
        Owed = file.Case.Obligations,
        Linked = file.Reader.Has(Roles.Triage) ? [.. file.Linked.Select(one => one.Number)] : null,
        OmbudAlertedAt = file.OmbudAlertedAt,
        HistoryUnreadable = file.IsHistoryUnreadable ? true : null,
        History = [.. file.History.Select(entry => EntryBody.Of(entry, file))],
        Deliveries =
            [.. file.Log.Where(e => e.Action is "delivery" or "reminder").Select(entry => EntryBody.Of(entry, file))],
        Actions = file.Actions,
        Next = file.Case.NextFor(file.Reader),
    };

    private static JsonObject Members(object part) =>
        JsonSerializer.SerializeToNode(part, part.GetType(), CaseJson.Options)!.AsObject();
}
