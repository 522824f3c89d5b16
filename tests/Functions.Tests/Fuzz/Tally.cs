using System.Collections.Concurrent;

namespace Ombud.Functions.Tests.Fuzz;

/// <summary>How the requests were answered, by route, role and status.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<(string Door, string Role, int Status), int> _answers = new();
    private int _sent;
    private int _nearlyRight;

    public int Sent => _sent;

    /// <summary>Right but for one mutation, and let in: neither sign-in, role nor limit was in the way.</summary>
    public int NearlyRight => _nearlyRight;

    public int Answered(int status) => _answers.Where(one => one.Key.Status == status).Sum(one => one.Value);

    public void Count(Shot shot, Who who, int status, bool isLetIn)
    {
        _answers.AddOrUpdate(
            ($"{shot.Door.Method} {shot.Door.Route}", who.Position, status), 1, (_, count) => count + 1);
        Interlocked.Increment(ref _sent);
        if (isLetIn && shot.Mutations.Count == 1)
            Interlocked.Increment(ref _nearlyRight);
    }

    public override string ToString() => string.Join('\n',
    [
        .. _answers.GroupBy(one => one.Key.Door).OrderBy(door => door.Key, StringComparer.Ordinal)
            .SelectMany(door => door.GroupBy(one => one.Key.Role).OrderBy(role => role.Key, StringComparer.Ordinal)
                .Select(role => $"{door.Key,-42} {role.Key,-10} {Statuses(role)}")),
        $"{"all",-53} {Statuses(_answers)}",
        $"{Sent} sent, {NearlyRight} of them right but for one mutation and let in",
    ]);

    private static string Statuses(IEnumerable<KeyValuePair<(string, string, int Status), int>> answers) =>
        string.Join("  ", answers.GroupBy(one => one.Key.Status, one => one.Value)
            .OrderBy(status => status.Key).Select(status => $"{status.Key}: {status.Sum()}"));
}
