using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Invocations;

namespace Microsoft.Azure.Functions.Worker.Http.Hosting;

// The route of one function as the Functions host matches it: template, constraints and methods together, so that a
// wrong method is no match at all and ends in 404, not 405.
internal sealed partial class HttpRoute
{
    private readonly TemplateMatcher matcher;
    private readonly IDictionary<string, IRouteConstraint> constraints;
    private readonly string[]? methods;

    internal HttpRoute(Function function, string prefix, IInlineConstraintResolver resolver)
    {
        var http = (HttpTriggerAttribute)function.Trigger;
        Function = function;
        methods = http.Methods is { Length: > 0 } some ? some : null;
        Text = Combine(prefix, http.Route ?? function.Definition.Name, function.Definition.Name);
        var template = TemplateParser.Parse(Text);
        matcher = new TemplateMatcher(template, Defaults(template));
        constraints = Constraints(template, resolver);
    }

    internal Function Function { get; }

    internal string Text { get; }

    internal bool TryMatch(HttpContext http, [NotNullWhen(true)] out RouteValueDictionary? values)
    {
        var matched = values = [];
        return Takes(http.Request.Method)
            && matcher.TryMatch(http.Request.Path.HasValue ? http.Request.Path : "/", matched)
            && constraints.All(constraint => constraint.Value.Match(
                http, null, constraint.Key, matched, RouteDirection.IncomingRequest));
    }

    /// <summary>The first match wins in the Functions host, in the order of the functions' names, not the better
    /// one: a route is of no use when an earlier one takes whatever stands in the place of its parameters.</summary>
    internal bool Hides(HttpRoute later)
    {
        var shared = (later.methods ?? methods ?? [HttpMethods.Get]).FirstOrDefault(Takes);
        if (shared is null)
            return false;
        var http = new DefaultHttpContext();
        http.Request.Method = shared;
        http.Request.Path = "/" + Parameter().Replace(later.Text, "~");
        return ParameterName().Replace(Text, "{") == ParameterName().Replace(later.Text, "{")
            || TryMatch(http, out _);
    }

    private bool Takes(string method) =>
        methods is null || methods.Contains(method, StringComparer.OrdinalIgnoreCase);

    // Two slashes in a row are refused by the parser; that is why "/" is no route, in Azure and here.
    private static string Combine(string prefix, string route, string function)
    {
        FunctionScan.Require(
            route.Length > 0, function, "an empty route is another one to the host than to the worker.");
        var text = $"{prefix}/{route}";
        var first = text.TrimStart('/').Split('/')[0];
        FunctionScan.Require(
            !first.Equals("admin", StringComparison.OrdinalIgnoreCase)
            && !first.Equals("runtime", StringComparison.OrdinalIgnoreCase),
            function,
            "routes under admin and runtime belong to the host.");
        FunctionScan.Require(
            !text.Contains("//", StringComparison.Ordinal), function, $"the route '{text}' has an empty segment.");
        return text.TrimStart('/');
    }

    private static RouteValueDictionary Defaults(RouteTemplate template) => new(
        template.Parameters
            .Where(p => p.DefaultValue is not null)
            .Select(p => KeyValuePair.Create(p.Name!, p.DefaultValue)));

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
