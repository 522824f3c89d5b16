using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Ombud.Local.Graph.Mailbox;

/// <summary>Where a reading of the changes goes on. It keeps what was selected, as Graph's does.</summary>
internal sealed record DeltaToken(string Life, int Place, string Select)
{
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{Life}|{Place}|{Select}")));

    /// <summary>Null for what is none.</summary>
    public static DeltaToken? Read(string text)
    {
        try
        {
            var said = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
            return said.Split('|') is [var life, var place, var select]
                && int.TryParse(place, CultureInfo.InvariantCulture, out var at) ? new(life, at, select) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
