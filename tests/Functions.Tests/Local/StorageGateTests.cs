using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Ombud.Local.Faults;

namespace Ombud.Functions.Tests.Local;

/// <summary>The gate in front of a storage that writes down what it got.</summary>
public sealed class StorageGateTests : IAsyncLifetime
{
    private const string Row = "/account/Cases(PartitionKey='3405',RowKey='a%2Fb''c')";

    private static readonly HttpClient Http = new();

    private readonly FaultList _faults = new();
    private readonly List<string> _received = [];
    private Loopback _storage = null!;
    private StorageGate _gate = null!;
    private string _address = "";

    public async Task InitializeAsync()
    {
        _storage = await Loopback.Start(app => app.Run(Store));
        _gate = await StorageGate.Start(
            $"AccountName=account;AccountKey=a2V5;TableEndpoint={_storage.Address}/account;", _faults);
        _address = _gate.ConnectionString.Split("TableEndpoint=")[1].Replace("/account;", "", StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        await _gate.DisposeAsync();
        await _storage.DisposeAsync();
    }

    [Fact]
    public void The_connection_string_names_the_gate_and_keeps_the_account()
    {
        Assert.StartsWith("AccountName=account;AccountKey=a2V5;", _gate.ConnectionString, StringComparison.Ordinal);
        Assert.DoesNotContain(_storage.Address, _gate.ConnectionString, StringComparison.Ordinal);
        Assert.Equal("127.0.0.1", new Uri(_address).Host);
    }

    [Fact]
    public async Task A_call_passes_with_its_target_as_it_was_signed()
    {
        using var request = Request("MERGE", Row + "?timeout=5");
        request.Headers.TryAddWithoutValidation("Authorization", "SharedKeyLite account:c2lnbmF0dXJl");
        request.Content = new StringContent("""{"a":1}""");

        using var answer = await Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("W/\"1\"", answer.Headers.ETag?.ToString());
        Assert.Equal("stored", await answer.Content.ReadAsStringAsync());
        Assert.Equal(
            $$"""MERGE {{Row}}?timeout=5 SharedKeyLite account:c2lnbmF0dXJl {{_address[7..]}} {"a":1}""",
            Assert.Single(_received));
    }

    [Fact]
    public async Task A_busy_storage_answers_as_Azure_does_and_stores_nothing()
    {
        _faults.Arm(new Fault { Path = "cases", Status = 503, RetryAfterSeconds = 1 });

        using var answer = await Http.SendAsync(Request("GET", Row));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("ServerBusy", answer.Headers.GetValues("x-ms-error-code").Single());
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("ServerBusy", body.RootElement.GetProperty("odata.error").GetProperty("code").GetString());
        Assert.Empty(_received);
    }

    [Theory]
    [InlineData("$batch")]
    [InlineData("transaction")]
    public async Task A_transaction_can_be_made_to_fail_by_either_of_its_names(string path)
    {
        _faults.Arm(new Fault { Path = path, Status = 500 });

        using var other = await Http.SendAsync(Request("GET", Row));
        using var transaction = await Http.SendAsync(Request("POST", "/account/$batch"));

        Assert.Equal(HttpStatusCode.Accepted, other.StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, transaction.StatusCode);
    }

    [Fact]
    public async Task What_is_accepted_but_lost_is_stored_though_the_caller_hears_nothing()
    {
        _faults.Arm(new Fault { AcceptedButLost = true });

        await Assert.ThrowsAsync<HttpRequestException>(() => Http.SendAsync(Request("POST", "/account/$batch")));

        Assert.Single(_received);
    }

    [Fact]
    public async Task A_held_call_ends_when_the_caller_gives_up_and_nothing_is_stored()
    {
        using var patience = new CancellationTokenSource();
        _faults.Arm(new Fault { Hold = true });
        _faults.Met += _ => patience.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Http.SendAsync(Request("GET", Row), patience.Token));

        Assert.Empty(_received);
    }

    private HttpRequestMessage Request(string method, string target) => new(
        new HttpMethod(method),
        new Uri(_address + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));

    private async Task Store(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var target = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var (signature, host) = (http.Request.Headers.Authorization, http.Request.Host);
        _received.Add($"{http.Request.Method} {target} {signature} {host} {body}".TrimEnd());
        http.Response.StatusCode = StatusCodes.Status202Accepted;
        http.Response.Headers.ETag = "W/\"1\"";
        await http.Response.WriteAsync("stored");
    }
}
