namespace Ombud.Local.Smoke;

/// <summary>Tries a deployed suite from the command line. Exit code 0 if it works, 1 if it does not, 2 if nobody could
/// tell.</summary>
internal static class SmokeCommand
{
    public const string Usage = """
        OMBUD_TOKEN=… dotnet run --project functions/Local -- smoke [options]
          --origin URL       the suite, such as https://ombud.example.no
          --municipality N   number of one that is kept for tests: nobody else hears of the case
          The token's bearer has Report, Read and Decide there.
        """;

    public const string Token = "OMBUD_TOKEN";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync(string[] args, TextWriter said, CancellationToken ct)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(ct);
        inTime.CancelAfter(Longest);
        return await RunAsync(
            args, Environment.GetEnvironmentVariable(Token), said,
            new(SystemClock.Instance, stop => Task.Delay(Pause, stop)), inTime.Token);
    }

    internal static async Task<int> RunAsync(
        string[] args, string? token, TextWriter said, TrialTime time, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(token) || Read(args) is not var (origin, municipality))
        {
            await said.WriteLineAsync(Usage);
            return 2;
        }

        using var client = new HttpClient { BaseAddress = origin };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        try
        {
            await said.WriteLineAsync(await new TrialCase(client, time).RunAsync(municipality, ct));
            return 0;
        }
        catch (TrialFailedException failed)
        {
            await said.WriteLineAsync(failed.Message);
            return 1;
        }
        catch (HttpRequestException unanswered)
        {
            await said.WriteLineAsync($"{origin} does not answer: {unanswered.Message}");
            return 1;
        }
    }

    private static (Uri Origin, string Municipality)? Read(string[] args) =>
        args is ["--origin", var origin, "--municipality", { Length: > 0 } municipality]
        && Uri.TryCreate(origin, UriKind.Absolute, out var address)
            ? (address, municipality)
            : null;
}
