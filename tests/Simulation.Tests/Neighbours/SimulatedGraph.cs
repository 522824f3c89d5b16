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

    public Action<AcceptedAlert> Accepted { get; set; } = _ => { };

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
        await steps.NextAsync();
        if (Refusal(path) is { } refusal)
        {
            trace.Note(steps.Current, "Graph answers", refusal.StatusCode.ToString());
            await steps.NextAsync();
            return refusal;
        }

        var by = steps.Current!;
        trace.Note(by, "Graph accepts");
        Accepted(new(by.Alert!, clock.Now, by.StartedAt, path, body));
        await steps.NextAsync();
        if (!weather.Strikes(weather.GraphLoses))
            return Answer(HttpStatusCode.Accepted);
        trace.Note(by, "Graph's answer is lost");
        trace.Disturb(by);
        throw new HttpRequestException("The connection was closed.");
    }

    private HttpResponseMessage? Refusal(string path)
    {
        var isFeed = path.EndsWith("sendActivityNotification", StringComparison.Ordinal);
        if (isFeed && weather.Is(Ill.FeedForbidden))
            return Answer(path.Contains(OmbudUser, StringComparison.Ordinal)
                ? HttpStatusCode.Forbidden
                : HttpStatusCode.NotFound);
        if (!isFeed && weather.Is(Ill.MailboxGone))
            return Answer(HttpStatusCode.NotFound);
        if (weather.Is(Ill.Graph) || weather.Strikes(weather.GraphFails))
            return Answer(random.Next(2) == 0 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.BadGateway);
        if (weather.Strikes(weather.GraphRefuses))
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

    private static HttpResponseMessage Answer(HttpStatusCode status) => new(status)
    {
        Content = status is HttpStatusCode.Accepted
            ? null
            : new StringContent("""{"error":{"code":"No","message":"No."}}""", Encoding.UTF8, "application/json"),
    };
}
