using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;
using Ombud.Local.ConsolePage;
using Ombud.Local.Suite;
using Ombud.Pages;
using Ombud.Web.Requests;

namespace Ombud.Local.Clock;

internal sealed class ClockRoutes(LocalSuite suite)
{
    private const string Advice =
        "Give an ISO 8601 duration forward, of at most ten years: {\"advance\":\"PT49H\"}.";

    private static readonly Text NoDuration = new(
        "Skriv en varighet fram i tid, for eksempel PT90M eller P1DT2H, på høyst ti år.",
        "Skriv ei lengd fram i tid, til dømes PT90M eller P1DT2H, på høgst ti år.",
        "Enter a duration forward in time, such as PT90M or P1DT2H, of at most ten years.");

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/local/clock", Show);
        routes.MapPost("/local/clock", Turn);
    }

    private Task Show(HttpContext http) => http.Response.WriteAsJsonAsync(
        new
        {
            now = InstantPattern.ExtendedIso.Format(suite.Clock.GetCurrentInstant()),
            ahead = ClockText.Ahead(suite.Clock),
        },
        http.RequestAborted);

    private Task Turn(HttpContext http) => http.Request.HasFormContentType ? TurnByForm(http) : TurnByJson(http);

    private async Task TurnByForm(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var typed = form["advance"].ToString();
        if (await MoveAsync(typed))
            await Answer.SeeOther("/local").ExecuteAsync(http);
        else
            await new ConsoleRoutes(suite).ShowAsync(http, typed, NoDuration);
    }

    private async Task TurnByJson(HttpContext http)
    {
        if (await MoveAsync(await ReadAsync(http)))
            await Show(http);
        else
            await http.Refuse(StatusCodes.Status400BadRequest, Advice);
    }

    // Runs to the end even if the caller leaves: half-way is no place to stop.
    private async Task<bool> MoveAsync(string? duration)
    {
        if (!ClockText.TryParse(duration, suite.Clock.GetCurrentInstant(), out var forward))
            return false;
        await suite.AdvanceAsync(forward, CancellationToken.None);
        return true;
    }

    private static async Task<string?> ReadAsync(HttpContext http)
    {
        try
        {
            var asked = await JsonSerializer.DeserializeAsync<AskedTurn>(
                http.Request.Body, JsonSerializerOptions.Strict, http.RequestAborted);
            return asked?.Advance;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record AskedTurn([property: JsonPropertyName("advance")] string Advance);
}
