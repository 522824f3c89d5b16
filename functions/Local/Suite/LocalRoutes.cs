using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Ombud.Local.Clock;
using Ombud.Local.ConsolePage;
using Ombud.Local.Faults;
using Ombud.Local.Instances;
using Ombud.Local.Personas;

namespace Ombud.Local.Suite;

/// <summary>What the host itself serves on its own port: the local routes, and Graph.</summary>
internal static class LocalRoutes
{
    public static void Map(IEndpointRouteBuilder routes, LocalSuite suite)
    {
        var neighbours = suite.Neighbours;
        new ConsoleRoutes(suite).Map(routes);
        new PersonaRoutes(suite).Map(routes);
        new ClockRoutes(suite).Map(routes);
        new MailRoutes(suite).Map(routes);
        routes.MapGet("/local/instances", http =>
            http.Response.WriteAsJsonAsync(suite.Instances, InstanceJson.Options, http.RequestAborted));
        routes.MapGet("/local/storage", http =>
        {
            http.Response.ContentType = "text/plain";
            return http.Response.WriteAsync(neighbours.Storage, http.RequestAborted);
        });
        routes.MapGet("/local/rest", http => RestAsync(http, suite));
        routes.MapGet("/local/storage/calls", http =>
            http.Response.WriteAsJsonAsync(neighbours.StorageCount, http.RequestAborted));
        neighbours.Graph.MapGraph(routes);
        neighbours.Teams.Map(routes);
        neighbours.Graph.MapJournal(routes, "/local/graph");
        routes.MapFaults("/local/graph/faults", neighbours.GraphFaults);
        routes.MapFaults("/local/storage/faults", neighbours.StorageFaults);
        routes.MapFaults("/local/bus/faults", neighbours.BusFaults);
    }

    // Responds when everything under way has finished.
    private static async Task RestAsync(HttpContext http, LocalSuite suite)
    {
        await suite.QuietAsync(http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
