using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Ombud.Cases;
using Ombud.Kit;
using Ombud.Stores;

namespace Ombud.Benchmarks;

/// <summary>
/// The yardstick: an HttpClient that writes the same rows with the same bytes in one transaction to the same Azurite,
/// signed by hand. It takes one real transaction as a pattern and puts fresh ids into it; nothing could do less.
/// </summary>
internal sealed class BareClient
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });

    private readonly Dictionary<string, string> _account;
    private readonly string _pattern;
    private readonly MediaTypeHeaderValue _type;
    private readonly Change _first;

    private BareClient(Dictionary<string, string> account, Change first, Traffic traffic)
    {
        (_account, _first) = (account, first);
        _pattern = Encoding.ASCII.GetString(traffic.LastTransaction);
        _type = MediaTypeHeaderValue.Parse(traffic.LastContentType);
    }

    public int Bytes => _pattern.Length;

    public static Task<BareClient> OnAsync(string connection, string table) =>
        OnAsync(connection, table, Sample.Places[1]);

    /// <summary>Writes into all municipalities in turn.</summary>
    public static async Task<Func<Task>> OnAllAsync(string connection, string table)
    {
        var clients = new List<BareClient>();
        foreach (var place in Sample.Places)
            clients.Add(await OnAsync(connection, table, place));
        var turn = 0;
        return () => clients[(int)((uint)Interlocked.Increment(ref turn) % clients.Count)].WriteAsync();
    }

    private static async Task<BareClient> OnAsync(string connection, string table, Municipality place)
    {
        var (traffic, first) = (new Traffic { Keeps = true }, Sample.Change(place));
        var store = new CaseStore((await Sample.TableAsync(connection, table, traffic)).Sealed(), StoresSetup.Kinds);
        await store.CommitNewAsync(() => first, default);
        var account = connection.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        return new(account, first, traffic);
    }

    public async Task WriteAsync()
    {
        var address = new Uri($"{_account["TableEndpoint"]}/$batch");
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new ByteArrayContent(Encoding.ASCII.GetBytes(Fresh()));
        request.Content.Headers.ContentType = _type;
        request.Headers.Add("x-ms-version", "2020-12-06");
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add("Accept", "application/json;odata=minimalmetadata");
        Sign(request);
        using var answer = await Http.SendAsync(request);
        var said = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        if (said.Contains("HTTP/1.1 4", StringComparison.Ordinal))
            throw new InvalidOperationException(said);
    }

    private string Fresh() => _pattern
        .Replace(_first.Case.Id.Value, CaseId.Draw(Sample.Now, RandomNumberGenerator.GetBytes).Value,
            StringComparison.Ordinal)
        .Replace(_first.Case.Number.Value, Number(), StringComparison.Ordinal)
        .Replace(
            _first.IdempotencyKey!.Key, RandomNumberGenerator.GetHexString(64, lowercase: true),
            StringComparison.Ordinal);

    // A prefix of its own: bare rows are no cases, and never clash with the suite's numbers.
    private static string Number() => $"BAR-26-{RandomNumberGenerator.GetHexString(12)}";

    private void Sign(HttpRequestMessage request)
    {
        var date = SystemClock.Instance.GetCurrentInstant().ToDateTimeUtc().ToString("R", CultureInfo.InvariantCulture);
        var (name, key) = (_account["AccountName"], Convert.FromBase64String(_account["AccountKey"]));
        var text = Encoding.UTF8.GetBytes($"{date}\n/{name}{request.RequestUri!.AbsolutePath}");
        request.Headers.Add("x-ms-date", date);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "SharedKeyLite", $"{name}:{Convert.ToBase64String(HMACSHA256.HashData(key, text))}");
    }
}
