using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ombud.Local.Faults;

internal static class FaultRoutes
{
    /// <summary>POST arms a fault, GET lists the armed ones, DELETE clears them all and releases held calls.</summary>
    public static void MapFaults(this IEndpointRouteBuilder routes, string route, FaultList faults)
    {
        routes.MapPost(route, http => Arm(http, faults));
        routes.MapGet(route, http => List(http, faults));
        routes.MapDelete(route, http =>
        {
            faults.Clear();
            return List(http, faults);
        });
    }

    private static async Task Arm(HttpContext http, FaultList faults)
    {
        using var reader = new StreamReader(http.Request.Body);
        var json = await reader.ReadToEndAsync(http.RequestAborted);
        if (!Fault.TryRead(json, out var fault, out var problem))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsJsonAsync(new { title = problem, status = 400 }, http.RequestAborted);
            return;
        }
        faults.Arm(fault);
        await List(http, faults);
    }

    private static Task List(HttpContext http, FaultList faults) =>
        http.Response.WriteAsJsonAsync(faults.Armed.Select(Shown), http.RequestAborted);

    private static object Shown(ArmedFault armed) => new
    {
        armed.Fault.Path,
        armed.Fault.Method,
        armed.Fault.Status,
        armed.Fault.RetryAfterSeconds,
        armed.Fault.Hold,
        armed.Fault.AcceptedButLost,
        DelayMs = (long)armed.Fault.Wait.TotalMilliseconds,
        armed.Remaining,
    };
}
