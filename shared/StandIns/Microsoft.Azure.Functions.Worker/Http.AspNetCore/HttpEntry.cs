using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Invocations;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Http.Hosting;

// From a request to its function. The official worker has forwarded headers and routing and nothing else in front of a
// function, so authentication and authorization middleware would run there no more than here.
internal sealed class HttpEntry
{
    private readonly IReadOnlyList<HttpRoute> routes;
    private readonly Invoker invoker;

    internal HttpEntry(IReadOnlyList<Function> functions, IServiceProvider services)
    {
        var prefix = services.GetRequiredService<HostJson>().RoutePrefix;
        var resolver = services.GetRequiredService<IInlineConstraintResolver>();
        invoker = services.GetRequiredService<Invoker>();
        routes =
        [
            .. functions.Where(f => f.Trigger is HttpTriggerAttribute).Select(f => new HttpRoute(f, prefix, resolver)),
        ];
        foreach (var (first, second) in routes.SelectMany((a, i) => routes.Skip(i + 1).Select(b => (a, b))))
            FunctionScan.Require(
                !first.Hides(second),
                second.Function.Definition.Name,
                $"its route is taken by '{first.Function.Definition.Name}', which comes first by name.");

        var app = new ApplicationBuilder(services);
        app.UseForwardedHeaders();
        app.Run(AnswerAsync);
        Pipeline = app.Build();
    }

    internal RequestDelegate Pipeline { get; }

    internal bool HasRoutes => routes.Count > 0;

    private async Task AnswerAsync(HttpContext http)
    {
        foreach (var route in routes)
        {
            if (!route.TryMatch(http, out var values))
                continue;
            await InvokeAsync(route.Function, http, values);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    // The context may belong to another server with services and a route of its own, which come back afterwards.
    private async Task InvokeAsync(Function function, HttpContext http, RouteValueDictionary values)
    {
        var (outerServices, outerValues) = (http.Features.Get<IServiceProvidersFeature>(), http.Request.RouteValues);
        http.Request.RouteValues = values;
        try
        {
            await invoker.InvokeAsync(function, invocation => Prepare(invocation, http, values), http.RequestAborted);
        }
        catch (Exception)
        {
            // The invoker has logged it. Half an answer must not look like a whole one.
            if (http.Response.HasStarted)
                http.Abort();
            else
                Refuse(http);
        }
        finally
        {
            http.Features.Set(outerServices);
            http.Request.RouteValues = outerValues;
        }
    }

    private static void Prepare(Invocation invocation, HttpContext http, RouteValueDictionary values)
    {
        invocation.Features.Set(http);
        foreach (var (name, value) in values)
            invocation.BoundRoute.Values[name] = value;
        http.Features.Set<IServiceProvidersFeature>(
            new RequestServicesFeature(http, null) { RequestServices = invocation.InstanceServices });
    }

    private static void Refuse(HttpContext http)
    {
        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}
