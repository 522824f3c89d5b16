using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ombud.Local.Faults;

namespace Ombud.Functions.Tests.Local;

public sealed class FaultListTests
{
    [Fact]
    public void A_fault_is_met_as_often_as_its_count_and_the_next_one_after_it()
    {
        var faults = new FaultList();
        faults.Arm(new Fault { Path = "Cases", Status = 503, Count = 2 });
        faults.Arm(new Fault { Status = 500 });

        var met = Enumerable.Range(0, 4).Select(_ => faults.Take("GET", "/account/cases()")?.Fault.Status);

        Assert.Equal([503, 503, 500, null], met);
        Assert.Empty(faults.Armed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(null)]
    public void A_fault_without_a_count_stays_until_cleared(int? count)
    {
        var faults = new FaultList();
        faults.Arm(new Fault { Status = 503, Count = count });

        Assert.NotNull(faults.Take("GET", "/"));
        Assert.NotNull(faults.Take("GET", "/"));
        faults.Clear();
        Assert.Null(faults.Take("GET", "/"));
    }

    [Fact]
    public void A_fault_for_one_method_leaves_the_others_alone()
    {
        var faults = new FaultList();
        faults.Arm(new Fault { Method = "post", Status = 503 });

        Assert.Null(faults.Take("GET", "/"));
        Assert.NotNull(faults.Take("POST", "/"));
    }

    [Fact]
    public async Task A_delay_lasts_as_long_as_was_ordered()
    {
        var time = new TimerByHand();
        var faults = new FaultList(time);
        faults.Arm(new Fault { Delay = "PT1M", DelayMs = 500 });

        var delayed = faults.Take("GET", "/")!.Delay(CancellationToken.None);
        var isEarly = delayed.IsCompleted;
        time.Ring();
        await delayed;

        Assert.False(isEarly);
        Assert.Equal(TimeSpan.FromSeconds(60.5), time.Due);
    }

    [Theory]
    [InlineData("""{"path":"x","status":503,"sttus":1}""", "Unknown field 'sttus'")]
    [InlineData("""{"path":"x"}""", "does nothing")]
    [InlineData("""{"status":200}""", "'status' must be")]
    [InlineData("""{"status":"503"}""", "'status' has a value of the wrong type")]
    [InlineData("""{"hold":true,"retryAfterSeconds":1}""", "needs a 'status'")]
    [InlineData("""{"hold":true,"count":-1}""", "'count'")]
    [InlineData("""{"delay":"soon"}""", "ISO 8601")]
    [InlineData("""{"delay":"P1M"}""", "ISO 8601")]
    [InlineData("[]", "one JSON object")]
    [InlineData("", "one JSON object")]
    public async Task A_fault_that_cannot_be_understood_is_refused_with_a_sentence(string fault, string because)
    {
        await using var routes = await Routes(new FaultList());
        using var http = new HttpClient { BaseAddress = new Uri(routes.Address) };
        using var content = new StringContent(fault);

        using var answer = await http.PostAsync(new Uri("/faults", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var title = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString();
        Assert.Contains(because, title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_shows_what_is_armed_and_how_often_it_is_still_to_come()
    {
        var faults = new FaultList();
        faults.Arm(new Fault { Path = "x", Status = 429, Count = 3 });
        faults.Arm(new Fault { Hold = true, Count = null });
        faults.Take("GET", "/x");
        await using var routes = await Routes(faults);
        using var http = new HttpClient { BaseAddress = new Uri(routes.Address) };

        var list = await http.GetFromJsonAsync<JsonElement>("/faults");

        Assert.Equal(2, list[0].GetProperty("remaining").GetInt32());
        Assert.Equal(429, list[0].GetProperty("status").GetInt32());
        Assert.Equal(JsonValueKind.Null, list[1].GetProperty("remaining").ValueKind);
    }

    private static Task<Loopback> Routes(FaultList faults) => Loopback.Start(app => app.MapFaults("/faults", faults));

    private sealed class TimerByHand : TimeProvider
    {
        private Action _ring = () => { };

        public TimeSpan Due { get; private set; }

        public void Ring() => _ring();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (Due, _ring) = (dueTime, () => callback(state));
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;
            public void Dispose() { }
            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
