using Ombud.Cases;
using Ombud.Cases.Actions;
using Ombud.Cases.Breaches;
using Ombud.Cases.Feedbacks;
using Ombud.Cases.Inquiries;
using Ombud.Functions.Tests.Doors;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Fuzz;

/// <summary>A right request, as often as one wants it.</summary>
/// <param name="Make">As this person would send it.</param>
internal sealed record Seed(
    string Name, Door Door, CaseAction? Action, Func<World, Who, Random, Task<Shot>> Make)
{
    /// <summary>At least one for each verb of each route.</summary>
    public static IReadOnlyList<Seed> All { get; } =
        [.. Door.All.SelectMany(door => door.IsPost ? Posts(door) : [ReadSeeds.Of(door)])];

    // Who reads a case of that kind, and so may act on it where their role allows.
    private static readonly Dictionary<CaseKind, Roles> Readers = new()
    {
        [Breach.AsKind] = ~Roles.Handle,
        [Inquiry.AsKind] = Roles.Handle | Roles.Decide,
        [Feedback.AsKind] = Roles.Read | Roles.Decide,
    };

    /// <summary>Whoever handles inquiries sees no breach. A report is the employee's or the system's own; it is not
    /// there for everybody at the desk. What is to be redacted is somebody else's, and so for those of whom the kind
    /// says it. A joint report is about two municipalities at least, and nobody here but the ombud has more than one.
    /// </summary>
    public bool IsFor(Who who) => who.Has(Door.AnyOf) && (Door.AnyOf is null || who.Roles != 0)
        && who.Has(Action switch
        {
            _ when IsJoint => Roles.Triage,
            Redact => Kind.Redactor,
            // Whoever does not read it can still send it where it belongs.
            Transfer => Roles.Triage,
            _ => Action?.Roles & Readers[Kind],
        })
        && (!Door.Asks("number") || Kind != Breach.AsKind || who.Has(Door.AnyOf & ~Roles.Handle));

    /// <summary>Of the case that it is about.</summary>
    public CaseKind Kind => KindOf(Action);

    /// <summary>A breach, where nothing is done that another kind lists.</summary>
    public static CaseKind KindOf(CaseAction? action) =>
        StoresSetup.Kinds.All.FirstOrDefault(kind => action is not null && kind.Actions.Contains(action))
        ?? Breach.AsKind;

    private bool IsJoint => Door.Route == JointReports.Door;

    private static IEnumerable<Seed> Posts(Door door)
    {
        IEnumerable<CaseAction?> actions = [null];
        if (door.Asks("action"))
            actions = StoresSetup.Kinds.All.SelectMany(kind => kind.Actions);
        return actions.Select(action => new Seed(
            $"{door.Method} {door.Route} {action?.Name}".Trim(), door, action,
            (door.IsJson, door.Route) switch
            {
                (true, _) => (world, who, random) => JsonSeeds.MakeAsync(door, action, world, who, random),
                (_, "/session") => (world, who, _) => SessionSeeds.BeginAsync(door, world, who),
                (_, "/innlogginger") => (world, who, random) => SessionSeeds.EndAsync(door, world, who, random),
                _ => (world, who, random) => FormSeeds.MakeAsync(door, action, world, who, random),
            }));
    }
}
