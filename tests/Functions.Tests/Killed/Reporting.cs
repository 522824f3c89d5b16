using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Killed;

/// <summary>Senders that go on until nobody answers any more.</summary>
internal static class Reporting
{
    private const int MostTries = 20;

    /// <summary>Sends a report under each key and keeps the number that it was answered with.</summary>
    /// <param name="enough">Completed as soon as so many have been answered.</param>
    public static async Task SendAllAsync(
        HttpClient system, IEnumerable<string> keys, IDictionary<string, string?> numbers,
        int atLeast = 0, TaskCompletionSource? enough = null)
    {
        foreach (var key in keys)
        {
            if (await SendAsync(system, key) is not { } number)
                return;
            lock (numbers)
            {
                numbers[key] = number;
                if (numbers.Values.Count(one => one is not null) >= atLeast)
                    enough?.TrySetResult();
            }
        }
    }

    /// <summary>Sends a report under each key, again wherever storage is slow, until each has its number.</summary>
    public static async Task InsistAsync(
        HttpClient system, IEnumerable<string> keys, IDictionary<string, string?> numbers)
    {
        foreach (var key in keys)
        {
            string? number = null;
            for (var tries = 0; number is null && tries < MostTries; tries++)
                number = await SendAsync(system, key);
            lock (numbers)
                numbers[key] = number;
        }
    }

    /// <summary>The number, or null where nobody answers any more.</summary>
    public static async Task<string?> SendAsync(HttpClient system, string key)
    {
        try
        {
            using var answer = await system.PostBreachAsync(A.Breach(), key);
            return answer.StatusCode switch
            {
                HttpStatusCode.Created => (string)(await answer.JsonAsync())["number"]!,
                // The front has handed it to an instance that has ended since; or storage is slow, and says so.
                HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable => null,
                _ => throw new InvalidOperationException(await answer.Content.ReadAsStringAsync()),
            };
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
