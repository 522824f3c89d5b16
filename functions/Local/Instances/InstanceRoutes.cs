using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Ombud.Local.Clock;
using Ombud.Local.ConsolePage;

namespace Ombud.Local.Instances;

/// <summary>The local routes on an instance's own port.</summary>
internal static class InstanceRoutes
{
    public const string Turn = "/local/instance/clock";
    public const string Rest = "/local/instance/rest";

    /// <summary>Runs a timer at once and on this instance, as an administrator can in Azure; responds when it has
    /// finished.</summary>
    public static void MapTimers(IEndpointRouteBuilder routes, AppPair apps) => routes.MapPost(
        "/local/timers/{function}",
        async http =>
        {
            var name = (string)http.Request.RouteValues["function"]!;
            if (await apps.RunTimerAsync(name, http.RequestAborted))
                http.Response.StatusCode = StatusCodes.Status204NoContent;
            else
                await http.Refuse(StatusCodes.Status404NotFound, "Neither app has a timer of that name.");
        });

    /// <summary>The routes that its host also calls.</summary>
    public static void MapFurther(IEndpointRouteBuilder routes, AppPair apps, LocalClock clock)
    {
        MapTimers(routes, apps);
        routes.MapPost(Turn, async http =>
        {
            var turn = await http.Request.ReadFromJsonAsync<InstanceTurn>(InstanceJson.Options, http.RequestAborted);
            clock.TurnTo(turn!.Offset);
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        });
        routes.MapGet(Rest + "/{known:int}", http =>
        {
            var known = int.Parse((string)http.Request.RouteValues["known"]!, CultureInfo.InvariantCulture);
            var rest = new InstanceRest(apps.IsIdle, apps.Alerts.LeftFrom(known));
            return http.Response.WriteAsJsonAsync(rest, InstanceJson.Options, http.RequestAborted);
        });
    }
}

/// <param name="Origin">For its own port: scheme, name and port, without a trailing slash.</param>
internal sealed record Instance(int Number, string Origin, int ProcessId);
