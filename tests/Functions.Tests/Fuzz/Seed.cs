using Ombud.Cases;
using Ombud.Cases.Actions;
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

    /// <summary>Whoever handles inquiries sees no breach. A report is the employee's or the system's own; it is not
    /// there for everybody at the desk. What is to be redacted is the reporter's, and so the ombud's to take out. A joint
    /// report is about two municipalities at least, and nobody here but the ombud has more than one.</summary>
    public bool IsFor(Who who) => who.Has(Door.AnyOf) && (Door.AnyOf is null || who.Roles != 0) && (IsOfInquiry
        ? who.Has(Action is Redact ? Roles.Decide : Action!.Roles & (Roles.Handle | Roles.Decide))
        : who.Has(Action is Redact || IsJoint ? Roles.Triage : Action?.Roles & ~Roles.Handle)
            && (!Door.Asks("number") || who.Has(Door.AnyOf & ~Roles.Handle)));

    /// <summary>About what a citizen asked: the unit and the controller alone read it.</summary>
    public bool IsOfInquiry => Inquiry.AsKind.Actions.Contains(Action);

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
