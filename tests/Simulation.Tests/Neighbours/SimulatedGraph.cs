using System.Globalization;
using System.Net;
using System.Text;
using NodaTime;
using Ombud.Cases;
using Ombud.Simulation.Tests.Machine;

namespace Ombud.Simulation.Tests.Neighbours;

/// <param name="DeliveryBegan">When the suite took up the message that led to this call.</param>
internal sealed record AcceptedAlert(AlertDecided Alert, Instant At, Instant DeliveryBegan, string Path, string Body);

// Graph under the real SDK: it throttles with and without a word about how long, fails, refuses, cannot reach people,
// and sometimes accepts an alert without being able to say so.
internal sealed class SimulatedGraph(Steps steps, Weather weather, Trace trace, SimulatedClock clock, Random random)
    : HttpMessageHandler
{
    public const string OmbudUser = "7a3f0000-0000-4000-8000-000000000001";
    public const string DeputyUser = "7a3f0000-0000-4000-8000-000000000002";

    private readonly SimulatedDrafts _drafts = new();

    public SimulatedCalendar Calendar { get; } = new();

    public SimulatedMailbox Mailbox { get; } = new(clock, weather, random);

    /// <summary>Told of all that is written into the calendar.</summary>
    public Action<string> Noted { get; set; } = _ => { };

    public Action<AcceptedAlert> Accepted { get; set; } = _ => { };

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
        await steps.NextAsync();
        if (Refusal(address) is { } refusal)
        {
            trace.Note(steps.Current, "Graph answers", refusal.StatusCode.ToString());
            if (SimulatedMailbox.Serves(address))
                Mailbox.Fail(refusal.StatusCode);
            await steps.NextAsync();
            return refusal;
        }

        var by = steps.Current!;
        trace.Note(by, "Graph accepts");
        var answer = Accept(by, request.Method, address, body);
        await steps.NextAsync();
        if (!weather.Strikes(weather.GraphLoses))
            return answer;
        trace.Note(by, "Graph's answer is lost");
        trace.Disturb(by);
        throw new HttpRequestException("The connection was closed.");
    }

    private HttpResponseMessage Accept(Activity by, HttpMethod method, Uri address, string body)
    {
        if (SimulatedCalendar.Serves(address))
        {
            Noted(address.PathAndQuery + body);
            var (kept, said) = Calendar.Answer(method, address, body);
            return Answer(kept, said);
        }

        if (!SimulatedMailbox.Serves(address))
        {
            if (_drafts.Answer(method, address, body) is { } drafted)
                return Answer(drafted.Status, drafted.Content);
            var said = _drafts.Sent(address) ?? body;
            Accepted(new(by.Alert!, clock.Now, by.StartedAt, address.AbsolutePath, said));
            return Answer(HttpStatusCode.Accepted);
        }

        var (status, content) = Mailbox.Answer(method, address, body);
        return content is null ? Answer(status) : Answer(status, content.ToJsonString());
    }

    private HttpResponseMessage? Refusal(Uri address)
    {
        var path = address.AbsolutePath;
        var isFeed = path.EndsWith("sendActivityNotification", StringComparison.Ordinal);
        if (isFeed && weather.Is(Ill.FeedForbidden))
            return Answer(path.Contains(OmbudUser, StringComparison.Ordinal)
                ? HttpStatusCode.Forbidden
                : HttpStatusCode.NotFound);
        // The mailbox that alerts are sent from; not the one that citizens write to, nor the ombud's own.
        var isOfSender = !isFeed && !SimulatedMailbox.Serves(address) && !SimulatedCalendar.Serves(address);
        if (isOfSender && weather.Is(Ill.MailboxGone))
            return Answer(HttpStatusCode.NotFound);
        if (weather.Is(Ill.Graph) || weather.Strikes(weather.GraphFails))
            return Answer(random.Next(2) == 0 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.BadGateway);
        if (!SimulatedCalendar.Serves(address) && weather.Strikes(weather.GraphRefuses))
            return Answer(HttpStatusCode.BadRequest);
        return weather.Strikes(weather.GraphThrottles) ? Throttled() : null;
    }

    private HttpResponseMessage Throttled()
    {
        var answer = Answer(HttpStatusCode.TooManyRequests);
        if (random.Next(2) == 0)
            answer.Headers.Add("Retry-After", random.Next(1, 600).ToString(CultureInfo.InvariantCulture));
        return answer;
    }

    private static HttpResponseMessage Answer(
        HttpStatusCode status, string content = """{"error":{"code":"No","message":"No."}}""") => new(status)
        {
            Content = status is HttpStatusCode.Accepted
            ? null
            : new StringContent(content, Encoding.UTF8, "application/json"),
        };
}
