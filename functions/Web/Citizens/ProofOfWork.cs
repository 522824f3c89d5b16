using System.Security.Cryptography;
using System.Text;
using Ombud.Web.Forms;

namespace Ombud.Web.Citizens;

/// <summary>What the script of the form works out while somebody writes: a number that makes the hash of the form's
/// token begin with zeros. It costs a person nothing and a flood its processors. Where no script runs there is none:
/// all those share one limit.</summary>
internal static class ProofOfWork
{
    /// <summary>Of zeros at the beginning of the hash. The script has the same number.</summary>
    public const int Bits = 14;

    private const int LongestNumber = 20;

    public static bool Holds(OpenForm token, string? number)
    {
        if (number is null or "" || number.Length > LongestNumber || !number.All(char.IsAsciiDigit))
            return false;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{token.Written}:{number}"));
        return (((hash[0] << 8) | hash[1]) >> (16 - Bits)) == 0;
    }
}
