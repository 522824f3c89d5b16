using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Ombud.Local.Graph.Mailbox;
using Ombud.Local.Suite;
using Ombud.Web.Requests;

namespace Ombud.Local.ConsolePage;

/// <summary>Drops a message into the ombud's mailbox, as if somebody had sent it.</summary>
internal sealed class MailRoutes(LocalSuite suite)
{
    private const string Advice =
        "Give a sender, a subject and a body: "
        + "{\"from\":\"kari@post.example\",\"subject\":\"Innsyn\",\"body\":\"…\"}.";

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/local/mail", DropAsync);

    private async Task DropAsync(HttpContext http)
    {
        var isForm = http.Request.HasFormContentType;
        if ((isForm ? await OfFormAsync(http) : await OfJsonAsync(http)) is not { } dropped)
        {
            await http.Refuse(StatusCodes.Status400BadRequest, Advice);
            return;
        }
        var id = suite.Neighbours.Mailbox.Drop(
            dropped.Stored(GraphSettings.Mailbox, suite.Clock.GetCurrentInstant()));
        if (isForm)
        {
            await Answer.SeeOther("/local").ExecuteAsync(http);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsJsonAsync(new { id }, http.RequestAborted);
    }

    private static async Task<DroppedMail?> OfFormAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return DroppedMail.Read(JsonSerializer.SerializeToElement(new
        {
            from = form["from"].ToString(),
            subject = form["subject"].ToString(),
            body = form["body"].ToString(),
        }));
    }

    private static async Task<DroppedMail?> OfJsonAsync(HttpContext http)
    {
        try
        {
            var json = await JsonSerializer.DeserializeAsync<JsonElement>(
                http.Request.Body, cancellationToken: http.RequestAborted);
            return DroppedMail.Read(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
