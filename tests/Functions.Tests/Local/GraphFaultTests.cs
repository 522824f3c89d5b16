using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Graph.Models.ODataErrors;
using Ombud.Local.Faults;

namespace Ombud.Functions.Tests.Local;

public sealed class GraphFaultTests
{
    [Fact]
    public async Task Graph_asks_to_wait_as_often_as_was_ordered_and_then_accepts()
    {
        await using var graph = await GraphOnLoopback.Start();
        await Order(graph, """{"path":"sendActivityNotification","status":429,"retryAfterSeconds":2,"count":2}""");

        var first = await Assert.ThrowsAsync<ODataError>(() => graph.Notify(GraphOnLoopback.Ombud));
        await Assert.ThrowsAsync<ODataError>(() => graph.Notify(GraphOnLoopback.Ombud));
        await graph.Notify(GraphOnLoopback.Ombud);

        Assert.Equal("TooManyRequests", first.Error?.Code);
        Assert.Equal(["2"], first.ResponseHeaders["Retry-After"]);
        Assert.Equal([429, 429, 204], graph.Journal.Calls.Select(call => call.Status));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Graph_answers_the_status_that_was_ordered(int status)
    {
        await using var graph = await GraphOnLoopback.Start();
        graph.Faults.Arm(new Fault { Path = "SENDMAIL", Status = status });

        var error = await Assert.ThrowsAsync<ODataError>(
            () => graph.Send(GraphOnLoopback.Mailbox, GraphOnLoopback.Mail()));

        Assert.Equal(status, error.ResponseStatusCode);
        Assert.False(error.ResponseHeaders.ContainsKey("Retry-After"));
    }

    [Fact]
    public async Task A_held_call_ends_when_the_caller_gives_up_and_is_journalled_without_a_status()
    {
        await using var graph = await GraphOnLoopback.Start();
        using var patience = new CancellationTokenSource();
        graph.Faults.Arm(new Fault { Path = "teamwork", Hold = true });
        graph.Faults.Met += _ => patience.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => graph.Notify(GraphOnLoopback.Ombud, patience.Token));

        var waited = Stopwatch.StartNew();
        while (graph.Journal.Calls.Count == 0 && waited.Elapsed < TimeSpan.FromSeconds(10))
            await Task.Yield();
        Assert.Null(Assert.Single(graph.Journal.Calls).Status);
    }

    [Fact]
    public async Task A_held_call_goes_on_when_the_fault_is_cleared()
    {
        await using var graph = await GraphOnLoopback.Start();
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        graph.Faults.Arm(new Fault { Hold = true });
        graph.Faults.Met += _ => held.TrySetResult();

        var call = graph.Notify(GraphOnLoopback.Ombud);
        await held.Task;
        Assert.Empty(graph.Journal.Calls);
        using var cleared = await graph.Http.DeleteAsync(new Uri("/local/graph/faults", UriKind.Relative));
        await call;

        Assert.Equal(204, Assert.Single(graph.Journal.Calls).Status);
    }

    [Fact]
    public async Task What_was_accepted_but_lost_is_journalled_as_accepted_though_the_caller_hears_nothing()
    {
        await using var graph = await GraphOnLoopback.Start();
        graph.Faults.Arm(new Fault { Path = "sendMail", AcceptedButLost = true });

        await Assert.ThrowsAsync<HttpRequestException>(
            () => graph.Send(GraphOnLoopback.Mailbox, GraphOnLoopback.Mail()));

        Assert.Equal(202, Assert.Single(graph.Journal.Calls).Status);
    }

    [Fact]
    public async Task What_was_accepted_can_also_be_answered_with_an_error()
    {
        await using var graph = await GraphOnLoopback.Start();
        graph.Faults.Arm(new Fault { AcceptedButLost = true, Status = 504 });

        var error = await Assert.ThrowsAsync<ODataError>(() => graph.Notify(GraphOnLoopback.Ombud));

        Assert.Equal(504, error.ResponseStatusCode);
        Assert.Equal(204, Assert.Single(graph.Journal.Calls).Status);
    }

    private static async Task Order(GraphOnLoopback graph, string fault)
    {
        using var content = new StringContent(fault);
        using var answer = await graph.Http.PostAsync(new Uri("/local/graph/faults", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
        Assert.Equal(1, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetArrayLength());
    }
}
