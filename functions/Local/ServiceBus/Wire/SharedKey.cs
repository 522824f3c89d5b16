using System.Security.Cryptography;
using System.Text;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>The one key of the namespace, with which clients sign their tokens.</summary>
internal sealed class SharedKey(string key)
{
    private const string Name = "local";
    private const string TokenStart = "SharedAccessSignature ";

    public static SharedKey Fresh() => new(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

    public string ConnectionString(int port) =>
        $"Endpoint=sb://127.0.0.1:{port};SharedAccessKeyName={Name};SharedAccessKey={key};UseDevelopmentEmulator=true;";

    /// <summary>Does not check expiry: that is in wall-clock time, and the suite's clock may have been moved.</summary>
    public bool HasSigned(string token)
    {
        if (!token.StartsWith(TokenStart, StringComparison.Ordinal))
            return false;
        var parts = token[TokenStart.Length..].Split('&')
            .Select(part => part.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .ToLookup(pair => pair[0], pair => pair[1]);
        if (Single(parts, "sr") is not { } resource || Single(parts, "se") is not { } expiry)
            return false;
        return Uri.UnescapeDataString(Single(parts, "skn") ?? "") == Name
            && Equal(Uri.UnescapeDataString(Single(parts, "sig") ?? ""), Signature($"{resource}\n{expiry}"));
    }

    private static string? Single(ILookup<string, string> parts, string name) => parts[name].FirstOrDefault();

    private static bool Equal(string one, string other) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private string Signature(string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));
}
