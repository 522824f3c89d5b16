using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ombud.Local.FunctionsHost.Http;

internal sealed class HttpRoutes
{
    private readonly IReadOnlyList<HttpRoute> _all;

    /// <exception cref="InvalidOperationException">The real host would refuse a route, or never reach it.</exception>
    public HttpRoutes(IReadOnlyList<LoadedFunction> functions, HostJson hostJson, IServiceProvider services)
    {
        var resolver = services.GetRequiredService<IInlineConstraintResolver>();
        _all =
        [
            .. functions.Where(function => function.Trigger is HttpTrigger)
                .Select(function => new HttpRoute(function, hostJson.RoutePrefix, resolver)),
        ];
        foreach (var (first, second) in _all.SelectMany((a, i) => _all.Skip(i + 1).Select(b => (a, b))))
            FunctionRules.Require(
                !first.Hides(second),
                second.Function.Name,
                $"its route is hidden by '{first.Function.Name}', which comes first by name.");
    }

    public bool Any => _all.Count > 0;

    /// <summary>The first match by name; null if there is none.</summary>
    public LoadedFunction? Find(HttpContext http, RouteValueDictionary values)
    {
        foreach (var route in _all)
            if (route.Takes(http.Request.Method) && route.Matches(http, values))
                return route.Function;
        return null;
    }
}
