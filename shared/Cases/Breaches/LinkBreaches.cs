using System.Security.Cryptography;
using System.Text;

namespace Ombud.Cases;

// One incident at a processor or in a shared system is one case for each municipality, each with its own clock, counts
// and text. What ties them together is a name that only the ombud sees.
public sealed partial record Breach
{
    /// <summary>The group of a joint report: the same sender and key give the same, so that a report that was cut off
    /// after two of four municipalities goes on where it stopped.</summary>
    public static string GroupOf(Person sender, string key) => Hashed($"joint\n{sender.Id}\n{key}");

    /// <summary>Ties this case to another's incident. Both ends are told so, each by an action of its own.</summary>
    /// <param name="leavesGroup">Nobody else is in this case's group: it was to be tied to a case that another was
    /// tied to first.</param>
    public ActionResult Link(Caller by, Breach other, Moment at, bool leavesGroup = false)
    {
        if (BreachAction.Refusal(BreachAction.Link, by, this) is { } refusal)
            return refusal;
        if (other.Id == Id)
            return Wrong("number", Fault.SameCase);
        var group = other.Group ?? Group ?? Hashed(string.Join('\n', new[] { Id.Value, other.Id.Value }.Order()));
        if (group == Group && group == other.Group)
            return Wrong("number", Fault.LinkedAlready);
        if (Group is not null && other.Group is not null && !leavesGroup)
            return Wrong("number", Fault.OtherIncident);
        // That there is another case at all is the ombud's to know.
        var act = new Act(BreachAction.Link, at.Now, by.Person) { Audience = Audience.Ombud };
        return Accept(this with { Group = group }, act, at);
    }

    private static ActionResult.Invalid Wrong(string field, Fault fault)
    {
        var problems = new Problems();
        problems.Add(field, fault);
        return new(problems);
    }

    private static string Hashed(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
