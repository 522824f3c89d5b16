using System.Text.Json.Nodes;

namespace Ombud.Functions.Tests.Fuzz;

/// <summary>One way to make a right request strange.</summary>
/// <param name="Apply">False where the request has nothing that it could be done to.</param>
internal sealed record Mutation(string Name, Func<Shot, Random, bool> Apply)
{
    private static readonly IReadOnlyList<Mutation> All =
    [
        .. PairMutations.All, .. JsonMutations.All, .. BodyMutations.All, .. EnvelopeMutations.All,
    ];

    /// <summary>So many of those that fit.</summary>
    public static void Do(Shot shot, Random random, int count)
    {
        while (shot.Mutations.Count < count)
        {
            var one = random.Of(All);
            if (one.Apply(shot, random))
                shot.Mutations.Add(one.Name);
        }
    }
}

/// <summary>Fields of a form and of an address.</summary>
internal static class PairMutations
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        Of("drop", (pairs, at, _) => pairs.RemoveAt(at)),
        Of("duplicate", (pairs, at, _) => pairs.Add(pairs[at])),
        Of("contradict", (pairs, at, random) => pairs.Add(pairs[at] with { Value = Strange.Percent(random) })),
        Of("rename", (pairs, at, random) => pairs[at] = pairs[at] with { Name = Strange.Percent(random) }),
        Of("recase", (pairs, at, _) => pairs[at] = pairs[at] with { Name = pairs[at].Name.ToUpperInvariant() }),
        Of("replace", Replace), Of("replace", Replace), Of("replace", Replace), Of("replace", Replace),
        Of("append", (pairs, at, random) =>
            pairs[at] = pairs[at] with { Value = pairs[at].Value + Strange.Percent(random) }),
        Of("alter a sign", (pairs, at, random) => pairs[at] = pairs[at] with { Value = Altered(pairs[at], random) }),
        Of("cut", (pairs, at, random) =>
            pairs[at] = pairs[at] with { Value = pairs[at].Value[..random.Next(pairs[at].Value.Length + 1)] }),
        Of("take another's value", (pairs, at, random) =>
            pairs[at] = pairs[at] with { Value = random.Of(pairs).Value }),
        new("unknown field", (shot, random) =>
        {
            (shot.Form ?? shot.Query).Add(new(Strange.Percent(random), Strange.Percent(random)));
            return true;
        }),
        new("many fields", (shot, random) =>
        {
            shot.Form?.AddRange(Enumerable.Range(0, random.Next(1, 400)).Select(at => Pair.Of($"f{at}", "1")));
            return shot.Form is not null;
        }),
    ];

    private static void Replace(List<Pair> pairs, int at, Random random) =>
        pairs[at] = pairs[at] with { Value = Strange.Percent(random) };

    private static string Altered(Pair pair, Random random)
    {
        if (pair.Value.Length == 0)
            return "0";
        var at = random.Next(pair.Value.Length);
        return pair.Value[..at] + (char)random.Next('0', 'z') + pair.Value[(at + 1)..];
    }

    private static Mutation Of(string name, Action<List<Pair>, int, Random> change) => new(name, (shot, random) =>
    {
        var pairs = shot.Form is { Count: > 0 } form ? form : shot.Query;
        if (pairs.Count > 0)
            change(pairs, random.Next(pairs.Count), random);
        return pairs.Count > 0;
    });
}

/// <summary>Members of a JSON body, at any depth.</summary>
internal static class JsonMutations
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        Of("drop", (_, inside, name, _) => inside.Remove(name)),
        Of("duplicate", (shot, inside, name, random) =>
            inside[shot.Hole($"\"{name}\":{Strange.Json(random)},\"{name}\"")] = inside[name]?.DeepClone()),
        Of("rename", (shot, inside, name, random) => Renamed(inside, name, shot.Hole(Name(random)))),
        Of("recase", (_, inside, name, _) => Renamed(inside, name, name.ToUpperInvariant())),
        Of("replace", Replace), Of("replace", Replace), Of("replace", Replace), Of("replace", Replace),
        Of("wrap in a list", (_, inside, name, _) => inside[name] = new JsonArray(inside[name]?.DeepClone())),
        Of("wrap in an object", (_, inside, name, _) =>
            inside[name] = new JsonObject { [name] = inside[name]?.DeepClone() }),
        Of("take another's value", (_, inside, name, random) =>
            inside[name] = random.Of(inside.ToList()).Value?.DeepClone()),
        Of("unknown field", (shot, inside, _, random) =>
            inside[shot.Hole(Name(random))] = shot.Hole(Strange.Json(random))),
    ];

    private static void Replace(Shot shot, JsonObject inside, string name, Random random) =>
        inside[name] = shot.Hole(Strange.Json(random));

    private static string Name(Random random) => System.Text.Json.JsonSerializer.Serialize(Strange.Text(random));

    private static void Renamed(JsonObject inside, string name, string other)
    {
        var value = inside[name]?.DeepClone();
        inside.Remove(name);
        inside[other] = value;
    }

    private static Mutation Of(string name, Action<Shot, JsonObject, string, Random> change) => new(
        name, (shot, random) =>
        {
            var members = shot.Json is null ? [] : Members(shot.Json).ToList();
            if (members.Count == 0)
                return false;
            var (inside, member) = random.Of(members);
            change(shot, inside, member, random);
            return true;
        });

    private static IEnumerable<(JsonObject Inside, string Name)> Members(JsonNode? node) => node switch
    {
        JsonObject inside => inside.SelectMany(one => Members(one.Value).Prepend((inside, one.Key))),
        JsonArray many => many.SelectMany(Members),
        _ => [],
    };
}
