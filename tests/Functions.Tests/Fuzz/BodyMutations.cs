using System.Text;

namespace Ombud.Functions.Tests.Fuzz;

/// <summary>The bytes of a body, whatever they say.</summary>
internal static class BodyMutations
{
    private static readonly string[] Types =
    [
        "", "text/plain", "application/json", "application/json; charset=utf-16", "application/json; charset=x-none",
        "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=iso-8859-1",
        "APPLICATION/JSON", "application/problem+json", "multipart/form-data", "multipart/form-data; boundary=x",
        "application/json;;;", "*/*", "application/jsonx", "text/html", "application/json; charset=\"utf-8\"",
    ];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        Of("broken off", (bytes, random) => bytes[..random.Next(bytes.Length + 1)]),
        Of("empty", (_, _) => []),
        Of("a byte", (bytes, random) => Changed(bytes, random, (byte)random.Next(256))),
        Of("no UTF-8", (bytes, random) => Changed(bytes, random, 0xFF)),
        Of("NUL", (bytes, random) => Changed(bytes, random, 0)),
        Of("more behind", (bytes, random) => [.. bytes, .. Encoding.UTF8.GetBytes(Strange.Json(random))]),
        Of("byte order mark", (bytes, _) => [.. Encoding.UTF8.Preamble, .. bytes]),
        Of("UTF-16", (bytes, _) => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes))),
        Of("Latin-1", (bytes, _) => Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(bytes) + "æøå")),
        Of("twice", (bytes, _) => [.. bytes, .. bytes]),
        Of("too large", (bytes, _) => [.. bytes, .. Enumerable.Repeat((byte)' ', 300 * 1024)]),
        new("content type", (shot, random) =>
        {
            shot.ContentType = random.Of(Types);
            return shot.HasBody;
        }),
    ];

    private static byte[] Changed(byte[] bytes, Random random, byte to)
    {
        if (bytes.Length > 0)
            bytes[random.Next(bytes.Length)] = to;
        return bytes;
    }

    // The body may be written more than once, so chance has its own seed for it.
    private static Mutation Of(string name, Func<byte[], Random, byte[]> spoil) => new(name, (shot, random) =>
    {
        var seed = random.Next();
        shot.Spoiled.Add(bytes => spoil(bytes, new Random(seed)));
        return shot.HasBody;
    });
}
