using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Ombud.Local.FunctionsHost.Http;

/// <summary>One function's route as the real host matches it: template, constraints and methods together, so that a
/// wrong method is not a match at all and gives 404, not 405.</summary>
internal sealed partial class HttpRoute
{
    private readonly TemplateMatcher _matcher;
    private readonly IDictionary<string, IRouteConstraint> _constraints;
    private readonly string[]? _methods;

    public HttpRoute(LoadedFunction function, string prefix, IInlineConstraintResolver resolver)
    {
        var trigger = (HttpTrigger)function.Trigger;
        Function = function;
        _methods = trigger.Methods;
        Text = Combine(prefix, trigger.Route ?? function.Name, function.Name);
        var template = TemplateParser.Parse(Text);
        _matcher = new TemplateMatcher(template, Defaults(template));
        _constraints = Constraints(template, resolver);
    }

    public LoadedFunction Function { get; }

    public string Text { get; }

    public bool Takes(string method) =>
        _methods is null || _methods.Contains(method, StringComparer.OrdinalIgnoreCase);

    /// <param name="values">Filled if the route matches, otherwise left empty.</param>
    public bool Matches(HttpContext http, RouteValueDictionary values)
    {
        var path = http.Request.Path;
        if (_matcher.TryMatch(path.HasValue ? path : "/", values)
            && _constraints.All(one => one.Value.Match(http, null, one.Key, values, RouteDirection.IncomingRequest)))
            return true;
        values.Clear();
        return false;
    }

    /// <summary>The real host takes the first match in order of function names, not the best one: a route is useless if
    /// an earlier one accepts whatever its parameters match.</summary>
    public bool Hides(HttpRoute later)
    {
        var shared = (later._methods ?? _methods ?? [HttpMethods.Get]).FirstOrDefault(Takes);
        if (shared is null)
            return false;
        var http = new DefaultHttpContext();
        http.Request.Method = shared;
        http.Request.Path = "/" + Parameter().Replace(later.Text, "~");
        return ParameterName().Replace(Text, "{") == ParameterName().Replace(later.Text, "{") || Matches(http, []);
    }

    // The parser refuses two consecutive slashes; that is why "/" is not a route, in Azure and here.
    private static string Combine(string prefix, string route, string function)
    {
        FunctionRules.Require(
            route.Length > 0, function, "the host and the worker read an empty route differently.");
        var text = $"{prefix}/{route}";
        FunctionRules.Require(!HostPaths.Covers("/" + text.TrimStart('/')), function,
            "routes under admin and runtime belong to the host.");
        FunctionRules.Require(
            !text.Contains("//", StringComparison.Ordinal), function, $"the route '{text}' has an empty segment.");
        return text.TrimStart('/');
    }

    private static RouteValueDictionary Defaults(RouteTemplate template) => new(
        template.Parameters
            .Where(parameter => parameter.DefaultValue is not null)
            .Select(parameter => KeyValuePair.Create(parameter.Name!, parameter.DefaultValue)));

    private static IDictionary<string, IRouteConstraint> Constraints(
        RouteTemplate template, IInlineConstraintResolver resolver)
    {
        var builder = new RouteConstraintBuilder(resolver, template.TemplateText!);
        foreach (var parameter in template.Parameters)
        {
            if (parameter.IsOptional)
                builder.SetOptional(parameter.Name!);
            foreach (var constraint in parameter.InlineConstraints)
                builder.AddResolvedConstraint(parameter.Name!, constraint.Constraint);
        }
        return builder.Build();
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\{\**[^:?=}]*")]
    private static partial Regex ParameterName();
}
