using System.Text;
using System.Xml;

namespace Ombud.Web.Documents;

/// <summary>What somebody wrote, as XML can hold it.</summary>
internal static class XmlText
{
    /// <summary>With a replacement character for each that XML cannot hold.</summary>
    public static string Of(string text) => text.All(XmlConvert.IsXmlChar)
        ? text
        : string.Concat(text.EnumerateRunes().Select(sign =>
            sign.IsBmp && !XmlConvert.IsXmlChar((char)sign.Value) ? Rune.ReplacementChar : sign));
}
