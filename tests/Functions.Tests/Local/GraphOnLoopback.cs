using System.Net.Http.Headers;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.SendMail;
using Microsoft.Graph.Users.Item.Teamwork.SendActivityNotification;
using Microsoft.Kiota.Abstractions.Authentication;
using NodaTime;
using NodaTime.Testing;
using Ombud.Local.Faults;
using Ombud.Local.Graph;
using Ombud.Local.Graph.Mailbox;

namespace Ombud.Functions.Tests.Local;

/// <summary>A local Graph on a Kestrel of its own, and Microsoft's client for it.</summary>
internal sealed class GraphOnLoopback : IAsyncDisposable
{
    public const string Ombud = "11111111-0000-0000-0000-000000000001";
    public const string Contact = "11111111-0000-0000-0000-000000000002";
    public const string Mailbox = "ombud@example.no";
    private const string Token = "the-right-token";

    private static readonly LocalGraphOptions Options = new()
    {
        Token = Token,
        Activities = new Dictionary<string, IReadOnlyList<string>> { ["breachReported"] = ["number"] },
        Mailbox = Mailbox,
        Users = [new GraphUser(Ombud, Mailbox), new GraphUser(Contact, "contact@example.no", HasApp: false)],
    };

    private readonly Loopback _loopback;
    private readonly HttpClient _http;

    private GraphOnLoopback(Loopback loopback, CallJournal journal, FaultList faults)
    {
        (_loopback, Journal, Faults) = (loopback, journal, faults);
        _http = new HttpClient { BaseAddress = new Uri(loopback.Address) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        Client = new GraphServiceClient(
            _http, new AnonymousAuthenticationProvider(), loopback.Address + "/graph/v1.0");
    }

    public CallJournal Journal { get; }
    public FaultList Faults { get; }
    public required SharedMailbox Shared { get; init; }
    public GraphServiceClient Client { get; }
    public HttpClient Http => _http;

    public static async Task<GraphOnLoopback> Start(string? journalFile = null)
    {
        var journal = new CallJournal(journalFile ?? TemporaryFile());
        var faults = new FaultList();
        var clock = new FakeClock(Instant.FromUtc(2026, 4, 25, 8, 0));
        var mailbox = new SharedMailbox(TemporaryFile());
        var graph = new LocalGraph(
            Options, journal, new(journal, faults, clock), new(Options, mailbox, faults, clock));
        var loopback = await Loopback.Start(app =>
        {
            graph.MapGraph(app);
            graph.MapJournal(app, "/local/graph");
            app.MapFaults("/local/graph/faults", faults);
        });
        return new GraphOnLoopback(loopback, journal, faults) { Shared = mailbox };
    }

    public static string TemporaryFile() =>
        Path.Combine(Directory.CreateTempSubdirectory("ombud-").FullName, "graph.jsonl");

    public Task Notify(string user, CancellationToken cancellation = default) =>
        Notify(user, Notification(), cancellation);

    public Task Notify(
        string user, SendActivityNotificationPostRequestBody body, CancellationToken cancellation = default) =>
        Client.Users[user].Teamwork.SendActivityNotification.PostAsync(body, null, cancellation);

    public Task Send(string mailbox, SendMailPostRequestBody body) =>
        Client.Users[mailbox].SendMail.PostAsync(body);

    public static SendActivityNotificationPostRequestBody Notification() => new()
    {
        Topic = new TeamworkActivityTopic
        {
            Source = TeamworkActivityTopicSource.Text,
            Value = "RIN-26-7K3FQ",
            WebUrl = "https://teams.microsoft.com/l/entity/app/cases",
        },
        ActivityType = "breachReported",
        PreviewText = new ItemBody { Content = "Frist 28.4. kl. 10.00" },
        TemplateParameters = [new Microsoft.Graph.Models.KeyValuePair { Name = "number", Value = "RIN-26-7K3FQ" }],
    };

    public static SendMailPostRequestBody Mail() => new()
    {
        Message = new Message
        {
            Subject = "RIN-26-7K3FQ",
            Body = new ItemBody { ContentType = BodyType.Text, Content = "Frist 28.4. kl. 10.00" },
            ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = "contact@example.no" } }],
        },
        SaveToSentItems = true,
    };

    public async ValueTask DisposeAsync()
    {
        await _loopback.DisposeAsync();
        Client.Dispose();
        _http.Dispose();
        Journal.Dispose();
    }
}
