using System.Security.Cryptography;
using System.Text;

namespace Ombud.Cases;

public static class Sha256
{
    /// <summary>Of the text in UTF-8; lower-case hex.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
