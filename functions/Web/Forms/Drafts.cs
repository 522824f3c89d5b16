using System.Buffers.Text;

namespace Ombud.Web.Forms;

// Every form that is opened carries an id that the server signed for this person. A second click, or another click
// after a lost response, sends the same id and so finds the case already made.
public sealed class Drafts(SigningKeys keys, Randomness random)
{
    private const string Purpose = "draft";

    public string Open(Caller caller)
    {
        var id = Base64Url.EncodeToString(random(16));
        return $"{id}.{Signature.Of(keys.Newest, Purpose, Signed(caller, id))}";
    }

    /// <summary>Null if it was not signed, or was signed for somebody else.</summary>
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
