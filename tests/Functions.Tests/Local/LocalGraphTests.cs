using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.SendMail;
using Microsoft.Graph.Users.Item.Teamwork.SendActivityNotification;

namespace Ombud.Functions.Tests.Local;

public sealed class LocalGraphTests
{
    private const string NotifyPath =
        $"/graph/v1.0/users/{GraphOnLoopback.Ombud}/teamwork/sendActivityNotification";

    [Fact]
    public async Task A_notification_is_accepted_and_shown_with_what_it_said()
    {
        await using var graph = await GraphOnLoopback.Start();

        await graph.Notify(GraphOnLoopback.Ombud);

        var shown = await graph.Http.GetFromJsonAsync<JsonElement>("/local/graph");
        var call = Assert.Single(shown.EnumerateArray());
        Assert.Equal("2026-04-25T08:00:00Z", call.GetProperty("time").GetString());
        Assert.Equal("activity", call.GetProperty("kind").GetString());
        Assert.Equal("POST", call.GetProperty("method").GetString());
        Assert.Equal(NotifyPath, call.GetProperty("path").GetString());
        Assert.Equal("breachReported", call.GetProperty("body").GetProperty("activityType").GetString());
        Assert.Equal(204, call.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Mail_is_accepted_from_a_mailbox_by_its_address()
    {
        await using var graph = await GraphOnLoopback.Start();

        await graph.Send(GraphOnLoopback.Mailbox, GraphOnLoopback.Mail());

        var call = Assert.Single(graph.Journal.Calls);
        Assert.Equal(("mail", 202), (call.Kind, call.Status));
    }

    [Fact]
    public async Task A_body_that_the_client_has_sent_before_comes_out_empty_and_is_refused()
    {
        await using var graph = await GraphOnLoopback.Start();
        var notification = GraphOnLoopback.Notification();
        var mail = GraphOnLoopback.Mail();
        await graph.Notify(GraphOnLoopback.Ombud, notification);
        await graph.Send(GraphOnLoopback.Mailbox, mail);

        await Refused(400, "BadRequest", () => graph.Notify(GraphOnLoopback.Ombud, notification));
        await Refused(400, "BadRequest", () => graph.Send(GraphOnLoopback.Mailbox, mail));

        Assert.Equal([204, 202, 400, 400], graph.Journal.Calls.Select(call => call.Status));
        Assert.Equal("{}", graph.Journal.Calls[2].Body?.GetRawText());
    }

    public static TheoryData<string, Action<SendActivityNotificationPostRequestBody>> BadNotifications => new()
    {
        { "'topic'", body => body.Topic = null },
        { "webUrl' is required", body => body.Topic!.WebUrl = null },
        { "deep link", body => body.Topic!.WebUrl = "https://ombud.example.no/saker" },
        { "'topic.value'", body => body.Topic!.Value = null },
        { "'activityType'", body => body.ActivityType = null },
        { "manifest", body => body.ActivityType = "somethingElse" },
        { "'previewText.content'", body => body.PreviewText = null },
        { "'templateParameters'", body => body.TemplateParameters![0].Value = null },
        { "needs the template parameter 'number'", body => body.TemplateParameters![0].Name = "caseNo" },
        { "not a valid parameter", body => body.AdditionalData["urgency"] = "high" },
    };

    [Theory]
    [MemberData(nameof(BadNotifications))]
    public async Task A_notification_that_Graph_would_not_take_is_refused(
        string because, Action<SendActivityNotificationPostRequestBody> spoil)
    {
        await using var graph = await GraphOnLoopback.Start();
        var body = GraphOnLoopback.Notification();
        spoil(body);

        var error = await Refused(400, "BadRequest", () => graph.Notify(GraphOnLoopback.Ombud, body));

        Assert.Contains(because, error.Error!.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<SendMailPostRequestBody>> BadMail => new()
    {
        { "BadRequest", body => body.Message = null },
        { "BadRequest", body => body.Message!.Subject = "" },
        { "BadRequest", body => body.Message!.Body = null },
        { "BadRequest", body => body.Message!.Body!.ContentType = null },
        { "ErrorInvalidRecipients", body => body.Message!.ToRecipients = [] },
        { "ErrorInvalidRecipients", body => body.Message!.ToRecipients![0].EmailAddress!.Address = "nobody" },
    };

    [Theory]
    [MemberData(nameof(BadMail))]
    public async Task Mail_that_Graph_would_not_take_is_refused(string code, Action<SendMailPostRequestBody> spoil)
    {
        await using var graph = await GraphOnLoopback.Start();
        var body = GraphOnLoopback.Mail();
        spoil(body);

        await Refused(400, code, () => graph.Send(GraphOnLoopback.Mailbox, body));
    }

    [Theory]
    [InlineData(GraphOnLoopback.Contact, 403, "Forbidden")]
    [InlineData("stranger@example.no", 404, "NotFound")]
    public async Task Who_lacks_the_app_or_is_not_known_cannot_be_notified(string user, int status, string code)
    {
        await using var graph = await GraphOnLoopback.Start();

        await Refused(status, code, () => graph.Notify(user));
    }

    [Fact]
    public async Task Mail_from_a_mailbox_that_is_not_there_is_refused()
    {
        await using var graph = await GraphOnLoopback.Start();

        await Refused(404, "ErrorInvalidUser", () => graph.Send("nobody@example.no", GraphOnLoopback.Mail()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("another-token")]
    public async Task A_call_without_the_right_token_is_refused(string? token)
    {
        await using var graph = await GraphOnLoopback.Start();
        graph.Http.DefaultRequestHeaders.Authorization = token is null ? null : new("Bearer", token);

        await Refused(401, "InvalidAuthenticationToken", () => graph.Notify(GraphOnLoopback.Ombud));
    }

    [Theory]
    [InlineData("text/plain", "{}")]
    [InlineData("application/json", "not JSON")]
    [InlineData("application/json", "")]
    [InlineData("application/json", "[]")]
    public async Task What_is_not_a_JSON_object_is_refused_and_kept_as_it_came(string contentType, string text)
    {
        await using var graph = await GraphOnLoopback.Start();
        using var content = new StringContent(text, System.Text.Encoding.UTF8, contentType);

        using var answer = await graph.Http.PostAsync(new Uri(NotifyPath, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var error = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");
        Assert.StartsWith("Unable to read JSON", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.True(error.GetProperty("innerError").TryGetProperty("request-id", out _));
        Assert.Equal(400, Assert.Single(graph.Journal.Calls).Status);
    }

    [Fact]
    public async Task A_resource_that_the_local_Graph_lacks_is_not_found_and_journalled()
    {
        await using var graph = await GraphOnLoopback.Start();

        await Refused(404, "ResourceNotFound", () => graph.Client.Users[GraphOnLoopback.Ombud].GetAsync());

        Assert.Equal("other", Assert.Single(graph.Journal.Calls).Kind);
    }

    private static async Task<ODataError> Refused(int status, string code, Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<ODataError>(call);
        Assert.Equal((status, code), (error.ResponseStatusCode, error.Error?.Code));
        return error;
    }
}
