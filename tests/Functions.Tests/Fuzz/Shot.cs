using System.Text;
using System.Text.Json.Nodes;
using Ombud.Functions.Tests.Doors;

namespace Ombud.Functions.Tests.Fuzz;

/// <summary>A name and a value as they travel: percent-encoded, well or badly.</summary>
internal readonly record struct Pair(string Name, string Value)
{
    public static Pair Of(string name, string value) => new(Uri.EscapeDataString(name), Uri.EscapeDataString(value));

    public override string ToString() => $"{Name}={Value}";
}

/// <summary>A request that is still to be written down, so that a mutation can get at every part of it.</summary>
internal sealed class Shot(Door door, string path)
{
    private readonly List<(string Hole, string Raw)> _holes = [];

    public Door Door => door;

    public string Method { get; set; } = door.Method;

    /// <summary>As it travels.</summary>
    public string Path { get; set; } = path;

    public List<Pair> Query { get; init; } = [];

    public List<Pair> Headers { get; } = [];

    public List<Pair>? Form { get; init; }

    public JsonObject? Json { get; init; }

    public string? ContentType { get; set; }

    /// <summary>What happens to the body when it is written.</summary>
    public List<Func<byte[], byte[]>> Spoiled { get; } = [];

    /// <summary>By name. One: the request is right but for this.</summary>
    public List<string> Mutations { get; } = [];

    /// <summary>A case that nobody did anything to before this.</summary>
    public FreshCase? Fresh { get; init; }

    public bool HasBody => Form is not null || Json is not null;

    /// <summary>The same once more, for another mutation.</summary>
    public Shot Again()
    {
        var again = new Shot(Door, Path)
        {
            Query = [.. Query],
            Form = Form is null ? null : [.. Form],
            Json = Json?.DeepClone().AsObject(),
            Fresh = Fresh,
        };
        again.Headers.AddRange(Headers);
        return again;
    }

    /// <summary>What stands for something that the serializer would not write.</summary>
    public string Hole(string raw)
    {
        var hole = $"@hole{_holes.Count}@";
        _holes.Add(($"\"{hole}\"", raw));
        return hole;
    }

    public HttpRequestMessage Written(string origin)
    {
        var query = Query.Count > 0 ? "?" + string.Join('&', Query) : "";
        // As typed: the class for addresses would put right what is to be tried.
        var exact = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var request = new HttpRequestMessage(new(Method), new Uri(origin + Path + query, exact));
        if (HasBody)
        {
            request.Content = new ByteArrayContent(Body());
            var type = ContentType
                ?? (Json is null ? "application/x-www-form-urlencoded" : "application/json; charset=utf-8");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }
        foreach (var (name, value) in Headers)
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content?.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    /// <summary>All that one needs to send it again.</summary>
    public override string ToString()
    {
        var body = HasBody ? Encoding.UTF8.GetString(Body()) : "";
        return $"{Method} {Path}?{string.Join('&', Query)} [{string.Join(", ", Mutations)}] "
            + $"{string.Join(' ', Headers)} {ContentType} {body[..Math.Min(body.Length, 2000)]}";
    }

    private byte[] Body()
    {
        var text = Json is null ? string.Join('&', Form!) : Json.ToJsonString();
        text = _holes.Aggregate(text, (json, hole) => json.Replace(hole.Hole, hole.Raw, StringComparison.Ordinal));
        return Spoiled.Aggregate(Encoding.UTF8.GetBytes(text), (bytes, spoil) => spoil(bytes));
    }
}
