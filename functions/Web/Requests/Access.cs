namespace Ombud.Web.Requests;

// Who may call a function is stated on the function itself. The isolated worker ignores [Authorize], so EnforceAccess
// reads these; a function that states nothing is refused.
[AttributeUsage(AttributeTargets.Method)]
public abstract class AccessAttribute : Attribute
{
    public abstract bool Admits(Caller? caller);
}

/// <summary>Also for those who are not signed in.</summary>
public sealed class AllowAnyoneAttribute : AccessAttribute
{
    /// <summary>The function itself can tell a post that its visitor wanted from one that another site made.</summary>
    public bool FromOtherSites { get; init; }

    public override bool Admits(Caller? caller) => true;
}

/// <summary>For the bot service alone. Its token stands for no person, so the function itself checks it, and then who
/// the person is.</summary>
public sealed class AllowBotServiceAttribute : AccessAttribute
{
    public override bool Admits(Caller? caller) => true;
}

/// <summary>For those who have any of the roles.</summary>
public sealed class AllowAttribute(Roles anyOf) : AccessAttribute
{
    public Roles AnyOf { get; } = anyOf;

    public override bool Admits(Caller? caller) => caller is not null && caller.Has(AnyOf);
}
