using System.Buffers.Text;

namespace Ombud.Web.Forms;

// Every form that is opened carries an id that the server signed for this person. A second click, or a click again
// after a lost answer, sends the same id and so meets its own case.
public sealed class Drafts(SigningKeys keys, Randomness random)
{
    private const string Purpose = "draft";

    public string Open(Caller caller)
    {
        var id = Base64Url.EncodeToString(random(16));
        return $"{id}.{Signature.Of(keys.Newest, Purpose, Signed(caller, id))}";
    }

    /// <summary>Null when nobody signed it, or for somebody else.</summary>
    public string? Read(Caller caller, string? draft)
    {
        var parts = draft?.Split('.') ?? [];
        return parts.Length == 2
            && keys.All.Any(k => Signature.Holds(k, Purpose, Signed(caller, parts[0]), parts[1]))
            ? parts[0]
            : null;
    }

    private static string Signed(Caller caller, string id) => $"{caller.Person.Id}\n{id}";
}
