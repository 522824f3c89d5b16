using System.Collections.Concurrent;
using System.Net;
using Ombud.Cases.Breaches;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Fuzz;

/// <summary>Makes the requests of one round and sends them.</summary>
internal sealed class Round(World world, int seed, Tally tally)
{
    private const int AtOnce = 6;
    private const int OfSeed = 6;

    private int _sent;

    /// <summary>What was answered as it never should be; with all that one needs to send it again.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>Every seed as it is, by somebody who may: were it refused, its mutations would try nothing.</summary>
    public async Task<IReadOnlyList<string>> RefusedSeedsAsync()
    {
        var refused = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(Seed.All.Index(), Few, async (one, ct) =>
        {
            var random = new Random(seed + one.Index);
            var who = Able(one.Item, random);
            var shot = await one.Item.Make(world, who, random);
            using var first = await AskAsync(shot, who, random);
            // Seeds end sessions and replace links: what this one needs may have gone meanwhile.
            if (!IsLetIn(first))
                world.SignInAgain(who.Id);
            using var answer = IsTaken(first)
                ? first
                : await AskAsync(shot = await one.Item.Make(world, who, random), who, random);
            if (!IsTaken(answer))
            {
                var reason = Reason(await answer.Content.ReadAsStringAsync(ct));
                refused.Enqueue($"{who.Id} got {(int)answer.StatusCode}: {shot}\n    {reason}");
            }
        });
        return [.. refused];
    }

    public Task SendAsync(int count) => Parallel.ForEachAsync(
        Enumerable.Range(0, count).TakeWhile(_ => Volatile.Read(ref _sent) < count), Few,
        async (at, _) => await SendSomeAsync(new Random(unchecked((seed * 1_000_003) + at))));

    private static ParallelOptions Few => new() { MaxDegreeOfParallelism = AtOnce };

    // One right request, mutated in several ways: as long as it is refused it has changed nothing and is right still.
    // Four of five are sent by somebody who may.
    private async Task SendSomeAsync(Random random)
    {
        var one = random.Of(Seed.All);
        var maker = Able(one, random);
        var right = await one.Make(world, maker, random);
        var isDone = false;
        for (var more = OfSeed; more > 0 && !isDone; more--)
        {
            var sender = random.Next(5) > 0 ? maker : random.Of([Who.Nobody, .. world.People]);
            var shot = right.Again();
            Mutation.Do(shot, random, random.Next(4) > 0 ? 1 : random.Next(2, 6));
            isDone = await SendAsync(shot, sender, random) && one.Door.IsPost;
        }
        if (right.Fresh is { } fresh && fresh.Kind == Breach.AsKind && isDone)
            world.Touched(fresh.Municipality, fresh.Number);
        else if (right.Fresh is { } unchanged)
            world.Return(unchanged);
    }

    private async Task<bool> SendAsync(Shot shot, Who sender, Random random)
    {
        Interlocked.Increment(ref _sent);
        try
        {
            using var answer = await AskAsync(shot, sender, random);
            Judge(shot, sender, answer, await answer.Content.ReadAsStringAsync());
            return (int)answer.StatusCode < 400;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            Faults.Enqueue($"{sender.Id} got no answer ({e.Message}): {shot}");
            return true;
        }
    }

    private void Judge(Shot shot, Who sender, HttpResponseMessage answer, string body)
    {
        var (status, isLetIn) = ((int)answer.StatusCode, IsLetIn(answer));
        tally.Count(shot, sender, status, isLetIn);
        if (status >= 500)
            Faults.Enqueue($"{sender.Id} got {status}: {shot}\n    {Reason(body)}");
        if (!isLetIn && sender != Who.Nobody && !sender.IsSystem)
            world.SignInAgain(sender.Id);
        if (status == 201 && shot.Door.Route != AskedInquiries.Door
            && answer.Headers.Location?.OriginalString.Split('/')[^1] is { } number)
            world.Touched(sender.Municipality, number);
    }

    private async Task<HttpResponseMessage> AskAsync(Shot shot, Who sender, Random random)
    {
        using var request = shot.Written(world.Suite.Origin);
        var isSignIn = shot.Door.Route.StartsWith("/session", StringComparison.Ordinal);
        if (isSignIn)
        {
            // In a browser of its own: what ends there is nobody else's session.
            using var own = sender.IsSystem || sender == Who.Nobody ? world.Suite.Anyone() : world.Suite.As(sender.Id);
            return await own.SendAsync(request);
        }
        var isBearer = sender.IsSystem || (sender != Who.Nobody && random.Next(4) == 0);
        return await (isBearer ? world.Bearer(sender.Id) : world.Browser(sender.Id)).SendAsync(request);
    }

    // What the answer says itself, without what stands around every page.
    private static string Reason(string body)
    {
        var at = Math.Max(0, body.IndexOf("<main", StringComparison.Ordinal));
        return body[at..Math.Min(body.Length, at + 700)].ReplaceLineEndings(" ");
    }

    private Who Able(Seed one, Random random) => random.Of(
        world.People.Where(who => one.IsFor(who) && !(who.IsSystem && !one.Door.IsJson)).ToList());

    private static bool IsTaken(HttpResponseMessage answer) => (int)answer.StatusCode < 400 && IsLetIn(answer);

    private static bool IsLetIn(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests => false,
        HttpStatusCode.SeeOther =>
            answer.Headers.Location?.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal) is not true,
        _ => true,
    };
}
